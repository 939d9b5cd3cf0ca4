// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "base/input_file.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// A whole number from 0 to 1,000.
std::optional<std::int16_t> scoreOf(std::string_view text);

/// How serious offences are, by their type: the higher the score, the more serious. A partnership may edit it, as the
/// Youth Justice Board's scale from 1 to 8 is edited from time to time; the version tells which one was used.
struct SeriousnessScale
{
    std::string version;
    std::map<std::string, std::int16_t, std::less<>> scores; ///< by the plain name of the type

    /// Capitals and white space around the type make no difference. Nothing for a type the scale does not have.
    [[nodiscard]] std::optional<std::int16_t> scoreFor(std::string_view type) const;

    friend bool operator==(const SeriousnessScale&, const SeriousnessScale&) = default;
};

/// A row of a scale that cannot be used.
struct ScaleProblem
{
    enum class Kind {
        NoType,       ///< left blank
        NoScore,      ///< `value` is no whole number from 0 to 1,000
        TypeTwice,    ///< `value` has a score already
        OtherVersion, ///< `value` is not the version of the first row
        CannotBeRead  ///< the fields of the row cannot be told
    };

    std::uint64_t row = 0; ///< as a spreadsheet counts
    Kind kind = Kind::NoType;
    std::string value;
};

/// Why a scale cannot be used: either the whole file, or rows of it. Nothing of it is used then, since an offence type
/// that is dropped from a scale would quietly become the least serious.
struct ScaleRefusal
{
    std::optional<ImportRefusal> file;
    std::vector<ScaleProblem> problems;
};

/// Reads a scale from a CSV file with the columns version, offence_type and score.
BasicResult<SeriousnessScale, ScaleRefusal> readSeriousnessScale(std::unique_ptr<platform::InputFile> bytes);

} // namespace cspdesk::analysis
