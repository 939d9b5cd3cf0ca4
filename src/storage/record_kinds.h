// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"
#include "storage/fault.h"

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace cspdesk::storage {

/// A record with the defaults of its type, to be filled. The references it must have are yet to be set.
template <class T>
T blank()
{
    return {};
}

template <>
inline domain::Membership blank()
{
    return {.body = Id<domain::Body>(0), .agency = Id<domain::Agency>(0)};
}

template <>
inline domain::Office blank()
{
    return {.body = Id<domain::Body>(0), .person = Id<domain::Person>(0)};
}

template <>
inline domain::TermsOfReference blank()
{
    return {.body = Id<domain::Body>(0)};
}

template <>
inline domain::Meeting blank()
{
    return {.body = Id<domain::Body>(0)};
}

template <>
inline domain::AgendaItem blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::Attendance blank()
{
    return {.meeting = Id<domain::Meeting>(0), .person = Id<domain::Person>(0)};
}

template <>
inline domain::Apology blank()
{
    return {.meeting = Id<domain::Meeting>(0), .person = Id<domain::Person>(0)};
}

template <>
inline domain::Minutes blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::MinuteParagraph blank()
{
    return {.meeting = Id<domain::Meeting>(0), .item = Id<domain::AgendaItem>(0)};
}

template <>
inline domain::Appendix blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::ActionPoint blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::ActionReview blank()
{
    return {.action = Id<domain::ActionPoint>(0), .meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::Reply blank()
{
    return {.meeting = Id<domain::Meeting>(0), .person = Id<domain::Person>(0)};
}

template <>
inline domain::Presiding blank()
{
    return {.meeting = Id<domain::Meeting>(0), .person = Id<domain::Person>(0)};
}

template <>
inline domain::ItemTime blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::Interest blank()
{
    return {.meeting = Id<domain::Meeting>(0), .item = Id<domain::AgendaItem>(0)};
}

template <>
inline domain::Motion blank()
{
    return {.meeting = Id<domain::Meeting>(0), .item = Id<domain::AgendaItem>(0)};
}

template <>
inline domain::NotifiedVote blank()
{
    return {.meeting = Id<domain::Meeting>(0), .motion = Id<domain::Motion>(0)};
}

template <>
inline domain::DeclaredVote blank()
{
    return {.meeting = Id<domain::Meeting>(0), .item = Id<domain::AgendaItem>(0), .motion = Id<domain::Motion>(0)};
}

template <>
inline domain::Paper blank()
{
    return {.meeting = Id<domain::Meeting>(0), .item = Id<domain::AgendaItem>(0)};
}

template <>
inline domain::PaperVersion blank()
{
    return {.meeting = Id<domain::Meeting>(0), .paper = Id<domain::Paper>(0)};
}

template <>
inline domain::DeadlineMark blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::PublicQuestion blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::GroupCase blank()
{
    return {.meeting = Id<domain::Meeting>(0)};
}

template <>
inline domain::PlanEntry blank()
{
    return {.body = Id<domain::Body>(0)};
}

template <>
inline domain::SafetyPlan blank()
{
    return {.body = Id<domain::Body>(0)};
}

template <>
inline domain::Priority blank()
{
    return {.plan = Id<domain::SafetyPlan>(0)};
}

template <>
inline domain::Target blank()
{
    return {.priority = Id<domain::Priority>(0)};
}

template <>
inline domain::Milestone blank()
{
    return {.group = Id<domain::Body>(0)};
}

template <>
inline domain::GroupReport blank()
{
    return {.group = Id<domain::Body>(0)};
}

template <>
inline domain::Bid blank()
{
    return {.fund = Id<domain::Fund>(0)};
}

template <>
inline domain::AnnualReview blank()
{
    return {.body = Id<domain::Body>(0)};
}

template <>
inline domain::Induction blank()
{
    return {.person = Id<domain::Person>(0)};
}

namespace detail {

template <class Answer, class Work, std::size_t index = 0>
Answer dispatch(std::size_t kind, Work& work)
{
    if constexpr (index < application::kindCount) {
        if (kind == index)
            return work(std::type_identity<std::variant_alternative_t<index, application::Record>>());
        return dispatch<Answer, Work, index + 1>(kind, work);
    } else {
        fail(Failure::Kind::Other, {}, "no kind of record has the number " + std::to_string(kind));
    }
}

} // namespace detail

/// Calls `work(std::type_identity<T>)` with the type of records of that kind.
template <class Work>
auto withKind(std::size_t kind, Work&& work)
{
    using Answer = std::invoke_result_t<Work, std::type_identity<domain::Partnership>>;
    return detail::dispatch<Answer>(kind, work);
}

/// The stable name of the kind, which is also its table.
std::string tableOf(std::size_t kind);

/// `meeting 12`
std::string wordsFor(application::RecordKey key);

/// The kind of that stable name.
std::optional<std::size_t> kindNamed(std::string_view name);

} // namespace cspdesk::storage
