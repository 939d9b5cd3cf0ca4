// SPDX-License-Identifier: MIT
#include "analysis/follow_up.h"

#include "analysis/extract_reading.h"
#include "base/text.h"
#include "statistics/categories.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <deque>

namespace cspdesk::analysis {
namespace {

using sources::CsvBatch;
using sources::CsvFile;
using statistics::EventTable;
using statistics::Followed;

/// Fields in the order of `formFor`.
enum Place : std::size_t { Time, Event, FollowUpDays, Start, EventDay, Exit, Group, placeCount };
constexpr std::array<std::string_view, placeCount> placeNames{"time",       "event", "follow_up", "start",
                                                              "event_date", "exit",  "group"};

/// Only what was asked for, since a column that happens to be called "group" is not meant.
FileForm formFor(const FollowUpQuestion& question)
{
    FileForm form{.id = "follow-up", .fields = {}};
    for (const std::string_view name : placeNames)
        if (question.columns.contains(name))
            form.fields.push_back({name, FieldKind::Identifier, true});
    return form;
}

std::optional<std::int32_t> daysIn(std::string_view text)
{
    const std::string_view plain = trimmed(text);
    std::int32_t days = 0;
    const auto [rest, error] = std::from_chars(plain.data(), plain.data() + plain.size(), days);
    const bool isWhole = error == std::errc() && rest == plain.data() + plain.size();
    return isWhole && days >= 0 && days <= EventTable::lastDay ? std::optional(days) : std::nullopt;
}

struct Shared
{
    const CsvFile& file;
    const FollowUpQuestion& question;
    DateOrder order = DateOrder::DayFirst;
    std::optional<std::int32_t> end;
    std::array<std::size_t, placeCount> places{}; ///< among the wanted columns, or `placeCount`
    statistics::Categories groups;
    std::atomic<bool> hasTooManyGroups{false};
};

/// Reads the rows that one thread brings.
class FollowUpReader
{
public:
    explicit FollowUpReader(Shared& shared) : m_shared(shared), m_known(shared.groups) {}
    FollowUpReader(const FollowUpReader&) = delete;

    void read(const CsvBatch& batch)
    {
        m_notes.noteFaulty(batch);
        m_fields = batch.records.fields().data();
        for (std::size_t index = 0; index < batch.records.soundRecords(); ++index, m_fields += batch.wanted) {
            m_row = batch.rowOf(index);
            m_shared.end ? readDates() : readTime();
        }
        m_notes.endStretch();
    }

    [[nodiscard]] const ExtractReport& report() const { return m_report; }
    [[nodiscard]] const std::vector<FollowUpGroup>& groups() const { return m_groups; }

private:
    [[nodiscard]] bool has(Place place) const { return m_shared.places[place] != placeCount; }
    [[nodiscard]] std::string_view field(Place place) const { return m_fields[m_shared.places[place]]; }

    void note(RowProblem kind, std::string_view value = {})
    {
        m_notes.note({m_row, kind, shownValue(value, m_shared.file.dialect), 0});
    }

    void readTime()
    {
        const auto time = daysIn(field(Time));
        if (!time)
            return note(RowProblem::NoSuchTime, field(Time));
        if (isBlank(field(Event)))
            return note(RowProblem::NoEvent);
        const bool isEvent = trimmed(field(Event)) == m_shared.question.eventValue;
        // Of those with the event the file may not say it: then only windows are told that everybody was followed for.
        std::int32_t followed = isEvent ? EventTable::lastDay : *time;
        if (has(FollowUpDays)) {
            const auto days = daysIn(field(FollowUpDays));
            if (!days)
                return note(RowProblem::NoSuchTime, field(FollowUpDays));
            followed = *days;
        }
        keep(*time, isEvent, {followed, isEvent ? std::optional(*time) : std::nullopt});
    }

    std::optional<std::int32_t> dayIn(Place place) { return dayOf(field(place), m_shared.order, m_report.dates); }

