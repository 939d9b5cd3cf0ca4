// SPDX-License-Identifier: MIT
#include "documents/pdf_text.h"

#include "documents/outside_program.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace cspdesk::documents {
namespace {

constexpr int mostMilliseconds = 120'000;

/// Pages end with a form feed.
std::vector<std::string> cut(const QByteArray& output)
{
    std::vector<std::string> pages;
    for (const QByteArray& page : output.split('\f'))
        pages.push_back(QString::fromUtf8(page).normalized(QString::NormalizationForm_KC).toStdString());
    if (!pages.empty())
        pages.pop_back(); // what follows the last form feed
    return pages;
}

} // namespace

BasicResult<std::vector<std::string>, NoPdfText> textOfPages(const std::string& pdf,
                                                             const std::function<bool()>& goesOn)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return refuse(NoPdfText::NotInstalled);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("pack.pdf")));
    const auto length = static_cast<qint64>(pdf.size());
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(pdf.data(), length) != length)
        return refuse(NoPdfText::Failed);
    file.close();
    const QString out = folder.filePath(QStringLiteral("pack.txt"));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program,
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-q"), file.fileName(), out});
    const ProgramEnd end = waitForEnd(process, mostMilliseconds, goesOn);
    QFile read(out);
    if (end != ProgramEnd::Well || !read.open(QIODevice::ReadOnly))
        return refuse(end == ProgramEnd::GivenUp ? NoPdfText::GivenUp : NoPdfText::Failed);
    return cut(read.readAll());
}

} // namespace cspdesk::documents
