// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/motion_lines.h"

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace cspdesk::desktop {

/// The motions under one agenda item, with what puts one down, changes and removes it, and the ledger of votes that
/// were notified on them.
class ItemMotions : public QWidget
{
    Q_OBJECT

public:
    ItemMotions(PageContext& context, QWidget* parent);
    void show(std::optional<Id<domain::AgendaItem>> item);
    /// Opens the form of a new motion under the item shown.
    void putMotion() { openMotion(std::nullopt); }
    void openLedger();
    /// Where the item is there to ratify something, what that is.
    [[nodiscard]] QString ratifies() const { return m_ratifies; }

Q_SIGNALS:
    void refreshed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void buildLayout();
    QToolButton* addTool(const QString& iconName, const QString& name, const QString& objectName);
    void refresh();
    void readItem();
    void follow();
    [[nodiscard]] const presentation::MotionLine* chosen() const;
    void openMotion(std::optional<Id<domain::Motion>> motion);
    void removeChosen();

    PageContext& m_context;
    std::optional<Id<domain::AgendaItem>> m_item;
    std::vector<presentation::MotionLine> m_lines;
    QString m_ratifies;
    bool m_mayEdit = false;
    QListWidget* m_list;
    QLabel* m_none;
    QWidget* m_frame = nullptr;
    QToolButton* m_add;
    QToolButton* m_change;
    QToolButton* m_remove;
    QPushButton* m_ledger;
};

} // namespace cspdesk::desktop
