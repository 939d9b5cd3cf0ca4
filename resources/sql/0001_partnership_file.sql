-- SPDX-License-Identifier: MIT
-- Step 1: the partnership file. Released and frozen: a change is a new step (docs/schema.md).
-- date() and strftime() give back a day or time that does not exist as it came, unless they have something to add to it.
-- Statements are divided by lines that say "-- next".
CREATE TABLE partnership (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    area TEXT NOT NULL,
    officer_title TEXT NOT NULL,
    email TEXT NOT NULL,
    telephone TEXT NOT NULL,
    website TEXT NOT NULL,
    sample_day TEXT CHECK (date(sample_day) IS sample_day)
) STRICT
-- next
CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose TEXT NOT NULL CHECK (purpose IN ('public_information')),
    title TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT
-- next
CREATE TABLE agency (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    statutory INTEGER NOT NULL CHECK (statutory IN (0, 1)),
    "from" TEXT NOT NULL CHECK (date("from", '+0 days') IS "from" AND "from" >= '1000'),
    until TEXT CHECK (date(until, '+0 days') IS until AND (until IS NULL OR until >= "from")),
    successor INTEGER REFERENCES agency (id) ON DELETE RESTRICT,
    note TEXT NOT NULL
) STRICT
-- next
CREATE INDEX agency_successor ON agency (successor)
-- next
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    honorific TEXT NOT NULL,
    organisation TEXT NOT NULL,
    email TEXT NOT NULL,
    telephone TEXT NOT NULL
) STRICT
-- next
CREATE TABLE body (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('board', 'steering_group', 'task_group', 'problem_solving_group'))
) STRICT
-- next
CREATE TABLE membership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    agency INTEGER NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
    person INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    capacity TEXT NOT NULL CHECK (capacity IN ('board_member', 'member')),
    unit TEXT NOT NULL,
    "from" TEXT NOT NULL CHECK (date("from", '+0 days') IS "from" AND "from" >= '1000'),
    until TEXT CHECK (date(until, '+0 days') IS until AND (until IS NULL OR until >= "from")),
    note TEXT NOT NULL
) STRICT
-- next
CREATE INDEX membership_body ON membership (body)
-- next
CREATE INDEX membership_agency ON membership (agency)
-- next
CREATE INDEX membership_person ON membership (person)
-- next
CREATE TABLE office (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    role TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'support_officer')),
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    "from" TEXT NOT NULL CHECK (date("from", '+0 days') IS "from" AND "from" >= '1000'),
    until TEXT CHECK (date(until, '+0 days') IS until AND (until IS NULL OR until >= "from"))
) STRICT
-- next
CREATE INDEX office_body ON office (body)
-- next
CREATE INDEX office_person ON office (person)
-- next
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date AND date >= '1000'),
    start TEXT NOT NULL CHECK (strftime('%H:%M', start, '+0 days') IS start),
    "end" TEXT NOT NULL CHECK (strftime('%H:%M', "end", '+0 days') IS "end"),
    venue TEXT NOT NULL,
    attendance_note TEXT NOT NULL,
    joining_details BLOB CHECK (length(joining_details) >= 40), -- sealed
    state TEXT NOT NULL CHECK (state IN ('planned', 'agenda_published', 'in_session', 'minutes_draft',
        'minutes_circulated', 'minutes_agreed', 'minutes_published', 'cancelled')),
    cancelled_because TEXT NOT NULL
) STRICT
-- next
CREATE INDEX meeting_body ON meeting (body, date)
-- next
CREATE TABLE terms (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    in_force_from TEXT NOT NULL CHECK (date(in_force_from, '+0 days') IS in_force_from AND in_force_from >= '1000'),
    agreed_at INTEGER REFERENCES meeting (id) ON DELETE RESTRICT,
    quorum INTEGER NOT NULL CHECK (quorum >= 0),
    chair_has_casting_vote INTEGER NOT NULL CHECK (chair_has_casting_vote IN (0, 1)),
    notice_rule TEXT NOT NULL CHECK (notice_rule IN ('clear_working', 'clear_calendar')),
    agenda_notice_days INTEGER NOT NULL CHECK (agenda_notice_days >= 0),
    papers_before_agenda_days INTEGER NOT NULL CHECK (papers_before_agenda_days >= 0),
    minutes_circulated_days INTEGER NOT NULL CHECK (minutes_circulated_days >= 0),
    question_notice_working_days INTEGER NOT NULL CHECK (question_notice_working_days >= 0),
    question_cut_off TEXT NOT NULL CHECK (strftime('%H:%M', question_cut_off, '+0 days') IS question_cut_off),
    note TEXT NOT NULL
) STRICT
-- next
CREATE INDEX terms_body ON terms (body)
-- next
CREATE INDEX terms_agreed_at ON terms (agreed_at)
-- next
-- What is closed must not lie beside its seal: the table itself refuses open leads of a closed item.
CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('welcome', 'presentation', 'decision', 'report', 'report_to_note',
        'written_report', 'verbal', 'minutes_agreement', 'action_review', 'public_questions',
        'any_other_business', 'next_meeting', 'break', 'heading')),
    session TEXT NOT NULL CHECK (session IN ('open', 'closed')),
    standing INTEGER NOT NULL CHECK (standing IN (0, 1)),
    title TEXT NOT NULL,
    leads TEXT NOT NULL CHECK (json_valid(leads)),
    planned_minutes INTEGER CHECK (planned_minutes >= 0),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    CHECK (session = 'closed' OR closed_matter IS NULL),
    CHECK (session = 'open' OR leads = '[]')
) STRICT
-- next
CREATE INDEX agenda_item_meeting ON agenda_item (meeting, position)
-- next
CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    field TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    text TEXT,
    sealed BLOB CHECK (length(sealed) >= 40),
    UNIQUE (kind, number, field),
    CHECK ((text IS NULL) <> (sealed IS NULL))
) STRICT
-- next
CREATE TABLE journal_entry (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    verb TEXT NOT NULL,
    touched TEXT NOT NULL CHECK (json_valid(touched)),
    body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT
-- next
CREATE TRIGGER journal_entry_is_not_changed BEFORE UPDATE ON journal_entry
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END
-- next
CREATE TRIGGER journal_entry_is_not_removed BEFORE DELETE ON journal_entry
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END
-- next
-- Also what keeps INSERT OR REPLACE from going around the two triggers above.
CREATE TRIGGER journal_entry_is_appended BEFORE INSERT ON journal_entry
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM journal_entry)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END
-- next
-- Retention may delete rows here; the chain of journal_entry does not need them.
CREATE TABLE journal_body (
    sequence INTEGER PRIMARY KEY REFERENCES journal_entry (sequence) ON DELETE RESTRICT,
    hash_key BLOB CHECK (length(hash_key) = 32),
    body TEXT,
    sealed BLOB CHECK (length(sealed) >= 72), -- the hash key, then the body
    CHECK ((body IS NULL) <> (sealed IS NULL) AND (hash_key IS NULL) = (body IS NULL))
) STRICT
-- next
CREATE TABLE key_slot (
    kind TEXT NOT NULL PRIMARY KEY CHECK (kind IN ('plain', 'passphrase', 'recovery')),
    wrapped BLOB NOT NULL CHECK (length(wrapped) >= 32),
    salt BLOB CHECK (length(salt) = 16),
    operations INTEGER CHECK (operations BETWEEN 1 AND 16),
    memory_bytes INTEGER CHECK (memory_bytes BETWEEN 8192 AND 1073741824),
    CHECK ((kind = 'passphrase') = (salt IS NOT NULL AND operations IS NOT NULL AND memory_bytes IS NOT NULL))
) STRICT, WITHOUT ROWID
