// SPDX-License-Identifier: MIT
#include "desktop/partnership_page.h"

#include "desktop/action_tool.h"
#include "desktop/dialog_frame.h"
#include "desktop/icons.h"
#include "desktop/page_heading.h"
#include "desktop/partnership_details_dialog.h"
#include "desktop/partnership_tabs.h"
#include "desktop/terms_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/translate.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using wording::say;

namespace {

/// A narrower page shows its tools as icons alone.
constexpr int roomForWords = 940;

} // namespace

PartnershipPage::PartnershipPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_roster(pageContext.workspace),
      m_agencies(pageContext.workspace),
      m_people(pageContext.workspace),
      m_offices(pageContext.workspace),
      m_heading(new PageHeading(this)),
      m_bar(new QTabBar(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("partnershipPage"));
    presentation::ActionCatalogue& actions = pageContext.actions;
    for (const char* id : {"partnership.terms", "partnership.details"}) {
        m_tools << new ActionTool(actions.action(QString::fromLatin1(id)), false, this);
        m_heading->addWidget(m_tools.last());
    }
    m_heading->addAction(actions.action(QStringLiteral("partnership.add")), Emphasis::Primary);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_heading);
    layout->addWidget(makeTabs(), 1);
    addTab(new MembersTab(pageContext, m_roster, this), QStringLiteral("people"), say("&Members"));
    addTab(new AgenciesTab(pageContext, m_agencies, this), QStringLiteral("agency"), say("A&gencies"));
    addTab(new PeopleTab(pageContext, m_people, this), QStringLiteral("person"), say("Peop&le"));
    addTab(new OfficesTab(pageContext, m_offices, this), QStringLiteral("office"), say("&Offices"));
    attachActions();
    connect(m_bar, &QTabBar::currentChanged, this, &PartnershipPage::followTab);
    using presentation::Workspace;
    connect(&pageContext.workspace, &Workspace::opened, this, &PartnershipPage::refreshHeading);
    connect(&pageContext.workspace, &Workspace::changed, this, &PartnershipPage::refreshHeading);
    connect(&pageContext.workspace, &Workspace::closed, this, &PartnershipPage::refreshHeading);
    refreshHeading();
    followTab();
}

QWidget* PartnershipPage::makeTabs()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_bar->setObjectName(QStringLiteral("partnershipTabs"));
    m_bar->setAccessibleName(say("Parts of the partnership"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    auto* barRow = new QHBoxLayout;
    barRow->setContentsMargins(metrics::cardMargin - 4, 6, metrics::cardMargin, 0);
    barRow->addWidget(m_bar);
    barRow->addStretch();
    for (const char* id : {"partnership.edit", "partnership.end", "partnership.remove"}) {
        m_tools << new ActionTool(context().actions.action(QString::fromLatin1(id)), false, card);
        barRow->addWidget(m_tools.last());
    }
    auto* line = new QFrame(card);
    line->setFixedHeight(1);
    line->setFrameShape(QFrame::NoFrame);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(barRow);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);
    return card;
}

void PartnershipPage::addTab(RecordTab* tab, const QString& iconName, const QString& text)
{
    m_bar->addTab(icon(iconName), text);
    m_stack->addWidget(tab);
    connect(tab, &RecordTab::chosenChanged, this, &PartnershipPage::followChoice);
    // Where their keys mean nothing else.
    for (const char* id : {"partnership.edit", "partnership.remove"})
        tab->table().addAction(&context().actions.action(QString::fromLatin1(id)));
}

RecordTab& PartnershipPage::currentTab() const { return *static_cast<RecordTab*>(m_stack->currentWidget()); }

void PartnershipPage::attachActions()
{
    presentation::ActionCatalogue& actions = context().actions;
    addAction(&actions.action(QStringLiteral("partnership.add")));
    addAction(&actions.action(QStringLiteral("partnership.end")));
    actions.attach(QStringLiteral("partnership.add"), this, [this] { currentTab().add(); });
    actions.attach(QStringLiteral("partnership.edit"), this, [this] { currentTab().edit(); });
    actions.attach(QStringLiteral("partnership.end"), this, [this] { currentTab().end(); });
    actions.attach(QStringLiteral("partnership.remove"), this, [this] { currentTab().remove(); });
    actions.attach(QStringLiteral("partnership.details"), this,
                   [this] { openDialog(new PartnershipDetailsDialog(context(), window())); });
    actions.attach(QStringLiteral("partnership.terms"), this,
                   [this] { openDialog(new TermsDialog(context(), window())); });
}

void PartnershipPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    for (ActionTool* tool : m_tools)
        tool->setCompact(width() < roomForWords);
}

void PartnershipPage::activate() { currentTab().activate(); }

void PartnershipPage::show(application::RecordKey record)
{
    for (int tab = 0; tab < m_stack->count(); ++tab)
        if (static_cast<RecordTab*>(m_stack->widget(tab))->choose(record)) {
            m_bar->setCurrentIndex(tab);
            return currentTab().activate();
        }
}

void PartnershipPage::refreshHeading()
{
    m_heading->setTitle(say("Partnership"));
    if (context().workspace.isOpen())
        if (const auto found = application::require(context().workspace.store(), Id<domain::Partnership>(1));
            found.has_value()) {
            m_heading->setTitle(wording::text(found->value.name));
            m_heading->setSubtitle(wording::text(found->value.website));
        }
    followChoice();
}

void PartnershipPage::followTab()
{
    m_stack->setCurrentIndex(m_bar->currentIndex());
    context().actions.action(QStringLiteral("partnership.add")).setText(currentTab().addText());
    followChoice();
}

void PartnershipPage::followChoice()
{
    const bool mayWrite = context().workspace.mayWrite();
    const RecordTab& tab = currentTab();
    const auto enable = [&](const char* id, bool enabled) {
        context().actions.action(QString::fromLatin1(id)).setEnabled(enabled);
    };
    enable("partnership.add", mayWrite);
    enable("partnership.edit", mayWrite && tab.canEdit());
    enable("partnership.end", mayWrite && tab.canEnd());
    enable("partnership.remove", mayWrite && tab.canRemove());
    enable("partnership.details", mayWrite);
    enable("partnership.terms", context().workspace.isOpen());
}

} // namespace cspdesk::desktop
