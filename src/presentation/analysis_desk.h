// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/extract_study.h"
#include "presentation/latest_job.h"
#include "presentation/recipe_shelf.h"

#include <QTimer>

namespace cspdesk::presentation {

/// Where on the line something has to be mended before there is a result.
enum class TroubleAt {
    Nowhere,
    File,
    Day, ///< of the extract, which is not said and which the question needs
    Columns,
    Checks,
    Measure
};

/// The line from an extract to its tables: which file, which columns, what is measured, how it is protected, and what
/// came of it. Everything that takes time is done beside the window; a change of a setting runs the line again by
/// itself. It needs no partnership file, and rows of people are in memory only.
class AnalysisDesk : public QObject
{
    Q_OBJECT

public:
    explicit AnalysisDesk(std::filesystem::path recipesFolder, QObject* parent = nullptr);
    ~AnalysisDesk() override;

    /// Opens another extract. It starts protected, with all of its rows, and without the recipe of the one before: that
    /// comes along only where the file is opened through a recipe.
    void choose(std::filesystem::path file, const QString& recipeId = {});
    /// The extract that is open, where it lies now: everything that was chosen stays. Another extract starts anew.
    void relocate(std::filesystem::path file);
    /// Puts the file and what came of it away; the settings stay.
    void putAway();
    /// Forgets what was chosen to be measured, and the recipe it came from.
    void startAnew();
    void runAgain();
    void stop();

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; } ///< empty where none is chosen
    [[nodiscard]] const ExtractLook* look() const { return m_look.get(); }
    [[nodiscard]] const ExtractSurvey* survey() const { return m_survey.get(); }
    /// What came of the last run; null before it, and while nothing of it holds any more.
    [[nodiscard]] std::shared_ptr<const StudyOutcome> outcome() const { return m_outcome; }
    [[nodiscard]] bool hasTables() const { return m_outcome && !m_outcome->tables.empty(); }
    [[nodiscard]] bool isBusy() const { return m_looking.isRunning() || m_running.isRunning() || m_soon.isActive(); }
    /// Why there is no result, in words; empty where there is one or will be.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] TroubleAt troubleAt() const;
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }
    /// Whether the file is not there any more, while the result of the last reading still is.
    [[nodiscard]] bool isGone() const { return m_isGone; }

    /// What the rows of the extract are; by its headings, unless somebody says otherwise.
    [[nodiscard]] analysis::ExtractKind kind() const { return analysis::kindOf(m_recipe.question); }
    void setKind(analysis::ExtractKind kind);
    /// Where the fields stand in the file by what is chosen now, and what is wrong with that.
    [[nodiscard]] analysis::ColumnMapping mapping() const;
    void chooseColumn(const std::string& field, std::size_t column);
    /// No column holds an optional field, whatever the headings say.
    void chooseNoColumn(const std::string& field);
    /// Whether nothing in the file says if days or months come first, and nobody has said it either.
    [[nodiscard]] bool asksForDateOrder() const;
    void setDateOrder(analysis::DateOrder order);

    [[nodiscard]] const analysis::Recipe& recipe() const { return m_recipe; }
    /// What makes a suspect persistent unless something else is chosen, and the words that say where it comes from.
    void setPersistentDefinition(int least, const std::string& source);
    void setRecipe(const analysis::Recipe& recipe);
    [[nodiscard]] const std::string& coverage() const { return m_coverage; }
    [[nodiscard]] std::optional<Date> extracted() const { return m_extracted; }
    void setFrame(const std::string& coverage, std::optional<Date> extracted);
    /// Whether the question needs the day the extract was taken out of its system.
    [[nodiscard]] bool needsDay() const;
    [[nodiscard]] const FurtherFiles& further() const { return m_further; }
    void setFurther(FurtherFile which, const std::optional<std::filesystem::path>& file);

    [[nodiscard]] RecipeShelf& shelf() { return m_shelf; }
    [[nodiscard]] const RecipeShelf& shelf() const { return m_shelf; }
    /// The recipe that what is chosen now comes from, also where it was changed since.
    [[nodiscard]] const RecipeShelf::Saved* usedRecipe() const { return m_shelf.find(m_usedRecipe); }
    [[nodiscard]] bool isRecipeChanged() const;
    application::Result<> keepRecipe(const QString& name);
    void use(const QString& recipeId);
    /// The same table of the run before, on another extract; null where there is none to compare with.
    [[nodiscard]] const statistics::ResultTable* before(const std::string& tableId) const;

    /// Reads the rows around one, which `rowsFound` tells.
    void lookUp(std::uint64_t row);

Q_SIGNALS:
    void fileChanged();
    void settingsChanged();
    void busyChanged();
    void progressed(int percent);
    void outcomeChanged();
    void rowsFound(const std::vector<cspdesk::presentation::ExtractRow>& rows, quint64 row);

private:
    void beginAnew();
    /// Takes what the rows are, and the columns, from the headings and from what was chosen for such before.
    void recogniseColumns();
    void askFor(analysis::ExtractKind kind);
    [[nodiscard]] bool isWaitingForDay() const { return needsDay() && !m_extracted; }
    void load(std::filesystem::path file);
    void takeLook();
    void runSoon();
    void run();
    /// Where the definition comes from that the question counts by; empty where it counts by none.
    [[nodiscard]] std::string definitionOfQuestion() const;
    void takeOutcome(std::shared_ptr<StudyOutcome> made, const FileJob::Outcome& ended);
    void keepFormerOutcome();
    /// Where a column stands by what is chosen in a question.
    [[nodiscard]] std::optional<std::size_t> placeOf(const std::string& field,
                                                     const analysis::Question& question) const;
    /// Drops a crime type that was measured of the file before, and is not in this one.
    [[nodiscard]] bool dropMissingType();
    void keepRunOfRecipe();
    void dropOutcome();

    RecipeShelf m_shelf;
    std::filesystem::path m_file;
    std::shared_ptr<ExtractLook> m_look;
    QString m_fileProblem;
    analysis::Recipe m_recipe;
    int m_usualLeast = analysis::SuspectQuestion().least;
    std::string m_persistentSource;
    std::string m_coverage;
    std::optional<Date> m_extracted;
    FurtherFiles m_further;
    std::map<analysis::ExtractKind, analysis::Question> m_otherQuestions; ///< that were asked before
    QString m_usedRecipe;
    std::shared_ptr<const ExtractSurvey> m_survey;
    std::shared_ptr<StudyOutcome> m_outcome;
    std::optional<RecipeShelf::Tables> m_before;
    std::string m_measuredCoverage; ///< with which the outcome was made
    std::optional<Date> m_measuredExtracted;
    std::optional<std::string> m_sameAs; ///< the SHA-256 that a relocated file should have
    bool m_isNew = false;                ///< nothing of the file was measured yet
    bool m_isGone = false;
    bool m_wasStopped = false;
    QTimer m_soon;
    // The jobs last: they end before what they tell of.
    LatestJob m_looking;
    LatestJob m_running;
    LatestJob m_lookingUp;
};

} // namespace cspdesk::presentation
