-- SPDX-License-Identifier: MIT
-- Step 7: the Community Safety Plan with its priorities and targets, task groups, funds and bids, reviews of deaths,
-- duties, recommendations, the annual review, agreements and inductions.
CREATE TABLE safety_plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    title TEXT NOT NULL,
    "from" TEXT NOT NULL CHECK (date("from", '+0 days') IS "from"),
    until TEXT NOT NULL CHECK (date(until, '+0 days') IS until),
    foreword TEXT NOT NULL,
    achievements TEXT NOT NULL,
    choosing TEXT NOT NULL,
    consultation TEXT NOT NULL,
    equality TEXT NOT NULL,
    considered TEXT NOT NULL CHECK (json_valid(considered)),
    editions TEXT NOT NULL CHECK (json_valid(editions))
) STRICT
-- next
CREATE TABLE priority (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan INTEGER NOT NULL REFERENCES safety_plan (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL,
    "from" TEXT CHECK (date("from", '+0 days') IS "from"),
    until TEXT CHECK (date(until, '+0 days') IS until),
    why TEXT NOT NULL,
    aims TEXT NOT NULL,
    how TEXT NOT NULL,
    delivery TEXT NOT NULL,
    "group" INTEGER REFERENCES body (id) ON DELETE RESTRICT,
    lead TEXT NOT NULL,
    since_edition INTEGER NOT NULL CHECK (since_edition > 0),
    until_edition INTEGER CHECK (until_edition > 0)
) STRICT
-- next
CREATE TABLE target (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    priority INTEGER NOT NULL REFERENCES priority (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    measure TEXT NOT NULL,
    unit TEXT NOT NULL,
    population TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('count', 'share', 'figure')),
    baseline TEXT NOT NULL CHECK (baseline IN ('none', 'known', 'to_be_established')),
    baseline_value INTEGER,
    baseline_from TEXT CHECK (date(baseline_from, '+0 days') IS baseline_from),
    baseline_until TEXT CHECK (date(baseline_until, '+0 days') IS baseline_until),
    direction TEXT NOT NULL CHECK (direction IN ('reduce', 'increase', 'maintain', 'at_most', 'at_least', 'establish', 'watch')),
    goal TEXT NOT NULL CHECK (goal IN ('none', 'value', 'percent_change')),
    goal_value INTEGER,
    due TEXT CHECK (date(due, '+0 days') IS due),
    lead TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    readings TEXT NOT NULL CHECK (json_valid(readings)),
    since_edition INTEGER NOT NULL CHECK (since_edition > 0),
    until_edition INTEGER CHECK (until_edition > 0)
) STRICT
-- next
CREATE TABLE milestone (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "group" INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    priority INTEGER REFERENCES priority (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT CHECK (date(due, '+0 days') IS due),
    done TEXT CHECK (date(done, '+0 days') IS done),
    note TEXT NOT NULL
) STRICT
-- next
CREATE TABLE group_report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "group" INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    "on" TEXT NOT NULL CHECK (date("on", '+0 days') IS "on"),
    progress TEXT NOT NULL CHECK (progress IN ('on_course', 'slow', 'stalled', 'finished')),
    text TEXT NOT NULL
) STRICT
-- next
CREATE TABLE fund (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    giver TEXT NOT NULL,
    "from" TEXT NOT NULL CHECK (date("from", '+0 days') IS "from"),
    until TEXT NOT NULL CHECK (date(until, '+0 days') IS until),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    most_for_one INTEGER CHECK (most_for_one >= 0),
    conditions TEXT NOT NULL,
    returns TEXT NOT NULL CHECK (json_valid(returns))
) STRICT
-- next
CREATE TABLE bid (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fund INTEGER NOT NULL REFERENCES fund (id) ON DELETE RESTRICT,
    project TEXT NOT NULL,
    agency INTEGER REFERENCES agency (id) ON DELETE RESTRICT,
    applicant TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    purpose TEXT NOT NULL,
    priority INTEGER REFERENCES priority (id) ON DELETE RESTRICT,
    conditions TEXT NOT NULL,
    received TEXT CHECK (date(received, '+0 days') IS received),
    item INTEGER REFERENCES agenda_item (id) ON DELETE RESTRICT,
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'agreed', 'agreed_in_part', 'declined', 'deferred', 'withdrawn')),
    awarded INTEGER CHECK (awarded >= 0),
    decided_on TEXT CHECK (date(decided_on, '+0 days') IS decided_on),
    decision TEXT NOT NULL,
    payments TEXT NOT NULL CHECK (json_valid(payments)),
    spending TEXT NOT NULL CHECK (json_valid(spending)),
    results TEXT NOT NULL,
    reported_on TEXT CHECK (date(reported_on, '+0 days') IS reported_on)
) STRICT
-- next
CREATE TABLE death_review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    matter BLOB CHECK (length(matter) >= 40), -- sealed
    released TEXT NOT NULL,
    released_on TEXT CHECK (date(released_on, '+0 days') IS released_on),
    released_by TEXT NOT NULL
) STRICT
-- next
CREATE TABLE duty (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    basis TEXT NOT NULL,
    cadence TEXT NOT NULL CHECK (cadence IN ('once', 'every_meeting', 'every_second_meeting', 'quarterly', 'half_yearly', 'yearly')),
    due TEXT CHECK (date(due, '+0 days') IS due),
    remind_days INTEGER NOT NULL CHECK (remind_days >= 0),
    owner TEXT NOT NULL,
    note TEXT NOT NULL,
    entry INTEGER REFERENCES plan_entry (id) ON DELETE RESTRICT,
    done TEXT NOT NULL CHECK (json_valid(done))
) STRICT
-- next
CREATE TABLE recommendation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('strategic', 'operational', 'other')),
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('awaited', 'accepted', 'amended', 'declined')),
    answered_on TEXT CHECK (date(answered_on, '+0 days') IS answered_on),
    minute TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT CHECK (date(due, '+0 days') IS due),
    "action" INTEGER REFERENCES action_point (id) ON DELETE RESTRICT,
    target INTEGER REFERENCES target (id) ON DELETE RESTRICT,
    progress TEXT NOT NULL CHECK (json_valid(progress)),
    closed_on TEXT CHECK (date(closed_on, '+0 days') IS closed_on),
    closure TEXT NOT NULL
) STRICT
-- next
CREATE TABLE annual_review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body INTEGER NOT NULL REFERENCES body (id) ON DELETE RESTRICT,
    "from" TEXT NOT NULL CHECK (date("from", '+0 days') IS "from"),
    until TEXT NOT NULL CHECK (date(until, '+0 days') IS until),
    text TEXT NOT NULL,
    compiled_on TEXT CHECK (date(compiled_on, '+0 days') IS compiled_on),
    agreed_on TEXT CHECK (date(agreed_on, '+0 days') IS agreed_on),
    minute TEXT NOT NULL
) STRICT
-- next
CREATE TABLE sharing_agreement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    signatories TEXT NOT NULL CHECK (json_valid(signatories)),
    covers TEXT NOT NULL,
    holder TEXT NOT NULL,
    signed_on TEXT CHECK (date(signed_on, '+0 days') IS signed_on),
    review TEXT CHECK (date(review, '+0 days') IS review),
    note TEXT NOT NULL
) STRICT
-- next
CREATE TABLE outside_seat (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    board TEXT NOT NULL,
    person TEXT NOT NULL,
    since TEXT CHECK (date(since, '+0 days') IS since),
    until TEXT CHECK (date(until, '+0 days') IS until),
    feedback TEXT NOT NULL CHECK (json_valid(feedback))
) STRICT
-- next
CREATE TABLE public_notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    medium TEXT NOT NULL CHECK (medium IN ('press', 'website', 'social_media', 'letter')),
    title TEXT NOT NULL,
    sent_on TEXT CHECK (date(sent_on, '+0 days') IS sent_on),
    "to" TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT
