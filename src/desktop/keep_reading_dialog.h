// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "domain/safety_plan.h"
#include "statistics/result_table.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace cspdesk::desktop {

/// A table of a result, where somebody stands in it, and what it was asked.
struct ShownFigure
{
    statistics::ResultTable table;
    int row = 0;
    int column = 0;
    std::optional<analysis::Question> counted;
};

/// Keeps a figure of a result as a reading of a target, with where it comes from.
class KeepReadingDialog : public RecordDialog
{
    Q_OBJECT

public:
    KeepReadingDialog(PageContext& context, ShownFigure figure, QWidget* parent);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void fillTargets();
    void fillPlaces(int row, int column);
    void followPeriod();
    void follow();
    [[nodiscard]] std::optional<domain::Reading> reading() const;
    [[nodiscard]] const statistics::TableColumn& column() const;

    PageContext& m_context;
    ShownFigure m_figure;
    QComboBox* m_target;
    QComboBox* m_row;
    QComboBox* m_column;
    QLabel* m_value;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QLineEdit* m_source;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace cspdesk::desktop
