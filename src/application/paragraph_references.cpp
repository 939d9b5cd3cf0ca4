// SPDX-License-Identifier: MIT
#include "application/paragraph_references.h"

#include "application/meeting_work.h"
#include "application/minuted_items.h"
#include "base/text.h"
#include "domain/paragraph_links.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cspdesk::application {
namespace {

using namespace domain;

Result<std::vector<ReferredParagraph>> paragraphsOf(const Reader& reader, Id<Meeting> meeting)
{
    const auto agenda = agendaView(reader, meeting);
    CSPDESK_TRY(agenda);
    const auto items = minutedItemsOf(reader, *agenda);
    CSPDESK_TRY(items);
    std::vector<ReferredParagraph> paragraphs;
    for (const MinutedItem& item : *items)
        for (const NumberedParagraph& each : item.paragraphs) {
            const std::string* text = readableText(each.paragraph.value);
            const bool isOpen = each.paragraph->closedText.isAbsent()
                             && (item.line.item->session == Session::Open || each.paragraph->releasedOn);
            paragraphs.push_back({.id = each.paragraph.id,
                                  .meeting = meeting,
                                  .on = agenda->meeting->date,
                                  .number = each.number,
                                  .item = item.line.number ? std::to_string(*item.line.number) : std::string(),
                                  .isOpen = isOpen,
                                  .text = text != nullptr ? *text : std::string()});
        }
    return paragraphs;
}

std::vector<std::string> partsOf(std::string_view typed)
{
    std::vector<std::string> parts;
    std::string current;
    for (const char c : typed) {
        if (c == ' ' || c == '/' || c == '.' || c == ',') {
            if (!current.empty())
                parts.push_back(std::move(current));
            current.clear();
        } else {
            current += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    if (!current.empty())
        parts.push_back(std::move(current));
    return parts;
}

std::optional<unsigned> numberIn(const std::string& part)
{
    unsigned number = 0;
    const auto [end, problem] = std::from_chars(part.data(), part.data() + part.size(), number);
    const std::string_view rest(end, static_cast<std::size_t>(part.data() + part.size() - end));
    const bool isOrdinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    if (problem != std::errc() || (!rest.empty() && !isOrdinal))
        return std::nullopt;
    return number;
}

std::optional<unsigned> monthIn(const std::string& part)
{
    constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
    if (const auto number = numberIn(part))
        return number;
    for (std::size_t month = 0; month < months.size(); ++month)
        if (part.size() >= 3 && months[month].starts_with(part))
            return static_cast<unsigned>(month + 1);
    return std::nullopt;
}

} // namespace

bool fitsTypedDay(Date day, std::string_view typed)
{
    if (const auto iso = parseDate(trimmed(typed)))
        return *iso == day;
    const std::vector<std::string> parts = partsOf(typed);
    if (parts.size() < 2 || parts.size() > 3)
        return false;
    const auto dayTyped = numberIn(parts[0]);
    const auto monthTyped = monthIn(parts[1]);
    if (dayTyped != unsigned(day.day()) || monthTyped != unsigned(day.month()))
        return false;
    return parts.size() == 2 || numberIn(parts[2]) == unsigned(int(day.year()));
}

Result<std::vector<ReferredParagraph>> referredParagraphs(const Reader& reader, const std::vector<std::int64_t>& wanted)
{
    std::vector<ReferredParagraph> found;
    std::vector<Id<Meeting>> read;
    for (const std::int64_t number : wanted) {
        const auto paragraph = find(reader, Id<MinuteParagraph>(number));
        CSPDESK_TRY(paragraph);
        if (!paragraph->has_value())
            continue;
        const Id<Meeting> meeting = (*paragraph)->value.meeting;
        if (std::find(read.begin(), read.end(), meeting) != read.end())
            continue;
        read.push_back(meeting);
        auto paragraphs = paragraphsOf(reader, meeting);
        CSPDESK_TRY(paragraphs);
        for (ReferredParagraph& each : *paragraphs)
            if (std::find(wanted.begin(), wanted.end(), each.id.number()) != wanted.end())
                found.push_back(std::move(each));
    }
    return found;
}

Result<std::vector<ReferredParagraph>> paragraphsToReferTo(const Reader& reader, Id<Meeting> id)
{
    const auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    auto meetings = meetingsOf(reader, meeting->value.body);
    CSPDESK_TRY(meetings);
    std::reverse(meetings->begin(), meetings->end());
    std::vector<ReferredParagraph> paragraphs;
    for (const Stored<Meeting>& each : *meetings) {
        if (each->date > meeting->value.date)
            continue;
        auto more = paragraphsOf(reader, each.id);
        CSPDESK_TRY(more);
        std::move(more->begin(), more->end(), std::back_inserter(paragraphs));
    }
    return paragraphs;
}

Result<std::string> withTypedReferences(const Reader& reader, Id<Meeting> meeting, const std::string& text,
                                        const ReferenceWords& words)
{
    const std::vector<TypedReference> typed = typedReferences(text);
    if (typed.empty())
        return text;
    const auto paragraphs = paragraphsToReferTo(reader, meeting);
    CSPDESK_TRY(paragraphs);
    std::string put;
    std::size_t done = 0;
    for (const TypedReference& each : typed) {
        const auto found =
            std::find_if(paragraphs->begin(), paragraphs->end(), [&](const ReferredParagraph& paragraph) {
                const bool fitsDay =
                    each.day.empty() ? paragraph.meeting == meeting : fitsTypedDay(paragraph.on, each.day);
                return fitsDay && paragraph.number == each.number;
            });
        put += text.substr(done, each.from - done);
        if (found == paragraphs->end())
            put += text.substr(each.from, each.length);
        else
            put += '[' + words(*found, meeting) + "](" + paragraphLink(found->id.number()) + ')';
        done = each.from + each.length;
    }
    return put + text.substr(done);
}

} // namespace cspdesk::application
