// SPDX-License-Identifier: MIT
#include "desktop/paper_actions.h"

#include "desktop/export_dialog.h"
#include "desktop/paper_preview.h"
#include "presentation/action_catalogue.h"

namespace cspdesk::desktop {

void attachPaperActions(const char* place, Page& page, PageContext& context,
                        std::function<std::optional<PaperChoice>()> choice)
{
    const auto attach = [&](const char* verb, auto open) {
        const QString id = QString::fromLatin1(place) + QLatin1Char('.') + QString::fromLatin1(verb);
        page.addAction(&context.actions.action(id));
        context.actions.attach(id, &page, [choice, open] {
            if (const auto paper = choice())
                open(*paper);
        });
    };
    const auto preview = [&page, &context](const PaperChoice& paper, bool forPrinting) {
        auto* dialog = new PaperPreview(context, paper, &page);
        dialog->open();
        if (forPrinting)
            dialog->offerPrinting();
    };
    attach("preview", [preview](const PaperChoice& paper) { preview(paper, false); });
    attach("print", [preview](const PaperChoice& paper) { preview(paper, true); });
    attach("export",
           [&page, &context](const PaperChoice& paper) { (new ExportDialog(context, paper, &page))->open(); });
}

} // namespace cspdesk::desktop
