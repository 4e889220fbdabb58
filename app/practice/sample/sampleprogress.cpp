// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/sampleprogress.h"

using namespace Qt::Literals::StringLiterals;

namespace {

void track(PracticeStore &store, const Row &sco, qint64 user, const QString &element, const QString &value, qint64 at)
{
    store.change(
        u"INSERT INTO track (scorm, sco, user, attempt, element, value, modified) VALUES (?, ?, ?, 1, ?, ?, ?)"
        " ON CONFLICT (sco, user, attempt, element) DO UPDATE SET value = excluded.value, modified = excluded.modified"_s,
        {sco.value(u"scorm"_s), sco.value(u"id"_s), user, element, value, at});
}

} // namespace

void writeProgress(PracticeStore &store, const SampleProgress &progress)
{
    const QList<Row> scos =
        store.rows(u"SELECT o.id AS id, o.scorm AS scorm, s.version AS version FROM sco o"
                   " JOIN scorm s ON s.id = o.scorm WHERE s.course = ? AND o.type = 'sco' ORDER BY o.id"_s,
                   {progress.course});
    const int touched = std::min(int(scos.size()), progress.doneScos + (progress.isNextOpened ? 1 : 0));
    for (int i = 0; i < touched; ++i) {
        const Row &sco = scos.at(i);
        const bool isDone = i < progress.doneScos;
        const qint64 at = touched < 2 ? progress.lastDay
                                      : progress.firstDay + (progress.lastDay - progress.firstDay) * i / (touched - 1);
        if (text(sco, u"version"_s) == "SCORM_1.2"_L1) {
            track(store, sco, progress.user, u"cmi.core.lesson_status"_s, isDone ? u"passed"_s : u"incomplete"_s, at);
            track(store, sco, progress.user, u"cmi.core.total_time"_s, isDone ? u"00:42:10.00"_s : u"00:08:30.00"_s,
                  at);
            if (isDone)
                track(store, sco, progress.user, u"cmi.core.score.raw"_s,
                      QString::number(60 + (progress.user + i) % 40), at);
        } else {
            track(store, sco, progress.user, u"cmi.completion_status"_s, isDone ? u"completed"_s : u"incomplete"_s, at);
            track(store, sco, progress.user, u"cmi.success_status"_s, isDone ? u"passed"_s : u"unknown"_s, at);
            track(store, sco, progress.user, u"cmi.total_time"_s, isDone ? u"PT42M10S"_s : u"PT8M30S"_s, at);
        }
        track(store, sco, progress.user, u"x.start.time"_s, QString::number(at - 2600), at);
    }
    if (touched > 0)
        store.change(u"UPDATE enrolment SET last_access = max(last_access, ?) WHERE user = ? AND course = ?"_s,
                     {progress.lastDay, progress.user, progress.course});
}
