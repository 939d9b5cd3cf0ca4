// SPDX-License-Identifier: MIT
#include "desktop/theme_card.h"

#include "desktop/further_file_row.h"
#include "desktop/months_field.h"
#include "desktop/name_ticks.h"
#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using presentation::FurtherFile;
using wording::say;

ThemeCard::ThemeCard(PageContext& context, AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("themeCard"));
    const auto [frame, layout] = makeTitled(say("Which cases are analysed"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    m_groups = new NameTicks(QStringLiteral("themeGroupsList"), say("Groups whose cases are analysed"), frame);
    m_kinds = new NameTicks(QStringLiteral("themeKindsList"), say("Kinds of cases that are analysed"), frame);
    m_several = new QCheckBox(say("Only cases with &multiple incidents"), frame);
    m_several->setObjectName(QStringLiteral("severalIncidentsBox"));
    m_hasMonths = new QCheckBox(say("Only what was said in these m&onths"), frame);
    m_hasMonths->setObjectName(QStringLiteral("themeMonthsBox"));
    m_months = new MonthsField(QStringLiteral("themeMonths"), say("Months that are analysed"), frame);
    auto* names = new FurtherFileRow(context, desk, FurtherFile::ThemeNames, say("how themes are written"), frame);
    layout->addWidget(fieldLabel(say("Only cases before these &groups (none ticked: all)"), m_groups, frame));
    layout->addWidget(m_groups);
    layout->addWidget(fieldLabel(say("Only cases of these &kinds (none ticked: all)"), m_kinds, frame));
    layout->addWidget(m_kinds);
    layout->addWidget(m_several);
    layout->addWidget(m_hasMonths);
    layout->addWidget(m_months);
    layout->addWidget(fieldLabel(say("How &themes are written, as theme,written_as"), names, frame));
    layout->addWidget(names);
    auto* cohort = new FurtherFileRow(context, desk, FurtherFile::Cohort, say("another cohort"), frame);
    layout->addWidget(fieldLabel(say("&Another cohort, whose references are compared (case_ref)"), cohort, frame));
    layout->addWidget(cohort);
    for (NameTicks* list : {m_groups, m_kinds})
        connect(list, &QListWidget::itemChanged, this, &ThemeCard::take);
    for (QCheckBox* box : {m_several, m_hasMonths})
        connect(box, &QCheckBox::toggled, this, &ThemeCard::take);
    connect(m_months, &MonthsField::changed, this, &ThemeCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &ThemeCard::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &ThemeCard::follow);
    follow();
}

void ThemeCard::follow()
{
    const auto* asked = std::get_if<ThemeQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    const auto* survey = m_desk.survey();
    const std::vector<std::string> none;
    m_groups->show(survey != nullptr ? survey->types : none, asked->groups);
    m_kinds->show(survey != nullptr ? survey->kinds : none, asked->kinds);
    m_several->setChecked(asked->onlySeveralIncidents);
    m_hasMonths->setChecked(asked->months.has_value());
    m_months->setEnabled(asked->months.has_value());
    if (asked->months)
        m_months->show(*asked->months);
    else if (survey != nullptr && survey->months)
        m_months->show(*survey->months);
    m_isFilling = false;
}

void ThemeCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<ThemeQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->groups = m_groups->ticked();
    asked->kinds = m_kinds->ticked();
    asked->onlySeveralIncidents = m_several->isChecked();
    asked->months = m_hasMonths->isChecked() ? std::optional(m_months->months()) : std::nullopt;
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
