// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plaintracking.h"

#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

using Students = QHash<qint64, QList<qint64>>;

/// A package of a course with its trackable SCOs.
struct PlainPackage {
    qint64 scormId = 0;
    QList<qint64> scos;
};

CourseShape shapeOf(const QList<PlainPackage> &packages)
{
    CourseShape shape;
    for (const PlainPackage &package : packages)
        shape.packages.append({.moodleScormId = package.scormId, .scoIds = package.scos});
    return shape;
}

QList<qint64> trackable(const QList<MoodleSco> &scos)
{
    QList<qint64> ids;
    for (const MoodleSco &sco : scos) {
        if (sco.isTrackable())
            ids.append(sco.id);
    }
    return ids;
}

/// Collects one student's answers and says which older attempts have to be read as well.
struct Record {
    QList<ScoReading> readings;
    QHash<qint64, int> newest; // by package

    void take(qint64 scormId, qint64 scoId, const MoodleTracks &tracks)
    {
        newest[scormId] = std::max(newest.value(scormId), tracks.attempt);
        readings.append(readTracks(scoId, tracks.attempt, tracks.elements));
    }
    bool isDone(qint64 scoId) const
    {
        return std::ranges::any_of(readings,
                                   [scoId](const ScoReading &one) { return one.moodleScoId == scoId && one.isDone(); });
    }
    double percent(const CourseShape &shape) const
    {
        const ProgressReading reading{.at = QDateTime::currentDateTimeUtc(), .scos = readings};
        return mergeReading({}, reading, shape).value.percent.value_or(-1);
    }
};

QCoro::Task<Result<MoodleTracks>> tracksOf(MoodleClient *moodle, qint64 sco, qint64 user, int attempt)
{
    const MoodleCall call = moodlefunction::scormTracks(sco, user, attempt);
    const Result<QJsonValue> answer = co_await moodle->single(call);
    co_return answer ? parseMoodleTracks(*answer) : fail(answer.error());
}

/// Every SCO of one student in some packages, older attempts included.
QCoro::Task<Result<void>> readStudent(MoodleClient *moodle, QList<PlainPackage> packages, qint64 user, Record *record)
{
    for (const PlainPackage &package : packages) {
        for (const qint64 sco : package.scos) {
            const Result<MoodleTracks> tracks = co_await tracksOf(moodle, sco, user, 0);
            if (!tracks)
                co_return fail(tracks.error());
            record->take(package.scormId, sco, *tracks);
        }
        for (int attempt = 1; attempt < record->newest.value(package.scormId); ++attempt) {
            for (const qint64 sco : package.scos) {
                if (record->isDone(sco))
                    continue;
                const Result<MoodleTracks> tracks = co_await tracksOf(moodle, sco, user, attempt);
                if (!tracks)
                    co_return fail(tracks.error());
                record->take(package.scormId, sco, *tracks);
            }
        }
    }
    co_return {};
}

QCoro::Task<Result<QList<PlainPackage>>> contentsOf(MoodleClient *moodle, qint64 course)
{
    const MoodleCall call{.function = u"core_course_get_contents"_s, .arguments = {{u"courseid"_s, course}}};
    const Result<QJsonValue> answer = co_await moodle->single(call);
    if (!answer)
        co_return fail(answer.error());
    QList<PlainPackage> packages;
    const QJsonArray sections = answer->toArray();
    for (const QJsonValue &section : sections) {
        const QJsonArray modules = section["modules"_L1].toArray();
        for (const QJsonValue &module : modules) {
            if (module["modname"_L1].toString() != "scorm"_L1)
                continue;
            PlainPackage package{.scormId = module["instance"_L1].toInteger()};
            const Result<QList<MoodleSco>> scos = co_await moodle->scormScoes(package.scormId);
            if (!scos)
                co_return fail(scos.error());
            package.scos = trackable(*scos);
            packages.append(package);
        }
    }
    co_return packages;
}

/// What the lines of the concurrent client share.
struct Shared {
    struct Item {
        qint64 course = 0;
        qint64 user = 0;
        const QList<PlainPackage> *packages = nullptr;
    };
    QList<Item> items;
    qsizetype next = 0;
    std::optional<Error> error;
    CampusProgress progress;
    QHash<qint64, QList<PlainPackage>> packages;
};

QCoro::Task<> line(MoodleClient *moodle, std::shared_ptr<Shared> shared)
{
    while (shared->next < shared->items.size() && !shared->error) {
        const Shared::Item item = shared->items.at(shared->next++);
        Record record;
        const Result<void> read = co_await readStudent(moodle, *item.packages, item.user, &record);
        if (!read)
            shared->error = read.error();
        else
            shared->progress.insert({item.course, item.user}, record.percent(shapeOf(*item.packages)));
    }
}

MoodleTraffic since(const MoodleTraffic &before, const MoodleTraffic &now)
{
    return {.requests = now.requests - before.requests,
            .innerCalls = now.innerCalls - before.innerCalls,
            .bytes = now.bytes - before.bytes};
}

} // namespace

QCoro::Task<Result<PlainReading>> readOneByOne(MoodleClient *moodle, Students studentsOfCourses)
{
    PlainReading reading;
    const MoodleTraffic before = moodle->traffic();
    QElapsedTimer timer;
    timer.start();
    for (auto course = studentsOfCourses.cbegin(); course != studentsOfCourses.cend(); ++course) {
        for (const qint64 user : course.value()) {
            const Result<QList<PlainPackage>> packages = co_await contentsOf(moodle, course.key());
            if (!packages)
                co_return fail(packages.error());
            Record record;
            const Result<void> read = co_await readStudent(moodle, *packages, user, &record);
            if (!read)
                co_return fail(read.error());
            reading.progress.insert({course.key(), user}, record.percent(shapeOf(*packages)));
        }
    }
    reading.seconds = double(timer.elapsed()) / 1000;
    reading.traffic = since(before, moodle->traffic());
    co_return reading;
}

QCoro::Task<Result<PlainReading>> readConcurrently(MoodleClient *moodle, Students studentsOfCourses, int connections)
{
    PlainReading reading;
    const MoodleTraffic before = moodle->traffic();
    QElapsedTimer timer;
    timer.start();
    const auto shared = std::make_shared<Shared>();
    const QList<qint64> courses = studentsOfCourses.keys();
    const Result<MoodleScorms> scorms = co_await moodle->scormsByCourses(courses);
    if (!scorms)
        co_return fail(scorms.error());
    for (const MoodleScorm &scorm : scorms->scorms) {
        const Result<QList<MoodleSco>> scos = co_await moodle->scormScoes(scorm.id);
        if (!scos)
            co_return fail(scos.error());
        shared->packages[scorm.courseId].append({.scormId = scorm.id, .scos = trackable(*scos)});
    }
    for (const qint64 course : courses) {
        const QList<PlainPackage> *packages = &shared->packages[course];
        for (const qint64 user : studentsOfCourses.value(course))
            shared->items.append({.course = course, .user = user, .packages = packages});
    }
    std::vector<QCoro::Task<>> lines;
    for (int i = 0; i < connections; ++i)
        lines.push_back(line(moodle, shared));
    for (QCoro::Task<> &one : lines)
        co_await one;
    if (shared->error)
        co_return fail(*shared->error);
    reading.progress = shared->progress;
    reading.seconds = double(timer.elapsed()) / 1000;
    reading.traffic = since(before, moodle->traffic());
    co_return reading;
}
