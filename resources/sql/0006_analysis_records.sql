-- SPDX-License-Identifier: MIT
-- Step 6: what an analysis stands on: issues that were scanned, sources of data, definitions, and the case log of the
-- problem-solving groups.
CREATE TABLE scanning_issue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment TEXT NOT NULL,
    issue TEXT NOT NULL,
    change TEXT NOT NULL,
    volume TEXT NOT NULL,
    comment TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('open', 'include', 'mention', 'leave_out')),
    decided_by TEXT NOT NULL,
    decided_on TEXT CHECK (date(decided_on, '+0 days') IS decided_on),
    source TEXT NOT NULL
) STRICT
-- next
CREATE TABLE data_source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    covers TEXT NOT NULL,
    updates TEXT NOT NULL,
    agreement TEXT NOT NULL,
    contact TEXT NOT NULL,
    caveats TEXT NOT NULL,
    received TEXT CHECK (date(received, '+0 days') IS received),
    review TEXT CHECK (date(review, '+0 days') IS review)
) STRICT
-- next
CREATE TABLE definition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "use" TEXT NOT NULL CHECK ("use" IN ('other', 'repeat_asb', 'persistent_offender', 'repeat_referral')),
    name TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    within INTEGER NOT NULL CHECK (within > 0),
    span TEXT NOT NULL CHECK (span IN ('days', 'months')),
    "of" TEXT NOT NULL,
    source TEXT NOT NULL,
    "from" TEXT CHECK (date("from", '+0 days') IS "from")
) STRICT
-- next
CREATE TABLE group_case (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    details BLOB CHECK (length(details) >= 40) -- sealed
) STRICT
-- next
CREATE INDEX group_case_meeting ON group_case (meeting)
