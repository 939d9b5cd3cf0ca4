// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace cspdesk::desktop {

/// A row of what was found: its title, up to two lines of its text with the words that were looked for, and its place.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace cspdesk::desktop
