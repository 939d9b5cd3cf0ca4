// SPDX-License-Identifier: MIT
#pragma once

#include "application/annual_account.h"

#include <QStringList>

#include <string>

namespace cspdesk::wording {

/// What the figures of an edited review contradict, a sentence each: a sentence that was written from the file and has
/// other figures now, or figures of a paragraph that contradict each other. Nothing is said of what is right, nor of
/// sentences of one's own.
QStringList reviewFindings(const std::string& text, const application::AnnualAccount& account);

} // namespace cspdesk::wording
