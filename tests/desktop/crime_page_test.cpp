// SPDX-License-Identifier: MIT
#include "desktop/analysis.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace cspdesk;
using namespace cspdesk::tests;
using analysis::CrimeMeasure;
using analysis::CrimeQuestion;
using desktop::AnalysisPage;

namespace {

struct Crimes : Analysis
{
    void show(int step)
    {
        page().goTo(step);
        Desk::settle();
    }
    template <typename Widget>
    Widget& shown(const char* name)
    {
        auto& widget = named<Widget>(QString::fromLatin1(name));
        CAPTURE(name);
        CHECK(widget.isVisible());
        return widget;
    }
    [[nodiscard]] bool isShown(const char* name) { return named<QWidget>(QString::fromLatin1(name)).isVisible(); }
    [[nodiscard]] const CrimeQuestion& asked() { return std::get<CrimeQuestion>(page().desk().recipe().question); }
};

} // namespace

TEST_CASE("Samples of crimes, of crimes by area and of areas that are alike open to their results")
{
    Crimes desk;
    desk.trigger("analysis.sample-crimes");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 0) == QStringLiteral("All Crime"));
    CHECK(desk.cell(0, 2) == QStringLiteral("10,659")); // Strategic Assessment 2015/16, Appendix F
    desk.trigger("analysis.sample-areas");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 0) == QStringLiteral("Abbey"));
    CHECK(desk.cell(0, 1) == QStringLiteral("188")); // Table 1
    desk.trigger("analysis.sample-similar");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    REQUIRE(desk.page().desk().hasTables());
}

TEST_CASE("Each measure of crimes shows the fields that it needs")
{
    Crimes desk;
    desk.trigger("analysis.sample-crimes");
    desk.wait();
    desk.show(AnalysisPage::Measure);
    CHECK(desk.isShown("treeCombo"));
    CHECK(desk.isShown("periodsBox"));
    CHECK_FALSE(desk.isShown("monthsBox"));
    CHECK_FALSE(desk.isShown("populationsFileButton"));
    CHECK_FALSE(desk.isShown("crimeCategoriesList"));
    CHECK(desk.isShown("crimeAreasList"));
    desk.shown<QRadioButton>("trendButton").setChecked(true);
    desk.wait();
    CHECK(desk.asked().measure == CrimeMeasure::Months);
    CHECK(desk.isShown("monthsBox"));
    CHECK(desk.isShown("crimeCategoriesList"));
    CHECK_FALSE(desk.isShown("treeCombo"));
    CHECK_FALSE(desk.isShown("periodsBox"));
    desk.shown<QRadioButton>("ratesButton").setChecked(true);
    desk.wait();
    CHECK(desk.isShown("populationsFileButton"));
    CHECK(desk.isShown("boundariesFileButton"));
    CHECK_FALSE(desk.isShown("crimeAreasList"));
}

TEST_CASE("Periods, the tree, areas and reasons not to compare are chosen at their fields")
{
    Crimes desk;
    desk.trigger("analysis.sample-crimes");
    desk.wait();
    desk.show(AnalysisPage::Measure);
    auto& first = desk.shown<QDateEdit>("laterFirstEdit");
    CHECK(first.date() == QDate(2014, 10, 1)); // of the file
    CHECK_FALSE(first.isEnabled());
    desk.shown<QCheckBox>("periodsBox").setChecked(true);
    desk.wait();
    first.setDate(QDate(2015, 4, 1));
    desk.shown<QDateEdit>("earlierFirstEdit").setDate(QDate(2014, 4, 1));
    desk.wait();
    REQUIRE(desk.asked().periods.has_value());
    CHECK(statistics::isoMonth(desk.asked().periods->later.first) == "2015-04");
    CHECK(statistics::isoMonth(desk.asked().periods->later.last) == "2015-09");
    CHECK(statistics::isoMonth(desk.asked().periods->earlier.first) == "2014-04");
    CHECK(desk.page().desk().hasTables());
    desk.shown<QComboBox>("treeCombo").setCurrentIndex(0);
    desk.wait();
    CHECK_FALSE(desk.asked().isByShippedTree);
    desk.shown<QComboBox>("treeCombo").setCurrentIndex(1);
    auto& areas = desk.shown<QListWidget>("crimeAreasList");
    REQUIRE(areas.count() > 1);
    areas.item(0)->setCheckState(Qt::Checked);
    desk.wait();
    CHECK(desk.asked().areas.size() == 1);
    auto& flags = desk.shown<QPlainTextEdit>("flagsEdit");
    flags.setFocus();
    QTest::keyClicks(&flags, QStringLiteral("Cyber Crime = counted since April 2014"));
    desk.wait();
    CHECK(desk.asked().flags.at("Cyber Crime") == "counted since April 2014");
}

