// SPDX-License-Identifier: MIT
#include "analysis/theme_study.h"

#include "analysis/extract_reading.h"
#include "analysis/theme_rows.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

using namespace statistics;

struct ThemesRead
{
    ExtractReport report;
    std::vector<ThemeRow> rows;
    std::int64_t withoutReference = 0;
};

BasicResult<ThemesRead, ImportRefusal> readAll(const sources::CsvFile& file, const ColumnMapping& mapping,
                                               DateOrder order, const sources::ReadControl& control)
{
    RowsOfExtract rows(file, groupCasesForm(), mapping, order);
    std::deque<ThemeReader> readers;
    for (unsigned worker = 0; worker < sources::workersFor(file, control); ++worker)
        readers.emplace_back(rows);
    auto report = readRows(rows, readers, control);
    if (!report.has_value())
        return refuse(report.error());
    ThemesRead out{.report = std::move(*report), .rows = {}};
    for (ThemeReader& reader : readers) {
        std::move(reader.rows().begin(), reader.rows().end(), std::back_inserter(out.rows));
        out.withoutReference += reader.withoutReference();
    }
    std::sort(out.rows.begin(), out.rows.end(),
              [](const ThemeRow& left, const ThemeRow& right) { return left.row < right.row; });
    return out;
}

/// Puts the rows of each case together.
class CaseGathering
{
public:
    CaseGathering(const ThemeQuestion& question, const ThemeNames& names, ThemeAnswer& out)
        : m_question(question),
          m_names(names),
          m_out(out)
    {}

    void add(const ThemeRow& row)
    {
        m_out.groups.insert(row.group);
        m_out.caseKinds.insert(row.kind);
        if (!m_question.groups.empty() && !m_question.groups.contains(row.group))
            return;
        if (m_question.months && row.months && !m_question.months->contains(*row.months)) {
            ++m_out.outside;
            return;
        }
        GroupCaseFacts& facts = m_cases[row.reference];
        const auto takeLast = [](const std::string& said, std::string& to) {
            if (!said.empty())
                to = said;
        };
        takeLast(row.kind, facts.kind);
        takeLast(row.ward, facts.ward);
        takeLast(row.spread, facts.spread);
        if (row.hasSeveralIncidents) // one meeting that knows of several is enough
            facts.hasSeveralIncidents = *row.hasSeveralIncidents || facts.hasSeveralIncidents.value_or(false);
        if (row.months)
            for (std::int32_t month = row.months->first; month <= row.months->last; ++month)
                facts.months.insert(month);
        facts.mentions += static_cast<std::int64_t>(row.issues.size());
        addNames(row.issues, facts.issues);
        addNames(row.impacts, facts.impacts);
        addNames(row.needs, facts.needs);
    }

    void finish(const std::optional<References>& beside)
    {
        std::vector<GroupCaseFacts> analysed;
        std::int64_t shared = 0;
        for (const auto& [reference, facts] : m_cases) {
            if (!m_question.kinds.empty() && !m_question.kinds.contains(facts.kind))
                continue;
            KindCount& kind = m_out.kinds[facts.kind];
            ++kind.cases;
            const bool hasSeveral = facts.hasSeveralIncidents.value_or(false);
            kind.several += hasSeveral ? 1 : 0;
            if (m_question.onlySeveralIncidents && !hasSeveral)
                continue;
            shared += beside && beside->contains(reference) ? 1 : 0;
            analysed.push_back(facts);
        }
        m_out.cases = static_cast<std::int64_t>(analysed.size());
        m_out.wards = casesBy(analysed, &GroupCaseFacts::ward);
        m_out.spreads = casesBy(analysed, &GroupCaseFacts::spread);
        m_out.issues = casesBy(analysed, &GroupCaseFacts::issues);
        m_out.impacts = casesBy(analysed, &GroupCaseFacts::impacts);
        m_out.needs = casesBy(analysed, &GroupCaseFacts::needs);
        m_out.months = casesByMonth(analysed);
        for (const GroupCaseFacts& facts : analysed) {
            m_out.withoutIssue += facts.issues.empty() ? 1 : 0;
            m_out.mentions += facts.mentions;
        }
        if (beside) {
            m_out.shared = shared;
            m_out.others = static_cast<std::int64_t>(beside->size());
        }
    }

private:
    void addNames(const std::vector<std::string>& said, std::set<std::string>& to)
    {
        for (const std::string& name : said) {
            const auto known = m_names.find(name);
            if (known == m_names.end() && !m_names.empty())
                m_out.unlisted.insert(name);
            to.insert(known == m_names.end() ? name : known->second);
        }
    }

