// SPDX-License-Identifier: MIT
#include "desktop/crime_card.h"

#include "analysis/shipped_categories.h"
#include "desktop/further_file_row.h"
#include "desktop/list_first.h"
#include "desktop/months_field.h"
#include "desktop/name_ticks.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "desktop/titled_card.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSaveFile>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using presentation::FurtherFile;
using wording::say;
using wording::text;

namespace {

constexpr CrimeMeasure measures[] = {CrimeMeasure::Categories, CrimeMeasure::Areas, CrimeMeasure::Months};
constexpr int monthsOfYear = 12;

QString aboutMeasure(CrimeMeasure measure)
{
    switch (measure) {
    case CrimeMeasure::Categories:
        return say("A later period beside an earlier one, with what may be chance, and whether parts add up.");
    case CrimeMeasure::Areas: return say("The same area by area, with rates per 1,000, a funnel and a map.");
    case CrimeMeasure::Months: return say("Yearly average, what is usual, what stands out, what the year may come to.");
    }
    return {};
}

QWidget* stacked(QWidget* parent, QVBoxLayout*& layout)
{
    auto* box = new QWidget(parent);
    layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    return box;
}

/// "Cyber Crime = counted since April 2014", a line each.
ComparisonFlags flagsIn(const QString& words)
{
    ComparisonFlags out;
    const QStringList lines = words.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QString category = line.section(QLatin1Char('='), 0, 0).trimmed();
        const QString reason = line.section(QLatin1Char('='), 1).trimmed();
        if (!category.isEmpty() && !reason.isEmpty())
            out[category.toStdString()] = reason.toStdString();
    }
    return out;
}

