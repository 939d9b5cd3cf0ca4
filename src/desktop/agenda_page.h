// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/paper_copy.h"
#include "domain/agenda.h"
#include "presentation/typed_text.h"

#include <optional>

class QStackedWidget;

namespace cspdesk::desktop {

class ActionTool;
class AgendaFooter;
class AgendaTable;
class EmptyState;
class ItemPanel;
class PageHeading;

/// The agenda of the meeting being worked on: its running order against the clock, and everything about the chosen
/// item.
class AgendaPage : public Page
{
    Q_OBJECT

public:
    AgendaPage(PageContext& context, QWidget* parent);
    void activate() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void clearAwayTyping();
    QWidget* makeHeading();
    QWidget* makeToolbar();
    QWidget* makeRunningOrder();
    QWidget* makeEmptyStates();
    ActionTool* toolFor(const char* actionId, bool compact);
    void attachActions();
    void attachItemActions();

    void refresh();
    void refreshHeading();
    void followChoice();
    void followWidth();

    void addItem(domain::ItemKind kind);
    [[nodiscard]] domain::AgendaItem newItem(domain::ItemKind kind);
    void moveBy(int rows);
    void removeItem();
    void toggleClosed();
    void gaveUpTyping(const QModelIndex& index);
    /// Accepts what is being typed; false where it was refused and the person is still at it.
    bool finishTyping();
    [[nodiscard]] std::optional<PaperChoice> paper();

    presentation::TypedText m_typed;
    PageHeading* m_heading;
    AgendaTable* m_table;
    AgendaFooter* m_footer;
    ItemPanel* m_panel;
    QStackedWidget* m_stack;
    EmptyState* m_emptyAgenda = nullptr;
    EmptyState* m_noMeeting = nullptr;
    QList<ActionTool*> m_headingTools;             ///< lose their words where the page is narrow
    QList<ActionTool*> m_listTools;                ///< and these where the running order is
    std::optional<bool> m_panelWanted;             ///< as the person decided; none follows the width
    std::optional<Id<domain::AgendaItem>> m_fresh; ///< just added, its title being typed
};

} // namespace cspdesk::desktop
