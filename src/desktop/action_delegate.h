// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/row_delegate.h"

#include <QTextOption>

namespace cspdesk::desktop {

/// Draws the log of actions: what is to be done over up to three lines, dates over two, and the state as a mark with
/// "Overdue" in words below it.
class ActionDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    static constexpr int mostLines = 3;

    /// The height a cell needs at that width.
    [[nodiscard]] int cellHeight(const QModelIndex& index, int width, const QFont& font) const;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintStatus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace cspdesk::desktop