    const ThemeQuestion& m_question;
    const ThemeNames& m_names;
    ThemeAnswer& m_out;
    std::map<std::string, GroupCaseFacts> m_cases;
};

} // namespace

BasicResult<ThemeNames, LookupRefusal> readThemeNames(std::unique_ptr<platform::InputFile> bytes)
{
    enum NameField : std::size_t { Theme, WrittenAs };
    const auto rows = readLookup(std::move(bytes), themeNamesForm());
    if (!rows.has_value())
        return refuse(rows.error());
    ThemeNames out;
    std::vector<LookupProblem> problems;
    for (const LookupRow& row : *rows) {
        const std::string& theme = row.fields[Theme];
        if (theme.empty())
            problems.push_back({row.row, LookupProblem::Kind::Blank, "theme", {}});
        out.emplace(theme, theme);
        const std::string& written = row.fields[WrittenAs];
        if (!written.empty() && !out.emplace(written, theme).second && out[written] != theme)
            problems.push_back({row.row, LookupProblem::Kind::Twice, "written_as", written});
    }
    return unlessWrong(std::move(out), std::move(problems));
}

BasicResult<References, ImportRefusal> readReferences(std::unique_ptr<platform::InputFile> bytes,
                                                      const std::string& column)
{
    const ChosenColumns columns = column.empty() ? ChosenColumns() : ChosenColumns{{"reference", column}};
    const auto rows = readLookup(std::move(bytes), referencesForm(), columns);
    if (!rows.has_value())
        return refuse(rows.error().file.value_or(ImportRefusal{.kind = ImportRefusal::Kind::NoRows}));
    References out;
    for (const LookupRow& row : *rows)
        if (!row.fields[0].empty())
            out.insert(row.fields[0]);
    return out;
}

BasicResult<ThemeAnswer, ImportRefusal> themeStudy(std::unique_ptr<platform::InputFile> bytes,
                                                   const ThemeQuestion& question, const ThemeNames& names,
                                                   const std::optional<References>& beside,
                                                   const sources::ReadControl& control)
{
    return withinMemory([&]() -> BasicResult<ThemeAnswer, ImportRefusal> {
        auto opened = openExtract(std::move(bytes), groupCasesForm(), question.columns);
        if (!opened.has_value())
            return refuse(opened.error());
        const ColumnMapping mapping = opened->mapping;
        auto read =
            readExtract(opened->file, {question.dates, true}, [&](const sources::CsvFile& file, DateOrder order) {
                return readAll(file, mapping, order, control);
            });
        if (!read.has_value())
            return refuse(read.error());
        ThemeAnswer out;
        constexpr std::size_t monthField = 2;
        constexpr std::size_t incidentsField = 6;
        out.hasMonths = mapping.columns[monthField].has_value();
        out.tellsIncidents = mapping.columns[incidentsField].has_value();
        out.withoutReference = read->withoutReference;
        CaseGathering gathering(question, names, out);
        for (const ThemeRow& row : read->rows)
            gathering.add(row);
        gathering.finish(beside);
        out.report = std::move(read->report);
        return out;
    });
}

} // namespace cspdesk::analysis
