// SPDX-License-Identifier: MIT
#include "storage/sql_fault.h"

#include "storage/fault.h"

#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <cerrno>

namespace cspdesk::storage {
namespace {

using Kind = Failure::Kind;

constexpr int primaryCode(int code) { return code & 0xff; }

/// SQLite reports only ENOSPC as a full disk; a used-up quota or a size limit is the same to the person.
bool isOutOfRoom(int systemError) { return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG; }

Kind kindOfExtended(int code, int systemError)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return Kind::NotFound;
    if (code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_DATA)
        return Kind::Damaged;
    return isOutOfRoom(systemError) ? Kind::DiskFull : Kind::Other;
}

Kind kindOf(int code, int systemError)
{
    switch (primaryCode(code)) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Kind::Damaged;
    case SQLITE_FULL: return Kind::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Kind::LockedByOther;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG: return Kind::Constraint;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return Kind::CannotOpen;
    case SQLITE_READONLY: return code == SQLITE_READONLY_DBMOVED ? Kind::NotFound : Kind::ReadOnly;
    case SQLITE_INTERRUPT: return Kind::Cancelled;
    default: return kindOfExtended(code, systemError);
    }
}

/// What SQLite says is for the log: an officer is told in plain words what it comes to.
std::string explanation(sqlite3* handle, int code)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return "the file has been moved, renamed or replaced since it was opened";
    switch (primaryCode(code)) {
    case SQLITE_CORRUPT: return "parts of it can no longer be read";
    case SQLITE_NOTADB: return "what is in it is no partnership file any more";
    case SQLITE_IOERR: return "the disk, the stick or the network drive failed";
    case SQLITE_NOMEM: return "there is not enough memory";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program is using it";
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return "it is not there, or you may not open it";
    case SQLITE_READONLY: return "the file or its folder is protected against writing";
    case SQLITE_FULL:
    case SQLITE_INTERRUPT: return {}; // the kind of failure says it
    default: break;
    }
    return handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
}

} // namespace

void failSql(sqlite3* handle, int code, std::string_view sql)
{
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    const int known = primaryCode(extended) == primaryCode(code) ? extended : code;
    const int systemError = handle != nullptr ? sqlite3_system_errno(handle) : 0;
    spdlog::warn("sqlite {}: {} in: {}", known, handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(known),
                 sql);
    throw Fault(application::failure(kindOf(known, systemError), {}, explanation(handle, known)), known);
}

} // namespace cspdesk::storage
