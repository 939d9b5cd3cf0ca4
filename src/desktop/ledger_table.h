// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/tall_row_delegate.h"

#include <QTableView>

#include <span>

namespace cspdesk::desktop {

/// A register on a page. What is chosen stays chosen by what it is, whatever happens around it, and every row is as
/// high as its words need.
class LedgerTable : public QTableView
{
    Q_OBJECT

public:
    [[nodiscard]] int chosenRow() const { return currentIndex().row(); } ///< -1 where nothing is chosen
    void choose(int row);

Q_SIGNALS:
    void chosenChanged();

protected:
    /// `titleColumn` is the one that is shown to whoever chooses a row. The table owns the delegate.
    LedgerTable(QAbstractItemModel& model, TallRowDelegate* delegate, int titleColumn, const QString& accessibleName,
                QWidget* parent);

    [[nodiscard]] virtual bool mayChoose(int row) const = 0;
    /// What stands in the row is what is chosen now; nothing where the row is none.
    virtual void noteChosen(int row) = 0;
    /// Where that stands now; -1 where it is gone.
    [[nodiscard]] virtual int rowOfChosen() const = 0;
    virtual void fitColumns() = 0;
    /// After the rows have changed, before columns are fitted: rows that are one band become one cell.
    virtual void joinBands() {}
    virtual void showChosen();

    /// Of each column that is shown; then the rows are as high as these make them.
    void setWidths(std::span<const int> widths);
    void restorePlace();

    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void rememberPlace();
    void fitRows();

    TallRowDelegate* m_delegate;
    int m_titleColumn;
    int m_placeRow = 0;
    bool m_resetting = true; ///< rows are not what they were: no change of the current one is a choice
};

} // namespace cspdesk::desktop
