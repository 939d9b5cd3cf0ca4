// SPDX-License-Identifier: MIT
#pragma once

#include "documents/page_layout.h"
#include "documents/statistical_report.h"
#include "presentation/latest_job.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <optional>

namespace cspdesk::desktop {

/// What comes of the source of a report.
struct MadeReport
{
    std::vector<analysis::ReportFault> faults; ///< by their lines; then there is no document
    QStringList troubles;                      ///< results that cannot be read; neither
    QStringList findings;                      ///< sentences and tables that contradict each other
    QStringList obstacles;                     ///< why it may not go out without a reason
    analysis::ReportSource source;
    documents::ReportBundles bundles;
    std::optional<documents::Document> document;
    documents::LaidOutDocument pages;
};

/// Puts a report together. Results lie beside `folder`, unless the source says where else. A reason is noted below each
/// table. Touches nothing but its arguments and the files.
MadeReport makeReport(const std::string& source, const std::filesystem::path& folder, const QString& reason = {});

/// Does so beside the window. Only the last order counts.
class ReportMaker : public QObject
{
    Q_OBJECT

public:
    explicit ReportMaker(QObject* parent = nullptr);
    void make(std::string source, std::filesystem::path folder);
    [[nodiscard]] bool isMaking() const { return m_making != nullptr; }

Q_SIGNALS:
    void made(const std::shared_ptr<const cspdesk::desktop::MadeReport>& report);

private:
    std::shared_ptr<MadeReport> m_making;
    presentation::LatestJob m_job; // the last: it ends before what it writes to
};

} // namespace cspdesk::desktop
