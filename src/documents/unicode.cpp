// SPDX-License-Identifier: MIT
#include "documents/unicode.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace cspdesk::documents {
namespace {

struct Lead
{
    std::size_t length;
    char32_t bits;
    char32_t least;
};

Lead leadOf(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

bool isScalar(char32_t value) { return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF); }

/// Length of the valid sequence at `at` and its character, or {1, U+FFFD}.
std::pair<std::size_t, char32_t> decodeSequence(std::string_view text, std::size_t at)
{
    const std::pair<std::size_t, char32_t> bad{1, replacementCharacter};
    const Lead lead = leadOf(static_cast<unsigned char>(text[at]));
    if (lead.length == 0 || at + lead.length > text.size())
        return bad;
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80U)
            return bad;
        value = (value << 6U) | (byte & 0x3FU);
    }
    if (value < lead.least || !isScalar(value))
        return bad;
    return {lead.length, value};
}

void appendHex(std::string& out, std::uint32_t value, int digits)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += hex[(value >> static_cast<unsigned>(shift)) & 0xFU];
}

} // namespace

std::u32string decodeUtf8(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            out += static_cast<char32_t>(byte);
            ++at;
            continue;
        }
        const auto [length, character] = decodeSequence(text, at);
        out += character;
        at += length;
    }
    return out;
}

void appendUtf8(std::string& text, char32_t character)
{
    const char32_t c = isScalar(character) ? character : replacementCharacter;
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::string encodeUtf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text)
        appendUtf8(out, c);
    return out;
}

std::string hexUtf16(std::u32string_view text)
{
    std::string out;
    for (const char32_t c : text) {
        if (c > 0xFFFF) {
            const char32_t rest = c - 0x10000;
            appendHex(out, 0xD800U + (rest >> 10U), 4);
            appendHex(out, 0xDC00U + (rest & 0x3FFU), 4);
        } else {
            appendHex(out, c, 4);
        }
    }
    return out;
}

std::string codeOf(char32_t character)
{
    std::string out = "[U+";
    appendHex(out, character, character > 0xFFFFF ? 6 : character > 0xFFFF ? 5 : 4);
    return out + "]";
}

bool isForbiddenInMarkup(char32_t character)
{
    const bool control = character < 0x20 && character != '\n' && character != '\t';
    const bool laterControl = character >= 0x7F && character <= 0x9F;
    return control || laterControl || (character & 0xFFFEU) == 0xFFFE;
}

bool isRightToLeft(char32_t c)
{
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE)
        || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

std::string escapeMarkup(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : decodeUtf8(text)) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\'')
            out += "&#39;";
        else
            appendUtf8(out, isForbiddenInMarkup(c) ? replacementCharacter : c);
    }
    return out;
}

} // namespace cspdesk::documents