    void readDates()
    {
        const std::int32_t end = *m_shared.end;
        const auto start = dayIn(Start);
        if (!start || end - *start > EventTable::lastDay)
            return note(RowProblem::NoBeginning, field(Start));
        if (*start > end)
            return note(RowProblem::BeginsAfterEnd, field(Start));
        std::optional<std::int32_t> event;
        if (!isBlank(field(EventDay))) {
            event = dayIn(EventDay);
            if (!event)
                return note(RowProblem::NoSuchEventDay, field(EventDay));
            if (*event < *start)
                return note(RowProblem::EventBefore, field(EventDay));
            if (*event > end) // not known yet on the last day anything is known of
                event.reset();
        }
        std::int32_t last = end;
        if (has(Exit) && !isBlank(field(Exit))) {
            const auto exit = dayIn(Exit);
            if (!exit || *exit < *start)
                return note(RowProblem::NoSuchEventDay, field(Exit));
            last = std::min(last, *exit);
        }
        const bool isSeen = event && *event <= last;
        keep((isSeen ? *event : last) - *start, isSeen,
             {end - *start, event ? std::optional(*event - *start) : std::nullopt});
    }

    void keep(std::int32_t day, bool isEvent, const Followed& person)
    {
        std::size_t number = 0;
        if (has(Group)) {
            number = m_known.numberOf(field(Group));
            if (number == statistics::KnownCategories::none) {
                m_shared.hasTooManyGroups = true;
                return;
            }
        }
        while (number >= m_groups.size()) {
            FollowUpGroup& group = m_groups.emplace_back();
            for (const std::int32_t days : m_shared.question.days)
                group.windows.emplace_back(days);
        }
        FollowUpGroup& group = m_groups[number];
        group.table.add(day, isEvent);
        for (statistics::FixedWindow& window : group.windows)
            window.add(person);
        ++m_report.kept;
    }

    Shared& m_shared;
    statistics::KnownCategories m_known;
    std::vector<FollowUpGroup> m_groups; ///< by their number
    ExtractReport m_report;
    ProblemNotes m_notes{m_report};
    const std::string_view* m_fields = nullptr; ///< of the row at hand
    std::uint64_t m_row = 0;
};

void addTo(FollowUpGroup& to, const FollowUpGroup& from)
{
    to.table.add(from.table);
    if (to.windows.empty())
        to.windows = from.windows;
    else
        for (std::size_t window = 0; window < from.windows.size(); ++window)
            to.windows[window].add(from.windows[window]);
}

class FollowUpImporter
{
public:
    FollowUpImporter(CsvFile file, const FollowUpQuestion& question, const sources::ReadControl& control)
        : m_file(std::move(file)),
          m_question(question),
          m_control(control)
    {}

    BasicResult<FollowUpAnswer, ImportRefusal> run()
    {
        m_mapping = mapColumns(formFor(m_question), m_file.headings, m_question.columns);
        if (!m_mapping.problems.empty())
            return refuse(
                ImportRefusal{.kind = ImportRefusal::Kind::Columns, .mapping = m_mapping, .headings = m_file.headings});
        return readExtract(m_file, {m_question.dates, m_question.hasDates()},
                           [&](const CsvFile& file, DateOrder order) { return readAs(file, order); });
    }

private:
    BasicResult<FollowUpAnswer, ImportRefusal> readAs(const CsvFile& file, DateOrder order)
    {
        Shared shared{.file = file, .question = m_question, .order = order};
        if (m_question.hasDates() && m_question.end)
            shared.end = static_cast<std::int32_t>(std::chrono::sys_days(*m_question.end).time_since_epoch().count());
        const sources::WantedColumns wanted = wantedColumns(shared);
        sources::ReadControl control = m_control;
        control.workers = sources::workersFor(file, m_control);
        std::deque<FollowUpReader> readers;
        for (unsigned worker = 0; worker < control.workers; ++worker)
            readers.emplace_back(shared);
        control.goesOn = [&](double done) {
            return !shared.hasTooManyGroups && (!m_control.goesOn || m_control.goesOn(done));
        };
        const auto totals = sources::readCsv(
            file, wanted, [&](const CsvBatch& batch) { readers[batch.worker].read(batch); }, control);
        if (shared.hasTooManyGroups)
            return refuse(ImportRefusal{.kind = ImportRefusal::Kind::TooManyCategories, .field = "group"});
        if (!totals.has_value())
            return refuse(ImportRefusal{.kind = ImportRefusal::Kind::File, .fault = totals.error()});
        if (totals->records == 0)
            return refuse(ImportRefusal{.kind = ImportRefusal::Kind::NoRows});
        return together(shared, readers, *totals);
    }

