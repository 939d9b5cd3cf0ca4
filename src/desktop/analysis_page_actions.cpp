// SPDX-License-Identifier: MIT
#include "application/work.h"
#include "desktop/analysis_page.h"
#include "desktop/attach_result_dialog.h"
#include "desktop/checks_panel.h"
#include "desktop/dialog_frame.h"
#include "desktop/keep_reading_dialog.h"
#include "desktop/prompter.h"
#include "desktop/published_dialog.h"
#include "desktop/record_sheet_dialog.h"
#include "desktop/report_window.h"
#include "desktop/result_export_dialog.h"
#include "desktop/result_ledger.h"
#include "desktop/result_panel.h"
#include "desktop/result_preview.h"
#include "desktop/result_table_view.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <QFile>
#include <QFileInfo>

namespace cspdesk::desktop {

using analysis::CohortQuestion;
using analysis::CrimeMeasure;
using analysis::CrimeQuestion;
using analysis::PrevalenceQuestion;
using analysis::ReferralQuestion;
using analysis::SchemeQuestion;
using analysis::SimilarAreasQuestion;
using analysis::StandardsQuestion;
using analysis::TagQuestion;
using analysis::ThemeQuestion;
using analysis::YouthQuestion;
using presentation::FurtherFile;
using wording::say;
using wording::text;

namespace {

QString nameOf(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

QString extractFilter() { return say("Tables as text (*.csv *.tsv *.txt);;All files (*)"); }

} // namespace

void AnalysisPage::attach(const char* id, std::function<void()> handler)
{
    const QString action = QString::fromLatin1(id);
    addAction(&context().actions.action(action));
    context().actions.attach(action, this, std::move(handler));
}

void AnalysisPage::attachActions()
{
    attach("analysis.open", [this] { chooseFile(); });
    attach("analysis.sample", [this] { openSample("suspects-2024.csv", {}); });
    attach("analysis.sample-sentences", [this] {
        openSample("sentences-2022-2024.csv",
                   {.coverage = "Cambridge City", .question = CohortQuestion{.firstYear = 2022, .lastYear = 2024}});
    });
    attach("analysis.sample-children", [this] {
        openSample("youth-outcomes-2021-2024.csv", {.coverage = "Cambridge City",
                                                    .question = YouthQuestion{.firstYear = 2021, .lastYear = 2024},
                                                    .further = {{FurtherFile::Assessments, "youth-assessments.csv"},
                                                                {FurtherFile::Scale, "seriousness.csv"}}});
    });
    attach("analysis.sample-scheme", [this] {
        openSample("iom-register.csv", {.question = SchemeQuestion{.on = date(2025, 7, 17),
                                                                   .from = date(2021, 10, 1),
                                                                   .until = date(2024, 12, 31),
                                                                   .districts = {"Cambridge City"}},
                                        .further = {{FurtherFile::Offences, "iom-offences.csv"}}});
    });
    attach("analysis.sample-crimes", [this] {
        openSample("recorded-crime-2013-2015.csv", {.coverage = "Cambridge City",
                                                    .question = CrimeQuestion{.isByShippedTree = true},
                                                    .extracted = std::nullopt});
    });
    attach("analysis.sample-areas", [this] {
        openSample("vap-by-ward.csv", {.coverage = "Cambridge City",
                                       .question = CrimeQuestion{.measure = CrimeMeasure::Areas},
                                       .extracted = std::nullopt,
                                       .further = {{FurtherFile::Populations, "ward-population.csv"}}});
    });
    attach("analysis.sample-referrals", [this] {
        openSample("referrals-2025.csv", {.coverage = "Cambridgeshire",
                                          .question = ReferralQuestion{},
                                          .extracted = date(2025, 7, 31),
                                          .further = {{FurtherFile::Published, "referrals-published.csv"},
                                                      {FurtherFile::Entered, "referrals-entered.csv"},
                                                      {FurtherFile::Scopes, "referrals-scope.csv"}}});
    });
    attach("analysis.sample-cases", [this] {
        openSample("group-cases-2024.csv", {.coverage = "Cambridge City, 2024",
                                            .question = ThemeQuestion{.groups = {"Adult PSG"}},
                                            .extracted = std::nullopt});
    });
    attach("analysis.sample-texts", [this] {
        openSample("incident-texts-2015.csv", {.coverage = "Cambridge City, street antisocial behaviour",
                                               .question = TagQuestion{.only = {"street-asb", "alcohol"}},
                                               .extracted = std::nullopt});
    });
    attach("analysis.sample-survey", [this] {
        openSample("domestic-abuse-survey.csv",
                   {.coverage = "Cambridge City",
                    .question = PrevalenceQuestion{.survey = "Crime Survey for England and Wales 2013/14",
                                                   .of = "victims of domestic abuse",
                                                   .recorded = 1716,
                                                   .recordedWhat = "police incidents, October 2014 to September 2015"},
                    .extracted = std::nullopt});
    });
    attach("analysis.sample-case-log", [this] {
        openSample("case-log-2012.csv",
                   {.coverage = "Cambridge City", .question = StandardsQuestion{}, .extracted = date(2012, 4, 30)});
    });
    attach("analysis.sample-similar", [this] {
        openSample("similar-areas.csv",
                   {.question = SimilarAreasQuestion{.self = "Cambridge"}, .extracted = std::nullopt});
    });
    attach("analysis.put-away", [this] {
        m_desk.putAway();
        m_desk.startAnew();
        activate();
    });
    attach("analysis.earlier-step", [this] {
        goTo(step() - 1);
        activate();
    });
    attach("analysis.later-step", [this] {
        goTo(step() + 1);
        activate();
    });
    attach("analysis.run", [this] {
        m_wayOn = WayOn::ToTrouble;
        m_desk.runAgain();
    });
    attach("analysis.use-recipe-again", [this] {
        if (const auto* used = m_desk.usedRecipe())
            chooseFile(used->id);
    });
    attach("analysis.stop", [this] { m_desk.stop(); });
    attach("analysis.save-recipe", [this] { keepRecipe(); });
    attach("analysis.import-recipe", [this] { importRecipe(); });
    attach("analysis.restore-recipe", [this] { restoreRecipe(); });
    attach("analysis.export-problems", [this] { exportProblems(); });
    context().actions.action(QStringLiteral("analysis.stop")).setEnabled(false);
}

void AnalysisPage::attachOutput()
{
    attach("analysis.copy", [this] {
        const auto shown = m_result->shown();
        const auto released = shown ? m_gate.released(*shown, m_desk.outcome()) : std::nullopt;
        if (!released)
            return;
        m_result->table().copy();
        keepInLedger(context(), *released, domain::PublishedWay::Copy, {});
        if (m_desk.recipe().protection)
            context().notices.tell(Notices::Tone::Information, say("Copied."),
                                   say("A spreadsheet takes it as a table, a letter as text."));
        else
            context().notices.tell(Notices::Tone::Warning, say("Copied, not for publication."),
                                   say("Its first line says that small numbers are not hidden."));
    });
    attach("analysis.preview", [this] { preview(false); });
    attach("analysis.print", [this] { preview(true); });
    attach("analysis.export", [this] { exportResult(); });
    attach("analysis.report", [this] { openDialog(new ReportWindow(context(), this)); });
    attach("analysis.published", [this] { openDialog(new PublishedDialog(context(), this)); });
    const auto attachSheet = [this](const char* id, auto makeSheet) {
        attach(id, [this, makeSheet] {
            if (context().workspace.isOpen())
                openDialog(new RecordSheetDialog(context(), makeSheet(context().workspace), this));
        });
    };
    attachSheet("analysis.scanning", presentation::scanningSheet);
    attachSheet("analysis.sources", presentation::sourcesSheet);
    attachSheet("analysis.definitions", presentation::definitionsSheet);
    attach("analysis.reading", [this] { keepReading(); });
    attach("analysis.attach", [this] {
        if (m_desk.hasTables() && context().workspace.mayWrite())
            if (auto copy = m_gate.released(copyOf(*m_desk.outcome()), m_desk.outcome()))
                openDialog(new AttachResultDialog(context(), std::move(*copy), this));
    });
}

void AnalysisPage::keepReading()
{
    const auto shown = m_result->shown();
    if (!shown || shown->tables.empty() || !context().workspace.mayWrite())
        return;
    if (!shown->isProtected()) // readings stand in papers that go out
        return context().notices.tell(Notices::Tone::Warning,
                                      say("No reading is kept of figures that are not protected."),
                                      say("Choose a protection at the step “Measure” first."));
    const QModelIndex at = m_result->table().currentIndex();
    openDialog(new KeepReadingDialog(context(),
                                     {shown->tables.front(), at.row(), at.column(), m_desk.outcome()->counted}, this));
}

void AnalysisPage::chooseFile(const QString& recipeId)
{
    if (const auto file = context().prompter.chooseFileToOpen(say("Choose an extract"), extractFilter()))
        choose(*file, recipeId);
}

void AnalysisPage::chooseMovedFile()
{
    const auto file = context().prompter.chooseFileToOpen(say("Choose the file where it is now"), extractFilter());
    if (!file)
        return;
    m_wayOn = WayOn::ToTrouble;
    m_desk.relocate(*file);
}

std::optional<std::filesystem::path> AnalysisPage::sampleFile(const char* name)
{
    if (!m_sample)
        m_sample = std::make_unique<QTemporaryDir>();
    const QString path = m_sample->filePath(QString::fromLatin1(name));
    if (QFileInfo::exists(path) || QFile::copy(QStringLiteral(":/sample/") + QString::fromLatin1(name), path))
        return path.toStdU16String();
    context().notices.tell(application::failure(Failure::Kind::CannotOpen, path.toStdString()));
    return std::nullopt;
}

void AnalysisPage::openSample(const char* name, const SampleFrame& frame)
{
    const auto path = sampleFile(name);
    if (!path)
        return;
    choose(*path);
    if (analysis::kindOf(frame.question) == analysis::ExtractKind::Suspects)
        return;
    analysis::Recipe recipe = m_desk.recipe();
    recipe.question = frame.question;
    m_desk.setRecipe(recipe);
    m_desk.setFrame(frame.coverage, frame.extracted);
    for (const auto& [which, furtherName] : frame.further)
        if (const auto further = sampleFile(furtherName))
            m_desk.setFurther(which, *further);
}

void AnalysisPage::keepRecipe()
{
    const auto* used = m_desk.usedRecipe();
    const QString suggested =
        used != nullptr ? text(used->recipe.name) : wording::measureName(m_desk.recipe().question);
    const auto name = context().prompter.askText(say("Keep as a recipe"), say("Name"), suggested);
    if (!name || name->trimmed().isEmpty())
        return;
    const auto* taken = m_desk.shelf().named(name->trimmed());
    const bool isOther = taken != nullptr && (used == nullptr || taken->id != used->id);
    if (isOther
        && !context().prompter.confirm({say("Replace the recipe “%1”?").arg(name->trimmed()),
                                        say("There is a recipe of that name already."), say("Replace it"), true}))
        return;
    if (const auto kept = m_desk.keepRecipe(*name); !kept.has_value())
        return context().notices.tell(kept.error());
    context().notices.tell(Notices::Tone::Success, say("The recipe “%1” is kept.").arg(name->trimmed()),
                           m_desk.recipe().protection
                               ? say("Run it on the next extract to see what has changed.")
                               : say("With nothing hidden, its tables are not kept to be compared with."));
    follow();
}

void AnalysisPage::importRecipe()
{
    const auto path = context().prompter.chooseFileToOpen(say("Take in a recipe"), say("Recipe (*.json)"));
    if (!path)
        return;
    const auto taken = m_desk.shelf().importFrom(nameOf(*path));
    if (!taken.has_value())
        return context().notices.tell(taken.error());
    context().notices.tell(Notices::Tone::Success,
                           say("The recipe “%1” was taken in.").arg(text(m_desk.shelf().find(*taken)->recipe.name)));
}

void AnalysisPage::restoreRecipe()
{
    if (!m_removed)
        return;
    if (const auto done = m_desk.shelf().putBack(*m_removed); !done.has_value())
        return context().notices.tell(done.error());
    m_removed.reset();
    context().notices.clear();
    follow();
}

void AnalysisPage::exportProblems()
{
    const auto path = context().prompter.chooseFileToSave(say("Write the problems to a file"),
                                                          QStringLiteral("problems.csv"), say("CSV (*.csv)"));
    if (!path)
        return;
    const std::string csv = m_checks->problems().csv();
    const auto written = writeWhole(nameOf(*path), QByteArray(csv.data(), qsizetype(csv.size())));
    if (!written.has_value())
        return context().notices.tell(written.error());
    context().notices.tell(Notices::Tone::Success, say("The problems were written."),
                           say("Values of people stand in that file: give it only to whoever mends the extract."));
}

void AnalysisPage::preview(bool forPrinting)
{
    if (!m_desk.hasTables())
        return;
    const auto copy = m_gate.released(copyOf(*m_desk.outcome()), m_desk.outcome());
    if (!copy)
        return;
    auto* dialog =
        new ResultPreview(context(), paperOf(*copy, organisationOf(context().workspace)), copy->title(), this);
    connect(dialog, &ResultPreview::printed, this,
            [this, copy] { keepInLedger(context(), *copy, domain::PublishedWay::Print, {}); });
    dialog->open();
    if (forPrinting)
        dialog->offerPrinting();
}

void AnalysisPage::exportResult()
{
    const auto shown = m_result->shown();
    if (!shown || !m_desk.hasTables())
        return;
    ResultCopy all = besideLedger(context(), copyOf(*m_desk.outcome()));
    all.reason = m_gate.reasonFor(m_desk.outcome());
    auto* dialog = new ResultExportDialog(context(), {std::move(all), besideLedger(context(), *shown), m_desk.file()},
                                          m_exportFolder, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_exportFolder = dialog->folder(); });
    openDialog(dialog);
}

} // namespace cspdesk::desktop
