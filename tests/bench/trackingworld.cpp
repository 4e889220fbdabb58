// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/trackingworld.h"

#include "app/domain/trackrequest.h"
#include "app/storage/jobrepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kRequestMs = 27;
constexpr double kInnerMs = 5;
constexpr int kWorkers = 4;

[[noreturn]] void giveUp(const QString &why)
{
    qFatal("bench: %s", qUtf8Printable(why));
}

template<typename T>
T valueOf(const Result<T> &result, const char *what)
{
    if (!result)
        giveUp(u"%1: %2 %3"_s.arg(QLatin1StringView(what), result.error().code, result.error().detail));
    return *result;
}

} // namespace

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        giveUp(u"there is no /proc"_s);
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:");
    return QByteArray(all.constData() + at + 6, all.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

void forgetPeak()
{
    QFile refs(u"/proc/self/clear_refs"_s);
    if (!refs.open(QIODevice::WriteOnly) || refs.write("5") != 1)
        giveUp(u"the largest memory cannot be forgotten"_s);
}

TrackingCampus::TrackingCampus(const TrackingSize &size)
    : m_size(size)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(BEDELCTL), {u"practice"_s, u"--empty"_s});
    if (!m_process.waitForReadyRead(10'000))
        giveUp(u"the practice campus does not start"_s);
    m_endpoints = QJsonDocument::fromJson(m_process.readLine()).object();
    control("POST", u"reset"_s,
            {{u"big"_s,
              QJsonObject{{u"courses"_s, size.courses},
                          {u"students_per_course"_s, size.students},
                          {u"packages"_s, size.packages},
                          {u"scos"_s, size.scos}}}});
}

TrackingCampus::~TrackingCampus()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QJsonObject TrackingCampus::control(const QByteArray &method, const QString &what, const QJsonObject &body)
{
    HttpClient http;
    QUrl url(m_endpoints.value("control_url"_L1).toString());
    url.setPath(url.path() + u'/' + what);
    HttpRequest request{.method = method,
                        .url = url,
                        .contentType = "application/json",
                        .body = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(),
                        .timeout = std::chrono::minutes(5),
                        .delivery = HttpRequest::Delivery::Repeatable};
    const Result<HttpReply> reply = QCoro::waitFor(http.send(request));
    if (!reply || reply->status != 200)
        giveUp(u"the campus refuses %1: %2"_s.arg(what, reply ? QString::fromUtf8(reply->body) : reply.error().code));
    return QJsonDocument::fromJson(reply->body).object();
}

void TrackingCampus::setCosts(bool areReal)
{
    control("POST", u"delay"_s,
            {{u"fixed_ms"_s, areReal ? kRequestMs : 0},
             {u"inner_ms"_s, areReal ? kInnerMs : 0},
             {u"workers"_s, areReal ? kWorkers : 0},
             {u"scale"_s, std::max(0.1, m_size.scale)}});
}

CampusProgress TrackingCampus::truth()
{
    CampusProgress progress;
    const QJsonArray rows = control("GET", u"state/progress"_s).value("progress"_L1).toArray();
    for (const QJsonValue &row : rows)
        progress.insert({row["course"_L1].toInteger(), row["student"_L1].toInteger()}, row["percent"_L1].toDouble());
    return progress;
}

QHash<qint64, QList<qint64>> TrackingCampus::studentsOfCourses()
{
    QHash<qint64, QList<qint64>> students;
    const CampusProgress all = truth();
    for (auto row = all.cbegin(); row != all.cend(); ++row)
        students[row.key().first].append(row.key().second);
    return students;
}

void TrackingCampus::moveSome(int percent)
{
    control("POST", u"activity"_s, {{u"percent"_s, percent}});
}

MoodleConnection TrackingCampus::connection() const
{
    return {.baseUrl = QUrl(m_endpoints.value("moodle_url"_L1).toString()),
            .token = Secret(m_endpoints.value("moodle_token"_L1).toString().toUtf8())};
}

SettingValues TrackingCampus::settings(int connections) const
{
    return SettingValues({{u"moodle.url"_s, m_endpoints.value("moodle_url"_L1).toString()},
                          {u"tracking.connections"_s, QString::number(connections)},
                          {u"tracking.requests_per_minute"_s, u"0"_s}},
                         {}, {});
}

EngineSecrets TrackingCampus::secrets() const
{
    return {.moodleToken = Secret(m_endpoints.value("moodle_token"_L1).toString().toUtf8())};
}

double TrackingCampus::capacity(int connections) const
{
    return std::min(connections, kWorkers) * 1000 / (kRequestMs * m_size.scale);
}

TrackingCentre::TrackingCentre(TrackingCampus &campus, int connections, const QString &database)
    : m_campus(campus)
    , m_database(database.isEmpty()
                     ? valueOf(DatabaseTarget::fromText(u"sqlite:"_s + m_folder.filePath(u"bench.db"_s)), "database")
                     : valueOf(DatabaseTarget::fromText(database), "database"),
                 m_clock)
{
    valueOf(m_database.open().result(), "open");
    m_engine = std::make_unique<Engine>(m_database, m_clock, EngineOptions{});
    const Result<void> started = QCoro::waitFor(m_engine->start(campus.settings(connections), campus.secrets()));
    if (!started)
        giveUp(started.error().code);
    campus.setCosts(false);
    runJob({.kind = JobKind::PullCourses});
    runJob({.kind = JobKind::PullEnrolments});
    campus.setCosts(true);
}

TrackingCentre::~TrackingCentre()
{
    QEventLoop loop;
    QObject::connect(m_engine.get(), &Engine::stopped, &loop, &QEventLoop::quit);
    m_engine->stop();
    loop.exec();
    m_database.shutdown();
}

Job TrackingCentre::runJob(const Job &job)
{
    Job added = job;
    added.runAfter = added.createdAt = m_clock.now();
    const auto add = [added](SqlSession &session) {
        return inTransaction(session, [&] { return JobRepository(session).add(added); });
    };
    const qint64 id = valueOf(m_database.run(add).result(), "job");
    for (;;) {
        const auto look = [id](SqlSession &session) { return JobRepository(session).find(id); };
        const Job found = valueOf(m_database.run(look).result(), "job");
        if (found.state == JobState::Done)
            return found;
        if (found.error)
            giveUp(u"job %1: %2 %3"_s.arg(word(found.kind), found.error->code, found.error->detail));
        QEventLoop loop;
        QObject::connect(&m_database.changes(), &ChangeFeed::changed, &loop, &QEventLoop::quit);
        QTimer::singleShot(200, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

TrackingCentre::Pass TrackingCentre::track(PassKind kind)
{
    if (kind == PassKind::Scheduled) {
        const auto due = [now = m_clock.now()](SqlSession &session) { return TrackingRepository(session).hasten(now); };
        const Result<void> made = m_database.run(due).result();
        if (!made)
            giveUp(made.error().code);
    }
    const TrackRequest request{.kind = kind};
    QElapsedTimer timer;
    timer.start();
    const Job done =
        runJob({.kind = JobKind::Track, .payload = request.toJson(), .dedupeKey = TrackRequest::kDedupeKey});
    const double seconds = double(timer.elapsed()) / 1000;
    const auto find = [id = done.result.value("pass"_L1).toInteger()](SqlSession &session) {
        return TrackingRepository(session).find(id);
    };
    return {.figures = valueOf(m_database.run(find).result(), "pass"), .seconds = seconds};
}

CampusProgress TrackingCentre::progress()
{
    const auto read = [](SqlSession &session) { return ProgressRepository(session).latest({}); };
    CampusProgress progress;
    for (const ProgressRepository::Latest &row : valueOf(m_database.run(read).result(), "progress"))
        progress.insert({row.moodleCourseId, row.moodleUserId}, row.percent.value_or(-1));
    return progress;
}
