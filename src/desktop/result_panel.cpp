// SPDX-License-Identifier: MIT
#include "desktop/result_panel.h"

#include "desktop/chart_view.h"
#include "desktop/clamped_label.h"
#include "desktop/list_first.h"
#include "desktop/result_table_view.h"
#include "desktop/segmented_choice.h"
#include "desktop/theme.h"
#include "presentation/table_changes.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <QComboBox>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using statistics::ResultTable;
using wording::say;
using wording::text;

namespace {

constexpr int besideWidth = 420;

QLabel* wrapping(QWidget* parent, TextRole role, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1); // it gives way, whatever stands in it
    setTextRole(*label, role);
    return label;
}

/// With places where a word as long as a fingerprint may go on in the next line.
QString breakable(const QString& words)
{
    constexpr qsizetype longest = 24;
    QString out;
    qsizetype run = 0;
    for (const QChar letter : words) {
        run = letter.isLetterOrNumber() ? run + 1 : 0;
        out += letter;
        if (run > 0 && run % longest == 0)
            out += QChar(0x200B);
    }
    return out;
}

} // namespace

ResultPanel::ResultPanel(QWidget* parent)
    : QWidget(parent),
      m_tables(new QListWidget(this)),
      m_tableChoice(new QComboBox(this)),
      m_table(new ResultTableView(m_model, this))
{
    setObjectName(QStringLiteral("resultPanel"));
    m_splitter = new QSplitter(this);
    m_splitter->setHandleWidth(metrics::gap);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTable());
    m_splitter->addWidget(makeBeside());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({700, besideWidth});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_tables, &QListWidget::currentRowChanged, this, &ResultPanel::chooseTable);
    connect(m_tableChoice, &QComboBox::currentIndexChanged, this, &ResultPanel::chooseTable);
}

QWidget* ResultPanel::makeTable()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_title = wrapping(card, TextRole::Strong, "resultTitleLabel");
    m_tableChoice->setObjectName(QStringLiteral("tableCombo"));
    m_tableChoice->setAccessibleDescription(say("Table that is shown"));
    m_tableChoice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tableChoice->setMinimumContentsLength(20);
    openListFirst(*m_tableChoice);
    m_view = new SegmentedChoice(say("What the table shows"), card);
    m_view->add(say("Figures"), QStringLiteral("figuresButton"));
    m_view->add(say("What has changed"), QStringLiteral("changesButton"));
    m_counted = new QComboBox(card);
    m_counted->setObjectName(QStringLiteral("countedCombo"));
    m_counted->setAccessibleDescription(say("Count that is compared"));
    openListFirst(*m_counted);
    m_changes = new QWidget(card);
    auto* changes = new QHBoxLayout(m_changes);
    changes->setContentsMargins(0, 0, 0, 0);
    changes->setSpacing(10);
    changes->addWidget(m_view);
    changes->addWidget(m_counted);
    changes->addStretch();
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::cardMargin, 12, metrics::cardMargin, 12);
    head->setSpacing(8);
    head->addWidget(m_tableChoice);
    head->addWidget(m_title);
    head->addWidget(m_changes);
    m_tables->setObjectName(QStringLiteral("tablesList"));
    m_tables->setAccessibleName(say("Tables of the result"));
    m_tables->setFixedWidth(qMax(176, fontMetrics().averageCharWidth() * 24));
    m_tables->setWordWrap(true);
    m_tables->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tables->setSpacing(3);
    m_tables->setTextElideMode(Qt::ElideNone);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(head);
    right->addWidget(m_table, 1);
    auto* layout = new QHBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_tables);
    layout->addSpacing(2);
    layout->addLayout(right, 1);
    connect(m_view, &SegmentedChoice::currentChanged, this, &ResultPanel::showTable);
    connect(m_counted, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            showTable();
    });
    return card;
}

QWidget* ResultPanel::makeBeside()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_beside = new QScrollArea(card);
    m_beside->setObjectName(QStringLiteral("chartArea"));
    m_beside->setAccessibleName(say("Charts, notes, and where the figures come from"));
    m_beside->setWidgetResizable(true);
    m_beside->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(m_beside);
    m_charts = new ChartView(inside);
    m_charts->setObjectName(QStringLiteral("chartView"));
    auto* notesTitle = new QLabel(say("Notes"), inside);
    auto* sourceTitle = new QLabel(wording::provenanceHeading(), inside);
    for (QLabel* title : {notesTitle, sourceTitle})
        setTextRole(*title, TextRole::FieldLabel);
    m_notes = wrapping(inside, TextRole::Muted, "resultNotesLabel");
    m_source = wrapping(inside, TextRole::Muted, "resultSourceLabel");
    auto* stacked = new QVBoxLayout(inside);
    stacked->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    stacked->setSpacing(6);
    for (QWidget* each :
         {static_cast<QWidget*>(m_charts), static_cast<QWidget*>(notesTitle), static_cast<QWidget*>(m_notes),
          static_cast<QWidget*>(sourceTitle), static_cast<QWidget*>(m_source)})
        stacked->addWidget(each);
    stacked->addStretch();
    m_beside->setWidget(inside);
    inside->setAutoFillBackground(false); // the card shows through
    m_beside->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_beside);
    card->setMinimumWidth(300);
    return card;
}

QSize ResultPanel::sizeOfName(const QString& name) const
{
    const int width = m_tables->width() - 24;
    const QRect words = fontMetrics().boundingRect(QRect(0, 0, width - 14, 1000), Qt::TextWordWrap, name);
    return {width, words.height() + 16};
}