TEST_CASE("The tree that comes with the program is saved, to be edited and chosen")
{
    Crimes desk;
    desk.trigger("analysis.sample-crimes");
    desk.wait();
    desk.show(AnalysisPage::Measure);
    const auto path = desk.file("tree.csv");
    desk.prompter.filesToSave.emplace_back(path);
    desk.shown<QPushButton>("saveTreeButton").click();
    std::ifstream file(path);
    std::string heading;
    std::getline(file, heading);
    CHECK(heading == "category,parent");
    desk.page().desk().setFurther(presentation::FurtherFile::Tree, path);
    desk.wait();
    CHECK(desk.page().desk().hasTables());
    CHECK_FALSE(desk.shown<QComboBox>("treeCombo").isEnabled());
}

TEST_CASE("Samples of referrals and of cases open to their results, and what is asked of them is chosen at its fields")
{
    Crimes desk;
    desk.trigger("analysis.sample-referrals");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 0) == QStringLiteral("Q1 2025/26"));
    CHECK(desk.cell(0, 1) == QStringLiteral("500")); // Domestic Abuse Quarterly Report, Q1 2025/26
    desk.show(AnalysisPage::Measure);
    auto& quarters = desk.shown<QComboBox>("quarterCombo");
    CHECK(quarters.count() == 2);
    quarters.setCurrentIndex(1);
    desk.wait();
    CHECK(std::get<analysis::ReferralQuestion>(desk.page().desk().recipe().question).quarter
          == statistics::FinancialQuarter{2025, 1});
    desk.trigger("analysis.sample-cases");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 1) == QStringLiteral("24")); // Reoffending Deep Dive 2025, 5.1.1
    desk.show(AnalysisPage::Measure);
    auto& kinds = desk.shown<QListWidget>("themeKindsList");
    REQUIRE(kinds.count() == 4);
    desk.shown<QCheckBox>("severalIncidentsBox").setChecked(true);
    desk.wait();
    CHECK(std::get<analysis::ThemeQuestion>(desk.page().desk().recipe().question).onlySeveralIncidents);
    CHECK(desk.page().desk().hasTables());
}

TEST_CASE("Samples of texts, of a survey and of case work open to their results, and rows are written to be looked at")
{
    Crimes desk;
    desk.trigger("analysis.sample-texts");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 1) == QStringLiteral("598"));
    desk.show(AnalysisPage::Measure);
    CHECK(desk.shown<QListWidget>("keywordListsList").count() == 4);
    auto& write = desk.shown<QPushButton>("writeDipButton");
    CHECK_FALSE(write.isEnabled());
    desk.shown<QSpinBox>("dipSpin").setValue(12);
    desk.wait();
    REQUIRE(write.isEnabled());
    desk.prompter.filesToSave.emplace_back(desk.file("dip.csv"));
    write.click();
    std::ifstream dip(desk.file("dip.csv"));
    CHECK(std::count(std::istreambuf_iterator<char>(dip), {}, '\n') == 13);
    desk.trigger("analysis.sample-survey");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(2, 3) == QStringLiteral("7,056")); // Strategic Assessment 2015/16, domestic abuse
    desk.trigger("analysis.sample-case-log");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 2) == QStringLiteral("108"));
    desk.show(AnalysisPage::Measure);
    desk.shown<QSpinBox>("repeatTimesSpin").setValue(2);
    desk.wait();
    CHECK(std::get<analysis::StandardsQuestion>(desk.page().desk().recipe().question).repeat.times == 2);
}
