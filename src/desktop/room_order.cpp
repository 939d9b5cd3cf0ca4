// SPDX-License-Identifier: MIT
#include "desktop/room_order.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "desktop/wrapped_text.h"
#include "wording/translate.h"

#include <QAbstractScrollArea>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace cspdesk::desktop {
namespace {

using presentation::RoomLine;
using State = RoomLine::State;
using wording::say;

constexpr int margin = 12;
constexpr int space = 8; ///< above and below
constexpr int barHeight = 4;
constexpr int lockSide = 12;
constexpr int leastForPlan = 170; ///< a line narrower than this has no room for the plan that no longer holds

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

QFont titleFont(QFont font, const RoomLine& line)
{
    if (line.state == State::Now || line.state == State::Heading)
        font.setWeight(QFont::DemiBold);
    if (line.state == State::Heading)
        font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

int numberWidth(const QFont& font) { return QFontMetrics(font).horizontalAdvance(QStringLiteral("00")) + 8; }
int titleRoom(const QFont& font, int width) { return qMax(60, width - 2 * margin - numberWidth(font)); }

} // namespace

RoomOrderDelegate::RoomOrderDelegate(const presentation::RoomOrderModel& model, QObject* parent)
    : QStyledItemDelegate(parent),
      m_model(model)
{}

QSize RoomOrderDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RoomLine& line = *m_model.lineAt(index.row());
    const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    int height = 2 * space + wrappedHeight(line.title, titleFont(option.font, line), titleRoom(option.font, width), 3);
    if (line.state != State::Heading)
        height += QFontMetrics(smallFont(option.font)).height() + 3;
    if (line.state == State::Now)
        height += barHeight + 7;
    return {width - 1, height};
}

void RoomOrderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RoomLine& line = *m_model.lineAt(index.row());
    const Colours& c = colours();
    const bool isNow = line.state == State::Now;
    const bool isQuiet = line.state == State::Done;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasKeyboard = option.widget != nullptr && option.widget->hasFocus();
    painter->save();
    if (isNow)
        painter->fillRect(option.rect, c.selection);
    else if (line.state == State::Heading)
        painter->fillRect(option.rect, c.band);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, c.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (isNow)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), c.accent);
    if (isChosen && hasKeyboard) {
        painter->setPen(QPen(c.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    const QRect inside = option.rect.adjusted(margin, space, -margin, -space);
    const QFont bold = titleFont(option.font, line);
    const QColor words = isQuiet || line.state == State::Heading || line.state == State::PassedOver ? c.muted : c.text;
    painter->setFont(bold);
    painter->setPen(words);
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop, line.number);
    const int left = inside.left() + (line.state == State::Heading ? 0 : numberWidth(option.font));
    const int room = titleRoom(option.font, option.rect.width());
    const int height =
        drawWrapped(*painter, QRect(left, inside.top(), room, inside.height()), line.title, bold, words, 3);
    if (line.state != State::Heading)
        paintTold(*painter, QRect(left, inside.top() + height + 3, room, inside.height()), option.font, line);
    painter->restore();
}

void RoomOrderDelegate::paintTold(QPainter& painter, const QRect& rect, const QFont& font, const RoomLine& line) const
{
    const Colours& c = colours();
    const QFont small = smallFont(font);
    const int lineHeight = QFontMetrics(small).height();
    int left = rect.left();
    const QColor closed = pillColours(PillTone::Closed).text;
    if (line.isClosed) {
        icon(QStringLiteral("lock"), closed)
            .paint(&painter, QRect(left, rect.top() + (lineHeight - lockSide) / 2, lockSide, lockSide));
        left += lockSide + 4;
    } else if (line.state == State::Done) {
        icon(QStringLiteral("success"), pillColours(PillTone::Good).text)
            .paint(&painter, QRect(left, rect.top() + (lineHeight - lockSide) / 2, lockSide, lockSide));
        left += lockSide + 4;
    }
    const bool isLate = line.isOver() && line.state != State::ToCome;
    const int room = rect.right() - left + 1 - paintTimes(painter, rect, font, line);
    painter.setFont(small);
    painter.setPen(isLate ? pillColours(PillTone::Attention).text : line.isClosed ? closed : c.muted);
    painter.drawText(QRect(left, rect.top(), room, lineHeight), Qt::AlignLeft | Qt::AlignTop,
                     QFontMetrics(small).elidedText(line.told, Qt::ElideRight, room));
    if (line.state != State::Now)
        return;
    // How much of the planned time is spent; what runs over shows in another colour.
    const QRect bar(rect.left(), rect.top() + lineHeight + 5, rect.width(), barHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.surface);
    painter.drawRoundedRect(bar, 2, 2);
    const double share = line.plannedMinutes > 0 ? qMin(1.0, double(line.spentMinutes) / line.plannedMinutes) : 0.0;
    QRect spent = bar;
    spent.setWidth(qMax(barHeight, int(bar.width() * share)));
    painter.setBrush(isLate ? pillColours(PillTone::Attention).text : c.accent);
    painter.drawRoundedRect(spent, 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// When it began or is expected, and before that the plan that no longer holds. Answers how wide they are.
int RoomOrderDelegate::paintTimes(QPainter& painter, const QRect& rect, const QFont& font, const RoomLine& line) const
{
    const Colours& c = colours();
    QFont strong = smallFont(font);
    strong.setWeight(line.state == State::Now ? QFont::DemiBold : QFont::Normal);
    int width = QFontMetrics(strong).horizontalAdvance(line.clock);
    painter.setFont(strong);
    painter.setPen(line.state == State::Now ? c.text : c.muted);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignTop, line.clock);
    if (!line.planned.isEmpty() && rect.width() >= leastForPlan) {
        QFont former = smallFont(font);
        former.setStrikeOut(true);
        painter.setFont(former);
        painter.setPen(c.disabled);
        painter.drawText(rect.adjusted(0, 0, -width - 6, 0), Qt::AlignRight | Qt::AlignTop, line.planned);
        width += 6 + QFontMetrics(former).horizontalAdvance(line.planned);
    }
    return width + 8;
}

RoomOrder::RoomOrder(const presentation::MeetingRoom& room, QWidget* parent) : QListView(parent), m_model(room)
{
    setObjectName(QStringLiteral("roomOrder"));
    setAccessibleName(say("Running order"));
    setModel(&m_model);
    setItemDelegate(new RoomOrderDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would wrap everything anew
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(24);
    connect(this, &QListView::doubleClicked, this, &RoomOrder::begin);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RoomOrder::follow);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout(); // the item now is higher than the others
        follow();
    });
    follow();
}

std::optional<Id<domain::AgendaItem>> RoomOrder::chosen() const
{
    const RoomLine* line = m_model.lineAt(currentIndex().row());
    return line == nullptr ? std::nullopt : std::optional(line->item);
}

/// The choice goes along with the meeting.
void RoomOrder::follow()
{
    const int now = m_model.rowNow();
    if (now == m_rowNow && currentIndex().isValid())
        return;
    m_rowNow = now;
    chooseNow();
}

void RoomOrder::chooseNow()
{
    int row = qMax(0, m_model.rowNow());
    while (row < m_model.rowCount() && !m_model.flags(m_model.index(row)).testFlag(Qt::ItemIsEnabled))
        ++row;
    if (row >= m_model.rowCount())
        return;
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(qMin(row + 2, m_model.rowCount() - 1)));
    scrollTo(m_model.index(qMax(0, row - 1)));
}

void RoomOrder::begin(const QModelIndex& index)
{
    if (const RoomLine* line = m_model.lineAt(index.row()); line != nullptr && line->state != RoomLine::State::Heading)
        Q_EMIT beginRequested(line->item);
}

void RoomOrder::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        begin(currentIndex());
        return event->accept();
    }
    QListView::keyPressEvent(event);
}

void RoomOrder::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}

} // namespace cspdesk::desktop
