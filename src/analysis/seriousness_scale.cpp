// SPDX-License-Identifier: MIT
#include "analysis/seriousness_scale.h"

#include "analysis/extract_reading.h"
#include "analysis/extract_rows.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace cspdesk::analysis {
namespace {

/// The fields of `seriousnessForm()`, in its order.
enum Place : std::size_t { Version, Type, Score };

std::string plainType(std::string_view type)
{
    std::string plain(trimmed(type));
    for (char& letter : plain)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return plain;
}

/// A row as it stands there.
struct ScaleRow
{
    std::uint64_t row = 0;
    std::string version;
    std::string type;
    std::string score;
};

class ScaleReader
{
public:
    explicit ScaleReader(RowsOfExtract& rows) : m_rows(rows) {}

    void read(const sources::CsvBatch& batch)
    {
        std::size_t index = 0;
        m_rows.read(batch, [&] {
            m_read.push_back({batch.rowOf(index++), m_rows.textOf(Version), m_rows.textOf(Type), m_rows.textOf(Score)});
            m_rows.keep();
        });
    }

    [[nodiscard]] const ExtractReport& report() const { return m_rows.report(); }
    [[nodiscard]] const std::vector<ScaleRow>& rows() const { return m_read; }

private:
    FieldReader m_rows;
    std::vector<ScaleRow> m_read;
};

/// What one reading of the file gives.
struct ScaleReading
{
    ExtractReport report;
    std::vector<ScaleRow> rows;
};

BasicResult<SeriousnessScale, ScaleRefusal> scaleOf(const ScaleReading& reading)
{
    SeriousnessScale scale;
    std::vector<ScaleProblem> problems;
    for (const ProblemRow& faulty : reading.report.problems)
        problems.push_back({faulty.row, ScaleProblem::Kind::CannotBeRead, faulty.value});
    if (!reading.rows.empty())
        scale.version = reading.rows.front().version;
    for (const ScaleRow& each : reading.rows) {
        const auto score = scoreOf(each.score);
        if (each.type.empty())
            problems.push_back({each.row, ScaleProblem::Kind::NoType, {}});
        else if (!score)
            problems.push_back({each.row, ScaleProblem::Kind::NoScore, each.score});
        else if (!scale.scores.emplace(plainType(each.type), *score).second)
            problems.push_back({each.row, ScaleProblem::Kind::TypeTwice, each.type});
        if (each.version != scale.version)
            problems.push_back({each.row, ScaleProblem::Kind::OtherVersion, each.version});
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const ScaleProblem& left, const ScaleProblem& right) { return left.row < right.row; });
    if (!problems.empty())
        return refuse(ScaleRefusal{.file = {}, .problems = std::move(problems)});
    return scale;
}

} // namespace

std::optional<std::int16_t> scoreOf(std::string_view text)
{
    constexpr std::int16_t highest = 1'000;
    const std::string plain(trimmed(text));
    std::int16_t score = -1;
    const auto [end, failure] = std::from_chars(plain.data(), plain.data() + plain.size(), score);
    if (failure != std::errc() || end != plain.data() + plain.size() || score < 0 || score > highest)
        return std::nullopt;
    return score;
}

std::optional<std::int16_t> SeriousnessScale::scoreFor(std::string_view type) const
{
    const auto found = scores.find(plainType(type));
    return found == scores.end() ? std::nullopt : std::optional(found->second);
}

BasicResult<SeriousnessScale, ScaleRefusal> readSeriousnessScale(std::unique_ptr<platform::InputFile> bytes)
{
    auto opened = openExtract(std::move(bytes), seriousnessForm(), {});
    if (!opened.has_value())
        return refuse(ScaleRefusal{.file = opened.error(), .problems = {}});
    const auto read = withinMemory([&] {
        return readExtract(
            opened->file, {},
            [&](const sources::CsvFile& file, DateOrder order) -> BasicResult<ScaleReading, ImportRefusal> {
                RowsOfExtract rows(file, seriousnessForm(), opened->mapping, order);
                std::deque<ScaleReader> readers;
                readers.emplace_back(rows);
                auto report = readRows(rows, readers, {});
                if (!report.has_value())
                    return refuse(report.error());
                ScaleReading reading{std::move(*report), readers.front().rows()};
                std::sort(reading.rows.begin(), reading.rows.end(),
                          [](const ScaleRow& left, const ScaleRow& right) { return left.row < right.row; });
                return reading;
            });
    });
    if (!read.has_value())
        return refuse(ScaleRefusal{.file = read.error(), .problems = {}});
    return scaleOf(*read);
}

} // namespace cspdesk::analysis
