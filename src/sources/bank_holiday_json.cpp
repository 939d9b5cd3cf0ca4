// SPDX-License-Identifier: MIT
#include "sources/bank_holiday_json.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace cspdesk::sources {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view division = "england-and-wales";
constexpr std::size_t shownOfValue = 40;
constexpr std::size_t mostOfTitle = 200;

ImportProblem wholeFile(std::string expected)
{
    return {0, {}, {}, std::move(expected), "Nothing was read; take the file from " + std::string(bankHolidayAddress)};
}

std::string shown(const Json& value)
{
    const std::string text =
        value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return shortened(singleLine(text), shownOfValue);
}

/// The member, or null where the value has none of that name.
const Json& member(const Json& value, const char* name)
{
    static const Json nothing;
    if (!value.is_object())
        return nothing;
    const auto found = value.find(name);
    return found == value.end() ? nothing : *found;
}

std::string divisionsOf(const Json& file)
{
    std::string names;
    for (const auto& [name, value] : file.items())
        names += (names.empty() ? "" : ", ") + shortened(singleLine(name), shownOfValue);
    return names;
}

/// The events of England and Wales, in either form of the list.
BasicResult<Json, ImportProblem> eventsOf(const Json& file)
{
    if (!file.is_object())
        return refuse(wholeFile("This is no list of bank holidays: it should begin with the name of a division"));
    const Json& named = member(file, "division");
    const bool isOneDivision = named.is_string();
    if (isOneDivision && named != division)
        return refuse(
            wholeFile("The bank holidays in this file are those of “" + shown(named) + "”, not of England and Wales"));
    if (!isOneDivision && !file.contains(division))
        return refuse(wholeFile(file.empty() ? "The file is an empty list: it has no bank holidays at all"
                                             : "The file has no bank holidays of England and Wales; it has: "
                                                   + divisionsOf(file)));
    const Json& events = member(isOneDivision ? file : file[std::string(division)], "events");
    if (!events.is_array())
        return refuse(wholeFile("The division of England and Wales has no list of events"));
    return events;
}

class EventReader
{
public:
    PublishedHolidays read(const Json& events)
    {
        for (const Json& event : events) {
            ++m_row;
            readOne(event);
        }
        std::sort(m_holidays.days.begin(), m_holidays.days.end(),
                  [](const auto& left, const auto& right) { return left.date < right.date; });
        return std::move(m_holidays);
    }

private:
    void readOne(const Json& event)
    {
        const Json& day = member(event, "date");
        const auto date = day.is_string() ? parseDate(day.get<std::string>()) : std::nullopt;
        if (!date)
            return leaveOut("date", day, "is no day, as 2026-12-25");
        if (const std::chrono::weekday name{std::chrono::sys_days(*date)};
            name == std::chrono::Saturday || name == std::chrono::Sunday)
            return leaveOut("date", day, "is on a weekend, where no bank holiday is");
        const Json& title = member(event, "title");
        const std::string words = title.is_string() ? singleLine(title.get<std::string>()) : std::string();
        if (words.empty())
            return leaveOut("title", title, "is no name of a bank holiday");
        if (!m_seen.insert(*date).second)
            return leaveOut("date", day, "is there twice");
        const Json& notes = member(event, "notes");
        m_holidays.days.push_back(
            {*date, shortened(words, mostOfTitle),
             notes.is_string() ? shortened(singleLine(notes.get<std::string>()), mostOfTitle) : std::string()});
    }

    void leaveOut(const char* column, const Json& value, const char* expected)
    {
        m_holidays.problems.push_back(
            {m_row, column, value.is_null() ? "nothing" : shown(value), expected, "The event was left out"});
    }

    PublishedHolidays m_holidays;
    std::set<Date> m_seen;
    int m_row = 0;
};

} // namespace

BasicResult<PublishedHolidays, ImportProblem> readBankHolidays(std::string_view file)
{
    if (file.size() > mostBytesOfBankHolidays)
        return refuse(wholeFile("The file is larger than 1 MB, which no list of bank holidays is"));
    if (file.starts_with("\xEF\xBB\xBF"))
        file.remove_prefix(3);
    if (!isUtf8(file))
        return refuse(wholeFile("The file is not in UTF-8, as the government publishes it"));
    const Json json = Json::parse(file, nullptr, false);
    if (json.is_discarded())
        return refuse(wholeFile("This is no JSON file, or part of it is missing"));
    const auto events = eventsOf(json);
    if (!events.has_value())
        return refuse(events.error());
    PublishedHolidays holidays = EventReader().read(*events);
    if (holidays.days.empty())
        return refuse(wholeFile("The division of England and Wales has no bank holiday that could be read"));
    return holidays;
}

} // namespace cspdesk::sources
