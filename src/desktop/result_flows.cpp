// SPDX-License-Identifier: MIT
#include "desktop/result_flows.h"

#include "desktop/prompter.h"
#include "desktop/result_viewer.h"
#include "presentation/action_catalogue.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using wording::say;

ResultFlows::ResultFlows(PageContext& context, QWidget* window) : QObject(window), m_context(context), m_window(window)
{
    context.actions.attach(QStringLiteral("file.open-result"), this, [this] {
        if (const auto path = m_context.prompter.chooseFileToOpen(say("Open a result"),
                                                                  say("Result bundles (*.cspresult);;All files (*)")))
            openResult(*path);
    });
}

void ResultFlows::openResult(const std::filesystem::path& path)
{
    auto read = presentation::readResultFile(path);
    if (!read.has_value())
        return m_context.notices.tell(
            Notices::Tone::Problem,
            say("“%1” cannot be opened.").arg(QString::fromStdU16String(path.filename().u16string())), read.error());
    m_context.notices.clear();
    auto* viewer = new ResultViewer(m_context, std::move(*read), m_window);
    viewer->setAttribute(Qt::WA_DeleteOnClose);
    viewer->open();
}

} // namespace cspdesk::desktop
