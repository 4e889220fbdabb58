-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are UTC: integer milliseconds. JSON columns hold identifiers and errors; texts in sort_key and search are accent-folded by the program.
CREATE TABLE student (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL DEFAULT '',
    phone_key TEXT NOT NULL DEFAULT '',
    username TEXT NOT NULL DEFAULT '',
    moodle_user_id INTEGER UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('local', 'creating', 'on_campus', 'failed', 'archived')),
    error TEXT,
    sort_key TEXT NOT NULL,
    first_key TEXT NOT NULL,
    search TEXT NOT NULL,
    -- Kept by triggers, so that lists can be sorted by them: the first course and the newest message.
    course_key TEXT NOT NULL DEFAULT '',
    last_message_id INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT
--;
CREATE INDEX student_by_name ON student (sort_key, id, state)
--;
CREATE INDEX student_by_first_name ON student (first_key, id, state)
--;
CREATE INDEX student_by_state ON student (state, sort_key, id)
--;
CREATE INDEX student_by_course ON student (course_key, id, state)
--;
CREATE INDEX student_by_message ON student (last_message_id, id, state)
--;
CREATE INDEX student_by_email ON student (email, id, state)
--;
CREATE INDEX student_by_username ON student (username, id, state)
--;
CREATE INDEX student_by_phone ON student (phone_key, id, state)
--;
CREATE INDEX student_by_creation ON student (created_at, id, state)
--;
CREATE VIRTUAL TABLE student_search USING fts5(search, content='student', content_rowid='id', tokenize='trigram')
--;
CREATE TRIGGER student_search_insert AFTER INSERT ON student BEGIN
    INSERT INTO student_search (rowid, search) VALUES (new.id, new.search);
