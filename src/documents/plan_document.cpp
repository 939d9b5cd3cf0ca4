// SPDX-License-Identifier: MIT
#include "documents/plan_document.h"

#include "documents/closed_places.h"
#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/plan_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::PlanView;
using application::Programme;
using application::ProgrammeMark;
using wording::say;

using Shown = std::vector<std::size_t>;

std::string utf8(const QString& text) { return text.toStdString(); }

Cell cell(const QString& text) { return Cell{plain(utf8(text))}; }

Column column(const QString& heading, double share) { return Column{.heading = utf8(heading), .share = share}; }

Column entryColumn() { return Column{.heading = utf8(say("Entry")), .share = 3, .role = ColumnRole::RowHeader}; }

Column dateColumn(const QString& heading) { return Column{.heading = utf8(heading), .millimetres = 35}; }

/// The title, and who leads below it.
Cell entryCell(const PlanEntry& entry, const MembershipRecords& members)
{
    const PlanMatter* matter = entry.matter.readable();
    Spans spans = matter == nullptr ? lockedMatter() : plain(matter->title);
    if (matter != nullptr && !matter->leads.empty())
        spans.push_back(Span{.text = '\n' + utf8(wording::leadsText(matter->leads, members)), .italic = true});
    return Cell{std::move(spans)};
}

Row groupRow(PlanKind kind) { return Row{{cell(wording::groupLabel(kind))}, RowKind::Group}; }

QString markFor(ProgrammeMark mark, Audience audience)
{
    // That a meeting missed something is between the officer and the Board.
    const bool isInternal = mark == ProgrammeMark::Missed && audience == Audience::Public;
    return isInternal ? QString() : wording::label(mark);
}

bool comesToMeetings(const PlanView& view, const Programme& programme, std::size_t index)
{
    const auto& marks = programme.marks[index];
    const bool isMarked =
        std::any_of(marks.begin(), marks.end(), [](ProgrammeMark mark) { return mark != ProgrammeMark::None; });
    return isMarked || (!view.lines[index].isOver && view.lines[index].entry->kind == PlanKind::Priority);
}

