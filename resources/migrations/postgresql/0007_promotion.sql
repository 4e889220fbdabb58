-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Promotion goes only to who has said yes to it: since when that yes holds.
ALTER TABLE stop_list ADD COLUMN marketing_in_at timestamptz
--;
-- As the register has it today, of a student with all conversations: the newest word counts. An opt-out took that yes
-- back too; lifting the stop in WhatsApp's own preferences is no yes to this centre.
WITH word AS (
    SELECT id, student_id, contact_id, action, at FROM consent
    WHERE action IN ('marketing_out', 'opt_out') OR (action = 'marketing_in' AND how <> 'preferences')
), line AS (
    SELECT l.id, COALESCE(l.student_id, c.student_id) AS student_id, l.contact_id
    FROM stop_list l LEFT JOIN contact c ON c.id = l.contact_id WHERE l.erased_at IS NULL
), said AS (
    SELECT line.id AS line_id, word.id, word.action, word.at
    FROM line JOIN word ON word.student_id = line.student_id
    UNION
    SELECT line.id, word.id, word.action, word.at
    FROM line JOIN contact c ON c.student_id = line.student_id JOIN word ON word.contact_id = c.id
    UNION
    SELECT line.id, word.id, word.action, word.at
    FROM line JOIN word ON word.contact_id = line.contact_id WHERE line.student_id IS NULL
), newest AS (
    SELECT line_id, action, at, row_number() OVER (PARTITION BY line_id ORDER BY at DESC, id DESC) AS place FROM said
)
UPDATE stop_list SET marketing_in_at = newest.at FROM newest
WHERE newest.line_id = stop_list.id AND newest.place = 1 AND newest.action = 'marketing_in'
