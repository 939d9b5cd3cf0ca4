// SPDX-License-Identifier: MIT
#include "desktop/projector_view.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cspdesk::desktop {
namespace {

using domain::VoteChoice;
using domain::VoteOutcome;
using presentation::DisplayVote;
using presentation::RoomDisplay;
using wording::say;

PillTone toneOf(const std::optional<VoteChoice>& choice)
{
    if (choice == VoteChoice::For)
        return PillTone::Good;
    return choice == VoteChoice::Against ? PillTone::Bad : PillTone::Neutral;
}

QString choiceText(const presentation::DisplayHand& hand)
{
    if (!hand.choice)
        return hand.mayVote ? QStringLiteral("–") : say("does not vote");
    switch (*hand.choice) {
    case VoteChoice::For: return say("For");
    case VoteChoice::Against: return say("Against");
    case VoteChoice::Abstain: return say("Abstains");
    }
    return {};
}

/// Draws from top to bottom within a frame; each part takes what it needs.
class Sheet
{
public:
    Sheet(QPainter& painter, const QRect& frame, QFont font)
        : m_painter(painter),
          m_frame(frame),
          m_font(std::move(font)),
          m_unit(std::max(6.0, std::min(frame.height() / 40.0, frame.width() / 62.0)))
    {}

    [[nodiscard]] int top() const { return m_top; }
    [[nodiscard]] int left(double units) const { return m_frame.left() + static_cast<int>(units * m_unit); }
    [[nodiscard]] int pixels(double units) const { return static_cast<int>(units * m_unit); }
    [[nodiscard]] int roomBelow() const { return m_frame.bottom() - m_top; }
    void moveTo(int y) { m_top = y; }
    void skip(double units) { m_top += pixels(units); }

    [[nodiscard]] QFont fontOf(double units, bool strong) const
    {
        QFont font = m_font;
        font.setPixelSize(std::max(9, pixels(units)));
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        return font;
    }

    /// Text over the whole width, in the largest size up to `most` units in which it is no higher than `height`.
    void text(const QString& words, double most, double least, int height, bool strong, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft)
    {
        if (words.isEmpty() || height <= 0)
            return;
        double size = most;
        QRect box;
        for (;; size -= 0.25) {
            box = QFontMetrics(fontOf(size, strong))
                      .boundingRect(QRect(m_frame.left(), 0, m_frame.width(), 100000),
                                    int(alignment) | Qt::TextWordWrap, words);
            if (box.height() <= height || size <= least)
                break;
        }
        m_painter.setFont(fontOf(size, strong));
        m_painter.setPen(colour);
        const QRect area(m_frame.left(), m_top, m_frame.width(), std::min(box.height(), height));
        m_painter.save();
        m_painter.setClipRect(area, Qt::IntersectClip);
        m_painter.drawText(QRect(area.topLeft(), QSize(area.width(), box.height())), int(alignment) | Qt::TextWordWrap,
                           words);
        m_painter.restore();
        m_top += area.height();
    }

    void block(const QRect& area, const PillColours& tone)
    {
        m_painter.setPen(QPen(tone.text, std::max(1, pixels(0.12))));
        m_painter.setBrush(tone.ground);
        m_painter.drawRoundedRect(area, pixels(0.7), pixels(0.7));
    }

