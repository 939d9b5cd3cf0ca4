// SPDX-License-Identifier: MIT
#include "documents/attached_page_import.h"

#include "documents/pdf_syntax.h"

#include <algorithm>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>

namespace cspdesk::documents::pdf {
namespace {

constexpr const char* stampName = "/CspDeskSheet";
constexpr std::size_t mostPageBytes = std::size_t{256} * 1024 * 1024; ///< of drawing, unpacked
constexpr std::size_t harmlessBytes = 64 * 1024;                      ///< packed: cannot unpack to more than that

/// Counts what comes and stops a stream that unpacks to more than a page can need.
class LimitedCount : public Pipeline
{
public:
    LimitedCount() : Pipeline("length", nullptr) {}

    void write(unsigned char const*, std::size_t length) override
    {
        m_count += length;
        if (m_count > mostPageBytes)
            throw std::runtime_error("the drawing of a page unpacks to more than 256 MB");
    }

    void finish() override {}

private:
    std::size_t m_count = 0;
};

void refuseBomb(std::vector<QPDFObjectHandle>& contents)
{
    LimitedCount count;
    for (QPDFObjectHandle& stream : contents) {
        QPDFObjectHandle length = stream.getDict().getKey("/Length");
        const bool isSmall = length.isInteger() && length.getIntValue() >= 0
                          && length.getIntValue() < static_cast<long long>(harmlessBytes)
                          && !stream.getDict().getKey("/Filter").isArray();
        if (!isSmall)
            stream.pipeStreamData(&count, 0, qpdf_dl_generalized, true);
    }
}

/// How the states that a page saves and restores add up; some programs write more of one than of the other.
class StateCount : public QPDFObjectHandle::TokenFilter
{
public:
    void handleToken(QPDFTokenizer::Token const& token) override
    {
        if (token.getType() != QPDFTokenizer::tt_word)
            return;
        if (token.getValue() == "q")
            ++m_open;
        else if (token.getValue() == "Q")
            m_lowest = std::min(m_lowest, --m_open);
    }

    [[nodiscard]] int open() const { return m_open; }
    [[nodiscard]] int missing() const { return -m_lowest; }

private:
    int m_open = 0;
    int m_lowest = 0;
};

std::string repeated(const std::string& word, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += word;
    return out;
}

std::string matrixOperator(const PdfMatrix& matrix)
{
    std::string out;
    for (const double each : matrix)
        out += number(each, 5) + " ";
    return out + "cm\n";
}

std::string clipOperator(const PageBox& box)
{
    return number(box.left, 4) + " " + number(box.bottom, 4) + " " + number(box.right - box.left, 4) + " "
         + number(box.top - box.bottom, 4) + " re W n\n";
}

/// The sheet's own content becomes a drawing.
QPDFObjectHandle stampOf(QPDFObjectHandle& sheet)
{
    QPDFObjectHandle stamp = sheet.getKey("/Contents");
    QPDFObjectHandle dictionary = stamp.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/BBox", plainCopy(sheet.getKey("/MediaBox")));
    dictionary.replaceKey("/Resources", sheet.getKey("/Resources").shallowCopy());
    return stamp;
}

/// A dictionary of its own for this page, with the stamp beside what the page uses.
QPDFObjectHandle withStamp(QPDFObjectHandle resources, const QPDFObjectHandle& stamp)
{
    QPDFObjectHandle out = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
    QPDFObjectHandle drawings = out.getKey("/XObject");
    drawings = drawings.isDictionary() ? drawings.shallowCopy() : QPDFObjectHandle::newDictionary();
    drawings.replaceKey(stampName, stamp);
    out.replaceKey("/XObject", drawings);
    return out;
}

} // namespace

QPDFObjectHandle taken(QPDF& file, AttachedSource& source, QPDFObjectHandle object)
{
    if (object.isNull())
        return object;
    return file.copyForeignObject(object.isIndirect() ? object : source.file().makeIndirectObject(object));
}

void importPage(QPDF& file, QPDFObjectHandle sheet, double sheetHeight, AttachedSource& source, std::size_t page,
                const Rectangle& frame)
{
    QPDFObjectHandle original = source.pages()[page];
    const PageBox& box = source.boxes()[page];
    std::vector<QPDFObjectHandle> contents = original.getPageContents();
    refuseBomb(contents);
    StateCount states;
    QPDFPageObjectHelper(original).filterContents(&states);
    const std::string begin = std::string("q ") + stampName + " Do Q\nq "
                            + matrixOperator(placement(box, frame, sheetHeight)) + clipOperator(box)
                            + repeated("q ", states.missing()) + "\n";
    const std::string end = "\n" + repeated("Q ", 1 + states.missing() + states.open());
    QPDFObjectHandle streams = QPDFObjectHandle::newArray();
    const QPDFObjectHandle stamp = stampOf(sheet);
    streams.appendItem(file.newStream(begin));
    for (QPDFObjectHandle& stream : contents)
        streams.appendItem(taken(file, source, stream));
    streams.appendItem(file.newStream(end));
    sheet.replaceKey("/Contents", streams);
    QPDFObjectHandle resources = taken(file, source, original.getKey("/Resources"));
    sheet.replaceKey("/Resources", withStamp(resources, stamp));
    QPDFObjectHandle group = taken(file, source, original.getKey("/Group"));
    if (group.isDictionary())
        sheet.replaceKey("/Group", group);
}

} // namespace cspdesk::documents::pdf
