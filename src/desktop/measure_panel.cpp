// SPDX-License-Identifier: MIT
#include "desktop/measure_panel.h"

#include "desktop/case_log_card.h"
#include "desktop/cohort_card.h"
#include "desktop/crime_card.h"
#include "desktop/date_field.h"
#include "desktop/follow_up_card.h"
#include "desktop/list_first.h"
#include "desktop/name_ticks.h"
#include "desktop/numbers_edit.h"
#include "desktop/protection_card.h"
#include "desktop/referral_card.h"
#include "desktop/scheme_card.h"
#include "desktop/similar_areas_card.h"
#include "desktop/survey_card.h"
#include "desktop/texts_card.h"
#include "desktop/theme.h"
#include "desktop/theme_card.h"
#include "desktop/titled_card.h"
#include "wording/suspect_tables.h"
#include "wording/translate.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using wording::say;
using wording::text;

namespace {

constexpr SuspectMeasure measures[] = {SuspectMeasure::RepeatSuspects, SuspectMeasure::Concentration,
                                       SuspectMeasure::Persistent, SuspectMeasure::People};

QString aboutMeasure(SuspectMeasure measure)
{
    switch (measure) {
    case SuspectMeasure::RepeatSuspects:
        return say("Suspects and repeat suspects of each crime type, within the type and of any crime, with ranks.");
    case SuspectMeasure::Concentration:
        return say("How few suspects account for how many offences: thresholds, the top of the list, Lorenz curve.");
    case SuspectMeasure::Persistent:
        return say("Suspects of many offences within any twelve months, and in each year.");
    case SuspectMeasure::People:
        return say("Gender, age group and home district of repeat suspects beside all suspects.");
    }
    return {};
}

} // namespace

MeasurePanel::MeasurePanel(PageContext& context, AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("measurePanel"));
    auto* inside = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(metrics::gap);
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    m_suspects = makeMeasures();
    m_trouble = makeTroubleCard();
    m_cohorts = new CohortCard(context, desk, inside);
    m_scheme = new SchemeCard(context, desk, inside);
    m_followUp = new FollowUpCard(desk, inside);
    m_crimes = new CrimeCard(context, desk, inside);
    m_similar = new SimilarAreasCard(desk, inside);
    m_referrals = new ReferralCard(context, desk, inside);
    m_themes = new ThemeCard(context, desk, inside);
    m_texts = new TextsCard(context, desk, inside);
    m_survey = new SurveyCard(desk, inside);
    m_caseLog = new CaseLogCard(desk, inside);
    for (QWidget* card : {m_trouble, m_suspects, m_cohorts, m_scheme, m_followUp, m_crimes, m_similar, m_referrals,
                          m_themes, m_texts, m_survey, m_caseLog})
        left->addWidget(card);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::gap);
    m_filter = makeFilter();
    right->addWidget(new ProtectionCard(desk, inside));
    right->addWidget(m_filter);
    right->addStretch();
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &MeasurePanel::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &MeasurePanel::followChoices);
    connect(&desk, &AnalysisDesk::busyChanged, this, &MeasurePanel::followTrouble);
    followChoices();
    follow();
}

QWidget* MeasurePanel::makeMeasures()
{
    const auto [frame, layout] = makeTitled(say("What is measured"), this);
    m_measures = new QButtonGroup(this);
    for (const SuspectMeasure measure : measures) {
        auto* button = new QRadioButton(wording::measureName(measure), frame);
        button->setObjectName(text(std::string(nameOf(measure))) + QStringLiteral("Button"));
        button->setAccessibleDescription(aboutMeasure(measure));
        m_measures->addButton(button, static_cast<int>(measure));
        layout->addWidget(button, 0, Qt::AlignLeft);
        layout->addWidget(muted(aboutMeasure(measure), frame));
        layout->addSpacing(4);
    }
    m_type = new QComboBox(frame);
    m_type->setObjectName(QStringLiteral("typeCombo"));
    m_type->setAccessibleDescription(say("Crime type that is measured"));
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    openListFirst(*m_type);
    m_typeLabel = fieldLabel(say("&Crime type"), m_type, frame);
    m_typeTrouble =
        makeTrouble(frame, QStringLiteral("typeProblemLabel"), say("Measure &all crime"), &MeasurePanel::countAllTypes);
    constexpr int mostOffences = 100'000;
    m_thresholds = new NumbersEdit(QStringLiteral("thresholdsEdit"), mostOffences, frame);
    m_thresholdsLabel = fieldLabel(say("Count suspects with so many o&ffences or more"), m_thresholds, frame);
    m_least = new QSpinBox(frame);
    m_least->setObjectName(QStringLiteral("leastSpin"));
    m_least->setRange(2, 1000);
    m_leastLabel = fieldLabel(say("O&ffences in twelve months that make a suspect persistent"), m_least, frame);
    for (QWidget* each : {static_cast<QWidget*>(m_typeLabel), static_cast<QWidget*>(m_type), m_typeTrouble,
                          static_cast<QWidget*>(m_thresholdsLabel), static_cast<QWidget*>(m_thresholds),
                          static_cast<QWidget*>(m_leastLabel), static_cast<QWidget*>(m_least)})
        layout->addWidget(each);
    connect(m_measures, &QButtonGroup::idToggled, this, &MeasurePanel::take);
    connect(m_type, &QComboBox::currentIndexChanged, this, &MeasurePanel::take);
    connect(m_thresholds, &QLineEdit::textEdited, this, &MeasurePanel::take);
    connect(m_thresholds, &QLineEdit::editingFinished, this, &MeasurePanel::follow);
    connect(m_least, &QSpinBox::valueChanged, this, &MeasurePanel::take);
    return frame;
}

