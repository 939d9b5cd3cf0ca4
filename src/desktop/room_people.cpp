// SPDX-License-Identifier: MIT
#include "desktop/room_people.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace cspdesk::desktop {
namespace {

using presentation::RoomPerson;
using presentation::RoomRow;
using wording::say;

constexpr int margin = 12;
constexpr int capSide = 28;
constexpr int signSide = 15;

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

QFont strongFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

RoomPeopleDelegate::RoomPeopleDelegate(const presentation::RoomPeopleModel& model, QObject* parent)
    : QStyledItemDelegate(parent),
      m_model(model)
{}

QSize RoomPeopleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RoomRow& row = *m_model.rowAt(index.row());
    const int line = QFontMetrics(option.font).height();
    return {120, row.person ? qMax(capSide + 10, line + QFontMetrics(smallFont(option.font)).height() + 9) : line + 12};
}

void RoomPeopleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RoomRow& row = *m_model.rowAt(index.row());
    const Colours& c = colours();
    painter->save();
    if (!row.person) {
        paintHeading(*painter, option.rect, option.font, row);
        painter->restore();
        return;
    }
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasKeyboard = option.widget != nullptr && option.widget->hasFocus();
    if (isChosen && hasKeyboard)
        painter->fillRect(option.rect, c.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, c.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (isChosen && hasKeyboard)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect cap(option.rect.left() + margin, option.rect.center().y() - capSide / 2, capSide, capSide);
    paintCap(*painter, cap, option.font, row);
    paintWords(*painter, option.rect.adjusted(margin + capSide + 10, 0, -margin, -1), option.font, row);
    painter->restore();
}

void RoomPeopleDelegate::paintHeading(QPainter& painter, const QRect& rect, const QFont& font, const RoomRow& row) const
{
    const Colours& c = colours();
    painter.fillRect(rect, c.band);
    painter.setPen(c.muted);
    painter.setFont(strongFont(smallFont(font)));
    const QRect inside = rect.adjusted(margin, 0, -margin, 0);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, row.title);
    painter.setFont(smallFont(font));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, row.told);
}

/// Filled for whoever is here, with a screen's corner for whoever is online; an outline for everybody else.
void RoomPeopleDelegate::paintCap(QPainter& painter, const QRect& rect, const QFont& font, const RoomRow& row) const
{
    const Colours& c = colours();
    const bool isHere = row.person->isHere();
    const QColor fill =
        pillColours(row.person->state == RoomPerson::State::Online ? PillTone::Accent : PillTone::Good).text;
    painter.setPen(isHere ? QPen(fill, 1) : QPen(c.fieldLine, 1));
    painter.setBrush(isHere ? QBrush(fill) : QBrush(c.surface));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    QFont letter = strongFont(font);
    letter.setPointSizeF(font.pointSizeF() + 1);
    painter.setFont(letter);
    painter.setPen(isHere ? c.surface : c.muted);
    painter.drawText(rect, Qt::AlignCenter, row.key.isNull() ? QStringLiteral("·") : QString(row.key.toUpper()));
}

