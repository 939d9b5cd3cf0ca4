// SPDX-License-Identifier: MIT
#include "desktop/screenshots.h"

#include "desktop/analysis_page.h"
#include "desktop/main_window.h"
#include "desktop/pack_page.h"
#include "desktop/recovery_key_dialog.h"
#include "desktop/result_output.h"
#include "desktop/room_screenshots.h"
#include "desktop/search_palette.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>

#include <filesystem>
#include <tuple>
#include <utility>

namespace cspdesk::desktop {
namespace {

constexpr std::pair<const char*, const char*> pages[] = {
    {"view.home", "home"},       {"view.meetings", "meetings"},       {"view.agenda", "agenda"},
    {"view.papers", "papers"},   {"view.attendance", "attendance"},   {"view.questions", "questions"},
    {"view.actions", "actions"}, {"actions.review", "review"},        {"view.pack", "pack"},
    {"view.plan", "plan"},       {"view.partnership", "partnership"}, {"view.journal", "journal"}};

/// Dialogs that open over the window and wait for nobody, with the page they belong to.
constexpr std::tuple<const char*, const char*, const char*> dialogs[] = {
    {"view.meetings", "meeting.new", "new-meeting"},
    {"view.meetings", "meeting.edit", "meeting-details"},
    {"view.home", "file.protect", "passphrase"},
    {"view.home", "file.restore", "restore"},
    {"view.journal", "file.remove-details", "remove-details"},
    {"view.home", "help.shortcuts", "shortcuts"},
    {"view.home", "help.about", "about"},
    {"view.papers", "papers.add", "paper"},
    {"view.papers", "papers.chase", "chase"},
    {"view.actions", "actions.owner-lists", "owner-lists"},
    {"view.agenda", "agenda.export", "export"},
    {"view.agenda", "agenda.add-motion", "motion"},
    {"view.agenda", "agenda.notified-votes", "notified-votes"},
    {"view.attendance", "attendance.add-guest", "guest"},
    {"view.agenda", "agenda.preview", "preview"},
    {"view.partnership", "partnership.details", "partnership-details"},
    {"view.partnership", "partnership.terms", "terms-of-reference"}};

void settle()
{
    // Layouts, styles and what was queued by opening a page.
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
}

class Photographer
{
public:
    Photographer(MainWindow& window, const QString& folder) : m_window(window), m_folder(folder) {}

    void take(QWidget& widget, const QString& name)
    {
        settle();
        if (auto* pack = m_window.findChild<PackPage*>(); pack->isVisible())
            waitFor(*pack);
        widget.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
    }

    void takePages(const QString& ending)
    {
        for (const auto& page : pages) {
            trigger(page.first);
            take(m_window, QString::fromLatin1(page.second) + ending);
        }
    }

    /// The meeting before, which has been held: who was there, its minutes, and how they are written.
    void takeMinutes(const QString& ending)
    {
        trigger("view.attendance");
        trigger("meeting.previous");
        take(m_window, QStringLiteral("attendance") + ending);
        trigger("view.minutes");
        take(m_window, QStringLiteral("minutes") + ending);
        trigger("minutes.next-item");
        take(m_window, QStringLiteral("minutes-writing") + ending);
        trigger("minutes.raise-action");
        take(m_window, QStringLiteral("minutes-action") + ending);
        trigger("meeting.next");
    }

    /// The search over the page, with something found and with nothing.
    void takeSearch(const QString& ending)
    {
        trigger("view.agenda");
        for (const auto& [words, name] : {std::pair("review", "search"), std::pair("zzyzx", "search-nothing")}) {
            trigger("edit.search");
            m_window.findChild<QLineEdit*>(QStringLiteral("searchField"))->setText(QString::fromLatin1(words));
            take(m_window, QString::fromLatin1(name) + ending);
            m_window.findChild<SearchPalette*>()->close();
        }
    }

    /// The plan desk: its overview and each of its sheets.
    void takeDelivery(const QString& ending)
    {
        trigger("view.delivery");
        auto& parts = *m_window.findChild<QListWidget*>(QStringLiteral("deliveryList"));
        for (int part = 0; part < parts.count(); ++part) {
            parts.setCurrentRow(part);
            const QString title = parts.item(part)->text().toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
            take(m_window, QStringLiteral("delivery-") + title + ending);
        }
        parts.setCurrentRow(0);
    }

