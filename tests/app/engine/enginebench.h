// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/sealing.h"
#include "app/engine/engine.h"
#include "app/practice/practicethread.h"
#include "app/services/intakeservice.h"
#include "app/storage/activityrepository.h"
#include "app/storage/intakerepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "tests/support/campusclient.h"
#include "tests/support/shiftedclock.h"
#include "tests/support/storedcentre.h"

#include <QCoroTask>
#include <QElapsedTimer>

using Qt::Literals::StringLiterals::operator""_s;

/// An engine at work between a fresh database and a practice campus in a thread of its own, over real HTTP.
class EngineBench {
public:
    using Texts = SettingValues::Texts;

    /// \a through: another way to the same database.
    explicit EngineBench(const DatabaseFixture &fixture, const std::optional<DatabaseTarget> &through = {})
        : database(through.value_or(fixture.target()), clock)
        , intakes(database, clock, [] { return u"ES"_s; })
    {
        const PracticeOptions options;
        endpoints = valueOf(m_campus.start(options).result());
        const auto opened = database.open().result();
        if (!opened)
            qFatal("the database does not open: %s", qUtf8Printable(opened.error().detail));
        session = fixture.session();
        set({{u"delivery_speed_percent"_s, 0}});
        QList<Course> courses;
        const QJsonArray rows = state("courses");
        for (const QJsonValue &row : rows) {
            if (row[u"id"_s].toInteger() > 1)
                courses.append({.moodleCourseId = row[u"id"_s].toInteger(), .fullName = row[u"fullname"_s].toString()});
        }
        valueOf(CourseRepository(*session).store(courses, clock.now()));
        for (const Course &course : valueOf(CourseRepository(*session).all()))
            courseIds.append(course.id);
        secrets = {.moodleToken = endpoints.moodleToken,
                   .whatsAppToken = endpoints.whatsAppToken,
                   .whatsAppAppSecret = endpoints.appSecret,
                   .whatsAppVerifyToken = endpoints.verifyToken,
                   .engineKey = key.toSecret()};
        valueOf(SettingRepository(*session).set(u"engine.public_key"_s, QString::fromLatin1(key.publicKey.toBase64()),
                                                clock.now()));
        settings = {{u"moodle.url"_s, endpoints.moodleUrl.toString()},
                    {u"whatsapp.url"_s, endpoints.whatsAppUrl.toString()},
                    {u"whatsapp.version"_s, endpoints.whatsAppVersion},
                    {u"whatsapp.phone_number_id"_s, endpoints.phoneNumberId},
                    {u"whatsapp.business_account_id"_s, endpoints.businessAccountId},
                    {u"template.welcome"_s, u"bienvenida_curso:es"_s},
                    {u"centre.name"_s, u"Academia"_s}};
    }
    ~EngineBench()
    {
        stopEngine();
        database.shutdown();
    }
    Q_DISABLE_COPY_MOVE(EngineBench)

