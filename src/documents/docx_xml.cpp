// SPDX-License-Identifier: MIT
#include "documents/docx_xml.h"

#include "documents/unicode.h"

#include <cmath>

namespace cspdesk::documents::docx {

int twips(double points) { return static_cast<int>(std::lround(points * 20)); }

std::string hex(const Colour& colour)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const double part : {colour.red, colour.green, colour.blue}) {
        const auto value = static_cast<unsigned>(std::lround(part * 255));
        out += digits[value / 16U];
        out += digits[value % 16U];
    }
    return out;
}

std::string setting(std::string_view name, std::string_view value)
{
    return "<w:" + std::string(name) + " w:val=\"" + escapeMarkup(value) + "\"/>";
}

std::string setting(std::string_view name, int value) { return setting(name, std::to_string(value)); }

std::string wrapped(std::string_view name, const std::string& content)
{
    if (content.empty())
        return {};
    const std::string tag = "w:" + std::string(name);
    return "<" + tag + ">" + content + "</" + tag + ">";
}

} // namespace cspdesk::documents::docx
