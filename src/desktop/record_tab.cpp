// SPDX-License-Identifier: MIT
#include "desktop/record_tab.h"

#include "desktop/empty_state.h"
#include "desktop/icons.h"
#include "desktop/record_delegate.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

#include <algorithm>
#include <numeric>

namespace cspdesk::desktop {
namespace {

using presentation::RecordRow;
using presentation::RecordTable;

RecordRow::Kind kindOf(const QModelIndex& index)
{
    return static_cast<RecordRow::Kind>(index.data(RecordTable::RowKindRole).toInt());
}

/// Shows what is awaited by a mark of its own, in the column that says so.
class AwaitedDelegate : public RecordDelegate
{
public:
    AwaitedDelegate(int column, QObject* parent) : RecordDelegate(parent), m_column(column) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        RecordDelegate::initStyleOption(option, index);
        if (kindOf(index) != RecordRow::Kind::Awaited || index.column() != m_column)
            return;
        const QColor colour = pillColours(PillTone::Attention).text;
        option->icon = icon(QStringLiteral("awaited"), colour);
        option->palette.setColor(QPalette::Text, colour);
        option->font.setItalic(false);
        option->font.setWeight(QFont::DemiBold);
    }

private:
    int m_column;
};

} // namespace

void SharedTable::setShares(std::vector<int> shares)
{
    m_shares = std::move(shares);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    shareOut();
}

void SharedTable::shareOut()
{
    const int columns = qMin(int(m_shares.size()), model() == nullptr ? 0 : model()->columnCount());
    int rest = viewport()->width();
    for (int column = 0; column < columns; ++column) {
        if (m_shares[std::size_t(column)] != 0)
            continue;
        // Not resizeColumnToContents: bands stand in the first column only and span the rest.
        const int width = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, width);
        rest -= width;
    }
    const int weight = std::accumulate(m_shares.begin(), m_shares.end(), 0);
    for (int column = 0; column < columns; ++column)
        if (const int share = m_shares[std::size_t(column)]; share != 0)
            setColumnWidth(column, qMax(70, rest * share / qMax(1, weight)));
}

void SharedTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareOut();
}

RecordTab::RecordTab(PageContext& context, RecordTable& model, const QString& accessibleName, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(model),
      m_table(new SharedTable(this)),
      m_controls(new QHBoxLayout),
      m_stack(new QStackedWidget(this))
{
    connect(&model, &RecordTable::modelAboutToBeReset, this, &RecordTab::rememberPlace);
    m_table->setModel(&model);
    prepareRecordTable(*m_table, accessibleName);
    m_controls->setContentsMargins(0, 0, 0, 0);
    m_controls->setSpacing(10);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_controls);
    layout->addWidget(m_stack, 1);
    connect(&model, &RecordTable::modelReset, this, &RecordTab::restorePlace);
    connect(&model, &RecordTable::dataChanged, m_table, &SharedTable::shareOut);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordTab::chosenChanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (kindOf(index) != RecordRow::Kind::Band)
            m_context.actions.action(QStringLiteral("partnership.edit")).trigger();
    });
    spanBands(*m_table);
}

QHBoxLayout& RecordTab::controls()
{
    m_controls->setContentsMargins(12, 10, 12, 10);
    return *m_controls;
}

void RecordTab::setEmptyState(const QString& iconName, const QString& title, const QString& detail)
{
    m_stack->addWidget(
        new EmptyState(iconName, title, detail, &m_context.actions.action(QStringLiteral("partnership.add")), m_stack));
    restorePlace();
}

void RecordTab::setAwaitedColumn(int column)
{
    delete m_table->itemDelegate();
    m_table->setItemDelegate(new AwaitedDelegate(column, m_table));
}

void RecordTab::activate()
{
    if (chosenRow() < 0)
        restorePlace();
    m_table->setFocus(Qt::OtherFocusReason);
}

bool RecordTab::choose(application::RecordKey key)
{
    const int row = m_model.rowOf(key);
    if (row < 0)
        return false;
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->scrollTo(m_model.index(row, 0));
    return true;
}

std::optional<application::RecordKey> RecordTab::chosenKey() const { return m_model.keyAt(chosenRow()); }

void RecordTab::rememberPlace()
{
    m_placeRow = qMax(0, chosenRow());
    m_chosen = chosenKey();
    m_keysBefore.clear();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto key = m_model.keyAt(row))
            m_keysBefore.push_back(*key);
}

int RecordTab::rowToChoose() const
{
    // What has just been added, else what was chosen before, else what took its place.
    std::vector<int> added;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto key = m_model.keyAt(row);
            key && std::find(m_keysBefore.begin(), m_keysBefore.end(), *key) == m_keysBefore.end())
            added.push_back(row);
    if (added.size() == 1)
        return added.front();
    if (m_chosen)
        if (const int row = m_model.rowOf(*m_chosen); row >= 0)
            return row;
    for (int row = qMin(m_placeRow, m_model.rowCount() - 1); row < m_model.rowCount() && row >= 0; ++row)
        if (m_model.flags(m_model.index(row, 0)).testFlag(Qt::ItemIsSelectable))
            return row;
    return -1;
}

void RecordTab::restorePlace()
{
    spanBands(*m_table);
    m_table->shareOut();
    m_stack->setCurrentIndex(m_model.rowCount() > 0 || m_stack->count() < 2 ? 0 : 1);
    if (const int row = rowToChoose(); row >= 0) {
        m_table->setCurrentIndex(m_model.index(row, 0));
        m_table->scrollTo(m_model.index(row, 0));
    }
    Q_EMIT chosenChanged();
}

void RecordTab::tellRemoved(const application::Result<>& removed, const QString& name)
{
    if (removed.has_value())
        m_context.notices.tell(Notices::Tone::Information, wording::say("“%1” was removed.").arg(name),
                               wording::say("Undo brings it back."));
    else
        m_context.notices.tell(removed.error());
}

} // namespace cspdesk::desktop
