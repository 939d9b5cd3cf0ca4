// SPDX-License-Identifier: MIT
#include "desktop/attendance_table.h"

#include "wording/translate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace cspdesk::desktop {

using presentation::AttendanceModel;

namespace {

/// A table narrower than this says duty, standing and note below the name.
constexpr int roomForAll = 980;
constexpr int roomForNote = 1120;
/// And one narrower than this leaves the organisation to the panel.
constexpr int roomForOrganisation = 560;

} // namespace

AttendanceTable::AttendanceTable(AttendanceModel& model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new AttendanceDelegate(model, this))
{
    setObjectName(QStringLiteral("attendanceTable"));
    // Before the view sees the model, so that the place is noted while the old rows are still there.
    connect(&model, &AttendanceModel::modelAboutToBeReset, this, &AttendanceTable::rememberPlace);
    setModel(&model);
    prepareRecordTable(*this, wording::say("Attendance"));
    delete itemDelegate();
    setItemDelegate(m_delegate);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &AttendanceModel::modelReset, this, &AttendanceTable::restorePlace);
    connect(&model, &AttendanceModel::dataChanged, this, &AttendanceTable::fitColumns);
}

void AttendanceTable::choose(int row)
{
    if (m_model.rowAt(row) == nullptr)
        return;
    const QModelIndex index = m_model.index(row, AttendanceModel::Name);
    setCurrentIndex(index);
    if (row > 1)
        scrollTo(index);
}

void AttendanceTable::choose(Id<domain::Person> person) { choose(m_model.rowOf(person)); }

void AttendanceTable::chooseFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.rowAt(row) != nullptr)
            return choose(row);
}

void AttendanceTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (plain && !event->text().isEmpty() && event->text().front().isLetter())
        Q_EMIT typedAhead(event->text());
    else
        QTableView::keyPressEvent(event);
}

void AttendanceTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_resetting)
        return;
    const auto* row = m_model.rowAt(current.row());
    m_chosen = row == nullptr ? std::nullopt : row->person;
    if (current.row() == 1 && m_model.rowAt(0) == nullptr)
        scrollToTop(); // the heading above belongs to it
    Q_EMIT chosenChanged();
}

void AttendanceTable::rememberPlace()
{
    m_resetting = true;
    m_placeRow = qMax(0, currentIndex().row());
}

void AttendanceTable::restorePlace()
{
    fitColumns();
    m_resetting = false;
    int row = m_chosen ? m_model.rowOf(*m_chosen) : -1;
    for (int near = qMin(m_placeRow, m_model.rowCount() - 1); row < 0 && near >= 0; --near)
        row = m_model.rowAt(near) != nullptr ? near : -1;
    if (row < 0)
        return m_model.rowCount() > 0 ? chooseFirst() : currentChanged({}, {});
    choose(row);
}

void AttendanceTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void AttendanceTable::fitColumns()
{
    const int width = viewport()->width();
    const bool isNarrow = width < roomForAll;
    m_delegate->setNarrow(isNarrow);
    const bool hasOrganisation = width >= roomForOrganisation;
    setColumnHidden(AttendanceModel::Organisation, !hasOrganisation);
    const bool hasTimes = !isNarrow && m_model.hasTimes();
    const bool hasDuty = !isNarrow && !m_model.isAhead();
    setColumnHidden(AttendanceModel::Times, !hasTimes);
    setColumnHidden(AttendanceModel::Duty, !hasDuty);
    setColumnHidden(AttendanceModel::Standing, isNarrow);
    setColumnHidden(AttendanceModel::Note, isNarrow || width < roomForNote);
    const int state = m_delegate->stateWidth(font());
    const int duty = hasDuty ? fontMetrics().horizontalAdvance(wording::say("Minutes")) + 34 : 0;
    const int times = hasTimes ? fontMetrics().horizontalAdvance(wording::say("10:00–11:05")) + 26 : 0;
    const int rest = qMax(120, width - state - duty - times);
    const bool hasNote = !isColumnHidden(AttendanceModel::Note);
    const int name = !hasOrganisation ? rest : isNarrow ? rest * 46 / 100 : rest * (hasNote ? 25 : 29) / 100;
    const int standing = isNarrow ? 0 : rest * (hasNote ? 27 : 32) / 100;
    const int note = hasNote ? rest * 18 / 100 : 0;
    setColumnWidth(AttendanceModel::Name, name);
    if (hasOrganisation)
        setColumnWidth(AttendanceModel::Organisation, rest - name - standing - note);
    setColumnWidth(AttendanceModel::State, state);
    if (!isNarrow) {
        setColumnWidth(AttendanceModel::Times, times);
        setColumnWidth(AttendanceModel::Duty, duty);
        setColumnWidth(AttendanceModel::Standing, standing);
    }
    if (hasNote)
        setColumnWidth(AttendanceModel::Note, note);
    fitRows();
    if (currentIndex().row() == 1)
        scrollToTop();
    else if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void AttendanceTable::fitRows()
{
    spanBands(*this);
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const int height = m_delegate->rowHeight(row, font()); rowHeight(row) != height)
            setRowHeight(row, height);
}

} // namespace cspdesk::desktop
