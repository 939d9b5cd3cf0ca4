// SPDX-License-Identifier: MIT
#pragma once

#include "application/error.h"
#include "documents/page_painter.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class QPrinter;
class QWidget;

namespace cspdesk::desktop {

/// What stands in the frame of an attached page; nothing gives up.
using AttachedDrawer = std::function<std::optional<documents::AttachedLook>(std::size_t page)>;

/// Paints the pages the printer was asked for, each on a sheet of its own; false where the printer gave up.
bool printPages(QPrinter& printer, const documents::LaidOutDocument& document, const AttachedDrawer& attached = {});

/// Asks for the printer and prints. Nothing where the person thought better of it.
bool askAndPrint(const documents::LaidOutDocument& document, QWidget* parent);

/// What became of a pack at the printer.
struct PrintedPages
{
    bool wasPrinted = false;          ///< false where the person thought better of it, or the printer gave up
    std::vector<std::size_t> undrawn; ///< pages that could not be drawn; a notice stands on their sheets
};

/// Prints a pack whose attached pages are drawn out of its file, beside the window, which shows how far it is.
application::Result<PrintedPages> askAndPrintPack(const documents::LaidOutDocument& document,
                                                  const std::shared_ptr<const std::string>& pdf, QWidget* parent);

/// The same without asking, on this thread.
application::Result<PrintedPages> printPack(QPrinter& printer, const documents::LaidOutDocument& document,
                                            const std::shared_ptr<const std::string>& pdf,
                                            const std::function<bool(std::size_t done, std::size_t total)>& goesOn);

} // namespace cspdesk::desktop
