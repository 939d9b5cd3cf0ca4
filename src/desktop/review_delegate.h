// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace cspdesk::desktop {

/// An action in the list that a meeting works through: what was decided, its reference, who owns it.
class ReviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace cspdesk::desktop
