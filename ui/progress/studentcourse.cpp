// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errortext.h"
#include "models/celltext.h"
#include "ui/progress/progresstext.h"
#include "ui/progress/studentcourseview.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

struct StudentCourse {
    Q_DECLARE_TR_FUNCTIONS(StudentCourse)
};

QString statusText(ScoStatus status)
{
    switch (status) {
    case ScoStatus::NotAttempted:
        return StudentCourse::tr("not begun");
    case ScoStatus::Incomplete:
        return StudentCourse::tr("begun");
    case ScoStatus::Browsed:
        return StudentCourse::tr("looked through");
    case ScoStatus::Failed:
        return StudentCourse::tr("failed");
    case ScoStatus::Completed:
        return StudentCourse::tr("completed");
    case ScoStatus::Passed:
        return StudentCourse::tr("passed");
    case ScoStatus::Unknown:
        break;
    }
    return StudentCourse::tr("no data");
}

/// SCORM 2004 tells completion and success apart: both are said.
QString stateText(const ScoProgress *sco)
{
    if (!sco)
        return StudentCourse::tr("not read yet");
    if (!sco->isTouched())
        return statusText(ScoStatus::NotAttempted);
    QString text = statusText(sco->status);
    if (sco->success == ScoSuccess::Passed && sco->status != ScoStatus::Passed)
        text = StudentCourse::tr("%1, passed", "completion, success").arg(text);
    if (sco->success == ScoSuccess::Failed && sco->status != ScoStatus::Failed)
        text = StudentCourse::tr("%1, not passed", "completion, success").arg(text);
    const bool saysDone =
        sco->status == ScoStatus::Completed || sco->status == ScoStatus::Passed || sco->success == ScoSuccess::Passed;
    if (sco->isDone && !saysDone) // a new attempt takes nothing back
        text = StudentCourse::tr("%1 (done in an earlier attempt)").arg(text);
    return text;
}

QVariant dayOf(const QDateTime &when, const QTimeZone &zone)
{
    return when.isValid() ? QVariant(when.toTimeZone(zone).date()) : QVariant();
}

} // namespace

namespace studentcourse {

SparklineData sparkline(const StudentProgressView &view, const QList<MessageRow> &messages, const QDate &today,
                        const QTimeZone &zone)
{
    if (!view.course.summary.percent)
        return {};
    const auto day = [&zone](const QDateTime &when) { return when.isValid() ? when.toTimeZone(zone).date() : QDate(); };
    SparklineData data{.start = day(view.period.begin), .end = day(view.period.end), .today = today};
    if (!data.start.isValid())
        data.start = view.points.isEmpty() ? today : view.points.constFirst().day;
    if (view.points.isEmpty() || view.points.constFirst().day > data.start)
        data.steps.append({.day = data.start, .percent = 0});
    for (const ProgressPoint &point : view.points)
        data.steps.append({.day = std::max(point.day, data.start), .percent = point.percent});
    for (auto row = messages.crbegin(); row != messages.crend(); ++row) { // oldest first
        const QDate sent = day(row->message.queuedAt);
        const bool isOut = rank(row->message.state) >= rank(MessageState::Accepted);
        if (isOut && sent >= data.start)
            data.messages.append({.day = sent, .name = row->message.templateKey.name});
    }
    return data;
}

ChartTable parts(const StudentProgressView &view, const QTimeZone &zone)
{
    ChartTable table;
    table.headers = {StudentCourse::tr("Part"),       StudentCourse::tr("State"),    StudentCourse::tr("Score"),
                     StudentCourse::tr("Time"),       StudentCourse::tr("Attempts"), StudentCourse::tr("First access"),
                     StudentCourse::tr("Last access")};
    for (const ScormPackage &package : view.packages) {
        for (const ScormSco &part : package.scos) {
            const ScoProgress *sco = view.course.progress.sco(part.moodleScoId);
            QString title = view.packages.size() > 1
                ? StudentCourse::tr("%1: %2", "package: part").arg(package.name, part.title)
                : part.title;
            if (package.goneAt.isValid())
                title = StudentCourse::tr("%1 (no longer on the campus)").arg(title);
            else if (!package.isVisible)
                title = StudentCourse::tr("%1 (hidden, not counted)").arg(title);
            const bool isTouched = sco && sco->isTouched();
            table.append({title, stateText(sco), isTouched && sco->score ? QVariant(*sco->score) : QVariant(),
                          isTouched ? QVariant(progresstext::durationText(sco->totalTime)) : QVariant(),
                          sco ? QVariant(sco->attempt) : QVariant(), sco ? dayOf(sco->firstAccess, zone) : QVariant(),
                          sco ? dayOf(sco->lastChange, zone) : QVariant()},
                         {});
        }
    }
    return table;
}

QString moodleText(const Progress &progress)
{
    QStringList parts;
    if (progress.isMoodleCompleted)
        parts.append(*progress.isMoodleCompleted ? StudentCourse::tr("Moodle: course completed")
                                                 : StudentCourse::tr("Moodle: course not completed"));
    if (progress.moodlePercent)
        parts.append(StudentCourse::tr("Moodle's own progress %1").arg(percentText(progress.moodlePercent)));
    if (progress.grade) {
        const QString grade = QLocale().toString(*progress.grade, 'f', 1);
        parts.append(progress.gradeMax
                         ? StudentCourse::tr("grade %1 of %2").arg(grade, QLocale().toString(*progress.gradeMax))
                         : StudentCourse::tr("grade %1").arg(grade));
    }
    return parts.join(u" · "_s);
}

QString readingText(const StudentProgressView &view, const QDateTime &now)
{
    const QString read = progresstext::readText(view.course.summary.checkedAt, now);
    const QString text = QLocale().toUpper(read.left(1)) + read.mid(1);
    if (!view.course.progress.error)
        return text;
    return StudentCourse::tr("%1. The last try failed: %2").arg(text, describe(*view.course.progress.error).title);
}

} // namespace studentcourse
