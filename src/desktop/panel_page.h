// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"

#include <QList>

#include <functional>
#include <initializer_list>
#include <optional>

class QStackedWidget;

namespace cspdesk::desktop {

class ActionTool;
class PageHeading;

/// A page of one list or text with a panel about the chosen line beside it. Where the page is narrow the panel goes
/// away and the buttons lose their words; an action of the page shows and hides the panel against that.
class PanelPage : public Page
{
    Q_OBJECT

protected:
    struct Shape
    {
        const char* panelAction;
        int panelWidth;
        int leastPanelWidth;
        int roomForHeading = 1020;  ///< a page at least this wide has words on the buttons of its heading
        int roomForListTools = 960; ///< and this wide, on those above the list, while the panel is there
        int leastForListTools = 0;  ///< and without the panel
    };

    PanelPage(PageContext& context, const Shape& shape, QWidget* parent);

    /// Puts the parts of the page together; once, at the end of a page's construction.
    void arrange(QWidget* list, QWidget* panel, QWidget* emptyStates);
    [[nodiscard]] PageHeading& heading() { return *m_heading; }
    /// The list first, then what stands where there is none.
    [[nodiscard]] QStackedWidget& stack() { return *m_stack; }

    [[nodiscard]] ActionTool* toolFor(const char* actionId, bool compact);
    void addHeadingTools(std::initializer_list<const char*> actionIds);
    /// A button above the list that keeps its words while there is room.
    [[nodiscard]] ActionTool* listTool(const char* actionId);

    /// What an action does from now on, by its keys anywhere on the page, or in one widget of it where they mean
    /// something else in a field.
    void attach(const char* actionId, std::function<void()> handler) { attachIn(*this, actionId, std::move(handler)); }
    void attachIn(QWidget& where, const char* actionId, std::function<void()> handler);
    void enable(const char* actionId, bool enabled);
    /// Shows the panel whatever the width, because the person goes to work in it.
    void openPanel();
    void followWidth();
    void resizeEvent(QResizeEvent* event) override;

private:
    Shape m_shape;
    PageHeading* m_heading;
    QStackedWidget* m_stack;
    QWidget* m_sidePanel = nullptr;
    QList<ActionTool*> m_headingTools;
    QList<ActionTool*> m_listTools;
    std::optional<bool> m_panelWanted; ///< as the person decided; none follows the width
};

} // namespace cspdesk::desktop
