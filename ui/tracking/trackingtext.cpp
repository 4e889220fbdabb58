// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tracking/trackingtext.h"

#include "app/services/errortext.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct TrackingWords {
    Q_DECLARE_TR_FUNCTIONS(TrackingWords)
};

QString nextText(const TrackingService::Status &status, bool isPaused, const QDateTime &now)
{
    if (isPaused)
        return TrackingWords::tr("Nothing is read by itself until reading is resumed.");
    if (!status.nextAt.isValid())
        return TrackingWords::tr("No course with students is followed.");
    if (status.nextAt <= now)
        return TrackingWords::tr("The next reading begins as soon as the engine is free and the hours allow it.");
    return TrackingWords::tr("Next reading: %1.").arg(relativeDate(status.nextAt, now));
}

} // namespace

QString passKindText(PassKind kind)
{
    switch (kind) {
    case PassKind::Scheduled:
        return TrackingWords::tr("Scheduled", "a reading of progress");
    case PassKind::Manual:
        return TrackingWords::tr("Asked for", "a reading of progress");
    case PassKind::Sweep:
        return TrackingWords::tr("Nightly", "a reading of progress");
    }
    return {};
}

QString passStateText(PassState state)
{
    switch (state) {
    case PassState::Running:
        return TrackingWords::tr("Reading", "a reading of progress that goes on");
    case PassState::Done:
        return TrackingWords::tr("Done", "a reading of progress");
    case PassState::Cancelled:
        return TrackingWords::tr("Stopped", "a reading of progress, by a person");
    case PassState::Cut:
        return TrackingWords::tr("Cut off", "a reading of progress");
    case PassState::Failed:
        return TrackingWords::tr("Failed", "a reading of progress");
    }
    return {};
}

Mark passMark(PassState state)
{
    switch (state) {
    case PassState::Running:
        return Mark::Moving;
    case PassState::Done:
        return Mark::Done;
    case PassState::Cancelled:
        return Mark::Cancelled;
    case PassState::Cut:
        return Mark::Warning;
    case PassState::Failed:
        return Mark::Failed;
    }
    return Mark::None;
}

QString intervalText(int minutes)
{
    const QLocale locale;
    return minutes >= 60 && minutes % 60 == 0 ? TrackingWords::tr("%1 h", "hours").arg(locale.toString(minutes / 60))
                                              : TrackingWords::tr("%1 min", "minutes").arg(locale.toString(minutes));
}

QString problemPlace(const PassProblem &problem)
{
    const QString course =
        problem.courseName.isEmpty() ? TrackingWords::tr("A course that is gone") : plainFact(problem.courseName);
    const QString package = plainFact(problem.packageName);
    if (!problem.studentName.isEmpty())
        return package.isEmpty() ? TrackingWords::tr("%1, in “%2”", "student, course").arg(problem.studentName, course)
                                 : TrackingWords::tr("%1, in “%2”: %3", "student, course, activity")
                                       .arg(problem.studentName, course, package);
    return package.isEmpty() ? course : TrackingWords::tr("%1: %2", "course, activity").arg(course, package);
}

ReadingText readingText(const TrackingService::Status &status, bool isPaused, const QDateTime &now)
{
    ReadingText text;
    text.detail = nextText(status, isPaused, now);
    if (status.job && status.job->state == JobState::Leased) {
        text.mark = Mark::Moving;
        text.sentence = TrackingWords::tr("The campus is being read now.");
        text.detail.clear(); // the bar says more
    } else if (status.job) {
        text.mark = Mark::Clock;
        text.sentence = TrackingWords::tr("A reading waits for the engine.");
        if (status.job->error)
            text.detail = describe(*status.job->error).toText();
    } else if (isPaused) {
        text.mark = Mark::Held;
        text.sentence = status.checkedAt.isValid()
            ? TrackingWords::tr("Paused. Progress is as of %1.").arg(relativeDate(status.checkedAt, now))
            : TrackingWords::tr("Paused. Nothing has been read yet.");
    } else if (!status.checkedAt.isValid()) {
        text.mark = Mark::Todo;
        text.sentence = TrackingWords::tr("Nothing has been read yet.");
    } else {
        text.mark = status.failing.isEmpty() ? Mark::Done : Mark::Warning;
        text.sentence = status.failing.isEmpty()
            ? TrackingWords::tr("Progress is as of %1.").arg(relativeDate(status.checkedAt, now))
            : TrackingWords::tr("Progress is as of %1; %Ln course(s) could not be read.", nullptr,
                                int(status.failing.size()))
                  .arg(relativeDate(status.checkedAt, now));
    }
    return text;
}
