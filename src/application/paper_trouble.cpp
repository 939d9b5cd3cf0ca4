// SPDX-License-Identifier: MIT
#include "application/paper_trouble.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace cspdesk::application {
namespace {

/// A kind of file that becomes pages of a pack, and how the media types of its content begin.
struct Kind
{
    std::string_view ending;
    std::array<std::string_view, 2> types;
};

constexpr std::array kinds{
    Kind{"pdf", {"application/pdf", "application/pdf"}},
    Kind{"png", {"image/png", "image/jpeg"}},
    Kind{"jpg", {"image/jpeg", "image/png"}},
    Kind{"jpeg", {"image/jpeg", "image/png"}},
    Kind{"docx", {"application/vnd.openxmlformats-officedocument.wordprocessingml", "application/pdf"}},
    Kind{"odt", {"application/vnd.oasis.opendocument.text", "application/pdf"}},
    Kind{"doc", {"application/msword", "application/pdf"}},
    Kind{"rtf", {"application/rtf", "text/rtf"}},
};

} // namespace

PaperTrouble troubleOf(const domain::PaperFile& file)
{
    if (file.mediaType == "application/pdf")
        return file.pages ? PaperTrouble::None : PaperTrouble::NoPages;
    const std::string ending = endingOf(file.name);
    const auto* const kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind& each) { return each.ending == ending; });
    if (kind == kinds.end())
        return file.mediaType == "image/png" || file.mediaType == "image/jpeg" ? PaperTrouble::None
                                                                               : PaperTrouble::NoKind;
    const bool isItsName = std::any_of(kind->types.begin(), kind->types.end(), [&](std::string_view type) {
        return file.mediaType.compare(0, type.size(), type) == 0;
    });
    return isItsName ? PaperTrouble::None : PaperTrouble::NotItsName;
}

std::string endingOf(const std::string& fileName)
{
    const auto dot = fileName.rfind('.');
    std::string out = dot == std::string::npos ? std::string() : fileName.substr(dot + 1);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    return out;
}

} // namespace cspdesk::application
