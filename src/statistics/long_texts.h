// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/text_key.h"

#include <cstring>
#include <deque>
#include <string>

namespace cspdesk::statistics {

/// Keeps the identifiers that do not fit into a key.
class LongTexts
{
public:
    /// The key of a text behind which `keyPadding` bytes can be read.
    TextKey keyOf(std::string_view text)
    {
        if (!TextKey::isLong(text))
            return TextKey::of(text);
        const std::uint64_t size = text.size();
        std::string& kept = m_texts.emplace_back(sizeof size + text.size(), '\0');
        std::memcpy(kept.data(), &size, sizeof size);
        std::memcpy(kept.data() + sizeof size, text.data(), text.size());
        return TextKey::of(std::string_view(kept).substr(sizeof size));
    }

private:
    std::deque<std::string> m_texts; ///< each behind its length; they stay where they are
};

} // namespace cspdesk::statistics
