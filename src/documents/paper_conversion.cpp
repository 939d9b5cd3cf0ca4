// SPDX-License-Identifier: MIT
#include "documents/paper_conversion.h"

#include "application/paper_trouble.h"
#include "documents/attached_pdf.h"
#include "documents/bundle_paper.h"
#include "documents/image_pdf.h"
#include "documents/office_converter.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cspdesk::documents {
namespace {

constexpr std::array<std::string_view, 4> wordEndings{"doc", "docx", "odt", "rtf"};

} // namespace

bool isWordEnding(const std::string& ending)
{
    return std::find(wordEndings.begin(), wordEndings.end(), ending) != wordEndings.end();
}

BasicResult<std::string, WhySeparate> pdfOf(std::string bytes, const std::string& fileName,
                                            const std::function<bool()>& goesOn)
{
    if (looksLikePdf(bytes))
        return bytes;
    const std::string ending = application::endingOf(fileName);
    if (ending == "pdf")
        return refuse(WhySeparate{SeparateReason::Broken, "no PDF"});
    if (looksLikeImage(bytes))
        return pdfOfImage(bytes);
    if (ending == "cspresult") {
        const auto document = bundleDocument(bytes);
        return document.has_value() ? BasicResult<std::string, WhySeparate>(writePdf(layOut(*document)))
                                    : refuse(WhySeparate{SeparateReason::Broken, document.error()});
    }
    if (isWordEnding(ending))
        return convertWithOffice(bytes, ending, goesOn);
    return refuse(WhySeparate{SeparateReason::NotSupported, ending.empty() ? fileName : ending});
}

} // namespace cspdesk::documents