END
--;
CREATE TRIGGER student_search_delete AFTER DELETE ON student BEGIN
    INSERT INTO student_search (student_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;
CREATE TRIGGER student_search_update AFTER UPDATE OF search ON student WHEN old.search <> new.search BEGIN
    INSERT INTO student_search (student_search, rowid, search) VALUES ('delete', old.id, old.search);
    INSERT INTO student_search (rowid, search) VALUES (new.id, new.search);
END
--;
CREATE TABLE course (
    id INTEGER PRIMARY KEY,
    moodle_course_id INTEGER NOT NULL UNIQUE,
    short_name TEXT NOT NULL,
    full_name TEXT NOT NULL,
    start_at INTEGER,
    end_at INTEGER,
    is_visible INTEGER NOT NULL DEFAULT 1,
    sort_key TEXT NOT NULL,
    search TEXT NOT NULL,
    pulled_at INTEGER
) STRICT
--;
CREATE INDEX course_by_name ON course (sort_key, id)
--;
CREATE TABLE enrolment (
    id INTEGER PRIMARY KEY,
    student_id INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('pending', 'enrolled', 'failed', 'suspended', 'ended')),
    error TEXT,
    created_at INTEGER NOT NULL,
    enrolled_at INTEGER,
    UNIQUE (student_id, course_id)
) STRICT
--;
CREATE INDEX enrolment_by_course ON enrolment (course_id, state, student_id)
--;
CREATE INDEX enrolment_by_state ON enrolment (state, id)
--;
CREATE INDEX enrolment_by_creation ON enrolment (created_at, id)
--;
-- A submitted form. Its four steps are worked out from student, enrolments and welcome; they are not stored.
CREATE TABLE intake (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    student_id INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    sends_welcome INTEGER NOT NULL,
    use_moodle_user_id INTEGER,
    sealed_password BLOB,
    tried_usernames TEXT NOT NULL DEFAULT '[]',
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT
--;
CREATE INDEX intake_by_student ON intake (student_id, id)
--;
CREATE INDEX intake_by_creation ON intake (created_at, id)
--;
CREATE TABLE intake_course (
    intake_id INTEGER NOT NULL REFERENCES intake (id) ON DELETE CASCADE,
    course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    PRIMARY KEY (intake_id, course_id)
) STRICT
--;
-- One row per occasion: the unique key is what makes a second sending impossible.
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    occasion TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    student_id INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    intake_id INTEGER REFERENCES intake (id) ON DELETE CASCADE,
    template_name TEXT,
    template_language TEXT,
    recipient TEXT NOT NULL DEFAULT '',
    wa_id TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'unconfirmed', 'accepted', 'held', 'sent', 'delivered', 'read', 'failed', 'cancelled')),
    -- Why a queued message cannot go out yet although it is due, such as 'no_template'; empty: nothing is in its way.
    waits_for TEXT NOT NULL DEFAULT '',
    whatsapp_message_id TEXT,
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL,
    lease_owner TEXT NOT NULL DEFAULT '',
    lease_until INTEGER,
    queued_at INTEGER NOT NULL,
    sending_at INTEGER,
    accepted_at INTEGER,
    sent_at INTEGER,
    delivered_at INTEGER,
    read_at INTEGER,
    failed_at INTEGER
) STRICT
--;
CREATE INDEX message_by_student ON message (student_id, id)
--;
CREATE INDEX message_by_time ON message (queued_at, id)
--;
CREATE INDEX message_by_state ON message (state, queued_at)
--;
CREATE INDEX message_due ON message (not_before, id) WHERE state = 'queued' AND waits_for = ''
--;
CREATE INDEX message_under_way ON message (lease_until) WHERE state = 'sending'
--;
CREATE INDEX message_by_whatsapp_id ON message (whatsapp_message_id) WHERE whatsapp_message_id IS NOT NULL
--;
CREATE TABLE message_event (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    error TEXT,
    UNIQUE (message_id, state, at)
) STRICT
--;
CREATE TABLE whatsapp_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    meta_id TEXT NOT NULL,
    state TEXT NOT NULL,
    category TEXT NOT NULL,
    quality TEXT NOT NULL DEFAULT '',
    rejected_reason TEXT NOT NULL DEFAULT '',
    is_named INTEGER NOT NULL DEFAULT 0,
    components TEXT NOT NULL,
    pulled_at INTEGER NOT NULL,
    UNIQUE (name, language)
) STRICT
--;
CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL CHECK (state IN ('ready', 'leased', 'waiting', 'done', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    run_after INTEGER NOT NULL,
    lease_owner TEXT NOT NULL DEFAULT '',
    lease_until INTEGER,
    dedupe_key TEXT,
    student_id INTEGER REFERENCES student (id) ON DELETE CASCADE,
    intake_id INTEGER REFERENCES intake (id) ON DELETE CASCADE,
    error TEXT,
    result TEXT,
    progress_done INTEGER NOT NULL DEFAULT 0,
    progress_total INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT
--;
CREATE UNIQUE INDEX job_once ON job (dedupe_key) WHERE state IN ('ready', 'leased', 'waiting')
--;
CREATE INDEX job_due ON job (run_after, id) WHERE state IN ('ready', 'leased', 'waiting')
--;
CREATE INDEX job_by_intake ON job (intake_id, id)
--;
CREATE INDEX job_by_state ON job (state, id)
--;
-- The answers that Meta posts, kept before they are acknowledged and worked off afterwards.
CREATE TABLE webhook_event (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    body BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    processed_at INTEGER,
    error TEXT
) STRICT
--;
CREATE INDEX webhook_event_due ON webhook_event (id) WHERE processed_at IS NULL
--;
-- What the whole centre shares; what belongs to one desk stands in its profile.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT
--;
-- Engines that run or ran not long ago.
CREATE TABLE engine (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    -- Which run of which computer: tells a dead engine of this computer from a living one elsewhere.
    machine TEXT NOT NULL,
    pid INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT
--;
CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    student_id INTEGER REFERENCES student (id) ON DELETE CASCADE,
    intake_id INTEGER REFERENCES intake (id) ON DELETE CASCADE,
    message_id INTEGER REFERENCES message (id) ON DELETE CASCADE,
    count INTEGER NOT NULL DEFAULT 0
) STRICT
--;
CREATE INDEX activity_by_time ON activity (at, id)
--;
CREATE INDEX activity_by_kind ON activity (kind, at, count)
--;
CREATE INDEX activity_by_student ON activity (student_id, at)
--;
CREATE TRIGGER enrolment_insert_listed AFTER INSERT ON enrolment BEGIN
    UPDATE student SET course_key = COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '')
        WHERE id = new.student_id AND course_key <> COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '');
END
--;
CREATE TRIGGER enrolment_update_listed AFTER UPDATE OF state ON enrolment WHEN (old.state = 'ended') <> (new.state = 'ended') BEGIN
    UPDATE student SET course_key = COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '')
        WHERE id = new.student_id AND course_key <> COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '');
END
--;
CREATE TRIGGER enrolment_delete_listed AFTER DELETE ON enrolment BEGIN
    UPDATE student SET course_key = COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '')
        WHERE id = old.student_id AND course_key <> COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '');
END
--;
CREATE TRIGGER course_update_listed AFTER UPDATE OF sort_key ON course WHEN old.sort_key <> new.sort_key BEGIN
    UPDATE student SET course_key = COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '')
        WHERE id IN (SELECT e.student_id FROM enrolment e WHERE e.course_id = new.id) AND course_key <> COALESCE((SELECT c.sort_key FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.student_id = student.id AND e.state <> 'ended' ORDER BY e.id LIMIT 1), '');