QWidget* MeasurePanel::makeTroubleCard()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* words = new QLabel(card);
    words->setObjectName(QStringLiteral("measureProblemLabel"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    setTextRole(*words, TextRole::Problem);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::cardMargin, 14, metrics::cardMargin, 14);
    layout->addWidget(words);
    return card;
}

QWidget* MeasurePanel::makeTrouble(QWidget* parent, const QString& name, const QString& button,
                                   void (MeasurePanel::*mend)())
{
    auto* box = new QWidget(parent);
    auto* words = new QLabel(box);
    words->setObjectName(name);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    setTextRole(*words, TextRole::Problem);
    auto* press = new QPushButton(button, box);
    press->setObjectName(name + QStringLiteral("Button"));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(6);
    layout->addWidget(words);
    layout->addWidget(press, 0, Qt::AlignLeft);
    connect(press, &QPushButton::clicked, this, mend);
    box->hide();
    return box;
}

void MeasurePanel::change(const std::function<void(SuspectQuestion&)>& how)
{
    Recipe recipe = m_desk.recipe();
    if (auto* asked = std::get_if<SuspectQuestion>(&recipe.question))
        how(*asked);
    m_desk.setRecipe(recipe);
}

void MeasurePanel::countAllTypes()
{
    change([](SuspectQuestion& asked) { asked.type.reset(); });
    m_type->setFocus(Qt::OtherFocusReason);
}

void MeasurePanel::countAllRows()
{
    change([](SuspectQuestion& asked) { asked.settings.filter = {}; });
    followChoices();
    m_hasFrom->setFocus(Qt::OtherFocusReason);
}

void MeasurePanel::followTrouble()
{
    const auto outcome = m_desk.outcome();
    const bool isTroubled = m_desk.troubleAt() == presentation::TroubleAt::Measure && !m_desk.isBusy();
    const bool isOfSuspects = m_desk.kind() == ExtractKind::Suspects;
    const bool isType = isTroubled && isOfSuspects && outcome->refusal.has_value();
    const auto tell = [&](QWidget& box, bool isHere) {
        box.findChild<QLabel*>()->setText(isHere ? m_desk.problem() : QString());
        box.setVisible(isHere);
    };
    tell(*m_typeTrouble, isType);
    tell(*m_filterTrouble, isTroubled && isOfSuspects && !isType);
    tell(*m_trouble, isTroubled && !isOfSuspects);
}

QWidget* MeasurePanel::makeFilter()
{
    const auto [frame, layout] = makeTitled(say("Which rows are counted"), this);
    m_filterTrouble =
        makeTrouble(frame, QStringLiteral("filterProblemLabel"), say("Count a&ll rows"), &MeasurePanel::countAllRows);
    layout->addWidget(m_filterTrouble);
    m_hasFrom = new QCheckBox(say("Recorded f&rom"), frame);
    m_hasFrom->setObjectName(QStringLiteral("fromBox"));
    m_from = new QDateEdit(frame);
    m_from->setObjectName(QStringLiteral("fromEdit"));
    m_from->setAccessibleName(say("First day that is counted"));
    m_hasUntil = new QCheckBox(say("Recorded &until"), frame);
    m_hasUntil->setObjectName(QStringLiteral("untilBox"));
    m_until = new QDateEdit(frame);
    m_until->setObjectName(QStringLiteral("untilEdit"));
    m_until->setAccessibleName(say("Last day that is counted"));
    auto* days = new QGridLayout;
    days->setHorizontalSpacing(10);
    days->setVerticalSpacing(6);
    days->addWidget(m_hasFrom, 0, 0);
    days->addWidget(m_from, 0, 1);
    days->addWidget(m_hasUntil, 1, 0);
    days->addWidget(m_until, 1, 1);
    days->setColumnStretch(2, 1);
    layout->addLayout(days);
    for (QDateEdit* field : {m_from, m_until}) {
        prepareDateField(*field);
        connect(field, &QDateEdit::dateChanged, this, &MeasurePanel::take);
    }
    for (QCheckBox* box : {m_hasFrom, m_hasUntil})
        connect(box, &QCheckBox::toggled, this, &MeasurePanel::take);
    m_types = new NameTicks(QStringLiteral("filterTypesList"), say("Crime types that are counted"), frame);
    m_districts = new NameTicks(QStringLiteral("filterDistrictsList"), say("Home districts that are counted"), frame);
    for (NameTicks* list : {m_types, m_districts})
        connect(list, &QListWidget::itemChanged, this, &MeasurePanel::take);
    layout->addSpacing(4);
    layout->addWidget(fieldLabel(say("Only these cr&ime types (none ticked: all)"), m_types, frame));
    layout->addWidget(m_types);
    layout->addWidget(
        fieldLabel(say("Only suspects from these home &districts (none ticked: all)"), m_districts, frame));
    layout->addWidget(m_districts);
    return frame;
}

