// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace cspdesk::desktop {

/// One thing that needs doing: an icon, what it is, when or why below, and its urgency as a pill.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TaskDelegate(QObject* parent) : QStyledItemDelegate(parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace cspdesk::desktop
