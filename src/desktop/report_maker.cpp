// SPDX-License-Identifier: MIT
#include "desktop/report_maker.h"

#include "base/input_file.h"
#include "documents/draft_findings.h"
#include "documents/html_writer.h"
#include "sources/draft.h"
#include "wording/error_text.h"
#include "wording/release_text.h"
#include "wording/report_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {
namespace {

using wording::say;
using wording::text;

constexpr std::uint64_t largest = std::uint64_t{100} << 20U; ///< of a result; real ones are below 1 MB

BasicResult<analysis::ResultBundle, QString> resultIn(const std::filesystem::path& path)
{
    const auto unread = [](Failure failure) {
        return refuse(wording::errorText(application::Error(std::move(failure))).inOneLine());
    };
    const auto file = platform::openInput(path);
    if (!file.has_value())
        return unread(file.error());
    if ((*file)->size() > largest)
        return refuse(say("The file is larger than any result."));
    std::string bytes(static_cast<std::size_t>((*file)->size()), '\0');
    if (const auto read = (*file)->readAt(0, bytes); !read.has_value())
        return unread(read.error());
    auto bundle = analysis::readResultBundle(bytes);
    if (!bundle.has_value())
        return refuse(text(sources::sentence(bundle.error(), say("Row").toStdString())));
    return std::move(*bundle);
}

void readResults(const std::filesystem::path& folder, MadeReport& out)
{
    for (const auto& [name, file] : out.source.sources) {
        auto bundle = resultIn(folder / file);
        if (bundle.has_value())
            out.bundles.emplace(name, std::move(*bundle));
        else
            out.troubles << say("The source “%1”, %2: %3").arg(text(name), text(file), bundle.error());
    }
}

QStringList findingsIn(const documents::Document& document)
{
    QStringList out;
    if (const auto draft = sources::readDraft(documents::writeHtml(document)); draft.has_value())
        for (const documents::DraftFinding& finding : documents::draftFindings(*draft))
            out << say("“%1”: %2").arg(text(finding.text), finding.why);
    return out;
}

} // namespace

MadeReport makeReport(const std::string& source, const std::filesystem::path& folder, const QString& reason)
{
    MadeReport out;
    auto parsed = analysis::parseReport(source);
    if (!parsed.has_value()) {
        out.faults = std::move(parsed.error());
        return out;
    }
    out.source = std::move(*parsed);
    readResults(folder, out);
    if (!out.troubles.isEmpty())
        return out;
    if (!reason.isEmpty())
        for (auto& [name, bundle] : out.bundles)
            wording::noteReason(bundle.tables, reason);
    auto document = documents::statisticalReport(out.source, out.bundles);
    if (!document.has_value()) {
        out.faults = std::move(document.error());
        return out;
    }
    out.findings = findingsIn(*document);
    out.obstacles = wording::reportObstacles(documents::resultsOf(out.bundles));
    out.pages = documents::layOut(*document);
    out.document = std::move(*document);
    return out;
}

ReportMaker::ReportMaker(QObject* parent) : QObject(parent)
{
    connect(&m_job, &presentation::LatestJob::finished, this, [this] {
        if (m_making)
            Q_EMIT made(std::exchange(m_making, nullptr));
    });
}

void ReportMaker::make(std::string source, std::filesystem::path folder)
{
    auto out = std::make_shared<MadeReport>();
    m_making = out;
    m_job.start([out, source = std::move(source), folder = std::move(folder)](const application::CopyProgress&) {
        *out = makeReport(source, folder);
        return application::Result<>();
    });
}

} // namespace cspdesk::desktop
