// SPDX-License-Identifier: MIT
#pragma once

#include "domain/attendance.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace cspdesk::desktop {

/// The times of somebody's being there as a short list, with what adds, changes and removes one.
class StaysEditor : public QWidget
{
    Q_OBJECT

public:
    explicit StaysEditor(QWidget* parent = nullptr);
    void show(const QString& name, const std::vector<domain::Stay>& stays);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed(const std::vector<cspdesk::domain::Stay>& stays);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QToolButton* addTool(const QString& iconName, const QString& name, const QString& objectName);
    void fitList();
    void follow();
    void openStay(std::size_t index);
    void removeChosen();

    QString m_name;
    std::vector<domain::Stay> m_stays;
    bool m_readOnly = false;
    QListWidget* m_list;
    QToolButton* m_add;
    QToolButton* m_change;
    QToolButton* m_remove;
};

} // namespace cspdesk::desktop
