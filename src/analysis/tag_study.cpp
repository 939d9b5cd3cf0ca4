// SPDX-License-Identifier: MIT
#include "analysis/tag_study.h"

#include "analysis/extract_reading.h"
#include "analysis/extract_rows.h"
#include "analysis/lookup_rows.h"
#include "analysis/month_text.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

using namespace statistics;

/// The fields of `taggedTextsForm()`, in its order.
enum TextField : std::size_t { Text, Month, Category };

/// A number by which rows are taken as if by chance: the same for a row and a seed, whatever thread asks (SplitMix64).
std::uint64_t lotOf(std::uint64_t row, std::uint64_t seed)
{
    std::uint64_t out = row * 0x9E3779B97F4A7C15U + seed * 0xBF58476D1CE4E5B9U + 0x94D049BB133111EBU;
    out = (out ^ (out >> 30U)) * 0xBF58476D1CE4E5B9U;
    out = (out ^ (out >> 27U)) * 0x94D049BB133111EBU;
    return out ^ (out >> 31U);
}

/// Keeps the rows with the lowest lots.
class Dip
{
public:
    explicit Dip(std::size_t most) : m_most(most) {}

    template <typename TextOf>
    void offer(std::uint64_t lot, std::uint64_t row, bool isTagged, const TextOf& textOf)
    {
        if (m_most == 0 || (m_rows.size() == m_most && lot >= m_rows.front().first))
            return;
        m_rows.emplace_back(lot, DippedRow{row, isTagged, textOf()});
        std::push_heap(m_rows.begin(), m_rows.end(), isLower);
        if (m_rows.size() > m_most) {
            std::pop_heap(m_rows.begin(), m_rows.end(), isLower);
            m_rows.pop_back();
        }
    }

    void add(Dip&& other)
    {
        for (auto& [lot, row] : other.m_rows)
            offer(lot, row.row, row.isTagged, [&text = row.text] { return text; });
    }

    void moveTo(std::vector<DippedRow>& out)
    {
        for (auto& [lot, row] : m_rows)
            out.push_back(std::move(row));
    }

private:
    using Lot = std::pair<std::uint64_t, DippedRow>;
    static bool isLower(const Lot& left, const Lot& right) { return left.first < right.first; }

    std::size_t m_most;
    std::vector<Lot> m_rows; ///< a heap, the highest lot first
};

class TagReader
{
public:
    TagReader(RowsOfExtract& rows, const TagQuestion& question, const KeywordMatcher& matcher, Categories& categories)
        : m_row(rows),
          m_order(rows.order),
          m_question(question),
          m_matcher(matcher),
          m_categories(categories),
          m_tagged(question.dip),
          m_untagged(question.dipWithout)
    {}

    void read(const sources::CsvBatch& batch)
    {
        m_row.read(batch, [&] { readRow(); });
    }

    [[nodiscard]] ExtractReport report() const
    {
        ExtractReport out = m_row.report();
        out.dates.add(m_dates);
        return out;
    }

    void addTo(TagAnswer& out, const std::vector<std::string>& categories, Dip& tagged, Dip& untagged)
    {
        const auto merge = [](TagCounts& to, const TagCounts& from) {
            to.rows += from.rows;
            to.tagged.resize(std::max(to.tagged.size(), from.tagged.size()));
            for (std::size_t list = 0; list < from.tagged.size(); ++list)
                to.tagged[list] += from.tagged[list];
        };
        merge(out.all, m_all);
        for (const auto& [month, counts] : m_byMonth)
            merge(out.byMonth[month], counts);
        for (const auto& [category, counts] : m_byCategory)
            merge(out.byCategory[categories.at(category)], counts);
        out.outside += m_outside;
        tagged.add(std::move(m_tagged));
        untagged.add(std::move(m_untagged));
    }

private:
    void readRow()
    {
        std::optional<std::int32_t> month;
        if (m_row.has(Month)) {
            const auto months = monthsIn(m_row.field(Month), m_order, m_dates);
            if (!months)
                return m_row.note(RowProblem::NoMonth, m_row.field(Month));
            if (m_question.months && !m_question.months->contains(*months)) {
                ++m_outside;
                return m_row.keep();
            }
            month = months->first;
        }
        const std::string text = m_row.textOf(Text);
        const std::uint32_t lists = m_matcher.listsIn(text);
        const std::size_t count = m_question.lists.size();
        m_all.add(lists, count);
        if (month)
            m_byMonth[*month].add(lists, count);
        if (m_row.has(Category))
            m_byCategory[m_row.numberIn(m_categories, Category)].add(lists, count);
        const bool isTagged = (lists & 1U) != 0;
        (isTagged ? m_tagged : m_untagged).offer(lotOf(m_row.row(), m_question.seed), m_row.row(), isTagged, [&] {
            return text;
        });
        m_row.keep();
    }

