// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/file_job.h"

class QString;
class QWidget;

namespace cspdesk::desktop {

/// Does long work on files beside the window and waits for it. Work that takes more than a moment shows how far it is
/// and can be stopped.
application::Result<> copyWithProgress(QWidget& window, const QString& what, presentation::FileJob::Work work);

} // namespace cspdesk::desktop
