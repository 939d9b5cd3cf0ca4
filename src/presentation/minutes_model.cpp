// SPDX-License-Identifier: MIT
#include "presentation/minutes_model.h"

#include "domain/marked_text.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

QString plainWords(const QString& markedText)
{
    QStringList blocks;
    for (const MarkedBlock& block : parseMarkedText(markedText.toStdString()))
        for (const auto& paragraph : block.paragraphs) {
            QString words;
            for (const MarkedSpan& span : paragraph)
                words += wording::text(span.text);
            blocks << words;
        }
    return blocks.join(QLatin1Char(' '));
}

MinutesModel::MinutesModel(Workspace& workspace, QObject* parent) : QAbstractListModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &MinutesModel::reloadIfTouched);
    connect(&workspace, &Workspace::closedMatterChanged, this, &MinutesModel::reload);
    connect(&workspace, &Workspace::opened, this, [this] { show(std::nullopt); });
    connect(&workspace, &Workspace::closed, this, [this] { show(std::nullopt); });
}

void MinutesModel::show(std::optional<Id<Meeting>> meeting)
{
    m_meeting = meeting;
    m_writing.reset();
    m_only.reset();
    reload();
}

void MinutesModel::showOnly(std::optional<Id<AgendaItem>> item)
{
    if (m_only == item)
        return;
    m_only = item;
    m_writing.reset();
    showLines(lines());
}

std::vector<MinutesLine> MinutesModel::lines() const
{
    if (!m_view)
        return {};
    std::vector<MinutesLine> all = minutesLines(*m_view, m_writing, !mayEdit());
    if (m_only)
        std::erase_if(all, [this](const MinutesLine& line) {
            return line.item != m_only || line.kind == MinutesLine::Kind::Heading
                || line.kind == MinutesLine::Kind::Appendix;
        });
    return all;
}

void MinutesModel::reload()
{
    std::optional<MinutesView> next;
    if (m_meeting && m_workspace.isOpen())
        if (auto view = minutesView(m_workspace.store(), *m_meeting, m_workspace.today(), EarlierParagraphs::LeftOut);
            view.has_value())
            next = std::move(*view);
    m_view = std::move(next);
    if (!mayEdit())
        m_writing.reset();
    showLines(lines());
    Q_EMIT minutesChanged();
}

void MinutesModel::reloadIfTouched(const ChangeSet& changes)
{
    if (!m_meeting)
        return;
    if (changes.touches<AgendaItem>() || changes.touches<Meeting>() || changes.touches<Person>()
        || changes.touches<Body>() || changes.touches<TermsOfReference>() || changes.touches<Partnership>()
        || changes.touches<Attendance>() || changes.touches<Apology>() || changes.touches<Minutes>()
        || changes.touches<MinuteParagraph>() || changes.touches<Appendix>() || changes.touches<ActionPoint>()
        || changes.touches<ActionReview>() || changes.touches<Membership>())
        reload();
}

/// Lines before and after what changed stay as they are, so that the view keeps its place, and a field its words.
void MinutesModel::showLines(std::vector<MinutesLine> lines)
{
    const auto same = [](const MinutesLine& one, const MinutesLine& other) { return one.isSameLine(other); };
    const auto head = std::mismatch(m_lines.begin(), m_lines.end(), lines.begin(), lines.end(), same);
    const int first = int(head.first - m_lines.begin());
    const auto tail =
        std::mismatch(m_lines.rbegin(), m_lines.rend() - first, lines.rbegin(), lines.rend() - first, same);
    const int kept = int(tail.first - m_lines.rbegin());
    const int gone = int(m_lines.size()) - first - kept;
    const int come = int(lines.size()) - first - kept;
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_lines.erase(m_lines.begin() + first, m_lines.begin() + first + gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_lines.insert(m_lines.begin() + first, lines.begin() + first, lines.begin() + first + come);
        endInsertRows();
    }
    for (int row = 0; row < int(lines.size()); ++row)
        if (!(m_lines[std::size_t(row)] == lines[std::size_t(row)])) {
            m_lines[std::size_t(row)] = std::move(lines[std::size_t(row)]);
            Q_EMIT dataChanged(index(row), index(row));
        }
}

const MinutesLine* MinutesModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[std::size_t(row)] : nullptr;
}

int MinutesModel::rowOf(MinutesLine::Kind kind, std::int64_t record) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const MinutesLine& line) {
        return line.kind == kind && line.record == record;
    });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int MinutesModel::headingRow(Id<AgendaItem> item) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const MinutesLine& line) {
        return line.kind == MinutesLine::Kind::Heading && line.item == item;
    });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int MinutesModel::paragraphRow(Id<MinuteParagraph> id) const
{
    return rowOf(MinutesLine::Kind::Paragraph, id.number());
}