-- next
CREATE TABLE induction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('new_member', 'hand_over')),
    begun TEXT CHECK (date(begun, '+0 days') IS begun),
    steps TEXT NOT NULL CHECK (json_valid(steps)),
    note TEXT NOT NULL
) STRICT
-- next
CREATE INDEX safety_plan_body ON safety_plan (body)
-- next
CREATE INDEX priority_plan ON priority (plan)
-- next
CREATE INDEX priority_group ON priority ("group")
-- next
CREATE INDEX target_priority ON target (priority)
-- next
CREATE INDEX milestone_group ON milestone ("group")
-- next
CREATE INDEX milestone_priority ON milestone (priority)
-- next
CREATE INDEX group_report_group ON group_report ("group")
-- next
CREATE INDEX bid_fund ON bid (fund)
-- next
CREATE INDEX bid_agency ON bid (agency)
-- next
CREATE INDEX bid_priority ON bid (priority)
-- next
CREATE INDEX bid_item ON bid (item)
-- next
CREATE INDEX duty_entry ON duty (entry)
-- next
CREATE INDEX recommendation_action ON recommendation ("action")
-- next
CREATE INDEX recommendation_target ON recommendation (target)
-- next
CREATE INDEX annual_review_body ON annual_review (body)
-- next
CREATE INDEX induction_person ON induction (person)
