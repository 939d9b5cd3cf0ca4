// SPDX-License-Identifier: MIT
#include "application/plan_tasks.h"

#include <algorithm>
#include <iterator>

namespace cspdesk::application {
namespace {

using namespace domain;
using Lines = std::vector<PlanLine>;

template <class Predicate>
Lines linesThat(const PlanView& view, Predicate predicate)
{
    Lines lines;
    std::copy_if(view.lines.begin(), view.lines.end(), std::back_inserter(lines),
                 [&](const PlanLine& line) { return !line.isOver && predicate(line); });
    return lines;
}

const std::string& titleOf(const PlanLine& line) { return line.entry->matter.value().title; }

bool endsSoon(const PlanLine& line, Date today)
{
    const PlanEntry& entry = line.entry.value;
    return entry.kind == PlanKind::Consultation && !entry.respondedOn && entry.until
        && daysBetween(today, *entry.until) <= closesSoon;
}

bool awaitsSignOff(const PlanLine& line)
{
    return line.entry->kind == PlanKind::CommissionedReport && !line.entry->signedOffOn
        && !line.entry->matter.value().drafts.empty();
}

} // namespace

std::vector<Task> planTasks(const PlanView& view, const Stored<Meeting>* next)
{
    std::vector<Task> tasks;
    for (const PlanLine& line : linesThat(view, [&](const PlanLine& each) { return endsSoon(each, view.today); }))
        tasks.push_back({Task::Kind::ConsultationEnds, line.entry->until, {}, titleOf(line), 1});
    const auto addFor = [&](Task::Kind kind, const Lines& lines) {
        if (!lines.empty())
            tasks.push_back({kind, {}, {}, titleOf(lines.front()), static_cast<int>(lines.size())});
    };
    addFor(Task::Kind::PrioritiesNeglected, linesThat(view, [](const PlanLine& line) { return line.isNeglected; }));
    addFor(Task::Kind::ReportsToSignOff, linesThat(view, awaitsSignOff));
    if (next != nullptr && next->value.state == MeetingState::Planned) {
        const auto due = suggestionsFor(next->value.date, view.lines, view.meetings, view.today);
        if (!due.empty())
            tasks.push_back({Task::Kind::PlanDue, next->value.date, next->id, titleOf(due.front().line),
                             static_cast<int>(due.size())});
    }
    return tasks;
}

} // namespace cspdesk::application
