// SPDX-License-Identifier: MIT
#include "wording/plan_text.h"

#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;
using application::ProgrammeMark;

namespace {

QString withoutMeetings(int meetings)
{
    return meetings == 1 ? say("Not discussed at the last meeting")
                         : say("Not discussed for %1 meetings").arg(meetings);
}

QString daysText(int days) { return days == 1 ? say("1 day") : say("%1 days").arg(days); }

QString consultationRemark(const PlanEntry& entry, Date today)
{
    if (entry.respondedOn || !entry.until)
        return {};
    const int days = daysBetween(today, *entry.until);
    if (days < 0)
        return say("Ended %1 without a response").arg(distance(*entry.until, today));
    return days <= closesSoon ? say("Ends %1, no response yet").arg(distance(*entry.until, today)) : QString();
}

QString reportRemark(const PlanEntry& entry, Date today)
{
    if (entry.signedOffOn)
        return {};
    const bool isDrafted = !entry.matter.value().drafts.empty();
    if (entry.until && *entry.until < today)
        return isDrafted ? say("Awaits sign-off, %1 late").arg(daysText(daysBetween(*entry.until, today)))
                         : say("Not written, %1 late").arg(daysText(daysBetween(*entry.until, today)));
    if (isDrafted)
        return say("Awaits sign-off");
    const bool isSoon = entry.until && daysBetween(today, *entry.until) <= closesSoon;
    return isSoon ? say("Due %1, no draft yet").arg(distance(*entry.until, today)) : QString();
}

/// As much of a title as tells it apart in a line of several.
QString shortened(const QString& title)
{
    constexpr qsizetype most = 48;
    if (title.size() <= most)
        return title;
    const qsizetype space = title.lastIndexOf(QLatin1Char(' '), most);
    return title.left(space > most / 2 ? space : most) + QStringLiteral("…");
}

QString nameList(const std::vector<PlanSuggestion>& suggestions)
{
    constexpr qsizetype named = 3;
    QStringList names;
    for (const PlanSuggestion& each : suggestions)
        if (names.size() < named)
            names << shortened(planTitle(each.line.entry.value));
    const auto rest = static_cast<qsizetype>(suggestions.size()) - names.size();
    if (rest > 0)
        names << (rest == 1 ? say("1 more") : say("%1 more").arg(rest));
    return listText(names);
}

} // namespace

QString planTitle(const PlanEntry& entry)
{
    const PlanMatter* matter = entry.matter.readable();
    return matter == nullptr ? say("Closed entry, locked") : text(matter->title);
}

QString groupLabel(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Priority: return say("Priorities");
    case PlanKind::Review: return say("Reviews");
    case PlanKind::StatutoryDuty: return say("Statutory duties");
    case PlanKind::StandingReport: return say("Standing reports");
    case PlanKind::Awareness: return say("Awareness weeks and campaigns");
    case PlanKind::Consultation: return say("Consultations");
    case PlanKind::CommissionedReport: return say("Commissioned reports");
    case PlanKind::Other: return say("Other");
    }
    return {};
}

QString label(ProgrammeMark mark)
{
    switch (mark) {
    case ProgrammeMark::None: return {};
    case ProgrammeMark::Discussed: return say("Discussed");
    case ProgrammeMark::OnAgenda: return say("On agenda");
    case ProgrammeMark::Expected: return say("Due");
    case ProgrammeMark::Missed: return say("Missed");
    }
    return {};
}

QString planYearText(const Period& year)
{
    const int first = static_cast<int>(year.from.year());
    return QStringLiteral("%1/%2").arg(first).arg((first + 1) % 100, 2, 10, QLatin1Char('0'));
}

QString planWhen(const PlanLine& line)
{
    const PlanEntry& entry = line.entry.value;
    if (entry.standing == PlanStanding::Dropped)
        return {};
    switch (entry.kind) {
    case PlanKind::Consultation:
        if (entry.respondedOn)
            return say("Responded on %1").arg(plainDate(*entry.respondedOn));
        if (entry.until)
            return say("Response by %1").arg(plainDate(*entry.until));
        break;
    case PlanKind::CommissionedReport:
        if (entry.signedOffOn)
            return say("Signed off on %1").arg(plainDate(*entry.signedOffOn));
        if (entry.until)
            return say("Due on %1").arg(plainDate(*entry.until));
        break;
    case PlanKind::Awareness:
        if (entry.from)
            return entry.until == entry.from ? plainDate(*entry.from) : period({*entry.from, entry.until});
        break;
    case PlanKind::Priority:
    case PlanKind::Review:
    case PlanKind::StatutoryDuty:
    case PlanKind::StandingReport:
    case PlanKind::Other: break;
    }
    return line.next ? say("Meeting of %1").arg(plainDate(*line.next)) : QString();
}

QString planRemark(const PlanLine& line, Date today)
{
    if (line.isOver)
        return {};
    const PlanEntry& entry = line.entry.value;
    if (entry.kind == PlanKind::Consultation)
        return consultationRemark(entry, today);
    if (entry.kind == PlanKind::CommissionedReport)
        if (const QString remark = reportRemark(entry, today); !remark.isEmpty())
            return remark;
    if (line.isNeglected)
        return withoutMeetings(line.meetingsWithout);
    if (line.isOverdue && line.next)
        return say("Was due at the meeting of %1").arg(plainDate(*line.next));
    return {};
}

QString suggestionReason(const PlanSuggestion& suggestion)
{
    const PlanLine& line = suggestion.line;
    switch (suggestion.reason) {
    case SuggestionReason::Due: return say("due");
    case SuggestionReason::Overdue: return line.next ? say("was due on %1").arg(plainDate(*line.next)) : say("overdue");
    case SuggestionReason::Neglected:
        return line.meetingsWithout == 1 ? say("not discussed at the last meeting")
                                         : say("not discussed for %1 meetings").arg(line.meetingsWithout);
    case SuggestionReason::ConsultationCloses:
        return line.entry->until ? say("ends on %1").arg(plainDate(*line.entry->until)) : say("ends soon");
    }
    return {};
}

QString draftsText(const PlanMatter& matter)
{
    QStringList parts;
    if (!matter.drafts.empty())
        parts << say("%1 of %2").arg(text(matter.drafts.back().version), plainDate(matter.drafts.back().on));
    if (const auto comments = matter.comments.size(); comments > 0)
        parts << (comments == 1 ? say("1 comment") : say("%1 comments").arg(comments));
    return parts.join(QStringLiteral(", "));
}

QString suggestionsText(const std::vector<PlanSuggestion>& suggestions)
{
    if (suggestions.empty())
        return {};
    return suggestions.size() == 1
             ? say("1 entry of the forward plan is due: %1").arg(nameList(suggestions))
             : say("%1 entries of the forward plan are due: %2").arg(suggestions.size()).arg(nameList(suggestions));
}

} // namespace cspdesk::wording
