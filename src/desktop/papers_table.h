// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/ledger_table.h"
#include "desktop/papers_delegate.h"
#include "presentation/papers_model.h"

#include <QStringList>

#include <optional>

namespace cspdesk::desktop {

/// The papers of a meeting on the screen. Files are dropped on an item or on a paper.
class PapersTable : public LedgerTable
{
    Q_OBJECT

public:
    PapersTable(presentation::PapersModel& model, QWidget* parent);

Q_SIGNALS:
    /// Files were dropped on a row.
    void dropped(int row, const QStringList& files);

protected:
    /// Letters are keys of actions.
    void keyboardSearch(const QString&) override {}
    [[nodiscard]] bool mayChoose(int row) const override;
    void noteChosen(int row) override;
    [[nodiscard]] int rowOfChosen() const override;
    void fitColumns() override;
    void joinBands() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    presentation::PapersModel& m_model;
    std::optional<Id<domain::Paper>> m_paper;
    std::optional<Id<domain::AgendaItem>> m_item;
};

} // namespace cspdesk::desktop
