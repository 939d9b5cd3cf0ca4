// SPDX-License-Identifier: MIT
#include "documents/file_words.h"

#include "application/paper_trouble.h"
#include "documents/attached_pdf.h"
#include "documents/attached_text.h"
#include "documents/pdf_text.h"
#include "sources/zip_parts.h"
#include "wording/translate.h"

#include <QString>
#include <QTextDocumentFragment>
#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace cspdesk::documents {
namespace {

using application::endingOf;
using wording::say;

constexpr std::size_t longestPart = std::size_t{64} << 20U; ///< of an office file, unpacked
constexpr int deepestValue = 20;

/// Bookmarks, notes, fields, properties: every string of a PDF that stands beside its pages, and the files it carries.
class BesidePages
{
public:
    explicit BesidePages(FileWords& out) : m_out(out) {}

    /// Throws what qpdf throws.
    void read(QPDF& file)
    {
        add(file.getTrailer(), 0);
        for (QPDFObjectHandle object : file.getAllObjects()) {
            add(object.isStream() ? object.getDict() : object, 0);
            if (object.isStream() && object.getDict().getKey("/Type").isNameAndEquals("/Metadata")) {
                const auto xml = object.getStreamData();
                m_words.append(reinterpret_cast<const char*>(xml->getBuffer()), xml->getSize()) += '\n';
            }
        }
        m_out.texts.push_back({say("bookmarks, notes and properties of the file").toStdString(), m_words});
    }

private:
    /// What has a number of its own is visited by itself.
    void addPart(QPDFObjectHandle part, int depth)
    {
        if (!part.isIndirect() && depth < deepestValue)
            add(part, depth + 1);
    }

    void add(QPDFObjectHandle value, int depth)
    {
        if (value.isString())
            m_words += value.getUTF8Value() + '\n';
        else if (value.isArray())
            for (const QPDFObjectHandle& each : value.aitems())
                addPart(each, depth);
        else if (value.isDictionary())
            addDictionary(value, depth);
    }

    void addDictionary(QPDFObjectHandle value, int depth)
    {
        if (value.hasKey("/EF")) {
            QPDFObjectHandle name = value.getKey(value.hasKey("/UF") ? "/UF" : "/F");
            m_out.filesInside.push_back(name.isString() ? name.getUTF8Value() : std::string());
        }
        for (const auto& [key, each] : value.ditems())
            addPart(each, depth);
    }

    FileWords& m_out;
    std::string m_words;
};

/// The file with every layer shown, whatever is switched off in it. Throws what qpdf throws.
std::string unhidden(QPDF& file, const std::string& bytes)
{
    if (!file.getRoot().hasKey("/OCProperties"))
        return bytes;
    file.getRoot().removeKey("/OCProperties");
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDecodeLevel(qpdf_dl_none);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// Whether all of it could be read.
bool readPdf(FileWords& out, const std::string& bytes)
{
    const auto opened = openAttachedPdf(bytes);
    if (!opened.has_value())
        return false;
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("", bytes.data(), bytes.size());
    BesidePages(out).read(file);
    const auto pages = textOfPages(unhidden(file, bytes));
    if (!pages.has_value() || pages->size() != opened->matter.size())
        return false;
    for (std::size_t page = 0; page < pages->size(); ++page) {
        out.texts.push_back({say("page %1 of the file").arg(page + 1).toStdString(), (*pages)[page]});
        if (isPictureOfText(opened->matter[page], (*pages)[page]))
            out.pictures.push_back(static_cast<int>(page) + 1);
    }
    return true;
}

FileWords wordsOfPdf(const std::string& bytes)
{
    FileWords out;
    try {
        out.wasRead = readPdf(out, bytes);
    } catch (const std::exception&) { // of qpdf: damaged, so its words are not all known
        out.wasRead = false;
    }
    return out;
}

/// Elements behind which other words begin: paragraphs, headings, cells, tabs and line breaks.
bool partsWords(QStringView element)
{
    static constexpr std::array names{u"p", u"h", u"si", u"c", u"tab", u"br", u"cr", u"line-break", u"s"};
    return std::any_of(names.begin(), names.end(), [&](const char16_t* name) { return element == name; });
}

/// The text of an XML part without its marks; nothing where it is damaged. Descriptions of pictures, addresses of links
/// and the names of people stand in attributes, which come behind the text.
std::optional<std::string> textOfXml(const std::string& xml)
{
    QString words;
    QString attributes;
    QXmlStreamReader reader(QByteArray::fromRawData(xml.data(), static_cast<qsizetype>(xml.size())));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            words += reader.text();
        else if (reader.isEndElement() && partsWords(reader.name()))
            words += QLatin1Char('\n');
        for (const QXmlStreamAttribute& each : reader.attributes())
            attributes += QLatin1Char('\n') + QUrl::fromPercentEncoding(each.value().toUtf8());
    }
    return reader.hasError() ? std::nullopt : std::optional((words + attributes).toStdString());
}

constexpr std::array<std::string_view, 13> pictureEndings{"png", "jpg",  "jpeg", "gif",   "emf", "wmf", "svg",
                                                          "tif", "tiff", "bmp",  "odttf", "ttf", "rdf"};
constexpr std::array<std::string_view, 8> officeEndings{"docx", "docm", "dotx", "xlsx", "pptx", "odt", "ods", "odp"};
constexpr std::array<std::string_view, 6> plainEndings{"txt", "csv", "md", "xml", "json", "ics"};
constexpr std::array<std::string_view, 2> webEndings{"htm", "html"};

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count>& endings, std::string_view ending)
{
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool isMark(const std::string& part)
{
    const std::string ending = endingOf(part);
    return ending == "xml" || ending == "rels";
}

/// Pictures and fonts say nothing that could be read; anything else is a file of its own.
bool isPictureOrFont(const std::string& part)
{
    return isOneOf(pictureEndings, endingOf(part)) || part.ends_with('/') || part == "mimetype";
}

FileWords wordsOfOffice(const std::string& bytes)
{
    FileWords out;
    const sources::ZipParts zip(bytes);
    out.wasRead = zip.isOpen();
    for (const std::string& name : zip.names()) {
        if (!isMark(name)) {
            if (!isPictureOrFont(name))
                out.filesInside.push_back(name);
            continue;
        }
        const auto xml = zip.read(name, longestPart);
        const auto words = xml.has_value() ? textOfXml(*xml) : std::nullopt;
        out.wasRead = out.wasRead && words.has_value();
        if (words && !words->empty())
            out.texts.push_back({say("the part %1 of the file").arg(wording::text(name)).toStdString(), *words});
    }
    return out;
}

} // namespace

FileWords wordsOfFile(const std::string& bytes, std::string_view fileName)
{
    const std::string ending = endingOf(std::string(fileName));
    if (looksLikePdf(bytes))
        return wordsOfPdf(bytes);
    if (isOneOf(officeEndings, ending))
        return wordsOfOffice(bytes);
    FileWords out;
    if (isOneOf(webEndings, ending)) // its marks may stand within a word
        out.texts.push_back({say("the file, as it is read").toStdString(),
                             QTextDocumentFragment::fromHtml(wording::text(bytes)).toPlainText().toStdString()});
    if (isOneOf(plainEndings, ending) || isOneOf(webEndings, ending)) {
        out.texts.push_back({say("the file").toStdString(), bytes});
        out.wasRead = bytes.find('\0') == std::string::npos; // UTF-16, or no text at all
    }
    return out;
}

} // namespace cspdesk::documents
