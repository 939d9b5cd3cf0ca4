// SPDX-License-Identifier: MIT
#include "desktop/action_delegate.h"

#include "desktop/icons.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "desktop/wrapped_text.h"
#include "presentation/action_log_model.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace cspdesk::desktop {
namespace {

using domain::ActionStatus;
using presentation::ActionLogModel;

constexpr int above = 9;
constexpr int smallIcon = 14;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

PillTone toneOf(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Open: return PillTone::Accent;
    case ActionStatus::CarriedOver: return PillTone::Attention;
    case ActionStatus::Closed: return PillTone::Good;
    }
    return PillTone::Neutral;
}

QString secondLine(const QModelIndex& index) { return index.data(ActionLogModel::SecondLineRole).toString(); }

/// How much of the cell the text has, beside the lock of closed matter.
int textIndent(const QModelIndex& index)
{
    return index.column() == ActionLogModel::Action && index.data(ActionLogModel::ClosedMatterRole).toBool()
             ? smallIcon + 6
             : 0;
}

} // namespace

int ActionDelegate::cellHeight(const QModelIndex& index, int width, const QFont& font) const
{
    const int room = qMax(20, width - 2 * padding - textIndent(index));
    const int first = index.column() == ActionLogModel::Status
                        ? pillSize(font, index.data().toString()).height()
                        : wrappedHeight(index.data().toString(), font, room, mostLines);
    const int second = secondLine(index).isEmpty() ? 0 : QFontMetrics(smaller(font)).height() + 2;
    return qMax(metrics::rowHeight, first + second + 2 * above);
}

void ActionDelegate::paintStatus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect cell = option.rect.adjusted(padding, above - 2, -padding, 0);
    QSize size = pillSize(option.font, option.text);
    size.setWidth(qMin(size.width(), cell.width()));
    const QRect pill(cell.topLeft(), size);
    const auto status = static_cast<ActionStatus>(index.data(ActionLogModel::StatusRole).toInt());
    paintPill(painter, pill, option.font, option.text, toneOf(status));
    const QString overdue = secondLine(index);
    if (overdue.isEmpty())
        return;
    const QFont small = smaller(option.font);
    const QRect below(cell.left(), pill.bottom() + 4, cell.width(), QFontMetrics(small).height());
    icon(QStringLiteral("warning"), colours().problem)
        .paint(&painter, QRect(below.left(), below.center().y() - smallIcon / 2, smallIcon, smallIcon));
    painter.setFont(small);
    painter.setPen(colours().problem);
    painter.drawText(below.adjusted(smallIcon + 5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, overdue);
}

void ActionDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() == ActionLogModel::Status)
        return paintStatus(painter, option, index);
    const Colours& c = colours();
    const int indent = textIndent(index);
    const QRect rect = option.rect.adjusted(padding + indent, above, -padding, -above);
    if (indent > 0)
        icon(QStringLiteral("lock"), pillColours(PillTone::Closed).text)
            .paint(&painter, QRect(option.rect.left() + padding,
                                   rect.top() + (option.fontMetrics.height() - smallIcon) / 2, smallIcon, smallIcon));
    const bool isSealed = index.column() == ActionLogModel::Action && index.data(ActionLogModel::SealedRole).toBool();
    const bool isClosed = index.data(ActionLogModel::StatusRole).toInt() == int(ActionStatus::Closed);
    QFont font = option.font;
    font.setItalic(isSealed);
    if (index.column() == ActionLogModel::Reference)
        font.setWeight(QFont::DemiBold);
    const int height =
        drawWrapped(painter, rect, option.text, font, isSealed || isClosed ? c.muted : c.text, mostLines);
    if (const QString second = secondLine(index); !second.isEmpty())
        drawWrapped(painter, rect.adjusted(0, height + 2, 0, 0), second, smaller(option.font), c.muted, 1);
}

bool ActionDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return RowDelegate::helpEvent(event, view, option, index);
    const QString text = index.data().toString();
    const int room = qMax(20, option.rect.width() - 2 * padding - textIndent(index));
    if (wrappedHeight(text, option.font, room, mostLines + 1) > wrappedHeight(text, option.font, room, mostLines))
        QToolTip::showText(event->globalPos(), text, view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace cspdesk::desktop
