// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"
#include "application/search_text.h"
#include "application/work.h"
#include "domain/membership_rules.h"

namespace cspdesk::application {
namespace {

using namespace domain;

/// Whether the record was there before and after, and one of its members is not what it was.
template <class T, class... Members>
bool differs(const Change& change, Members T::*... members)
{
    if (!change.before || !change.after)
        return false; // nothing refers to it yet, or any more
    const T& before = std::get<T>(*change.before);
    const T& after = std::get<T>(*change.after);
    return ((before.*members != after.*members) || ...);
}

/// Whether texts of other records are made with what has changed in this one.
bool isWidelyUsed(const Change& change)
{
    switch (change.key.kind) {
    case kindOf<Person>: return differs(change, &Person::name, &Person::honorific);
    case kindOf<Agency>: return differs(change, &Agency::name);
    case kindOf<Body>: return differs(change, &Body::name);
    case kindOf<TermsOfReference>: return true; // paragraphs may have other numbers
    case kindOf<Meeting>: return differs(change, &Meeting::date, &Meeting::body);
    case kindOf<ActionPoint>: return differs(change, &ActionPoint::number, &ActionPoint::meeting);
    default: return false;
    }
}

/// In a series through the year the paragraphs of later meetings have other numbers, too.
Result<> addLaterInSeries(const Reader& reader, std::set<Id<Meeting>>& meetings)
{
    std::set<Id<Meeting>> later;
    for (const Id<Meeting> id : meetings) {
        const auto meeting = find(reader, id);
        CSPDESK_TRY(meeting);
        if (!*meeting)
            continue;
        const Meeting& record = (*meeting)->value;
        const auto versions = all<TermsOfReference>(reader, RecordKey::of(record.body));
        CSPDESK_TRY(versions);
        const auto terms = termsOn(record.date, record.body, *versions);
        if (!terms || terms->value.settings.minuteNumbering != MinuteNumbering::InYear)
            continue;
        const auto others = meetingsOf(reader, record.body);
        CSPDESK_TRY(others);
        for (const Stored<Meeting>& each : *others)
            if (each->date > record.date && each->date.year() == record.date.year())
                later.insert(each.id);
    }
    meetings.merge(later);
    return {};
}

} // namespace

Result<SearchScope> searchScope(const Reader& reader, const ChangeSet& changes)
{
    SearchScope scope;
    for (const Change& change : changes.changes) {
        const Record& record = change.after ? *change.after : *change.before;
        scope.everything = scope.everything || isWidelyUsed(change);
        if (const auto* item = std::get_if<AgendaItem>(&record))
            scope.meetings.insert(item->meeting);
        else if (const auto* paragraph = std::get_if<MinuteParagraph>(&record))
            scope.meetings.insert(paragraph->meeting);
        else if (const auto* appendix = std::get_if<Appendix>(&record))
            scope.meetings.insert(appendix->meeting);
        else if (std::holds_alternative<Meeting>(record))
            scope.meetings.insert(Id<Meeting>(change.key.number));
        else
            scope.records.insert(change.key);
    }
    if (!scope.everything)
        CSPDESK_TRY(addLaterInSeries(reader, scope.meetings));
    return scope;
}

} // namespace cspdesk::application
