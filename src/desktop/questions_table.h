// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/row_delegate.h"
#include "presentation/questions_model.h"

#include <QTableView>

#include <optional>

namespace cspdesk::desktop {

/// Draws a question over two lines, with notice and outcome as pills and what is behind them in small print.
class QuestionsDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    /// The height a cell needs at that width.
    [[nodiscard]] int cellHeight(const QModelIndex& index, int width, const QFont& font) const;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPillCell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// The register of questions on the screen. The chosen one stays chosen by what it is, whatever happens around it.
class QuestionsTable : public QTableView
{
    Q_OBJECT

public:
    QuestionsTable(presentation::QuestionsModel& model, QWidget* parent);
    [[nodiscard]] int chosenRow() const { return currentIndex().row(); } ///< -1 where nothing is chosen
    [[nodiscard]] std::optional<Id<domain::PublicQuestion>> chosen() const { return m_chosen; }
    void choose(int row);

Q_SIGNALS:
    void chosenChanged();

protected:
    /// Letters are keys of outcomes.
    void keyboardSearch(const QString&) override {}
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void rememberPlace();
    void restorePlace();
    void fitColumns();

    presentation::QuestionsModel& m_model;
    QuestionsDelegate* m_delegate;
    std::optional<Id<domain::PublicQuestion>> m_chosen;
    int m_placeRow = 0;
    bool m_resetting = false;
};

} // namespace cspdesk::desktop
