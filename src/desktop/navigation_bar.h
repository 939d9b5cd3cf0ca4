// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/elided_label.h"
#include "desktop/page.h"

#include <QAbstractButton>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace cspdesk::desktop {

/// A place in the navigation bar: the icon and the words of a checkable action of the View menu.
class NavigationEntry : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationEntry(QAction& action, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QAction& m_action;
};

/// The bar at the left: whose file this is, the places to go to, and at the foot how the file stands.
class NavigationBar : public QWidget
{
    Q_OBJECT

public:
    NavigationBar(PageContext& context, QWidget* parent);
    /// Why the file is open for reading only, in words; shown at the foot.
    void setReadOnlyReason(const QString& reason);
    [[nodiscard]] QWidget* currentEntry() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLayout();
    QWidget* makeEntries();
    QVBoxLayout* foot();
    void fit();
    void refresh();
    void refreshClosedMatter();

    PageContext& m_context;
    QLabel* m_partnership;
    std::vector<NavigationEntry*> m_entries;
    ElidedLabel* m_file;
    QLabel* m_access;
    QLabel* m_sample;
    QLabel* m_lockIcon;
    QLabel* m_lockText;
    QPushButton* m_lockButton;
    QString m_readOnlyReason;
};

} // namespace cspdesk::desktop
