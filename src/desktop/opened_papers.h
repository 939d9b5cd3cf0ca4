// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/workspace.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace cspdesk::desktop {

/// Papers that were opened to be read with other programs: copies that cannot be written, in a folder that nobody else
/// may look into. It is emptied when the file is closed or its closed matter is locked, and goes with the window.
class OpenedPapers : public QObject
{
    Q_OBJECT

public:
    OpenedPapers(presentation::Workspace& workspace, QObject* parent);

    /// Makes the copy and answers with its path.
    application::Result<QString> copyOf(Id<domain::PaperVersion> version);
    void clear() { m_folder.reset(); }

private:
    presentation::Workspace& m_workspace;
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Writes the bytes of a version into a file, whole or not at all.
application::Result<> writePaper(const application::Store& store, Id<domain::PaperVersion> version,
                                 const QString& path);

/// The name of a received file as it may stand in a folder here: without what leads elsewhere or hides it.
QString safeFileName(const std::string& name);

} // namespace cspdesk::desktop
