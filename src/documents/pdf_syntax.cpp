// SPDX-License-Identifier: MIT
#include "documents/pdf_syntax.h"

#include "documents/unicode.h"

#include <zlib.h>

#include <array>
#include <charconv>
#include <stdexcept>

namespace cspdesk::documents::pdf {
namespace {

constexpr std::string_view hexDigits = "0123456789ABCDEF";

} // namespace

std::string number(double value, int digits)
{
    std::array<char, 64> buffer{};
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
    std::string out(buffer.data(), result.ptr);
    if (out.find('.') != std::string::npos) {
        out.erase(out.find_last_not_of('0') + 1);
        if (out.back() == '.')
            out.pop_back();
    }
    return out == "-0" ? "0" : out;
}

std::string reference(ObjectNumber object) { return std::to_string(object) + " 0 R"; }

std::string text(std::string_view utf8) { return text(decodeUtf8(utf8)); }

std::string text(std::u32string_view characters) { return "<FEFF" + hexUtf16(characters) + ">"; }

std::string literal(std::string_view bytes)
{
    std::string out = "(";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '(' || c == ')' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte > 0x7E) {
            out += '\\';
            for (const unsigned shift : {6U, 3U, 0U})
                out += static_cast<char>('0' + ((byte >> shift) & 7U));
        } else {
            out += c;
        }
    }
    return out + ")";
}

std::string address(std::string_view uri)
{
    std::string out;
    for (const char c : uri) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F) {
            out += c;
        } else {
            out += '%';
            out += hexDigits[byte >> 4U];
            out += hexDigits[byte & 0xFU];
        }
    }
    return out;
}

std::string deflated(std::string_view bytes)
{
    uLongf length = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(length, '\0');
    const int status = compress2(reinterpret_cast<Bytef*>(out.data()), &length,
                                 reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), 6);
    if (status != Z_OK)
        throw std::runtime_error("zlib is out of memory");
    out.resize(length);
    return out;
}

} // namespace cspdesk::documents::pdf
