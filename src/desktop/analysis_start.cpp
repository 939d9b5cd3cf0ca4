// SPDX-License-Identifier: MIT
#include "desktop/analysis_start.h"

#include "desktop/action_button.h"
#include "desktop/choice_button.h"
#include "desktop/flow_row.h"
#include "desktop/icons.h"
#include "desktop/prompter.h"
#include "presentation/action_catalogue.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::RecipeShelf;
using wording::say;
using wording::text;

AnalysisStart::AnalysisStart(PageContext& context, presentation::AnalysisDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk),
      m_recipes(new QWidget(this)),
      m_recipesLayout(new QVBoxLayout(m_recipes))
{
    m_recipesLayout->setContentsMargins(0, 0, 0, 0);
    m_recipesLayout->setSpacing(6);
    auto* column = new QWidget(this);
    column->setMaximumWidth(qMax(560, fontMetrics().averageCharWidth() * 80));
    auto* stacked = new QVBoxLayout(column);
    stacked->setContentsMargins(0, metrics::gap, 8, metrics::gap);
    stacked->setSpacing(18);
    stacked->addStretch(1);
    stacked->addWidget(makeChoices());
    stacked->addWidget(m_recipes);
    stacked->addStretch(2);
    auto* inside = new QWidget(this);
    auto* centred = new QHBoxLayout(inside);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(column, 6);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(&m_desk.shelf(), &RecipeShelf::changed, this, &AnalysisStart::showRecipes, Qt::QueuedConnection);
    showRecipes();
}

QWidget* AnalysisStart::makeChoices()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* title = new QLabel(say("From an extract to tables in which small numbers are safe"), box);
    title->setWordWrap(true);
    setTextRole(*title, TextRole::Section);
    auto* words = new QLabel(
        say("Choose a CSV file, or drop one anywhere on this page. It is checked before anything is counted, and its "
            "rows are never kept: they are forgotten when you put the extract away."),
        box);
    words->setWordWrap(true);
    setTextRole(*words, TextRole::Muted);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addSpacing(6);
    for (const char* id :
         {"analysis.open", "analysis.sample", "file.open-result", "analysis.report", "analysis.import-recipe"}) {
        auto* button = new ChoiceButton(m_context.actions.action(QString::fromLatin1(id)), box);
        const bool isSample = QLatin1String(id) == QLatin1String("analysis.sample");
        if (m_first == nullptr)
            m_first = button;
        layout->addWidget(button);
        if (isSample)
            layout->addWidget(makeSamples(box), 0, Qt::AlignLeft);
    }
    auto* published =
        new ActionButton(m_context.actions.action(QStringLiteral("analysis.published")), Emphasis::Quiet, box);
    published->setHiddenWhileDisabled(true);
    layout->addWidget(published, 0, Qt::AlignLeft);
    auto* ground = new QWidget(box);
    auto* row = new FlowRow(8, ground);
    for (const char* id : {"analysis.scanning", "analysis.sources", "analysis.definitions"}) {
        auto* button = new ActionButton(m_context.actions.action(QString::fromLatin1(id)), Emphasis::Quiet, ground);
        button->setHiddenWhileDisabled(true);
        row->addWidget(button);
    }
    layout->addWidget(ground);
    return box;
}

QWidget* AnalysisStart::makeSamples(QWidget* parent)
{
    auto* button = new QPushButton(say("A&nother sample"), parent);
    button->setObjectName(QStringLiteral("samplesButton"));
    button->setAccessibleDescription(say("Choose a made-up extract of another kind"));
    setEmphasis(*button, Emphasis::Quiet);
    auto* menu = new QMenu(button);
    for (const char* id :
         {"analysis.sample-sentences", "analysis.sample-children", "analysis.sample-scheme", "analysis.sample-crimes",
          "analysis.sample-areas", "analysis.sample-similar", "analysis.sample-referrals", "analysis.sample-cases",
          "analysis.sample-texts", "analysis.sample-survey", "analysis.sample-case-log"})
        menu->addAction(&m_context.actions.action(QString::fromLatin1(id)));
    button->setMenu(menu);
    return button;
}

