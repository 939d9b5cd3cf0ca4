// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_import.h"
#include "base/text.h"
#include "statistics/categories.h"

#include <array>
#include <atomic>
#include <limits>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// The fields of `suspectsForm()`, in its order.
enum Place : std::size_t { Crime, Suspect, Type, Day, Gender, Age, District, placeCount };

/// A filter in the numbers that rows are read into.
struct DayRange
{
    std::int32_t from = std::numeric_limits<std::int32_t>::min();
    std::int32_t until = std::numeric_limits<std::int32_t>::max();
    bool isAny = true;

    static DayRange of(const SuspectFilter& filter)
    {
        DayRange range;
        range.isAny = !filter.from && !filter.until;
        range.from = filter.from ? dayNumber(*filter.from) : range.from;
        range.until = filter.until ? dayNumber(*filter.until) : range.until;
        return range;
    }

    [[nodiscard]] bool contains(std::int32_t day) const
    {
        return isAny || (day != statistics::SuspectDetails::noDay && day >= from && day <= until);
    }
};

/// What all threads share.
struct SharedRows
{
    const sources::CsvFile& file;
    const SuspectSettings& settings;
    DateOrder order = DateOrder::DayFirst;
    bool isWindows1252 = false;
    std::array<std::size_t, placeCount> places{}; ///< among the wanted columns, or `absent`
    DayRange days;
    bool hasDetails = false;
    bool looksAtNames = false;                                      ///< of suspects
    std::int32_t latest = std::numeric_limits<std::int32_t>::max(); ///< no record can be of a later day
    statistics::Categories types;
    statistics::Categories genders;
    statistics::Categories districts;
    std::atomic<int> tooMany{-1}; ///< the field that has too many categories

    static constexpr std::size_t absent = placeCount;
};

/// A category as it is shown and chosen: in UTF-8 and in one line.
inline std::string nameOfCategory(std::string_view text, bool isWindows1252)
{
    return shortened(singleLine(isWindows1252 ? sources::utf8OfWindows1252(text) : std::string(text)),
                     longestCategoryName);
}

/// Whether a category is among those that are counted; found out once for each.
class CategoryFilter
{
public:
    CategoryFilter(const std::set<std::string>& wanted, bool isWindows1252)
        : m_wanted(wanted),
          m_isWindows1252(isWindows1252)
    {}

    bool contains(std::uint16_t number, std::string_view text)
    {
        if (m_wanted.empty())
            return true;
        if (number >= m_known.size())
            m_known.resize(std::size_t{number} + 1, -1);
        signed char& known = m_known[number];
        if (known < 0)
            known = m_wanted.contains(nameOfCategory(text, m_isWindows1252)) ? 1 : 0;
        return known == 1;
    }

private:
    const std::set<std::string>& m_wanted;
    bool m_isWindows1252;
    std::vector<signed char> m_known;
};

/// Reads the rows that one thread brings.
class RowReader
{
public:
    RowReader(SharedRows& shared, statistics::SuspectRecordsBuilder& builder, unsigned worker);

    void read(const sources::CsvBatch& batch);
    RowReader(const RowReader&) = delete; // its notes are about its own report
    [[nodiscard]] const ImportReport& report() const { return m_report; }

private:
    void readRow(const sources::CsvBatch& batch, std::size_t index, const std::string_view* fields);
    template <typename RowOf>
    void keep(std::uint32_t number, std::uint16_t type, const statistics::SuspectDetails& details,
              const std::string_view* fields, const RowOf& rowOf);
    template <typename RowOf>
    void readDay(statistics::SuspectDetails& details, const std::string_view* fields, const RowOf& rowOf);
    template <typename RowOf>
    std::int32_t possibleDay(std::int32_t day, std::string_view text, const RowOf& rowOf);
    template <typename RowOf>
    void readAge(statistics::SuspectDetails& details, const std::string_view* fields, const RowOf& rowOf);
    template <typename RowOf>
    void noteName(std::string_view identifier, const RowOf& rowOf);
    [[nodiscard]] bool isWithout(Place field, const std::string_view* fields) const;
    bool isWanted(const statistics::SuspectDetails& details, std::uint16_t type, std::string_view typeText,
                  std::string_view district);
    std::uint16_t numberIn(statistics::KnownCategories& categories, std::string_view text, Place field);
    std::uint8_t genderOf(std::string_view text);
    [[nodiscard]] std::string shown(std::string_view text) const;

    SharedRows& m_shared;
    statistics::SuspectRecordsBuilder& m_builder;
    unsigned m_worker;
    statistics::KnownCategories m_types;
    statistics::KnownCategories m_genders;
    statistics::KnownCategories m_districts;
    CategoryFilter m_typeFilter;
    CategoryFilter m_districtFilter;
    ImportReport m_report;
    ProblemNotes m_notes{m_report};
};

/// What several threads found together; the first of the problems by row.
ImportReport together(const std::vector<const ImportReport*>& parts);

} // namespace cspdesk::analysis
