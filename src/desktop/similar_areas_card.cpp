// SPDX-License-Identifier: MIT
#include "desktop/similar_areas_card.h"

#include "desktop/date_field.h"
#include "desktop/list_first.h"
#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using wording::say;
using wording::text;

SimilarAreasCard::SimilarAreasCard(AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("similarAreasCard"));
    const auto [frame, layout] = makeTitled(say("An area among those most like it"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    m_self = new QComboBox(frame);
    m_self->setObjectName(QStringLiteral("selfCombo"));
    m_self->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    openListFirst(*m_self);
    m_hasDay = new QCheckBox(say("The &group is as of"), frame);
    m_hasDay->setObjectName(QStringLiteral("groupDayBox"));
    m_day = new QDateEdit(frame);
    m_day->setObjectName(QStringLiteral("groupDayEdit"));
    m_day->setAccessibleName(say("Day of the group"));
    prepareDateField(*m_day);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_hasDay);
    row->addWidget(m_day);
    row->addStretch();
    layout->addWidget(fieldLabel(say("&Area that is placed"), m_self, frame));
    layout->addWidget(m_self, 0, Qt::AlignLeft);
    layout->addSpacing(4);
    layout->addLayout(row);
    layout->addWidget(
        muted(say("Groups change from year to year; needed only where the file does not say it."), frame));
    connect(m_self, &QComboBox::currentIndexChanged, this, &SimilarAreasCard::take);
    connect(m_hasDay, &QCheckBox::toggled, this, &SimilarAreasCard::take);
    connect(m_day, &QDateEdit::dateChanged, this, &SimilarAreasCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &SimilarAreasCard::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &SimilarAreasCard::follow);
    follow();
}

void SimilarAreasCard::follow()
{
    const auto* asked = std::get_if<SimilarAreasQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    const auto* survey = m_desk.survey();
    m_self->clear();
    m_self->addItem(say("Choose…"), QString());
    if (survey != nullptr)
        for (const std::string& area : survey->districts)
            m_self->addItem(text(area), text(area));
    const QString self = text(asked->self);
    if (!self.isEmpty() && m_self->findData(self) < 0)
        m_self->addItem(survey != nullptr ? say("%1 (not in this file)").arg(self) : self, self);
    m_self->setCurrentIndex(m_self->findData(self));
    m_hasDay->setChecked(asked->groupDate.has_value());
    m_day->setEnabled(asked->groupDate.has_value());
    if (asked->groupDate)
        setDate(*m_day, *asked->groupDate);
    m_isFilling = false;
}

void SimilarAreasCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<SimilarAreasQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->self = m_self->currentData().toString().toStdString();
    asked->groupDate = m_hasDay->isChecked() ? std::optional(dateOf(*m_day)) : std::nullopt;
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
