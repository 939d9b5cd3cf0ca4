// SPDX-License-Identifier: MIT
#include "desktop/paper_printing.h"

#include "desktop/copy_progress.h"
#include "wording/translate.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace cspdesk::desktop {

using documents::AttachedLook;
using wording::say;

namespace {

constexpr double pixelsPerPoint = 200.0 / 72; ///< of attached pages: sharp on paper, and quick to draw

void prepare(QPrinter& printer, const documents::LaidOutDocument& document)
{
    printer.setDocName(wording::text(document.title));
}

bool ask(QPrinter& printer, const documents::LaidOutDocument& document, QWidget* parent)
{
    prepare(printer, document);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, int(document.pages.size()));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

bool printPages(QPrinter& printer, const documents::LaidOutDocument& document, const AttachedDrawer& attached)
{
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true); // the layout has its own margins
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const int count = int(document.pages.size());
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? qMin(printer.toPage(), count) : count;
    const double scale = printer.resolution() / 72.0;
    for (int page = first; page <= last; ++page) {
        const auto index = std::size_t(page - 1);
        const auto look = attached ? attached(index) : AttachedLook();
        if (!look || (page > first && !printer.newPage())) {
            printer.abort();
            return false;
        }
        painter.save();
        painter.scale(scale, scale);
        documents::paintPage(painter, document, index, *look);
        painter.restore();
    }
    return painter.end();
}

bool askAndPrint(const documents::LaidOutDocument& document, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    return ask(printer, document, parent) && printPages(printer, document);
}

application::Result<PrintedPages> printPack(QPrinter& printer, const documents::LaidOutDocument& document,
                                            const std::shared_ptr<const std::string>& pdf,
                                            const std::function<bool(std::size_t done, std::size_t total)>& goesOn)
{
    documents::PagePictures pictures(pdf);
    PrintedPages out;
    bool isStopped = false;
    const AttachedDrawer draw = [&](std::size_t page) -> std::optional<AttachedLook> {
        isStopped = !goesOn(page, document.pages.size());
        if (isStopped)
            return std::nullopt;
        const auto& attached = document.pages[page].attached;
        if (!attached)
            return AttachedLook();
        auto picture = pictures.picture(page, attached->frame, pixelsPerPoint,
                                        [&] { return goesOn(page, document.pages.size()); });
        if (picture.has_value())
            return AttachedLook{.picture = std::move(*picture)};
        out.undrawn.push_back(page);
        return AttachedLook();
    };
    out.wasPrinted = printPages(printer, document, draw);
    if (isStopped)
        return refuse(application::failure(Failure::Kind::Cancelled, {}));
    return out;
}

application::Result<PrintedPages> askAndPrintPack(const documents::LaidOutDocument& document,
                                                  const std::shared_ptr<const std::string>& pdf, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    if (!ask(printer, document, parent))
        return PrintedPages();
    PrintedPages out;
    const auto done = copyWithProgress(
        *parent, say("Printing the pack"), [&](const application::CopyProgress& goesOn) -> application::Result<> {
            auto printed = printPack(printer, document, pdf, [&goesOn](std::size_t page, std::size_t total) {
                return goesOn(static_cast<std::int64_t>(page), static_cast<std::int64_t>(total));
            });
            CSPDESK_TRY(printed);
            out = std::move(*printed);
            return {};
        });
    CSPDESK_TRY(done);
    return out;
}

} // namespace cspdesk::desktop
