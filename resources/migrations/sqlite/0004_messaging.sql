-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is sent by rule, what people answer, and what they allow.
-- Somebody who writes, or is written to, on one of our numbers: a student, or a person not known yet.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL DEFAULT '1',
    student_id INTEGER REFERENCES student (id) ON DELETE CASCADE,
    -- As WhatsApp names them; since people may hide their number one of the two can be empty.
    wa_id TEXT NOT NULL DEFAULT '',
    user_id TEXT NOT NULL DEFAULT '',
    -- The number in the form that compares equal whatever shape WhatsApp gives it.
    phone_key TEXT NOT NULL DEFAULT '',
    profile_name TEXT NOT NULL DEFAULT '',
    username TEXT NOT NULL DEFAULT '',
    search TEXT NOT NULL DEFAULT '',
    -- Whose conversation it is; empty: everybody's.
    assignee TEXT NOT NULL DEFAULT '',
    unread INTEGER NOT NULL DEFAULT 0,
    -- Since when somebody waits for an answer; NULL: nobody does.
    waiting_since INTEGER,
    last_in_at INTEGER,
    last_at INTEGER,
    last_text TEXT NOT NULL DEFAULT '',
    last_is_ours INTEGER NOT NULL DEFAULT 0,
    last_kind TEXT NOT NULL DEFAULT 'text',
    closed_at INTEGER,
    -- What a person has to decide: whether a new number or id is the same person.
    note TEXT NOT NULL DEFAULT '{}',
    created_at INTEGER NOT NULL
) STRICT
--;
-- One evaluation of the rules that had something to send.
CREATE TABLE rule_run (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('scheduled', 'manual')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'refused', 'undone')),
    due INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,
    sent INTEGER NOT NULL DEFAULT 0,
    -- What a person has to say yes to.
    question TEXT,
    who TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT
--;
-- One row per occasion: the unique key is what makes a second sending impossible.
CREATE TABLE message_new (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    occasion TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    -- A student, or in a conversation somebody who is none.
    student_id INTEGER REFERENCES student (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
    intake_id INTEGER REFERENCES intake (id) ON DELETE CASCADE,
    enrolment_id INTEGER REFERENCES enrolment (id) ON DELETE SET NULL,
    account TEXT NOT NULL DEFAULT '1',
    kind TEXT NOT NULL DEFAULT 'template',
    template_name TEXT,
    template_language TEXT,
    -- Text, reply, media: what a message that is no template is made of.
    content TEXT NOT NULL DEFAULT '{}',
    recipient TEXT NOT NULL DEFAULT '',
    wa_id TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'unconfirmed', 'accepted', 'held', 'sent', 'delivered', 'read', 'failed', 'cancelled')),
    -- Why a queued message cannot go out yet although it is due, such as 'no_template'; empty: nothing is in its way.
    waits_for TEXT NOT NULL DEFAULT '',
    -- The lower the sooner.
    priority INTEGER NOT NULL DEFAULT 5,
    is_automatic INTEGER NOT NULL DEFAULT 1,
    who TEXT NOT NULL DEFAULT '',
    run_id INTEGER REFERENCES rule_run (id) ON DELETE SET NULL,
    text_hash TEXT NOT NULL DEFAULT '',
    -- Until then it can be taken back.
    undo_until INTEGER,
    expires_at INTEGER,
    -- As Meta reports it: category and kind of price, never money.
    pricing TEXT,
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
    failed_at INTEGER,
    -- The first answer after it.
    answered_at INTEGER,
    -- Written outside the 24 h window: its person counts for the messaging limit.
    outside_window INTEGER NOT NULL DEFAULT 0,
    CHECK (student_id IS NOT NULL OR contact_id IS NOT NULL)
) STRICT
--;
INSERT INTO message_new (id, uuid, occasion, purpose, student_id, intake_id, template_name, template_language, recipient, wa_id, body, state, waits_for, whatsapp_message_id, error, attempts, not_before, lease_owner, lease_until, queued_at, sending_at, accepted_at, sent_at, delivered_at, read_at, failed_at, kind, is_automatic)
    SELECT id, uuid, occasion, purpose, student_id, intake_id, template_name, template_language, recipient, wa_id, body, state, waits_for, whatsapp_message_id, error, attempts, not_before, lease_owner, lease_until, queued_at, sending_at, accepted_at, sent_at, delivered_at, read_at, failed_at, 'template', 1 FROM message
