// SPDX-License-Identifier: MIT
#include "wording/record_name.h"

#include "base/overloaded.h"
#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;

namespace {

/// The first words of a longer text; empty where it is sealed.
QString opening(const std::string* matter)
{
    constexpr int length = 60;
    const QString words = matter != nullptr ? text(*matter).simplified() : QString();
    return words.size() <= length ? words : words.left(length).section(QLatin1Char(' '), 0, -2) + QStringLiteral("…");
}

} // namespace

QString recordName(const application::Record& record)
{
    return std::visit(Overloaded{
                          [](const Partnership& r) { return text(r.name); },
                          [](const Template& r) { return text(r.title); },
                          [](const Agency& r) { return text(r.name); },
                          [](const Person& r) { return fullName(r); },
                          [](const Body& r) { return text(r.name); },
                          [](const Membership&) { return QString(); },
                          [](const Office& r) { return label(r.role); },
                          [](const TermsOfReference& r) { return say("from %1").arg(plainDate(r.inForceFrom)); },
                          [](const Meeting& r) { return plainDate(r.date); },
                          [](const AgendaItem& r) { return text(boardTitle(r)); },
                          [](const Attendance& r) { return text(r.name); },
                          [](const Apology& r) { return text(r.name); },
                          [](const Minutes&) { return QString(); },
                          [](const MinuteParagraph& r) { return opening(readableText(r)); },
                          [](const Appendix& r) { return opening(readableTitle(r)); },
                          [](const ActionPoint& r) { return opening(readableText(r)); },
                          [](const ActionReview& r) { return label(r.outcome); },
                          [](const Reply&) { return QString(); },
                          [](const Presiding& r) { return text(r.name); },
                          [](const ItemTime& r) { return timeOfDay(r.began); },
                          [](const Interest& r) { return text(r.matter.value().name); },
                          [](const Motion& r) { return opening(&wordsOf(r)); },
                          [](const NotifiedVote& r) { return text(r.matter.value().name); },
                          [](const DeclaredVote& r) { return QString::number(r.number); },
                          [](const Paper& r) { return text(r.matter.value().title); },
                          [](const PaperVersion& r) { return text(r.file.value().name); },
                          [](const DeadlineMark& r) { return label(r.kind); },
                          [](const CalendarDay& r) { return plainDate(r.date); },
                          [](const Asker&) { return QString(); },
                          [](const PublicQuestion& r) { return text(r.subject); },
                          [](const PlanEntry& r) { return text(r.matter.value().title); },
                          [](const PublishedResult& r) { return text(r.title); },
                          [](const ScanningIssue& r) { return text(r.issue); },
                          [](const DataSource& r) { return text(r.name); },
                          [](const Definition& r) { return text(r.name); },
                          [](const GroupCase& r) {
                              const auto* details = r.details.readable();
                              return details == nullptr ? QString() : text(details->reference);
                          },
                          [](const SafetyPlan& r) { return text(r.title); },
                          [](const Priority& r) { return text(r.title); },
                          [](const Target& r) { return opening(&r.measure); },
                          [](const Milestone& r) { return opening(&r.text); },
                          [](const GroupReport& r) { return plainDate(r.on); },
                          [](const Fund& r) { return text(r.name); },
                          [](const Bid& r) { return text(r.project); },
                          [](const DeathReview& r) {
                              const auto* matter = r.matter.readable();
                              return matter == nullptr ? QString() : text(matter->pseudonym);
                          },
                          [](const Duty& r) { return text(r.name); },
                          [](const Recommendation& r) { return opening(&r.text); },
                          [](const AnnualReview& r) { return say("to %1").arg(plainDate(r.until)); },
                          [](const SharingAgreement& r) { return text(r.name); },
                          [](const OutsideSeat& r) { return text(r.board); },
                          [](const PublicNotice& r) { return text(r.title); },
                          [](const Induction&) { return QString(); },
                      },
                      record);
}

QString kindAndName(const application::Record& record)
{
    const QString kind = kindLabel(record.index());
    const QString name = recordName(record);
    return name.isEmpty() ? kind : say("%1 “%2”").arg(kind, name);
}

QString countedKind(std::size_t kind, int count)
{
    static constexpr const char* many[] = {"%1 partnerships",
                                           "%1 standing texts",
                                           "%1 agencies",
                                           "%1 people",
                                           "%1 bodies",
                                           "%1 memberships",
                                           "%1 offices",
                                           "%1 terms of reference",
                                           "%1 meetings",
                                           "%1 agenda items",
                                           "%1 attendances",
                                           "%1 apologies",
                                           "%1 sets of minutes",
                                           "%1 paragraphs",
                                           "%1 appendices",
                                           "%1 action points",
                                           "%1 reviews",
                                           "%1 replies",
                                           "%1 records of who presided",
                                           "%1 times of items",
                                           "%1 declarations of interest",
                                           "%1 motions",
                                           "%1 notified votes",
                                           "%1 declared votes",
                                           "%1 papers",
                                           "%1 versions of papers",
                                           "%1 deadlines",
                                           "%1 days of the calendar",
                                           "%1 askers",
                                           "%1 public questions",
                                           "%1 plan entries",
                                           "%1 records of published figures",
                                           "%1 scanned issues",
                                           "%1 sources of data",
                                           "%1 definitions",
                                           "%1 cases of groups",
                                           "%1 Community Safety Plans",
                                           "%1 priorities",
                                           "%1 targets",
                                           "%1 milestones",
                                           "%1 reports of task groups",
                                           "%1 funds",
                                           "%1 bids",
                                           "%1 reviews of deaths",
                                           "%1 duties",
                                           "%1 recommendations",
                                           "%1 annual reviews",
                                           "%1 sharing agreements",
                                           "%1 seats on other boards",
                                           "%1 public notices",
                                           "%1 inductions"};
    static_assert(std::size(many) == application::kindCount);
    if (count == 1)
        return say("1 %1").arg(kindLabel(kind));
    return kind < std::size(many) ? say(many[kind]).arg(count) : QString();
}

} // namespace cspdesk::wording
