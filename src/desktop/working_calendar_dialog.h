// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/one_off_days.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace cspdesk::desktop {

/// The days that the working calendar has besides the computed ones: proclaimed and moved bank holidays, and closures
/// of the office. The government's list is compared and taken over here.
class WorkingCalendarDialog : public QDialog
{
    Q_OBJECT

public:
    WorkingCalendarDialog(PageContext& context, QWidget* parent);

private:
    void build();
    QPushButton* button(const QString& text, const QString& name);
    void refresh();
    void addHoliday();
    void closeOffice();
    void removeChosen();
    void importList();
    void takeOver(const std::vector<domain::ListedHoliday>& listed, const QString& problems, const std::string& source);
    void tell(const application::Result<>& done);
    std::optional<Date> askDay(const QString& title, const QString& label, Date shown);

    PageContext& m_context;
    QListWidget* m_list;
    QLabel* m_empty;
    QLabel* m_problem;
    QPushButton* m_add;
    QPushButton* m_closed;
    QPushButton* m_remove;
    QPushButton* m_import;
    QPushButton* m_close;
    std::vector<Stored<domain::CalendarDay>> m_days;
};

} // namespace cspdesk::desktop
