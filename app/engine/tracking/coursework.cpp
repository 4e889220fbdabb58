// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tracking/coursework.h"

namespace {

constexpr int kAccessMargin = 120; ///< Seconds: an access within 60 s of the one before is not noted by the campus.
constexpr int kRestAfter = 3600; ///< Seconds: work in the mobile app moves no last access, so the others follow hourly.

bool isSignalUsable(const CourseWork &work, const ScormPackage &package)
{
    return work.hasSignals && package.signal == PackageSignal::Usable;
}

bool isDue(const ScormPackage &package, const QDateTime &now)
{
    return !package.readAt.isValid() || package.readAt.secsTo(now) >= kRestAfter;
}

/// Who entered the course since the last poll, or so shortly before it that the campus may not have said so.
QSet<qint64> candidatesOf(const CourseWork &work)
{
    QSet<qint64> candidates;
    const QDateTime limit = work.tracking.accessAt.addSecs(-kAccessMargin);
    for (auto access = work.accesses.cbegin(); access != work.accesses.cend(); ++access) {
        if (!work.tracking.accessAt.isValid() || (access.value().isValid() && access.value() > limit))
            candidates.insert(access.key());
    }
    return candidates;
}

} // namespace

int openPairs(const ScormPackage &package, const QList<CourseMember> &members)
{
    int pairs = 0;
    for (const CourseMember &member : members)
        pairs += std::min(member.openScos, int(package.scos.size()));
    return pairs;
}

bool needsAccessesAlways(const CourseWork &work)
{
    return !std::ranges::all_of(work.packages,
                                [&](const ScormPackage &package) { return isSignalUsable(work, package); });
}

bool needsAccesses(const CourseWork &work, const QList<CourseMember> &members)
{
    if (needsAccessesAlways(work))
        return true;
    for (const ScormPackage &package : work.packages) {
        if ((work.changed.contains(package.id) || package.hasRest) && openPairs(package, members) > kPairsReadAtOnce)
            return true;
    }
    return false;
}

namespace {

/// Those that the campus keeps from the account: nobody is told when they come, nor what they do.
QList<CourseMember> hiddenOf(const CourseWork &work, const QList<CourseMember> &members)
{
    QList<CourseMember> hidden;
    for (const CourseMember &member : members) {
        if (work.hasPeople && !work.accesses.contains(member.moodleUserId))
            hidden.append(member);
    }
    return hidden;
}

/// A few are read in every pass; many with the rest.
void planHidden(CourseWork &work, const QList<CourseMember> &hidden)
{
    int pairs = 0;
    for (const ScormPackage &package : std::as_const(work.packages))
        pairs += work.forCandidates.contains(package.id) ? openPairs(package, hidden) : 0;
    if (pairs > kPairsReadAtOnce) {
        work.resting |= work.forCandidates;
        return;
    }
    for (const CourseMember &member : hidden)
        work.candidates.insert(member.moodleUserId);
}

} // namespace

void plan(CourseWork &work, const QList<CourseMember> &members, bool isFull, const QDateTime &now)
{
    work.forAll.clear();
    work.forCandidates.clear();
    work.resting.clear();
    for (const ScormPackage &package : std::as_const(work.packages)) {
        if (isFull || work.isFirst()) {
            work.forAll.insert(package.id);
        } else if (work.changed.contains(package.id) || package.hasRest) {
            const bool isSmall = openPairs(package, members) <= kPairsReadAtOnce;
            if (isSmall || !work.hasAccesses() || (package.hasRest && isDue(package, now))) {
                work.forAll.insert(package.id);
            } else {
                work.forCandidates.insert(package.id);
                work.resting.insert(package.id);
            }
        } else if (!isSignalUsable(work, package)) {
            if (work.hasAccesses())
                work.forCandidates.insert(package.id);
            else if (isDue(package, now))
                work.forAll.insert(package.id);
            else
                work.isUnseen = true;
        }
    }
    work.candidates = candidatesOf(work);
    const QList<CourseMember> hidden = hiddenOf(work, members);
    work.hasHidden = !hidden.isEmpty();
    planHidden(work, hidden);
}

QList<SignalVerdict> signalVerdicts(const CourseWork &work)
{
    QList<SignalVerdict> verdicts;
    for (const ScormPackage &package : work.packages) {
        PackageSignal signal = package.signal;
        if (work.hasHidden)
            signal = PackageSignal::Blind; // it tells of those only whom the account sees
        else if (work.changed.contains(package.id) || work.seen.contains(package.id))
            signal = PackageSignal::Usable;
        else if (work.hasSeen && work.touched.contains(package.id))
            signal = PackageSignal::Blind; // somebody has tracks there, and the campus does not say so
        if (signal != package.signal)
            verdicts.append({.packageId = package.id, .signal = signal});
    }
    return verdicts;
}
