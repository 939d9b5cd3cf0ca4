// SPDX-License-Identifier: MIT
#include "desktop/action_timeline.h"

#include "desktop/theme.h"
#include "wording/format_text.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

constexpr int markSize = 11;
constexpr int wordsLeft = 24;

using Kind = presentation::ActionStep::Kind;

QWidget* partFor(const presentation::ActionStep& step, QWidget* parent)
{
    auto* part = new QWidget(parent);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(wordsLeft, 0, 0, 0);
    layout->setSpacing(1);
    auto* title = new QLabel(step.title, part);
    auto* day = new QLabel(wording::plainDate(step.on), part);
    setTextRole(*title, TextRole::Strong);
    setTextRole(*day, TextRole::Muted);
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(day);
    if (!step.text.isEmpty()) {
        auto* text = new QLabel(step.text, part);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    return part;
}

} // namespace

ActionTimeline::ActionTimeline(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
}

void ActionTimeline::show(const std::vector<presentation::ActionStep>& steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    qDeleteAll(m_parts);
    m_parts.clear();
    for (const presentation::ActionStep& step : steps) {
        m_parts.push_back(partFor(step, this));
        layout()->addWidget(m_parts.back());
    }
    update();
}

void ActionTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int lineHeight = fontMetrics().height();
    const qreal middle = 1 + markSize / 2.0;
    const auto top = [&](std::size_t step) { return m_parts[step]->geometry().top() + (lineHeight - markSize) / 2.0; };
    painter.setPen(QPen(colours().line, 2));
    for (std::size_t step = 0; step + 1 < m_parts.size(); ++step)
        painter.drawLine(QPointF(middle, top(step) + markSize + 3), QPointF(middle, top(step + 1) - 3));
    for (std::size_t step = 0; step < m_parts.size(); ++step) {
        const bool closes = m_steps[step].kind == Kind::Closed;
        const QColor colour = closes ? pillColours(PillTone::Good).text : colours().accent;
        painter.setPen(QPen(colour, 2));
        painter.setBrush(m_steps[step].kind == Kind::CarriedOver ? colours().surface : colour);
        painter.drawEllipse(QRectF(1, top(step), markSize, markSize).adjusted(1, 1, -1, -1));
    }
}

} // namespace cspdesk::desktop