void RoomPeopleDelegate::paintWords(QPainter& painter, const QRect& rect, const QFont& font, const RoomRow& row) const
{
    const Colours& c = colours();
    const RoomPerson& person = *row.person;
    const QFont name = person.isHere() ? strongFont(font) : font;
    const QFont small = smallFont(font);
    const int nameHeight = QFontMetrics(name).height();
    const int top = rect.top() + (rect.height() - nameHeight - QFontMetrics(small).height()) / 2;
    int right = rect.right() + 1;
    const auto sign = [&](const char* which, const QColor& colour) {
        right -= signSide;
        icon(QString::fromLatin1(which), colour)
            .paint(&painter, QRect(right, top + (nameHeight - signSide) / 2, signSide, signSide));
        right -= 5;
    };
    if (person.presides)
        sign("chair", pillColours(PillTone::Accent).text);
    if (person.hasInterest)
        sign("warning", pillColours(PillTone::Attention).text);
    if (person.state == RoomPerson::State::Online)
        sign("online", pillColours(PillTone::Accent).text);
    painter.setFont(name);
    painter.setPen(person.isHere() ? c.text : c.muted);
    const int room = right - rect.left();
    painter.drawText(QRect(rect.left(), top, room, nameHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(name).elidedText(row.title, Qt::ElideRight, room));
    const QString state = person.hasInterest ? say("%1 · interest").arg(row.state) : row.state;
    painter.setFont(small);
    painter.setPen(person.state == RoomPerson::State::Online ? pillColours(PillTone::Accent).text
                   : person.isHere()                         ? pillColours(PillTone::Good).text
                   : person.state == RoomPerson::State::Away ? pillColours(PillTone::Attention).text
                                                             : c.muted);
    const int below = top + nameHeight;
    const int height = QFontMetrics(small).height();
    const int stateWidth = QFontMetrics(small).horizontalAdvance(state);
    painter.drawText(QRect(rect.left(), below, rect.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(state, Qt::ElideRight, rect.width()));
    const int rest = rect.width() - stateWidth;
    if (row.told.isEmpty() || rest < 40)
        return;
    painter.setPen(c.muted);
    const QString told = QStringLiteral("  ") + row.told;
    painter.drawText(QRect(rect.left() + stateWidth, below, rest, height), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(told, Qt::ElideRight, rest));
}

RoomPeople::RoomPeople(const presentation::MeetingRoom& room, QWidget* parent) : QListView(parent), m_model(room)
{
    setObjectName(QStringLiteral("roomPeople"));
    setAccessibleName(say("People: the key beside a name brings and sends them"));
    setModel(&m_model);
    setItemDelegate(new RoomPeopleDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(24);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const RoomPerson* person = chosen();
        setProperty("chosenPerson", person == nullptr ? QVariant() : QVariant(qlonglong(person->person.number())));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        // The place stays with whoever was chosen when somebody else is put on the list.
        const QVariant before = property("chosenPerson");
        const int row = before.isValid() ? m_model.rowOf(Id<domain::Person>(before.toLongLong())) : -1;
        if (row >= 0)
            setCurrentIndex(m_model.index(row));
    });
}

const RoomPerson* RoomPeople::chosen() const { return m_model.personAt(currentIndex().row()); }

void RoomPeople::ask(Asking asking)
{
    if (std::exchange(m_asking, asking) != asking)
        Q_EMIT askingChanged();
}

QPoint RoomPeople::placeOf(int row) const
{
    const QRect rect = visualRect(m_model.index(row));
    return viewport()->mapToGlobal(QPoint(margin + capSide, rect.bottom()));
}

void RoomPeople::answer(int row, bool more)
{
    const RoomPerson* person = m_model.personAt(row);
    if (person == nullptr)
        return;
    const Id<domain::Person> id = person->person;
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row));
    const Asking asking = m_asking;
    ask(Asking::Nothing);
    if (more)
        return Q_EMIT moreRequested(id, placeOf(row));
    switch (asking) {
    case Asking::Nothing: return Q_EMIT toggled(id);
    case Asking::Chair: return Q_EMIT tookChair(id);
    case Asking::Online: return Q_EMIT cameOnline(id);
    }
}

void RoomPeople::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    const bool isShifted = modifiers == Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && !isShifted)
        return QListView::keyPressEvent(event);
    if (key == Qt::Key_Escape && m_asking != Asking::Nothing) {
        ask(Asking::Nothing);
    } else if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
        answer(currentIndex().row(), isShifted);
    } else if (key == Qt::Key_Menu || (key == Qt::Key_F10 && isShifted)) {
        answer(currentIndex().row(), true);
    } else if (event->text() == QStringLiteral("+") || event->text() == QStringLiteral("-")) {
        Q_EMIT publicChanged(event->text() == QStringLiteral("+") ? 1 : -1);
    } else if (!event->text().isEmpty() && event->text().front().isLetterOrNumber()) {
        answer(m_model.rowOfKey(event->text().front()), isShifted);
    } else {
        return QListView::keyPressEvent(event);
    }
    event->accept();
}

/// The cap of a key is pressed with the mouse or a finger as well.
void RoomPeople::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (at.x() < 2 * margin + capSide || m_asking != Asking::Nothing)
        answer(index.row(), false);
}

void RoomPeople::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    answer(event->reason() == QContextMenuEvent::Mouse ? index.row() : currentIndex().row(), true);
}

void RoomPeople::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    for (int row = 0; !currentIndex().isValid() && row < m_model.rowCount(); ++row)
        if (m_model.personAt(row) != nullptr)
            setCurrentIndex(m_model.index(row));
    Q_EMIT askingChanged();
}

void RoomPeople::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    ask(Asking::Nothing);
    Q_EMIT askingChanged();
}

} // namespace cspdesk::desktop
