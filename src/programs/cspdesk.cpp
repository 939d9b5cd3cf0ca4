// SPDX-License-Identifier: MIT
// Wiring only: chooses the storage, the clock and the log, and shows the window.
#include "application/backups.h"
#include "application/new_partnership.h"
#include "base/platform.h"
#include "desktop/dialog_prompter.h"
#include "desktop/main_window.h"
#include "desktop/screenshots.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "programs/system_clock.h"
#include "storage/partnership_files.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>

namespace {

using namespace cspdesk;

/// The clock of the pictures: every run makes the same.
class StandingClock final : public application::Clock
{
public:
    explicit StandingClock(Date today) : m_today(today) {}
    [[nodiscard]] Moment now() const override { return std::chrono::sys_days(m_today) + std::chrono::minutes(570); }
    [[nodiscard]] Date today() const override { return m_today; }
    [[nodiscard]] TimeOfDay timeOfDay() const override { return m_time; }
    void setTime(TimeOfDay time) { m_time = time; }

private:
    Date m_today;
    TimeOfDay m_time{570};
};

/// The sample as it was made in August, and backups of it since.
application::Result<> makeSample(application::PartnershipFiles& files, const std::filesystem::path& path)
{
    const StandingClock clock(date(2025, 8, 29));
    CSPDESK_TRY(application::createSample(files, path, {&clock, "officer@office"}));
    for (const Date day : {date(2025, 8, 29), date(2025, 10, 2), date(2025, 10, 3)})
        CSPDESK_TRY(application::makeBackup(files, path, {day, TimeOfDay{16 * 60 + 5}}));
    return {};
}

void passToLog(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    const bool isTrouble = type == QtCriticalMsg || type == QtFatalMsg;
    spdlog::log(isTrouble              ? spdlog::level::err
                : type == QtWarningMsg ? spdlog::level::warn
                                       : spdlog::level::debug,
                "Qt: {}", message.toStdString());
}

void startLog()
{
    try {
        const auto file = platform::stateFolder() / "log" / "cspdesk.log";
        auto log = spdlog::rotating_logger_mt("cspdesk", file.string(), std::size_t(1) << 20U, 3);
        log->flush_on(spdlog::level::warn);
        spdlog::set_default_logger(std::move(log));
    } catch (const spdlog::spdlog_ex& fault) { // no place for a log is no reason not to work
        std::fprintf(stderr, "cspdesk: no log: %s\n", fault.what());
    }
    qInstallMessageHandler(passToLog);
}

int photograph(const QString& folder)
{
    const QTemporaryDir work;
    QSettings settings(work.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/dark"), false);
    storage::SqlitePartnershipFiles files;
    StandingClock clock(date(2025, 10, 6));
    presentation::Workspace workspace(files, clock, "officer@office");
    desktop::DialogPrompter prompter;
    desktop::MainWindow window(workspace, prompter, settings,
                               {.recipesFolder = work.filePath(QStringLiteral("recipes")).toStdString()});
    window.resize(1360, 800);
    const std::filesystem::path sample = work.filePath(QStringLiteral("Cambridge CSP.csp")).toStdString();
    if (!makeSample(files, sample).has_value() || !workspace.open(sample, application::OpenMode::Write).has_value())
        return 1;
    desktop::takeScreenshots(window, folder, [&clock](TimeOfDay time) { clock.setTime(time); });
    return 0;
}

/// Ends the program once the window has been painted and waits for the person: what a measurement of the start takes.
class EndWhenUsable final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_ending) {
            m_ending = true;
            QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
        }
        return false;
    }

private:
    bool m_ending = false;
};

int work(const QString& file, bool onlyMeasureStart)
{
    const std::filesystem::path settingsFile = platform::stateFolder() / "cspdesk.ini";
    QSettings settings(QString::fromStdString(settingsFile.string()), QSettings::IniFormat);
    storage::SqlitePartnershipFiles files;
    const programs::SystemClock clock;
    presentation::Workspace workspace(files, clock, programs::whoIsAtWork());
    desktop::DialogPrompter prompter;
    desktop::MainWindow window(workspace, prompter, settings, {.recipesFolder = platform::stateFolder() / "recipes"});
    EndWhenUsable usable;
    if (onlyMeasureStart)
        window.installEventFilter(&usable);
    window.show();
    if (!file.isEmpty())
        window.openFile(file.toStdString());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    startLog();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("CSP Desk"));
    QApplication::setApplicationVersion(QStringLiteral(CSPDESK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.cspdesk.cspdesk"));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QStringLiteral("The secretariat of a Community Safety Partnership."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(
        QStringLiteral("FILE"),
        QStringLiteral("The partnership file (.csp), result bundle (.cspresult) or extract (.csv) to open."),
        QStringLiteral("[FILE]"));
    const QCommandLineOption screenshots(QStringLiteral("screenshots"),
                                         QStringLiteral("Write pictures of every page of the sample into DIR and end."),
                                         QStringLiteral("DIR"));
    const QCommandLineOption measureStart(QStringLiteral("measure-start"),
                                          QStringLiteral("End as soon as the window can be used."));
    arguments.addOptions({screenshots, measureStart});
    arguments.process(application);

    desktop::setUpApplication();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/cspdesk.svg")));
    if (arguments.isSet(screenshots))
        return photograph(arguments.value(screenshots));
    return work(arguments.positionalArguments().value(0), arguments.isSet(measureStart));
}
