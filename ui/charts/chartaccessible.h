// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Teaches screen readers the charts: each is a chart whose points are buttons with their values as names. Called by
/// every chart; works once.
void installChartAccessibility();