const MinutedItem* MinutesModel::itemOf(int row) const
{
    const MinutesLine* line = lineAt(row);
    if (line == nullptr || !line->item)
        return nullptr;
    for (const MinutedItem& item : m_view->items)
        if (item.line.item.id == *line->item)
            return &item;
    return nullptr;
}

const Stored<MinuteParagraph>* MinutesModel::paragraphAt(int row) const
{
    const MinutesLine* line = lineAt(row);
    const MinutedItem* item = itemOf(row);
    if (item == nullptr || line->kind != MinutesLine::Kind::Paragraph)
        return nullptr;
    for (const NumberedParagraph& paragraph : item->paragraphs)
        if (paragraph.paragraph.id == line->paragraph())
            return &paragraph.paragraph;
    return nullptr;
}

const ActionLine* MinutesModel::actionAt(int row) const
{
    const MinutesLine* line = lineAt(row);
    if (line == nullptr || line->kind != MinutesLine::Kind::Action)
        return nullptr;
    for (const ActionLine& action : m_view->raised)
        if (action.action.id == line->action())
            return &action;
    return nullptr;
}

bool MinutesModel::mayEdit() const
{
    return m_workspace.mayWrite() && m_view && minutesMayChange(m_view->agenda.meeting->state);
}

bool MinutesModel::mayEdit(int row) const
{
    const MinutesLine* line = lineAt(row);
    return mayEdit() && line != nullptr && line->kind != MinutesLine::Kind::Heading && !line->isSealed;
}

QString MinutesModel::whyFixed() const
{
    if (!m_view || mayEdit())
        return {};
    if (!minutesMayChange(m_view->agenda.meeting->state))
        return wording::errorText(Refusal(MinutesAreFixed{m_view->agenda.meeting->state})).inOneLine();
    return say("This file is open for reading.");
}

int MinutesModel::positionOf(int row) const
{
    const MinutesLine* line = lineAt(row);
    if (line != nullptr && line->kind == MinutesLine::Kind::Vacant)
        return int(line->record);
    if (const Stored<MinuteParagraph>* paragraph = paragraphAt(row))
        return paragraph->value.position;
    return -1;
}

TypedField MinutesModel::fieldOf(int row) const
{
    const MinutesLine& line = *lineAt(row);
    // What was released is closed again as soon as it is worded otherwise, and so its draft is closed matter.
    const bool isClosed = line.isKeptSealed || !line.released.isEmpty();
    switch (line.kind) {
    case MinutesLine::Kind::Heading: break;
    case MinutesLine::Kind::Paragraph: return {RecordKey::of(line.paragraph()), "text", isClosed};
    case MinutesLine::Kind::Vacant:
        return {RecordKey::of(*line.item), "paragraph_" + std::to_string(line.record), isClosed};
    case MinutesLine::Kind::Action: return {RecordKey::of(line.action()), "text", isClosed};
    case MinutesLine::Kind::Appendix: return {RecordKey::of(line.appendix()), "text", isClosed};
    }
    return {};
}

int MinutesModel::makeRoomBelow(int row)
{
    const MinutedItem* item = itemOf(row);
    if (!mayEdit() || item == nullptr)
        return -1;
    const MinutesLine& line = *lineAt(row);
    if (line.kind == MinutesLine::Kind::Vacant)
        return row;
    int below = row;
    while (below >= 0 && lineAt(below)->kind == MinutesLine::Kind::Action)
        --below; // the paragraph that raised them
    const bool isParagraph = lineAt(below)->kind == MinutesLine::Kind::Paragraph;
    const VacantPlace place{*line.item, isParagraph ? positionOf(below) + 1 : int(item->paragraphs.size())};
    m_writing = place;
    showLines(lines());
    for (int each = qMax(0, headingRow(place.item)); each < rowCount(); ++each)
        if (m_lines[std::size_t(each)].kind == MinutesLine::Kind::Vacant)
            return each;
    return -1;
}

void MinutesModel::giveUpRoom()
{
    if (!m_writing)
        return;
    m_writing.reset();
    showLines(lines());
}

int MinutesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant MinutesModel::data(const QModelIndex& index, int role) const
{
    const MinutesLine* line = lineAt(index.row());
    if (line == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    using enum MinutesLine::Kind;
    const QString closed = line->isClosed ? say("Closed session") : QString();
    const QString words = line->isSealed ? say("Closed matter: unlock to read") : plainWords(line->text);
    QStringList parts;
    switch (line->kind) {
    case Heading: parts = {line->number, line->title, line->trailing, closed}; break;
    case Paragraph: parts = {line->isNote ? say("Note") : line->number, words, line->released}; break;
    case Vacant: parts = {line->number, say("Empty")}; break;
    case Action: parts = {say("Action point %1").arg(line->number), line->title, words, line->trailing}; break;
    case Appendix: parts = {line->number, line->title, words}; break;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

Qt::ItemFlags MinutesModel::flags(const QModelIndex&) const { return Qt::ItemIsEnabled | Qt::ItemIsSelectable; }

} // namespace cspdesk::presentation
