// SPDX-License-Identifier: MIT
#include "domain/motion.h"

#include "base/text.h"
#include "domain/field_checks.h"

namespace cspdesk::domain {

const std::string& wordsOf(const Motion& motion)
{
    static const std::string none;
    const MotionMatter* matter = motion.matter.readable();
    return matter == nullptr || matter->texts.empty() ? none : matter->texts.back().text;
}

MotionMatter amended(MotionMatter motion, std::string text, std::optional<TimeOfDay> at, std::string because)
{
    if (motion.texts.empty() || motion.texts.back().text != text)
        motion.texts.push_back(MotionText{std::move(text), at, std::move(because)});
    return motion;
}

Result<> check(const MotionMatter& motion, MotionKind kind)
{
    if (motion.texts.empty())
        return refuse(Refusal(EmptyField{Field::Motion}));
    const std::string& words = motion.texts.back().text;
    if (const auto whole =
            firstRefusal({checkFilled(Field::Motion, words), checkLength(Field::Motion, words, pageLimit),
                          checkLength(Field::Subject, motion.subject), checkLength(Field::Reason, motion.reason)});
        !whole.has_value())
        return whole;
    if (kind == MotionKind::Choice && motion.candidates.size() < 2)
        return refuse(Refusal(EmptyField{Field::Candidates}));
    for (const std::string& candidate : motion.candidates)
        if (const auto named = checkLine(Field::Candidates, candidate); !named.has_value())
            return named;
    return {};
}

} // namespace cspdesk::domain