void MeasurePanel::followChoices()
{
    const auto* asked = std::get_if<SuspectQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return followTrouble();
    m_isFilling = true;
    const auto* survey = m_desk.survey();
    const std::vector<std::string> none;
    const auto& types = survey != nullptr ? survey->types : none;
    m_type->clear();
    m_type->addItem(say("All crime"), QString());
    for (const std::string& type : types)
        m_type->addItem(text(type), text(type));
    if (asked->type && m_type->findData(text(*asked->type)) < 0)
        m_type->addItem(survey != nullptr ? say("%1 (not in this file)").arg(text(*asked->type)) : text(*asked->type),
                        text(*asked->type));
    m_type->setCurrentIndex(asked->type ? m_type->findData(text(*asked->type)) : 0);
    m_types->show(types, asked->settings.filter.types);
    m_districts->show(survey != nullptr ? survey->districts : none, asked->settings.filter.districts);
    if (survey != nullptr && survey->firstDay && survey->lastDay) {
        if (!asked->settings.filter.from)
            setDate(*m_from, dateOfDay(*survey->firstDay));
        if (!asked->settings.filter.until)
            setDate(*m_until, dateOfDay(*survey->lastDay));
    }
    m_isFilling = false;
    followTrouble();
}

void MeasurePanel::follow()
{
    const ExtractKind kind = m_desk.kind();
    const bool isOfCohorts = kind == ExtractKind::Sentences || kind == ExtractKind::YouthOutcomes;
    m_suspects->setVisible(kind == ExtractKind::Suspects);
    m_filter->setVisible(kind == ExtractKind::Suspects);
    m_cohorts->setVisible(isOfCohorts);
    m_scheme->setVisible(kind == ExtractKind::Scheme);
    m_followUp->setVisible(kind == ExtractKind::Followed);
    m_crimes->setVisible(kind == ExtractKind::Crimes);
    m_similar->setVisible(kind == ExtractKind::SimilarAreas);
    m_referrals->setVisible(kind == ExtractKind::Referrals);
    m_themes->setVisible(kind == ExtractKind::Cases);
    m_texts->setVisible(kind == ExtractKind::Texts);
    m_survey->setVisible(kind == ExtractKind::SurveyedGroups);
    m_caseLog->setVisible(kind == ExtractKind::CaseLog);
    if (kind != ExtractKind::Suspects)
        return;
    const auto& asked = std::get<SuspectQuestion>(m_desk.recipe().question);
    m_isFilling = true;
    m_measures->button(static_cast<int>(asked.measure))->setChecked(true);
    const bool hasType = asked.measure != SuspectMeasure::RepeatSuspects;
    m_typeLabel->setVisible(hasType);
    m_type->setVisible(hasType);
    m_type->setCurrentIndex(asked.type ? m_type->findData(text(*asked.type)) : 0);
    const bool hasThresholds = asked.measure == SuspectMeasure::Concentration;
    m_thresholdsLabel->setVisible(hasThresholds);
    m_thresholds->setVisible(hasThresholds);
    m_thresholds->show(asked.thresholds);
    const bool hasLeast = asked.measure == SuspectMeasure::Persistent;
    m_leastLabel->setVisible(hasLeast);
    m_least->setVisible(hasLeast);
    m_least->setValue(asked.least);
    const SuspectFilter& filter = asked.settings.filter;
    m_hasFrom->setChecked(filter.from.has_value());
    m_from->setEnabled(filter.from.has_value());
    m_hasUntil->setChecked(filter.until.has_value());
    m_until->setEnabled(filter.until.has_value());
    if (filter.from)
        setDate(*m_from, *filter.from);
    if (filter.until)
        setDate(*m_until, *filter.until);
    m_isFilling = false;
}

void MeasurePanel::take()
{
    if (m_isFilling)
        return;
    change([this](SuspectQuestion& asked) {
        asked.measure = static_cast<SuspectMeasure>(m_measures->checkedId());
        const QString type = m_type->currentData().toString();
        asked.type = type.isEmpty() ? std::nullopt : std::optional(type.toStdString());
        asked.thresholds = m_thresholds->numbers().value_or(asked.thresholds);
        asked.least = m_least->value();
        SuspectFilter& filter = asked.settings.filter;
        filter.from = m_hasFrom->isChecked() ? std::optional(dateOf(*m_from)) : std::nullopt;
        filter.until = m_hasUntil->isChecked() ? std::optional(dateOf(*m_until)) : std::nullopt;
        filter.types = m_types->ticked();
        filter.districts = m_districts->ticked();
    });
}

void MeasurePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForBoth = 700;
    m_columns->setDirection(width() < roomForBoth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace cspdesk::desktop
