// SPDX-License-Identifier: MIT
#include "documents/received_paper.h"

#include "documents/attached_pdf.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace cspdesk::documents {

std::string mediaTypeOf(const std::string& fileName, std::string_view firstBytes)
{
    // Enough for every signature the database knows; a whole paper would be copied for nothing.
    const std::string_view head = firstBytes.substr(0, 16'384);
    const QByteArray bytes = QByteArray::fromRawData(head.data(), qsizetype(head.size()));
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

std::string titleFromFileName(const std::string& fileName)
{
    QString title = QFileInfo(QString::fromStdString(fileName)).completeBaseName();
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    return title.simplified().toStdString();
}

} // namespace cspdesk::documents
