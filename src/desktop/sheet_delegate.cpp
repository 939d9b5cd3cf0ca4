// SPDX-License-Identifier: MIT
#include "desktop/sheet_delegate.h"

#include "desktop/theme.h"
#include "desktop/wrapped_text.h"

#include <QPainter>

namespace cspdesk::desktop {

namespace {

constexpr int mostLines = 3;
constexpr int above = 9; ///< and below the words

} // namespace

int SheetDelegate::cellHeight(const QModelIndex& index, int width, const QFont& font) const
{
    const QString words = index.data(Qt::DisplayRole).toString();
    return qMax(metrics::rowHeight, wrappedHeight(words, font, width - 2 * padding, mostLines) + 2 * above);
}

void SheetDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled;
    const QColor colour = option.palette.color(group, QPalette::Text);
    drawWrapped(painter, option.rect.adjusted(padding, above, -padding, -above), option.text, option.font, colour,
                mostLines);
}

} // namespace cspdesk::desktop
