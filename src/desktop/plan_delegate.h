// SPDX-License-Identifier: MIT
#pragma once

#include "application/plan_view.h"
#include "desktop/tall_row_delegate.h"
#include "desktop/theme.h"

namespace cspdesk::desktop {

/// Draws the forward plan: bands over the entries of a kind, titles over two lines with what is wrong below them, and
/// how each meeting stands to an entry as a mark.
class PlanDelegate : public TallRowDelegate
{
    Q_OBJECT

public:
    using TallRowDelegate::TallRowDelegate;

    [[nodiscard]] int cellHeight(const QModelIndex& index, int width, const QFont& font) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

PillTone toneOf(application::ProgrammeMark mark);

} // namespace cspdesk::desktop
