-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A message that is made anew is taken away: what speaks of it is found without reading these tables from end to end.
CREATE INDEX decision_by_message ON decision (message_id) WHERE message_id IS NOT NULL
--;
CREATE INDEX activity_by_message ON activity (message_id) WHERE message_id IS NOT NULL
--;
CREATE INDEX incoming_by_message ON incoming_message (message_id) WHERE message_id IS NOT NULL
