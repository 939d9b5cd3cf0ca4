// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QSettings;

namespace cspdesk::desktop {

/// The partnership files opened last, latest first, as the settings remember them.
class RecentFiles
{
public:
    explicit RecentFiles(QSettings& settings) : m_settings(settings) {}

    /// Those that are still there.
    [[nodiscard]] QStringList list() const;
    void remember(const QString& path);

private:
    QSettings& m_settings;
};

} // namespace cspdesk::desktop
