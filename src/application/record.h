// SPDX-License-Identifier: MIT
#pragma once

#include "domain/accountability.h"
#include "domain/action_points.h"
#include "domain/agenda.h"
#include "domain/agreements.h"
#include "domain/attendance.h"
#include "domain/calendar_day.h"
#include "domain/deadline_mark.h"
#include "domain/death_review.h"
#include "domain/declared_vote.h"
#include "domain/funding.h"
#include "domain/group_case.h"
#include "domain/interest.h"
#include "domain/item_time.h"
#include "domain/minutes.h"
#include "domain/notified_vote.h"
#include "domain/paper.h"
#include "domain/partnership.h"
#include "domain/plan_entry.h"
#include "domain/presiding.h"
#include "domain/public_question.h"
#include "domain/published_result.h"
#include "domain/reply.h"
#include "domain/strategic_scanning.h"
#include "domain/terms.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>

namespace cspdesk::application {

/// Every kind of thing a partnership file keeps.
using Record = std::variant<
    domain::Partnership, domain::Template, domain::Agency, domain::Person, domain::Body, domain::Membership,
    domain::Office, domain::TermsOfReference, domain::Meeting, domain::AgendaItem, domain::Attendance, domain::Apology,
    domain::Minutes, domain::MinuteParagraph, domain::Appendix, domain::ActionPoint, domain::ActionReview,
    domain::Reply, domain::Presiding, domain::ItemTime, domain::Interest, domain::Motion, domain::NotifiedVote,
    domain::DeclaredVote, domain::Paper, domain::PaperVersion, domain::DeadlineMark, domain::CalendarDay, domain::Asker,
    domain::PublicQuestion, domain::PlanEntry, domain::PublishedResult, domain::ScanningIssue, domain::DataSource,
    domain::Definition, domain::GroupCase, domain::SafetyPlan, domain::Priority, domain::Target, domain::Milestone,
    domain::GroupReport, domain::Fund, domain::Bid, domain::DeathReview, domain::Duty, domain::Recommendation,
    domain::AnnualReview, domain::SharingAgreement, domain::OutsideSeat, domain::PublicNotice, domain::Induction>;

constexpr std::size_t kindCount = std::variant_size_v<Record>;

/// The stable names of the kinds, in the order of `Record`; they stand in files and journals for good.
constexpr std::array<std::string_view, kindCount> kindNames{"partnership",
                                                            "template",
                                                            "agency",
                                                            "person",
                                                            "body",
                                                            "membership",
                                                            "office",
                                                            "terms",
                                                            "meeting",
                                                            "agenda_item",
                                                            "attendance",
                                                            "apology",
                                                            "minutes",
                                                            "minute_paragraph",
                                                            "appendix",
                                                            "action_point",
                                                            "action_review",
                                                            "reply",
                                                            "presiding",
                                                            "item_time",
                                                            "interest",
                                                            "motion",
                                                            "notified_vote",
                                                            "declared_vote",
                                                            "paper",
                                                            "paper_version",
                                                            "deadline_mark",
                                                            "calendar_day",
                                                            "asker",
                                                            "public_question",
                                                            "plan_entry",
                                                            "published_result",
                                                            "scanning_issue",
                                                            "data_source",
                                                            "definition",
                                                            "group_case",
                                                            "safety_plan",
                                                            "priority",
                                                            "target",
                                                            "milestone",
                                                            "group_report",
                                                            "fund",
                                                            "bid",
                                                            "death_review",
                                                            "duty",
                                                            "recommendation",
                                                            "annual_review",
                                                            "sharing_agreement",
                                                            "outside_seat",
                                                            "public_notice",
                                                            "induction"};

namespace detail {

template <class T, std::size_t index = 0>
constexpr std::size_t kindOf()
{
    if constexpr (std::is_same_v<T, std::variant_alternative_t<index, Record>>)
        return index;
    else
        return kindOf<T, index + 1>();
}

} // namespace detail

/// Which alternative of `Record` the type is.
template <class T>
constexpr std::size_t kindOf = detail::kindOf<T>();

/// Names one record of a file.
struct RecordKey
{
    std::size_t kind = 0;
    std::int64_t number = 0;

    template <class T>
    static constexpr RecordKey of(Id<T> id)
    {
        return {kindOf<T>, id.number()};
    }
    friend auto operator<=>(const RecordKey&, const RecordKey&) = default;
};

struct Entry
{
    RecordKey key;
    Record record;
};

} // namespace cspdesk::application
