// SPDX-License-Identifier: MIT
#include "presentation/papers_model.h"

#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using application::Result;
using wording::say;

PapersModel::PapersModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &PapersModel::reloadIfTouched);
    connect(&workspace, &Workspace::closedMatterChanged, this, &PapersModel::reload);
    connect(&workspace, &Workspace::opened, this, [this] { show(std::nullopt); });
    connect(&workspace, &Workspace::closed, this, [this] { show(std::nullopt); });
}

void PapersModel::show(std::optional<Id<Meeting>> meeting)
{
    m_meeting = meeting;
    reload();
}

void PapersModel::reloadIfTouched(const ChangeSet& changes)
{
    if (!m_meeting)
        return;
    if (changes.touches<Paper>() || changes.touches<PaperVersion>() || changes.touches<AgendaItem>()
        || changes.touches<Meeting>() || changes.touches<Person>() || changes.touches<Agency>()
        || changes.touches<Membership>() || changes.touches<TermsOfReference>() || changes.touches<CalendarDay>())
        reload();
}

void PapersModel::reload()
{
    beginResetModel();
    m_agenda.reset();
    m_view.reset();
    m_rows.clear();
    if (m_meeting && m_workspace.isOpen()) {
        if (auto agenda = agendaView(m_workspace.store(), *m_meeting); agenda.has_value()) {
            m_agenda = std::move(*agenda);
            m_view = papersView(*m_agenda, m_workspace.today());
            for (std::size_t item = 0; item < m_view->items.size(); ++item) {
                m_rows.push_back({item, std::nullopt});
                for (std::size_t paper = 0; paper < m_view->items[item].papers.size(); ++paper)
                    m_rows.push_back({item, paper});
            }
        }
    }
    endResetModel();
    Q_EMIT papersChanged();
}

bool PapersModel::mayEdit() const
{
    return m_view && m_workspace.mayWrite() && m_view->meeting->state != MeetingState::Cancelled;
}

const ItemPapers* PapersModel::itemAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_view->items[m_rows[std::size_t(row)].item];
}

const PaperLine* PapersModel::lineAt(int row) const
{
    const ItemPapers* item = itemAt(row);
    if (item == nullptr || !m_rows[std::size_t(row)].paper)
        return nullptr;
    return &item->papers[*m_rows[std::size_t(row)].paper];
}

int PapersModel::rowOf(Id<Paper> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const PaperLine* line = lineAt(row); line != nullptr && line->paper.id == id)
            return row;
    return -1;
}

int PapersModel::rowOf(Id<AgendaItem> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (itemAt(row)->item.id == id)
            return row;
    return -1;
}

int PapersModel::firstRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (lineAt(row) != nullptr)
            return row;
    return rowCount() > 0 ? 0 : -1;
}

ChasingList PapersModel::chasing() const { return chasingList(*m_agenda, m_workspace.today()); }

std::optional<Debtor> PapersModel::debtorOf(Id<Paper> id) const
{
    if (!m_agenda)
        return std::nullopt;
    for (Debtor& debtor : chasing().debtors)
        for (const MissingPaper& missing : debtor.papers)
            if (missing.line.paper.id == id)
                return std::move(debtor);
    return std::nullopt;
}

int PapersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PapersModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString PapersModel::paperCell(const PaperLine& line, int column) const
{
    const PaperFile* file = line.file();
    switch (column) {
    case Title: return line.isReadable() ? wording::text(line.matter().title) : say("Closed paper, locked");
    case State: return wording::label(line.state);
    case Due: return wording::shortDate(line.due);
    case Version: return line.last() == nullptr ? QString() : QString::number(line.last()->value.number);
    case Size: return file == nullptr ? QString() : wording::sizeText(file->bytes);
    default: return {};
    }
}

QString PapersModel::secondLine(const PaperLine& line, int column) const
{
    const PaperFile* file = line.file();
    switch (column) {
    case Title: {
        QStringList parts;
        if (const QString from = wording::text(line.from()); !from.isEmpty())
            parts << from;
        if (line.paper->access == PaperAccess::BoardOnly)
            parts << say("Board and members only");
        if (line.isReleased())
            parts << say("released");
        if (line.paper->separate)
            parts << say("circulated separately");
        else if (file != nullptr && troubleOf(*file) != PaperTrouble::None)
            parts << say("cannot stand in the pack");
        if (!line.matter().marking.empty())
            parts << wording::text(line.matter().marking);
        return parts.join(QStringLiteral(" · "));
    }
    case State: {
        if (line.state == PaperState::Overdue) {
            const int days = daysBetween(line.due, m_workspace.today());
            return days == 1 ? say("by 1 day") : say("by %1 days").arg(days);
        }
        return line.versions.empty() ? QString() : wording::shortDate(line.versions.front()->receivedOn);
    }
    case Size:
        return file == nullptr || !file->pages ? QString()
             : *file->pages == 1               ? say("1 page")
                                               : say("%1 pages").arg(*file->pages);
    default: return {};
    }
}

QString PapersModel::accessibleText(const PaperLine& line, int column) const
{
    QString words = paperCell(line, column);
    if (const QString second = secondLine(line, column); !second.isEmpty())
        words += QStringLiteral(", ") + second;
    if (column == Title && line.isClosed())
        words += say(", closed");
    if (column == Version && !words.isEmpty())
        return say("version %1").arg(words);
    return words;
}

QString PapersModel::cell(const Row& row, int column) const
{
    const ItemPapers& item = m_view->items[row.item];
    if (row.paper)
        return paperCell(item.papers[*row.paper], column);
    if (column != Title)
        return {};
    const QString title = wording::text(boardTitle(item.item.value));
    return item.number ? say("%1.  %2").arg(*item.number).arg(title) : title;
}

QVariant PapersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const PaperLine* line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cell(row, index.column());
    case Qt::ToolTipRole:
        return line == nullptr || !line->isReadable() || index.column() != Title ? QString()
                                                                                 : wording::paperText(*line);
    case Qt::AccessibleTextRole:
        return line == nullptr ? cell(row, index.column()) : accessibleText(*line, index.column());
    case ItemRowRole: return line == nullptr;
    case StateRole: return line == nullptr ? -1 : int(line->state);
    case ClosedRole: return line == nullptr ? itemAt(index.row())->item->session == Session::Closed : line->isClosed();
    case ReleasedRole: return line != nullptr && line->isReleased();
    case SealedRole: return line != nullptr && !line->isReadable();
    case SecondLineRole: return line == nullptr ? QString() : secondLine(*line, index.column());
    default: return {};
    }
}

QVariant PapersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return say("Paper");
    case State: return say("State");
    case Due: return say("Due");
    case Version: return say("Version");
    case Size: return say("Size");
    default: return {};
    }
}

} // namespace cspdesk::presentation
