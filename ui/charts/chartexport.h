// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

#include <QImage>

class QIODevice;

/// A chart as a file. Pictures carry title, unit and finding, and are always in the light theme: they go on paper and
/// into other people's documents.
namespace chartexport {

struct Caption {
    QString title;
    QString finding;
};

/// At twice the size of the chart on screen (192 dpi).
QImage image(const ChartView &chart, const Caption &caption);
bool writeSvg(const ChartView &chart, const Caption &caption, QIODevice *device);

} // namespace chartexport
