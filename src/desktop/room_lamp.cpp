// SPDX-License-Identifier: MIT
#include "desktop/room_lamp.h"

#include "desktop/icons.h"
#include "presentation/room_news.h"
#include "wording/forecast_text.h"
#include "wording/room_words.h"
#include "wording/translate.h"

#include <QPainter>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using presentation::MeetingRoom;
using wording::say;

constexpr int margin = 14;
constexpr int iconSide = 34;

QFont stateFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() + 6);
    font.setWeight(QFont::DemiBold);
    return font;
}

QLabel* lineOf(const QString& text, TextRole role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(*label, role);
    return label;
}

} // namespace

QuorumLamp::QuorumLamp(const MeetingRoom& room, QWidget* parent) : QAbstractButton(parent), m_room(room)
{
    setObjectName(QStringLiteral("quorumLamp"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setToolTip(say("Who counts, and what is missing"));
    connect(this, &QAbstractButton::clicked, this, &QuorumLamp::showSum);
    connect(&room, &MeetingRoom::roomChanged, this, &QuorumLamp::follow);
    connect(&room, &MeetingRoom::clockTurned, this, &QuorumLamp::follow);
    follow();
}

void QuorumLamp::follow()
{
    setVisible(m_room.view().has_value() && m_room.phase() != MeetingRoom::Phase::Cancelled);
    if (!m_room.view())
        return;
    const domain::QuorumCount& quorum = m_room.now().quorum;
    if (m_room.phase() == MeetingRoom::Phase::Before && !quorum.reached) {
        const domain::QuorumForecast forecast = application::forecastOf(*m_room.view());
        m_state = say("Not yet quorate");
        m_sum =
            say("%1 here · %2 confirmed · %3 needed").arg(quorum.count).arg(forecast.confirmed).arg(quorum.required);
        m_icon = QStringLiteral("awaited");
        m_tone = PillTone::Neutral;
    } else {
        m_state = wording::quorumState(quorum);
        m_sum = wording::quorumSum(quorum);
        m_icon = quorum.reached ? QStringLiteral("success") : QStringLiteral("warning");
        m_tone = quorum.reached ? PillTone::Good : PillTone::Bad;
    }
    setAccessibleName(say("%1: %2").arg(m_state, m_sum));
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QSize QuorumLamp::sizeHint() const
{
    const int words =
        qMax(QFontMetrics(stateFont(font())).horizontalAdvance(m_state), fontMetrics().horizontalAdvance(m_sum));
    return {3 * margin + iconSide + words + 4, QFontMetrics(stateFont(font())).height() + fontMetrics().height() + 18};
}

QSize QuorumLamp::minimumSizeHint() const
{
    return {3 * margin + iconSide + fontMetrics().averageCharWidth() * 14, sizeHint().height()};
}

void QuorumLamp::paintEvent(QPaintEvent*)
{
    const PillColours& tone = pillColours(m_tone);
    const QFont bold = stateFont(font());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colours().accent : tone.text, hasFocus() || underMouse() ? 2 : 1));
    painter.setBrush(tone.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    desktop::icon(m_icon, tone.text).paint(&painter, QRect(margin, (height() - iconSide) / 2, iconSide, iconSide));
    const int left = 2 * margin + iconSide;
    const int room = width() - left - margin;
    const int block = QFontMetrics(bold).height() + fontMetrics().height();
    const int top = (height() - block) / 2;
    painter.setPen(tone.text);
    painter.setFont(bold);
    painter.drawText(QRect(left, top, room, QFontMetrics(bold).height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(m_state, Qt::ElideRight, room));
    painter.setFont(font());
    painter.drawText(QRect(left, top + QFontMetrics(bold).height(), room, fontMetrics().height()),
                     Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(m_sum, Qt::ElideRight, room));
}

QStringList QuorumLamp::sumLines() const
{
    QStringList lines = presentation::countedText(m_room.now().quorum);
    if (lines.isEmpty())
        lines << say("Nobody who counts is here.");
    return lines;
}

void QuorumLamp::showSum()
{
    if (!m_room.view())
        return;
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("quorumSum"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    makeCard(*popup);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(metrics::cardMargin, metrics::gap, metrics::cardMargin, metrics::gap);
    layout->setSpacing(4);
    const domain::QuorumCount& quorum = m_room.now().quorum;
    layout->addWidget(
        lineOf(say("%1: %2").arg(wording::quorumState(quorum), wording::quorumSum(quorum)), TextRole::Section, popup));
    const QString missing = presentation::missingText(quorum);
    if (!missing.isEmpty())
        layout->addWidget(lineOf(missing, TextRole::Problem, popup));
    layout->addSpacing(4);
    layout->addWidget(lineOf(say("In the quorum"), TextRole::FieldLabel, popup));
    int number = 0;
    for (const QString& line : sumLines())
        layout->addWidget(
            lineOf(quorum.counted.empty() ? line : say("%1. %2").arg(++number).arg(line), TextRole::Muted, popup));
    if (m_room.phase() == MeetingRoom::Phase::Before) {
        layout->addSpacing(4);
        layout->addWidget(lineOf(say("To be expected"), TextRole::FieldLabel, popup));
        layout->addWidget(lineOf(wording::forecastText(application::forecastOf(*m_room.view()),
                                                       m_room.view()->agenda.terms.decisions.quorumBasis),
                                 TextRole::Muted, popup));
    }
    popup->setAccessibleName(say("The quorum and its sum"));
    popup->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    popup->adjustSize();
    const QPoint below = mapToGlobal(QPoint(qMin(0, width() - popup->width()), height() + 4));
    popup->move(below);
    popup->show();
    popup->setFocus();
}

} // namespace cspdesk::desktop
