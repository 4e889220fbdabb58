// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/layeredsecretstore.h"
#include "app/engine/engine.h"
#include "app/engine/engineprobe.h"
#include "app/practice/practicethread.h"
#include "app/services/apitokenservice.h"
#include "app/services/consentservice.h"
#include "app/services/courseservice.h"
#include "app/services/enrolmentservice.h"
#include "app/services/homeservice.h"
#include "app/services/inboxservice.h"
#include "app/services/intakeservice.h"
#include "app/services/jobservice.h"
#include "app/services/messageservice.h"
#include "app/services/programservice.h"
#include "app/services/progressservice.h"
#include "app/services/ruleservice.h"
#include "app/services/settingsservice.h"
#include "app/services/statusservice.h"
#include "app/services/studentservice.h"
#include "app/services/templateservice.h"
#include "app/services/trackingservice.h"
#include "app/storage/databasetarget.h"

/// Where a profile's database is, in the words of storage.
DatabaseTarget databaseTarget(const DatabaseLocation &location, const Secret &password);

/// The program without its surface: profile, secrets, database, services, and an engine when asked for. Both mains
/// build one and pass references on; there is no other place where these meet.
class Workplace final : public QObject {
    Q_OBJECT
public:
    /// Reads the profile; see Profile::load for what may fail.
    static Result<std::unique_ptr<Workplace>> create(const QString &profile, const QProcessEnvironment &environment,
                                                     KeychainAccess keychain = systemKeychain());
    ~Workplace() override;

    /// Practice campus first, if this is the practice profile; then secrets, database and settings. A keychain that
    /// stays closed is no failure: the computer then has no secrets, see secretTrouble().
    QCoro::Task<Result<void>> open();
    /// Everything but the database: for what has to be said about a database that cannot be opened.
    QCoro::Task<Result<void>> prepare();
    /// While practising: an open database that is empty receives the sample centre's last sixty days. Before an engine.
    QCoro::Task<Result<void>> fillPractice();
    /// What the practice campus's students do by themselves (PracticeOptions::activity). Before open() or prepare().
    void setPracticeActivity(const QString &pace) { m_practiceActivity = pace; }

    /// Runs an engine here until stopEngine(), and sees that staff can seal passwords for it. Nothing happens when one
    /// runs or is being started; Cancelled when it was stopped on the way.
    QCoro::Task<Result<void>> startEngine(EngineOptions options);
    /// A start under way comes to nothing. Nothing happens when no engine runs; may be called while it stops already.
    QCoro::Task<> stopEngine();
    Engine *engine() const { return m_engine.get(); }
    /// Campus or WhatsApp token are on this computer: it may run an engine.
    bool hasSecrets() const;
    const EngineSecrets &secrets() const { return m_secrets; }
    /// Why secrets that this computer may keep are not known.
    const std::optional<Error> &secretTrouble() const { return m_secretTrouble; }
    bool isPractice() const;
    /// Only while practising.
    const std::optional<PracticeEndpoints> &practice() const { return m_practice; }

    /// The real time; in practice it goes with that of the campus.
    const Clock &clock() const { return *m_clock; }
    Database &database() { return *m_database; }
    SettingsService &settings() { return *m_settings; }
    ConnectionProbe &probe() { return m_probe; }
    StudentService &students() { return m_services->students; }
    IntakeService &intakes() { return m_services->intakes; }
    CourseService &courses() { return m_services->courses; }
    EnrolmentService &enrolments() { return m_services->enrolments; }
    TrackingService &tracking() { return m_services->tracking; }
    MessageService &messages() { return m_services->messages; }
    InboxService &inbox() { return m_services->inbox; }
    ConsentService &consent() { return m_services->consent; }
    TemplateService &templates() { return m_services->templates; }
    ProgressService &progress() { return m_services->progress; }
    RuleService &rules() { return m_services->rules; }
    ApiTokenService &tokens() { return m_services->tokens; }
    JobService &jobs() { return m_services->jobs; }
    HomeService &home() { return m_services->home; }
    StatusService &status() { return m_services->status; }

signals:
    /// Tokens or addresses are other ones now.
    void connectionsChanged();
    /// Somebody steered the practice campus, or it carried out a fault.
    void practiceChanged();

private:
    struct Services {
        Services(Database &database, const Clock &clock, SettingsService &settings);
        StudentService students;
        IntakeService intakes;
        CourseService courses;
        EnrolmentService enrolments;
        TrackingService tracking;
        MessageService messages;
        InboxService inbox;
        ConsentService consent;
        TemplateService templates;
        RuleService rules;
        JobService jobs;
        HomeService home;
        ProgressService progress;
        StatusService status;
        ApiTokenService tokens;
        ProgramService programs;
    };

    /// What an engine was given: texts by key.
    using EngineSettings = QMap<QString, QString>;
    /// A start waits for the keychain, for one, and may be called off meanwhile.
    enum class Start { None, UnderWay, CalledOff };

    Workplace(Profile profile, const QProcessEnvironment &environment, KeychainAccess keychain);
    EngineSettings engineSettings() const;
    QCoro::Task<Result<void>> startPractice();
    QCoro::Task<> readSecrets();
    void useSecrets(const QMap<SecretName, Secret> &known);
    QCoro::Task<Result<void>> ensureEngineKey();
    QCoro::Task<> followSecrets();
    void onSettingsChanged();
    void onCampusChanged();

    /// Only the practice campus moves it, and shares it: that runs in a thread of its own.
    const std::shared_ptr<MovableClock> m_clock = std::make_shared<MovableClock>();
    qint64 m_campusOffsetMs = 0; ///< As windows know it.
    Profile m_profile;
    std::unique_ptr<LayeredSecretStore> m_secretStore;
    EngineSecrets m_secrets;
    std::optional<Error> m_secretTrouble;
    Secret m_databasePassword;
    std::optional<PracticeEndpoints> m_practice;
    std::unique_ptr<PracticeThread> m_practiceThread;
    QString m_practiceActivity = QStringLiteral("off");
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SettingsService> m_settings;
    std::unique_ptr<Services> m_services;
    EngineProbe m_probe;
    std::unique_ptr<Engine> m_engine;
    Start m_start = Start::None;
    EngineSettings m_engineSettings; ///< What the engine was last given, for telling real changes.
};
