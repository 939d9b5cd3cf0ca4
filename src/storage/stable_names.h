// SPDX-License-Identifier: MIT
#pragma once

#include "domain/action_points.h"
#include "domain/agenda.h"
#include "domain/attendance.h"
#include "domain/minutes.h"
#include "domain/partnership.h"
#include "domain/terms.h"
#include "storage/cycle_names.h"
#include "storage/delivery_names.h"
#include "storage/vote_names.h"

#include <array>
#include <string_view>

namespace cspdesk::storage {

/// The names the values of an enumeration have in files for good, in their order.
template <class Enum>
struct StableNames;

template <>
struct StableNames<domain::Template::Purpose>
{
    static constexpr std::array<std::string_view, 1> names{"public_information"};
};

template <>
struct StableNames<domain::Body::Kind>
{
    static constexpr std::array<std::string_view, 4> names{"board", "steering_group", "task_group",
                                                           "problem_solving_group"};
};

template <>
struct StableNames<domain::Capacity>
{
    static constexpr std::array<std::string_view, 2> names{"board_member", "member"};
};

template <>
struct StableNames<domain::OfficeRole>
{
    static constexpr std::array<std::string_view, 3> names{"chair", "vice_chair", "support_officer"};
};

template <>
struct StableNames<domain::NoticeRule>
{
    static constexpr std::array<std::string_view, 2> names{"clear_working", "clear_calendar"};
};

template <>
struct StableNames<domain::MeetingState>
{
    static constexpr std::array<std::string_view, 8> names{"planned",           "agenda_published",   "in_session",
                                                           "minutes_draft",     "minutes_circulated", "minutes_agreed",
                                                           "minutes_published", "cancelled"};
};

template <>
struct StableNames<domain::ItemKind>
{
    static constexpr std::array<std::string_view, 14> names{"welcome",
                                                            "presentation",
                                                            "decision",
                                                            "report",
                                                            "report_to_note",
                                                            "written_report",
                                                            "verbal",
                                                            "minutes_agreement",
                                                            "action_review",
                                                            "public_questions",
                                                            "any_other_business",
                                                            "next_meeting",
                                                            "break",
                                                            "heading"};
};

template <>
struct StableNames<domain::MinuteNumbering>
{
    static constexpr std::array<std::string_view, 4> names{"per_item", "in_meeting", "in_year", "own"};
};

template <>
struct StableNames<domain::AttendanceClass>
{
    static constexpr std::array<std::string_view, 3> names{"board", "member", "guest"};
};

template <>
struct StableNames<domain::AttendanceDuty>
{
    static constexpr std::array<std::string_view, 3> names{"none", "presided", "took_minutes"};
};

template <>
struct StableNames<domain::ParagraphKind>
{
    static constexpr std::array<std::string_view, 2> names{"numbered", "note"};
};

template <>
struct StableNames<domain::ActionDue>
{
    static constexpr std::array<std::string_view, 3> names{"next_meeting", "on_date", "no_date"};
};

template <>
struct StableNames<domain::ActionOutcome>
{
    static constexpr std::array<std::string_view, 2> names{"closed", "carried_over"};
};

template <>
struct StableNames<domain::Session>
{
    static constexpr std::array<std::string_view, 2> names{"open", "closed"};
};

template <class T>
concept NamedEnum = requires
{
    StableNames<T>::names;
};

} // namespace cspdesk::storage
