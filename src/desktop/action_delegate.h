// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/tall_row_delegate.h"

#include <QTextOption>

namespace cspdesk::desktop {

/// Draws the log of actions: what is to be done over up to three lines, dates over two, and the state as a mark with
/// "Overdue" in words below it.
class ActionDelegate : public TallRowDelegate
{
    Q_OBJECT

public:
    using TallRowDelegate::TallRowDelegate;
    static constexpr int mostLines = 3;

    [[nodiscard]] int cellHeight(const QModelIndex& index, int width, const QFont& font) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintStatus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace cspdesk::desktop
