// SPDX-License-Identifier: MIT
#include "desktop/delivery_page.h"

#include "desktop/delivery_overview.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "desktop/record_sheet_view.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/delivery_sheets.h"
#include "wording/translate.h"

#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace domain;
using application::kindOf;
using documents::Paper;
using presentation::RecordSheet;
using presentation::Workspace;
using wording::say;

/// A line of the list at the left: its sheet, what kind of record it holds, and the page that can be made of it.
struct DeliveryPage::Section
{
    std::unique_ptr<RecordSheet> (*sheet)(Workspace&);
    std::size_t kind;
    std::optional<Paper> paper;
    const char* title;
};

const std::vector<DeliveryPage::Section>& DeliveryPage::sections()
{
    static const std::vector<Section> all{
        {nullptr, 0, Paper::TaskGroups, "Overview"},
        {presentation::safetyPlansSheet, kindOf<SafetyPlan>, Paper::SafetyPlan, "Plans"},
        {presentation::prioritiesSheet, kindOf<Priority>, Paper::SafetyPlan, "Priorities"},
        {presentation::targetsSheet, kindOf<Target>, Paper::Targets, "Targets"},
        {presentation::milestonesSheet, kindOf<Milestone>, Paper::TaskGroups, "Milestones"},
        {presentation::groupReportsSheet, kindOf<GroupReport>, Paper::TaskGroups, "Reports of groups"},
        {presentation::fundsSheet, kindOf<Fund>, Paper::Funding, "Funds"},
        {presentation::bidsSheet, kindOf<Bid>, Paper::Funding, "Bids"},
        {presentation::dutiesSheet, kindOf<Duty>, Paper::StatutoryCalendar, "Statutory calendar"},
        {presentation::recommendationsSheet, kindOf<Recommendation>, Paper::Recommendations, "Recommendations"},
        {presentation::deathReviewsSheet, kindOf<DeathReview>, Paper::DeathReviews, "Death reviews"},
        {presentation::annualReviewsSheet, kindOf<AnnualReview>, Paper::AnnualReview, "Annual Reviews"},
        {presentation::agreementsSheet, kindOf<SharingAgreement>, Paper::Agreements, "Sharing agreements"},
        {presentation::seatsSheet, kindOf<OutsideSeat>, Paper::Agreements, "Other boards"},
        {presentation::noticesSheet, kindOf<PublicNotice>, Paper::Agreements, "Notices"},
        {presentation::inductionsSheet, kindOf<Induction>, Paper::Inductions, "Inductions"}};
    return all;
}

DeliveryPage::DeliveryPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_heading(new PageHeading(this)),
      m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_overview(new DeliveryOverview(pageContext, this))
{
    setObjectName(QStringLiteral("deliveryPage"));
    m_heading->setTitle(say("Safety plan"));
    for (const char* id : {"delivery.preview", "delivery.print", "delivery.export"})
        m_heading->addAction(context().actions.action(QString::fromLatin1(id)));
    m_list->setObjectName(QStringLiteral("deliveryList"));
    m_list->setAccessibleName(say("Parts of the safety plan"));
    m_list->setFixedWidth(190);
    m_list->setSpacing(1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Section& section : sections())
        (new QListWidgetItem(say(section.title), m_list))->setSizeHint({0, metrics::rowHeight - 4});
    m_stack->addWidget(m_overview);
    connect(m_overview, &DeliveryOverview::kindRequested, this, &DeliveryPage::showKind, Qt::QueuedConnection);
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(6, 6, 6, 6);
    inCard->addWidget(m_list);
    auto* parts = new QHBoxLayout;
    parts->setSpacing(metrics::gap);
    parts->addWidget(card);
    parts->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    layout->setSpacing(metrics::gap + 4);
    layout->addWidget(m_heading);
    layout->addLayout(parts, 1);
    attachPaperActions("delivery", *this, context(), [this]() -> std::optional<PaperChoice> {
        const int section = m_list->currentRow();
        if (m_view != nullptr)
            m_view->keepTyped();
        const auto paper = section < 0 ? std::nullopt : sections()[std::size_t(section)].paper;
        return paper ? std::optional(PaperChoice{.paper = *paper}) : std::nullopt;
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &DeliveryPage::show);
    connect(&context().workspace, &Workspace::changed, this, &DeliveryPage::refresh);
    connect(&context().workspace, &Workspace::closed, this, &DeliveryPage::forget);
    connect(&context().workspace, &Workspace::opened, this, &DeliveryPage::forget);
    m_list->setCurrentRow(0);
}

void DeliveryPage::show(int section)
{
    if (section < 0)
        return;
    leave(); // made anew each time: what its choices name may have changed
    const Section& chosen = sections()[std::size_t(section)];
    for (const char* id : {"delivery.preview", "delivery.print", "delivery.export"})
        context().actions.action(QString::fromLatin1(id)).setEnabled(chosen.paper.has_value());
    if (chosen.sheet == nullptr || !context().workspace.isOpen()) {
        m_heading->setSubtitle(say("What the partnership is to deliver, how it stands, and what is due"));
        m_overview->refresh();
        return m_stack->setCurrentIndex(0);
    }
    m_view = new RecordSheetView(context(), chosen.sheet(context().workspace), m_stack);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(
        m_view, &RecordSheetView::acted, this,
        [this](qint64 number) {
            show(m_list->currentRow());
            m_view->showRecord(number);
        },
        Qt::QueuedConnection); // the view that tells it is made anew
    m_heading->setSubtitle(m_view->sheet().words().about);
}

void DeliveryPage::leave()
{
    if (m_view == nullptr)
        return;
    if (context().workspace.isOpen())
        m_view->keepTyped();
    m_stack->removeWidget(m_view);
    delete std::exchange(m_view, nullptr);
}

void DeliveryPage::activate()
{
    if (m_list->currentRow() <= 0)
        show(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void DeliveryPage::showKind(std::size_t kind)
{
    for (std::size_t at = 1; at < sections().size(); ++at)
        if (sections()[at].kind == kind)
            m_list->setCurrentRow(int(at));
    m_list->setFocus(Qt::OtherFocusReason);
}

void DeliveryPage::showRecord(application::RecordKey record)
{
    showKind(record.kind);
    if (m_view != nullptr)
        m_view->showRecord(record.number);
}

void DeliveryPage::forget()
{
    leave();
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(0);
    m_stack->setCurrentIndex(0);
    m_overview->refresh();
}

void DeliveryPage::refresh()
{
    if (m_list->currentRow() <= 0)
        m_overview->refresh();
}

} // namespace cspdesk::desktop
