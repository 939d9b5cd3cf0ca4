// SPDX-License-Identifier: MIT
#include "desktop/task_delegate.h"

#include "desktop/icons.h"
#include "desktop/pill.h"
#include "presentation/task_model.h"

#include <QAbstractItemView>
#include <QPainter>

namespace cspdesk::desktop {
namespace {

using presentation::TaskModel;
using Urgency = TaskModel::Urgency;
using Kind = application::Task::Kind;

constexpr int margin = 16;
constexpr int iconSide = 20;
constexpr int verticalMargin = 10;

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::PapersDue: return QStringLiteral("minutes");
    case Kind::PapersMissing: return QStringLiteral("papers");
    case Kind::MeetingToAdvertise: return QStringLiteral("calendar");
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
    case Kind::AttendanceMissing: return QStringLiteral("people");
    case Kind::ActionsOverdue: return QStringLiteral("actions");
    case Kind::ActionsToReview: return QStringLiteral("actions");
    case Kind::ConsultationEnds:
    case Kind::PrioritiesNeglected:
    case Kind::ReportsToSignOff:
    case Kind::PlanDue: return QStringLiteral("plan");
    case Kind::DutyDue:
    case Kind::ReturnDue: return QStringLiteral("delivery");
    case Kind::AnswersOwed: return QStringLiteral("edit");
    case Kind::AskersToRemove: return QStringLiteral("person");
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
        painter.fillRect(QRect(option.rect.left() + margin, option.rect.bottom(), option.rect.width() - 2 * margin, 1),
                         c.line);
}

/// Where the parts of a task stand in a row as wide as `row`.
struct Places
{
    QRect title;
    QRect detail;
    QRect pill;
    int height = 0;
};

Places placesIn(const QRect& row, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    Places places;
    QRect words = row.adjusted(margin + iconSide + 14, verticalMargin, -margin, 0);
    if (const QString word = presentation::urgencyText(urgencyAt(index)); !word.isEmpty()) {
        const QSize size = pillSize(option.font, word);
        places.pill = QRect(QPoint(row.right() - margin - size.width(), 0), size);
        words.setRight(words.right() - size.width() - 10);
    }
    words.setHeight(10'000);
    places.title = QFontMetrics(titleFont(option.font)).boundingRect(words, Qt::TextWordWrap, index.data().toString());
    words.setTop(places.title.bottom() + 2);
    places.detail =
        option.fontMetrics.boundingRect(words, Qt::TextWordWrap, index.data(TaskModel::DetailRole).toString());
    places.height = places.detail.bottom() - row.top() + verticalMargin;
    places.pill.moveTop(row.top() + (places.height - places.pill.height()) / 2);
    return places;
}

} // namespace

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    return {option.fontMetrics.averageCharWidth() * 30, placesIn(QRect(0, 0, width, 0), option, index).height};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = colours();
    painter->save();
    paintGround(*painter, option, index.row() == index.model()->rowCount() - 1);
    const Urgency urgency = urgencyAt(index);
    const QRect& row = option.rect;
    icon(iconOf(static_cast<Kind>(index.data(TaskModel::KindRole).toInt())),
         urgency == Urgency::Overdue ? c.problem : c.muted)
        .paint(painter, QRect(row.left() + margin, row.center().y() - iconSide / 2, iconSide, iconSide));
    const Places places = placesIn(row, option, index);
    if (const QString word = presentation::urgencyText(urgency); !word.isEmpty())
        paintPill(*painter, places.pill, option.font, word, toneOf(urgency));
    painter->setFont(titleFont(option.font));
    painter->setPen(c.text);
    painter->drawText(places.title, Qt::TextWordWrap, index.data().toString());
    painter->setFont(option.font);
    painter->setPen(c.muted);
    painter->drawText(places.detail, Qt::TextWordWrap, index.data(TaskModel::DetailRole).toString());
    painter->restore();
}

} // namespace cspdesk::desktop