int ResultPanel::place() const { return m_tables->currentRow(); }

void ResultPanel::chooseTable(int place)
{
    if (m_isFilling || place < 0)
        return;
    m_isFilling = true;
    m_tables->setCurrentRow(place);
    m_tableChoice->setCurrentIndex(place);
    m_isFilling = false;
    showTable();
}

void ResultPanel::show(std::shared_ptr<const presentation::StudyOutcome> outcome, Before before)
{
    m_outcome = outcome && !outcome->tables.empty() ? std::move(outcome) : nullptr;
    m_before = std::move(before);
    fill();
}

const ResultTable* ResultPanel::tableBefore(const std::string& tableId) const
{
    return m_before ? m_before(tableId) : nullptr;
}

void ResultPanel::fill()
{
    m_isFilling = true;
    const int former = place();
    const auto wasNamed = former >= 0 ? m_tables->item(former)->data(Qt::UserRole).toString() : QString();
    m_tables->clear();
    m_tableChoice->clear();
    if (!m_outcome) {
        m_model.show({});
        m_charts->show({});
        m_isFilling = false;
        return;
    }
    int chosen = 0;
    for (const ResultTable& table : m_outcome->tables) {
        auto* item = new QListWidgetItem(text(table.title), m_tables);
        item->setSizeHint(sizeOfName(item->text()));
        item->setData(Qt::UserRole, text(table.id));
        item->setToolTip(item->text());
        m_tableChoice->addItem(text(table.title));
        if (text(table.id) == wasNamed)
            chosen = m_tables->count() - 1;
    }
    m_isFilling = false;
    chooseTable(chosen);
}

void ResultPanel::fillChanges(const ResultTable& now, const ResultTable& before)
{
    const auto columns = presentation::comparableColumns(now, before);
    const QVariant was = m_counted->currentData();
    m_isFilling = true;
    m_counted->clear();
    for (const std::size_t column : columns)
        m_counted->addItem(text(now.columns[column].heading), static_cast<int>(column));
    m_counted->setCurrentIndex(qMax(0, m_counted->findData(was)));
    m_isFilling = false;
}

void ResultPanel::showTable()
{
    if (!m_outcome || place() < 0)
        return;
    const auto at = static_cast<std::size_t>(place());
    const ResultTable& table = m_outcome->tables.at(at);
    const ResultTable* before = tableBefore(table.id);
    m_changes->setVisible(before != nullptr);
    const bool isChange = before != nullptr && m_view->current() == 1;
    m_counted->setVisible(isChange);
    if (before != nullptr)
        fillChanges(table, *before);
    const bool isPossible = isChange && m_counted->count() > 0;
    m_model.show(
        isPossible ? presentation::changesOf(table, *before, static_cast<std::size_t>(m_counted->currentData().toInt()))
                   : table);
    m_title->setText(text(m_model.table().title));
    followTitle();
    m_table->setAccessibleName(m_title->text());
    std::vector<statistics::Chart> charts;
    constexpr std::size_t mostBars = 60; // beyond these nobody compares their lengths
    for (const wording::TableChart& chart : m_outcome->charts)
        if (chart.table == at && !isPossible && chart.chart.categories.size() <= mostBars)
            charts.push_back(chart.chart);
    m_charts->setVisible(!charts.empty());
    m_charts->show(std::move(charts));
    showNotes();
    m_beside->verticalScrollBar()->setValue(0);
}

void ResultPanel::followTitle()
{
    // The choice above says the same while the plain table is shown.
    m_title->setVisible(m_tableChoice->isHidden() || m_title->text() != m_tableChoice->currentText());
}

void ResultPanel::showNotes()
{
    const ResultTable& table = m_model.table();
    QStringList notes;
    for (const std::string& note : table.notes)
        notes << text(note);
    notes += wording::markLegend(table);
    m_notes->setText(notes.join(QStringLiteral("\n\n")));
    QStringList source;
    for (const auto& [label, value] : wording::provenanceText(table))
        source << say("%1: %2").arg(label, breakable(value));
    m_source->setText(source.join(QLatin1Char('\n')));
}

std::optional<ResultCopy> ResultPanel::shown() const
{
    if (!m_outcome || place() < 0)
        return std::nullopt;
    return copyOf(*m_outcome, static_cast<std::size_t>(place()), m_model.table());
}

void ResultPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForList = 1180;
    constexpr int roomBeside = 900;
    m_tables->setVisible(width() >= roomForList);
    m_tableChoice->setVisible(width() < roomForList);
    followTitle();
    // One below the other, headings alone would fill the table of a low window.
    constexpr int lowHeight = 400;
    constexpr int roomBesideWhenLow = 700;
    const int room = height() < lowHeight ? roomBesideWhenLow : roomBeside;
    const Qt::Orientation orientation = width() >= room ? Qt::Horizontal : Qt::Vertical;
    const bool isOther = m_splitter->orientation() != orientation;
    if (isOther) {
        m_splitter->setOrientation(orientation);
        m_isSplitByHand = false;
    }
    if (orientation == Qt::Vertical && isOther) {
        m_splitter->setSizes({height() * 7 / 10, height() * 3 / 10});
    } else if (orientation == Qt::Horizontal && !m_isSplitByHand) {
        // Figures need the room more than their picture does.
        constexpr int leastBeside = 300;
        const int beside = qBound(leastBeside, width() * 3 / 10, besideWidth);
        m_splitter->setSizes({width() - beside, beside});
    }
}

} // namespace cspdesk::desktop
