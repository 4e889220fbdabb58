-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a relay keeps until an engine has fetched it. Times are UTC: integer milliseconds.
CREATE TABLE relay_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    body BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    confirmed_at INTEGER
) STRICT
--;
CREATE INDEX relay_event_waiting ON relay_event (id) WHERE confirmed_at IS NULL
--;
CREATE INDEX relay_event_old ON relay_event (received_at)
--;
-- Names this file: a new one counts from 1 again, and is not taken for the old one.
CREATE TABLE relay (
    uuid TEXT NOT NULL
) STRICT
--;
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    entity TEXT NOT NULL,
    entity_id INTEGER NOT NULL
) STRICT
--;
