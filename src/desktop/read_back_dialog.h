// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_differences.h"
#include "desktop/page.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ReadBackDialog;
}

namespace cspdesk::desktop {

/// What was changed in minutes that came back from Word, paragraph by paragraph, to be taken over or left. The file
/// changes when the chosen ones are taken over, and all at once.
class ReadBackDialog : public QDialog
{
    Q_OBJECT

public:
    ReadBackDialog(PageContext& context, application::MinutesView view, application::MinutesDifferences found,
                   QWidget* parent);
    ~ReadBackDialog() override;

private:
    void prepareForm();
    void fillList();
    void showRemarks();
    void showCurrent();
    void choose(bool all);
    void followChoice();
    void takeOver();
    [[nodiscard]] std::set<std::size_t> chosen() const;

    PageContext& m_context;
    application::MinutesView m_view;
    application::MinutesDifferences m_found;
    std::unique_ptr<Ui::ReadBackDialog> m_ui;
};

/// Asks for the Word file, compares it with the minutes of the view and opens the dialog; says in the message bar where
/// there is nothing to take over or the file is not what it should be.
void readBackFromWord(PageContext& context, const application::MinutesView& view, QWidget* page);

/// Words with what was taken out struck through and what was put in underlined, in colours besides.
QString markedDifference(const std::string& before, const std::string& after);

} // namespace cspdesk::desktop
