// SPDX-License-Identifier: MIT
#include "desktop/paper_intake.h"

#include "desktop/copy_progress.h"
#include "documents/received_paper.h"
#include "wording/translate.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace cspdesk::desktop {

using namespace application;
using application::Result;
using wording::say;

namespace {

constexpr qint64 pieceSize = qint64(1) << 20U;

Result<> readInto(ReadPaper& paper, const QString& path, const CopyProgress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(failure(Failure::Kind::CannotOpen, path.toStdString(), file.errorString().toStdString()));
    const qint64 size = file.size();
    while (!file.atEnd()) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            break;
        paper.pieces->emplace_back(piece.constData(), std::size_t(piece.size()));
        paper.bytes += piece.size();
        if (!progress(paper.bytes, size))
            return refuse(failure(Failure::Kind::Cancelled, path.toStdString()));
    }
    if (file.error() != QFileDevice::NoError)
        return refuse(failure(Failure::Kind::CannotOpen, path.toStdString(), file.errorString().toStdString()));
    const std::string head = paper.pieces->empty() ? std::string() : paper.pieces->front();
    paper.file.mediaType = documents::mediaTypeOf(paper.file.name, head);
    std::string whole;
    whole.reserve(std::size_t(paper.bytes));
    for (const std::string& piece : *paper.pieces)
        whole += piece;
    if (paper.file.mediaType == "application/pdf")
        paper.file.pages = documents::pageCount(whole);
    if (paper.file.pages)
        return {}; // its pages were found, so they will be in the pack
    if (const auto trouble = documents::troubleWith(paper.file.name, std::move(whole)))
        paper.trouble = documents::troubleText(*trouble);
    return {};
}

} // namespace

ByteSource ReadPaper::source() const
{
    return [pieces = pieces, next = std::size_t(0)]() mutable -> Result<std::string> {
        return next < pieces->size() ? (*pieces)[next++] : std::string();
    };
}

presentation::Workspace::Beside beside(QWidget& window, const QString& what)
{
    return [&window, what](const presentation::FileJob::Work& work) { return copyWithProgress(window, what, work); };
}

Result<ReadPaper> readPaper(QWidget& window, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    ReadPaper paper{{.name = name.toStdString()}, std::make_shared<std::vector<std::string>>(), 0};
    CSPDESK_TRY(copyWithProgress(window, say("Reading “%1”").arg(name), [&paper, path](const CopyProgress& progress) {
        return readInto(paper, path, progress);
    }));
    return paper;
}

QStringList filesIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    return files;
}

} // namespace cspdesk::desktop
