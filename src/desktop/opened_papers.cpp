// SPDX-License-Identifier: MIT
#include "desktop/opened_papers.h"

#include "wording/translate.h"

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace cspdesk::desktop {

using namespace application;
using application::Result;
using domain::PaperVersion;

namespace {

/// Memory of this session where there is such a folder: what a crash leaves there goes with it.
QString placeForFolder()
{
    const QString session = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString place = session.isEmpty() ? QDir::tempPath() : session;
    return QDir(place).filePath(QStringLiteral("cspdesk-papers-XXXXXX"));
}

Failure cannotWrite(const QString& path, const QString& why)
{
    return {Failure::Kind::CannotOpen, path.toStdString(), why.toStdString()};
}

} // namespace

QString safeFileName(const std::string& name)
{
    QString safe;
    for (const QChar each : wording::text(name)) {
        const bool leadsElsewhere = each == QLatin1Char('/') || each == QLatin1Char('\\') || each == QLatin1Char(':');
        safe += leadsElsewhere || !each.isPrint() ? QChar(QLatin1Char('_')) : each;
    }
    while (safe.startsWith(QLatin1Char('.')))
        safe.remove(0, 1);
    safe = safe.trimmed().right(120); // the end says what kind of file it is
    return safe.isEmpty() ? QStringLiteral("paper") : safe;
}

Result<> writePaper(const Store& store, Id<PaperVersion> version, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refuse(Error(cannotWrite(path, file.errorString())));
    bool isWritten = true;
    CSPDESK_TRY(store.readBytes(version, [&](std::string_view piece) {
        isWritten = file.write(piece.data(), qint64(piece.size())) == qint64(piece.size());
        return isWritten;
    }));
    if (!isWritten || !file.commit())
        return refuse(Error(cannotWrite(path, file.errorString())));
    return {};
}

OpenedPapers::OpenedPapers(presentation::Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace)
{
    using presentation::Workspace;
    for (const auto signal : {&Workspace::opened, &Workspace::closed, &Workspace::aboutToLock})
        connect(&workspace, signal, this, &OpenedPapers::clear);
}

Result<QString> OpenedPapers::copyOf(Id<PaperVersion> version)
{
    const auto record = require(m_workspace.store(), version);
    CSPDESK_TRY(record);
    if (m_folder == nullptr)
        m_folder = std::make_unique<QTemporaryDir>(placeForFolder());
    if (!m_folder->isValid())
        return refuse(Error(cannotWrite(m_folder->path(), m_folder->errorString())));
    // A folder for each version: two papers may have come under one name.
    QDir folder(m_folder->path());
    const QString own = QString::number(version.number());
    folder.mkpath(own);
    const QString path = folder.filePath(own + QLatin1Char('/') + safeFileName(record->value.file.value().name));
    if (QFile::exists(path))
        return path;
    CSPDESK_TRY(writePaper(m_workspace.store(), version, path));
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    return path;
}

} // namespace cspdesk::desktop
