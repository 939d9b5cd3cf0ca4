// SPDX-License-Identifier: MIT
#include "wording/format_text.h"

#include "wording/translate.h"

#include <QDate>
#include <QLocale>

namespace cspdesk::wording {
namespace {

QString formatted(Date date, const QString& pattern)
{
    const QDate day(static_cast<int>(date.year()), static_cast<int>(unsigned(date.month())),
                    static_cast<int>(unsigned(date.day())));
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, pattern);
}

QString counted(int count, const char* one, const char* many) { return say(count == 1 ? one : many).arg(count); }

} // namespace

QString longDate(Date date) { return formatted(date, QStringLiteral("dddd d MMMM yyyy")); }
QString plainDate(Date date) { return formatted(date, QStringLiteral("d MMMM yyyy")); }
QString shortDate(Date date) { return formatted(date, QStringLiteral("d MMM yyyy")); }

CalendarLeaf calendarLeaf(Date date)
{
    return {formatted(date, QStringLiteral("dddd")), formatted(date, QStringLiteral("d")),
            formatted(date, QStringLiteral("MMMM yyyy"))};
}

QString timeOfDay(TimeOfDay time) { return QString::fromStdString(clockTime(time)); }

QString timeRange(TimeOfDay from, TimeOfDay to) { return say("%1 to %2").arg(timeOfDay(from), timeOfDay(to)); }

QString minutesLong(int minutes)
{
    const int hours = minutes / 60;
    const int rest = minutes % 60;
    const QString restText = counted(rest, "%1 minute", "%1 minutes");
    if (hours == 0)
        return restText;
    const QString hoursText = counted(hours, "%1 hour", "%1 hours");
    return rest == 0 ? hoursText : say("%1 %2").arg(hoursText, restText);
}

QString period(const Period& period)
{
    if (!period.until)
        return say("from %1").arg(plainDate(period.from));
    return say("%1 to %2").arg(plainDate(period.from), plainDate(*period.until));
}

QString momentText(Moment moment)
{
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(moment - day);
    return say("%1, %2 UTC").arg(plainDate(Date{day}), timeOfDay({static_cast<int>(minutes.count())}));
}

QString sizeText(std::int64_t bytes)
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const int decimals = bytes < 1'000'000 ? 0 : 1;
    return locale.formattedDataSize(bytes, decimals, QLocale::DataSizeSIFormat);
}

QString listText(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return say("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString distance(Date day, Date today)
{
    const int days = daysBetween(today, day);
    if (days == 0)
        return say("today");
    if (days == 1)
        return say("tomorrow");
    if (days == -1)
        return say("yesterday");
    return days > 0 ? say("in %1 days").arg(days) : say("%1 days ago").arg(-days);
}

} // namespace cspdesk::wording
