// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "analysis/file_form.h"
#include "statistics/keyword_match.h"
#include "statistics/month_span.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of a file with a column of text.
struct TagQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates;
    std::vector<statistics::KeywordList> lists;
    std::set<std::string> only;                  ///< the names of the lists that are asked for; none for all
    std::optional<statistics::MonthSpan> months; ///< all if not said
    std::size_t dip = 0;                         ///< so many rows with a keyword of the first list, by chance
    std::size_t dipWithout = 0;                  ///< and so many without
    std::uint64_t seed = 1;                      ///< the same seed takes the same rows

    friend bool operator==(const TagQuestion&, const TagQuestion&) = default;
};

/// A row to be looked at by hand. Its text is a person's: it goes into the file that was asked for and nowhere else.
struct DippedRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    bool isTagged = false;
    std::string text;
};

/// Rows, and how many of them have a keyword of each list.
struct TagCounts
{
    std::int64_t rows = 0;
    std::vector<std::int64_t> tagged; ///< by list

    void add(std::uint32_t lists, std::size_t count);
};

/// What the file answers. Only counts are in it, and the rows to be looked at.
struct TagAnswer
{
    ExtractReport report;
    std::int64_t outside = 0; ///< rows of other months: left out
    TagCounts all;
    std::map<std::int32_t, TagCounts> byMonth; ///< empty where the file has no months
    std::map<std::string, TagCounts> byCategory;
    std::vector<DippedRow> dipped; ///< in the order of the file
};

/// Reads the file and looks for the keywords. The rows are forgotten afterwards, but for those to be looked at.
BasicResult<TagAnswer, ImportRefusal> tagStudy(std::unique_ptr<platform::InputFile> bytes, const TagQuestion& question,
                                               const sources::ReadControl& control = {});

/// What was found by hand of the rows to be looked at.
struct DipReview
{
    std::int64_t tagged = 0; ///< looked at
    std::int64_t right = 0;  ///< of them
    std::int64_t untagged = 0;
    std::int64_t missed = 0; ///< of them
    std::int64_t undecided = 0;
};

/// Reads it from the CSV file that was written, with yes or no in the column is_right.
BasicResult<DipReview, ImportRefusal> readDipReview(std::unique_ptr<platform::InputFile> bytes);

} // namespace cspdesk::analysis
