// SPDX-License-Identifier: MIT
#include "desktop/delivery_overview.h"

#include "application/delivery_view.h"
#include "application/work.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "wording/translate.h"

#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace domain;
using application::kindOf;
using wording::OverviewLine;
using wording::OverviewPart;
using wording::OverviewTopic;
using wording::say;

namespace {

std::size_t kindOfTopic(OverviewTopic topic)
{
    switch (topic) {
    case OverviewTopic::Plan: return kindOf<Priority>;
    case OverviewTopic::Targets: return kindOf<Target>;
    case OverviewTopic::Challenges: return kindOf<GroupReport>;
    case OverviewTopic::Duties: return kindOf<Duty>;
    case OverviewTopic::Money: return kindOf<Bid>;
    case OverviewTopic::Recommendations: return kindOf<Recommendation>;
    }
    return kindOf<SafetyPlan>;
}

QVBoxLayout* column()
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(metrics::gap);
    return layout;
}

} // namespace

DeliveryOverview::DeliveryOverview(PageContext& context, QWidget* parent)
    : QScrollArea(parent),
      m_context(context),
      m_left(column()),
      m_right(column())
{
    setObjectName(QStringLiteral("deliveryOverview"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(metrics::gap);
    m_columns->addLayout(m_left, 1);
    m_columns->addLayout(m_right, 1);
    setWidget(inside);
}

void DeliveryOverview::clear()
{
    for (QVBoxLayout* layout : {m_left, m_right})
        while (QLayoutItem* item = layout->takeAt(0)) {
            delete item->widget();
            delete item;
        }
}

void DeliveryOverview::refresh()
{
    clear();
    if (!m_context.workspace.isOpen())
        return;
    const application::Store& store = m_context.workspace.store();
    const Date today = m_context.workspace.today();
    const auto plan = application::safetyPlanView(store, std::nullopt, std::nullopt, today);
    const auto groups = application::groupLines(store, today);
    const auto funds = application::fundLines(store, today);
    const auto duties = application::all<Duty>(store);
    const auto recommendations = application::all<Recommendation>(store);
    if (!plan.has_value() || !groups.has_value() || !funds.has_value() || !duties.has_value()
        || !recommendations.has_value())
        return;
    bool isLeft = true;
    for (const auto& part : wording::deliveryOverview(*plan, *groups, *funds, *duties, *recommendations, today))
        (std::exchange(isLeft, !isLeft) ? m_left : m_right)->addWidget(makeCardOf(part));
    m_left->addStretch();
    m_right->addStretch();
}

QWidget* DeliveryOverview::makeCardOf(const OverviewPart& part)
{
    auto* frame = new QFrame(widget());
    makeCard(*frame);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(metrics::cardMargin, 10, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(6);
    auto* title = new QLabel(part.title, frame);
    title->setWordWrap(true);
    setTextRole(*title, TextRole::Section);
    auto* open = new QPushButton(say("Open"), frame);
    open->setAccessibleName(say("Open: %1").arg(part.title));
    setEmphasis(*open, Emphasis::Quiet);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(open, 0, Qt::AlignTop);
    layout->addLayout(head);
    for (const OverviewLine& line : part.lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* words = new QLabel(line.words, frame);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(words, 1);
        if (!line.standing.isEmpty() || line.isBehind) {
            auto* pill = new Pill(frame);
            pill->show(line.standing.isEmpty() ? say("Look at it") : line.standing,
                       line.isBehind ? PillTone::Attention : PillTone::Neutral);
            row->addWidget(pill, 0, Qt::AlignTop);
        }
        layout->addLayout(row);
    }
    connect(open, &QPushButton::clicked, this, [this, kind = kindOfTopic(part.topic)] { Q_EMIT kindRequested(kind); });
    return frame;
}

void DeliveryOverview::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    constexpr int roomForTwo = 760;
    m_columns->setDirection(event->size().width() >= roomForTwo ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace cspdesk::desktop
