// SPDX-License-Identifier: MIT
#include "documents/paper_conversion.h"

#include "documents/attached_pdf.h"
#include "documents/image_pdf.h"
#include "documents/office_converter.h"

#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace cspdesk::documents {
namespace {

constexpr std::array<std::string_view, 4> wordEndings{"doc", "docx", "odt", "rtf"};

std::string endingOf(const std::string& fileName)
{
    const auto dot = fileName.rfind('.');
    std::string out = dot == std::string::npos ? std::string() : fileName.substr(dot + 1);
    for (char& each : out)
        each = static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    return out;
}

bool isWordEnding(const std::string& ending)
{
    for (const std::string_view each : wordEndings)
        if (ending == each)
            return true;
    return false;
}

} // namespace

BasicResult<std::string, WhySeparate> pdfOf(std::string bytes, const std::string& fileName,
                                            const std::function<bool()>& goesOn)
{
    if (looksLikePdf(bytes))
        return bytes;
    const std::string ending = endingOf(fileName);
    if (ending == "pdf")
        return refuse(WhySeparate{SeparateReason::Broken, "no PDF"});
    if (looksLikeImage(bytes))
        return pdfOfImage(bytes);
    if (isWordEnding(ending))
        return convertWithOffice(bytes, ending, goesOn);
    return refuse(WhySeparate{SeparateReason::NotSupported, ending.empty() ? fileName : ending});
}

} // namespace cspdesk::documents