    void within(const QRect& area, const QString& words, double units, bool strong, const QColor& colour,
                Qt::Alignment alignment)
    {
        m_painter.setFont(fontOf(units, strong));
        m_painter.setPen(colour);
        m_painter.drawText(area, int(alignment) | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(words, Qt::ElideRight, area.width()));
    }

private:
    QPainter& m_painter;
    QRect m_frame;
    QFont m_font;
    double m_unit;
    int m_top = m_frame.top();
};

void drawHead(Sheet& sheet, const QRect& frame, const RoomDisplay& display)
{
    const int height = sheet.pixels(4.2);
    const QRect row(frame.left(), frame.top(), frame.width(), height);
    sheet.within(row.adjusted(0, 0, 0, -height / 2), display.meeting, 1.6, true, colours().text, Qt::AlignLeft);
    sheet.within(row.adjusted(0, height / 2, 0, 0), display.day, 1.4, false, colours().muted, Qt::AlignLeft);
    sheet.within(row, display.clock, 4.2, true, colours().text, Qt::AlignRight);
    sheet.moveTo(frame.top() + height);
    sheet.skip(1.6);
    if (!display.isClosedSession)
        return;
    const PillColours& tone = pillColours(PillTone::Closed);
    const QRect pill(frame.left(), sheet.top(), sheet.pixels(15), sheet.pixels(2.9));
    sheet.block(pill, tone);
    sheet.within(pill, say("Closed session"), 1.7, true, tone.text, Qt::AlignHCenter);
    sheet.moveTo(pill.bottom());
    sheet.skip(1.4);
}

void drawItem(Sheet& sheet, const RoomDisplay& display, bool isSmall)
{
    const QString title =
        display.number.isEmpty() ? display.title : display.number + QStringLiteral("  ") + display.title;
    const int height = isSmall ? sheet.pixels(5.2) : sheet.roomBelow() - sheet.pixels(5);
    sheet.text(title, isSmall ? 2.2 : 4.6, 1.5, height, true, isSmall ? colours().muted : colours().text);
    if (isSmall)
        return;
    sheet.skip(1.4);
    sheet.text(display.timeLeft, 2.6, 1.5, sheet.pixels(4), false,
               display.isOver ? colours().problem : colours().muted);
}

/// The three sums side by side, to be read by shape and word as well as by colour.
void drawTotals(Sheet& sheet, const QRect& frame, const DisplayVote& vote)
{
    const std::array<std::tuple<QString, int, PillTone>, 3> sums{
        std::tuple(say("For"), vote.votesFor, PillTone::Good), std::tuple(say("Against"), vote.against, PillTone::Bad),
        std::tuple(say("Abstained"), vote.abstained, PillTone::Neutral)};
    const int gap = sheet.pixels(1);
    const int width = (frame.width() - 2 * gap) / 3;
    const int height = sheet.pixels(7);
    int x = frame.left();
    for (const auto& [word, count, kind] : sums) {
        const PillColours& tone = pillColours(kind);
        const QRect area(x, sheet.top(), width, height);
        sheet.block(area, tone);
        const int inset = sheet.pixels(1.2);
        sheet.within(area.adjusted(inset, 0, -inset, 0), word, 2, true, tone.text, Qt::AlignLeft);
        sheet.within(area.adjusted(inset, 0, -inset, 0), QString::number(count), 5.2, true, tone.text, Qt::AlignRight);
        x += width + gap;
    }
    sheet.moveTo(sheet.top() + height);
    sheet.skip(1.2);
}

void drawHands(Sheet& sheet, const QRect& frame, const DisplayVote& vote)
{
    const int columns = vote.hands.size() > 6 ? 2 : 1;
    const int rows = (static_cast<int>(vote.hands.size()) + columns - 1) / columns;
    if (rows == 0 || sheet.roomBelow() < sheet.pixels(4))
        return;
    const int gap = sheet.pixels(2);
    const int width = (frame.width() - (columns - 1) * gap) / columns;
    const int height = std::min(sheet.pixels(2.8), sheet.roomBelow() / rows);
    const double size = std::min(1.7, 0.62 * height / std::max(1, sheet.pixels(1)));
    const int top = sheet.top();
    for (std::size_t index = 0; index < vote.hands.size(); ++index) {
        const auto& hand = vote.hands[index];
        const int column = static_cast<int>(index) / rows;
        const QRect area(frame.left() + column * (width + gap), top + static_cast<int>(index) % rows * height, width,
                         height);
        const PillColours& tone = pillColours(toneOf(hand.choice));
        sheet.within(area.adjusted(0, 0, -sheet.pixels(8), 0), hand.agency, size, false, colours().text, Qt::AlignLeft);
        sheet.within(area, choiceText(hand), size, true, hand.choice ? tone.text : colours().muted, Qt::AlignRight);
    }
    sheet.moveTo(top + rows * height);
}

void drawVote(Sheet& sheet, const QRect& frame, const RoomDisplay& display)
{
    const DisplayVote& vote = *display.vote;
    drawItem(sheet, display, true);
    sheet.skip(0.8);
    const bool isDeclared = !vote.result.isEmpty();
    sheet.text(vote.words, isDeclared ? 2.2 : 3.2, 1.3, sheet.pixels(isDeclared ? 6 : 11), !isDeclared, colours().text);
    sheet.skip(1.4);
    if (isDeclared) {
        const QColor colour =
            vote.outcome == VoteOutcome::Carried ? pillColours(PillTone::Good).text : pillColours(PillTone::Bad).text;
        sheet.text(vote.result, 4, 1.8, sheet.pixels(11), true, colour);
        sheet.skip(1.4);
    }
    if (vote.isCounted)
        drawTotals(sheet, frame, vote);
    for (const QString& candidate : vote.candidates)
        sheet.text(candidate, 2.4, 1.4, sheet.pixels(3.2), true, colours().text);
    drawHands(sheet, frame, vote);
}

/// What stands alone in the middle: before the meeting, between items, adjourned, over.
QString aloneOf(const RoomDisplay& display)
{
    switch (display.scene) {
    case RoomDisplay::Scene::Adjourned: return say("The meeting is adjourned");
    case RoomDisplay::Scene::Over: return say("The meeting has ended");
    case RoomDisplay::Scene::Before:
    case RoomDisplay::Scene::Between: return display.next;
    case RoomDisplay::Scene::Nothing:
    case RoomDisplay::Scene::Item: break;
    }
    return {};
}

} // namespace

ProjectorView::ProjectorView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("projectorView"));
    setMinimumSize(320, 200);
}

void ProjectorView::show(const RoomDisplay& display)
{
    if (display == m_display)
        return;
    m_display = display;
    setAccessibleName(words());
    update();
}

QString ProjectorView::words() const
{
    QStringList words{m_display.meeting, m_display.day, m_display.clock};
    if (m_display.isClosedSession)
        words << say("Closed session");
    words << m_display.number << m_display.title << m_display.timeLeft << aloneOf(m_display);
    if (m_display.vote) {
        const DisplayVote& vote = *m_display.vote;
        words << vote.words << vote.result;
        if (vote.isCounted)
            words << say("For %1, against %2, abstained %3").arg(vote.votesFor).arg(vote.against).arg(vote.abstained);
        words << vote.candidates;
        for (const auto& hand : vote.hands)
            words << say("%1: %2").arg(hand.agency, choiceText(hand));
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(". "));
}

void ProjectorView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours().surface);
    if (m_display.scene == RoomDisplay::Scene::Nothing)
        return;
    const int margin = std::min(width(), height()) / 16;
    const QRect frame = rect().adjusted(margin, margin, -margin, -margin);
    Sheet sheet(painter, frame, font());
    drawHead(sheet, frame, m_display);
    if (m_display.vote) {
        drawVote(sheet, frame, m_display);
    } else if (m_display.scene == RoomDisplay::Scene::Item) {
        sheet.skip(2);
        drawItem(sheet, m_display, false);
    } else {
        sheet.skip(5);
        sheet.text(aloneOf(m_display), 4.2, 1.8, sheet.roomBelow(), true, colours().text);
    }
}

} // namespace cspdesk::desktop
