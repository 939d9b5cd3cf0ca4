-- SPDX-License-Identifier: MIT
-- Step 4: the officer's cycle. Papers with their bytes, deadlines and the calendar, public questions, the forward plan.
ALTER TABLE terms ADD COLUMN deadlines TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(deadlines))
-- next
ALTER TABLE minutes ADD COLUMN circulated_on TEXT CHECK (date(circulated_on, '+0 days') IS circulated_on)
-- next
ALTER TABLE minutes ADD COLUMN signed_by TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE minutes ADD COLUMN signed_on TEXT CHECK (date(signed_on, '+0 days') IS signed_on)
-- next
ALTER TABLE minutes ADD COLUMN published_on TEXT CHECK (date(published_on, '+0 days') IS published_on)
-- next
CREATE TABLE paper (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    item INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    listing TEXT NOT NULL CHECK (listing IN ('expected', 'to_follow', 'tabled')),
    access TEXT NOT NULL CHECK (access IN ('with_item', 'board_only')),
    due_on TEXT CHECK (date(due_on, '+0 days') IS due_on),
    separate INTEGER NOT NULL CHECK (separate IN (0, 1)),
    matter TEXT CHECK (matter IS NULL OR json_valid(matter)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    CHECK ((matter IS NULL) <> (closed_matter IS NULL)),
    CHECK (closed_matter IS NULL OR released_on IS NULL)
) STRICT
-- next
CREATE INDEX paper_meeting ON paper (meeting)
-- next
CREATE INDEX paper_item ON paper (item, position)
-- next
CREATE TABLE paper_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    paper INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    received_on TEXT NOT NULL CHECK (date(received_on, '+0 days') IS received_on),
    received_at TEXT CHECK (strftime('%H:%M', received_at, '+0 days') IS received_at),
    matter TEXT CHECK (matter IS NULL OR json_valid(matter)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    UNIQUE (paper, number),
    CHECK ((matter IS NULL) <> (closed_matter IS NULL)),
    CHECK (closed_matter IS NULL OR released_on IS NULL)
) STRICT
-- next
CREATE INDEX paper_version_meeting ON paper_version (meeting)
-- next
-- The bytes of a version in pieces, in the open or sealed as its record is. A version that was removed may come back by
-- undo, so that nothing here refers to it; what belongs to none goes when the file is next opened for writing.
CREATE TABLE paper_piece (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB,
    sealed BLOB CHECK (length(sealed) >= 40), -- sealed
    UNIQUE (version, position),
    CHECK ((bytes IS NULL) <> (sealed IS NULL))
) STRICT
-- next
CREATE TABLE deadline_mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('website_notice', 'papers_due', 'agenda_posted', 'questions_on_other_matters',
        'questions_on_agenda', 'minutes_circulated')),
    done_on TEXT NOT NULL CHECK (date(done_on, '+0 days') IS done_on),
    done_at TEXT CHECK (strftime('%H:%M', done_at, '+0 days') IS done_at),
    evidence TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    by TEXT NOT NULL,
    UNIQUE (meeting, kind)
) STRICT
-- next
CREATE TABLE calendar_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
    kind TEXT NOT NULL CHECK (kind IN ('bank_holiday', 'working_day', 'office_closed')),
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (date, kind)
) STRICT
-- next
CREATE TABLE asker (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    details BLOB CHECK (length(details) >= 40), -- sealed
    consents INTEGER NOT NULL CHECK (consents IN (0, 1)),
    consented_on TEXT CHECK (date(consented_on, '+0 days') IS consented_on),
    keep_until TEXT CHECK (date(keep_until, '+0 days') IS keep_until),
    removed_on TEXT CHECK (date(removed_on, '+0 days') IS removed_on)
) STRICT
-- next
CREATE TABLE public_question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('question', 'statement')),
    item INTEGER REFERENCES agenda_item (id) ON DELETE RESTRICT,
    subject TEXT NOT NULL,
    parts TEXT NOT NULL CHECK (json_valid(parts)),
    received_on TEXT NOT NULL CHECK (date(received_on, '+0 days') IS received_on),
    received_at TEXT NOT NULL CHECK (strftime('%H:%M', received_at, '+0 days') IS received_at),
    means TEXT NOT NULL CHECK (means IN ('email', 'telephone', 'letter', 'web_form', 'in_person')),
    shown_as TEXT NOT NULL,
    asker INTEGER REFERENCES asker (id) ON DELETE RESTRICT,
    waiver TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('none', 'answered', 'written_answer', 'refused', 'redirected',
        'freedom_of_information', 'heard', 'not_reached', 'withdrawn')),
    outcome_on TEXT CHECK (date(outcome_on, '+0 days') IS outcome_on),
    ruling TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answer_due TEXT CHECK (date(answer_due, '+0 days') IS answer_due),
    answered_on TEXT CHECK (date(answered_on, '+0 days') IS answered_on),
    supplementary TEXT NOT NULL,
    supplementary_answer TEXT NOT NULL,
    appendix INTEGER REFERENCES appendix (id) ON DELETE RESTRICT
) STRICT
-- next
CREATE INDEX public_question_meeting ON public_question (meeting, number)
-- next
CREATE INDEX public_question_item ON public_question (item)
-- next
CREATE INDEX public_question_asker ON public_question (asker)
-- next
CREATE INDEX public_question_appendix ON public_question (appendix)
-- next
CREATE TABLE plan_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('priority', 'review', 'statutory_duty', 'standing_report', 'awareness',
        'consultation', 'commissioned_report', 'other')),
    cadence TEXT NOT NULL CHECK (cadence IN ('once', 'every_meeting', 'every_second_meeting', 'quarterly',
        'half_yearly', 'yearly')),
    standing TEXT NOT NULL CHECK (standing IN ('planned', 'done', 'dropped')),
    session TEXT NOT NULL CHECK (session IN ('open', 'closed')),
    "from" TEXT CHECK (date("from", '+0 days') IS "from"),
    until TEXT CHECK (date(until, '+0 days') IS until),
    due TEXT CHECK (date(due, '+0 days') IS due),
    planned_minutes INTEGER CHECK (planned_minutes >= 0),
    responded_on TEXT CHECK (date(responded_on, '+0 days') IS responded_on),
    signed_off_on TEXT CHECK (date(signed_off_on, '+0 days') IS signed_off_on),
    matter TEXT CHECK (matter IS NULL OR json_valid(matter)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    CHECK ((matter IS NULL) <> (closed_matter IS NULL)),
    CHECK (closed_matter IS NULL OR released_on IS NULL)
) STRICT
-- next
CREATE INDEX plan_entry_body ON plan_entry (body)
-- next
ALTER TABLE agenda_item ADD COLUMN plan_entry INTEGER REFERENCES plan_entry (id) ON DELETE RESTRICT
-- next
CREATE INDEX agenda_item_plan_entry ON agenda_item (plan_entry)
-- next
-- What can be searched of open matter, as plain words, one row for each record that has any. The rows are made of the
-- records and follow them; nothing refers to them, and nothing is lost with them.
CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    meeting INTEGER,
    held TEXT CHECK (date(held, '+0 days') IS held),
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    context TEXT NOT NULL,
    UNIQUE (kind, number)
) STRICT
-- next
CREATE INDEX search_entry_meeting ON search_entry (meeting)
-- next
CREATE VIRTUAL TABLE search_index USING fts5 (reference, title, body, context, content='search_entry',
    content_rowid='id', tokenize='unicode61 remove_diacritics 2')
-- next
-- Which making of texts the rows are of; empty until they are filled.
CREATE TABLE search_state (
    version INTEGER NOT NULL
) STRICT