QString flagsText(const ComparisonFlags& flags)
{
    QStringList lines;
    for (const auto& [category, reason] : flags)
        lines << text(category) + QStringLiteral(" = ") + text(reason);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CrimeCard::CrimeCard(PageContext& context, AnalysisDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk)
{
    setObjectName(QStringLiteral("crimeCard"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(metrics::gap);
    outer->addWidget(makeMeasures());
    m_rows = makeRows();
    outer->addWidget(m_rows);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &CrimeCard::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &CrimeCard::follow);
    follow();
}

QWidget* CrimeCard::makeMeasures()
{
    const auto [frame, layout] = makeTitled(say("What is measured"), this);
    m_measures = new QButtonGroup(this);
    for (const CrimeMeasure measure : measures) {
        auto* button = new QRadioButton(wording::measureName(measure), frame);
        button->setObjectName(QString::fromLatin1(nameOf(Question(CrimeQuestion{.measure = measure})).data())
                              + QStringLiteral("Button"));
        button->setAccessibleDescription(aboutMeasure(measure));
        m_measures->addButton(button, static_cast<int>(measure));
        layout->addWidget(button, 0, Qt::AlignLeft);
        layout->addWidget(muted(aboutMeasure(measure), frame));
        layout->addSpacing(4);
    }
    m_periodsBox = makePeriods(frame);
    m_monthsBox = makeMonths(frame);
    m_categoriesBox = makeCategories(frame);
    m_areasBox = makeAreas(frame);
    for (QWidget* box : {m_periodsBox, m_monthsBox, m_categoriesBox, m_areasBox})
        layout->addWidget(box);
    connect(m_measures, &QButtonGroup::idToggled, this, &CrimeCard::take);
    return frame;
}

QWidget* CrimeCard::makePeriods(QWidget* parent)
{
    QVBoxLayout* layout = nullptr;
    QWidget* box = stacked(parent, layout);
    m_hasPeriods = new QCheckBox(say("Choose the &periods"), box);
    m_hasPeriods->setObjectName(QStringLiteral("periodsBox"));
    m_hasPeriods->setToolTip(say("Else the last year of the file, and the year before it."));
    m_earlier = new MonthsField(QStringLiteral("earlier"), say("Earlier period"), box);
    m_later = new MonthsField(QStringLiteral("later"), say("Later period"), box);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(fieldLabel(say("&Earlier"), m_earlier, box), 0, 0);
    grid->addWidget(m_earlier, 0, 1);
    grid->addWidget(fieldLabel(say("&Later"), m_later, box), 1, 0);
    grid->addWidget(m_later, 1, 1);
    grid->setColumnStretch(1, 1);
    layout->addWidget(m_hasPeriods);
    layout->addLayout(grid);
    connect(m_hasPeriods, &QCheckBox::toggled, this, &CrimeCard::take);
    for (MonthsField* field : {m_earlier, m_later})
        connect(field, &MonthsField::changed, this, &CrimeCard::take);
    return box;
}

QWidget* CrimeCard::makeMonths(QWidget* parent)
{
    QVBoxLayout* layout = nullptr;
    QWidget* box = stacked(parent, layout);
    m_hasMonths = new QCheckBox(say("Only these &months"), box);
    m_hasMonths->setObjectName(QStringLiteral("monthsBox"));
    m_months = new MonthsField(QStringLiteral("months"), say("Months that are counted"), box);
    m_yearStarts = new QComboBox(box);
    m_yearStarts->setObjectName(QStringLiteral("yearStartsCombo"));
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (int month = 1; month <= monthsOfYear; ++month)
        m_yearStarts->addItem(english.standaloneMonthName(month), month);
    openListFirst(*m_yearStarts);
    layout->addWidget(m_hasMonths);
    layout->addWidget(m_months);
    layout->addWidget(fieldLabel(say("A &year begins with"), m_yearStarts, box));
    layout->addWidget(m_yearStarts, 0, Qt::AlignLeft);
    connect(m_hasMonths, &QCheckBox::toggled, this, &CrimeCard::take);
    connect(m_months, &MonthsField::changed, this, &CrimeCard::take);
    connect(m_yearStarts, &QComboBox::currentIndexChanged, this, &CrimeCard::take);
    return box;
}

QWidget* CrimeCard::makeCategories(QWidget* parent)
{
    QVBoxLayout* layout = nullptr;
    QWidget* box = stacked(parent, layout);
    m_tree = new QComboBox(box);
    m_tree->setObjectName(QStringLiteral("treeCombo"));
    m_tree->addItem(say("One below the other, as the file has them"));
    m_tree->addItem(say("As in Appendix F of the Strategic Assessment"));
    openListFirst(*m_tree);
    auto* file =
        new FurtherFileRow(m_context, m_desk, FurtherFile::Tree, say("categories and what they are part of"), box);
    auto* save = new QPushButton(say("Save Appendix F to e&dit it…"), box);
    save->setObjectName(QStringLiteral("saveTreeButton"));
    m_flags = new QPlainTextEdit(box);
    m_flags->setObjectName(QStringLiteral("flagsEdit"));
    m_flags->setTabChangesFocus(true);
    m_flags->setPlaceholderText(say("Cyber Crime = counted only since April 2014"));
    m_flags->setFixedHeight(m_flags->fontMetrics().lineSpacing() * 4);
    layout->addWidget(fieldLabel(say("&Categories"), m_tree, box));
    layout->addWidget(m_tree, 0, Qt::AlignLeft);
    layout->addWidget(fieldLabel(say("Or a &tree of your own, as category,parent"), file, box));
    layout->addWidget(file);
    layout->addWidget(save, 0, Qt::AlignLeft);
    layout->addWidget(fieldLabel(say("&Not to be compared, a line each: category = reason"), m_flags, box));
    layout->addWidget(m_flags);
    connect(m_tree, &QComboBox::currentIndexChanged, this, &CrimeCard::take);
    connect(m_flags, &QPlainTextEdit::textChanged, this, &CrimeCard::take);
    connect(save, &QPushButton::clicked, this, &CrimeCard::saveTree);
    return box;
}

QWidget* CrimeCard::makeAreas(QWidget* parent)
{
    QVBoxLayout* layout = nullptr;
    QWidget* box = stacked(parent, layout);
    auto* populations =
        new FurtherFileRow(m_context, m_desk, FurtherFile::Populations, say("people or households of areas"), box);
    m_per = new QComboBox(box);
    m_per->setObjectName(QStringLiteral("perCombo"));
    m_per->addItem(say("people"));
    m_per->addItem(say("households"));
    openListFirst(*m_per);
    auto* boundaries = new FurtherFileRow(m_context, m_desk, FurtherFile::Boundaries, say("boundaries of areas"), box);
    layout->addWidget(fieldLabel(say("P&opulation of the areas, as area,population,year"), populations, box));
    layout->addWidget(populations);
    layout->addWidget(fieldLabel(say("It cou&nts"), m_per, box));
    layout->addWidget(m_per, 0, Qt::AlignLeft);
    layout->addWidget(fieldLabel(say("&Boundaries for the map (GeoJSON); else tiles"), boundaries, box));
    layout->addWidget(boundaries);
    connect(m_per, &QComboBox::currentIndexChanged, this, &CrimeCard::take);
    return box;
}

QWidget* CrimeCard::makeRows()
{
    const auto [frame, layout] = makeTitled(say("Which crimes are counted"), this);
    m_categories = new NameTicks(QStringLiteral("crimeCategoriesList"), say("Categories that are counted"), frame);
    m_areas = new NameTicks(QStringLiteral("crimeAreasList"), say("Areas that are counted"), frame);
    m_categoriesLabel = fieldLabel(say("Only these cate&gories (none ticked: all)"), m_categories, frame);
    m_areasLabel = fieldLabel(say("Only these a&reas (none ticked: all)"), m_areas, frame);
    layout->addWidget(m_categoriesLabel);
    layout->addWidget(m_categories);
    layout->addWidget(m_areasLabel);
    layout->addWidget(m_areas);
    for (NameTicks* list : {m_categories, m_areas})
        connect(list, &QListWidget::itemChanged, this, &CrimeCard::take);
    return frame;
}

void CrimeCard::saveTree()
{
    const auto path = m_context.prompter.chooseFileToSave(say("Save the tree of categories"),
                                                          QStringLiteral("categories.csv"), say("Table (*.csv)"));
    if (!path)
        return;
    QSaveFile file(QString::fromStdU16String(path->u16string()));
    const std::string_view words = shippedTreeFile();
    const auto size = static_cast<qint64>(words.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(words.data(), size) != size || !file.commit())
        return m_context.notices.tell(application::failure(Failure::Kind::CannotOpen, path->string()));
    m_context.notices.tell(Notices::Tone::Success, say("The tree was saved."),
                           say("Edit it in a spreadsheet and choose it here as a tree of your own."));
}

void CrimeCard::follow()
{
    const auto* asked = std::get_if<CrimeQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    const auto* survey = m_desk.survey();
    const auto* settled = survey != nullptr ? std::get_if<CrimeQuestion>(&survey->asked) : nullptr;
    const bool isByMonths = asked->measure == CrimeMeasure::Months;
    const bool isByAreas = asked->measure == CrimeMeasure::Areas;
    const bool isByCategories = asked->measure == CrimeMeasure::Categories;
    m_measures->button(static_cast<int>(asked->measure))->setChecked(true);
    m_periodsBox->setVisible(!isByMonths);
    m_monthsBox->setVisible(isByMonths);
    m_categoriesBox->setVisible(isByCategories);
    m_areasBox->setVisible(isByAreas);
    m_hasPeriods->setChecked(asked->periods.has_value());
    const auto periods = asked->periods || settled == nullptr ? asked->periods : settled->periods;
    if (periods) {
        m_earlier->show(periods->earlier);
        m_later->show(periods->later);
    }
    for (MonthsField* field : {m_earlier, m_later})
        field->setEnabled(asked->periods.has_value());
    m_hasMonths->setChecked(asked->months.has_value());
    m_months->setEnabled(asked->months.has_value());
    const auto known = survey != nullptr && survey->crimes ? monthsOf(*survey->crimes) : std::nullopt;
    if (const auto months = asked->months ? asked->months : known)
        m_months->show(*months);
    m_yearStarts->setCurrentIndex(asked->yearStarts - 1);
    const bool hasOwnTree = m_desk.further().contains(FurtherFile::Tree);
    m_tree->setCurrentIndex(asked->isByShippedTree ? 1 : 0);
    m_tree->setEnabled(!hasOwnTree);
    if (!m_flags->hasFocus())
        m_flags->setPlainText(flagsText(asked->flags));
    m_per->setCurrentIndex(asked->isOfHouseholds ? 1 : 0);
    const std::vector<std::string> none;
    m_categories->show(survey != nullptr ? survey->types : none, asked->categories);
    m_areas->show(survey != nullptr ? survey->districts : none, asked->areas);
    const bool hasAreas = !asked->areas.empty() || (survey != nullptr && !survey->districts.empty());
    for (QWidget* each : {static_cast<QWidget*>(m_categories), static_cast<QWidget*>(m_categoriesLabel)})
        each->setVisible(!isByCategories);
    for (QWidget* each : {static_cast<QWidget*>(m_areas), static_cast<QWidget*>(m_areasLabel)})
        each->setVisible(!isByAreas && hasAreas);
    m_rows->setVisible(!isByCategories || hasAreas);
    m_isFilling = false;
}

void CrimeCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<CrimeQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->measure = static_cast<CrimeMeasure>(m_measures->checkedId());
    asked->periods = m_hasPeriods->isChecked()
                       ? std::optional(statistics::ComparedPeriods{m_earlier->months(), m_later->months()})
                       : std::nullopt;
    asked->months = m_hasMonths->isChecked() ? std::optional(m_months->months()) : std::nullopt;
    asked->yearStarts = m_yearStarts->currentData().toInt();
    asked->isByShippedTree = m_tree->currentIndex() == 1;
    asked->flags = flagsIn(m_flags->toPlainText());
    asked->isOfHouseholds = m_per->currentIndex() == 1;
    asked->categories = m_categories->ticked();
    asked->areas = m_areas->ticked();
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
