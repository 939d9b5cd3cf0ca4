// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string_view>

namespace cspdesk::desktop {

/// Marked text (domain/marked_text.h) for a text browser on the screen; the documents have writers of their own.
QString markedTextAsHtml(std::string_view markedText);

} // namespace cspdesk::desktop
