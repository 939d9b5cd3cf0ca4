// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/ledger_table.h"
#include "presentation/questions_model.h"

#include <optional>

namespace cspdesk::desktop {

/// Draws a question over two lines, with notice and outcome as pills and what is behind them in small print.
class QuestionsDelegate : public TallRowDelegate
{
    Q_OBJECT

public:
    using TallRowDelegate::TallRowDelegate;
    [[nodiscard]] int cellHeight(const QModelIndex& index, int width, const QFont& font) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPillCell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// The register of questions on the screen.
class QuestionsTable : public LedgerTable
{
    Q_OBJECT

public:
    QuestionsTable(presentation::QuestionsModel& model, QWidget* parent);
    [[nodiscard]] std::optional<Id<domain::PublicQuestion>> chosen() const { return m_chosen; }

protected:
    /// Letters are keys of outcomes.
    void keyboardSearch(const QString&) override {}
    [[nodiscard]] bool mayChoose(int row) const override;
    void noteChosen(int row) override;
    [[nodiscard]] int rowOfChosen() const override;
    void fitColumns() override;

private:
    presentation::QuestionsModel& m_model;
    std::optional<Id<domain::PublicQuestion>> m_chosen;
};

} // namespace cspdesk::desktop
