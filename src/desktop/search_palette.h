// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/search_model.h"

#include <QPointer>

class QButtonGroup;
class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace cspdesk::desktop {

/// Search over everything, above the window: a field, what to narrow it down to, and what was found as it is typed.
/// Enter opens the place; nothing of what was looked for is kept when it closes.
class SearchPalette : public QWidget
{
    Q_OBJECT

public:
    SearchPalette(PageContext& context, QWidget* window);
    ~SearchPalette() override;
    void open();
    void close();

Q_SIGNALS:
    void chosen(const cspdesk::presentation::Place& place);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeField();
    QWidget* makeFilters();
    QWidget* makeFoot();
    void addFilter(const QString& text, const QString& name, int id);
    void follow();
    void fit();
    void step(int by);
    void choose(const QModelIndex& index);
    bool pressed(int key, QObject* object);

    PageContext& m_context;
    presentation::SearchModel m_model;
    QFrame* m_card;
    QLineEdit* m_field;
    QButtonGroup* m_groups;
    QPushButton* m_onlyMeeting;
    QPushButton* m_onlyClosed;
    QListView* m_list;
    QLabel* m_nothing;
    QLabel* m_summary;
    QLabel* m_keys;
    QPointer<QWidget> m_before; ///< had the keyboard before
};

} // namespace cspdesk::desktop
