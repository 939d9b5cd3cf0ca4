// SPDX-License-Identifier: MIT
#include "desktop/checks_panel.h"

#include "desktop/action_tool.h"
#include "desktop/empty_state.h"
#include "desktop/extract_panel.h"
#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using wording::say;

namespace {

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    makeCard(*frame);
    return frame;
}

} // namespace

ChecksPanel::ChecksPanel(PageContext& context, AnalysisDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk)
{
    setObjectName(QStringLiteral("checksPanel"));
    auto* right = new QSplitter(Qt::Vertical, this);
    right->setHandleWidth(metrics::gap);
    right->setChildrenCollapsible(false);
    right->addWidget(makeProblems());
    right->addWidget(makeRows());
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(metrics::gap);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeCounts());
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({340, 700});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &ChecksPanel::follow);
    connect(&desk, &AnalysisDesk::fileChanged, this, &ChecksPanel::follow);
    connect(&desk, &AnalysisDesk::busyChanged, this, [this] {
        if (m_desk.survey() == nullptr)
            follow(); // why there is nothing may be another reason now
    });
    connect(
        &desk, &AnalysisDesk::rowsFound, this, [this](const std::vector<presentation::ExtractRow>& rows, quint64 row) {
            if (m_desk.look() == nullptr)
                return;
            m_rows.show(m_desk.look()->headings, rows, row);
            fitExtractColumns(*m_rowTable);
            m_rowsTitle->setText(say("Row %1 and its neighbours").arg(wording::countText(static_cast<qint64>(row))));
            m_rowsCard->show();
            const QModelIndex marked = m_rows.index(m_rows.placeOfMarked(), 0);
            m_rowTable->setCurrentIndex(marked);
            m_rowTable->scrollTo(marked, QAbstractItemView::PositionAtCenter);
        });
    follow();
}

QWidget* ChecksPanel::makeCounts()
{
    auto* frame = card(this);
    auto* scroll = new QScrollArea(frame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outside = new QWidget(scroll);
    auto* outer = new QVBoxLayout(outside);
    outer->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    m_countsBox = new QWidget(outside);
    m_countsBox->setObjectName(QStringLiteral("countsBox"));
    outer->addWidget(m_countsBox);
    outer->addStretch();
    scroll->setWidget(outside);
    outside->setAutoFillBackground(false); // the card shows through
    scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(scroll);
    frame->setMinimumWidth(260);
    return frame;
}

QWidget* ChecksPanel::makeProblems()
{
    m_problemCard = card(this);
    m_problemTitle = new QLabel(m_problemCard);
    m_problemTitle->setObjectName(QStringLiteral("problemsTitle"));
    setTextRole(*m_problemTitle, TextRole::Strong);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::cardMargin, 8, 10, 8);
    head->addWidget(m_problemTitle, 1);
    head->addWidget(
        new ActionTool(m_context.actions.action(QStringLiteral("analysis.export-problems")), false, m_problemCard));
    m_problemTable = new QTableView(m_problemCard);
    m_problemTable->setObjectName(QStringLiteral("problemsTable"));
    m_problemTable->setModel(&m_problems);
    prepareTable(*m_problemTable, say("Rows with problems; Enter shows the row in the file"));
    m_problemTable->horizontalHeader()->setStretchLastSection(true);
    connect(m_problemTable, &QTableView::activated, this, &ChecksPanel::lookAtChosen);
    connect(m_problemTable, &QTableView::doubleClicked, this, &ChecksPanel::lookAtChosen);
    auto* layout = new QVBoxLayout(m_problemCard);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_problemTable, 1);
    m_noProblem = new EmptyState(QStringLiteral("success"), say("No row has a problem"),
                                 say("Every row could be read, and every day and age that stands in one."), nullptr,
                                 m_problemCard);
    layout->addWidget(m_noProblem, 1);
    return m_problemCard;
}

QWidget* ChecksPanel::makeRows()
{
    m_rowsCard = card(this);
    m_rowsTitle = new QLabel(m_rowsCard);
    setTextRole(*m_rowsTitle, TextRole::Strong);
    m_rowsTitle->setContentsMargins(metrics::cardMargin, 10, metrics::cardMargin, 8);
    m_rowTable = new QTableView(m_rowsCard);
    m_rowTable->setObjectName(QStringLiteral("rowTable"));
    m_rowTable->setModel(&m_rows);
    prepareExtractTable(*m_rowTable, say("The row in the file, among its neighbours"));
    auto* layout = new QVBoxLayout(m_rowsCard);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_rowsTitle);
    layout->addWidget(m_rowTable, 1);
    m_rowsCard->hide();
    return m_rowsCard;
}

void ChecksPanel::lookAtChosen()
{
    if (const QModelIndex chosen = m_problemTable->currentIndex(); chosen.isValid())
        m_desk.lookUp(m_problems.rowAt(chosen.row()));
}

void ChecksPanel::addCount(const QString& what, std::uint64_t rows, bool isStrong)
{
    const int row = m_counts->rowCount();
    auto* label = new QLabel(what, m_countsBox);
    label->setWordWrap(true);
    auto* number = new QLabel(wording::countText(static_cast<std::int64_t>(rows)), m_countsBox);
    number->setAlignment(Qt::AlignRight | Qt::AlignTop);
    if (isStrong)
        for (QLabel* each : {label, number})
            setTextRole(*each, TextRole::Strong);
    m_counts->addWidget(label, row, 0);
    m_counts->addWidget(number, row, 1);
}

void ChecksPanel::addNote(const QString& note)
{
    if (note.isEmpty())
        return;
    auto* label = new QLabel(note, m_countsBox);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(*label, TextRole::Muted);
    m_counts->addWidget(label, m_counts->rowCount(), 0, 1, 2);
}

void ChecksPanel::follow()
{
    qDeleteAll(m_countsBox->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_countsBox->layout();
    m_counts = new QGridLayout(m_countsBox);
    m_counts->setContentsMargins(0, 0, 0, 0);
    m_counts->setVerticalSpacing(7);
    m_counts->setColumnStretch(0, 1);
    m_rowsCard->hide();
    const auto* survey = m_desk.survey();
    m_context.actions.action(QStringLiteral("analysis.export-problems"))
        .setEnabled(survey != nullptr && !survey->report.problems.empty());
    m_problemCard->setVisible(survey != nullptr);
    if (survey == nullptr) {
        addNote(m_desk.problem().isEmpty() ? say("The file is being read.") : m_desk.problem());
        m_problems.show({}, 0);
        return;
    }
    const ExtractReport& report = survey->report;
    for (const wording::CheckLine& line : survey->lines)
        if (line.rows)
            addCount(line.words, *line.rows, line.isStrong);
        else
            addNote(line.words);
    m_problems.show(report.problems, report.headings.size());
    m_problemTable->resizeColumnToContents(presentation::ProblemRowsModel::Row);
    const auto shown = static_cast<std::int64_t>(report.problems.size());
    m_problemTitle->setText(
        shown == 0 ? say("Problems")
                   : wording::counted("1 problem: Enter shows the row", "%1 problems: Enter shows the row", shown));
    m_problemTable->setVisible(shown > 0);
    m_noProblem->setVisible(shown == 0);
    if (shown > 0)
        m_problemTable->setCurrentIndex(m_problems.index(0, 0));
}

void ChecksPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForBoth = 760;
    m_splitter->setOrientation(width() < roomForBoth ? Qt::Vertical : Qt::Horizontal);
}

} // namespace cspdesk::desktop
