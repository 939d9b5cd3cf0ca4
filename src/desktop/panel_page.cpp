// SPDX-License-Identifier: MIT
#include "desktop/panel_page.h"

#include "desktop/action_tool.h"
#include "desktop/page_heading.h"
#include "presentation/action_catalogue.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

constexpr int roomForPanel = 960; ///< a page at least this wide shows the panel by itself

} // namespace

PanelPage::PanelPage(PageContext& pageContext, const Shape& shape, QWidget* parent)
    : Page(pageContext, parent),
      m_shape(shape),
      m_heading(new PageHeading(this)),
      m_stack(new QStackedWidget(this))
{
    context().actions.action(QString::fromLatin1(shape.panelAction)).setCheckable(true);
    attach(shape.panelAction, [this] {
        m_panelWanted = context().actions.action(QString::fromLatin1(m_shape.panelAction)).isChecked();
        followWidth();
    });
}

void PanelPage::arrange(QWidget* list, QWidget* panel, QWidget* emptyStates)
{
    m_sidePanel = panel;
    panel->setMinimumWidth(m_shape.leastPanelWidth);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(metrics::gap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(list);
    splitter->addWidget(panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({800, m_shape.panelWidth});
    m_stack->addWidget(splitter);
    m_stack->addWidget(emptyStates);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_heading);
    layout->addWidget(m_stack, 1);
}

ActionTool* PanelPage::toolFor(const char* actionId, bool compact)
{
    return new ActionTool(context().actions.action(QString::fromLatin1(actionId)), compact, this);
}

void PanelPage::addHeadingTools(std::initializer_list<const char*> actionIds)
{
    for (const char* id : actionIds) {
        m_headingTools << toolFor(id, false);
        m_heading->addWidget(m_headingTools.last());
    }
}

ActionTool* PanelPage::listTool(const char* actionId)
{
    m_listTools << toolFor(actionId, false);
    return m_listTools.last();
}

void PanelPage::attachIn(QWidget& where, const char* actionId, std::function<void()> handler)
{
    const QString id = QString::fromLatin1(actionId);
    where.addAction(&context().actions.action(id));
    context().actions.attach(id, this, std::move(handler));
}

void PanelPage::enable(const char* actionId, bool enabled)
{
    context().actions.action(QString::fromLatin1(actionId)).setEnabled(enabled);
}

void PanelPage::openPanel()
{
    m_panelWanted = true;
    followWidth();
}

void PanelPage::followWidth()
{
    if (m_sidePanel == nullptr)
        return; // not put together yet
    const bool shown = m_panelWanted.value_or(width() >= roomForPanel);
    m_sidePanel->setVisible(shown);
    context().actions.action(QString::fromLatin1(m_shape.panelAction)).setChecked(shown);
    for (ActionTool* tool : m_headingTools)
        tool->setCompact(width() < m_shape.roomForHeading);
    const int room = shown ? m_shape.roomForListTools : m_shape.leastForListTools;
    for (ActionTool* tool : m_listTools)
        tool->setCompact(width() < room);
}

void PanelPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    followWidth();
}

} // namespace cspdesk::desktop
