-- SPDX-License-Identifier: MIT
-- Step 5: figures that went out, so that later ones can be audited beside them.
CREATE TABLE published_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    way TEXT NOT NULL CHECK (way IN ('file', 'print', 'copy', 'paper')),
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    reason TEXT NOT NULL,
    tables TEXT NOT NULL CHECK (tables = '' OR json_valid(tables)),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1))
) STRICT
