// SPDX-License-Identifier: MIT
#include "documents/received_paper.h"

#include "application/paper_trouble.h"
#include "documents/attached_pdf.h"
#include "documents/bundle_paper.h"
#include "documents/image_pdf.h"
#include "documents/office_converter.h"
#include "documents/paper_conversion.h"
#include "wording/translate.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace cspdesk::documents {
namespace {

using application::endingOf;

constexpr std::string_view zipMark{"PK\x03\x04", 4};
constexpr std::string_view compoundMark{"\xD0\xCF\x11\xE0",
                                        4}; ///< Word of before 2007, and newer files with a password

bool beginsWith(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

/// What the ending says against how the file begins, for the kinds that become pages.
bool isWhatItsNameSays(const std::string& ending, std::string_view bytes)
{
    if (ending == "pdf")
        return looksLikePdf(bytes);
    if (ending == "png" || ending == "jpg" || ending == "jpeg")
        return looksLikeImage(bytes) || looksLikePdf(bytes);
    if (ending == "docx" || ending == "odt")
        return beginsWith(bytes, zipMark) || beginsWith(bytes, compoundMark) || looksLikePdf(bytes);
    if (ending == "doc" || ending == "rtf") // Word opens either under both names
        return beginsWith(bytes, compoundMark) || beginsWith(bytes, "{\\rtf") || beginsWith(bytes, zipMark)
            || looksLikePdf(bytes);
    return true;
}

std::optional<WhySeparate> troubleWithWord(const std::string& ending, std::string_view bytes)
{
    if (ending == "docx" && beginsWith(bytes, compoundMark))
        return WhySeparate{SeparateReason::NeedsPassword};
    if (!hasOfficeConverter())
        return WhySeparate{SeparateReason::NoConverter};
    return std::nullopt;
}

} // namespace

std::string mediaTypeOf(const std::string& fileName, std::string_view firstBytes)
{
    // Enough for every signature the database knows; a whole paper would be copied for nothing.
    const std::string_view head = firstBytes.substr(0, 16'384);
    const QByteArray bytes = QByteArray::fromRawData(head.data(), qsizetype(head.size()));
    if (!isWhatItsNameSays(endingOf(fileName), head))
        return QMimeDatabase().mimeTypeForData(bytes).name().toStdString();
    return QMimeDatabase().mimeTypeForFileNameAndData(QString::fromStdString(fileName), bytes).name().toStdString();
}

std::optional<int> pageCount(std::string bytes)
{
    if (!looksLikePdf(bytes))
        return std::nullopt;
    const auto opened = openAttachedPdf(std::move(bytes));
    if (!opened.has_value())
        return std::nullopt;
    return static_cast<int>(opened->pages.size());
}

std::optional<WhySeparate> troubleWith(const std::string& fileName, std::string bytes)
{
    const std::string ending = endingOf(fileName);
    if (!isWhatItsNameSays(ending, bytes))
        return WhySeparate{SeparateReason::NotItsName};
    if (looksLikePdf(bytes)) {
        auto opened = openAttachedPdf(std::move(bytes));
        return opened.has_value() ? std::nullopt : std::optional(std::move(opened.error()));
    }
    if (looksLikeImage(bytes)) {
        auto made = pdfOfImage(bytes);
        return made.has_value() ? std::nullopt : std::optional(std::move(made.error()));
    }
    if (isWordEnding(ending))
        return troubleWithWord(ending, bytes);
    if (ending == "cspresult") {
        const auto document = bundleDocument(bytes);
        return document.has_value() ? std::nullopt
                                    : std::optional(WhySeparate{SeparateReason::Broken, document.error()});
    }
    return WhySeparate{SeparateReason::NotSupported, ending.empty() ? fileName : ending};
}

QString troubleText(const WhySeparate& trouble)
{
    const QString reason = reasonText(trouble);
    return wording::say("%1: the pack will list it as circulated separately. %2")
        .arg(reason.left(1).toUpper() + reason.mid(1), adviceText(trouble))
        .trimmed();
}

std::string titleFromFileName(const std::string& fileName)
{
    QString title = QFileInfo(QString::fromStdString(fileName)).completeBaseName();
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    return title.simplified().toStdString();
}

} // namespace cspdesk::documents
