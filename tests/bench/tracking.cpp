// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What reading progress costs: the plain ways and the tracker's, side by side against one campus.
#include "tests/bench/judge.h"
#include "tests/bench/trackingworld.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCoroTask>
#include <QLoggingCategory>

#include <cmath>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kReachedCapacity = 0.9;

struct Row {
    QString name;
    int requests = 0;
    int innerCalls = 0;
    qint64 bytes = 0;
    double seconds = 0;
    double processor = 0;
};

void print(const Row &row)
{
    std::printf("%-44s %9d %11d %11.1f %9.2f %9.2f\n", qUtf8Printable(row.name), row.requests, row.innerCalls,
                double(row.bytes) / 1e6, row.seconds, row.processor);
    std::fflush(stdout);
}

int differences(const CampusProgress &one, const CampusProgress &other)
{
    int different = int(std::abs(one.size() - other.size()));
    for (auto row = one.cbegin(); row != one.cend(); ++row)
        different += std::abs(other.value(row.key(), -100) - row.value()) > 0.011 ? 1 : 0;
    return different;
}

/// Measures one plain way with a client of its own.
template<typename Read>
std::pair<Row, CampusProgress> plain(TrackingCampus &campus, const QString &name, Read read)
{
    HttpClient http;
    MoodleClient moodle(http, campus.connection());
    const double before = processorSeconds();
    const Result<PlainReading> reading = QCoro::waitFor(read(&moodle));
    if (!reading)
        qFatal("bench: %s %s", qUtf8Printable(reading.error().code), qUtf8Printable(reading.error().detail));
    const Row row{.name = name,
                  .requests = reading->traffic.requests,
                  .innerCalls = reading->traffic.innerCalls,
                  .bytes = reading->traffic.bytes,
                  .seconds = reading->seconds,
                  .processor = processorSeconds() - before};
    print(row);
    return {row, reading->progress};
}

Row tracked(TrackingCentre &centre, const QString &name, PassKind kind)
{
    const double before = processorSeconds();
    const TrackingCentre::Pass pass = centre.track(kind);
    const Row row{.name = name,
                  .requests = pass.figures.requests,
                  .innerCalls = pass.figures.innerCalls,
                  .bytes = pass.figures.bytes,
                  .seconds = pass.seconds,
                  .processor = processorSeconds() - before};
    print(row);
    if (!pass.figures.errors.isEmpty())
        qFatal("bench: the pass met %d errors", int(pass.figures.errors.size()));
    return row;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"bedel.*.info=false"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"courses"_s, u"Courses."_s, u"N"_s, u"20"_s},
                       {u"students"_s, u"Students in each."_s, u"N"_s, u"500"_s},
                       {u"packages"_s, u"Packages in each course."_s, u"N"_s, u"2"_s},
                       {u"scos"_s, u"SCOs in each package."_s, u"N"_s, u"3"_s},
                       {u"scale"_s, u"Shortens the campus's costs, not under 0.1."_s, u"X"_s, u"0.2"_s},
                       {u"without-plain"_s, u"Leaves the one-by-one way out: it takes longest."_s},
                       {u"agreement-only"_s, u"Judges what was read, not what it cost: for small sizes."_s}});
    parser.process(application);
    const TrackingSize size{.courses = parser.value(u"courses"_s).toInt(),
                            .students = parser.value(u"students"_s).toInt(),
                            .packages = parser.value(u"packages"_s).toInt(),
                            .scos = parser.value(u"scos"_s).toInt(),
                            .scale = std::max(0.1, parser.value(u"scale"_s).toDouble())};
    TrackingCampus campus(size);
    const CampusProgress truth = campus.truth();
    const QHash<qint64, QList<qint64>> students = campus.studentsOfCourses();
    std::printf("%d courses x %d students x %d packages x %d SCOs; time scale %.2f\n\n%-44s %9s %11s %11s %9s %9s\n",
                size.courses, size.students, size.packages, size.scos, size.scale, "", "requests", "inner calls", "MB",
                "seconds", "processor");
    Judge judge;
    int wrong = 0;

    campus.setCosts(true);
    std::optional<Row> a;
    if (!parser.isSet(u"without-plain"_s)) {
        const auto [row, found] =
            plain(campus, u"(a) one by one"_s, [&](MoodleClient *moodle) { return readOneByOne(moodle, students); });
        a = row;
        wrong += differences(truth, found);
    }
    QHash<int, Row> b;
    QHash<int, Row> c;
    for (const int connections : {2, 6}) {
        const auto [row, found] =
            plain(campus, u"(b) concurrent, %1 connections"_s.arg(connections),
                  [&](MoodleClient *moodle) { return readConcurrently(moodle, students, connections); });
        b.insert(connections, row);
        wrong += differences(truth, found);
    }
    {
        TrackingCentre centre(campus, 6);
        c.insert(6, tracked(centre, u"(c) first pass, 6 connections"_s, PassKind::Scheduled));
        wrong += differences(truth, centre.progress());
    }
    TrackingCentre centre(campus, 2);
    c.insert(2, tracked(centre, u"(c) first pass, 2 connections"_s, PassKind::Scheduled));
    wrong += differences(truth, centre.progress());
    const Row idle = tracked(centre, u"(e) nobody moved"_s, PassKind::Scheduled);
    campus.moveSome(5);
    const Row d = tracked(centre, u"(d) 5 % of the students moved"_s, PassKind::Scheduled);
    wrong += differences(campus.truth(), centre.progress());

    std::printf("\n");
    judge.expect(wrong == 0, u"all agree with the campus's books on everybody: %1 differences"_s.arg(wrong));
    judge.expect(idle.requests == (size.courses + 49) / 50, u"(e) one request for 50 courses: %1"_s.arg(idle.requests));
    if (parser.isSet(u"agreement-only"_s))
        return judge.code();
    const double reached = b[6].requests / b[6].seconds / campus.capacity(6);
    judge.expect(reached >= kReachedCapacity,
                 u"(b) reaches %1 % of what the campus can answer"_s.arg(reached * 100, 0, 'f', 0));
    if (a)
        judge.expect(c[2].requests * 50 <= a->requests,
                     u"(c) asks a fiftieth of (a): 1/%1"_s.arg(double(a->requests) / c[2].requests, 0, 'f', 0));
    for (const int connections : {2, 6})
        judge.expect(c[connections].seconds * 2 <= b[connections].seconds,
                     u"(c) takes half of (b) at %1 connections: %2"_s.arg(connections)
                         .arg(c[connections].seconds / b[connections].seconds, 0, 'f', 2));
    judge.expect(idle.requests == (size.courses + 49) / 50, u"(e) one request for 50 courses: %1"_s.arg(idle.requests));
    judge.expect(d.innerCalls <= c[2].innerCalls / 4,
                 u"(d) in proportion: %1 % of (c)'s calls for 5 % of the students"_s.arg(
                     100.0 * d.innerCalls / c[2].innerCalls, 0, 'f', 1));
    std::printf("\nlargest memory %.0f MB\n", peakMegabytes());
    return judge.code();
}
