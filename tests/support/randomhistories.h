// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

struct HistoriesLived {
    quint32 first = 0; ///< Seed of the first one.
    quint32 count = 0;
    qint64 sent = 0; ///< Messages of all of them.
    QString broken; ///< The promise that was not kept, and by which seed; then the rest was not lived.
};

/// Lives random histories and asks each whether a promise was broken. BEDEL_TEST_HISTORIES sets how many,
/// BEDEL_TEST_SEED the first.
template<typename History>
HistoriesLived liveHistories(quint32 usualCount)
{
    const int asked = qEnvironmentVariableIntValue("BEDEL_TEST_HISTORIES");
    HistoriesLived lived{.first = quint32(qEnvironmentVariableIntValue("BEDEL_TEST_SEED")),
                         .count = asked > 0 ? quint32(asked) : usualCount};
    for (quint32 seed = lived.first; seed < lived.first + lived.count && lived.broken.isEmpty(); ++seed) {
        History history(seed);
        const QString broken = history.run();
        if (!broken.isEmpty())
            lived.broken = QStringLiteral("seed %1: %2").arg(seed).arg(broken);
        lived.sent += history.sentCount();
    }
    return lived;
}
