// SPDX-License-Identifier: MIT
#include "presentation/analysis_desk.h"

#include "base/overloaded.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <mutex>

namespace cspdesk::presentation {

using namespace analysis;
using application::CopyProgress;
using wording::say;

namespace {

constexpr int whileChoosing = 250; ///< milliseconds in which further settings may be changed

bool isMissing(const std::filesystem::path& file)
{
    std::error_code ignored;
    return !std::filesystem::exists(file, ignored);
}

/// Takes away what was chosen of the rows of one extract, and leaves what is measured.
void forgetExtract(Question& question)
{
    std::visit(Overloaded{[](SuspectQuestion& asked) { asked.settings = {}; },
                          [](CohortQuestion& asked) {
                              asked.columns.clear();
                              asked.dates.reset();
                              asked.districts.clear();
                              asked.firstYear = asked.lastYear = 0;
                          },
                          [](YouthQuestion& asked) {
                              asked.columns.clear();
                              asked.assessmentColumns.clear();
                              asked.dates.reset();
                              asked.assessmentDates.reset();
                              asked.firstYear = asked.lastYear = 0;
                          },
                          [](CrimeQuestion& asked) { asked = {.measure = asked.measure}; },
                          [](auto& asked) { asked = {}; }},
               question);
}

/// Whether all rows of the extract are asked of.
bool asksForAll(const Question& question)
{
    return std::visit(Overloaded{[](const SuspectQuestion& asked) { return asked.settings.filter.isNone(); },
                                 [](const CohortQuestion& asked) { return asked.districts.empty(); },
                                 [](const ThemeQuestion& asked) {
                                     return asked.groups.empty() && asked.kinds.empty() && !asked.months
                                         && !asked.onlySeveralIncidents;
                                 },
                                 [](const TagQuestion& asked) { return !asked.months; },
                                 [](const auto&) { return true; }},
                      question);
}

/// The columns of people who were followed that are called as we call them.
ChosenColumns columnsOfFollowed(const std::vector<std::string>& headings)
{
    const ColumnMapping found = mapColumns(followUpForm(), headings);
    ChosenColumns named;
    for (std::size_t place = 0; place < found.columns.size(); ++place)
        if (found.columns[place])
            named.emplace(followUpForm().fields[place].id, headings[*found.columns[place]]);
    const bool isOfDays = named.contains("time") && named.contains("event");
    for (const char* field : {"start", "event_date", "exit"})
        if (isOfDays)
            named.erase(field);
    return named;
}

/// Lets several threads ask whether to go on, which the job must be asked by one at a time.
std::function<bool(double)> oneAtATime(const CopyProgress& goesOn)
{
    const auto guard = std::make_shared<std::mutex>();
    return [&goesOn, guard](double done) {
        const std::lock_guard lock(*guard);
        return goesOn(static_cast<std::int64_t>(done * 1000), 1000);
    };
}

} // namespace

AnalysisDesk::AnalysisDesk(std::filesystem::path recipesFolder, QObject* parent)
    : QObject(parent),
      m_shelf(std::move(recipesFolder))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &AnalysisDesk::run);
}

AnalysisDesk::~AnalysisDesk() = default;

void AnalysisDesk::choose(std::filesystem::path file, const QString& recipeId)
{
    beginAnew();
    if (const auto* saved = m_shelf.find(recipeId)) {
        m_usedRecipe = recipeId;
        m_recipe = saved->recipe;
        m_isNew = false;
    }
    load(std::move(file));
    Q_EMIT settingsChanged();
}

void AnalysisDesk::relocate(std::filesystem::path file)
{
    std::optional<std::string> former = m_survey ? std::optional(m_survey->sha256) : std::nullopt;
    load(std::move(file));
    m_sameAs = std::move(former);
}

void AnalysisDesk::beginAnew()
{
    m_usedRecipe.clear();
    m_coverage.clear();
    m_extracted.reset();
    m_further.clear();
    m_otherQuestions.clear();
    const Recipe standard;
    m_recipe.name.clear();
    forgetExtract(m_recipe.question);
    m_recipe.protection = std::max(m_recipe.protection, standard.protection);
    m_isNew = true;
}