    /// The analysis desk without an extract, then its steps with the sample extract, in several sizes of the window.
    void takeAnalysis(const QString& ending)
    {
        trigger("view.analysis");
        take(m_window, QStringLiteral("analysis-start") + ending);
        trigger("analysis.sample");
        auto& page = *m_window.findChild<AnalysisPage*>();
        waitFor(page);
        static constexpr const char* names[] = {"file", "columns", "checks", "measure", "result"};
        for (int step = 0; step < AnalysisPage::StepCount; ++step) {
            page.goTo(step);
            take(m_window, QStringLiteral("analysis-%1").arg(QLatin1String(names[step])) + ending);
        }
        if (ending.isEmpty()) {
            const QSize size = m_window.size();
            m_window.resize(1024, 700);
            take(m_window, QStringLiteral("analysis-result-1024"));
            m_window.resize(1920, 1080);
            take(m_window, QStringLiteral("analysis-result-1920"));
            m_window.resize(size);
            takeMeasures(page);
        }
        takeTroubles(page, ending);
        takeFollowed(page, ending);
        trigger("analysis.put-away");
    }

    /// Cohorts of adults and of children, a register, and the day of the extract where it is missing.
    void takeFollowed(AnalysisPage& page, const QString& ending)
    {
        for (const auto& [action, name] :
             {std::pair("analysis.sample-sentences", "cohorts"), std::pair("analysis.sample-children", "children"),
              std::pair("analysis.sample-scheme", "scheme"), std::pair("analysis.sample-crimes", "crimes"),
              std::pair("analysis.sample-areas", "areas"), std::pair("analysis.sample-similar", "similar"),
              std::pair("analysis.sample-referrals", "referrals"), std::pair("analysis.sample-texts", "texts"),
              std::pair("analysis.sample-survey", "survey"), std::pair("analysis.sample-case-log", "case-log"),
              std::pair("analysis.sample-cases", "cases")}) {
            trigger(action);
            waitFor(page);
            const QString file = QStringLiteral("analysis-") + QLatin1String(name);
            page.goTo(AnalysisPage::Result);
            take(m_window, file + ending);
            for (const auto& [step, what] :
                 {std::pair(AnalysisPage::Columns, "columns"), std::pair(AnalysisPage::Checks, "checks"),
                  std::pair(AnalysisPage::Measure, "measure")}) {
                page.goTo(step);
                take(m_window, file + QLatin1Char('-') + QLatin1String(what) + ending);
            }
        }
        trigger("analysis.sample-sentences");
        waitFor(page);
        page.desk().setFrame({}, std::nullopt);
        waitFor(page);
        page.goTo(AnalysisPage::File);
        take(m_window, QStringLiteral("analysis-no-day") + ending);
    }

    /// What else can be measured, and the result with nothing hidden.
    void takeMeasures(AnalysisPage& page)
    {
        analysis::Recipe recipe;
        for (const auto measure : {analysis::SuspectMeasure::Concentration, analysis::SuspectMeasure::Persistent,
                                   analysis::SuspectMeasure::People}) {
            recipe.question = analysis::SuspectQuestion{.measure = measure};
            page.desk().setRecipe(recipe);
            waitFor(page);
            take(m_window, QStringLiteral("analysis-") + QString::fromLatin1(nameOf(measure).data()));
        }
        recipe = {.protection = std::nullopt};
        page.desk().setRecipe(recipe);
        waitFor(page);
        take(m_window, QStringLiteral("analysis-unprotected"));
        page.desk().setRecipe({}); // what is not protected asks for a reason before it goes anywhere
        waitFor(page);
        for (const auto& [action, name] :
             {std::pair("analysis.export", "analysis-export"), std::pair("analysis.attach", "analysis-attach"),
              std::pair("analysis.preview", "analysis-preview"), std::pair("analysis.published", "analysis-published"),
              std::pair("analysis.scanning", "analysis-scanning"), std::pair("analysis.report", "analysis-report")}) {
            trigger(action);
            QWidget* open = QApplication::activeModalWidget();
            if (open == nullptr)
                continue;
            for (auto* box : open->findChildren<QCheckBox*>()) // every format
                box->setChecked(true);
            photographAndClose(*open, QString::fromLatin1(name));
        }
    }

