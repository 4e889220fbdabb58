-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is read on the campus and what is known from it: packages, progress, its history, and the passes that read.
CREATE TABLE scorm_package (
    id INTEGER PRIMARY KEY,
    course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    moodle_scorm_id INTEGER NOT NULL UNIQUE,
    moodle_module_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL DEFAULT '',
    -- Tells a replaced package from the one whose SCOs are known.
    hash TEXT NOT NULL DEFAULT '',
    is_visible INTEGER NOT NULL DEFAULT 1,
    position INTEGER NOT NULL DEFAULT 0,
    signal TEXT NOT NULL DEFAULT 'unknown' CHECK (signal IN ('unknown', 'usable', 'blind')),
    signal_at INTEGER,
    scos_read_at INTEGER,
    read_at INTEGER,
    -- Listed as changed, but only some of its students were read.
    has_rest INTEGER NOT NULL DEFAULT 0,
    gone_at INTEGER
) STRICT
--;
CREATE INDEX scorm_package_by_course ON scorm_package (course_id, position, id)
--;
CREATE TABLE scorm_sco (
    id INTEGER PRIMARY KEY,
    package_id INTEGER NOT NULL REFERENCES scorm_package (id) ON DELETE CASCADE,
    moodle_sco_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    gone_at INTEGER,
    UNIQUE (package_id, moodle_sco_id)
) STRICT
--;
CREATE TABLE tracking_pass (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('scheduled', 'manual', 'sweep')),
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'cut', 'failed')),
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    courses INTEGER NOT NULL DEFAULT 0,
    enrolments INTEGER NOT NULL DEFAULT 0,
    checked INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    snapshots INTEGER NOT NULL DEFAULT 0,
    requests INTEGER NOT NULL DEFAULT 0,
    inner_calls INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    seconds REAL NOT NULL DEFAULT 0,
    errors TEXT NOT NULL DEFAULT '[]'
) STRICT
--;
CREATE TABLE course_tracking (
    course_id INTEGER PRIMARY KEY REFERENCES course (id) ON DELETE CASCADE,
    is_followed INTEGER NOT NULL DEFAULT 1,
    interval_minutes INTEGER,
    -- The campus's own time, a little earlier: what is newer than this has not been seen.
    since INTEGER,
    checked_at INTEGER,
    structure_at INTEGER,
    access_at INTEGER,
    swept_at INTEGER,
    next_at INTEGER,
    pass_id INTEGER REFERENCES tracking_pass (id) ON DELETE SET NULL,
    error TEXT,
    failed_at INTEGER
) STRICT
--;
CREATE INDEX course_tracking_due ON course_tracking (next_at)
--;
-- One row for every enrolment that the campus confirmed, made by triggers; read for the first time when checked_at is set.
CREATE TABLE progress (
    enrolment_id INTEGER PRIMARY KEY REFERENCES enrolment (id) ON DELETE CASCADE,
    -- Copies, so that whole courses are counted without a join. Kept by triggers.
    course_id INTEGER NOT NULL,
    student_id INTEGER NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1,
    enrolled_at INTEGER,
    state TEXT NOT NULL DEFAULT 'unknown' CHECK (state IN ('unknown', 'not_started', 'in_progress', 'completed')),
    percent REAL,
    done_scos INTEGER NOT NULL DEFAULT 0,
    total_scos INTEGER NOT NULL DEFAULT 0,
    details TEXT NOT NULL DEFAULT '[]',
    checked_at INTEGER,
    changed_at INTEGER,
    first_activity INTEGER,
    last_access INTEGER,
    last_track INTEGER,
    -- The newer of the two above.
    last_activity INTEGER,
    completed_at INTEGER,
    attempts_read INTEGER NOT NULL DEFAULT 0,
    failed_attempts INTEGER NOT NULL DEFAULT 0,
    moodle_percent REAL,
    moodle_completed INTEGER,
    grade REAL,
    grade_max REAL,
    error TEXT,
    standing TEXT NOT NULL DEFAULT 'unknown' CHECK (standing IN ('unknown', 'not_started', 'moving', 'behind', 'stalled', 'done')),
    risk INTEGER NOT NULL DEFAULT 0,
    reasons TEXT NOT NULL DEFAULT '[]',
    finish_from TEXT,
    finish_to TEXT,
    is_finish_late INTEGER NOT NULL DEFAULT 0,
    trend REAL,
    assessed_at INTEGER,
    -- To be judged again once it is known as of then; 1970: at once; NULL: time alone changes nothing.
    assess_after INTEGER
) STRICT
--;
CREATE INDEX progress_by_course ON progress (course_id, is_active, standing, percent)
--;
CREATE INDEX progress_in_course ON progress (course_id, enrolment_id)
--;
CREATE INDEX progress_by_student ON progress (student_id)
--;
CREATE INDEX progress_to_assess ON progress (assess_after) WHERE assess_after IS NOT NULL
--;
-- A row only when something changed.
CREATE TABLE snapshot (
    enrolment_id INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    active_at INTEGER,
    percent REAL,
    is_rise INTEGER NOT NULL DEFAULT 0,
    changes TEXT,
    PRIMARY KEY (enrolment_id, at)
) STRICT, WITHOUT ROWID
--;
-- How a course stood on a day of the centre's calendar.
CREATE TABLE course_day (
    course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    followed INTEGER NOT NULL DEFAULT 0,
    not_started INTEGER NOT NULL DEFAULT 0,
    moving INTEGER NOT NULL DEFAULT 0,
    behind INTEGER NOT NULL DEFAULT 0,
    stalled INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0,
    unknown INTEGER NOT NULL DEFAULT 0,
    q1 REAL,
    median REAL,
    q3 REAL,
    active INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (course_id, day)
) STRICT, WITHOUT ROWID
--;
-- Those who began in the same month, at the same age: worked out from the history once a day.
CREATE TABLE cohort_week (
    course_id INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    cohort TEXT NOT NULL,
    week INTEGER NOT NULL,
    students INTEGER NOT NULL,
    q1 REAL,
    median REAL,
    q3 REAL,
    PRIMARY KEY (course_id, cohort, week)
) STRICT, WITHOUT ROWID
--;
-- Who alone may do something, by the database's clock. The fence grows whenever it changes hands.
CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    fence INTEGER NOT NULL,
    until_at INTEGER NOT NULL
) STRICT
--;
ALTER TABLE job ADD COLUMN cancel_requested_at INTEGER
--;
-- What the list of students shows and sorts by: the course that needs somebody most, its percent (hundredths, -1: none)
-- and the last activity anywhere (milliseconds since 1970, 0: none). Kept by triggers.
ALTER TABLE student ADD COLUMN progress_id INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE student ADD COLUMN progress_key INTEGER NOT NULL DEFAULT -1
--;
ALTER TABLE student ADD COLUMN access_key INTEGER NOT NULL DEFAULT 0
--;
CREATE INDEX student_by_progress ON student (progress_key, id, state)
--;
CREATE INDEX student_by_access ON student (access_key, id, state)
--;
CREATE TRIGGER progress_insert_listed AFTER INSERT ON progress BEGIN
    UPDATE student SET
            progress_id = COALESCE((SELECT p.enrolment_id FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), 0),
            progress_key = COALESCE((SELECT CAST(round(p.percent * 100) AS INTEGER) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), -1),
            access_key = COALESCE((SELECT max(p.last_activity) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1), 0)
        WHERE id = new.student_id AND (
            progress_id <> COALESCE((SELECT p.enrolment_id FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), 0)
            OR progress_key <> COALESCE((SELECT CAST(round(p.percent * 100) AS INTEGER) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), -1)
            OR access_key <> COALESCE((SELECT max(p.last_activity) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1), 0));
