// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/papers_delegate.h"
#include "presentation/papers_model.h"

#include <QStringList>
#include <QTableView>

#include <optional>

namespace cspdesk::desktop {

/// The papers of a meeting on the screen. The chosen paper stays chosen by what it is, whatever happens around it;
/// files are dropped on an item or on a paper.
class PapersTable : public QTableView
{
    Q_OBJECT

public:
    PapersTable(presentation::PapersModel& model, QWidget* parent);

    [[nodiscard]] int chosenRow() const { return currentIndex().row(); } ///< -1 where nothing is chosen
    void choose(int row);

Q_SIGNALS:
    void chosenChanged();
    /// Files were dropped on a row.
    void dropped(int row, const QStringList& files);

protected:
    /// Letters are keys of actions.
    void keyboardSearch(const QString&) override {}
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void rememberPlace();
    void restorePlace();
    void fitColumns();
    void fitRows();

    presentation::PapersModel& m_model;
    PapersDelegate* m_delegate;
    std::optional<Id<domain::Paper>> m_paper;
    std::optional<Id<domain::AgendaItem>> m_item;
    int m_placeRow = 0;
    bool m_resetting = false;
};

} // namespace cspdesk::desktop
