// SPDX-License-Identifier: MIT
#include "desktop/extract_panel.h"

#include "desktop/action_button.h"
#include "desktop/date_field.h"
#include "desktop/row_delegate.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace cspdesk::desktop {

using presentation::AnalysisDesk;
using wording::say;

namespace {

/// Marks the row that is looked for.
class ExtractDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        RowDelegate::initStyleOption(option, index);
        if (index.data(presentation::ExtractRowsModel::MarkedRole).toBool()) {
            option->backgroundBrush = pillColours(PillTone::Attention).ground;
            option->palette.setColor(QPalette::Text, pillColours(PillTone::Attention).text);
        }
    }
};

} // namespace

void prepareExtractTable(QTableView& table, const QString& accessibleName)
{
    prepareTable(table, accessibleName);
    delete table.itemDelegate();
    table.setItemDelegate(new ExtractDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    table.setSelectionMode(QAbstractItemView::ContiguousSelection);
    table.verticalHeader()->show();
    table.verticalHeader()->setHighlightSections(false);
    table.verticalHeader()->setDefaultSectionSize(qMax(28, table.fontMetrics().height() + 10));
}

void fitExtractColumns(QTableView& table)
{
    constexpr int widest = 260;
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        table.resizeColumnToContents(column);
        table.setColumnWidth(column, qBound(70, table.columnWidth(column) + 8, widest));
    }
}

ExtractPanel::ExtractPanel(PageContext& context, AnalysisDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk)
{
    setObjectName(QStringLiteral("extractPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeFrame());
    layout->addWidget(makeRefusal());
    layout->addWidget(makePreview(), 1);
    layout->addStretch(0);
    connect(&desk, &AnalysisDesk::fileChanged, this, &ExtractPanel::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &ExtractPanel::follow);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &ExtractPanel::followFrame);
    follow();
}

QWidget* ExtractPanel::makeFrame()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_facts = new QLabel(card);
    m_facts->setObjectName(QStringLiteral("extractFactsLabel"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setTextRole(*m_facts, TextRole::Muted);
    m_coverageLabel = new QLabel(card);
    setTextRole(*m_coverageLabel, TextRole::FieldLabel);
    m_coverage = new QLineEdit(card);
    m_coverage->setObjectName(QStringLiteral("coverageEdit"));
    m_coverage->setToolTip(say("It stands in the title of every table."));
    m_coverageLabel->setBuddy(m_coverage);
    m_hasDay = new QCheckBox(say("Ta&ken out of its system on"), card);
    m_hasDay->setObjectName(QStringLiteral("extractedBox"));
    m_day = new QDateEdit(card);
    m_day->setObjectName(QStringLiteral("extractedEdit"));
    m_day->setAccessibleName(say("Day the extract was taken out of its system"));
    prepareDateField(*m_day);
    const auto stamp = m_context.workspace.wallClock().day;
    setDate(*m_day, stamp);
    m_day->setEnabled(false);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(20);
    auto* first = new QVBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_coverageLabel);
    first->addWidget(m_coverage);
    auto* second = new QVBoxLayout;
    second->setSpacing(4);
    second->addWidget(m_hasDay);
    second->addWidget(m_day);
    fields->addLayout(first, 1);
    fields->addLayout(second);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::cardMargin, 14, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(10);
    m_dayProblem = new QLabel(card);
    m_dayProblem->setObjectName(QStringLiteral("extractedProblemLabel"));
    m_dayProblem->setWordWrap(true);
    setTextRole(*m_dayProblem, TextRole::Problem);
    layout->addWidget(m_facts);
    layout->addLayout(fields);
    layout->addWidget(m_dayProblem);
    connect(m_coverage, &QLineEdit::editingFinished, this, &ExtractPanel::takeFrame);
    connect(m_hasDay, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_hasDay, &QCheckBox::toggled, this, &ExtractPanel::takeFrame);
    connect(m_day, &QDateEdit::dateChanged, this, &ExtractPanel::takeFrame);
    return card;
}

void ExtractPanel::takeFrame()
{
    m_coverage->setModified(false);
    m_desk.setFrame(m_coverage->text().trimmed().toStdString(),
                    m_hasDay->isChecked() ? std::optional(dateOf(*m_day)) : std::nullopt);
}

void ExtractPanel::followFrame()
{
    if (std::exchange(m_shown, m_desk.file()) != m_desk.file())
        m_coverage->setModified(false); // what was being typed was of the file before
    const bool isOfCrimes =
        m_desk.kind() == analysis::ExtractKind::Suspects || m_desk.kind() == analysis::ExtractKind::Crimes;
    m_coverageLabel->setText(isOfCrimes ? say("&Whose crimes, and of when") : say("&Which area or service"));
    m_coverage->setPlaceholderText(isOfCrimes ? say("Cambridge City, 2024") : say("Cambridge City"));
    const QString coverage = wording::text(m_desk.coverage());
    if (!m_coverage->isModified() && m_coverage->text().trimmed() != coverage)
        m_coverage->setText(coverage);
    const auto day = m_desk.extracted();
    const QSignalBlocker boxQuiet(m_hasDay);
    const QSignalBlocker dayQuiet(m_day);
    m_hasDay->setChecked(day.has_value());
    m_day->setEnabled(day.has_value());
    const bool isMissing = m_desk.troubleAt() == presentation::TroubleAt::Day;
    m_dayProblem->setText(isMissing ? m_desk.problem() : QString());
    m_dayProblem->setVisible(isMissing);
    if (day)
        setDate(*m_day, *day);
}

QWidget* ExtractPanel::makeRefusal()
{
    m_refusal = new QFrame(this);
    makeCard(*m_refusal);
    auto* title = new QLabel(say("This file cannot be analysed"), m_refusal);
    setTextRole(*title, TextRole::Section);
    m_refusalText = new QLabel(m_refusal);
    m_refusalText->setObjectName(QStringLiteral("extractProblemLabel"));
    m_refusalText->setTextFormat(Qt::PlainText);
    m_refusalText->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_refusal);
    layout->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_refusalText);
    layout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("analysis.open")), Emphasis::Primary, m_refusal), 0,
        Qt::AlignLeft);
    return m_refusal;
}

