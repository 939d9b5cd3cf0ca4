-- SPDX-License-Identifier: MIT
-- Step 3: the meeting itself. Presence with times, who presides, interests, motions, notified and declared votes.
ALTER TABLE terms ADD COLUMN decisions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(decisions))
-- next
ALTER TABLE attendance ADD COLUMN stays TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stays))
-- next
ALTER TABLE apology ADD COLUMN named_before INTEGER NOT NULL DEFAULT 1 CHECK (named_before IN (0, 1))
-- next
ALTER TABLE apology ADD COLUMN ruling TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE minutes ADD COLUMN turns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(turns))
-- next
ALTER TABLE agenda_item ADD COLUMN speaker_notes BLOB CHECK (length(speaker_notes) >= 40) -- sealed
-- next
ALTER TABLE agenda_item ADD COLUMN closed_ground TEXT NOT NULL DEFAULT ''
-- next
CREATE TABLE reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    mode TEXT NOT NULL CHECK (mode IN ('in_room', 'online')),
    note TEXT NOT NULL,
    UNIQUE (meeting, person)
) STRICT
-- next
CREATE INDEX reply_person ON reply (person)
-- next
CREATE TABLE presiding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('chair', 'vice_chair', 'elected', 'stepped_in')),
    "from" TEXT CHECK (strftime('%H:%M', "from", '+0 days') IS "from"),
    only_for INTEGER REFERENCES agenda_item (id) ON DELETE RESTRICT,
    how TEXT NOT NULL
) STRICT
-- next
CREATE INDEX presiding_meeting ON presiding (meeting)
-- next
CREATE INDEX presiding_person ON presiding (person)
-- next
CREATE INDEX presiding_only_for ON presiding (only_for)
-- next
CREATE TABLE item_time (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    item INTEGER REFERENCES agenda_item (id) ON DELETE RESTRICT,
    began TEXT NOT NULL CHECK (strftime('%H:%M', began, '+0 days') IS began),
    ended TEXT CHECK (strftime('%H:%M', ended, '+0 days') IS ended),
    note TEXT NOT NULL
) STRICT
-- next
CREATE INDEX item_time_meeting ON item_time (meeting)
-- next
CREATE INDEX item_time_item ON item_time (item)
-- next
-- What hangs on an item stands in one of two columns: in the open, or sealed. Never in both.
CREATE TABLE interest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    item INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE RESTRICT,
    matter TEXT CHECK (matter IS NULL OR json_valid(matter)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    CHECK ((matter IS NULL) <> (closed_matter IS NULL)),
    CHECK (closed_matter IS NULL OR released_on IS NULL)
) STRICT
-- next
CREATE INDEX interest_meeting ON interest (meeting)
-- next
CREATE INDEX interest_item ON interest (item)
-- next
CREATE TABLE motion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    item INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('recommendation', 'motion', 'amendment', 'choice', 'exclude_public',
        'ratification')),
    standing TEXT NOT NULL CHECK (standing IN ('open', 'deferred', 'withdrawn', 'not_reached', 'for_ratification')),
    amends INTEGER REFERENCES motion (id) ON DELETE RESTRICT,
    ratifies INTEGER REFERENCES motion (id) ON DELETE RESTRICT,
    matter TEXT CHECK (matter IS NULL OR json_valid(matter)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    CHECK ((matter IS NULL) <> (closed_matter IS NULL)),
    CHECK (closed_matter IS NULL OR released_on IS NULL)
) STRICT
-- next
CREATE INDEX motion_meeting ON motion (meeting)
-- next
CREATE INDEX motion_item ON motion (item, position)
-- next
CREATE INDEX motion_amends ON motion (amends)
-- next
CREATE INDEX motion_ratifies ON motion (ratifies)
-- next
ALTER TABLE agenda_item ADD COLUMN ratifies INTEGER REFERENCES motion (id) ON DELETE RESTRICT
-- next
CREATE INDEX agenda_item_ratifies ON agenda_item (ratifies)
-- next
CREATE TABLE notified_vote (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    motion INTEGER NOT NULL REFERENCES motion (id) ON DELETE RESTRICT,
    matter TEXT CHECK (matter IS NULL OR json_valid(matter)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    CHECK ((matter IS NULL) <> (closed_matter IS NULL)),
    CHECK (closed_matter IS NULL OR released_on IS NULL)
) STRICT
-- next
CREATE INDEX notified_vote_meeting ON notified_vote (meeting)
-- next
CREATE INDEX notified_vote_motion ON notified_vote (motion)
-- next
CREATE TABLE declared_vote (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    item INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE RESTRICT,
    motion INTEGER NOT NULL REFERENCES motion (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    at TEXT NOT NULL CHECK (strftime('%H:%M', at, '+0 days') IS at),
    paragraph INTEGER REFERENCES minute_paragraph (id) ON DELETE RESTRICT,
    matter TEXT CHECK (matter IS NULL OR json_valid(matter)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    UNIQUE (meeting, number),
    CHECK ((matter IS NULL) <> (closed_matter IS NULL)),
    CHECK (closed_matter IS NULL OR released_on IS NULL)
) STRICT
-- next
CREATE INDEX declared_vote_item ON declared_vote (item)
-- next
CREATE INDEX declared_vote_motion ON declared_vote (motion)
-- next
CREATE INDEX declared_vote_paragraph ON declared_vote (paragraph)
