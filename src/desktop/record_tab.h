// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/record_table.h"

#include <QTableView>

#include <optional>
#include <vector>

class QHBoxLayout;
class QStackedWidget;

namespace cspdesk::desktop {

class EmptyState;

/// A table whose columns share its width by weight; those of weight 0 are as wide as what stands in them.
class SharedTable : public QTableView
{
    Q_OBJECT

public:
    explicit SharedTable(QWidget* parent) : QTableView(parent) {}
    void setShares(std::vector<int> shares);
    void shareOut();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<int> m_shares;
};

/// One tab of the Partnership page: a table of records and what can be done with them.
class RecordTab : public QWidget
{
    Q_OBJECT

public:
    RecordTab(PageContext& context, presentation::RecordTable& model, const QString& accessibleName, QWidget* parent);

    virtual void add() = 0;
    virtual void edit() = 0;
    virtual void end() {}
    virtual void remove() = 0;
    [[nodiscard]] virtual bool canEdit() const { return chosenKey().has_value(); }
    [[nodiscard]] virtual bool canEnd() const { return false; }
    [[nodiscard]] virtual bool canRemove() const { return chosenKey().has_value(); }
    /// What "Add…" is called here.
    [[nodiscard]] virtual QString addText() const = 0;

    void activate();
    /// Chooses the record; false where it is not shown here.
    virtual bool choose(application::RecordKey key);
    [[nodiscard]] SharedTable& table() { return *m_table; }

Q_SIGNALS:
    void chosenChanged();

protected:
    /// The row above the table, for what narrows it down.
    [[nodiscard]] QHBoxLayout& controls();
    void setEmptyState(const QString& iconName, const QString& title, const QString& detail);
    void setAwaitedColumn(int column);
    [[nodiscard]] PageContext& context() const { return m_context; }
    [[nodiscard]] int chosenRow() const { return m_table->currentIndex().row(); }
    [[nodiscard]] std::optional<application::RecordKey> chosenKey() const;
    void tellRemoved(const application::Result<>& removed, const QString& name);

private:
    void rememberPlace();
    void restorePlace();
    [[nodiscard]] int rowToChoose() const;

    PageContext& m_context;
    presentation::RecordTable& m_model;
    SharedTable* m_table;
    QHBoxLayout* m_controls;
    QStackedWidget* m_stack;
    std::optional<application::RecordKey> m_chosen;
    std::vector<application::RecordKey> m_keysBefore;
    int m_placeRow = 0;
};

} // namespace cspdesk::desktop
