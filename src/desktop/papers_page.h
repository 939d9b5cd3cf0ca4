// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/panel_page.h"
#include "desktop/paper_flows.h"
#include "presentation/papers_model.h"

class QLabel;

namespace cspdesk::desktop {

class PaperPanel;
class PapersTable;

/// The papers of the meeting being worked on, under their items: what has come, what is awaited, and from whom.
class PapersPage : public PanelPage
{
    Q_OBJECT

public:
    PapersPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// Goes to a paper of the meeting shown.
    void show(Id<domain::Paper> paper);

private:
    void makeHeading();
    QWidget* makeToolbar();
    QWidget* makeList();
    QWidget* makeFooter();
    QWidget* makeEmptyStates();
    void attachActions();
    void attachRowActions();
    void attachVersionActions();

    void refresh();
    void refreshHeading();
    void refreshFooter();
    void followChoice();
    void followVersion();
    void moveBy(int places);
    void copyList();
    [[nodiscard]] std::optional<Id<domain::Paper>> chosen() const;

    presentation::PapersModel m_model;
    PaperFlows m_flows;
    PapersTable* m_table;
    PaperPanel* m_panel;
    QWidget* m_footer = nullptr;
    QLabel* m_size = nullptr;
    QWidget* m_keepLast = nullptr;
};

} // namespace cspdesk::desktop
