// SPDX-License-Identifier: MIT
#include "desktop/recent_files.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

constexpr qsizetype keptFiles = 8;
const QString settingsKey = QStringLiteral("files/recent");

} // namespace

QStringList RecentFiles::list() const
{
    QStringList files = m_settings.value(settingsKey).toStringList();
    files.erase(
        std::remove_if(files.begin(), files.end(), [](const QString& path) { return !QFileInfo::exists(path); }),
        files.end());
    return files;
}

void RecentFiles::remember(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = m_settings.value(settingsKey).toStringList();
    files.removeAll(whole);
    files.prepend(whole);
    m_settings.setValue(settingsKey, QStringList(files.mid(0, keptFiles)));
}

} // namespace cspdesk::desktop
