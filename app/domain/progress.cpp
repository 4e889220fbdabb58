// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/progress.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace {

QDateTime newer(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() || (other.isValid() && other > one) ? other : one;
}

QDateTime older(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() || (other.isValid() && other < one) ? other : one;
}

void noteFailure(ScoProgress &sco, const ScoReading &reading)
{
    // A failed attempt may still be mended within itself.
    sco.failedAttempts.removeOne(reading.attempt);
    if (reading.isFailed()) {
        sco.failedAttempts.append(reading.attempt);
        std::ranges::sort(sco.failedAttempts);
    }
}

/// True when a newer attempt is behind what is already done.
bool mergeSco(ScoProgress &sco, const ScoReading &reading, const QDateTime &at)
{
    if (!reading.isAttempted())
        return false; // somebody who left the course is answered for in the same words
    sco.firstAccess = older(sco.firstAccess, reading.startedAt);
    sco.lastChange = newer(sco.lastChange, reading.changedAt);
    noteFailure(sco, reading);
    const bool wasDone = sco.isDone;
    if (reading.isDone()) {
        const QDateTime when = reading.changedAt.isValid() ? reading.changedAt : at;
        sco.doneAt = sco.isDone ? older(sco.doneAt, when) : when;
        sco.isDone = true;
    }
    if (reading.attempt < sco.attempt)
        return false;
    const bool isNewer = reading.attempt > sco.attempt;
    sco.attempt = reading.attempt;
    sco.status = reading.status;
    sco.success = reading.success;
    sco.score = reading.score;
    sco.totalTime = reading.totalTime;
    return wasDone && isNewer && !reading.isDone();
}

QList<qint64> scoIdsOf(const CourseShape &shape)
{
    QList<qint64> ids;
    for (const PackageShape &package : shape.packages)
        ids.append(package.scoIds);
    return ids;
}

/// Keeps doneAt where it was first told: a done SCO's later values would move it.
QList<ScoProgress> mergedScos(const Progress &known, const ProgressReading &reading, const CourseShape &shape,
                              ProgressChange *change)
{
    QHash<qint64, ScoProgress> scos;
    for (const ScoProgress &sco : known.scos)
        scos.insert(sco.moodleScoId, sco);
    for (const ScoReading &one : reading.scos) {
        ScoProgress &sco = scos[one.moodleScoId];
        sco.moodleScoId = one.moodleScoId;
        const QDateTime doneAt = sco.doneAt;
        const bool wasDone = sco.isDone && one.attempt >= sco.attempt;
        change->hasFall |= mergeSco(sco, one, reading.at);
        if (wasDone)
            sco.doneAt = doneAt;
    }
    QList<ScoProgress> merged;
    for (const qint64 id : scoIdsOf(shape)) {
        const auto found = scos.constFind(id);
        if (found == scos.constEnd())
            continue;
        merged.append(*found);
        const ScoProgress *before = known.sco(id);
        if (before ? *before != *found : found->isTouched())
            change->changes.append(*found);
    }
    return merged;
}

struct Counts {
    int done = 0;
    int total = 0;
    int failed = 0;
    bool isTouched = false;
    QDateTime lastDone;
};

Counts countsOf(const Progress &value, const CourseShape &shape)
{
    Counts counts;
    for (const PackageShape &package : shape.packages) {
        if (!package.isCounted)
            continue;
        counts.total += int(package.scoIds.size());
        for (const qint64 id : package.scoIds) {
            const ScoProgress *sco = value.sco(id);
            if (!sco)
                continue;
            counts.isTouched |= sco->isTouched();
            if (sco->isDone) {
                ++counts.done;
                counts.lastDone = newer(counts.lastDone, sco->doneAt);
            } else {
                counts.failed += int(sco->failedAttempts.size());
            }
        }
    }
    return counts;
}

ProgressState stateOf(const Counts &counts)
{
    if (counts.total == 0)
        return ProgressState::Unknown;
    if (counts.done == counts.total)
        return ProgressState::Completed;
    return counts.isTouched ? ProgressState::InProgress : ProgressState::NotStarted;
}

