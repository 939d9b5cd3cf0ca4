// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/papers_model.h"

#include <QFrame>

#include <optional>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace cspdesk::desktop {

class Pill;

/// Everything about the chosen paper beside the list: how it stands, its versions, whom it was asked of.
class PaperPanel : public QFrame
{
    Q_OBJECT

public:
    PaperPanel(PageContext& context, presentation::PapersModel& model, QWidget* parent);
    void show(std::optional<Id<domain::Paper>> paper);
    /// The version chosen in the list, or the last one.
    [[nodiscard]] std::optional<Id<domain::PaperVersion>> chosenVersion() const;

Q_SIGNALS:
    void versionChosen();
    /// A version was asked for with Enter or a double click.
    void versionActivated();

private:
    QWidget* makeVersions();
    QLabel* addText(QVBoxLayout& layout, const char* objectName);
    void refresh();
    void showFacts(const application::PaperLine& line);
    void showVersions(const application::PaperLine& line);

    PageContext& m_context;
    presentation::PapersModel& m_model;
    std::optional<Id<domain::Paper>> m_paper;
    QLabel* m_title;
    Pill* m_state;
    QLabel* m_empty;
    QWidget* m_facts;
    QLabel* m_from = nullptr;
    QLabel* m_standing = nullptr;
    QLabel* m_listing = nullptr;
    QLabel* m_access = nullptr;
    QLabel* m_released = nullptr;
    QLabel* m_trouble = nullptr;
    QLabel* m_chased = nullptr;
    QLabel* m_note = nullptr;
    std::optional<Id<domain::PaperVersion>> m_newest; ///< of the versions shown
    QWidget* m_locked = nullptr;
    QWidget* m_versionsPart = nullptr;
    QListWidget* m_versions = nullptr;
};

} // namespace cspdesk::desktop
