// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/row_delegate.h"

namespace cspdesk::desktop {

/// Draws rows that are as high as their words need.
class TallRowDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    /// The height a cell needs at that width.
    [[nodiscard]] virtual int cellHeight(const QModelIndex& index, int width, const QFont& font) const = 0;
};

} // namespace cspdesk::desktop
