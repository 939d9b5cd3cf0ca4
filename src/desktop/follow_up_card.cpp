// SPDX-License-Identifier: MIT
#include "desktop/follow_up_card.h"

#include "desktop/numbers_edit.h"
#include "desktop/titled_card.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using wording::say;

FollowUpCard::FollowUpCard(AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("followUpCard"));
    const auto [frame, layout] = makeTitled(say("How many had the event by then"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    constexpr int mostDays = 36'525;
    m_days = new NumbersEdit(QStringLiteral("followUpDaysEdit"), mostDays, frame);
    m_value = new QLineEdit(frame);
    m_value->setObjectName(QStringLiteral("eventValueEdit"));
    m_valueLabel = fieldLabel(say("What stands in the column of the &event where it happened"), m_value, frame);
    layout->addWidget(fieldLabel(say("Equal &times to compare, in days"), m_days, frame));
    layout->addWidget(m_days);
    layout->addWidget(m_valueLabel);
    layout->addWidget(m_value);
    connect(m_days, &QLineEdit::textEdited, this, &FollowUpCard::take);
    connect(m_days, &QLineEdit::editingFinished, this, &FollowUpCard::follow);
    connect(m_value, &QLineEdit::editingFinished, this, &FollowUpCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &FollowUpCard::follow);
    follow();
}

void FollowUpCard::follow()
{
    const auto* asked = std::get_if<FollowUpQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    m_days->show(asked->days);
    if (!m_value->hasFocus())
        m_value->setText(wording::text(asked->eventValue));
    const bool isOfDays = !asked->columns.contains("start");
    m_value->setVisible(isOfDays);
    m_valueLabel->setVisible(isOfDays);
    m_isFilling = false;
}

void FollowUpCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<FollowUpQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->days = m_days->numbers().value_or(asked->days);
    asked->eventValue = m_value->text().trimmed().toStdString();
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