--;
DROP TABLE message
--;
ALTER TABLE message_new RENAME TO message
--;
-- What people write. Kept once, however often Meta posts it.
CREATE TABLE incoming_message (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    account TEXT NOT NULL DEFAULT '1',
    whatsapp_message_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    -- What a kind has beside its text: buttons, place, contacts, the message that was edited.
    content TEXT NOT NULL DEFAULT '{}',
    context_id TEXT,
    -- The message of ours that it answers.
    message_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
    media_id TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    media_name TEXT NOT NULL DEFAULT '',
    media_state TEXT NOT NULL DEFAULT '',
    search TEXT NOT NULL DEFAULT '',
    revoked_at INTEGER,
    seen_at INTEGER,
    at INTEGER NOT NULL,
    received_at INTEGER NOT NULL
) STRICT
--;
-- Pictures and files that people sent, so that every desk sees them after Meta has dropped them.
CREATE TABLE media (
    incoming_id INTEGER PRIMARY KEY REFERENCES incoming_message (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    content BLOB NOT NULL,
    fetched_at INTEGER NOT NULL
) STRICT
--;
-- The register: who allowed or forbade what, when, how and with which words. Rows are only added.
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    student_id INTEGER REFERENCES student (id) ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
    action TEXT NOT NULL CHECK (action IN ('opt_in', 'opt_out', 'marketing_in', 'marketing_out', 'wrong_number', 'number_right', 'blocked', 'unblocked', 'minor', 'guardian')),
    how TEXT NOT NULL,
    wording TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT
--;
-- What the register says today, one row per person with something in it.
CREATE TABLE stop_list (
    id INTEGER PRIMARY KEY,
    student_id INTEGER UNIQUE REFERENCES student (id) ON DELETE CASCADE,
    contact_id INTEGER UNIQUE REFERENCES contact (id) ON DELETE CASCADE,
    opted_out_at INTEGER,
    marketing_out_at INTEGER,
    wrong_number_at INTEGER,
    blocked_at INTEGER,
    -- The person was erased: blocked for ever.
    erased_at INTEGER,
    is_minor INTEGER NOT NULL DEFAULT 0,
    guardian_phone TEXT NOT NULL DEFAULT ''
) STRICT
--;
-- Days on which an enrolment rests: leave, or the student asked for time.
CREATE TABLE enrolment_pause (
    id INTEGER PRIMARY KEY,
    enrolment_id INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT
--;
-- One row per event of the sending rules; the definition is that of its newest version.
CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 1,
    definition TEXT NOT NULL DEFAULT '{}',
    -- Occasions of before are left in peace; NULL: none are.
    active_from INTEGER,
    -- Until then it only shows what it would send.
    show_only_until INTEGER,
    -- Why it is stopped although switched on: a template or an account that refuses, too many failures.
    paused_error TEXT,
    paused_at INTEGER,
    updated_at INTEGER
) STRICT
--;
-- Every definition that ever counted.
CREATE TABLE rule_version (
    id INTEGER PRIMARY KEY,
    rule_id INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    definition TEXT NOT NULL,
    who TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    UNIQUE (rule_id, version)
) STRICT
--;
-- What became of an occasion, with the reasons: one row for each, written anew while it is held back.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    occasion TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL,
    rule_version INTEGER NOT NULL DEFAULT 1,
    enrolment_id INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
    student_id INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('held', 'sent', 'merged', 'superseded', 'expired', 'stopped', 'shown', 'unticked')),
    send_at INTEGER,
    held_since INTEGER,
    -- The condition that decided, by its word.
    reason TEXT NOT NULL DEFAULT '',
    -- Facts as read, each condition expected and found, caps, hours.
    trace TEXT NOT NULL DEFAULT '{}',
    message_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
    run_id INTEGER REFERENCES rule_run (id) ON DELETE SET NULL,
    at INTEGER NOT NULL
) STRICT
--;
-- Answers that are written often.
CREATE TABLE quick_reply (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT
--;
-- Templates that the centre asks Meta to approve.
CREATE TABLE template_proposal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    category TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'submitted', 'refused')),
    -- What Meta said when it refused.
    error TEXT,
    meta_id TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    UNIQUE (name, language)
) STRICT
--;
-- In which the campus teaches the course; empty: it forces none.
ALTER TABLE course ADD COLUMN language TEXT NOT NULL DEFAULT ''
--;
-- Who may use the endpoints for other programs. Of the token only its hash is kept.
CREATE TABLE api_token (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER
) STRICT
--;
CREATE INDEX message_by_student ON message (student_id, id)
--;
CREATE INDEX message_by_contact ON message (contact_id, id) WHERE contact_id IS NOT NULL
--;
CREATE INDEX message_by_enrolment ON message (enrolment_id, id) WHERE enrolment_id IS NOT NULL
--;
CREATE INDEX message_by_time ON message (queued_at, id)
--;
CREATE INDEX message_by_state ON message (state, queued_at)
--;
CREATE INDEX message_by_run ON message (run_id) WHERE run_id IS NOT NULL
--;
CREATE INDEX message_due ON message (priority, not_before, id) WHERE state = 'queued' AND waits_for = ''
--;
CREATE INDEX message_expiring ON message (expires_at) WHERE state = 'queued' AND expires_at IS NOT NULL
--;
CREATE INDEX message_outside ON message (sending_at, recipient) WHERE outside_window = 1
--;
CREATE INDEX message_waiting ON message (waits_for, priority, queued_at, id) WHERE state = 'queued' AND waits_for <> ''
--;
CREATE INDEX message_due_next ON message (not_before) WHERE state = 'queued' AND waits_for = ''
--;
CREATE INDEX message_under_way ON message (lease_until) WHERE state = 'sending'
--;
CREATE INDEX message_by_whatsapp_id ON message (whatsapp_message_id) WHERE whatsapp_message_id IS NOT NULL
--;
CREATE UNIQUE INDEX contact_by_wa_id ON contact (account, wa_id) WHERE wa_id <> ''
--;
CREATE UNIQUE INDEX contact_by_user_id ON contact (account, user_id) WHERE user_id <> ''
--;
CREATE INDEX contact_by_phone ON contact (phone_key)
--;
CREATE INDEX contact_by_student ON contact (student_id)
--;
CREATE INDEX contact_by_time ON contact (last_at, id)
--;
CREATE INDEX contact_unread ON contact (last_at, id) WHERE unread > 0
--;
CREATE INDEX contact_waiting ON contact (waiting_since, id) WHERE waiting_since IS NOT NULL
--;
-- What was not understood is kept; the rest goes after a while. A relay's own key makes fetching twice harmless.
ALTER TABLE webhook_event ADD COLUMN is_understood INTEGER NOT NULL DEFAULT 1
--;
ALTER TABLE webhook_event ADD COLUMN relay_key TEXT
--;
CREATE UNIQUE INDEX webhook_event_by_relay_key ON webhook_event (relay_key) WHERE relay_key IS NOT NULL
--;
CREATE INDEX webhook_event_old ON webhook_event (processed_at) WHERE is_understood = 1 AND processed_at IS NOT NULL
--;
CREATE INDEX contact_by_assignee ON contact (assignee, last_at, id) WHERE assignee <> ''
--;
CREATE VIRTUAL TABLE contact_search USING fts5(search, content='contact', content_rowid='id', tokenize='trigram')
--;
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact WHEN new.search <> '' BEGIN
    INSERT INTO contact_search (rowid, search) VALUES (new.id, new.search);
