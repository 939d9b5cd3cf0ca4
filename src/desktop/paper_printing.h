// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"

class QPrinter;
class QWidget;

namespace cspdesk::desktop {

/// Paints the pages the printer was asked for, each on a sheet of its own; false where the printer gave up.
bool printPages(QPrinter& printer, const documents::LaidOutDocument& document);

/// Asks for the printer and prints. Nothing where the person thought better of it.
bool askAndPrint(const documents::LaidOutDocument& document, QWidget* parent);

} // namespace cspdesk::desktop