void AnalysisDesk::load(std::filesystem::path file)
{
    putAway(); // the path may have been the desk's own
    m_file = file;
    const auto look = std::make_shared<std::shared_ptr<ExtractLook>>();
    const auto fault = std::make_shared<std::optional<sources::CsvFault>>();
    m_looking.disconnect(this);
    connect(&m_looking, &LatestJob::finished, this, [this, look, fault](const FileJob::Outcome& ended) {
        m_look = *look;
        if (*fault)
            m_fileProblem = wording::faultText(**fault);
        else if (!ended.has_value() || !m_look)
            m_fileProblem = say("The file cannot be read.");
        takeLook();
    });
    m_looking.start([file, look, fault](const CopyProgress& goesOn) -> FileJob::Outcome {
        auto found = lookAt(file, [&] { return goesOn(0, 1); });
        if (found.has_value())
            *look = std::move(*found);
        else
            *fault = found.error();
        return {};
    });
    Q_EMIT fileChanged();
    Q_EMIT busyChanged();
}

void AnalysisDesk::takeLook()
{
    if (m_look)
        recogniseColumns();
    Q_EMIT fileChanged();
    Q_EMIT settingsChanged();
    if (m_look && mapping().problems.empty())
        return run();
    Q_EMIT busyChanged();
}

void AnalysisDesk::recogniseColumns()
{
    const auto remembered = m_shelf.rememberedFor(m_look->headings);
    if (m_isNew) {
        const auto found = kindByHeadings(m_look->headings);
        askFor(remembered ? remembered->kind : found.value_or(kind()));
        if (auto* crimes = std::get_if<CrimeQuestion>(&m_recipe.question))
            crimes->measure = measureFor(m_look->headings, crimes->measure);
    }
    if (remembered && remembered->kind == kind()) {
        columnsOf(m_recipe.question) = remembered->columns;
        datesOf(m_recipe.question) = remembered->dates;
    } else if (!mapping().problems.empty()) {
        columnsOf(m_recipe.question).clear(); // chosen for a file of another form
        datesOf(m_recipe.question).reset();
    }
    if (kind() == ExtractKind::Followed && columnsOf(m_recipe.question).empty())
        columnsOf(m_recipe.question) = columnsOfFollowed(m_look->headings);
}

void AnalysisDesk::askFor(ExtractKind asked)
{
    if (asked == kind())
        return;
    Question former = std::move(m_recipe.question);
    const auto other = m_otherQuestions.find(asked);
    m_recipe.question = other == m_otherQuestions.end() ? questionOf(asked) : other->second;
    if (auto* suspects = std::get_if<SuspectQuestion>(&m_recipe.question);
        suspects != nullptr && other == m_otherQuestions.end())
        suspects->least = m_usualLeast;
    m_otherQuestions[kindOf(former)] = std::move(former);
}

void AnalysisDesk::setKind(ExtractKind asked)
{
    if (asked == kind())
        return;
    askFor(asked);
    if (m_look && asked == ExtractKind::Followed && columnsOf(m_recipe.question).empty())
        columnsOf(m_recipe.question) = columnsOfFollowed(m_look->headings);
    m_survey.reset();
    m_running.forget();
    dropOutcome();
    Q_EMIT settingsChanged();
    Q_EMIT fileChanged();
    runSoon();
}

void AnalysisDesk::putAway()
{
    m_soon.stop();
    m_looking.forget();
    m_running.forget();
    m_lookingUp.forget();
    m_file.clear();
    m_look.reset();
    m_fileProblem.clear();
    m_survey.reset();
    m_sameAs.reset();
    dropOutcome();
    Q_EMIT fileChanged();
    Q_EMIT busyChanged();
}

void AnalysisDesk::startAnew()
{
    m_usedRecipe.clear();
    m_coverage.clear();
    m_extracted.reset();
    m_further.clear();
    m_otherQuestions.clear();
    m_recipe = {};
    std::get<SuspectQuestion>(m_recipe.question).least = m_usualLeast;
    Q_EMIT settingsChanged();
    runSoon();
}

void AnalysisDesk::dropOutcome()
{
    m_wasStopped = false;
    m_isGone = false;
    m_before.reset();
    if (std::exchange(m_outcome, nullptr))
        Q_EMIT outcomeChanged();
}

