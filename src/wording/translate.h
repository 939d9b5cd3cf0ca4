// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace cspdesk::wording {

/// The sentence in the reader's language. One context for all words that are not in a form.
inline QString say(const char* sentence) { return QCoreApplication::translate("wording", sentence); }
inline QString text(const std::string& utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

} // namespace cspdesk::wording