END
--;
CREATE TRIGGER message_insert_listed AFTER INSERT ON message BEGIN
    UPDATE student SET last_message_id = new.id WHERE id = new.student_id;
END
--;
CREATE TRIGGER message_update_listed AFTER UPDATE OF student_id ON message WHEN old.student_id <> new.student_id BEGIN
    UPDATE student SET last_message_id = COALESCE((SELECT max(m.id) FROM message m WHERE m.student_id = student.id), 0)
        WHERE id IN (old.student_id, new.student_id);
END
--;
-- Forms begun and not yet submitted. Passwords are never part of a draft.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    desk TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT
--;
-- What moved, for the windows of this and of other processes; see changefeed.h.
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    entity TEXT NOT NULL,
    entity_id INTEGER NOT NULL
) STRICT
--;
CREATE TRIGGER student_insert_heard AFTER INSERT ON student BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('student', new.id);
END
--;
CREATE TRIGGER student_update_heard AFTER UPDATE ON student BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('student', new.id);
END
--;
CREATE TRIGGER student_delete_heard AFTER DELETE ON student BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('student', old.id);
END
--;
CREATE TRIGGER course_insert_heard AFTER INSERT ON course BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('course', new.id);
END
--;
CREATE TRIGGER course_update_heard AFTER UPDATE ON course BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('course', new.id);
END
--;
CREATE TRIGGER course_delete_heard AFTER DELETE ON course BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('course', old.id);
END
--;
CREATE TRIGGER enrolment_insert_heard AFTER INSERT ON enrolment BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('enrolment', new.id);
END
--;
CREATE TRIGGER enrolment_update_heard AFTER UPDATE ON enrolment BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('enrolment', new.id);
END
--;
CREATE TRIGGER enrolment_delete_heard AFTER DELETE ON enrolment BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('enrolment', old.id);
END
--;
CREATE TRIGGER intake_insert_heard AFTER INSERT ON intake BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('intake', new.id);
END
--;
CREATE TRIGGER intake_update_heard AFTER UPDATE ON intake BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('intake', new.id);
END
--;
CREATE TRIGGER intake_delete_heard AFTER DELETE ON intake BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('intake', old.id);
END
--;
CREATE TRIGGER message_insert_heard AFTER INSERT ON message BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('message', new.id);
END
--;
CREATE TRIGGER message_update_heard AFTER UPDATE ON message BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('message', new.id);
END
--;
CREATE TRIGGER message_delete_heard AFTER DELETE ON message BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('message', old.id);
END
--;
CREATE TRIGGER whatsapp_template_insert_heard AFTER INSERT ON whatsapp_template BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('whatsapp_template', new.id);
END
--;
CREATE TRIGGER whatsapp_template_update_heard AFTER UPDATE ON whatsapp_template BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('whatsapp_template', new.id);
END
--;
CREATE TRIGGER whatsapp_template_delete_heard AFTER DELETE ON whatsapp_template BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('whatsapp_template', old.id);
END
--;
CREATE TRIGGER job_insert_heard AFTER INSERT ON job BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('job', new.id);
END
--;
CREATE TRIGGER job_update_heard AFTER UPDATE ON job BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('job', new.id);
END
--;
CREATE TRIGGER job_delete_heard AFTER DELETE ON job BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('job', old.id);
END
--;
CREATE TRIGGER setting_insert_heard AFTER INSERT ON setting BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('setting', new.id);
END
--;
CREATE TRIGGER setting_update_heard AFTER UPDATE ON setting BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('setting', new.id);
END
--;
CREATE TRIGGER setting_delete_heard AFTER DELETE ON setting BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('setting', old.id);
END
--;
CREATE TRIGGER engine_insert_heard AFTER INSERT ON engine BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('engine', new.id);
END
--;
CREATE TRIGGER engine_delete_heard AFTER DELETE ON engine BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('engine', old.id);
END
--;
CREATE TRIGGER activity_insert_heard AFTER INSERT ON activity BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('activity', new.id);
END
--;
CREATE TRIGGER activity_update_heard AFTER UPDATE ON activity BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('activity', new.id);
END
--;
CREATE TRIGGER activity_delete_heard AFTER DELETE ON activity BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('activity', old.id);
END
--;
CREATE TRIGGER draft_insert_heard AFTER INSERT ON draft BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('draft', new.id);
END
--;
CREATE TRIGGER draft_update_heard AFTER UPDATE ON draft BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('draft', new.id);
END
--;
CREATE TRIGGER draft_delete_heard AFTER DELETE ON draft BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('draft', old.id);
END
--;
