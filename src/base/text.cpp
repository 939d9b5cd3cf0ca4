// SPDX-License-Identifier: MIT
#include "base/text.h"

#include "base/kept_text.h"

#include <cstdint>

namespace cspdesk {
namespace {

constexpr std::string_view whiteSpace = " \t\r\n\v\f";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t announcedLength(unsigned char lead)
{
    if (lead < 0x80U)
        return 1;
    if (lead >= 0xC2U && lead < 0xE0U)
        return 2;
    if (lead >= 0xE0U && lead < 0xF0U)
        return 3;
    return lead >= 0xF0U && lead < 0xF5U ? 4 : 0;
}

/// Bytes of the well-formed character at the front, 0 where there is none.
std::size_t characterLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = announcedLength(lead);
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t index = 1; index < length; ++index)
        if (!isContinuation(text[index]))
            return 0;
    if (length < 3)
        return length;
    const auto second = static_cast<unsigned char>(text[1]);
    const bool overlong = (lead == 0xE0U && second < 0xA0U) || (lead == 0xF0U && second < 0x90U);
    const bool surrogate = lead == 0xEDU && second >= 0xA0U;
    const bool beyond = lead == 0xF4U && second >= 0x90U;
    return overlong || surrogate || beyond ? 0 : length;
}

bool isBetween(std::string_view character, std::string_view first, std::string_view last)
{
    return character.size() == first.size() && character >= first && character <= last;
}

/// C0 and C1 controls, of which the first are white space.
bool isControl(std::string_view character)
{
    const auto lead = static_cast<unsigned char>(character.front());
    return lead < 0x20U || lead == 0x7FU || isBetween(character, "\xC2\x80", "\xC2\x9F");
}

bool separatesLines(std::string_view character)
{
    return isBetween(character, "\xE2\x80\xA8", "\xE2\x80\xA9"); // U+2028, U+2029
}

/// Makes a title read otherwise than it is written.
bool turnsDirection(std::string_view character)
{
    return isBetween(character, "\xE2\x80\xAA", "\xE2\x80\xAE") || isBetween(character, "\xE2\x81\xA6", "\xE2\x81\xA9");
}

} // namespace

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::size_t characterCount(std::string_view text)
{
    std::size_t count = 0;
    for (const char byte : text)
        count += isContinuation(byte) ? 0U : 1U;
    return count;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(whiteSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(whiteSpace) - first + 1);
}

std::string singleLine(std::string_view text)
{
    std::string line;
    line.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0) {
            line += replacement;
            text.remove_prefix(1);
            continue;
        }
        const std::string_view character = text.substr(0, length);
        text.remove_prefix(length);
        if (turnsDirection(character))
            continue;
        const bool isSpace = character == " " || isControl(character) || separatesLines(character);
        if (!isSpace)
            line += character;
        else if (line.empty() || line.back() != ' ')
            line += ' ';
    }
    return std::string(trimmed(line));
}

std::string withoutControls(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        const std::string_view character = length == 0 ? replacement : text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
        const bool isKept = character == "\n" || character == "\t" || !isControl(character);
        if (isKept && !turnsDirection(character))
            out += character;
        else if (character == "\r" && !text.starts_with('\n'))
            out += '\n';
    }
    return out;
}

std::string keptLines(std::string_view text) { return std::string(trimmed(withoutControls(text))); }

std::string shortened(std::string_view text, std::size_t limit)
{
    std::size_t bytes = 0;
    std::size_t characters = 0;
    while (bytes < text.size()) {
        if (!isContinuation(text[bytes]) && characters++ == limit)
            return std::string(text.substr(0, bytes)) + "…";
        ++bytes;
    }
    return std::string(text);
}

} // namespace cspdesk
