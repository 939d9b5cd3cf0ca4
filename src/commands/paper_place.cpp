// SPDX-License-Identifier: MIT
#include "commands/paper_place.h"

#include "application/meeting_work.h"
#include "commands/answers.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <charconv>

namespace cspdesk::commands {

using namespace application;
using wording::say;

namespace {

std::optional<int> positiveNumber(const std::string& text)
{
    int number = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

const Option meetingOption{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true};
const Option itemOption{"--item", "N", "the number of the item on its agenda", true};

BasicResult<PaperPlace, int> placeIn(const Arguments& arguments, Environment& environment)
{
    PaperPlace place;
    const auto day = parseDate(*arguments.value("--meeting"));
    if (!day)
        return refuse(tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment));
    place.meeting = *day;
    const auto item = positiveNumber(*arguments.value("--item"));
    if (!item)
        return refuse(tellUsage("--item needs the number of the item on the agenda, as 5", environment));
    place.item = *item;
    place.title = arguments.value("--title");
    if (const auto words = arguments.value("--version")) {
        place.version = positiveNumber(*words);
        if (!place.version)
            return refuse(tellUsage("--version needs the number of a version, as 2", environment));
    }
    return place;
}

int tellRefusal(const QString& words, Environment& environment)
{
    print(environment.problems, QStringLiteral("cspdesk-cli: ") + words);
    return Refused;
}

QString noItem(const PaperPlace& place)
{
    return say("There is no item %1 on the agenda of %2. “cspdesk-cli agenda” lists its items.")
        .arg(place.item)
        .arg(wording::plainDate(place.meeting));
}

const ItemPapers* itemAt(const PapersView& view, int number)
{
    for (const ItemPapers& item : view.items)
        if (item.number == number)
            return &item;
    return nullptr;
}

const PaperLine* paperAt(const ItemPapers& item, const std::optional<std::string>& title)
{
    if (!title)
        return item.papers.size() == 1 ? &item.papers.front() : nullptr;
    for (const PaperLine& line : item.papers)
        if (line.matter().title == *title)
            return &line;
    return nullptr;
}

Result<PapersView> readPapers(const Reader& reader, Date meeting, Date today)
{
    const auto found = meetingOn(reader, meeting);
    CSPDESK_TRY(found);
    return papersView(reader, found->id, today);
}

} // namespace cspdesk::commands
