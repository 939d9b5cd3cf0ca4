// SPDX-License-Identifier: MIT
#include "documents/action_log_document.h"

#include "documents/action_words.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::ActionLogView;
using application::MinutesView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

Cell cell(const QString& text) { return Cell{plain(utf8(text))}; }

Column column(const QString& heading, double share) { return Column{.heading = utf8(heading), .share = share}; }

Column referenceColumn()
{
    return Column{.heading = utf8(say("Reference")), .millimetres = 22, .role = ColumnRole::RowHeader};
}

bool holdsClosedMatter(const std::vector<ActionLine>& lines)
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const ActionLine& line) { return isClosedMatter(line.action.value); });
}

Row groupRow(const QString& words) { return Row{{cell(words)}, RowKind::Group}; }

/// The rows of a table, under the meeting that raised them.
class MeetingRows
{
public:
    explicit MeetingRows(Table& table) : m_table(table) {}

    void add(Date raisedOn, Row row)
    {
        if (m_day != raisedOn)
            m_table.rows.push_back(groupRow(say("Raised on %1").arg(wording::plainDate(raisedOn))));
        m_day = raisedOn;
        m_table.rows.push_back(std::move(row));
    }

private:
    Table& m_table;
    std::optional<Date> m_day;
};

/// The number the item has on the agenda of the meeting shown; an item of another meeting has none here.
std::optional<int> numberOf(std::optional<Id<AgendaItem>> item, const MinutesView& view)
{
    for (const RunningOrderLine& line : view.agenda.order.lines)
        if (line.item.id == item)
            return line.number;
    return std::nullopt;
}

QString outcomeAt(const MinutesView& view, const ActionLine& line, Audience audience)
{
    for (const DatedReview& each : line.history)
        if (each.review->meeting == view.agenda.meeting.id)
            return reviewText(each.review.value, audience, numberOf(each.review->becameItem, view));
    return line.isOverdue ? say("To be reviewed; overdue since %1").arg(wording::plainDate(*line.due))
                          : say("To be reviewed");
}

Spans historyOf(const ActionLine& line, Audience audience)
{
    Spans spans = bold(utf8(statusText(line)));
    for (const DatedReview& each : line.history) {
        const QString words = say("%1: ").arg(wording::plainDate(each.on)) + reviewText(each.review.value, audience);
        spans.push_back(Span{.text = '\n' + utf8(words)});
    }
    return spans;
}

/// As the log stands today: the day of the next meeting, once one is planned.
QString dueToday(const ActionLine& line)
{
    return line.due && line.status != ActionStatus::Closed ? wording::plainDate(*line.due) : dueText(line.action.value);
}

QString filterText(const ActionFilter& filter)
{
    QStringList words;
    if (filter.onlyOverdue)
        words << say("only what is overdue");
    else if (filter.onlyOpen)
        words << say("only what is open");
    if (!filter.owner.empty())
        words << say("only with the owner “%1”").arg(wording::text(filter.owner));
    return words.join(QStringLiteral("; "));
}

} // namespace

Document actionLogDocument(const MinutesView& view, Audience audience)
{
    const QString kind = paperName(Paper::ActionPoints);
    Document document = meetingPaper(view.agenda.partnership, kind, view.agenda.meeting->date);
    document.marking = marking(audience, holdsClosedMatter(view.reviewed));
    Table table;
    table.caption = plain(utf8(say("Action points of earlier meetings, and what this meeting was told of them")));
    // As the partnership prints it: the action with who is to do it, and what was done.
    table.columns = {Column{.heading = utf8(say("Month / number")), .millimetres = 24, .role = ColumnRole::RowHeader},
                     column(say("Action point"), 3), column(say("Action"), 2.4)};
    const OwnerNames names{view.agenda.members, view.bodies};
    MeetingRows rows(table);
    for (const ActionLine& line : view.reviewed)
        if (mayShow(line.action.value, audience))
            rows.add(line.raisedOn, Row{{Cell{plain(line.reference)}, Cell{ownedActionSpans(line.action.value, names)},
                                         cell(outcomeAt(view, line, audience))}});
    if (table.rows.empty())
        document.blocks.emplace_back(Paragraph{plain(utf8(say("There are no action points to review.")))});
    else
        document.blocks.emplace_back(std::move(table));
    return document;
}

std::vector<ActionLine> actionsShown(const ActionLogView& view, Audience audience, const ActionFilter& filter)
{
    const OwnerNames names{view.members, view.bodies};
    const QString owner = wording::text(filter.owner);
    std::vector<ActionLine> lines;
    std::copy_if(view.actions.begin(), view.actions.end(), std::back_inserter(lines), [&](const ActionLine& line) {
        if (!mayShow(line.action.value, audience))
            return false;
        if (filter.onlyOpen && line.status == ActionStatus::Closed)
            return false;
        if (filter.onlyOverdue && !line.isOverdue)
            return false;
        return owner.isEmpty() || ownersOf(line.action.value, names).contains(owner, Qt::CaseInsensitive);
    });
    return lines;
}

Document actionLogDocument(const ActionLogView& view, Audience audience, const ActionFilter& filter)
{
    Document document = meetingPaper(view.partnership, paperName(Paper::ActionLog), view.today);
    document.metadata.subject = utf8(say("Action points of %1 as they stand on %2")
                                         .arg(wording::text(view.body->name), wording::plainDate(view.today)));
    const std::vector<ActionLine> lines = actionsShown(view, audience, filter);
    document.marking = marking(audience, holdsClosedMatter(lines));
    if (const QString words = filterText(filter); !words.isEmpty())
        document.blocks.emplace_back(Paragraph{plain(utf8(say("Shown: %1.").arg(words))), ParagraphStyle::Small});
    Table table;
    table.caption = plain(utf8(say("Action points with their history")));
    table.columns = {referenceColumn(), column(say("Action"), 3), column(say("Owner"), 1.3),
                     Column{.heading = utf8(say("Due")), .millimetres = 26}, column(say("Status and history"), 2.4)};
    const OwnerNames names{view.members, view.bodies};
    MeetingRows rows(table);
    for (const ActionLine& line : lines)
        rows.add(line.raisedOn, Row{{Cell{plain(line.reference)}, Cell{actionSpans(line.action.value)},
                                     cell(ownersOf(line.action.value, names)), cell(dueToday(line)),
                                     Cell{historyOf(line, audience)}}});
    if (table.rows.empty())
        document.blocks.emplace_back(Paragraph{plain(utf8(say("There are no such action points.")))});
    else
        document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace cspdesk::documents