END
--;
CREATE TRIGGER contact_search_delete AFTER DELETE ON contact WHEN old.search <> '' BEGIN
    INSERT INTO contact_search (contact_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;
CREATE TRIGGER contact_search_remove AFTER UPDATE OF search ON contact WHEN old.search <> new.search AND old.search <> '' BEGIN
    INSERT INTO contact_search (contact_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;
CREATE TRIGGER contact_search_add AFTER UPDATE OF search ON contact WHEN old.search <> new.search AND new.search <> '' BEGIN
    INSERT INTO contact_search (rowid, search) VALUES (new.id, new.search);
END
--;
CREATE VIRTUAL TABLE incoming_search USING fts5(search, content='incoming_message', content_rowid='id', tokenize='trigram')
--;
CREATE TRIGGER incoming_search_insert AFTER INSERT ON incoming_message WHEN new.search <> '' BEGIN
    INSERT INTO incoming_search (rowid, search) VALUES (new.id, new.search);
END
--;
CREATE TRIGGER incoming_search_delete AFTER DELETE ON incoming_message WHEN old.search <> '' BEGIN
    INSERT INTO incoming_search (incoming_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;
CREATE TRIGGER incoming_search_remove AFTER UPDATE OF search ON incoming_message WHEN old.search <> new.search AND old.search <> '' BEGIN
    INSERT INTO incoming_search (incoming_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;
CREATE TRIGGER incoming_search_add AFTER UPDATE OF search ON incoming_message WHEN old.search <> new.search AND new.search <> '' BEGIN
    INSERT INTO incoming_search (rowid, search) VALUES (new.id, new.search);
END
--;
CREATE INDEX incoming_by_contact ON incoming_message (contact_id, at, id)
--;
-- Edits and deletions wait here for what they change.
CREATE INDEX incoming_by_context ON incoming_message (context_id) WHERE kind IN ('edit', 'revoke')
--;
CREATE INDEX incoming_by_time ON incoming_message (received_at, id)
--;
CREATE INDEX consent_by_student ON consent (student_id, id)
--;
CREATE INDEX consent_by_contact ON consent (contact_id, id)
--;
CREATE INDEX enrolment_pause_by_enrolment ON enrolment_pause (enrolment_id, to_day)
--;
CREATE INDEX decision_by_student ON decision (student_id, id)
--;
CREATE INDEX decision_by_enrolment ON decision (enrolment_id, event)
--;
CREATE INDEX decision_by_outcome ON decision (outcome, send_at)
--;
CREATE INDEX decision_by_time ON decision (at, id)
--;
CREATE INDEX rule_run_by_time ON rule_run (at, id)
--;
CREATE TRIGGER message_insert_listed AFTER INSERT ON message WHEN new.student_id IS NOT NULL BEGIN
    UPDATE student SET last_message_id = new.id WHERE id = new.student_id;
END
--;
CREATE TRIGGER message_update_listed AFTER UPDATE OF student_id ON message WHEN old.student_id IS NOT new.student_id BEGIN
    UPDATE student SET last_message_id = COALESCE((SELECT max(m.id) FROM message m WHERE m.student_id = student.id), 0)
        WHERE id IN (old.student_id, new.student_id);
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
CREATE TRIGGER contact_insert_heard AFTER INSERT ON contact BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('contact', new.id);
END
--;
CREATE TRIGGER contact_update_heard AFTER UPDATE ON contact BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('contact', new.id);
END
--;
CREATE TRIGGER contact_delete_heard AFTER DELETE ON contact BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('contact', old.id);
END
--;
CREATE TRIGGER incoming_message_insert_heard AFTER INSERT ON incoming_message BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('incoming_message', new.id);
END
--;
CREATE TRIGGER incoming_message_update_heard AFTER UPDATE ON incoming_message BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('incoming_message', new.id);
END
--;
CREATE TRIGGER incoming_message_delete_heard AFTER DELETE ON incoming_message BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('incoming_message', old.id);
END
--;
CREATE TRIGGER consent_insert_heard AFTER INSERT ON consent BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('consent', new.id);
END
--;
CREATE TRIGGER consent_update_heard AFTER UPDATE ON consent BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('consent', new.id);
END
--;
CREATE TRIGGER consent_delete_heard AFTER DELETE ON consent BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('consent', old.id);
END
--;
CREATE TRIGGER stop_list_insert_heard AFTER INSERT ON stop_list BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('stop_list', new.id);
END
--;
CREATE TRIGGER stop_list_update_heard AFTER UPDATE ON stop_list BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('stop_list', new.id);
END
--;
CREATE TRIGGER stop_list_delete_heard AFTER DELETE ON stop_list BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('stop_list', old.id);
END
--;
CREATE TRIGGER enrolment_pause_insert_heard AFTER INSERT ON enrolment_pause BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('enrolment_pause', new.id);
END
--;
CREATE TRIGGER enrolment_pause_update_heard AFTER UPDATE ON enrolment_pause BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('enrolment_pause', new.id);
END
--;
CREATE TRIGGER enrolment_pause_delete_heard AFTER DELETE ON enrolment_pause BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('enrolment_pause', old.id);
END
--;
CREATE TRIGGER rule_insert_heard AFTER INSERT ON rule BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('rule', new.id);
END
--;
CREATE TRIGGER rule_update_heard AFTER UPDATE ON rule BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('rule', new.id);
END
--;
CREATE TRIGGER rule_delete_heard AFTER DELETE ON rule BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('rule', old.id);
END
--;
CREATE TRIGGER rule_run_insert_heard AFTER INSERT ON rule_run BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('rule_run', new.id);
END
--;
CREATE TRIGGER rule_run_update_heard AFTER UPDATE ON rule_run BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('rule_run', new.id);
END
--;
CREATE TRIGGER rule_run_delete_heard AFTER DELETE ON rule_run BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('rule_run', old.id);
END
--;
CREATE TRIGGER decision_insert_heard AFTER INSERT ON decision BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('decision', new.id);
END
--;
CREATE TRIGGER decision_update_heard AFTER UPDATE ON decision BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('decision', new.id);
END
--;
CREATE TRIGGER decision_delete_heard AFTER DELETE ON decision BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('decision', old.id);
END
--;
CREATE TRIGGER template_proposal_insert_heard AFTER INSERT ON template_proposal BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('template_proposal', new.id);
END
--;
CREATE TRIGGER template_proposal_update_heard AFTER UPDATE ON template_proposal BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('template_proposal', new.id);
END
--;
CREATE TRIGGER template_proposal_delete_heard AFTER DELETE ON template_proposal BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('template_proposal', old.id);
END
--;
CREATE TRIGGER quick_reply_insert_heard AFTER INSERT ON quick_reply BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('quick_reply', new.id);
END
--;
CREATE TRIGGER quick_reply_update_heard AFTER UPDATE ON quick_reply BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('quick_reply', new.id);
END
--;
CREATE TRIGGER quick_reply_delete_heard AFTER DELETE ON quick_reply BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('quick_reply', old.id);
END
--;
CREATE TRIGGER api_token_insert_heard AFTER INSERT ON api_token BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('api_token', new.id);
END
--;
CREATE TRIGGER api_token_update_heard AFTER UPDATE ON api_token BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('api_token', new.id);
END
--;
CREATE TRIGGER api_token_delete_heard AFTER DELETE ON api_token BEGIN
    INSERT INTO change (entity, entity_id) VALUES ('api_token', old.id);
END
--;
INSERT INTO rule (event) VALUES ('completed')
--;
INSERT INTO rule (event) VALUES ('welcome')
--;
INSERT INTO rule (event) VALUES ('controls_at_risk')
--;
INSERT INTO rule (event) VALUES ('deadline')
--;
INSERT INTO rule (event) VALUES ('not_started')
--;
INSERT INTO rule (event) VALUES ('inactive')
--;
INSERT INTO rule (event) VALUES ('behind')
--;
INSERT INTO rule (event) VALUES ('milestone')
--;
INSERT INTO rule (event) VALUES ('survey')
--;