    SettingValues values() const { return SettingValues(settings, {}, {}); }
    std::unique_ptr<Engine> startedEngine(EngineOptions options = {})
    {
        options.grace = std::chrono::milliseconds(200);
        auto made = std::make_unique<Engine>(database, clock, options);
        valueOf(QCoro::waitFor(made->start(values(), secrets)));
        return made;
    }
    void startEngine(const EngineOptions &options = {}) { engine = startedEngine(options); }
    void stopEngine() { stop(std::move(engine)); }
    void stop(std::unique_ptr<Engine> running)
    {
        if (!running)
            return;
        bool hasStopped = false;
        QObject::connect(running.get(), &Engine::stopped, running.get(), [&] { hasStopped = true; });
        running->stop();
        if (!until([&] { return hasStopped; }))
            qFatal("the engine does not stop");
    }
    void reconnect() { engine->reconnect(values(), secrets); }
    /// Moves the clock and lets the engine look again.
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        for (const QString &entity : {u"job"_s, u"message"_s})
            emit database.changes().changed({.entity = entity});
    }

    /// Waits for what a change in the database, or another event, brings about.
    bool until(const std::function<bool()> &condition, int limit = 60'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition()) {
            if (timer.hasExpired(limit))
                return false;
            QEventLoop loop;
            QObject::connect(&database.changes(), &ChangeFeed::changed, &loop, &QEventLoop::quit);
            QTimer::singleShot(30, &loop, &QEventLoop::quit); // what leaves no trace in the database
            loop.exec();
        }
        return true;
    }

    IntakeForm form(const QString &first = u"Nuria"_s, const QString &last = u"Prieto"_s, int number = 101)
    {
        return {.firstName = first,
                .lastName = last,
                .email = u"alta%1@mail.example"_s.arg(number),
                .phone = u"+34600000%1"_s.arg(number),
                .courseIds = courseIds.first(2)};
    }
    qint64 submit(const IntakeForm &filled) { return valueOf(QCoro::waitFor(intakes.submit(filled))).intakeId; }
    /// Somebody who has gone through all of flow 1; the form's id.
    qint64 enrolled(const IntakeForm &filled)
    {
        const qint64 intake = submit(filled);
        if (!isDone(intake))
            qFatal("the form does not get through");
        return intake;
    }
    Job newestJob(qint64 intake) { return valueOf(JobRepository(*session).ofIntake(intake)).constFirst(); }
    IntakeStatus status(qint64 intake) { return valueOf(IntakeRepository(*session).status(intake)); }
    StepState step(qint64 intake, FlowStep wanted) { return status(intake).steps.at(int(wanted)).state; }
    std::optional<Error> error(qint64 intake, FlowStep wanted) { return status(intake).steps.at(int(wanted)).error; }
    bool reaches(qint64 intake, FlowStep wanted, StepState state)
    {
        return until([&] { return step(intake, wanted) == state; });
    }
    bool isDone(qint64 intake)
    {
        return until([&] {
            const QList<FlowStepStatus> steps = status(intake).steps;
            return std::ranges::all_of(steps, [](const FlowStepStatus &one) {
                return one.state == StepState::Done || one.state == StepState::Skipped;
            });
        });
    }
    QList<Job> jobs() { return valueOf(JobRepository(*session).list({}, 1000)); }
    QList<ActivityKind> activities(qint64 studentId)
    {
        QList<ActivityKind> kinds;
        for (const Activity &one : valueOf(ActivityRepository(*session).list({}, studentId, 100)))
            kinds.append(one.kind);
        return kinds;
    }

    QJsonObject control(const QByteArray &method, const char *what, const QJsonObject &body = {})
    {
        const QUrl url(endpoints.controlUrl.toString() + QLatin1Char('/') + QLatin1StringView(what));
        const CampusReply reply =
            m_client.ask(method, url, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
        if (reply.status != 200)
            qFatal("control %s: %d %s", what, reply.status, reply.body.constData());
        return reply.json().object();
    }
    void set(const QJsonObject &changes) { control("POST", "settings", changes); }
    void fault(const char *kind, const char *function, int next = 1, int skip = 0)
    {
        control("POST", "faults",
                {{u"kind"_s, QLatin1StringView(kind)},
                 {u"function"_s, QLatin1StringView(function)},
                 {u"next"_s, next},
                 {u"skip"_s, skip}});
    }
    QJsonArray state(const char *subject)
    {
        return control("GET", (QByteArray("state/") + subject).constData())[QLatin1StringView(subject)].toArray();
    }
    QList<QJsonObject> accounts(const QString &email)
    {
        QList<QJsonObject> found;
        const QJsonArray users = state("users");
        for (const QJsonValue &user : users) {
            if (user[u"email"_s].toString() == email)
                found.append(user.toObject());
        }
        return found;
    }
    int campusCourses(qint64 moodleUserId)
    {
        const QJsonArray all = state("enrolments");
        return int(std::ranges::count_if(
            all, [&](const QJsonValue &row) { return row[u"user"_s].toInteger() == moodleUserId; }));
    }
    int requests(const char *function)
    {
        return control("GET", "counters")[u"requests"_s][u"functions"_s][QLatin1StringView(function)].toInt();
    }
    int accepted(const Message &message)
    {
        return control("GET", "state/messages")[u"accepted_by_callback"_s][message.uuid.toString(QUuid::WithoutBraces)]
            .toInt();
    }
    int received(const Message &message)
    {
        return control("GET", "state/messages")[u"received_by_callback"_s][message.uuid.toString(QUuid::WithoutBraces)]
            .toInt();
    }

    ShiftedClock clock;
    Database database;
    IntakeService intakes;
    std::unique_ptr<SqlSession> session;
    PracticeEndpoints endpoints;
    const EngineKey key = EngineKey::generate();
    EngineSecrets secrets;
    Texts settings;
    QList<qint64> courseIds;
    std::unique_ptr<Engine> engine;

private:
    PracticeThread m_campus;
    CampusClient m_client;
};
