// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/secretstore.h"
#include "app/services/apitokenservice.h"
#include "app/services/connectionprobe.h"
#include "app/services/courseservice.h"
#include "app/services/datachanges.h"
#include "app/services/enrolmentservice.h"
#include "app/services/homeservice.h"
#include "app/services/jobservice.h"
#include "app/services/messageservice.h"
#include "app/services/ruleservice.h"
#include "app/services/settingsservice.h"
#include "app/services/statusservice.h"
#include "app/services/studentservice.h"
#include "app/services/templateservice.h"
#include "app/services/trackingservice.h"
#include "app/storage/database.h"
#include "tests/support/manualclock.h"
#include "ui/automatic/automaticservices.h"
#include "ui/practice/practicecontrol.h"
#include "ui/settings/databasetester.h"
#include "ui/uistate.h"

#include <QTemporaryDir>

#include <memory>

/// Answers tests with what it was given, and remembers what it was asked.
class FakeProbe final : public ConnectionProbe {
public:
    QCoro::Task<Result<CheckReport>> checkMoodle(ProbeTarget target) override;
    QCoro::Task<Result<CheckReport>> checkWhatsApp(ProbeTarget target) override;
    QCoro::Task<Result<CampusLookup>> lookUp(QString email, QString username) override;

    Result<CheckReport> moodle;
    Result<CheckReport> whatsApp;
    QList<ProbeTarget> asked;
};

class FakePractice final : public PracticeControl {
public:
    QCoro::Task<Result<void>> advanceDay() override;
    QCoro::Task<Result<void>> cause(PracticeFault fault) override;
    QCoro::Task<Result<PracticeState>> state() override;

    int days = 0;
    QList<PracticeFault> faults;
    PracticeFault lasting = PracticeFault::None;
    std::optional<Error> refusal;
};

class FakeDatabaseTester final : public DatabaseTester {
public:
    QCoro::Task<Result<DatabaseTest>> test(DatabaseLocation location, Secret password) override;

    Result<DatabaseTest> answer;
    QList<DatabaseLocation> asked;
};

class MemoryUiState final : public UiState {
public:
    QByteArray value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { m_values.insert(key, value); }

private:
    QHash<QString, QByteArray> m_values;
};

/// A store that says whether it keeps things, as a keychain does.
class FakeSecretStore final : public SecretStore {
public:
    QCoro::Task<Result<OptionalSecret>> read(SecretName name) override { return m_memory.read(name); }
    QCoro::Task<Result<void>> write(SecretName name, Secret secret) override { return m_memory.write(name, secret); }
    QCoro::Task<Result<void>> remove(SecretName name) override { return m_memory.remove(name); }
    bool isPersistent() const override { return keeps; }

    bool keeps = true;

private:
    MemorySecretStore m_memory;
};

/// A database in a folder of its own, the services over it, and fakes for what lies outside. Invented people only.
class PageWorld {
public:
    PageWorld();
    ~PageWorld();
    Q_DISABLE_COPY_MOVE(PageWorld)

    /// A morning in the centre: courses, students, enrolments, messages in every state, tasks, jobs, templates.
    void fill();
    void connectMoodle();
    AutomaticServices automatic();
    /// A report with things to solve, as in the picture of the design.
    static CheckReport moodleReport(const QDateTime &now);
    static CheckReport whatsAppReport(const QDateTime &now);

    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<Database> database;
    FakeSecretStore secrets;
    FakeProbe probe;
    FakePractice practice;
    FakeDatabaseTester tester;
    MemoryUiState state;
    std::unique_ptr<SettingsService> settings;
    std::unique_ptr<HomeService> home;
    std::unique_ptr<CourseService> courses;
    std::unique_ptr<EnrolmentService> enrolments;
    std::unique_ptr<MessageService> messages;
    std::unique_ptr<JobService> jobs;
    std::unique_ptr<StatusService> status;
    std::unique_ptr<TemplateService> templates;
    std::unique_ptr<StudentService> students;
    std::unique_ptr<TrackingService> tracking;
    std::unique_ptr<ApiTokenService> tokens;
    std::unique_ptr<RuleService> rules;
    std::unique_ptr<DataChanges> changes;
};
