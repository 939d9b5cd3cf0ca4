// SPDX-License-Identifier: MIT
#include "desktop/paper_printing.h"

#include "documents/page_painter.h"
#include "wording/translate.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace cspdesk::desktop {

bool printPages(QPrinter& printer, const documents::LaidOutDocument& document)
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
        if (page > first && !printer.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        documents::paintPage(painter, document, std::size_t(page - 1));
        painter.restore();
    }
    return painter.end();
}

bool askAndPrint(const documents::LaidOutDocument& document, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(wording::text(document.title));
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, int(document.pages.size()));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted && printPages(printer, document);
}

} // namespace cspdesk::desktop
