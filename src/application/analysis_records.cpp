// SPDX-License-Identifier: MIT
#include "application/analysis_records.h"

#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

void tidyLines(std::initializer_list<std::string*> lines)
{
    for (std::string* line : lines)
        *line = singleLine(*line);
}

void tidyNames(std::vector<std::string>& names)
{
    for (std::string& name : names)
        name = singleLine(name);
    std::erase(names, std::string());
}

template <class T>
Result<Id<T>> kept(UnitOfWork& unit, std::optional<Id<T>> id, T record)
{
    if (!id)
        return add(unit, std::move(record));
    CSPDESK_TRY(change(unit, *id, std::move(record)));
    return *id;
}

} // namespace

Result<Id<ScanningIssue>> keepRecord(UnitOfWork& unit, std::optional<Id<ScanningIssue>> id, ScanningIssue issue)
{
    tidyLines({&issue.assessment, &issue.issue, &issue.change, &issue.volume, &issue.decidedBy, &issue.source});
    issue.comment = keptLines(issue.comment);
    CSPDESK_TRY(ruled(checkLine(Field::Name, issue.issue)));
    return kept(unit, id, std::move(issue));
}

Result<Id<DataSource>> keepRecord(UnitOfWork& unit, std::optional<Id<DataSource>> id, DataSource source)
{
    tidyLines({&source.name, &source.holder, &source.updates, &source.agreement, &source.contact});
    source.covers = keptLines(source.covers);
    source.caveats = keptLines(source.caveats);
    CSPDESK_TRY(ruled(checkLine(Field::Name, source.name)));
    return kept(unit, id, std::move(source));
}

Result<Id<Definition>> keepRecord(UnitOfWork& unit, std::optional<Id<Definition>> id, Definition definition)
{
    tidyLines({&definition.name, &definition.of, &definition.source});
    definition.times = std::clamp(definition.times, 1, 1000);
    definition.within = std::clamp(definition.within, 1, 1000);
    CSPDESK_TRY(ruled(checkLine(Field::Name, definition.name)));
    return kept(unit, id, std::move(definition));
}

Result<Id<GroupCase>> keepRecord(UnitOfWork& unit, std::optional<Id<GroupCase>> id, GroupCase entry)
{
    const GroupCaseDetails* readable = entry.details.readable();
    if (readable == nullptr)
        return refuse(failure(Failure::Kind::Sealed, {}));
    GroupCaseDetails details = *readable;
    tidyLines({&details.reference, &details.ward, &details.spread, &details.incidents});
    for (auto* names : {&details.issues, &details.impacts, &details.needs})
        tidyNames(*names);
    details.note = keptLines(details.note);
    CSPDESK_TRY(ruled(checkLine(Field::Name, details.reference)));
    entry.details = std::move(details);
    return kept(unit, id, std::move(entry));
}

std::vector<Definition> usualDefinitions()
{
    return {{.use = DefinitionUse::RepeatAntisocialBehaviour,
             .name = "Repeat antisocial behaviour",
             .times = 3,
             .within = 30,
             .span = DefinitionSpan::Days,
             .of = "incidents that somebody reports",
             .source = "Cambridge Community Safety Plan 2011–14"},
            {.use = DefinitionUse::PersistentOffender,
             .name = "Persistent offender",
             .times = 6,
             .within = 12,
             .of = "offences",
             .source = "Her Majesty’s Inspectorates, Joint Inspection Report into Persistent and Prolific Offenders, "
                       "2004; Strategic Assessment 2015/16"},
            {.use = DefinitionUse::RepeatReferral,
             .name = "Repeat referral",
             .times = 2,
             .within = 12,
             .of = "referrals of the same people",
             .source = "SafeLives, definition of repeat for a Marac"}};
}

Result<> addUsualDefinitions(UnitOfWork& unit)
{
    for (const Definition& usual : usualDefinitions()) {
        const auto known = definitionFor(unit, usual.use);
        CSPDESK_TRY(known);
        if (!known->has_value())
            CSPDESK_TRY(add(unit, usual));
    }
    return {};
}

Result<std::optional<Definition>> definitionFor(const Reader& reader, DefinitionUse use)
{
    const auto definitions = all<Definition>(reader);
    CSPDESK_TRY(definitions);
    const auto found = std::find_if(definitions->begin(), definitions->end(),
                                    [&](const Stored<Definition>& each) { return each->use == use; });
    return found == definitions->end() ? std::nullopt : std::optional(found->value);
}

} // namespace cspdesk::application
