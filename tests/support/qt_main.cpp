// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <spdlog/spdlog.h>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/London");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStandardPaths::setTestModeEnabled(true);
    spdlog::set_level(spdlog::level::off); // refusals are provoked here by the dozen
    const QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
