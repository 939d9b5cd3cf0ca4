// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "base/input_file.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// A row of a small file that an analysis looks things up in, with its fields in the order of the form, trimmed and in
/// UTF-8; empty for one that is not in the file.
struct LookupRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    std::vector<std::string> fields;
    std::vector<bool> hasColumn; ///< by field: whether the file has one for it
};

/// What is wrong with a row of such a file.
struct LookupProblem
{
    enum class Kind {
        CannotBeRead, ///< the fields of the row cannot be told
        Blank,        ///< `field` is left blank
        NoNumber,     ///< `value` is no number that can stand in `field`
        NoDay,        ///< `value` is no day
        NoQuarter,    ///< `value` is no quarter
        NotOneOf,     ///< `value` is none of the words that can stand in `field`
        Twice,        ///< `value` has a row already
        Circle,       ///< `value` is part of itself
        NotAbove,     ///< `value` is no category of the tree, so that nothing can be part of it
        Neither       ///< `value` has neither a rate nor a count with a population
    };

    std::uint64_t row = 0;
    Kind kind = Kind::CannotBeRead;
    std::string field;
    std::string value;
};

/// Why such a file cannot be used: the whole file, or rows of it. Nothing of it is used then.
struct LookupRefusal
{
    std::optional<ImportRefusal> file;
    std::vector<LookupProblem> problems;
};

/// All rows of a small file in its order.
BasicResult<std::vector<LookupRow>, LookupRefusal> readLookup(std::unique_ptr<platform::InputFile> bytes,
                                                              const FileForm& form, const ChosenColumns& columns = {});

/// A refusal for the rows, in their order, where there is any.
template <typename Value>
BasicResult<Value, LookupRefusal> unlessWrong(Value value, std::vector<LookupProblem> problems)
{
    if (!problems.empty())
        return refuse(LookupRefusal{.file = {}, .problems = std::move(problems)});
    return value;
}

/// A number that is not negative, with or without separators of thousands and decimals; nothing for other text.
std::optional<double> plainNumber(std::string_view text);

} // namespace cspdesk::analysis
