// SPDX-License-Identifier: MIT
#include "analysis/follow_up.h"

#include "analysis/extract_reading.h"
#include "analysis/extract_rows.h"
#include "base/text.h"
#include "statistics/categories.h"

#include <algorithm>
#include <charconv>
#include <deque>

namespace cspdesk::analysis {
namespace {

using statistics::EventTable;
using statistics::Followed;

/// The fields of `followUpForm()`, in its order.
enum Place : std::size_t { Time, Event, FollowUpDays, Start, EventDay, Exit, Group };

std::optional<std::int32_t> daysIn(std::string_view text)
{
    const std::string_view plain = trimmed(text);
    std::int32_t days = 0;
    const auto [rest, error] = std::from_chars(plain.data(), plain.data() + plain.size(), days);
    const bool isWhole = error == std::errc() && rest == plain.data() + plain.size();
    return isWhole && days >= 0 && days <= EventTable::lastDay ? std::optional(days) : std::nullopt;
}

/// Reads the rows that one thread brings.
class FollowUpReader
{
public:
    FollowUpReader(RowsOfExtract& rows, const FollowUpQuestion& question, statistics::Categories& groups)
        : m_row(rows),
          m_question(question),
          m_known(groups)
    {}

    void read(const sources::CsvBatch& batch)
    {
        m_row.read(batch, [&] { m_question.hasDates() ? readDates() : readTime(); });
    }

    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] const std::vector<FollowUpGroup>& groups() const { return m_groups; }

private:
    void note(RowProblem kind, Place place) { m_row.note(kind, m_row.field(place)); }

    void readTime()
    {
        const auto time = daysIn(m_row.field(Time));
        if (!time)
            return note(RowProblem::NoSuchTime, Time);
        if (m_row.field(Event).empty())
            return note(RowProblem::NoEvent, Event);
        const bool isEvent = trimmed(m_row.field(Event)) == m_question.eventValue;
        // Of those with the event the file may not say it: then only windows are told that everybody was followed for.
        std::int32_t followed = isEvent ? EventTable::lastDay : *time;
        if (m_row.has(FollowUpDays)) {
            const auto days = daysIn(m_row.field(FollowUpDays));
            if (!days)
                return note(RowProblem::NoSuchTime, FollowUpDays);
            followed = *days;
        }
        keep(*time, isEvent, {followed, isEvent ? std::optional(*time) : std::nullopt});
    }

    void readDates()
    {
        const auto start = m_row.neededDay(Start, RowProblem::NoBeginning);
        if (!start)
            return;
        if (m_end - *start > EventTable::lastDay)
            return note(RowProblem::NoBeginning, Start);
        if (*start > m_end)
            return note(RowProblem::BeginsAfterEnd, Start);
        std::optional<std::int32_t> event;
        if (!m_row.field(EventDay).empty()) {
            event = m_row.neededDay(EventDay, RowProblem::NoSuchEventDay);
            if (!event)
                return;
            if (*event < *start)
                return note(RowProblem::EventBefore, EventDay);
            if (*event > m_end) // not known yet on the last day anything is known of
                event.reset();
        }
        std::int32_t last = m_end;
        if (!m_row.field(Exit).empty()) {
            const auto exit = m_row.neededDay(Exit, RowProblem::NoSuchEventDay);
            if (!exit)
                return;
            if (*exit < *start)
                return note(RowProblem::NoSuchEventDay, Exit);
            last = std::min(last, *exit);
        }
        const bool isSeen = event && *event <= last;
        keep((isSeen ? *event : last) - *start, isSeen,
             {m_end - *start, event ? std::optional(*event - *start) : std::nullopt});
    }

    void keep(std::int32_t day, bool isEvent, const Followed& person)
    {
        const std::size_t number = m_row.has(Group) ? m_row.numberIn(m_known, Group) : 0;
        while (number >= m_groups.size()) {
            FollowUpGroup& group = m_groups.emplace_back();
            for (const std::int32_t days : m_question.days)
                group.windows.emplace_back(days);
        }
        FollowUpGroup& group = m_groups[number];
        group.table.add(day, isEvent);
        for (statistics::FixedWindow& window : group.windows)
            window.add(person);
        m_row.keep();
    }

    FieldReader m_row;
    const FollowUpQuestion& m_question;
    std::int32_t m_end = m_question.end ? dayNumber(*m_question.end) : statistics::noDay;
    statistics::KnownCategories m_known;
    std::vector<FollowUpGroup> m_groups; ///< by their number
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

/// The groups by name, all of them together, and whether they differ.
FollowUpAnswer together(const std::deque<FollowUpReader>& readers, const std::vector<std::string>& names,
                        const FollowUpQuestion& question)
{
    FollowUpAnswer out;
    out.saysFollowing = question.hasDates() || question.columns.contains("follow_up");
    std::vector<FollowUpGroup> byNumber(std::max<std::size_t>(1, names.size()));
    for (const FollowUpReader& reader : readers)
        for (std::size_t number = 0; number < reader.groups().size(); ++number)
            addTo(byNumber[number], reader.groups()[number]);
    for (const std::int32_t days : question.days)
        out.all.windows.emplace_back(days);
    for (const FollowUpGroup& group : byNumber)
        addTo(out.all, group);
    for (std::size_t number = 0; number < names.size(); ++number) {
        if (byNumber[number].table.people() == 0)
            continue;
        byNumber[number].name = names[number];
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

BasicResult<FollowUpAnswer, ImportRefusal> readAs(const sources::CsvFile& file, const ColumnMapping& mapping,
                                                  DateOrder order, const FollowUpQuestion& question,
                                                  const sources::ReadControl& control)
{
    RowsOfExtract rows(file, followUpForm(), mapping, order);
    statistics::Categories groups;
    std::deque<FollowUpReader> readers;
    for (unsigned worker = 0; worker < sources::workersFor(file, control); ++worker)
        readers.emplace_back(rows, question, groups);
    auto report = readRows(rows, readers, control);
    if (!report.has_value())
        return refuse(report.error());
    FollowUpAnswer out = together(readers, namesOf(groups, file.dialect), question);
    out.report = std::move(*report);
    return out;
}

} // namespace

const FileForm& followUpForm()
{
    static const FileForm form{"follow-up",
                               {{"time", FieldKind::Identifier},
                                {"event", FieldKind::Category},
                                {"follow_up", FieldKind::Identifier},
                                {"start", FieldKind::Date},
                                {"event_date", FieldKind::Date},
                                {"exit", FieldKind::Date},
                                {"group", FieldKind::Category}}};
    return form;
}

ColumnMapping followUpColumns(const ChosenColumns& chosen, std::span<const std::string> headings)
{
    ColumnMapping out = mapColumns(followUpForm(), headings, chosen);
    for (std::size_t field = 0; field < out.columns.size(); ++field)
        if (!chosen.contains(followUpForm().fields[field].id))
            out.columns[field].reset();
    std::erase_if(out.problems, [&](const MappingProblem& problem) { return !chosen.contains(problem.field); });
    return out;
}

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
    const ColumnMapping mapping = followUpColumns(question.columns, file->headings);
    if (!mapping.problems.empty())
        return refuse(
            ImportRefusal{.kind = ImportRefusal::Kind::Columns, .mapping = mapping, .headings = file->headings});
    return withinMemory([&] {
        return readExtract(*file, {question.dates, question.hasDates()},
                           [&](const sources::CsvFile& read, DateOrder order) {
                               return readAs(read, mapping, order, question, control);
                           });
    });
}

} // namespace cspdesk::analysis
