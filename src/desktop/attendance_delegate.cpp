// SPDX-License-Identifier: MIT
#include "desktop/attendance_delegate.h"

#include "desktop/icons.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QMouseEvent>
#include <QPainter>

namespace cspdesk::desktop {
namespace {

using presentation::AttendanceModel;
using presentation::AttendanceState;
using presentation::RecordRow;
using wording::say;

constexpr int betweenChoices = 4;
constexpr int smallIcon = 14;

PillTone toneOf(AttendanceState state)
{
    switch (state) {
    case AttendanceState::Present:
    case AttendanceState::Coming:
    case AttendanceState::ComingOnline: return PillTone::Good;
    case AttendanceState::Apologies: return PillTone::Attention;
    case AttendanceState::NoWord:
    case AttendanceState::Awaited: break;
    }
    return PillTone::Neutral;
}

bool isPerson(const QModelIndex& index)
{
    return index.data(AttendanceModel::RowKindRole).toInt() == int(RecordRow::Kind::Record);
}

QString warningOf(const QModelIndex& index) { return index.data(AttendanceModel::WarningRole).toString(); }

void paintLine(QPainter& painter, QRect rect, const QFont& font, const QString& text, const QColor& colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

void paintWarned(QPainter& painter, QRect rect, const QFont& font, const QString& text)
{
    const QColor colour = pillColours(PillTone::Attention).text;
    icon(QStringLiteral("warning"), colour)
        .paint(&painter, QRect(rect.left(), rect.center().y() - smallIcon / 2, smallIcon, smallIcon));
    paintLine(painter, rect.adjusted(smallIcon + 6, 0, 0, 0), font, text, colour);
}

} // namespace

AttendanceDelegate::AttendanceDelegate(AttendanceModel& model, QObject* parent) : RecordDelegate(parent), m_model(model)
{}

std::vector<AttendanceState> AttendanceDelegate::offered() const
{
    if (m_model.isAhead())
        return {AttendanceState::Coming, AttendanceState::ComingOnline, AttendanceState::Apologies,
                AttendanceState::NoWord};
    return {AttendanceState::Present, AttendanceState::Apologies, AttendanceState::NoWord};
}

std::vector<AttendanceDelegate::Choice> AttendanceDelegate::choices(const QRect& cell, const QFont& font) const
{
    std::vector<Choice> choices;
    int left = cell.left() + padding;
    for (const AttendanceState state : offered()) {
        const QString text = presentation::stateText(state);
        QRect rect(QPoint(left, cell.top()), pillSize(font, text));
        rect.moveTop(cell.top() + (cell.height() - rect.height()) / 2);
        choices.push_back({state, text, rect});
        left = rect.right() + 1 + betweenChoices;
    }
    return choices;
}

int AttendanceDelegate::stateWidth(const QFont& font) const
{
    return choices(QRect(0, 0, 1, 1), font).back().rect.right() + 1 + padding;
}

std::optional<AttendanceState> AttendanceDelegate::choiceAt(const QRect& cell, const QFont& font, QPoint place) const
{
    for (const Choice& choice : choices(cell, font))
        if (choice.rect.adjusted(-betweenChoices / 2, -8, betweenChoices / 2, 8).contains(place))
            return choice.state;
    return std::nullopt;
}

QString AttendanceDelegate::secondLine(const QModelIndex& index) const
{
    if (!m_narrow || !isPerson(index))
        return {};
    QStringList parts;
    for (const int column : {AttendanceModel::Times, AttendanceModel::Standing, AttendanceModel::Note})
        if (const QString text = index.siblingAtColumn(column).data().toString(); !text.isEmpty())
            parts << text;
    return parts.join(QStringLiteral("  ·  "));
}

int AttendanceDelegate::rowHeight(int row, const QFont& font) const
{
    const QFontMetrics metrics(font);
    const int one = qMax(metrics::rowHeight, metrics.height() + 16);
    const QModelIndex name = m_model.index(row, AttendanceModel::Name);
    const bool hasSecond = m_narrow && (!secondLine(name).isEmpty() || !warningOf(name).isEmpty());
    const bool hasWarning = !m_narrow && !warningOf(name).isEmpty();
    return hasSecond || hasWarning ? one + QFontMetrics(smaller(font)).height() + 2 : one;
}

QSize AttendanceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = RecordDelegate::sizeHint(option, index);
    if (index.column() == AttendanceModel::State)
        size.setWidth(stateWidth(option.font));
    return size;
}

void AttendanceDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RecordDelegate::initStyleOption(option, index);
    if (index.data(AttendanceModel::RowKindRole).toInt() == int(RecordRow::Kind::Awaited)
        && index.column() == AttendanceModel::Name) {
        const QColor colour = pillColours(PillTone::Attention).text;
        option->icon = icon(QStringLiteral("awaited"), colour);
        option->palette.setColor(QPalette::Text, colour);
        option->font.setItalic(false);
        option->font.setWeight(QFont::DemiBold);
    }
}

void AttendanceDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    if (!isPerson(index))
        return index.column() == AttendanceModel::State ? void() : RecordDelegate::paintContent(painter, option, index);
    switch (index.column()) {
    case AttendanceModel::Name: return paintName(painter, option, index);
    case AttendanceModel::State: return paintState(painter, option, index);
    case AttendanceModel::Standing: return paintStanding(painter, option, index);
    default: return RecordDelegate::paintContent(painter, option, index);
    }
}

void AttendanceDelegate::paintState(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const auto state = static_cast<AttendanceState>(index.data(AttendanceModel::StateRole).toInt());
    const Colours& c = colours();
    QFont font = smaller(option.font);
    for (const Choice& choice : choices(option.rect, option.font)) {
        if (choice.state == state) {
            paintPill(painter, choice.rect, option.font, choice.text, toneOf(state));
            continue;
        }
        // What may be chosen instead is there to be read, and quiet.
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.setPen(c.muted);
        painter.drawText(choice.rect, Qt::AlignCenter, choice.text);
    }
}

void AttendanceDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const Colours& c = colours();
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const QString duty = m_narrow ? index.siblingAtColumn(AttendanceModel::Duty).data().toString() : QString();
    const QString warning = m_narrow ? warningOf(index) : QString();
    const QString second = warning.isEmpty() ? secondLine(index) : warning;
    QRect first = rect;
    if (!second.isEmpty()) {
        const QFont small = smaller(option.font);
        const int height = QFontMetrics(small).height();
        const int block = option.fontMetrics.height() + 2 + height;
        first = QRect(rect.left(), rect.center().y() - block / 2, rect.width(), option.fontMetrics.height());
        const QRect below(rect.left(), first.bottom() + 3, rect.width(), height);
        if (warning.isEmpty())
            paintLine(painter, below, small, second, c.muted);
        else
            paintWarned(painter, below, small, second);
    }
    if (!duty.isEmpty()) {
        const QSize size = pillSize(option.font, duty);
        const int words = qMin(option.fontMetrics.horizontalAdvance(option.text), first.width() - size.width() - 8);
        paintPill(painter, QRect(QPoint(first.left() + words + 8, first.center().y() - size.height() / 2 + 1), size),
                  option.font, duty, PillTone::Accent);
        first.setWidth(words + 1);
    }
    paintLine(painter, first, option.font, option.text, c.text);
}

void AttendanceDelegate::paintStanding(QPainter& painter, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    const QString warning = warningOf(index);
    if (warning.isEmpty())
        return RecordDelegate::paintContent(painter, option, index);
    const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const QFont small = smaller(option.font);
    const int block = option.fontMetrics.height() + 2 + QFontMetrics(small).height();
    QRect first(rect.left(), rect.center().y() - block / 2, rect.width(), option.fontMetrics.height());
    QRect below(rect.left(), first.bottom() + 3, rect.width(), QFontMetrics(small).height());
    if (option.text.isEmpty())
        below.moveTop(rect.center().y() - below.height() / 2);
    else
        paintLine(painter, first, option.font, option.text, colours().text);
    paintWarned(painter, below, small, warning);
}

bool AttendanceDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                     const QModelIndex& index)
{
    if (index.column() == AttendanceModel::State && event->type() == QEvent::MouseButtonRelease && isPerson(index)) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton)
            if (const auto state = choiceAt(option.rect, option.font, mouse->position().toPoint())) {
                Q_EMIT chosen(index, *state);
                return true;
            }
    }
    return RecordDelegate::editorEvent(event, model, option, index);
}

} // namespace cspdesk::desktop