void workOut(Progress &value, const CourseShape &shape)
{
    // With a SCO nobody has read, the figure of before is truer than one that takes it for untouched.
    if (!isCompletelyRead(value.scos, shape))
        return;
    const Counts counts = countsOf(value, shape);
    value.doneScos = counts.done;
    value.totalScos = counts.total;
    value.failedAttempts = counts.failed;
    value.percent = percentOf(value.scos, shape);
    value.state = stateOf(counts);
    if (value.state != ProgressState::Completed)
        value.completedAt = {};
    else if (!value.completedAt.isValid())
        value.completedAt = counts.lastDone;
}

void takeOver(Progress &value, const ProgressReading &reading)
{
    value.lastAccess = newer(value.lastAccess, reading.lastAccess);
    if (reading.moodlePercent)
        value.moodlePercent = reading.moodlePercent;
    if (reading.isMoodleCompleted)
        value.isMoodleCompleted = reading.isMoodleCompleted;
    if (reading.grade)
        value.grade = reading.grade;
    if (reading.gradeMax)
        value.gradeMax = reading.gradeMax;
    value.hasAttemptsRead |= reading.hasOlderAttempts;
    for (const ScoProgress &sco : std::as_const(value.scos)) {
        value.firstActivity = older(value.firstActivity, sco.firstAccess);
        value.lastTrack = newer(value.lastTrack, sco.lastChange);
    }
}

} // namespace

int CourseShape::countedScos() const
{
    int total = 0;
    for (const PackageShape &package : packages)
        total += package.isCounted ? int(package.scoIds.size()) : 0;
    return total;
}

bool CourseShape::hasSco(qint64 moodleScoId) const
{
    return std::ranges::any_of(
        packages, [moodleScoId](const PackageShape &package) { return package.scoIds.contains(moodleScoId); });
}

const ScoProgress *Progress::sco(qint64 moodleScoId) const
{
    const auto found = std::ranges::find(scos, moodleScoId, &ScoProgress::moodleScoId);
    return found == scos.cend() ? nullptr : &*found;
}

std::optional<double> percentOf(const QList<ScoProgress> &scos, const CourseShape &shape)
{
    QHash<qint64, bool> done;
    for (const ScoProgress &sco : scos)
        done.insert(sco.moodleScoId, sco.isDone);
    double sum = 0;
    int packages = 0;
    for (const PackageShape &package : shape.packages) {
        if (!package.isCounted || package.scoIds.isEmpty())
            continue;
        const auto doneHere = std::ranges::count_if(package.scoIds, [&](qint64 id) { return done.value(id); });
        sum += double(doneHere) / double(package.scoIds.size());
        ++packages;
    }
    if (packages == 0)
        return std::nullopt;
    return std::round(sum / packages * 10000) / 100;
}

bool isCompletelyRead(const QList<ScoProgress> &scos, const CourseShape &shape)
{
    QSet<qint64> read;
    for (const ScoProgress &sco : scos)
        read.insert(sco.moodleScoId);
    return std::ranges::all_of(shape.packages, [&](const PackageShape &package) {
        return !package.isCounted || std::ranges::all_of(package.scoIds, [&](qint64 id) { return read.contains(id); });
    });
}

ProgressChange mergeReading(const Progress &known, const ProgressReading &reading, const CourseShape &shape)
{
    ProgressChange change{.value = known};
    Progress &value = change.value;
    value.scos = mergedScos(known, reading, shape, &change);
    takeOver(value, reading);
    workOut(value, shape);
    const bool isReading = !reading.scos.isEmpty();
    value.error = reading.error ? reading.error : isReading ? std::nullopt : known.error;
    const bool isComplete = isReading && !reading.error && isCompletelyRead(value.scos, shape);
    if (isComplete)
        value.checkedAt = reading.at;
    const bool isFirst = isComplete && !known.wasRead();
    change.isChanged = isFirst || !change.changes.isEmpty() || value.percent != known.percent
        || value.state != known.state || value.doneScos != known.doneScos || value.totalScos != known.totalScos;
    change.isRise = known.percent && value.percent && *value.percent > *known.percent
        && std::ranges::any_of(change.changes, [&](const ScoProgress &sco) {
                        const ScoProgress *before = known.sco(sco.moodleScoId);
                        return sco.isDone && !(before && before->isDone);
                    });
    if (change.isChanged)
        value.changedAt = reading.at;
    Progress compared = value;
    compared.checkedAt = known.checkedAt;
    change.isWorthWriting = isFirst || compared != known;
    return change;
}
