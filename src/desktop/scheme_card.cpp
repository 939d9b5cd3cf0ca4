// SPDX-License-Identifier: MIT
#include "desktop/scheme_card.h"

#include "desktop/date_field.h"
#include "desktop/further_file_row.h"
#include "desktop/parted_names.h"
#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using presentation::FurtherFile;
using wording::say;

SchemeCard::SchemeCard(PageContext& context, AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("schemeCard"));
    const auto [frame, layout] = makeTitled(say("Who is on the scheme, and what came before and after"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    layout->addWidget(makeDays(frame));
    m_districts = new QLineEdit(frame);
    m_districts->setObjectName(QStringLiteral("schemeDistrictsEdit"));
    layout->addWidget(
        fieldLabel(say("The &districts of the area, parted by semicolons (empty: all)"), m_districts, frame));
    layout->addWidget(m_districts);
    auto* offences = new FurtherFileRow(context, desk, FurtherFile::Offences, say("offences of the people"), frame);
    layout->addWidget(fieldLabel(say("&Offences of the people, to compare before, during and after"), offences, frame));
    layout->addWidget(offences);
    m_before = new QSpinBox(frame);
    m_before->setObjectName(QStringLiteral("beforeMonthsSpin"));
    m_before->setRange(1, 120);
    m_before->setSuffix(say(" months"));
    layout->addWidget(fieldLabel(say("Time &before the scheme that is compared"), m_before, frame));
    layout->addWidget(m_before, 0, Qt::AlignLeft);
    auto* known = new QHBoxLayout;
    m_hasFirst = new QCheckBox(say("Offences are &known only from"), frame);
    m_hasFirst->setObjectName(QStringLiteral("offencesFromBox"));
    m_first = makeDay("offencesFromEdit", say("First day of which offences are known"), frame);
    known->addWidget(m_hasFirst);
    known->addWidget(m_first);
    known->addStretch();
    layout->addLayout(known);
    for (QCheckBox* box : {m_hasDays, m_hasFirst})
        connect(box, &QCheckBox::toggled, this, &SchemeCard::take);
    connect(m_districts, &QLineEdit::editingFinished, this, &SchemeCard::take);
    connect(m_before, &QSpinBox::valueChanged, this, &SchemeCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &SchemeCard::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &SchemeCard::follow);
    follow();
}

QDateEdit* SchemeCard::makeDay(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* day = new QDateEdit(parent);
    day->setObjectName(QString::fromLatin1(name));
    day->setAccessibleName(accessibleName);
    prepareDateField(*day);
    connect(day, &QDateEdit::dateChanged, this, &SchemeCard::take);
    return day;
}

QWidget* SchemeCard::makeDays(QWidget* parent)
{
    auto* box = new QWidget(parent);
    m_hasDays = new QCheckBox(say("Choose the da&ys of the cohorts"), box);
    m_hasDays->setObjectName(QStringLiteral("schemeDaysBox"));
    m_hasDays->setToolTip(say("Else who is on it on the day of the extract, and the year until then."));
    m_on = makeDay("schemeOnEdit", say("Day of the current cohort"), box);
    m_from = makeDay("schemeFromEdit", say("First day of the historic cohort"), box);
    m_until = makeDay("schemeUntilEdit", say("Last day of the historic cohort"), box);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_hasDays, 0, 0, 1, 4);
    grid->addWidget(new QLabel(say("Current: on the scheme on"), box), 1, 0);
    grid->addWidget(m_on, 1, 1);
    grid->addWidget(new QLabel(say("Historic: at any time from"), box), 2, 0);
    grid->addWidget(m_from, 2, 1);
    grid->addWidget(new QLabel(say("to"), box), 3, 0, Qt::AlignRight);
    grid->addWidget(m_until, 3, 1);
    grid->setColumnStretch(3, 1);
    return box;
}

void SchemeCard::follow()
{
    const auto* asked = std::get_if<SchemeQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    m_hasDays->setChecked(asked->hasDates());
    const auto* survey = m_desk.survey();
    const auto* settled = survey != nullptr ? std::get_if<SchemeQuestion>(&survey->asked) : nullptr;
    const SchemeQuestion* shown = asked->hasDates() ? asked : settled;
    if (shown != nullptr && shown->hasDates()) {
        setDate(*m_on, shown->on);
        setDate(*m_from, shown->from);
        setDate(*m_until, shown->until);
    }
    for (QDateEdit* day : {m_on, m_from, m_until})
        day->setEnabled(asked->hasDates());
    if (!m_districts->hasFocus())
        m_districts->setText(partedNames(asked->districts));
    m_before->setValue(asked->beforeMonths);
    m_hasFirst->setChecked(asked->offencesFrom.has_value());
    m_first->setEnabled(asked->offencesFrom.has_value());
    if (asked->offencesFrom)
        setDate(*m_first, *asked->offencesFrom);
    m_isFilling = false;
}

void SchemeCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<SchemeQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    const bool hasDays = m_hasDays->isChecked();
    asked->on = hasDays ? dateOf(*m_on) : SchemeQuestion::notChosen;
    asked->from = hasDays ? dateOf(*m_from) : SchemeQuestion::notChosen;
    asked->until = hasDays ? dateOf(*m_until) : SchemeQuestion::notChosen;
    asked->districts = namesIn(m_districts->text());
    asked->beforeMonths = m_before->value();
    asked->offencesFrom = m_hasFirst->isChecked() ? std::optional(dateOf(*m_first)) : std::nullopt;
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
