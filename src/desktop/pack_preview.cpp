// SPDX-License-Identifier: MIT
#include "desktop/pack_preview.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace cspdesk::desktop {

using wording::say;

namespace {

constexpr int aMoment = 400; ///< milliseconds: what is there sooner needs no word

enum Part { Pages, Problem, OnTheirWay };

} // namespace

PackPreview::PackPreview(QWidget* parent)
    : QWidget(parent),
      m_pages(new PagesView(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("packPreview"));
    m_pages->setAccessibleName(say("Pages of the pack"));
    m_stack->addWidget(m_pages);
    m_stack->addWidget(makeProblem());
    m_stack->addWidget(makeOnTheirWay());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = makeBar();
    layout->addWidget(m_bar);
    layout->addWidget(makeProgress());
    layout->addWidget(m_stack, 1);
    m_moment.setSingleShot(true);
    m_moment.setInterval(aMoment);
    connect(&m_moment, &QTimer::timeout, m_waiting, &QWidget::show);
    connect(m_pages, &PagesView::viewChanged, this, &PackPreview::follow);
    clear();
}

QToolButton* PackPreview::toolButton(const QString& iconName, const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

QWidget* PackPreview::makeBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(4);
    m_previous = toolButton(QStringLiteral("chevron-left"), say("Previous page (Page Up)"),
                            QStringLiteral("packPreviousPageButton"));
    m_next =
        toolButton(QStringLiteral("chevron-right"), say("Next page (Page Down)"), QStringLiteral("packNextPageButton"));
    m_place = new QLabel(bar);
    m_place->setObjectName(QStringLiteral("packPlaceLabel"));
    m_zoom = new QLabel(bar);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("000 %")));
    setTextRole(*m_zoom, TextRole::Muted);
    auto* smaller = toolButton({}, say("Smaller (−)"), QStringLiteral("packSmallerButton"));
    auto* larger = toolButton({}, say("Larger (+)"), QStringLiteral("packLargerButton"));
    smaller->setText(QStringLiteral("−"));
    larger->setText(QStringLiteral("+"));
    m_fitWidth = toolButton({}, say("Fit width"), QStringLiteral("packFitWidthButton"));
    m_fitPage = toolButton({}, say("Fit page"), QStringLiteral("packFitPageButton"));
    for (QToolButton* fit : {m_fitWidth, m_fitPage})
        fit->setCheckable(true);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_next)})
        layout->addWidget(widget);
    layout->addStretch();
    for (QWidget* widget :
         {static_cast<QWidget*>(smaller), static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(larger),
          static_cast<QWidget*>(m_fitWidth), static_cast<QWidget*>(m_fitPage)})
        layout->addWidget(widget);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_pages->goTo(m_pages->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_pages->goTo(m_pages->currentPage() + 1); });
    connect(smaller, &QToolButton::clicked, this, [this] { m_pages->zoomBy(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { m_pages->zoomBy(1); });
    connect(m_fitWidth, &QToolButton::clicked, this, [this] { m_pages->setFit(PagesView::Fit::Width); });
    connect(m_fitPage, &QToolButton::clicked, this, [this] { m_pages->setFit(PagesView::Fit::Page); });
    return bar;
}

QWidget* PackPreview::makeProgress()
{
    m_waiting = new QWidget(this);
    m_waitingWords = new QLabel(say("Laying out the pack…"), m_waiting);
    m_progress = new QProgressBar(m_waiting);
    m_progress->setObjectName(QStringLiteral("packProgressBar"));
    m_progress->setAccessibleName(m_waitingWords->text());
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    auto* stop = new QPushButton(say("Stop"), m_waiting);
    stop->setObjectName(QStringLiteral("packStopButton"));
    connect(stop, &QPushButton::clicked, this, &PackPreview::stopRequested);
    auto* layout = new QHBoxLayout(m_waiting);
    layout->setContentsMargins(metrics::cardMargin, 4, 10, 8);
    layout->setSpacing(12);
    layout->addWidget(m_waitingWords);
    layout->addWidget(m_progress, 1);
    layout->addWidget(stop);
    m_waiting->hide();
    return m_waiting;
}

QWidget* PackPreview::makeProblem()
{
    auto* part = new QWidget(this);
    m_problem = new QLabel(part);
    m_problem->setObjectName(QStringLiteral("packProblemLabel"));
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignCenter);
    setTextRole(*m_problem, TextRole::Muted);
    m_again = new QPushButton(say("Lay it out again"), part);
    m_again->setObjectName(QStringLiteral("packAgainButton"));
    connect(m_again, &QPushButton::clicked, this, &PackPreview::againRequested);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(40, 24, 40, 24);
    layout->setSpacing(14);
    layout->addStretch();
    layout->addWidget(m_problem);
    layout->addWidget(m_again, 0, Qt::AlignHCenter);
    layout->addStretch();
    return part;
}

QWidget* PackPreview::makeOnTheirWay()
{
    auto* words = new QLabel(say("Laying out the pack…"), this);
    words->setObjectName(QStringLiteral("packOnTheirWayLabel"));
    words->setAlignment(Qt::AlignCenter);
    setTextRole(*words, TextRole::Muted);
    return words;
}

void PackPreview::show(const documents::LaidOutDocument& document, std::shared_ptr<const std::string> pdf)
{
    endWaiting();
    const int page = m_stack->currentIndex() == OnTheirWay ? m_placeBefore : m_pages->currentPage();
    m_pages->show(document, std::move(pdf));
    m_stack->setCurrentIndex(Pages);
    m_pages->goTo(page); // the same place of the other copy, or of the same one after a change
    m_bar->setEnabled(true);
    follow();
}

void PackPreview::clear()
{
    endWaiting();
    m_pages->show({});
    m_bar->setEnabled(false);
    m_stack->setCurrentIndex(Pages);
    follow();
}

void PackPreview::wait()
{
    m_progress->setValue(0);
    if (m_stack->currentIndex() == Problem)
        clear();
    m_waitingWords->setVisible(m_stack->currentIndex() != OnTheirWay); // in its middle it says so already
    if (m_waiting->isHidden())
        m_moment.start();
}

void PackPreview::waitForOthers()
{
    const int page = m_stack->currentIndex() == OnTheirWay ? m_placeBefore : m_pages->currentPage();
    clear();
    m_placeBefore = page;
    m_stack->setCurrentIndex(OnTheirWay);
    wait();
}

void PackPreview::setProgress(int percent) { m_progress->setValue(percent); }

void PackPreview::tell(const QString& problem, bool offersAgain)
{
    clear();
    m_problem->setText(problem);
    m_again->setVisible(offersAgain);
    m_stack->setCurrentIndex(Problem);
}

void PackPreview::endWaiting()
{
    m_moment.stop();
    m_waiting->hide();
}

void PackPreview::follow()
{
    const int page = m_pages->currentPage();
    const int count = m_pages->pageCount();
    m_place->setText(count > 0 ? say("Page %1 of %2").arg(page + 1).arg(count) : QString());
    m_zoom->setText(count > 0 ? say("%1 %").arg(m_pages->zoomPercent()) : QString());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
    m_fitWidth->setChecked(m_pages->fit() == PagesView::Fit::Width);
    m_fitPage->setChecked(m_pages->fit() == PagesView::Fit::Page);
}

} // namespace cspdesk::desktop
