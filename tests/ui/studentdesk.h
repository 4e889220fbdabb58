// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/connectionprobe.h"
#include "app/services/courseservice.h"
#include "app/services/datachanges.h"
#include "app/services/intakeservice.h"
#include "app/services/settingsservice.h"
#include "app/services/studentservice.h"
#include "app/services/templateservice.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/studentrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/support/manualclock.h"
#include "ui/students/studentservices.h"
#include "ui/uistate.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A campus that answers at once, and remembers what it was asked.
class FakeProbe final : public ConnectionProbe {
public:
    QCoro::Task<Result<CheckReport>> checkMoodle(ProbeTarget) override { co_return CheckReport(); }
    QCoro::Task<Result<CheckReport>> checkWhatsApp(ProbeTarget) override { co_return CheckReport(); }
    QCoro::Task<Result<CampusLookup>> lookUp(QString email, QString username) override
    {
        asked.append({email, username});
        CampusLookup found{.isBlind = isBlind};
        for (const CampusPerson &person : people) {
            if (!email.isEmpty() && person.email == email)
                found.matches.append({.person = person, .by = CampusMatch::By::Email});
            else if (!username.isEmpty() && person.username == username)
                found.matches.append({.person = person, .by = CampusMatch::By::Username});
        }
        co_return found;
    }

    QList<CampusPerson> people;
    bool isBlind = false;
    QList<std::pair<QString, QString>> asked;
};

class MemoryUiState final : public UiState {
public:
    QByteArray value(const QString &key) const override { return values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { values.insert(key, value); }
    QMap<QString, QByteArray> values;
};

/// What the Students pages stand on: real services over a database file of their own, a campus that is played.
class StudentDesk {
public:
    StudentDesk()
        : database({.kind = DatabaseTarget::Kind::Sqlite, .path = folder.filePath(QStringLiteral("bedel.db"))}, clock)
        , changes(database)
        , students(database, clock)
        , intake(database, clock, [] { return QStringLiteral("ES"); })
        , courses(database, clock)
        , settings(database, clock, *Profile::load(QStringLiteral("test"), environment()), secrets)
        , templates(database, clock, settings)
    {
        isOpen = QCoro::waitFor(opened()).has_value();
        if (isOpen)
            isOpen = QCoro::waitFor(settings.reload()).has_value();
    }
    ~StudentDesk() { database.shutdown(); }

    StudentServices services()
    {
        return {.students = students,
                .intake = intake,
                .courses = courses,
                .templates = templates,
                .probe = probe,
                .changes = changes,
                .state = state,
                .clock = clock,
                .region = [] { return QStringLiteral("ES"); },
                .desk = QStringLiteral("desk-1")};
    }

    /// Runs on the database and waits for it.
    template<typename Fn>
    auto wait(Fn fn)
    {
        auto future = database.run(std::move(fn));
        future.waitForFinished();
        return future.result();
    }

    bool addCourses(const QStringList &names)
    {
        QList<Course> list;
        for (const QString &name : names)
            list.append({.moodleCourseId = 100 + list.size(),
                         .shortName = QStringLiteral("C%1").arg(list.size()),
                         .fullName = name,
                         .startAt = clock.now().addDays(-20 + list.size()),
                         .endAt = clock.now().addDays(30 + list.size())});
        const QDateTime now = clock.now();
        return wait([list, now](SqlSession &session) {
                   return inTransaction(session, [&] { return CourseRepository(session).store(list, now); });
               })
            .has_value();
    }

    bool addTemplate(const QString &name, const QString &body, bool isChosen)
    {
        WhatsAppTemplate one{.key = {.name = name, .language = QStringLiteral("es")},
                             .metaId = name,
                             .state = TemplateState::Approved,
                             .category = QStringLiteral("UTILITY"),
                             .quality = QStringLiteral("GREEN")};
        one.components =
            QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("BODY")}, {QStringLiteral("text"), body}}};
        m_templates.append(one);
        const QList<WhatsAppTemplate> all = m_templates;
        const QDateTime now = clock.now();
        const bool isStored =
            wait([all, now](SqlSession &session) {
                return inTransaction(session, [&] { return TemplateRepository(session).store(all, now); });
            }).has_value();
        if (!isStored || !isChosen)
            return isStored;
        return QCoro::waitFor(templates.choose(MessagePurpose::Welcome, one.key)).has_value();
    }

    /// A form that nobody works on; 0 when it was refused.
    qint64 submit(const QString &firstName, const QString &lastName, const QString &email, const QString &phone,
                  const QList<qint64> &courseIds)
    {
        IntakeForm form{
            .firstName = firstName, .lastName = lastName, .email = email, .phone = phone, .courseIds = courseIds};
        const auto submitted = QCoro::waitFor(intake.submit(form));
        return submitted ? submitted->studentId : 0;
    }

    QTemporaryDir folder;
    ManualClock clock;
    FakeProbe probe;
    MemoryUiState state;
    Database database;
    DataChanges changes;
    StudentService students;
    IntakeService intake;
    CourseService courses;
    MemorySecretStore secrets;
    SettingsService settings;
    TemplateService templates;
    bool isOpen = false;

private:
    static QProcessEnvironment environment() { return {}; }
    QCoro::Task<Result<MigrationOutcome>> opened()
    {
        const auto future = database.open();
        co_return co_await future;
    }

    QList<WhatsAppTemplate> m_templates;
};
