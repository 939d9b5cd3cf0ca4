// SPDX-License-Identifier: MIT
#include "desktop/row_delegate.h"

#include "desktop/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace cspdesk::desktop {

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Colours& c = colours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, c.selection);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, c.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (selected && index.column() == 0 && option.widget != nullptr && option.widget->hasFocus())
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
}

void RowDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (!option.icon.isNull()) {
        const int side = metrics::iconSize;
        option.icon.paint(&painter, QRect(rect.left(), rect.center().y() - side / 2, side, side));
        rect.setLeft(rect.left() + side + 8);
    }
    painter.setFont(option.font);
    painter.setPen(option.palette.color(
        option.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    painter.drawText(rect, int(option.displayAlignment) | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(option.text, Qt::ElideRight, rect.width()));
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem filled(option);
    initStyleOption(&filled, index);
    painter->save();
    paintGround(*painter, filled, index);
    paintContent(*painter, filled, index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem filled(option);
    initStyleOption(&filled, index);
    const int icon = filled.icon.isNull() ? 0 : metrics::iconSize + 8;
    return {filled.fontMetrics.horizontalAdvance(filled.text) + 2 * padding + icon + 2,
            qMax(metrics::rowHeight, filled.fontMetrics.height() + 16)};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    if (sizeHint(option, index).width() > option.rect.width())
        QToolTip::showText(event->globalPos(), index.data(Qt::DisplayRole).toString(), view);
    else
        QToolTip::hideText();
    return true;
}

void prepareTable(QTableView& table, const QString& accessibleName)
{
    table.setAccessibleName(accessibleName);
    table.setItemDelegate(new RowDelegate(&table));
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move in it
    table.setMouseTracking(true);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(qMax(metrics::rowHeight, table.fontMetrics().height() + 16));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace cspdesk::desktop
