// SPDX-License-Identifier: MIT
#include "desktop/agenda_table.h"

#include "desktop/theme.h"
#include "wording/translate.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

namespace cspdesk::desktop {

using presentation::AgendaModel;
using wording::say;

namespace {

/// A running order narrower than this says the session below the title.
constexpr int roomForSession = 860;
/// And narrower than this leaves the leads to the panel beside it.
constexpr int roomForLeads = 470;

} // namespace

AgendaTable::AgendaTable(AgendaModel& model, presentation::TypedText& typed, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new AgendaDelegate(model, typed, this))
{
    setObjectName(QStringLiteral("agendaTable"));
    // Before the view sees the model, so that the place is noted while the old rows are still there.
    connect(&model, &AgendaModel::modelAboutToBeReset, this, &AgendaTable::rememberPlace);
    setModel(&model);
    prepareTable(*this, say("Running order"));
    setItemDelegate(m_delegate);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false); // a line across the whole row is drawn here
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(20);
    connect(&model, &AgendaModel::modelReset, this, &AgendaTable::restorePlace);
    connect(&model, &AgendaModel::dataChanged, this, &AgendaTable::fitRows);
    connect(m_delegate, &AgendaDelegate::onwards, this, &AgendaTable::editOnwards, Qt::QueuedConnection);
}

void AgendaTable::choose(Id<domain::AgendaItem> id)
{
    if (const int row = m_model.rowOf(id); row >= 0)
        setCurrentIndex(m_model.index(row, AgendaModel::Title));
}

void AgendaTable::editChosen()
{
    QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (!(index.flags() & Qt::ItemIsEditable))
        index = index.siblingAtColumn(AgendaModel::Title);
    if (!(index.flags() & Qt::ItemIsEditable))
        return;
    setCurrentIndex(index);
    edit(index);
}

void AgendaTable::closeField()
{
    const auto fields = viewport()->findChildren<QWidget*>(QStringLiteral("agendaTitleEditor"));
    for (QWidget* field : fields) {
        field->removeEventFilter(m_delegate); // losing the keyboard is no acceptance this time
        closeEditor(field, QAbstractItemDelegate::RevertModelCache);
    }
}

void AgendaTable::editTitle(Id<domain::AgendaItem> id)
{
    choose(id);
    editChosen();
}

void AgendaTable::editOnwards(const QModelIndex& from, bool backwards)
{
    const int step = backwards ? -1 : 1;
    const int cells = m_model.rowCount() * AgendaModel::ColumnCount;
    for (int cell = from.row() * AgendaModel::ColumnCount + from.column() + step; cell >= 0 && cell < cells;
         cell += step) {
        const QModelIndex index = m_model.index(cell / AgendaModel::ColumnCount, cell % AgendaModel::ColumnCount);
        if (index.flags() & Qt::ItemIsEditable) {
            setCurrentIndex(index);
            edit(index);
            return;
        }
    }
}

void AgendaTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        editChosen();
    else
        QTableView::keyPressEvent(event);
}

void AgendaTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_resetting)
        return;
    const auto* item = m_model.itemAt(current.row());
    const auto chosen = item == nullptr ? std::nullopt : std::optional(item->id);
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    Q_EMIT chosenChanged();
}

void AgendaTable::rememberPlace()
{
    m_resetting = true;
    m_placeRow = qMax(0, currentIndex().row());
    m_placeColumn = currentIndex().isValid() ? currentIndex().column() : int(AgendaModel::Title);
    m_scrolled = verticalScrollBar()->value();
}

void AgendaTable::restorePlace()
{
    fitRows();
    int row = m_chosen ? m_model.rowOf(*m_chosen) : -1;
    if (row < 0)
        row = qMin(m_placeRow, m_model.rowCount() - 1);
    m_resetting = false;
    if (row < 0)
        return currentChanged({}, {});
    const QModelIndex index = m_model.index(row, m_placeColumn);
    verticalScrollBar()->setValue(m_scrolled);
    setCurrentIndex(index);
    scrollTo(index);
}

void AgendaTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void AgendaTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const int em = metrics.horizontalAdvance(QLatin1Char('0'));
    const int room = AgendaDelegate::padding * 2;
    const int time = em * 5 + room + 18;
    const int number = em * 3 + room;
    QFont bold(font());
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    const int minutes = boldMetrics.horizontalAdvance(say("Minutes")) + room + 4;
    const int session = boldMetrics.horizontalAdvance(say("Closed session")) + room + 26;
    const bool isNarrow = viewport()->width() < roomForSession;
    setColumnHidden(AgendaModel::Session, isNarrow);
    setColumnHidden(AgendaModel::Leads, viewport()->width() < roomForLeads);
    m_delegate->setSessionBelowTitle(isNarrow);
    const int rest = qMax(150, viewport()->width() - time - number - minutes - (isNarrow ? 0 : session));
    const int leads = isColumnHidden(AgendaModel::Leads) ? 0 : qBound(100, rest * 34 / 100, 340);
    const int widths[] = {time, number, rest - leads, leads, minutes, session};
    for (int column = 0; column < AgendaModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[column]);
    fitRows();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void AgendaTable::fitRows()
{
    clearSpans();
    const int title = columnWidth(AgendaModel::Title);
    const int leads = isColumnHidden(AgendaModel::Leads) ? 0 : columnWidth(AgendaModel::Leads);
    const int rest = columnWidth(AgendaModel::Minutes)
                   + (isColumnHidden(AgendaModel::Session) ? 0 : columnWidth(AgendaModel::Session));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool isHeading = m_model.itemAt(row)->value.kind == domain::ItemKind::Heading;
        if (isHeading)
            setSpan(row, AgendaModel::Title, 1, AgendaModel::ColumnCount - AgendaModel::Title);
        const int height = m_delegate->rowHeight(row, isHeading ? title + leads + rest : title, leads, font());
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

QPixmap AgendaTable::dragPicture(const QString& title) const
{
    const QString words = fontMetrics().elidedText(title, Qt::ElideRight, 360);
    const QSize size(fontMetrics().horizontalAdvance(words) + 28, fontMetrics().height() + 16);
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    painter.setPen(colours().accent);
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), QSizeF(size) - QSizeF(1, 1)), 6, 6);
    painter.setPen(colours().text);
    painter.drawText(QRect(QPoint(0, 0), size), Qt::AlignCenter, words);
    return picture;
}

void AgendaTable::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !m_model.mayEdit())
        return;
    const QPixmap picture = dragPicture(index.siblingAtColumn(AgendaModel::Title).data().toString());
    auto* drag = new QDrag(this); // deletes itself
    drag->setMimeData(m_model.mimeData({index}));
    drag->setPixmap(picture);
    drag->setHotSpot(QPoint(14, int(picture.deviceIndependentSize().height()) / 2));
    // The model moves the item when it is dropped; nothing is taken out here.
    drag->exec(Qt::MoveAction);
}

int AgendaTable::dropRow(int y) const
{
    const int row = rowAt(y);
    if (row < 0)
        return m_model.rowCount();
    return y < rowViewportPosition(row) + rowHeight(row) / 2 ? row : row + 1;
}

void AgendaTable::showDropLine(int row)
{
    m_dropRow = row;
    viewport()->update();
}

void AgendaTable::dragMoveEvent(QDragMoveEvent* event)
{
    QTableView::dragMoveEvent(event); // scrolls at the edges
    if (event->source() != this)
        return event->ignore();
    event->acceptProposedAction();
    showDropLine(dropRow(event->position().toPoint().y()));
}

void AgendaTable::dragLeaveEvent(QDragLeaveEvent* event)
{
    showDropLine(-1);
    QTableView::dragLeaveEvent(event);
}

void AgendaTable::dropEvent(QDropEvent* event)
{
    showDropLine(-1);
    if (event->source() != this)
        return event->ignore();
    m_model.dropMimeData(event->mimeData(), Qt::MoveAction, dropRow(event->position().toPoint().y()), 0, {});
    event->accept();
    setState(NoState);
}

void AgendaTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_dropRow < 0 || m_model.rowCount() == 0)
        return;
    const int last = m_model.rowCount() - 1;
    const int y = m_dropRow <= last ? rowViewportPosition(m_dropRow) : rowViewportPosition(last) + rowHeight(last);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, qMax(0, y - 2), viewport()->width(), 3), colours().accent);
}

} // namespace cspdesk::desktop
