// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/row_delegate.h"
#include "presentation/result_table_model.h"

#include <QHeaderView>
#include <QTableView>

namespace cspdesk::desktop {

/// The headings of a result table: what a column is in bold, below it what is counted and of what.
class ResultHeading : public QHeaderView
{
    Q_OBJECT

public:
    explicit ResultHeading(QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    /// The width in which no word of the heading is cut.
    [[nodiscard]] int wordWidth(int column) const;
    [[nodiscard]] int easyWidth(int column) const; ///< in which it is read easily

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
};

/// Rows of figures: totals in bold, what is hidden in muted colours.
class ResultDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A result table on the screen. Headings sort, parts can be selected and copied, and the names of the rows stay in
/// view while the figures are scrolled.
class ResultTableView : public QTableView
{
    Q_OBJECT

public:
    ResultTableView(presentation::ResultTableModel& model, QWidget* parent);
    /// Copies what is selected, or all of it, as text and as a table.
    void copy() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Whoever comes by keyboard sees where they are.
    void focusInEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void fit();
    void placeNames();

    presentation::ResultTableModel& m_model;
    QTableView* m_names; ///< the first column, over the others
};

} // namespace cspdesk::desktop
