// SPDX-License-Identifier: MIT
#include "desktop/analysis.h"
#include "desktop/step_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace cspdesk;
using namespace cspdesk::tests;
using analysis::ExtractKind;
using desktop::AnalysisPage;

namespace {

const std::filesystem::path samples(CSPDESK_SOURCE_DIR "/resources/sample");

struct Followed : Analysis
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
    [[nodiscard]] const analysis::CohortQuestion& adults()
    {
        return std::get<analysis::CohortQuestion>(page().desk().recipe().question);
    }
};

} // namespace

TEST_CASE("Sentences lead to the day of the extract, and from there to the cohorts")
{
    Followed desk;
    desk.open(samples / "sentences-2022-2024.csv");
    CHECK(desk.page().step() == AnalysisPage::File);
    CHECK(desk.shown<QLabel>("extractedProblemLabel").text().contains(QStringLiteral("nothing is known after it")));
    desk.shown<QDateEdit>("extractedEdit").setDate(QDate(2025, 7, 17));
    desk.shown<QCheckBox>("extractedBox").setChecked(true);
    desk.wait();
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("extractedProblemLabel")).isVisible());
    REQUIRE(desk.page().desk().hasTables());
    desk.show(AnalysisPage::Result);
    CHECK(desk.cell(0, 0) == QStringLiteral("2021"));
}

TEST_CASE("Samples of sentences, of children and of a register open to their results")
{
    Followed desk;
    desk.trigger("analysis.sample-sentences");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 1) == QStringLiteral("176")); // Reoffending Deep Dive 2025, 2.1
    desk.trigger("analysis.sample-children");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.cell(0, 1) == QStringLiteral("69")); // 3.2
    desk.trigger("analysis.sample-scheme");
    desk.wait();
    CHECK(desk.page().step() == AnalysisPage::Result);
    CHECK(desk.page().desk().outcome()->tables.size() == 3);
}

TEST_CASE("The years, the equal times, the waiting and the districts of cohorts are chosen at their fields")
{
    Followed desk;
    desk.trigger("analysis.sample-sentences");
    desk.wait();
    desk.show(AnalysisPage::Measure);
    CHECK_FALSE(desk.named<QWidget>(QStringLiteral("filterTypesList")).isVisible());
    auto& first = desk.shown<QSpinBox>("firstYearSpin");
    CHECK(first.value() == 2022);
    first.setValue(2023);
    auto& windows = desk.shown<QLineEdit>("windowsEdit");
    windows.selectAll();
    QTest::keyClicks(&windows, QStringLiteral("365, 90"));
    desk.shown<QSpinBox>("waitingSpin").setValue(30);
    desk.shown<QCheckBox>("pseudoBox").setChecked(true);
    desk.wait();
    CHECK(desk.adults().firstYear == 2023);
    CHECK(desk.adults().lastYear == 2024);
    CHECK(desk.adults().windows == std::vector<std::int32_t>{90, 365});
    CHECK(desk.adults().waiting == 30);
    CHECK(desk.adults().countsPseudo);
    auto& districts = desk.shown<QListWidget>("cohortDistrictsList");
    REQUIRE(districts.count() > 0);
    districts.item(0)->setCheckState(Qt::Checked);
    desk.wait();
    CHECK(desk.adults().districts.size() == 1);
    CHECK(desk.page().desk().hasTables());
    desk.shown<QSpinBox>("lastYearSpin").setValue(2021); // before the first: it comes along
    desk.wait();
    CHECK(desk.adults().firstYear == 2021);
    desk.shown<QCheckBox>("yearsBox").setChecked(false);
    desk.wait();
    CHECK(desk.adults().firstYear == 0);
    CHECK(first.value() == 2021); // of the file
    CHECK_FALSE(first.isEnabled());
}

TEST_CASE("Words that are no numbers of days change nothing, and give way when they are left")
{
    Followed desk;
    desk.trigger("analysis.sample-sentences");
    desk.wait();
    desk.show(AnalysisPage::Measure);
    auto& windows = desk.shown<QLineEdit>("windowsEdit");
    windows.setFocus();
    windows.selectAll();
    QTest::keyClicks(&windows, QStringLiteral("a year"));
    desk.wait();
    CHECK(desk.adults().windows == std::vector<std::int32_t>{182, 365, 730});
    QTest::keyClick(&windows, Qt::Key_Tab);
    CHECK(windows.text() == QStringLiteral("182, 365, 730"));
}

TEST_CASE("Assessments are chosen and taken away, and a file that cannot be read is told where it was chosen")
{
    Followed desk;
    desk.trigger("analysis.sample-children");
    desk.wait();
    desk.show(AnalysisPage::Measure);
    CHECK(desk.shown<QLabel>("assessmentsFileLabel").text() == QStringLiteral("youth-assessments.csv"));
    desk.prompter.filesToOpen.emplace_back(written(desk.file("wrong.csv"), "a,b\n1,2\n"));
    desk.shown<QPushButton>("assessmentsFileButton").click();
    desk.wait();
    CHECK_FALSE(desk.page().desk().hasTables());
    CHECK(desk.shown<QLabel>("measureProblemLabel").text().startsWith(QStringLiteral("wrong.csv: ")));
    desk.shown<QToolButton>("assessmentsNoFileButton").click();
    desk.wait();
    CHECK(desk.page().desk().hasTables());
    CHECK_FALSE(desk.named<QLabel>(QStringLiteral("measureProblemLabel")).isVisible());
}

TEST_CASE("What a file holds can be said otherwise, and its columns are asked for then")
{
    Followed desk;
    desk.openText("who,how long,ended\nA,100,yes\nB,200,no\n");
    CHECK(desk.page().step() == AnalysisPage::Columns);
    auto& kind = desk.shown<QComboBox>("extractKindCombo");
    CHECK(kind.currentData().toInt() == int(ExtractKind::Suspects));
    kind.setCurrentIndex(kind.findData(int(ExtractKind::Followed)));
    desk.wait();
    CHECK(desk.shown<QLabel>("columnsProblemLabel").text().contains(QStringLiteral("days followed")));
    desk.shown<QComboBox>("timeCombo").setCurrentIndex(2);
    desk.shown<QComboBox>("eventCombo").setCurrentIndex(3);
    desk.wait();
    REQUIRE(desk.page().desk().hasTables());
    desk.show(AnalysisPage::Measure);
    auto& value = desk.shown<QLineEdit>("eventValueEdit");
    value.setText(QStringLiteral("yes"));
    QTest::keyClick(&value, Qt::Key_Return);
    desk.wait();
    CHECK(std::get<analysis::FollowUpQuestion>(desk.page().desk().recipe().question).eventValue == "yes");
}

TEST_CASE("An extract that the window is started with is analysed")
{
    Followed desk;
    desk.window.openFile(written(desk.file("suspects.csv"), smallExtract()));
    desk.wait();
    CHECK(qobject_cast<AnalysisPage*>(desk.window.currentPage()) != nullptr);
    CHECK(desk.page().desk().hasTables());
}
