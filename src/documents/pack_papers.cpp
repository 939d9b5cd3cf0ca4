// SPDX-License-Identifier: MIT
#include "documents/pack_papers.h"

#include "documents/bookmark_spaces.h"
#include "documents/paper_conversion.h"
#include "documents/pdf_text.h"

#include <exception>
#include <utility>

namespace cspdesk::documents {
namespace {

std::optional<std::string> bytesOf(const AttachedPaper& paper)
{
    try {
        return paper.read ? paper.read() : std::nullopt;
    } catch (const std::exception&) { // of whoever reads: one paper must not stop the pack
        return std::nullopt;
    }
}

PackPaper readPaper(const AttachedPaper& paper, const std::function<bool()>& goesOn)
{
    PackPaper out;
    const auto separately = [&out](WhySeparate why) {
        out.separate = std::move(why);
        return out;
    };
    if (paper.toFollow)
        return separately({SeparateReason::ToFollow, *paper.toFollow});
    if (paper.separate)
        return separately({SeparateReason::ByChoice, *paper.separate});
    std::optional<std::string> bytes = bytesOf(paper);
    if (!bytes)
        return separately({SeparateReason::Unreadable});
    out.wasConverted = !looksLikePdf(*bytes);
    auto pdf = pdfOf(std::move(*bytes), paper.fileName, goesOn);
    if (!pdf.has_value())
        return separately(std::move(pdf.error()));
    const std::string toRead = losesSpacesInBookmarks(*pdf) ? *pdf : std::string();
    auto opened = openAttachedPdf(std::move(*pdf));
    if (!opened.has_value())
        return separately(std::move(opened.error()));
    if (!toRead.empty() && !opened->bookmarks.empty())
        if (const auto pages = textOfPages(toRead, goesOn); pages.has_value())
            mendBookmarks(opened->bookmarks, *pages);
    out.pdf = std::move(*opened);
    return out;
}

} // namespace

std::optional<PackPapers> readPapers(const Pack& pack, const PackProgress& goesOn)
{
    PackPapers out;
    const std::size_t total = pack.parts.size();
    for (const PackPart& part : pack.parts) {
        const auto stillGoesOn = [&] { return !goesOn || goesOn(out.size(), total); };
        if (!stillGoesOn())
            return std::nullopt;
        out.push_back(part.attached ? readPaper(*part.attached, stillGoesOn) : PackPaper());
    }
    if (goesOn && !goesOn(total, total))
        return std::nullopt;
    return out;
}

} // namespace cspdesk::documents
