// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/deadline_model.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace cspdesk::desktop {

/// The deadlines of a meeting: by which rule and with which days each was counted, how it stands, and when it was done.
/// From here they go into other people's calendars.
class DeadlinesDialog : public QDialog
{
    Q_OBJECT

public:
    DeadlinesDialog(PageContext& context, Id<domain::Meeting> meeting, QWidget* parent);

    /// Chooses one of them.
    void show(domain::DeadlineKind kind);
    using QDialog::show;

private:
    void build();
    QWidget* sum();
    QWidget* buttons();
    QPushButton* button(const QString& text, const QString& name);
    void connectAll();
    void refresh();
    void followChoice();
    void markOn();
    void markByFile();
    void exportDeadlines();
    void exportInvitation();
    void save(const QString& title, const std::string& suggestion, const std::string& content);
    [[nodiscard]] application::Result<std::string> calendarText(bool invitation) const;
    void tell(const application::Result<>& done, int row);
    [[nodiscard]] int chosenRow() const;

    PageContext& m_context;
    presentation::DeadlineModel m_model;
    QLabel* m_heading;
    QTableView* m_table;
    QPlainTextEdit* m_sum;
    QLabel* m_problem;
    QPushButton* m_today;
    QPushButton* m_on;
    QPushButton* m_file;
    QPushButton* m_back;
    QPushButton* m_calendar;
    QPushButton* m_export;
    QPushButton* m_invite;
    QPushButton* m_close;
    int m_row = 0;
};

} // namespace cspdesk::desktop
