// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/panel_page.h"
#include "desktop/paper_copy.h"
#include "domain/agenda.h"
#include "presentation/typed_text.h"

#include <optional>

namespace cspdesk::desktop {

class AgendaFooter;
class PlanHint;
class AgendaTable;
class EmptyState;
class ItemPanel;

/// The agenda of the meeting being worked on: its running order against the clock, and everything about the chosen
/// item.
class AgendaPage : public PanelPage
{
    Q_OBJECT

public:
    AgendaPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// Goes to an item of the agenda shown.
    void show(Id<domain::AgendaItem> item);

private:
    void clearAwayTyping();
    void makeHeading();
    QWidget* makeToolbar();
    QWidget* makeRunningOrder();
    QWidget* makeEmptyStates();
    void attachActions();
    void attachItemActions();

    void refresh();
    void refreshHint();
    void refreshHeading();
    void followChoice();

    void addItem(domain::ItemKind kind);
    void addStanding();
    [[nodiscard]] domain::AgendaItem newItem(domain::ItemKind kind);
    void moveBy(int rows);
    void removeItem();
    void toggleClosed();
    void gaveUpTyping(const QModelIndex& index);
    /// Accepts what is being typed; false where it was refused and the person is still at it.
    bool finishTyping();
    [[nodiscard]] std::optional<PaperChoice> paper();

    presentation::TypedText m_typed;
    AgendaTable* m_table;
    AgendaFooter* m_footer;
    PlanHint* m_hint;
    ItemPanel* m_panel;
    EmptyState* m_emptyAgenda = nullptr;
    EmptyState* m_noMeeting = nullptr;
    std::optional<Id<domain::AgendaItem>> m_fresh; ///< just added, its title being typed
};

} // namespace cspdesk::desktop