    FollowUpAnswer together(const Shared& shared, const std::deque<FollowUpReader>& readers,
                            const sources::CsvTotals& totals) const
    {
        FollowUpAnswer out;
        std::vector<FollowUpGroup> byNumber(std::max<std::size_t>(1, shared.groups.texts().size()));
        for (const FollowUpReader& reader : readers) {
            add(out.report, reader.report());
            for (std::size_t number = 0; number < reader.groups().size(); ++number)
                addTo(byNumber[number], reader.groups()[number]);
        }
        settleProblems(out.report);
        addTotals(out.report, shared.file, m_mapping, totals);
        for (const std::int32_t days : m_question.days)
            out.all.windows.emplace_back(days);
        for (const FollowUpGroup& group : byNumber)
            addTo(out.all, group);
        out.saysFollowing = m_question.hasDates() || m_question.columns.contains("follow_up");
        if (!m_question.columns.contains("group"))
            return out;
        for (std::size_t number = 0; number < shared.groups.texts().size(); ++number) {
            if (byNumber[number].table.people() == 0)
                continue;
            const std::string& name = shared.groups.texts()[number];
            byNumber[number].name = shared.file.dialect.encoding == sources::TextEncoding::Windows1252
                                      ? sources::utf8OfWindows1252(name)
                                      : name;
            out.groups.push_back(std::move(byNumber[number]));
        }
        std::sort(out.groups.begin(), out.groups.end(),
                  [](const FollowUpGroup& left, const FollowUpGroup& right) { return left.name < right.name; });
        std::vector<EventTable> tables;
        for (const FollowUpGroup& group : out.groups)
            tables.push_back(group.table);
        out.logRank = statistics::logRank(tables);
        return out;
    }

    sources::WantedColumns wantedColumns(Shared& shared) const
    {
        shared.places.fill(placeCount);
        sources::WantedColumns wanted;
        std::size_t field = 0;
        for (std::size_t place = 0; place < placeCount; ++place) {
            if (!m_question.columns.contains(placeNames[place]))
                continue;
            const std::size_t column = m_mapping.columns[field++].value();
            const auto found = std::find(wanted.begin(), wanted.end(), column); // one column may serve several fields
            shared.places[place] = static_cast<std::size_t>(found - wanted.begin());
            if (found == wanted.end())
                wanted.push_back(column);
        }
        return wanted;
    }

    CsvFile m_file;
    const FollowUpQuestion& m_question;
    const sources::ReadControl& m_control;
    ColumnMapping m_mapping;
};

} // namespace

bool FollowUpAnswer::knowsWindow(std::int32_t days) const
{
    const auto& byDay = all.table.days();
    const auto end = byDay.begin() + std::min<std::ptrdiff_t>(days, std::ssize(byDay));
    return saysFollowing
        || std::none_of(byDay.begin(), end, [](const EventTable::Day& day) { return day.censored > 0; });
}

BasicResult<FollowUpAnswer, ImportRefusal> followUp(std::unique_ptr<platform::InputFile> bytes,
                                                    const FollowUpQuestion& question,
                                                    const sources::ReadControl& control)
{
    auto file = sources::openCsv(std::move(bytes));
    if (!file.has_value())
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::File, .fault = file.error()});
    return withinMemory([&] { return FollowUpImporter(std::move(*file), question, control).run(); });
}

} // namespace cspdesk::analysis
