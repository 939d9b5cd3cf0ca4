// SPDX-License-Identifier: MIT
#include "desktop/task_delegate.h"

#include "desktop/icons.h"
#include "desktop/pill.h"
#include "presentation/task_model.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace cspdesk::desktop {
namespace {

using presentation::TaskModel;
using Urgency = TaskModel::Urgency;
using Kind = application::Task::Kind;

constexpr int margin = 16;
constexpr int iconSide = 20;

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::PapersDue: return QStringLiteral("minutes");
    case Kind::AgendaToPost: return QStringLiteral("export");
    case Kind::QuestionsClose: return QStringLiteral("people");
    case Kind::MinutesToCirculate: return QStringLiteral("minutes");
    case Kind::AgendaEmpty: return QStringLiteral("agenda");
    case Kind::AgendaOverruns: return QStringLiteral("clock");
    case Kind::ItemsWithoutLead: return QStringLiteral("person");
    case Kind::ItemsWithoutTime: return QStringLiteral("clock");
    case Kind::RepresentativeAwaited: return QStringLiteral("awaited");
    case Kind::OfficeVacant: return QStringLiteral("office");
    case Kind::NoMeetingPlanned: return QStringLiteral("calendar");
    case Kind::NoPassphrase: return QStringLiteral("unlock");
    }
    return {};
}

PillTone toneOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::None: return PillTone::Neutral;
    case Urgency::Soon: return PillTone::Accent;
    case Urgency::Today: return PillTone::Attention;
    case Urgency::Overdue: return PillTone::Bad;
    }
    return PillTone::Neutral;
}

Urgency urgencyAt(const QModelIndex& index) { return static_cast<Urgency>(index.data(TaskModel::UrgencyRole).toInt()); }

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isLast)
{
    const Colours& c = colours();
    const bool withKeyboard = option.widget != nullptr && option.widget->hasFocus();
    const bool selected = option.state.testFlag(QStyle::State_Selected) && withKeyboard;
    if (selected)
        painter.fillRect(option.rect, c.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, c.hover);
    if (selected)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
    if (!isLast)
        painter.fillRect(QRect(option.rect.left() + margin, option.rect.bottom(), option.rect.width() - 2 * margin, 1), c.line);
}

} // namespace

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 30, 2 * option.fontMetrics.height() + 22};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = colours();
    painter->save();
    paintGround(*painter, option, index.row() == index.model()->rowCount() - 1);
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    const Urgency urgency = urgencyAt(index);
    const QColor colour = urgency == Urgency::Overdue ? c.problem : c.muted;
    icon(iconOf(static_cast<Kind>(index.data(TaskModel::KindRole).toInt())), colour)
        .paint(painter, QRect(rect.left(), rect.center().y() - iconSide / 2, iconSide, iconSide));
    rect.setLeft(rect.left() + iconSide + 14);

    if (const QString word = presentation::urgencyText(urgency); !word.isEmpty()) {
        const QSize size = pillSize(option.font, word);
        paintPill(*painter, QRect(QPoint(rect.right() - size.width(), rect.center().y() - size.height() / 2), size), option.font,
                  word, toneOf(urgency));
        rect.setRight(rect.right() - size.width() - 10);
    }
    const int line = option.fontMetrics.height();
    const QRect first(rect.left(), rect.center().y() - line, rect.width(), line);
    const QFont bold = titleFont(option.font);
    painter->setFont(bold);
    painter->setPen(c.text);
    painter->drawText(first, Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->setPen(c.muted);
    painter->drawText(first.translated(0, line + 1), Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(TaskModel::DetailRole).toString(), Qt::ElideRight, first.width()));
    painter->restore();
}

bool TaskDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(),
                       index.data().toString() + QLatin1Char('\n') + index.data(TaskModel::DetailRole).toString(), view);
    return true;
}

} // namespace cspdesk::desktop
