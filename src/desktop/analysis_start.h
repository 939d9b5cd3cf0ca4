// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QVBoxLayout;

namespace cspdesk::desktop {

/// What the analysis desk shows while there is no extract: choose one, try the sample, or run a recipe on a new one.
class AnalysisStart : public QWidget
{
    Q_OBJECT

public:
    AnalysisStart(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent);
    void focusFirst();

Q_SIGNALS:
    /// A recipe is to be run on an extract that is still to be chosen.
    void recipeChosen(const QString& id);
    void recipeRemoved(const cspdesk::presentation::RecipeShelf::Removed& removed);

private:
    QWidget* makeChoices();
    QWidget* makeSamples(QWidget* parent);
    void showRecipes();
    QWidget* makeRecipe(const presentation::RecipeShelf::Saved& saved);
    void rename(const QString& id);
    void exportRecipe(const QString& id);
    void remove(const QString& id);

    PageContext& m_context;
    presentation::AnalysisDesk& m_desk;
    QWidget* m_first = nullptr;
    QWidget* m_recipes;
    QVBoxLayout* m_recipesLayout;
};

} // namespace cspdesk::desktop
