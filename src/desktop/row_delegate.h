// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace cspdesk::desktop {

/// The rows of our tables: room around the text, a thin line between rows, a mark at the current row of the view with
/// the keyboard, and the whole text in a tip where it had to be cut.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int padding = 10;

    explicit RowDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    /// What stands on the row's ground; the option has been filled from the index.
    virtual void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

/// What all our tables have in common: rows, no grid, no side headings, keyboard and size of rows.
void prepareTable(QTableView& table, const QString& accessibleName);

} // namespace cspdesk::desktop
