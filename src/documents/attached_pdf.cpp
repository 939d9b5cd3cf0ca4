// SPDX-License-Identifier: MIT
#include "documents/attached_pdf.h"

#include "base/text.h"
#include "documents/attached_source.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <exception>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFOutlineObjectHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <utility>

namespace cspdesk::documents {
namespace {

using wording::say;

constexpr int deepestBookmark = 6;
constexpr std::size_t mostBookmarks = 5000;
constexpr std::size_t headRoom = 1024; ///< a PDF may begin with a few bytes of something else

std::string titleOf(QPDF& file)
{
    QPDFObjectHandle information = file.getTrailer().getKey("/Info");
    if (!information.isDictionary() || !information.getKey("/Title").isString())
        return {};
    return singleLine(information.getKey("/Title").getUTF8Value());
}

bool isTagged(QPDF& file)
{
    QPDFObjectHandle marks = file.getRoot().getKey("/MarkInfo");
    return marks.isDictionary() && marks.getKey("/Marked").isBool() && marks.getKey("/Marked").getBoolValue()
        && file.getRoot().getKey("/StructTreeRoot").isDictionary();
}

void addBookmarks(pdf::AttachedSource& source, std::vector<QPDFOutlineObjectHelper> entries, int level,
                  std::vector<AttachedBookmark>& out)
{
    for (QPDFOutlineObjectHelper& entry : entries) {
        if (out.size() >= mostBookmarks)
            return;
        const std::string title = singleLine(entry.getTitle());
        const auto place = source.place(entry.getDest());
        const bool isKept = place && !title.empty();
        if (isKept)
            out.push_back({title, level, place->page, place->y});
        if (level < deepestBookmark)
            addBookmarks(source, entry.getKids(), isKept ? level + 1 : level, out);
    }
}

bool holdsPicture(QPDFObjectHandle resources, int depth)
{
    QPDFObjectHandle drawings = resources.isDictionary() ? resources.getKey("/XObject") : resources;
    if (!drawings.isDictionary() || depth > 4)
        return false;
    for (const std::string& name : drawings.getKeys()) {
        QPDFObjectHandle drawing = drawings.getKey(name);
        if (!drawing.isStream())
            continue;
        if (drawing.getDict().getKey("/Subtype").isNameAndEquals("/Image")
            || holdsPicture(drawing.getDict().getKey("/Resources"), depth + 1))
            return true;
    }
    return false;
}

PageMatter matterOf(QPDFObjectHandle& page)
{
    constexpr long long nothingMuch = 60; // bytes: states saved and restored, and nothing drawn
    long long length = 0;
    for (QPDFObjectHandle& stream : page.getPageContents())
        if (stream.getDict().getKey("/Length").isInteger())
            length += stream.getDict().getKey("/Length").getIntValue();
    return {holdsPicture(QPDFPageObjectHelper(page).getAttribute("/Resources", false), 0), length > nothingMuch};
}

WhySeparate refusalOf(const QPDFExc& problem)
{
    if (problem.getErrorCode() == qpdf_e_password)
        return {SeparateReason::NeedsPassword};
    if (problem.getErrorCode() == qpdf_e_unsupported) // encryption of a kind that qpdf does not know
        return {SeparateReason::NeedsPassword};
    return {SeparateReason::Broken, problem.what()};
}

BasicResult<AttachedPdf, WhySeparate> look(std::string bytes)
{
    AttachedPdf out{.bytes = bytes.size()};
    out.source = std::make_shared<pdf::AttachedSource>(std::move(bytes));
    QPDF& file = out.source->file();
    if (file.isEncrypted() && !file.allowModifyAssembly())
        return refuse(WhySeparate{SeparateReason::Protected});
    out.pages = out.source->boxes();
    if (out.pages.empty())
        return refuse(WhySeparate{SeparateReason::Broken, "no page in it"});
    if (out.pages.size() > mostAttachedPages)
        return refuse(WhySeparate{SeparateReason::TooLarge, say("%1 pages").arg(out.pages.size()).toStdString()});
    for (QPDFObjectHandle& page : out.source->pages())
        out.matter.push_back(matterOf(page));
    out.title = titleOf(file);
    out.isTagged = isTagged(file);
    addBookmarks(*out.source, out.source->outlines().getTopLevelOutlines(), 1, out.bookmarks);
    out.wasRepaired = file.anyWarnings();
    return out;
}

} // namespace

bool looksLikePdf(std::string_view bytes)
{
    return bytes.substr(0, std::min(bytes.size(), headRoom)).find("%PDF-") != std::string_view::npos;
}

BasicResult<AttachedPdf, WhySeparate> openAttachedPdf(std::string bytes)
{
    if (bytes.size() > mostAttachedBytes)
        return refuse(WhySeparate{SeparateReason::TooLarge,
                                  wording::sizeText(static_cast<std::int64_t>(bytes.size())).toStdString()});
    if (!looksLikePdf(bytes))
        return refuse(WhySeparate{SeparateReason::Broken, "no PDF"});
    try {
        return look(std::move(bytes));
    } catch (const QPDFExc& problem) {
        return refuse(refusalOf(problem));
    } catch (const std::exception& problem) {
        return refuse(WhySeparate{SeparateReason::Broken, problem.what()});
    }
}

} // namespace cspdesk::documents
