// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a pass over very many enrolments takes of the computer: processor time and memory of the program itself (the
// campus is another process), and what a person at the window feels meanwhile, beside the same window idle.
//   bench_pass [--enrolments N] [--students N] [--window] [--scale X] [--idle-s N] [--database URL]
#include "app/desktop/deskwindow.h"
#include "tests/bench/deskworld.h"
#include "tests/bench/gapmeter.h"
#include "tests/bench/judge.h"
#include "tests/bench/trackingworld.h"
#include "ui/mainwindow.h"
#include "ui/progress/progresspage.h"
#include "ui/style/bedelstyle.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kMostMegabytes = 300;
constexpr double kMostGapMs = 150;
constexpr double kUsualGapMs = 50;

class NoState final : public UiState {
public:
    QByteArray value(const QString &) const override { return {}; }
    void setValue(const QString &, const QByteArray &) override { }
};

template<typename T>
T valueOf(const Result<T> &result, const char *what)
{
    if (!result)
        qFatal("bench: %s: %s %s", what, qUtf8Printable(result.error().code), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// Processor seconds and the largest memory between two moments.
class Stage {
public:
    explicit Stage(const char *name)
        : m_name(name)
        , m_processor(processorSeconds())
    {
        forgetPeak();
        m_clock.start();
    }
    double end(int enrolments) const
    {
        const double peak = peakMegabytes();
        const double processor = processorSeconds() - m_processor;
        std::printf("%-34s %8.1f s, processor %7.1f s (%5.2f ms an enrolment), largest memory %4.0f MB\n", m_name,
                    double(m_clock.elapsed()) / 1000, processor, processor * 1000 / enrolments, peak);
        std::fflush(stdout);
        return peak;
    }

private:
    const char *m_name;
    double m_processor;
    QElapsedTimer m_clock;
};

Job finished(Workplace &workplace, qint64 id)
{
    for (;;) {
        const Job job = valueOf(wait(workplace.jobs().job(id)), "job");
        if (job.state == JobState::Done)
            return job;
        if (job.state == JobState::Failed)
            qFatal("bench: job %lld: %s", id, job.error ? qUtf8Printable(job.error->code) : "failed");
        GapMeter::runLoop(250);
    }
}

void printPass(Workplace &workplace)
{
    const TrackingService::Status status = valueOf(wait(workplace.tracking().status()), "status");
    if (!status.last || status.last->state != PassState::Done || !status.last->errors.isEmpty())
        qFatal("bench: the pass met errors");
    std::printf("%-34s %d of %d enrolments known, %d changed, %d snapshots; %d requests, %d inner calls, %.1f MB\n", "",
                status.last->checked, status.last->enrolments, status.last->changed, status.last->snapshots,
                status.last->requests, status.last->innerCalls, double(status.last->bytes) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"bedel"_s);
    QLoggingCategory::setFilterRules(u"bedel.*.info=false"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"enrolments"_s, u"Enrolments in all."_s, u"N"_s, u"100000"_s},
                       {u"students"_s, u"Students in each course."_s, u"N"_s, u"500"_s},
                       {u"packages"_s, u"Packages in each course."_s, u"N"_s, u"2"_s},
                       {u"scos"_s, u"SCOs in each package."_s, u"N"_s, u"3"_s},
                       {u"scale"_s, u"Of the campus's measured costs; 0: it answers at once."_s, u"X"_s, u"0.1"_s},
                       {u"window"_s, u"Opens the window and watches its event loop."_s},
                       {u"idle-s"_s, u"Seconds the idle window is watched."_s, u"N"_s, u"20"_s},
                       {u"judge"_s, u"Fails when a goal is missed."_s},
                       {u"database"_s, u"An empty PostgreSQL database."_s, u"URL"_s, QString()}});
    parser.process(app);
    BedelStyle::install(BedelStyle::Scheme::Light);
    const int students = std::max(1, parser.value(u"students"_s).toInt());
    const TrackingSize size{.courses = std::max(1, parser.value(u"enrolments"_s).toInt() / students),
                            .students = students,
                            .packages = parser.value(u"packages"_s).toInt(),
                            .scos = parser.value(u"scos"_s).toInt(),
                            .scale = parser.value(u"scale"_s).toDouble()};
    const int enrolments = size.courses * size.students;
    const bool hasWindow = parser.isSet(u"window"_s);

    TrackingCampus campus(size);
    const QTemporaryDir folder;
    const QProcessEnvironment environment =
        deskEnvironment(campus.endpoints(), folder.path(), parser.value(u"database"_s));
    Result<std::unique_ptr<Workplace>> made = Workplace::create(u"default"_s, environment);
    if (!made)
        qFatal("bench: %s", qUtf8Printable(made.error().code));
    Workplace &workplace = **made;
    valueOf(wait(workplace.open()), "open");
    valueOf(wait(workplace.settings().set(u"tracking.paused"_s, u"true"_s)), "settings");
    valueOf(wait(workplace.settings().set(u"tracking.requests_per_minute"_s, u"6000"_s)), "settings");
    valueOf(wait(workplace.startEngine({})), "engine");
    std::printf("%s; %d courses x %d students x %d packages x %d SCOs; time scale %.2f%s\n",
                qUtf8Printable(workplace.database().description()), size.courses, size.students, size.packages,
                size.scos, size.scale, hasWindow ? "; with the window" : "");

    const Stage lists("Lists of courses and people");
    finished(workplace, valueOf(wait(workplace.courses().pull()), "courses"));
    finished(workplace, valueOf(wait(workplace.enrolments().pull({})), "people"));
    lists.end(enrolments);

    NoState state;
    std::unique_ptr<DeskWindow> desk;
    GapMeter meter;
    if (hasWindow) {
        desk = std::make_unique<DeskWindow>(workplace, state);
        desk->window().resize(1366, 768);
        desk->window().show();
        desk->window().showPage(PageId::Progress);
        GapMeter::runLoop(2000);
        meter.start();
        GapMeter::runLoop(parser.value(u"idle-s"_s).toInt() * 1000);
        meter.stopAndPrint("Event-loop gaps, idle window");
    }

    Judge judge;
    campus.setCosts(size.scale > 0);
    const auto pass = [&](const char *name, const char *gapsOf) {
        const Stage stage(name);
        if (hasWindow)
            meter.start();
        finished(workplace, valueOf(wait(workplace.tracking().run({}, false)), "pass"));
        const GapMeter::Figures gaps = hasWindow ? meter.stopAndPrint(gapsOf) : GapMeter::Figures();
        const double peak = stage.end(enrolments);
        printPass(workplace);
        judge.expect(peak < kMostMegabytes, u"largest memory under 300 MB: %1"_s.arg(peak, 0, 'f', 1));
        if (hasWindow) {
            judge.expect(gaps.usual < kUsualGapMs,
                         u"99.9th percentile of the gaps under 50 ms: %1"_s.arg(gaps.usual, 0, 'f', 1));
            judge.expect(gaps.longest < kMostGapMs, u"longest gap under 150 ms: %1"_s.arg(gaps.longest, 0, 'f', 1));
        }
    };
    pass("First pass", "Event-loop gaps, first pass");
    pass("Nobody moved", "Event-loop gaps, nobody moved");
    campus.moveSome(5);
    if (hasWindow) {
        const qint64 course = valueOf(wait(workplace.courses().all()), "courses").first().course.id;
        emit qobject_cast<ProgressPage *>(desk->window().page(PageId::Progress))->courseWanted(course);
        GapMeter::runLoop(2000);
    }
    pass("5 % of the students moved", "Event-loop gaps, 5 % moved, on a course");
    desk.reset();
    wait(workplace.stopEngine());
    return parser.isSet(u"judge"_s) ? judge.code() : 0;
}