void AnalysisDesk::stop()
{
    if (!isBusy())
        return;
    m_soon.stop();
    m_running.forget();
    dropOutcome(); // it would stand beside settings that it was not made with
    m_wasStopped = true;
    if (m_looking.isRunning())
        putAway();
    Q_EMIT busyChanged();
    Q_EMIT outcomeChanged();
}

void AnalysisDesk::runAgain()
{
    if (m_file.empty())
        return;
    if (hasTables() && isMissing(m_file))
        return keepFormerOutcome();
    if (!m_look || stampOf(m_file) != m_look->stamp)
        return load(m_file); // its headings may be others now
    run();
}

void AnalysisDesk::runSoon()
{
    if (!m_look)
        return;
    m_soon.start(whileChoosing);
    Q_EMIT busyChanged();
}

std::string AnalysisDesk::definitionOfQuestion() const
{
    const auto* asked = std::get_if<SuspectQuestion>(&m_recipe.question);
    const bool isByDefinition =
        asked != nullptr && asked->measure == SuspectMeasure::Persistent && asked->least == m_usualLeast;
    return isByDefinition ? m_persistentSource : std::string();
}

void AnalysisDesk::run()
{
    m_soon.stop();
    if (!m_look)
        return;
    m_wasStopped = false;
    if (!mapping().problems.empty() || isWaitingForDay()) {
        m_running.forget();
        dropOutcome();
        Q_EMIT busyChanged();
        return;
    }
    const auto order = std::make_shared<StudyOrder>(StudyOrder{.file = m_file,
                                                               .further = m_further,
                                                               .recipe = m_recipe,
                                                               .coverage = m_coverage,
                                                               .extracted = m_extracted,
                                                               .program = "CSP Desk " CSPDESK_VERSION,
                                                               .definition = definitionOfQuestion(),
                                                               .survey = m_survey});
    const auto made = std::make_shared<StudyOutcome>();
    m_running.disconnect(this);
    connect(&m_running, &LatestJob::progressed, this, &AnalysisDesk::progressed);
    connect(&m_running, &LatestJob::finished, this,
            [this, made](const FileJob::Outcome& ended) { takeOutcome(made, ended); });
    m_running.start([order, made](const CopyProgress& goesOn) -> FileJob::Outcome {
        *made = study(*order, oneAtATime(goesOn));
        return {};
    });
    Q_EMIT busyChanged();
}

void AnalysisDesk::takeOutcome(std::shared_ptr<StudyOutcome> made, const FileJob::Outcome& ended)
{
    if (!ended.has_value()) {
        made = std::make_shared<StudyOutcome>();
        const auto* failure = std::get_if<Failure>(&ended.error());
        made->refusal = ImportRefusal{.fault = {.kind = sources::CsvFault::Kind::Unreadable,
                                                .failure = failure != nullptr ? *failure : Failure{}}};
    }
    if (made->refusal && hasTables() && isMissing(m_file))
        return keepFormerOutcome();
    if (made->survey)
        m_survey = made->survey;
    const auto expected = std::exchange(m_sameAs, std::nullopt);
    if (expected && m_survey && m_survey->sha256 != *expected) {
        beginAnew();
        return takeLook();
    }
    if (dropMissingType() && made->refusal)
        return run();
    m_outcome = std::move(made);
    m_isGone = false;
    m_measuredCoverage = m_coverage;
    m_measuredExtracted = m_extracted;
    m_before.reset();
    if (m_outcome->survey)
        m_shelf.remember(m_look->headings, {kind(), columnsOf(m_recipe.question), datesOf(m_recipe.question)});
    keepRunOfRecipe();
    Q_EMIT busyChanged();
    Q_EMIT outcomeChanged();
}

void AnalysisDesk::keepFormerOutcome()
{
    m_soon.stop();
    m_wasStopped = false;
    m_isGone = true;
    // What was changed since can be measured no more: everything that is said belongs to what is shown.
    const std::string name = m_recipe.name;
    m_recipe = m_outcome->recipe;
    m_recipe.name = name;
    m_further = m_outcome->further;
    m_coverage = m_measuredCoverage;
    m_extracted = m_measuredExtracted;
    Q_EMIT settingsChanged();
    Q_EMIT busyChanged();
    Q_EMIT outcomeChanged();
}

