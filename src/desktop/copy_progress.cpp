// SPDX-License-Identifier: MIT
#include "desktop/copy_progress.h"

#include "wording/translate.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QTimer>

namespace cspdesk::desktop {
namespace {

using presentation::FileJob;
using wording::say;

constexpr int aMoment = 400; // milliseconds

} // namespace

application::Result<> copyWithProgress(QWidget& window, const QString& what, FileJob::Work work)
{
    FileJob job;
    FileJob::Outcome outcome;
    QEventLoop waiting;
    QObject::connect(&job, &FileJob::finished, &waiting, [&](const FileJob::Outcome& ended) {
        outcome = ended;
        waiting.quit();
    });
    QProgressDialog dialog(what, say("Stop"), 0, 100, &window);
    dialog.setWindowTitle(say("CSP Desk"));
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setAutoClose(false);
    dialog.setAutoReset(false);
    dialog.reset(); // else it shows itself when it thinks fit
    QObject::connect(&job, &FileJob::progressed, &dialog, &QProgressDialog::setValue);
    QObject::connect(&dialog, &QProgressDialog::canceled, &job, &FileJob::stop);
    job.start(std::move(work));
    QTimer::singleShot(aMoment, &waiting, &QEventLoop::quit);
    waiting.exec(QEventLoop::ExcludeUserInputEvents); // what is pressed in this moment waits, too
    if (job.isRunning()) {
        dialog.show();
        waiting.exec();
    }
    return outcome;
}

} // namespace cspdesk::desktop
