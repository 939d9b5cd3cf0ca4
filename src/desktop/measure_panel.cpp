// SPDX-License-Identifier: MIT
#include "desktop/measure_panel.h"

#include "desktop/date_field.h"
#include "desktop/list_first.h"
#include "desktop/theme.h"
#include "wording/figure_text.h"
#include "wording/suspect_tables.h"
#include "wording/translate.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
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

enum Protection { Five, Ten, Own, Off };

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

struct Card
{
    QFrame* frame;
    QVBoxLayout* layout;
};

Card makeTitled(const QString& words, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    makeCard(*frame);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(metrics::cardMargin, 14, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(6);
    auto* title = new QLabel(words, frame);
    setTextRole(*title, TextRole::Section);
    layout->addWidget(title);
    layout->addSpacing(2);
    return {frame, layout};
}

QLabel* muted(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setIndent(27);
    setTextRole(*label, TextRole::Muted);
    return label;
}

QLabel* fieldLabel(const QString& words, QWidget* buddy, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setBuddy(buddy);
    setTextRole(*label, TextRole::FieldLabel);
    return label;
}

} // namespace

std::optional<std::vector<int>> thresholdsIn(const QString& entered)
{
    std::vector<int> numbers;
    for (const QString& part : entered.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = part.trimmed().toInt(&isNumber);
        if (!isNumber || number < 1 || number > 100'000)
            return std::nullopt;
        numbers.push_back(number);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers.empty() ? std::nullopt : std::optional(numbers);
}

MeasurePanel::MeasurePanel(AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("measurePanel"));
    auto* inside = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(metrics::gap);
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(makeMeasures());
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::gap);
    right->addWidget(makeProtection());
    right->addWidget(makeFilter());
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
    m_thresholds = new QLineEdit(frame);
    m_thresholds->setObjectName(QStringLiteral("thresholdsEdit"));
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

QWidget* MeasurePanel::makeProtection()
{
    const auto [frame, layout] = makeTitled(say("How small numbers are protected"), this);
    m_protection = new QButtonGroup(this);
    const auto add = [&, box = frame](const QString& words, const char* name, int id) {
        auto* button = new QRadioButton(words, box);
        button->setObjectName(QString::fromLatin1(name));
        m_protection->addButton(button, id);
        return button;
    };
    m_own = new QSpinBox(frame);
    m_own->setObjectName(QStringLiteral("ownProtectionSpin"));
    m_own->setAccessibleName(say("Counts below this number are hidden"));
    m_own->setRange(2, 1000);
    m_own->setValue(20);
    auto* own = new QHBoxLayout;
    own->addWidget(add(say("Hide counts &below"), "ownProtectionButton", Own));
    own->addWidget(m_own);
    own->addStretch();
    layout->addWidget(add(say("Hide counts below &5"), "protectFiveButton", Five));
    layout->addWidget(add(say("Hide counts below &10"), "protectTenButton", Ten));
    layout->addLayout(own);
    layout->addWidget(add(say("&Hide nothing: not for publication"), "protectOffButton", Off));
    m_protectionWords = muted(say("What a hidden count could be worked out of is hidden too."), frame);
    layout->addWidget(m_protectionWords);
    connect(m_protection, &QButtonGroup::idToggled, this, &MeasurePanel::take);
    connect(m_own, &QSpinBox::valueChanged, this, &MeasurePanel::take);
    return frame;
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

void MeasurePanel::countAllTypes()
{
    Recipe recipe = m_desk.recipe();
    recipe.type.reset();
    m_desk.setRecipe(recipe);
    m_type->setFocus(Qt::OtherFocusReason);
}

void MeasurePanel::countAllRows()
{
    Recipe recipe = m_desk.recipe();
    recipe.settings.filter = {};
    m_desk.setRecipe(recipe);
    followChoices();
    m_hasFrom->setFocus(Qt::OtherFocusReason);
}

void MeasurePanel::followTrouble()
{
    const auto outcome = m_desk.outcome();
    const bool isTroubled = m_desk.troubleAt() == presentation::TroubleAt::Measure && !m_desk.isBusy();
    const bool isType = isTroubled && outcome->refusal.has_value();
    const auto tell = [&](QWidget& box, bool isHere) {
        box.findChild<QLabel*>()->setText(isHere ? m_desk.problem() : QString());
        box.setVisible(isHere);
    };
    tell(*m_typeTrouble, isType);
    tell(*m_filterTrouble, isTroubled && !isType);
}

QListWidget* MeasurePanel::makeNames(const QString& name, const QString& accessibleName)
{
    auto* list = new QListWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(accessibleName);
    list->setFrameShape(QFrame::StyledPanel);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setSpacing(2);
    list->setMinimumHeight(fontMetrics().height() * 8);
    list->setMaximumHeight(fontMetrics().height() * 10);
    connect(list, &QListWidget::itemChanged, this, &MeasurePanel::take);
    return list;
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
    m_types = makeNames(QStringLiteral("filterTypesList"), say("Crime types that are counted"));
    m_districts = makeNames(QStringLiteral("filterDistrictsList"), say("Home districts that are counted"));
    layout->addSpacing(4);
    layout->addWidget(fieldLabel(say("Only these cr&ime types (none ticked: all)"), m_types, frame));
    layout->addWidget(m_types);
    layout->addWidget(
        fieldLabel(say("Only suspects from these home &districts (none ticked: all)"), m_districts, frame));
    layout->addWidget(m_districts);
    return frame;
}

void MeasurePanel::fillNames(QListWidget& list, const std::vector<std::string>& names,
                             const std::set<std::string>& chosen)
{
    std::vector<std::string> all = names;
    for (const std::string& name : chosen) // of a recipe, and not in this file: it can be taken off
        if (std::find(all.begin(), all.end(), name) == all.end())
            all.push_back(name);
    if (list.count() != static_cast<int>(all.size())) {
        list.clear();
        for (const std::string& name : all) {
            auto* item = new QListWidgetItem(text(name), &list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
    }
    for (std::size_t place = 0; place < all.size(); ++place) {
        QListWidgetItem* item = list.item(static_cast<int>(place));
        item->setText(text(all[place]));
        item->setToolTip(item->text());
        item->setCheckState(chosen.contains(all[place]) ? Qt::Checked : Qt::Unchecked);
    }
}

void MeasurePanel::followChoices()
{
    m_isFilling = true;
    const auto* survey = m_desk.survey();
    const std::vector<std::string> none;
    const auto& types = survey != nullptr ? survey->types : none;
    const Recipe& recipe = m_desk.recipe();
    m_type->clear();
    m_type->addItem(say("All crime"), QString());
    for (const std::string& type : types)
        m_type->addItem(text(type), text(type));
    if (recipe.type && m_type->findData(text(*recipe.type)) < 0)
        m_type->addItem(survey != nullptr ? say("%1 (not in this file)").arg(text(*recipe.type)) : text(*recipe.type),
                        text(*recipe.type));
    m_type->setCurrentIndex(recipe.type ? m_type->findData(text(*recipe.type)) : 0);
    fillNames(*m_types, types, recipe.settings.filter.types);
    fillNames(*m_districts, survey != nullptr ? survey->districts : none, recipe.settings.filter.districts);
    if (survey != nullptr && survey->report.firstDay && survey->report.lastDay) {
        if (!recipe.settings.filter.from)
            setDate(*m_from, dateOfDay(*survey->report.firstDay));
        if (!recipe.settings.filter.until)
            setDate(*m_until, dateOfDay(*survey->report.lastDay));
    }
    m_isFilling = false;
    followTrouble();
}

void MeasurePanel::follow()
{
    m_isFilling = true;
    const Recipe& recipe = m_desk.recipe();
    m_measures->button(static_cast<int>(recipe.measure))->setChecked(true);
    const bool hasType = recipe.measure != SuspectMeasure::RepeatSuspects;
    m_typeLabel->setVisible(hasType);
    m_type->setVisible(hasType);
    m_type->setCurrentIndex(recipe.type ? m_type->findData(text(*recipe.type)) : 0);
    const bool hasThresholds = recipe.measure == SuspectMeasure::Concentration;
    m_thresholdsLabel->setVisible(hasThresholds);
    m_thresholds->setVisible(hasThresholds);
    if (thresholdsIn(m_thresholds->text()) != recipe.thresholds) {
        QStringList numbers;
        for (const int number : recipe.thresholds)
            numbers << wording::countText(number);
        m_thresholds->setText(numbers.join(say(", ")));
    }
    const bool hasLeast = recipe.measure == SuspectMeasure::Persistent;
    m_leastLabel->setVisible(hasLeast);
    m_least->setVisible(hasLeast);
    m_least->setValue(recipe.least);
    const int kept = m_protection->checkedId();
    const int shown = !recipe.protection                                  ? Off
                    : kept == Own && m_own->value() == *recipe.protection ? Own
                    : *recipe.protection == 5                             ? Five
                    : *recipe.protection == 10                            ? Ten
                                                                          : Own;
    m_protection->button(shown)->setChecked(true);
    m_own->setEnabled(shown == Own);
    if (shown == Own)
        m_own->setValue(*recipe.protection);
    m_protectionWords->setText(shown == Off
                                   ? say("Small numbers stand in the tables. Everything that leaves the program "
                                         "is marked as not for publication.")
                                   : say("What a hidden count could be worked out of is hidden too."));
    const SuspectFilter& filter = recipe.settings.filter;
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
    Recipe recipe = m_desk.recipe();
    recipe.measure = static_cast<SuspectMeasure>(m_measures->checkedId());
    const QString type = m_type->currentData().toString();
    recipe.type = type.isEmpty() ? std::nullopt : std::optional(type.toStdString());
    recipe.thresholds = thresholdsIn(m_thresholds->text()).value_or(recipe.thresholds);
    recipe.least = m_least->value();
    const int protection = m_protection->checkedId();
    recipe.protection = protection == Off  ? std::nullopt
                      : protection == Five ? std::optional(5)
                      : protection == Ten  ? std::optional(10)
                                           : std::optional(m_own->value());
    SuspectFilter& filter = recipe.settings.filter;
    filter.from = m_hasFrom->isChecked() ? std::optional(dateOf(*m_from)) : std::nullopt;
    filter.until = m_hasUntil->isChecked() ? std::optional(dateOf(*m_until)) : std::nullopt;
    const auto ticked = [](const QListWidget& list) {
        std::set<std::string> names;
        for (int row = 0; row < list.count(); ++row)
            if (list.item(row)->checkState() == Qt::Checked)
                names.insert(list.item(row)->text().toStdString());
        return names;
    };
    filter.types = ticked(*m_types);
    filter.districts = ticked(*m_districts);
    m_own->setEnabled(protection == Own);
    m_desk.setRecipe(recipe);
}

void MeasurePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForBoth = 700;
    m_columns->setDirection(width() < roomForBoth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace cspdesk::desktop
