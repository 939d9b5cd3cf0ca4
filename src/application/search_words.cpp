// SPDX-License-Identifier: MIT
#include "application/search_words.h"

#include "domain/marked_text.h"

#include <array>

namespace cspdesk::application {

using namespace domain;

namespace {

constexpr std::array<const char*, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                              "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};

std::string plain(std::string_view text)
{
    constexpr std::string_view softHyphen = "\u00AD";
    std::string words;
    words.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(softHyphen))
            ++at;
        else
            words += static_cast<unsigned char>(text[at]) < 0x20U ? ' ' : text[at];
    }
    return words;
}

} // namespace

std::string dayInWords(Date day)
{
    const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
    return std::string(weekdays.at(weekday)) + ' ' + std::to_string(static_cast<unsigned>(day.day())) + ' '
         + months.at(static_cast<unsigned>(day.month()) - 1) + ' ' + std::to_string(static_cast<int>(day.year()));
}

void append(std::string& text, std::string_view words, std::string_view between)
{
    if (words.empty())
        return;
    if (!text.empty())
        text += between;
    text += plain(words);
}

std::string wordsIn(const std::string& markedText)
{
    std::string words;
    for (const MarkedBlock& block : parseMarkedText(markedText))
        for (const auto& paragraph : block.paragraphs) {
            std::string line;
            for (const MarkedSpan& span : paragraph)
                line += span.text;
            append(words, line);
        }
    return words;
}

} // namespace cspdesk::application