END
--;
CREATE TRIGGER progress_update_listed AFTER UPDATE ON progress
WHEN old.percent IS NOT new.percent OR old.standing <> new.standing OR old.last_activity IS NOT new.last_activity OR old.is_active <> new.is_active BEGIN
    UPDATE student SET
            progress_id = COALESCE((SELECT p.enrolment_id FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), 0),
            progress_key = COALESCE((SELECT CAST(round(p.percent * 100) AS INTEGER) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), -1),
            access_key = COALESCE((SELECT max(p.last_activity) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1), 0)
        WHERE id = new.student_id AND (
            progress_id <> COALESCE((SELECT p.enrolment_id FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), 0)
            OR progress_key <> COALESCE((SELECT CAST(round(p.percent * 100) AS INTEGER) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), -1)
            OR access_key <> COALESCE((SELECT max(p.last_activity) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1), 0));
END
--;
CREATE TRIGGER progress_delete_listed AFTER DELETE ON progress BEGIN
    UPDATE student SET
            progress_id = COALESCE((SELECT p.enrolment_id FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), 0),
            progress_key = COALESCE((SELECT CAST(round(p.percent * 100) AS INTEGER) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), -1),
            access_key = COALESCE((SELECT max(p.last_activity) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1), 0)
        WHERE id = old.student_id AND (
            progress_id <> COALESCE((SELECT p.enrolment_id FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), 0)
            OR progress_key <> COALESCE((SELECT CAST(round(p.percent * 100) AS INTEGER) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1 ORDER BY CASE p.standing WHEN 'stalled' THEN 0 WHEN 'behind' THEN 1 WHEN 'not_started' THEN 2 WHEN 'moving' THEN 3 WHEN 'unknown' THEN 4 ELSE 5 END, COALESCE(p.percent, 101), p.enrolment_id LIMIT 1), -1)
            OR access_key <> COALESCE((SELECT max(p.last_activity) FROM progress p WHERE p.student_id = student.id AND p.is_active = 1), 0));
