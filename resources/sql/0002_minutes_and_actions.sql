ALTER TABLE partnership ADD COLUMN watched_terms BLOB CHECK (length(watched_terms) >= 40)
-- next
ALTER TABLE terms ADD COLUMN minute_numbering TEXT NOT NULL DEFAULT 'per_item'
    CHECK (minute_numbering IN ('per_item', 'in_meeting', 'in_year', 'own'))
-- next
CREATE TABLE attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    printed_as TEXT NOT NULL CHECK (printed_as IN ('board', 'member', 'guest')),
    duty TEXT NOT NULL CHECK (duty IN ('none', 'presided', 'took_minutes')),
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT
-- next
CREATE INDEX attendance_meeting ON attendance (meeting)
-- next
CREATE INDEX attendance_person ON attendance (person)
-- next
CREATE TABLE apology (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    printed_as TEXT NOT NULL CHECK (printed_as IN ('board', 'member', 'guest')),
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    represented_by INTEGER REFERENCES person (id) ON DELETE RESTRICT CHECK (represented_by <> person),
    note TEXT NOT NULL
) STRICT
-- next
CREATE INDEX apology_meeting ON apology (meeting)
-- next
CREATE INDEX apology_person ON apology (person)
-- next
CREATE INDEX apology_represented_by ON apology (represented_by)
-- next
CREATE TABLE minutes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL UNIQUE REFERENCES meeting (id) ON DELETE RESTRICT,
    began TEXT CHECK (strftime('%H:%M', began, '+0 days') IS began),
    ended TEXT CHECK (strftime('%H:%M', ended, '+0 days') IS ended),
    public_present INTEGER CHECK (public_present >= 0),
    public_note TEXT NOT NULL,
    agreed_at INTEGER REFERENCES meeting (id) ON DELETE RESTRICT,
    amendments TEXT NOT NULL,
    journal_head TEXT NOT NULL,
    corrections TEXT NOT NULL CHECK (json_valid(corrections))
) STRICT
-- next
CREATE INDEX minutes_agreed_at ON minutes (agreed_at)
-- next
-- Closed text never stands beside its seal.
CREATE TABLE minute_paragraph (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    item INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('numbered', 'note')),
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    closed_text BLOB CHECK (length(closed_text) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    CHECK (closed_text IS NULL OR (text = '' AND released_on IS NULL))
) STRICT
-- next
CREATE INDEX minute_paragraph_meeting ON minute_paragraph (meeting)
-- next
CREATE INDEX minute_paragraph_item ON minute_paragraph (item, position)
-- next
CREATE TABLE appendix (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    item INTEGER REFERENCES agenda_item (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    CHECK (closed_matter IS NULL OR (title = '' AND text = '' AND released_on IS NULL))
) STRICT
-- next
CREATE INDEX appendix_meeting ON appendix (meeting, position)
-- next
CREATE INDEX appendix_item ON appendix (item)
-- next
CREATE TABLE action_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    paragraph INTEGER REFERENCES minute_paragraph (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    owners TEXT NOT NULL CHECK (json_valid(owners)),
    closed_matter BLOB CHECK (length(closed_matter) >= 40), -- sealed
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL,
    due TEXT NOT NULL CHECK (due IN ('next_meeting', 'on_date', 'no_date')),
    due_on TEXT CHECK (date(due_on, '+0 days') IS due_on),
    raised_again_from INTEGER REFERENCES action_point (id) ON DELETE RESTRICT,
    former_reference TEXT NOT NULL,
    CHECK (closed_matter IS NULL OR (text = '' AND owners = '[]' AND released_on IS NULL)),
    CHECK (due <> 'on_date' OR due_on IS NOT NULL)
) STRICT
-- next
CREATE INDEX action_point_meeting ON action_point (meeting, number)
-- next
CREATE INDEX action_point_paragraph ON action_point (paragraph)
-- next
CREATE INDEX action_point_raised_again_from ON action_point (raised_again_from)
-- next
CREATE TABLE action_review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action INTEGER NOT NULL REFERENCES action_point (id) ON DELETE RESTRICT,
    meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE RESTRICT,
    outcome TEXT NOT NULL CHECK (outcome IN ('closed', 'carried_over')),
    text TEXT NOT NULL,
    closed_text BLOB CHECK (length(closed_text) >= 40), -- sealed
    closed_on TEXT CHECK (date(closed_on, '+0 days') IS closed_on),
    became_item INTEGER REFERENCES agenda_item (id) ON DELETE RESTRICT,
    UNIQUE (action, meeting),
    CHECK (closed_text IS NULL OR text = '')
) STRICT
-- next
CREATE INDEX action_review_meeting ON action_review (meeting)
-- next
CREATE INDEX action_review_became_item ON action_review (became_item)
