// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"

#include <functional>

namespace Ui {
class MinutesStepDialog;
}

namespace cspdesk::desktop {

/// A step in the life of minutes that has a day and some words: circulated by what, signed by whom, published.
class MinutesStepDialog : public RecordDialog
{
    Q_OBJECT

public:
    struct Step
    {
        QString title;
        QString effect; ///< what follows from it
        QString dateLabel;
        QString wordsLabel; ///< with its mnemonic; empty where there are none to give
        QString words;
        QString accept;
        domain::Field wordsField = domain::Field::Evidence;
        Date date;
        std::function<application::Result<>(Date on, const std::string& words)> take;
    };

    MinutesStepDialog(Step step, QWidget* parent);
    ~MinutesStepDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    Step m_step;
    std::unique_ptr<Ui::MinutesStepDialog> m_ui;
};

} // namespace cspdesk::desktop
