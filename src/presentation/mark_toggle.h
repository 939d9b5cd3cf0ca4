// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace cspdesk::presentation {

/// What a key for bold or italic does to marked text ("**bold**", "*italic*") at the cursor or around chosen words.
struct MarkToggle
{
    enum class Kind {
        Insert,  ///< a mark at `first` and one at `second`
        Remove,  ///< the marks that stand at `first` and at `second`
        StepOver ///< nothing changes: the cursor goes behind the mark at `first`
    };
    Kind kind = Kind::Insert;
    int first = 0;
    int second = 0; ///< both counted in the text as it is before

    friend bool operator==(const MarkToggle&, const MarkToggle&) = default;
};

/// `start` and `end` are the words chosen, or both the place of the cursor. `mark` is "**" or "*".
MarkToggle toggledMark(const QString& text, int start, int end, const QString& mark);

} // namespace cspdesk::presentation
