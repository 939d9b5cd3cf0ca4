// SPDX-License-Identifier: MIT
#include "documents/office_converter.h"

#include "documents/outside_program.h"
#include "wording/translate.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace cspdesk::documents {
namespace {

constexpr int mostMilliseconds = 60'000;

/// Macros do not run, and pictures that a document only points to are not fetched.
constexpr const char* settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

QString officeProgram()
{
    const QString name = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    return name.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("libreoffice")) : name;
}

bool write(const QString& path, const char* bytes, std::size_t length)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes, qint64(length)) == qint64(length) && file.flush();
}

WhySeparate notConverted(const QString& detail) { return {SeparateReason::NotConverted, detail.toStdString()}; }

} // namespace

bool hasOfficeConverter() { return !officeProgram().isEmpty(); }

BasicResult<std::string, WhySeparate> convertWithOffice(const std::string& bytes, const std::string& ending,
                                                        const std::function<bool()>& goesOn)
{
    const QString program = officeProgram();
    if (program.isEmpty())
        return refuse(WhySeparate{SeparateReason::NoConverter});
    const QTemporaryDir folder; // readable for nobody else
    if (!folder.isValid() || !QDir(folder.path()).mkpath(QStringLiteral("profile/user")))
        return refuse(notConverted(folder.errorString()));
    const QString paper = folder.filePath(QStringLiteral("paper.") + QString::fromStdString(ending));
    const std::string_view profile(settings);
    if (!write(folder.filePath(QStringLiteral("profile/user/registrymodifications.xcu")), profile.data(),
               profile.size())
        || !write(paper, bytes.data(), bytes.size()))
        return refuse(notConverted(wording::say("there is no room for it")));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder.path());
    const QUrl own = QUrl::fromLocalFile(folder.filePath(QStringLiteral("profile")));
    process.start(program,
                  {QStringLiteral("-env:UserInstallation=") + own.toString(QUrl::FullyEncoded),
                   QStringLiteral("--headless"), QStringLiteral("--norestore"), QStringLiteral("--nologo"),
                   QStringLiteral("--convert-to"),
                   QStringLiteral("pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
                                  "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}"),
                   QStringLiteral("--outdir"), folder.path(), paper});
    if (!process.waitForStarted() || waitForEnd(process, mostMilliseconds, goesOn) != ProgramEnd::Well)
        return refuse(notConverted(process.errorString()));
    QFile made(folder.filePath(QStringLiteral("paper.pdf")));
    if (!made.open(QIODevice::ReadOnly))
        return refuse(notConverted(QString::fromUtf8(process.readAll())));
    return made.readAll().toStdString();
}

} // namespace cspdesk::documents