void AnalysisStart::focusFirst() { m_first->setFocus(Qt::OtherFocusReason); }

void AnalysisStart::showRecipes()
{
    while (QLayoutItem* item = m_recipesLayout->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    auto* heading = new QLabel(say("Recipes"), m_recipes);
    setTextRole(*heading, TextRole::Section);
    m_recipesLayout->addWidget(heading);
    if (m_desk.shelf().all().empty()) {
        auto* none =
            new QLabel(say("A result can be kept as a recipe. The next extract of the same form then needs one "
                           "click, and you see what has changed."),
                       m_recipes);
        none->setWordWrap(true);
        setTextRole(*none, TextRole::Muted);
        m_recipesLayout->addWidget(none);
    }
    for (const RecipeShelf::Saved& saved : m_desk.shelf().all())
        m_recipesLayout->addWidget(makeRecipe(saved));
    auto* back = new ActionButton(m_context.actions.action(QStringLiteral("analysis.restore-recipe")), Emphasis::Quiet,
                                  m_recipes);
    back->setHiddenWhileDisabled(true);
    m_recipesLayout->addWidget(back, 0, Qt::AlignLeft);
}

QWidget* AnalysisStart::makeRecipe(const RecipeShelf::Saved& saved)
{
    auto* row = new QWidget(m_recipes);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const QString measure = wording::measureName(saved.recipe.question);
    const QString detail = saved.lastFile.isEmpty() ? measure : say("%1 · last run on %2").arg(measure, saved.lastFile);
    const QString name = text(saved.recipe.name);
    auto* button =
        new ChoiceButton(icon(QStringLiteral("redo")), say("%1: run on a new extract…").arg(name), detail, row);
    button->setObjectName(QStringLiteral("recipeButton"));
    connect(button, &QAbstractButton::clicked, this, [this, id = saved.id] { Q_EMIT recipeChosen(id); });
    auto* more = new QToolButton(row);
    more->setObjectName(QStringLiteral("recipeMoreButton"));
    more->setIcon(icon(QStringLiteral("menu")));
    more->setAccessibleName(say("More to do with the recipe “%1”").arg(name));
    more->setToolTip(more->accessibleName());
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(more);
    menu->addAction(say("Re&name…"), this, [this, id = saved.id] { rename(id); });
    menu->addAction(say("Save to a &file…"), this, [this, id = saved.id] { exportRecipe(id); });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("remove")), say("&Remove"), this, [this, id = saved.id] { remove(id); });
    more->setMenu(menu);
    layout->addWidget(button, 1);
    layout->addWidget(more);
    return row;
}

void AnalysisStart::rename(const QString& id)
{
    const auto* saved = m_desk.shelf().find(id);
    if (saved == nullptr)
        return;
    const auto name = m_context.prompter.askText(say("Rename the recipe"), say("Name"), text(saved->recipe.name));
    if (!name)
        return;
    if (const auto done = m_desk.shelf().rename(id, *name); !done.has_value())
        m_context.notices.tell(done.error());
}

void AnalysisStart::exportRecipe(const QString& id)
{
    const auto path = m_context.prompter.chooseFileToSave(say("Save the recipe to a file"),
                                                          id + QStringLiteral(".json"), say("Recipe (*.json)"));
    if (!path)
        return;
    if (const auto done = m_desk.shelf().exportTo(id, QString::fromStdU16String(path->u16string())); !done.has_value())
        return m_context.notices.tell(done.error());
    m_context.notices.tell(Notices::Tone::Success, say("The recipe was saved."),
                           say("Nothing of a person is in it: only what is chosen."));
}

void AnalysisStart::remove(const QString& id)
{
    const auto removed = m_desk.shelf().remove(id);
    if (!removed.has_value())
        return m_context.notices.tell(removed.error());
    Q_EMIT recipeRemoved(*removed);
}

} // namespace cspdesk::desktop
