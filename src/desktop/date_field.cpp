// SPDX-License-Identifier: MIT
#include "desktop/date_field.h"

#include "desktop/date_typing.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTextCharFormat>
#include <QTimeEdit>

namespace cspdesk::desktop {

void prepareDateField(QDateEdit& field)
{
    field.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    field.setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    field.setCalendarPopup(true);
    field.setMinimumDate(QDate(1998, 8, 1)); // the first partnerships are as old as the Crime and Disorder Act
    field.setMaximumDate(QDate(2199, 12, 31));
    QCalendarWidget* calendar = field.calendarWidget();
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    QTextCharFormat weekend;
    weekend.setForeground(field.palette().brush(QPalette::PlaceholderText));
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    new DateTyping(field); // its child
}

void setDate(QDateEdit& field, Date date)
{
    field.setDate(QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))));
}

Date dateOf(const QDateEdit& field)
{
    const QDate day = field.date();
    return date(day.year(), unsigned(day.month()), unsigned(day.day()));
}

void prepareTimeField(QTimeEdit& field)
{
    field.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    field.setDisplayFormat(QStringLiteral("HH:mm"));
}

void setTime(QTimeEdit& field, TimeOfDay time) { field.setTime(QTime(time.minutes / 60, time.minutes % 60)); }

TimeOfDay timeOf(const QTimeEdit& field) { return TimeOfDay{field.time().hour() * 60 + field.time().minute()}; }

} // namespace cspdesk::desktop