Table programmeTable(const PlanView& view, const Programme& programme, const Shown& shown, Audience audience)
{
    Table table;
    table.caption = plain(utf8(say("What comes to which meeting")));
    table.columns = {entryColumn()};
    for (const Stored<Meeting>& meeting : programme.meetings)
        table.columns.push_back(column(wording::shortDate(meeting->date), 1));
    std::optional<PlanKind> kind;
    for (const std::size_t index : shown) {
        const PlanLine& line = view.lines[index];
        if (!comesToMeetings(view, programme, index))
            continue;
        if (kind != line.entry->kind)
            table.rows.push_back(groupRow(line.entry->kind));
        kind = line.entry->kind;
        Row row{{entryCell(line.entry.value, view.members)}};
        for (const ProgrammeMark mark : programme.marks[index])
            row.cells.push_back(cell(markFor(mark, audience)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool isWithin(const PlanEntry& entry, const Period& period)
{
    const auto first = entry.from ? entry.from : entry.until;
    const auto last = entry.until ? entry.until : entry.from;
    return first && last && *first <= period.until.value_or(*first) && *last >= period.from;
}

Table awarenessTable(const PlanView& view, const Shown& shown, const Period& period)
{
    Table table;
    table.caption = plain(utf8(say("Awareness weeks and campaigns")));
    table.columns = {entryColumn(), dateColumn(say("From")), dateColumn(say("Until"))};
    for (const std::size_t index : shown) {
        const PlanEntry& entry = view.lines[index].entry.value;
        if (entry.kind != PlanKind::Awareness || !isWithin(entry, period))
            continue;
        const auto day = [](std::optional<Date> date) { return date ? wording::plainDate(*date) : QString(); };
        table.rows.push_back(Row{{entryCell(entry, view.members), cell(day(entry.from)), cell(day(entry.until))}});
    }
    return table;
}

/// What is owed to others or by others, and how it stands.
Table owedTable(const PlanView& view, const Shown& shown, PlanKind kind, const Period& period, Audience audience)
{
    const bool isReport = kind == PlanKind::CommissionedReport;
    Table table;
    table.caption = plain(utf8(isReport ? say("Commissioned reports") : say("Consultations")));
    table.columns = {entryColumn(), dateColumn(isReport ? say("Commissioned") : say("Opens")),
                     dateColumn(isReport ? say("Due") : say("Response by")), column(say("How it stands"), 2)};
    for (const std::size_t index : shown) {
        const PlanLine& line = view.lines[index];
        if (line.entry->kind != kind || (line.isOver && !isWithin(line.entry.value, period)))
            continue;
        const auto day = [](std::optional<Date> date) { return date ? wording::plainDate(*date) : QString(); };
        QStringList stands;
        if (line.entry->respondedOn || line.entry->signedOffOn)
            stands << wording::planWhen(line);
        if (audience == Audience::Board) {
            if (const PlanMatter* matter = line.entry->matter.readable(); matter != nullptr)
                stands << wording::draftsText(*matter);
            stands << wording::planRemark(line, view.today);
        }
        stands.removeAll(QString());
        table.rows.push_back(Row{{entryCell(line.entry.value, view.members), cell(day(line.entry->from)),
                                  cell(day(line.entry->until)), cell(stands.join(QStringLiteral("\n")))}});
    }
    return table;
}

/// What the officer watches, in one list before the tables.
std::optional<Block> remarks(const PlanView& view, const Shown& shown)
{
    List list;
    for (const std::size_t index : shown)
        if (const QString remark = wording::planRemark(view.lines[index], view.today); !remark.isEmpty())
            list.items.push_back({{Paragraph{
                plain(utf8(say("%1: %2").arg(wording::planTitle(view.lines[index].entry.value), remark)))}}});
    if (list.items.empty())
        return std::nullopt;
    return Callout{{Paragraph{bold(utf8(say("To watch")))}, std::move(list)}};
}

bool holdsClosedMatter(const PlanView& view, const Shown& shown)
{
    return std::any_of(shown.begin(), shown.end(),
                       [&](std::size_t index) { return !view.lines[index].entry->matter.open.has_value(); });
}

/// Under the masthead of the partnership, with the day the plan stands on.
Document planPaper(const PlanView& view, Paper paper, const QString& title)
{
    const QString kind = paperName(paper);
    Document document = meetingPaper(view.partnership, kind, view.today);
    document.title = utf8(say("%1: %2, %3").arg(kind, wording::text(view.partnership.name), title));
    document.masthead->title = utf8(title);
    document.headerRight = utf8(say("%1, %2").arg(kind, title));
    document.metadata.subject = utf8(
        say("%1 of %2, as it stands on %3").arg(kind, wording::text(view.body->name), wording::plainDate(view.today)));
    return document;
}

void addIfAny(Document& document, Table table)
{
    if (!table.rows.empty())
        document.blocks.emplace_back(std::move(table));
}

Definition definition(const QString& label, const QString& value) { return {bold(utf8(label)), plain(utf8(value))}; }

void addTexts(Document& document, const QString& heading, const std::string& text)
{
    if (text.empty())
        return;
    document.blocks.emplace_back(Heading{2, plain(utf8(heading))});
    for (const QString& paragraph : wording::text(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        document.blocks.emplace_back(Paragraph{plain(utf8(paragraph.trimmed()))});
}

DefinitionList factsOf(const PlanView& view, const PlanLine& line)
{
    const PlanEntry& entry = line.entry.value;
    const PlanMatter& matter = entry.matter.value();
    const auto day = [](std::optional<Date> date) { return date ? wording::plainDate(*date) : QString(); };
    const bool isReport = entry.kind == PlanKind::CommissionedReport;
    const bool isConsultation = entry.kind == PlanKind::Consultation;
    QStringList meetings;
    for (const PlanAppearance& each : line.appearances)
        meetings << wording::plainDate(each.on);
    DefinitionList facts;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            facts.definitions.push_back(definition(label, value));
    };
    add(say("Kind"), wording::label(entry.kind));
    add(say("Lead"), wording::leadsText(matter.leads, view.members));
    add(isReport ? say("Commissioned on") : isConsultation ? say("Opens on") : say("From"), day(entry.from));
    add(isReport ? say("Due on") : isConsultation ? say("Response by") : say("Until"), day(entry.until));
    add(say("For the meeting of"), line.next ? wording::plainDate(*line.next) : QString());
    add(say("On the agenda of"), wording::listText(meetings));
    add(say("Responded on"), day(entry.respondedOn));
    if (entry.signedOffOn)
        add(say("Signed off"),
            say("%1, by %2").arg(wording::plainDate(*entry.signedOffOn), wording::text(matter.signedOffBy)));
    add(say("To watch"), wording::planRemark(line, view.today));
    return facts;
}

Table draftsTable(const PlanMatter& matter)
{
    Table table;
    table.caption = plain(utf8(say("Drafts")));
    table.columns = {Column{.heading = utf8(say("Version")), .millimetres = 24, .role = ColumnRole::RowHeader},
                     dateColumn(say("Date")), column(say("Note"), 1)};
    for (const PlanDraft& draft : matter.drafts)
        table.rows.push_back(
            Row{{Cell{plain(draft.version)}, cell(wording::plainDate(draft.on)), Cell{plain(draft.note)}}});
    return table;
}

Table commentsTable(const PlanMatter& matter)
{
    Table table;
    table.caption = plain(utf8(say("Comments")));
    table.columns = {dateColumn(say("Date")),
                     Column{.heading = utf8(say("By")), .millimetres = 38, .role = ColumnRole::RowHeader},
                     Column{.heading = utf8(say("On")), .millimetres = 20}, column(say("Comment"), 1)};
    for (const PlanComment& comment : matter.comments)
        table.rows.push_back(Row{{cell(wording::plainDate(comment.on)), Cell{plain(comment.by)},
                                  cell(comment.version.empty() ? say("all of it") : wording::text(comment.version)),
                                  Cell{plain(comment.text)}}});
    return table;
}

} // namespace

Shown planLinesShown(const PlanView& view, Audience audience)
{
    Shown shown;
    for (std::size_t index = 0; index < view.lines.size(); ++index) {
        const PlanEntry& entry = view.lines[index].entry.value;
        const bool mayShow = audience == Audience::Board || entry.matter.open.has_value();
        if (mayShow && entry.standing != PlanStanding::Dropped)
            shown.push_back(index);
    }
    return shown;
}

Document planDocument(const PlanView& view, Period period, Audience audience)
{
    Document document = planPaper(view, Paper::ForwardPlan, wording::period(period));
    const Shown shown = planLinesShown(view, audience);
    document.marking = marking(audience, holdsClosedMatter(view, shown));
    document.blocks.emplace_back(
        Paragraph{plain(utf8(say("As it stands on %1.").arg(wording::plainDate(view.today)))), ParagraphStyle::Small});
    if (shown.empty()) {
        document.blocks.emplace_back(Paragraph{plain(utf8(say("There is nothing in the forward plan.")))});
        return document;
    }
    if (audience == Audience::Board)
        if (auto block = remarks(view, shown))
            document.blocks.push_back(std::move(*block));
    const Programme programme = programmeOf(view, period);
    if (programme.meetings.empty())
        document.blocks.emplace_back(Paragraph{plain(utf8(say("No meeting is planned in this time.")))});
    else
        addIfAny(document, programmeTable(view, programme, shown, audience));
    addIfAny(document, awarenessTable(view, shown, period));
    addIfAny(document, owedTable(view, shown, PlanKind::Consultation, period, audience));
    addIfAny(document, owedTable(view, shown, PlanKind::CommissionedReport, period, audience));
    return document;
}

Document planSheet(const PlanView& view, const PlanLine& line)
{
    const PlanMatter* matter = line.entry->matter.readable();
    Document document = planPaper(view, Paper::PlanSheet, wording::planTitle(line.entry.value));
    document.marking = marking(Audience::Board, !line.entry->matter.open.has_value());
    if (matter == nullptr) {
        document.blocks.emplace_back(Paragraph{lockedMatter()});
        return document;
    }
    document.blocks.emplace_back(factsOf(view, line));
    const bool isReport = line.entry->kind == PlanKind::CommissionedReport;
    const bool isConsultation = line.entry->kind == PlanKind::Consultation;
    addTexts(document,
             isReport         ? say("Brief")
             : isConsultation ? say("What is asked")
                              : say("What it is for"),
             matter->note);
    addIfAny(document, draftsTable(*matter));
    addIfAny(document, commentsTable(*matter));
    addTexts(document, isConsultation ? say("Response") : say("What became of it"), matter->response);
    return document;
}

} // namespace cspdesk::documents
