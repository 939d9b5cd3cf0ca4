// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cspdesk {

/// The machine let us down (a refusal, by contrast, is a rule that was broken).
struct Failure
{
    enum class Kind {
        NotFound,        ///< there is no such file
        CannotOpen,      ///< it exists, but cannot be opened or created
        Foreign,         ///< not a partnership file
        Newer,           ///< written by a later version of the program
        Damaged,         ///< a partnership file whose contents do not hold together
        LockedByOther,   ///< somebody else has it open for writing; `detail` says who, where and since when
        ReadOnly,        ///< opened for reading, or the disk or folder does not allow writing
        Exists,          ///< a file of that name is there already and is not overwritten
        WrongPassphrase, ///< the passphrase or recovery key does not open the closed matter
        Sealed,          ///< closed matter was needed while it is locked
        DiskFull,        ///< no room; nothing was changed
        Constraint,      ///< the database refused a value; a fault in the program
        ChangedSince,    ///< what should be undone is no longer as it was left
        Cancelled,       ///< the person stopped it
        Other
    };

    Kind kind = Kind::Other;
    std::string where;  ///< file or part of it
    std::string detail; ///< English, for the log and for the second line of a message

    friend bool operator==(const Failure&, const Failure&) = default;
};

} // namespace cspdesk