END
--;
CREATE TRIGGER enrolment_insert_followed AFTER INSERT ON enrolment WHEN new.state = 'enrolled' BEGIN
    INSERT INTO progress (enrolment_id, course_id, student_id, is_active, enrolled_at)
        SELECT new.id, new.course_id, new.student_id, s.state <> 'archived', COALESCE(new.enrolled_at, new.created_at) FROM student s
        WHERE s.id = new.student_id AND new.state = 'enrolled' AND NOT EXISTS (SELECT 1 FROM progress p WHERE p.enrolment_id = new.id);
END
--;
CREATE TRIGGER enrolment_update_followed AFTER UPDATE OF state, enrolled_at ON enrolment WHEN old.state <> new.state OR old.enrolled_at IS NOT new.enrolled_at BEGIN
    INSERT INTO progress (enrolment_id, course_id, student_id, is_active, enrolled_at)
        SELECT new.id, new.course_id, new.student_id, s.state <> 'archived', COALESCE(new.enrolled_at, new.created_at) FROM student s
        WHERE s.id = new.student_id AND new.state = 'enrolled' AND NOT EXISTS (SELECT 1 FROM progress p WHERE p.enrolment_id = new.id);
    UPDATE progress SET enrolled_at = COALESCE(new.enrolled_at, new.created_at),
            is_active = new.state = 'enrolled' AND EXISTS (SELECT 1 FROM student s WHERE s.id = new.student_id AND s.state <> 'archived')
        WHERE enrolment_id = new.id;
END
--;
CREATE TRIGGER student_update_followed AFTER UPDATE OF state ON student WHEN (old.state = 'archived') <> (new.state = 'archived') BEGIN
    UPDATE progress SET is_active = new.state <> 'archived' AND EXISTS (SELECT 1 FROM enrolment e WHERE e.id = progress.enrolment_id AND e.state = 'enrolled')
        WHERE student_id = new.id;
END
--;
CREATE TRIGGER scorm_package_insert_heard AFTER INSERT ON scorm_package BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('scorm_package', new.id);
END
--;
CREATE TRIGGER scorm_package_update_heard AFTER UPDATE ON scorm_package BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('scorm_package', new.id);
END
--;
CREATE TRIGGER scorm_package_delete_heard AFTER DELETE ON scorm_package BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('scorm_package', old.id);
END
--;
CREATE TRIGGER course_tracking_insert_heard AFTER INSERT ON course_tracking BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('course_tracking', new.course_id);
END
--;
CREATE TRIGGER course_tracking_update_heard AFTER UPDATE ON course_tracking BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('course_tracking', new.course_id);
END
--;
CREATE TRIGGER course_tracking_delete_heard AFTER DELETE ON course_tracking BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('course_tracking', old.course_id);
END
--;
CREATE TRIGGER progress_insert_heard AFTER INSERT ON progress BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('progress', new.enrolment_id);
END
--;
CREATE TRIGGER progress_update_heard AFTER UPDATE ON progress BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('progress', new.enrolment_id);
END
--;
CREATE TRIGGER progress_delete_heard AFTER DELETE ON progress BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('progress', old.enrolment_id);
END
--;
CREATE TRIGGER tracking_pass_insert_heard AFTER INSERT ON tracking_pass BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('tracking_pass', new.id);
END
--;
CREATE TRIGGER tracking_pass_update_heard AFTER UPDATE ON tracking_pass BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('tracking_pass', new.id);
END
--;
CREATE TRIGGER tracking_pass_delete_heard AFTER DELETE ON tracking_pass BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('tracking_pass', old.id);
END
--;
-- Those already enrolled have never been read.
INSERT INTO progress (enrolment_id, course_id, student_id, is_active, enrolled_at)
    SELECT e.id, e.course_id, e.student_id, s.state <> 'archived', COALESCE(e.enrolled_at, e.created_at)
    FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.state = 'enrolled'
--;
