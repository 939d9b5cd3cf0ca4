// SPDX-License-Identifier: MIT
#include "documents/return_marks.h"

#include "domain/marked_writing.h"

#include <charconv>

namespace cspdesk::documents {
namespace {

using application::ExportedParagraph;
using Kind = ReadMark::Kind;

constexpr std::string_view stem = "csp_";
constexpr std::size_t longestValue = 240; ///< Word takes 255 characters in a custom property

constexpr const char* originName = "CspDeskOrigin";
constexpr const char* journalName = "CspDeskJournal";
constexpr const char* meetingName = "CspDeskMeeting";
constexpr const char* dateName = "CspDeskDate";
constexpr const char* audienceName = "CspDeskAudience";
constexpr const char* paragraphsName = "CspDeskParagraphs";

std::string markOf(char kind, std::int64_t number, const std::string& text = {})
{
    std::string mark = std::string(stem) + kind + std::to_string(number);
    return text.empty() ? mark : mark + '_' + text;
}

std::optional<Kind> kindOf(char letter)
{
    switch (letter) {
    case 'p': return Kind::Paragraph;
    case 'c': return Kind::Continued;
    case 'e': return Kind::Empty;
    case 'l': return Kind::Locked;
    case 'i': return Kind::Item;
    case 'b': return Kind::AppendixText;
    case 'x': return Kind::Program;
    default: return std::nullopt;
    }
}

/// Takes a number off the front of the text.
std::optional<std::int64_t> takeNumber(std::string_view& text)
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || number < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// "12.1f0a93bc": the number of a paragraph and the mark of its text, with an n behind it where it has no number.
std::string entryOf(const ExportedParagraph& each)
{
    return std::to_string(each.id.number()) + '.' + each.textMark + (each.isNumbered ? "" : "n");
}

std::optional<ExportedParagraph> readEntry(std::string_view entry, Id<domain::AgendaItem> item)
{
    const auto number = takeNumber(entry);
    if (!number || !entry.starts_with('.'))
        return std::nullopt;
    entry.remove_prefix(1);
    const bool isNote = entry.ends_with('n');
    if (isNote)
        entry.remove_suffix(1);
    return ExportedParagraph{Id<domain::MinuteParagraph>(*number), item, std::string(entry), !isNote};
}

} // namespace

std::string paragraphMark(Id<domain::MinuteParagraph> id, const std::string& text)
{
    return markOf('p', id.number(), domain::textMark(text));
}

std::string emptyMark(Id<domain::MinuteParagraph> id) { return markOf('e', id.number()); }
std::string lockedMark(Id<domain::MinuteParagraph> id) { return markOf('l', id.number()); }

std::string itemMark(Id<domain::AgendaItem> id, const std::string& title)
{
    return markOf('i', id.number(), domain::textMark(domain::escapedForMarkup(title)));
}

std::string appendixMark(Id<domain::Appendix> id, const std::string& text)
{
    return markOf('b', id.number(), domain::textMark(text));
}

std::string programMark() { return std::string(stem) + 'x'; }

std::string markBehind(const std::string& mark)
{
    const auto read = readMark('_' + mark);
    if (read && (read->kind == Kind::Paragraph || read->kind == Kind::Continued))
        return markOf('c', read->number);
    if (read && read->kind == Kind::AppendixText)
        return markOf('b', read->number);
    return mark;
}

std::optional<ReadMark> readMark(const std::string& bookmark)
{
    std::string_view rest = bookmark;
    if (!rest.starts_with('_') || !rest.substr(1).starts_with(stem))
        return std::nullopt;
    rest.remove_prefix(1 + stem.size());
    const std::optional<Kind> kind = rest.empty() ? std::nullopt : kindOf(rest.front());
    if (!kind)
        return std::nullopt;
    rest.remove_prefix(1);
    ReadMark mark{*kind, 0, {}};
    if (*kind == Kind::Program)
        return mark;
    const auto number = takeNumber(rest);
    if (!number)
        return std::nullopt;
    mark.number = *number;
    constexpr std::size_t digits = 8;
    if (rest.size() > digits && rest.front() == '_')
        mark.textMark = rest.substr(1, digits);
    return mark;
}

Block byProgram(Block block)
{
    block.mark = programMark();
    return block;
}

void describeCopy(Document& document, const domain::Meeting& meeting, Id<domain::Meeting> id, bool isPublicCopy,
                  const std::vector<ExportedParagraph>& paragraphs)
{
    auto& custom = document.metadata.custom;
    custom.emplace_back(meetingName, std::to_string(id.number()));
    custom.emplace_back(dateName, isoDate(meeting.date));
    custom.emplace_back(audienceName, isPublicCopy ? "public" : "board");
    std::string line;
    int lines = 0;
    std::optional<Id<domain::AgendaItem>> item;
    const auto finish = [&] {
        if (!line.empty())
            custom.emplace_back(paragraphsName + std::to_string(++lines), std::exchange(line, {}));
        item.reset();
    };
    for (const ExportedParagraph& each : paragraphs) {
        std::string more =
            item == each.item ? "," : (line.empty() ? "" : ";") + std::to_string(each.item.number()) + '=';
        more += entryOf(each);
        if (line.size() + more.size() > longestValue) {
            finish();
            more = std::to_string(each.item.number()) + '=' + entryOf(each);
        }
        line += more;
        item = each.item;
    }
    finish();
}

void nameOrigin(Document& document, const application::FileFacts& facts)
{
    auto& custom = document.metadata.custom;
    if (custom.empty())
        return;
    if (facts.last)
        custom.emplace(custom.begin(), journalName, facts.last->hash);
    custom.emplace(custom.begin(), originName, facts.origin);
}

void readProperties(const std::map<std::string, std::string>& properties, application::ReturnedMinutes& minutes)
{
    const auto value = [&](const std::string& name) {
        const auto found = properties.find(name);
        return found == properties.end() ? std::string() : found->second;
    };
    minutes.origin = value(originName);
    minutes.journalHead = value(journalName);
    const std::string meeting = value(meetingName);
    std::string_view digits = meeting;
    if (const auto number = takeNumber(digits); number && digits.empty())
        minutes.meeting = Id<domain::Meeting>(*number);
    minutes.date = parseDate(value(dateName));
    minutes.isPublicCopy = value(audienceName) == "public";
    for (int i = 1;; ++i) {
        const std::string line = value(paragraphsName + std::to_string(i));
        if (line.empty())
            break;
        std::string_view rest = line;
        std::optional<Id<domain::AgendaItem>> item;
        while (!rest.empty()) {
            std::string_view entry = rest.substr(0, std::min(rest.find_first_of(",;"), rest.size()));
            rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
            if (const std::size_t sign = entry.find('='); sign != std::string_view::npos) {
                const auto number = takeNumber(entry);
                if (!number || !entry.starts_with('='))
                    break;
                item = Id<domain::AgendaItem>(*number);
                entry.remove_prefix(1);
            }
            if (!item)
                break;
            if (auto read = readEntry(entry, *item))
                minutes.exported.push_back(std::move(*read));
        }
    }
}

} // namespace cspdesk::documents