    FieldReader m_row;
    DateOrder m_order;
    DateEvidence m_dates;
    const TagQuestion& m_question;
    const KeywordMatcher& m_matcher;
    KnownCategories m_categories;
    TagCounts m_all;
    std::map<std::int32_t, TagCounts> m_byMonth;
    std::map<std::uint16_t, TagCounts> m_byCategory;
    std::int64_t m_outside = 0;
    Dip m_tagged;
    Dip m_untagged;
};

BasicResult<TagAnswer, ImportRefusal> readAll(const sources::CsvFile& file, const ColumnMapping& mapping,
                                              DateOrder order, const TagQuestion& question,
                                              const sources::ReadControl& control)
{
    RowsOfExtract rows(file, taggedTextsForm(), mapping, order);
    const KeywordMatcher matcher(question.lists);
    Categories categories;
    std::deque<TagReader> readers;
    for (unsigned worker = 0; worker < sources::workersFor(file, control); ++worker)
        readers.emplace_back(rows, question, matcher, categories);
    auto report = readRows(rows, readers, control);
    if (!report.has_value())
        return refuse(report.error());
    TagAnswer out{.report = std::move(*report)};
    const std::vector<std::string> names = namesOf(categories, file.dialect);
    Dip tagged(question.dip);
    Dip untagged(question.dipWithout);
    for (TagReader& reader : readers)
        reader.addTo(out, names, tagged, untagged);
    out.all.tagged.resize(question.lists.size());
    tagged.moveTo(out.dipped);
    untagged.moveTo(out.dipped);
    std::sort(out.dipped.begin(), out.dipped.end(),
              [](const DippedRow& left, const DippedRow& right) { return left.row < right.row; });
    return out;
}

} // namespace

void TagCounts::add(std::uint32_t lists, std::size_t count)
{
    ++rows;
    tagged.resize(count);
    for (std::size_t list = 0; lists != 0; ++list, lists >>= 1U)
        tagged[list] += static_cast<std::int64_t>(lists & 1U);
}

BasicResult<TagAnswer, ImportRefusal> tagStudy(std::unique_ptr<platform::InputFile> bytes, const TagQuestion& question,
                                               const sources::ReadControl& control)
{
    return withinMemory([&]() -> BasicResult<TagAnswer, ImportRefusal> {
        auto opened = openExtract(std::move(bytes), taggedTextsForm(), question.columns);
        if (!opened.has_value())
            return refuse(opened.error());
        const ColumnMapping mapping = opened->mapping;
        return readExtract(opened->file, {question.dates, true}, [&](const sources::CsvFile& file, DateOrder order) {
            return readAll(file, mapping, order, question, control);
        });
    });
}

BasicResult<DipReview, ImportRefusal> readDipReview(std::unique_ptr<platform::InputFile> bytes)
{
    enum ReviewField : std::size_t { Tagged, IsRight };
    const auto rows = readLookup(std::move(bytes), dipReviewForm());
    if (!rows.has_value())
        return refuse(rows.error().file.value_or(ImportRefusal{.kind = ImportRefusal::Kind::NoRows}));
    const auto isYes = [](const std::string& text) {
        return text == "yes" || text == "Yes" || text == "YES" || text == "y" || text == "1";
    };
    const auto isNo = [](const std::string& text) {
        return text == "no" || text == "No" || text == "NO" || text == "n" || text == "0";
    };
    DipReview out;
    for (const LookupRow& row : *rows) {
        const bool isTagged = isYes(row.fields[Tagged]);
        if (!isYes(row.fields[IsRight]) && !isNo(row.fields[IsRight])) {
            ++out.undecided;
            continue;
        }
        ++(isTagged ? out.tagged : out.untagged);
        if (isYes(row.fields[IsRight]))
            ++(isTagged ? out.right : out.missed);
    }
    return out;
}

} // namespace cspdesk::analysis
