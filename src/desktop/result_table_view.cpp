// SPDX-License-Identifier: MIT
#include "desktop/result_table_view.h"

#include "desktop/theme.h"
#include "documents/result_table_clipboard.h"
#include "statistics/result_table.h"
#include "wording/translate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

namespace cspdesk::desktop {
namespace {

using presentation::ResultTableModel;
using statistics::TableRowKind;
using wording::say;

constexpr int padding = RowDelegate::padding;
constexpr int arrow = 14;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// What the heading is, and below it what it counts.
std::pair<QString, QString> partsOf(const QAbstractItemModel& model, int column)
{
    const QString text = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return {text.section(QLatin1Char('\n'), 0, 0), text.section(QLatin1Char('\n'), 1)};
}

QRect wrapped(const QFontMetrics& metrics, int width, const QString& text)
{
    return text.isEmpty() ? QRect() : metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text);
}

void prepare(QTableView& table)
{
    table.setHorizontalHeader(new ResultHeading(&table));
    delete table.itemDelegate();
    table.setItemDelegate(new ResultDelegate(&table));
}

} // namespace

ResultHeading::ResultHeading(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setMinimumSectionSize(60);
}

QSize ResultHeading::sizeHint() const
{
    int height = 0;
    for (int column = 0; model() != nullptr && column < count(); ++column) {
        const auto [what, unit] = partsOf(*model(), column);
        const int width = sectionSize(column) - 2 * padding;
        height = qMax(height, wrapped(QFontMetrics(bold(font())), width - arrow, what).height()
                                  + wrapped(fontMetrics(), width, unit).height());
    }
    return {QHeaderView::sizeHint().width(), height + 20};
}

int ResultHeading::wordWidth(int column) const
{
    int width = 0;
    const auto [what, unit] = partsOf(*model(), column);
    for (const QString& word : what.split(QLatin1Char(' ')))
        width = qMax(width, QFontMetrics(bold(font())).horizontalAdvance(word) + arrow);
    for (const QString& word : unit.split(QLatin1Char(' ')))
        width = qMax(width, fontMetrics().horizontalAdvance(word));
    return width + 2 * padding + 2;
}

int ResultHeading::easyWidth(int column) const
{
    // A long unit in few lines: a third of it, as far as that leaves room for other columns.
    constexpr int widest = 150;
    const QString unit = partsOf(*model(), column).second;
    return qMax(wordWidth(column), qMin(widest, fontMetrics().horizontalAdvance(unit) / 3 + 12 + 2 * padding));
}

void ResultHeading::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    const Colours& c = colours();
    painter->save();
    painter->fillRect(rect, c.band);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.fieldLine);
    const auto [what, unit] = partsOf(*model(), column);
    const int side =
        model()->headerData(column, orientation(), Qt::TextAlignmentRole).toInt() & int(Qt::AlignHorizontal_Mask);
    QRect room = rect.adjusted(padding, 8, -padding, -10);
    const int unitHeight = wrapped(fontMetrics(), room.width(), unit).height();
    painter->setFont(font());
    painter->setPen(c.muted);
    painter->drawText(room, side | Qt::AlignBottom | Qt::TextWordWrap, unit);
    room.setBottom(room.bottom() - unitHeight);
    painter->setFont(bold(font()));
    const bool isCaution = model()->headerData(column, Qt::Horizontal, ResultTableModel::CautionRole).toBool();
    painter->setPen(isCaution ? c.muted : c.text);
    if (isSortIndicatorShown() && sortIndicatorSection() == column) {
        const QString sign = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("▲") : QStringLiteral("▼");
        QRect corner = room;
        painter->save();
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.7);
        painter->setFont(small);
        painter->setPen(c.link);
        const int other = side == int(Qt::AlignRight) ? int(Qt::AlignLeft) : int(Qt::AlignRight);
        painter->drawText(corner, other | int(Qt::AlignBottom), sign);
        painter->restore();
    }
    painter->drawText(room, side | Qt::AlignBottom | Qt::TextWordWrap, what);
    painter->restore();
}

void ResultDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    const auto kind = static_cast<TableRowKind>(index.data(ResultTableModel::RowKindRole).toInt());
    const Colours& c = colours();
    if (kind == TableRowKind::Total) {
        option->font.setWeight(QFont::DemiBold);
        option->fontMetrics = QFontMetrics(option->font);
        option->backgroundBrush = c.band;
    } else if (kind == TableRowKind::Aside) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, c.muted);
    }
    if (index.data(ResultTableModel::NoFigureRole).toBool() || index.data(ResultTableModel::CautionRole).toBool())
        option->palette.setColor(QPalette::Text, c.muted);
}

void ResultDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Long names often differ at their end.
    QStyleOptionViewItem shown(option);
    shown.text = option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, option.rect.width() - 2 * padding);
    RowDelegate::paintContent(painter, shown, index);
}

ResultTableView::ResultTableView(ResultTableModel& model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_names(new QTableView(this))
{
    setObjectName(QStringLiteral("resultTable"));
    setModel(&model);
    prepareTable(*this, say("Result table"));
    prepare(*this);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSortingEnabled(true);
    verticalHeader()->setDefaultSectionSize(qMax(30, fontMetrics().height() + 12));
    m_names->setObjectName(QStringLiteral("resultNames"));
    m_names->setModel(&model);
    m_names->setSelectionModel(selectionModel());
    prepareTable(*m_names, say("Names of the rows"));
    prepare(*m_names);
    m_names->setFocusPolicy(Qt::NoFocus);
    m_names->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_names->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_names->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setSortingEnabled(true);
    viewport()->stackUnder(m_names);
    setCornerButtonEnabled(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_names->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_names->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(m_names->horizontalHeader(), &QHeaderView::sortIndicatorChanged, horizontalHeader(),
            &QHeaderView::setSortIndicator);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_names->horizontalHeader(),
            &QHeaderView::setSortIndicator);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &ResultTableView::placeNames);
    connect(m_names->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column == 0 && columnWidth(0) != width)
            setColumnWidth(0, width);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
        fit();
    });
    horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    fit();
}

void ResultTableView::fit()
{
    auto* heading = static_cast<ResultHeading*>(horizontalHeader());
    const int columns = m_model.columnCount();
    std::vector<int> least;
    std::vector<int> wanted; // more than that for each
    for (int column = 0; column < columns; ++column) {
        const int content = sizeHintForColumn(column) + 8;
        const int needed = qMax(heading->wordWidth(column), content);
        const bool isName = column == 0;
        least.push_back(isName ? qBound(120, needed, qMax(180, viewport()->width() * 2 / 5)) : qMax(76, needed));
        wanted.push_back(isName ? 0 : qMax(0, qMax(heading->easyWidth(column), content + 30) - least.back()));
        m_names->setColumnHidden(column, !isName);
    }
    const int room = qMax(0, viewport()->width() - std::accumulate(least.begin(), least.end(), 0));
    const int all = std::accumulate(wanted.begin(), wanted.end(), 0);
    for (int column = 0; column < columns; ++column) {
        const auto place = static_cast<std::size_t>(column);
        setColumnWidth(column, least[place] + (all > room ? wanted[place] * room / all : wanted[place]));
    }
    updateGeometries(); // the headings may be higher now
    placeNames();
}

void ResultTableView::placeNames()
{
    m_names->setVisible(m_model.columnCount() > 1);
    m_names->setColumnWidth(0, columnWidth(0));
    m_names->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_names->setGeometry(frameWidth(), frameWidth(), columnWidth(0),
                         viewport()->height() + horizontalHeader()->height());
}

void ResultTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void ResultTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ResultTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeNames();
}

QModelIndex ResultTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex to = QTableView::moveCursor(action, modifiers);
    // What the names would lie over is brought out from under them.
    if (to.isValid() && to.column() > 0 && visualRect(to).left() < columnWidth(0))
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + visualRect(to).left() - columnWidth(0));
    return to;
}

void ResultTableView::copy() const
{
    std::set<std::size_t> rows;
    std::set<std::size_t> columns;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.insert(static_cast<std::size_t>(index.row()));
        columns.insert(static_cast<std::size_t>(index.column()));
    }
    documents::TableSelection selection = documents::wholeOf(m_model.table());
    if (rows.size() * columns.size() > 1)
        selection = {{rows.begin(), rows.end()}, {columns.begin(), columns.end()}, rows.size() > 1};
    const documents::TableClipboard copied = documents::clipboardOf(m_model.table(), selection);
    auto* both = new QMimeData;
    both->setText(wording::text(copied.text));
    both->setHtml(wording::text(copied.html));
    QGuiApplication::clipboard()->setMimeData(both);
}

} // namespace cspdesk::desktop
