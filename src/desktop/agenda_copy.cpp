// SPDX-License-Identifier: MIT
#include "desktop/agenda_copy.h"

#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/text_writer.h"
#include "wording/translate.h"

#include <QSaveFile>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using application::AgendaView;
using application::Result;
using documents::Audience;
using wording::say;

bool holdsSealedMatter(const AgendaView& view)
{
    const auto& lines = view.order.lines;
    return view.meeting->joiningDetails.isSealed()
        || std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.item->closedMatter.isSealed(); });
}

Result<AgendaView> viewFor(const presentation::Workspace& workspace, Id<domain::Meeting> meeting, Audience audience)
{
    if (audience == Audience::Board) {
        auto view = application::agendaView(workspace.store(), meeting);
        if (view.has_value() && holdsSealedMatter(*view))
            return refuse(application::failure(Failure::Kind::Sealed, {}));
        return view;
    }
    const auto store = workspace.publicStore();
    CSPDESK_TRY(store);
    return application::agendaView(**store, meeting);
}

QByteArray bytesOf(const std::string& text) { return QByteArray(text.data(), qsizetype(text.size())); }

} // namespace

Result<AgendaCopy> agendaCopy(const presentation::Workspace& workspace, Id<domain::Meeting> meeting, Audience audience)
{
    auto view = viewFor(workspace, meeting, audience);
    CSPDESK_TRY(view);
    documents::Document document = documents::agendaDocument(*view, audience);
    return AgendaCopy{std::move(*view), audience, std::move(document)};
}

QString fileEnding(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Pdf: return QStringLiteral("pdf");
    case CopyFormat::WebPage: return QStringLiteral("html");
    case CopyFormat::Word: return QStringLiteral("docx");
    case CopyFormat::Text: return QStringLiteral("txt");
    }
    return {};
}

QString suggestedName(const AgendaCopy& copy, CopyFormat format)
{
    return wording::text(documents::suggestedFileName(copy.view, copy.audience, fileEnding(format).toStdString()));
}

QByteArray written(const AgendaCopy& copy, CopyFormat format, std::vector<documents::MissingCharacter>& missing)
{
    switch (format) {
    case CopyFormat::WebPage: return bytesOf(documents::writeHtml(copy.document));
    case CopyFormat::Word: return bytesOf(documents::writeDocx(copy.document));
    case CopyFormat::Text: return bytesOf(documents::writeText(copy.document));
    case CopyFormat::Pdf: break;
    }
    const documents::LaidOutDocument pages = documents::layOut(copy.document);
    missing = pages.missing;
    return bytesOf(documents::writePdf(pages));
}

Result<> writeWhole(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return refuse(
        application::failure(Failure::Kind::CannotOpen, path.toStdString(), file.errorString().toStdString()));
}

QString missingText(const std::vector<documents::MissingCharacter>& missing)
{
    QStringList names;
    for (const documents::MissingCharacter& each : missing) {
        const QString code = QStringLiteral("U+%1").arg(uint(each.character), 4, 16, QLatin1Char('0')).toUpper();
        names << (each.times == 1 ? code : say("%1 (%2 times)").arg(code).arg(each.times));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace cspdesk::desktop
