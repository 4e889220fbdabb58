// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/secretstore.h"
#include "app/engine/rules/rulerunhandler.h"
#include "app/services/ruleservice.h"
#include "app/services/settingsservice.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/support/trackedcentre.h"

#include <QCoroTask>

/// A database with people who have not entered for nine days and others who were busy yesterday; the rules' handler
/// without an engine around it, and the service of the windows.
class RuleBench {
public:
    /// Keys and values.
    using Settings = QList<std::pair<QString, QString>>;

    RuleBench(const DatabaseFixture &fixture, int idle, int busy, const Settings &more = {},
              const QDateTime &start = ManualClock().now())
        : clock(start)
        , database(fixture.target(), clock)
        , context{.database = database, .clock = clock, .connections = nullptr, .owner = QStringLiteral("bench")}
        , handler(context)
        , settings(database, clock, valueOf(Profile::load(QStringLiteral("test-rules"), {})), secrets)
        , rules(database, clock, settings)
    {
        if (const auto opened = database.open().result(); !opened)
            qFatal("the database does not open: %s", qUtf8Printable(opened.error().detail));
        session = fixture.session();
        const Settings usual{{QStringLiteral("template.inactivity"), QStringLiteral("aviso:es")},
                             {QStringLiteral("sending.hours"), QStringLiteral("always")},
                             {QStringLiteral("centre.time_zone"), QStringLiteral("Europe/Madrid")}};
        const Settings all = usual + more;
        for (const auto &[key, value] : all)
            valueOf(QCoro::waitFor(settings.set(key, value)));
        context.connections = std::make_shared<Connections>(settings.values(), EngineSecrets());
        store(notice(TemplateState::Approved));
        centre = trackedCentre(*session, clock.now().addDays(-40), idle + busy);
        for (int i = 0; i < idle + busy; ++i)
            lastSeen.append(clock.now().addDays(i < idle ? -9 : -1));
        read();
    }
    ~RuleBench() { database.shutdown(); }
    Q_DISABLE_COPY_MOVE(RuleBench)

    WhatsAppTemplate notice(TemplateState state, const QString &name = QStringLiteral("aviso"),
                            const QString &text = QStringLiteral("Hola {{1}}, vuelve.")) const
    {
        return {.key = {.name = name, .language = QStringLiteral("es")},
                .metaId = name,
                .state = state,
                .category = QStringLiteral("UTILITY"),
                .quality = QStringLiteral("GREEN"),
                .components = {QJsonObject{{QStringLiteral("type"), QStringLiteral("BODY")},
                                           {QStringLiteral("text"), text}}},
                .pulledAt = clock.now()};
    }
    void store(const WhatsAppTemplate &one)
    {
        const QList<WhatsAppTemplate> known = valueOf(TemplateRepository(*session).all());
        QList<WhatsAppTemplate> all{one};
        for (const WhatsAppTemplate &other : known) {
            if (other.key != one.key)
                all.append(other);
        }
        valueOf(TemplateRepository(*session).store(all, clock.now()));
    }

    /// The campus is read: everybody stands as `lastSeen` says.
    void read()
    {
        QList<ProgressChange> changes;
        for (int i = 0; i < lastSeen.size(); ++i) {
            ProgressChange change = changeOf(centre.enrolments.at(i), 30, lastSeen.at(i));
            change.value.checkedAt = clock.now().addSecs(-60);
            changes.append(change);
        }
        valueOf(inTransaction(*session, [&] { return ProgressRepository(*session).store(changes); }));
    }
    void complete(int i)
    {
        ProgressChange change = changeOf(centre.enrolments.at(i), 100, clock.now());
        change.value.completedAt = clock.now();
        valueOf(inTransaction(*session, [&] { return ProgressRepository(*session).store({change}); }));
    }

    Job claimed()
    {
        const QDateTime now = clock.now();
        return valueOf(inTransaction(*session, [&]() -> Result<Job> {
            JobRepository jobs(*session);
            const Result<qint64> id = jobs.add(
                {.kind = JobKind::RunRules, .runAfter = now, .dedupeKey = word(JobKind::RunRules), .createdAt = now});
            if (!id)
                return fail(id.error());
            const Result<QList<Job>> taken = jobs.claim(context.owner, now, std::chrono::minutes(1), 1);
            return taken ? Result<Job>(taken->value(0)) : fail(taken.error());
        }));
    }
    /// What an engine does every quarter of an hour.
    void run()
    {
        const Job job = claimed();
        valueOf(QCoro::waitFor(handler.run(job)));
    }

    int messages(const QList<MessageState> &states = {})
    {
        return valueOf(MessageRepository(*session).count({.states = states}));
    }
    int decisions(DecisionOutcome outcome, const QString &reason = {})
    {
        const QStringList reasons = reason.isEmpty() ? QStringList() : QStringList{reason};
        return valueOf(DecisionRepository(*session).count({.outcomes = {outcome}, .reasons = reasons}));
    }
    std::optional<RuleRun> waiting() { return valueOf(RuleRunRepository(*session).waiting()); }
    QList<RuleRun> runs() { return valueOf(RuleRunRepository(*session).list(100)); }
    Message messageOf(int i)
    {
        const auto rows = valueOf(MessageRepository(*session).page({.studentId = centre.students.at(i)}, 0, 10)).rows;
        return rows.isEmpty() ? Message() : rows.constFirst().message;
    }
    Decision decisionOf(int i)
    {
        const auto rows = valueOf(DecisionRepository(*session).ofStudent(centre.students.at(i), 10));
        return rows.isEmpty() ? Decision() : rows.constFirst().decision;
    }
    /// As a person does in Settings while the engine runs.
    void set(const QString &key, const QString &value)
    {
        valueOf(QCoro::waitFor(settings.set(key, value)));
        context.connections = std::make_shared<Connections>(settings.values(), EngineSecrets());
    }
    Rule rule(RuleEvent event = RuleEvent::Inactive) { return valueOf(RuleRepository(*session).find(event)).rule; }
    void execute(const QString &sql, const QVariantList &values) { valueOf(::run(*session, sql, values)); }

    ManualClock clock;
    Database database;
    EngineContext context;
    RuleRunHandler handler;
    MemorySecretStore secrets;
    SettingsService settings;
    RuleService rules;
    std::unique_ptr<SqlSession> session;
    TrackedCentre centre;
    QList<QDateTime> lastSeen; ///< Of each person.
};
