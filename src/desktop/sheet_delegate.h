// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/tall_row_delegate.h"

namespace cspdesk::desktop {

/// Draws the rows of a sheet, whose words take up to three lines.
class SheetDelegate : public TallRowDelegate
{
    Q_OBJECT

public:
    using TallRowDelegate::TallRowDelegate;
    [[nodiscard]] int cellHeight(const QModelIndex& index, int width, const QFont& font) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace cspdesk::desktop