    /// What the desk says where something is wrong with a file, and a result that was handed over.
    void takeTroubles(AnalysisPage& page, const QString& ending)
    {
        const QTemporaryDir folder;
        const auto file = [&](const char* name, const QByteArray& content) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            static_cast<void>(writeWhole(path, content).has_value());
            return std::filesystem::path(path.toStdU16String());
        };
        const auto choose = [&](const std::filesystem::path& path, const char* name) {
            page.choose(path);
            waitFor(page);
            take(m_window, QStringLiteral("analysis-") + QLatin1String(name) + ending);
        };
        const QByteArray headings = "crime_ref,suspect_id,crime_type,home_district\n";
        choose(file("unclosed.csv", headings + "c1,S1,\"Theft,Fenland\nc2,S1,Theft,Fenland\n"), "unclosed");
        page.goTo(AnalysisPage::Result);
        take(m_window, QStringLiteral("analysis-no-result") + ending);
        choose(file("empty.csv", headings), "no-rows");
        choose(file("other.csv", "Nummer,Name\n1,A\n"), "no-columns");
        QByteArray rows = headings;
        for (int row = 0; row < 60; ++row)
            rows += QStringLiteral("c%1,S%2,Theft,Fenland\n").arg(row).arg(row / 3).toUtf8();
        const auto good = file("an extract with a long name, of the second quarter of 2024.csv", rows);
        choose(good, "small");
        const auto bundle = filesOf(copyOf(*page.desk().outcome()), ResultFormat::Bundle, {}, {});
        analysis::Recipe recipe = page.desk().recipe();
        auto& asked = std::get<analysis::SuspectQuestion>(recipe.question);
        asked.measure = analysis::SuspectMeasure::People;
        asked.type = "Arson";
        asked.settings.filter.districts = {"Huntingdonshire"};
        page.desk().setRecipe(recipe);
        waitFor(page);
        page.goTo(AnalysisPage::Measure);
        take(m_window, QStringLiteral("analysis-no-type") + ending);
        asked.type.reset();
        page.desk().setRecipe(recipe);
        waitFor(page);
        take(m_window, QStringLiteral("analysis-no-choice") + ending);
        asked.settings.filter = {};
        recipe.protection.reset();
        page.desk().setRecipe(recipe);
        waitFor(page);
        page.goTo(AnalysisPage::Result);
        std::error_code ignored;
        std::filesystem::remove(good, ignored);
        trigger("analysis.run");
        waitFor(page);
        take(m_window, QStringLiteral("analysis-gone") + ending);
        if (bundle.has_value())
            m_window.openFile(file("quarter.cspresult", bundle->front()));
        settle();
        if (QWidget* open = QApplication::activeModalWidget(); open != nullptr)
            photographAndClose(*open, QStringLiteral("analysis-handed-over") + ending);
    }

    void takeDialogs()
    {
        for (const auto& dialog : dialogs) {
            trigger(std::get<0>(dialog));
            trigger(std::get<1>(dialog));
            settle();
            if (QWidget* open = QApplication::activeModalWidget(); open != nullptr)
                photographAndClose(*open, QString::fromLatin1(std::get<2>(dialog)));
        }
    }

    void photographAndClose(QWidget& dialog, const QString& name)
    {
        take(dialog, name);
        if (auto* closing = qobject_cast<QDialog*>(&dialog))
            closing->done(QDialog::Rejected);
        settle();
    }

    void trigger(const char* id)
    {
        m_window.actions().action(QString::fromLatin1(id)).trigger();
        settle();
    }

private:
    static void waitFor(PackPage& pack)
    {
        pack.waitForPages();
        settle();
    }

    static void waitFor(AnalysisPage& page)
    {
        while (page.desk().isBusy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        settle();
    }

    MainWindow& m_window;
    QString m_folder;
};

} // namespace

void takeScreenshots(MainWindow& window, const QString& folder, const std::function<void(TimeOfDay)>& setClock)
{
    QDir().mkpath(folder);
    window.show();
    Photographer photographer(window, folder);
    photographer.takePages({});
    photographer.takeMinutes({});
    photographer.takeSearch({});
    photographer.takeDelivery({});
    photographer.takeAnalysis({});
    photographer.takeDialogs();
    auto* recoveryKey = new RecoveryKeyDialog(QStringLiteral("K7QF-2MXD-94TB-WHN6-P3VA-8RJC-5YGE-ZL1S"), &window);
    recoveryKey->open();
    photographer.take(*recoveryKey, QStringLiteral("recovery-key"));
    recoveryKey->done(QDialog::Rejected);
    photographer.trigger("view.dark");
    photographer.takePages(QStringLiteral("-dark"));
    photographer.takeMinutes(QStringLiteral("-dark"));
    photographer.takeSearch(QStringLiteral("-dark"));
    photographer.takeDelivery(QStringLiteral("-dark"));
    photographer.takeAnalysis(QStringLiteral("-dark"));
    photographer.trigger("view.dark");
    photographRoom(window, folder, setClock);
}

} // namespace cspdesk::desktop