QWidget* ExtractPanel::makePreview()
{
    m_preview = new QFrame(this);
    makeCard(*m_preview);
    auto* title = new QLabel(say("The first rows"), m_preview);
    setTextRole(*title, TextRole::Strong);
    title->setContentsMargins(metrics::cardMargin, 10, metrics::cardMargin, 8);
    m_table = new QTableView(m_preview);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setModel(&m_rows);
    prepareExtractTable(*m_table, say("The first rows of the extract"));
    auto* layout = new QVBoxLayout(m_preview);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_table, 1);
    return m_preview;
}

void ExtractPanel::follow()
{
    followFrame();
    const auto* look = m_desk.look();
    const bool isRefused = m_desk.troubleAt() == presentation::TroubleAt::File;
    m_refusal->setVisible(isRefused);
    m_preview->setVisible(look != nullptr && (!isRefused || !look->rows.empty()));
    m_refusalText->setText(isRefused ? m_desk.problem() : QString());
    if (look == nullptr) {
        m_facts->setText(QString::fromStdU16String(m_desk.file().u16string()));
        m_rows.show({}, {});
        return;
    }
    QStringList facts{
        QString::fromStdU16String(look->path.u16string()),
        wording::sizeText(static_cast<std::int64_t>(look->stamp.bytes)),
        wording::dialectText(m_desk.survey() != nullptr ? m_desk.survey()->report.dialect : look->dialect),
        wording::counted("1 column", "%1 columns", static_cast<std::int64_t>(look->headings.size()))};
    if (m_desk.survey() != nullptr)
        facts << say("SHA-256 %1…").arg(wording::text(m_desk.survey()->sha256.substr(0, 16)));
    m_facts->setText(facts.join(say(" · ")));
    if (m_rows.rowCount() == 0) {
        m_rows.show(look->headings, look->rows);
        fitExtractColumns(*m_table);
    }
}

} // namespace cspdesk::desktop
