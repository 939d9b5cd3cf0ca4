// SPDX-License-Identifier: MIT
#pragma once

#include "application/paper_work.h"
#include "presentation/workspace.h"

#include <QStringList>

#include <memory>
#include <string>
#include <vector>

class QMimeData;
class QWidget;

namespace cspdesk::desktop {

/// A file that was read, ready to be kept as a paper.
struct ReadPaper
{
    application::ReceivedFile file;
    std::shared_ptr<std::vector<std::string>> pieces;
    std::int64_t bytes = 0;
    QString trouble = {}; ///< why it will not stand in the pack, and what can be done; empty where it will

    /// Gives the pieces once, in order.
    [[nodiscard]] application::ByteSource source() const;
};

/// Runs work beside the window, which says what is being done.
presentation::Workspace::Beside beside(QWidget& window, const QString& what);

/// Reads a file beside the window, which shows how far it is where that takes more than a moment, and can stop it.
application::Result<ReadPaper> readPaper(QWidget& window, const QString& path);

/// The files that were dragged here from a file manager; folders and what is not on this computer are none.
QStringList filesIn(const QMimeData& data);

} // namespace cspdesk::desktop
