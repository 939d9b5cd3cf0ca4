// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/analysis_page.h"
#include "desktop/desk.h"
#include "desktop/result_table_view.h"
#include "presentation/analysis_settled.h"

#include <QTest>

namespace cspdesk::tests {

/// The analysis desk, without a partnership file if nobody opens one.
struct Analysis : Desk
{
    Analysis()
    {
        trigger("view.analysis");
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] desktop::AnalysisPage& page() { return *window.findChild<desktop::AnalysisPage*>(); }
    void wait()
    {
        tests::settle(page().desk());
        Desk::settle();
    }
    void open(const std::filesystem::path& path)
    {
        prompter.filesToOpen.emplace_back(path);
        trigger("analysis.open");
        wait();
    }
    void openText(const std::string& content) { open(written(file("extract.csv"), content)); }
    [[nodiscard]] desktop::ResultTableView& table()
    {
        return named<desktop::ResultTableView>(QStringLiteral("resultTable"));
    }
    [[nodiscard]] QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
};

} // namespace cspdesk::tests
