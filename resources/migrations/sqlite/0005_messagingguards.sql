-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was not understood is few among very many: it is counted, forgotten after a while, and tried again.
CREATE INDEX webhook_event_aside ON webhook_event (processed_at) WHERE is_understood = 0 AND processed_at IS NOT NULL