bool AnalysisDesk::dropMissingType()
{
    auto* asked = std::get_if<SuspectQuestion>(&m_recipe.question);
    if (!m_survey || !std::exchange(m_isNew, false) || asked == nullptr || !asked->type)
        return false;
    const auto& types = m_survey->types;
    if (std::find(types.begin(), types.end(), *asked->type) != types.end())
        return false;
    asked->type.reset();
    Q_EMIT settingsChanged();
    return true;
}

void AnalysisDesk::keepRunOfRecipe()
{
    if (!hasTables() || usedRecipe() == nullptr || isRecipeChanged())
        return;
    m_before = m_shelf.runBefore(m_usedRecipe, m_survey->sha256);
    // That a run could not be kept takes nothing from this one; the next comparison is with an older run.
    static_cast<void>(m_shelf.keepRun(m_usedRecipe, m_outcome->tables).has_value());
}

QString AnalysisDesk::problem() const
{
    if (!m_fileProblem.isEmpty())
        return m_fileProblem;
    if (!m_look)
        return {};
    if (const ColumnMapping found = mapping(); !found.problems.empty())
        return wording::refusalText(
            ImportRefusal{.kind = ImportRefusal::Kind::Columns, .mapping = found, .headings = m_look->headings});
    if (isWaitingForDay())
        return say("Say on which day the extract was taken out of its system: nothing is known after it, and for how "
                   "long people could be followed hangs on it.");
    if (m_wasStopped)
        return say("Reading was stopped. Press F9 to run it again.");
    if (!m_outcome)
        return {};
    if (m_outcome->refusal)
        return wording::refusalText(*m_outcome->refusal);
    if (!m_outcome->trouble.isEmpty() || !m_outcome->leavesNothing)
        return m_outcome->trouble;
    return asksForAll(m_outcome->recipe.question)
             ? say("None of the rows could be kept; their numbers say why they were left out.")
             : say("No row is of the days, types, districts, groups and kinds that are chosen.");
}

TroubleAt AnalysisDesk::troubleAt() const
{
    if (!m_fileProblem.isEmpty())
        return TroubleAt::File;
    if (!m_look)
        return TroubleAt::Nowhere;
    if (!mapping().problems.empty())
        return TroubleAt::Columns;
    if (isWaitingForDay())
        return TroubleAt::Day;
    if (m_wasStopped || !m_outcome)
        return TroubleAt::Nowhere;
    if (!m_outcome->trouble.isEmpty())
        return TroubleAt::Measure;
    if (m_outcome->leavesNothing)
        return asksForAll(m_outcome->recipe.question) ? TroubleAt::Checks : TroubleAt::Measure;
    if (!m_outcome->refusal)
        return TroubleAt::Nowhere;
    const auto* import = std::get_if<ImportRefusal>(&*m_outcome->refusal);
    if (import == nullptr)
        return TroubleAt::Measure; // of all refusals, only the crime type is chosen there
    if (import->kind == ImportRefusal::Kind::File)
        return TroubleAt::File;
    return import->kind == ImportRefusal::Kind::NoRows ? TroubleAt::Checks : TroubleAt::Columns;
}

const statistics::ResultTable* AnalysisDesk::before(const std::string& tableId) const
{
    if (!m_before)
        return nullptr;
    const auto found = std::find_if(m_before->begin(), m_before->end(),
                                    [&](const statistics::ResultTable& table) { return table.id == tableId; });
    return found == m_before->end() ? nullptr : &*found;
}

void AnalysisDesk::lookUp(std::uint64_t row)
{
    if (!m_look)
        return;
    const auto rows = std::make_shared<std::vector<ExtractRow>>();
    m_lookingUp.disconnect(this);
    connect(&m_lookingUp, &LatestJob::finished, this, [this, rows, row] { Q_EMIT rowsFound(*rows, row); });
    m_lookingUp.start([file = m_file, row, rows](const CopyProgress& goesOn) -> FileJob::Outcome {
        *rows = rowsAround(file, row, [&] { return goesOn(0, 1); });
        return {};
    });
}

} // namespace cspdesk::presentation
