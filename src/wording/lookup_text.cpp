// SPDX-License-Identifier: MIT
#include "wording/lookup_text.h"

#include "wording/import_text.h"
#include "wording/translate.h"

namespace cspdesk::wording {
namespace {

using namespace analysis;
using Kind = LookupProblem::Kind;

QString problemText(const LookupProblem& problem)
{
    const QString field = fieldName(problem.field);
    const QString value = text(problem.value);
    switch (problem.kind) {
    case Kind::CannotBeRead: return say("its fields cannot be told apart. Look for a quote or a separator too many.");
    case Kind::Blank: return say("the column “%1” is blank. Fill it in, or take the row out.").arg(field);
    case Kind::NoNumber:
        return say("“%1” is no number that can stand in the column “%2”. Write digits alone, as 9180.")
            .arg(value, field);
    case Kind::NoDay: return say("“%1” is no day. Write it as 2015-03-31.").arg(value);
    case Kind::NoQuarter:
        return say("“%1” is no quarter of a financial year. Write it as 2025-Q1, for April to June 2025.").arg(value);
    case Kind::NotOneOf: return say("“%1” cannot stand in the column “%2”.").arg(value, field);
    case Kind::Twice: return say("“%1” has a row already. Take one of them out.").arg(value);
    case Kind::Circle:
        return say("“%1” is part of itself, by way of what it is part of. Mend what one of them is part of.")
            .arg(value);
    case Kind::NotAbove:
        return say("nothing can be part of “%1”, which has no row of its own. Add a row for it, or mend the name.")
            .arg(value);
    case Kind::Neither:
        return say("“%1” has neither a rate nor a count with a population. Fill in one of them; leave all blank where "
                   "the area did not report.")
            .arg(value);
    }
    return {};
}

} // namespace

QStringList refusalText(const LookupRefusal& refusal)
{
    if (refusal.file)
        return {refusalText(*refusal.file)};
    constexpr int mostTold = 10;
    QStringList out;
    for (const LookupProblem& problem : refusal.problems)
        if (out.size() < mostTold)
            out << say("Row %1: %2").arg(problem.row).arg(problemText(problem));
    if (static_cast<qsizetype>(refusal.problems.size()) > out.size())
        out << say("… and more rows.");
    return out;
}

} // namespace cspdesk::wording
