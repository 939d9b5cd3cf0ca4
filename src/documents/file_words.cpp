// SPDX-License-Identifier: MIT
#include "documents/file_words.h"

#include "documents/attached_paper.h"
#include "documents/attached_pdf.h"
#include "documents/pdf_text.h"
#include "sources/zip_parts.h"
#include "wording/translate.h"

#include <QFileInfo>
#include <QString>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

namespace cspdesk::documents {
namespace {

using wording::say;

constexpr std::size_t longestPart = std::size_t{64} << 20U; ///< of an office file, unpacked
constexpr int deepestValue = 20;

/// Bookmarks, notes, fields, properties: every string of a PDF that stands beside its pages, and the files it carries.
class BesidePages
{
public:
    explicit BesidePages(FileWords& out) : m_out(out) {}

    /// Throws what qpdf throws.
    void read(const std::string& bytes)
    {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("", bytes.data(), bytes.size());
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

FileWords wordsOfPdf(const std::string& bytes)
{
    FileWords out;
    const auto pages = textOfPages(bytes);
    if (!pages.has_value())
        return out;
    for (std::size_t page = 0; page < pages->size(); ++page) {
        out.texts.push_back({say("page %1 of the file").arg(page + 1).toStdString(), (*pages)[page]});
        if ((*pages)[page].find_first_not_of(" \n\f\r\t") == std::string::npos)
            out.pictures.push_back(static_cast<int>(page) + 1);
    }
    try {
        BesidePages(out).read(bytes);
        out.wasRead = true;
    } catch (const std::exception&) { // damaged, or it needs a password: then its words are not all known
        out.wasRead = false;
    }
    return out;
}

bool endsParagraph(QStringView element)
{
    return element == u"p" || element == u"h" || element == u"si" || element == u"c";
}

/// The text of an XML part without its marks; nothing where it is damaged.
std::optional<std::string> textOfXml(const std::string& xml)
{
    QString words;
    QXmlStreamReader reader(QByteArray::fromRawData(xml.data(), static_cast<qsizetype>(xml.size())));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            words += reader.text();
        else if (reader.isEndElement() && endsParagraph(reader.name()))
            words += QLatin1Char('\n');
    }
    return reader.hasError() ? std::nullopt : std::optional(words.toStdString());
}

constexpr std::array<std::string_view, 13> pictureEndings{"png", "jpg",  "jpeg", "gif",   "emf", "wmf", "svg",
                                                          "tif", "tiff", "bmp",  "odttf", "ttf", "rdf"};
constexpr std::array<std::string_view, 8> officeEndings{"docx", "docm", "dotx", "xlsx", "pptx", "odt", "ods", "odp"};
constexpr std::array<std::string_view, 9> plainEndings{"txt", "csv", "md", "htm", "html", "xml", "json", "ics", "eml"};

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count>& endings, std::string_view ending)
{
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::string endingOf(const QString& fileName) { return QFileInfo(fileName).suffix().toLower().toStdString(); }

bool isMark(const QString& part)
{
    return part.endsWith(QStringLiteral(".xml")) || part.endsWith(QStringLiteral(".rels"));
}

/// Pictures and fonts say nothing that could be read; anything else is a file of its own.
bool isPictureOrFont(const QString& part)
{
    return isOneOf(pictureEndings, endingOf(part)) || part.endsWith(QLatin1Char('/'))
        || part == QStringLiteral("mimetype");
}

FileWords wordsOfOffice(const std::string& bytes)
{
    FileWords out;
    const sources::ZipParts zip(bytes);
    out.wasRead = zip.isOpen();
    for (const std::string& name : zip.names()) {
        const QString part = wording::text(name);
        if (!isMark(part)) {
            if (!isPictureOrFont(part))
                out.filesInside.push_back(name);
            continue;
        }
        const auto xml = zip.read(name, longestPart);
        const auto words = xml.has_value() ? textOfXml(*xml) : std::nullopt;
        out.wasRead = out.wasRead && words.has_value();
        if (words && !words->empty())
            out.texts.push_back({say("the part %1 of the file").arg(part).toStdString(), *words});
    }
    return out;
}

} // namespace

FileWords wordsOfFile(const std::string& bytes, std::string_view fileName)
{
    const std::string ending = endingOf(wording::text(std::string(fileName)));
    if (looksLikePdf(bytes))
        return wordsOfPdf(bytes);
    if (isOneOf(officeEndings, ending))
        return wordsOfOffice(bytes);
    FileWords out;
    if (isOneOf(plainEndings, ending)) {
        out.texts.push_back({say("the file").toStdString(), bytes});
        out.wasRead = bytes.find('\0') == std::string::npos; // UTF-16, or no text at all
    }
    return out;
}

} // namespace cspdesk::documents
