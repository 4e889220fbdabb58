-- SPDX-FileCopyrightText: 2026 The Bedel developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is at risk anywhere and who has finished lately, without reading every row: each carries all its SCOs' details.
CREATE INDEX progress_at_risk ON progress (risk, percent, student_id, is_active) WHERE is_active = true
--;
CREATE INDEX progress_completed ON progress (completed_at, is_active) WHERE completed_at IS NOT NULL
--;
