// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/recent_files.h"

#include <filesystem>

namespace cspdesk::desktop {

/// Making, opening, copying and checking partnership files.
class FileFlows : public QObject
{
    Q_OBJECT

public:
    FileFlows(PageContext& context, QSettings& settings, QWidget* window);
    /// Opens the file for writing, or offers to read it where somebody else is writing.
    void openFile(const std::filesystem::path& path);
    [[nodiscard]] RecentFiles& recent() { return m_recent; }
    /// Why the open file can only be read, in words; empty where nobody is in the way.
    [[nodiscard]] QString readOnlyReason() const { return m_readOnlyReason; }
    void refresh();

Q_SIGNALS:
    void readOnlyReasonChanged();
    /// A file was to be opened that is not there, or is damaged.
    void unusable(const std::filesystem::path& path);

private:
    void newPartnership();
    void newSample();
    void chooseAndOpen();
    void saveCopy();
    void checkFile();
    void openForReading(const std::filesystem::path& path, const Failure& held);
    void opened();

    PageContext& m_context;
    QWidget* m_window;
    RecentFiles m_recent;
    QString m_readOnlyReason;
};

} // namespace cspdesk::desktop
