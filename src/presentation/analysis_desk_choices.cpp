// SPDX-License-Identifier: MIT
// What is chosen at the desk: columns, the question, and the recipe it comes from.
#include "presentation/analysis_desk.h"

#include <utility>

namespace cspdesk::presentation {

using namespace analysis;

ColumnMapping AnalysisDesk::mapping() const
{
    return m_look ? columnsFor(m_recipe.question, m_look->headings) : ColumnMapping();
}

void AnalysisDesk::chooseColumn(const std::string& field, std::size_t column)
{
    if (!m_look || column >= m_look->headings.size())
        return;
    Recipe recipe = m_recipe;
    columnsOf(recipe.question).erase(field);
    // What is found without being chosen need not be: the next extract may call it otherwise.
    if (placeOf(field, recipe.question) != column)
        columnsOf(recipe.question)[field] = m_look->headings[column];
    setRecipe(recipe);
}

void AnalysisDesk::chooseNoColumn(const std::string& field)
{
    if (!m_look)
        return;
    Recipe recipe = m_recipe;
    columnsOf(recipe.question).erase(field);
    // Only what would be found by its heading has to be told that it is not wanted.
    if (placeOf(field, recipe.question))
        columnsOf(recipe.question)[field] = std::string();
    setRecipe(recipe);
}

std::optional<std::size_t> AnalysisDesk::placeOf(const std::string& field, const Question& question) const
{
    const ColumnMapping found = columnsFor(question, m_look->headings);
    const auto& fields = formOf(question).fields;
    for (std::size_t place = 0; place < fields.size(); ++place)
        if (fields[place].id == field)
            return found.columns.at(place);
    return std::nullopt;
}

bool AnalysisDesk::asksForDateOrder() const
{
    if (datesOf(m_recipe.question))
        return false;
    const auto isAsked = [](DateVerdict verdict) {
        return verdict == DateVerdict::Ambiguous || verdict == DateVerdict::Mixed;
    };
    if (m_survey)
        return isAsked(verdictOn(m_survey->report.dates));
    const auto* refused = m_outcome && m_outcome->refusal ? std::get_if<ImportRefusal>(&*m_outcome->refusal) : nullptr;
    return refused != nullptr
        && (refused->kind == ImportRefusal::Kind::DatesAmbiguous || refused->kind == ImportRefusal::Kind::DatesMixed);
}

void AnalysisDesk::setDateOrder(DateOrder order)
{
    Recipe recipe = m_recipe;
    datesOf(recipe.question) = order;
    setRecipe(recipe);
}

void AnalysisDesk::setRecipe(const Recipe& recipe)
{
    if (recipe == m_recipe)
        return;
    m_recipe = recipe;
    Q_EMIT settingsChanged();
    runSoon();
}

void AnalysisDesk::setPersistentDefinition(int least, const std::string& source)
{
    const int former = std::exchange(m_usualLeast, least);
    const bool isOtherSource = std::exchange(m_persistentSource, source) != source;
    Recipe recipe = m_recipe;
    auto* asked = std::get_if<SuspectQuestion>(&recipe.question);
    if (asked != nullptr && asked->least == former && usedRecipe() == nullptr)
        asked->least = least;
    if (recipe != m_recipe)
        setRecipe(recipe);
    else if (isOtherSource && m_look)
        runSoon();
}

void AnalysisDesk::setFrame(const std::string& coverage, std::optional<Date> extracted)
{
    if (coverage == m_coverage && extracted == m_extracted)
        return;
    const bool wasWaiting = isWaitingForDay();
    m_coverage = coverage;
    m_extracted = extracted;
    runSoon();
    if (wasWaiting != isWaitingForDay())
        Q_EMIT settingsChanged();
}

bool AnalysisDesk::needsDay() const
{
    switch (kind()) {
    case ExtractKind::Suspects:
    case ExtractKind::Crimes:
    case ExtractKind::SimilarAreas:
    case ExtractKind::Referrals:
    case ExtractKind::Cases:
    case ExtractKind::Texts:
    case ExtractKind::SurveyedGroups: return false;
    case ExtractKind::Sentences:
    case ExtractKind::YouthOutcomes:
    case ExtractKind::Scheme:
    case ExtractKind::CaseLog: return true;
    case ExtractKind::Followed: return columnsOf(m_recipe.question).contains("start");
    }
    return false;
}

void AnalysisDesk::setFurther(FurtherFile which, const std::optional<std::filesystem::path>& file)
{
    if (file)
        m_further[which] = *file;
    else
        m_further.erase(which);
    Q_EMIT settingsChanged();
    runSoon();
}

bool AnalysisDesk::isRecipeChanged() const
{
    const auto* used = usedRecipe();
    if (used == nullptr)
        return false;
    Recipe alike = used->recipe;
    alike.name = m_recipe.name;
    if (kindOf(alike.question) == kind()) { // what the columns are called is a matter of the extract
        columnsOf(alike.question) = columnsOf(m_recipe.question);
        datesOf(alike.question) = datesOf(m_recipe.question);
    }
    return alike != m_recipe;
}

application::Result<> AnalysisDesk::keepRecipe(const QString& name)
{
    Recipe recipe = m_recipe;
    recipe.name = name.trimmed().toStdString();
    const auto kept = m_shelf.keep(recipe);
    CSPDESK_TRY(kept);
    m_usedRecipe = *kept;
    m_recipe.name = recipe.name;
    keepRunOfRecipe();
    Q_EMIT settingsChanged();
    Q_EMIT outcomeChanged();
    return {};
}

void AnalysisDesk::use(const QString& recipeId)
{
    const auto* saved = m_shelf.find(recipeId);
    if (saved == nullptr)
        return;
    m_usedRecipe = recipeId;
    Recipe recipe = saved->recipe;
    if (m_look && kindOf(recipe.question) == kind()) { // the columns of the file that is open are chosen already
        columnsOf(recipe.question) = columnsOf(m_recipe.question);
        datesOf(recipe.question) = datesOf(m_recipe.question);
    }
    m_recipe = recipe;
    Q_EMIT settingsChanged();
    runSoon();
}

} // namespace cspdesk::presentation
