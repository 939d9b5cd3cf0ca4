// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/pill.h"
#include "desktop/tall_row_delegate.h"
#include "domain/paper.h"

namespace cspdesk::desktop {

/// Draws the papers of a meeting: items as bands, papers below them over two lines, and their states as marks.
class PapersDelegate : public TallRowDelegate
{
    Q_OBJECT

public:
    using TallRowDelegate::TallRowDelegate;
    static constexpr int mostLines = 2;

    [[nodiscard]] int cellHeight(const QModelIndex& index, int width, const QFont& font) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintItem(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintState(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

PillTone toneOf(domain::PaperState state);

} // namespace cspdesk::desktop
