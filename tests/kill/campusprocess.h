// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/campusclient.h"
#include "tests/support/storedcentre.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <random>

using Qt::Literals::StringLiterals::operator""_s;

inline int killCount()
{
    const int asked = qEnvironmentVariableIntValue("BEDEL_TEST_KILLS");
    return asked > 0 ? asked : 20;
}

inline quint32 seedOfRun()
{
    const QByteArray asked = qgetenv("BEDEL_TEST_SEED");
    return asked.isEmpty() ? std::random_device()() : asked.toUInt();
}

/// Waits for milliseconds while events are handled: how long a worker lives is the random part of the test.
inline void live(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// A process whose lines on one channel are awaited.
class Worker {
public:
    Worker(const QStringList &arguments, const QProcessEnvironment &environment, QProcess::ProcessChannel channel)
        : m_channel(channel)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setReadChannel(channel);
        m_process.start(QStringLiteral(BEDELCTL), arguments);
    }
    ~Worker() { kill(); }
    Q_DISABLE_COPY_MOVE(Worker)

    /// The first line with this text.
    QByteArray line(const QByteArray &text)
    {
        QElapsedTimer timer;
        timer.start();
        while (!timer.hasExpired(20'000)) {
            while (m_process.canReadLine()) {
                const QByteArray read = m_process.readLine();
                if (read.contains(text))
                    return read;
            }
            if (m_process.state() == QProcess::NotRunning)
                break;
            m_process.waitForReadyRead(200);
        }
        return {};
    }
    bool isRunning()
    {
        QCoreApplication::processEvents(); // only then the process's end is known
        return m_process.state() == QProcess::Running;
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }
    bool endCleanly()
    {
        m_process.terminate();
        return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }
    QByteArray lastWords()
    {
        m_process.waitForFinished(1000);
        return m_process.readAllStandardError().right(2000);
    }

private:
    QProcess m_process;
    QProcess::ProcessChannel m_channel;
};

/// A campus in a process of its own, for workers that come and go.
class CampusProcess {
public:
    explicit CampusProcess(const QStringList &more = {})
        : m_process(QStringList{u"practice"_s, u"--state"_s, m_folder.filePath(u"campus.db"_s)} + more,
                    QProcessEnvironment::systemEnvironment(), QProcess::StandardOutput)
        , m_endpoints(QJsonDocument::fromJson(m_process.line("control_url")).object())
    {
        if (m_endpoints.isEmpty())
            qFatal("the campus does not start");
    }

    /// `bedelctl serve` between the campus and a database. Its webhook listens on `port`; 0 = any.
    std::unique_ptr<Worker> worker(const DatabaseTarget &target, int port = 0) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const auto from = [&](const QString &variable, const QString &key) {
            environment.insert(variable, m_endpoints[key].toString());
        };
        from(u"BEDEL_MOODLE_URL"_s, u"moodle_url"_s);
        from(u"BEDEL_MOODLE_TOKEN"_s, u"moodle_token"_s);
        from(u"BEDEL_WHATSAPP_URL"_s, u"whatsapp_url"_s);
        from(u"BEDEL_WHATSAPP_VERSION"_s, u"whatsapp_version"_s);
        from(u"BEDEL_WHATSAPP_PHONE_NUMBER_ID"_s, u"whatsapp_phone_number_id"_s);
        from(u"BEDEL_WHATSAPP_BUSINESS_ACCOUNT_ID"_s, u"whatsapp_business_account_id"_s);
        from(u"BEDEL_WHATSAPP_TOKEN"_s, u"whatsapp_token"_s);
        environment.insert(u"BEDEL_WHATSAPP_TEMPLATE_WELCOME"_s, u"bienvenida_curso:es"_s);
        from(u"BEDEL_WHATSAPP_APP_SECRET"_s, u"whatsapp_app_secret"_s);
        from(u"BEDEL_WHATSAPP_VERIFY_TOKEN"_s, u"whatsapp_verify_token"_s);
        environment.insert(u"BEDEL_SENDING_HOURS"_s, u"always"_s);
        environment.insert(u"BEDEL_WEBHOOK_LISTEN"_s, u"127.0.0.1:%1"_s.arg(port));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
        environment.insert(
            u"BEDEL_DATABASE"_s,
            target.kind == DatabaseTarget::Kind::Sqlite
                ? u"sqlite:"_s + target.path
                : u"postgresql://%1:%2@%3:%4/%5"_s.arg(target.user, QString::fromUtf8(target.password.reveal()),
                                                       target.host, QString::number(target.port), target.database));
        return std::make_unique<Worker>(QStringList{u"serve"_s}, environment, QProcess::StandardError);
    }
    QJsonObject control(const QByteArray &method, const QString &what, const QJsonObject &body = {})
    {
        return m_client
            .ask(method, QUrl(m_endpoints[u"control_url"_s].toString() + u'/' + what),
                 body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson())
            .json()
            .object();
    }
    QJsonObject state(const QString &what) { return control("GET", u"state/"_s + what); }

private:
    QTemporaryDir m_folder;
    Worker m_process;
    const QJsonObject m_endpoints;
    CampusClient m_client;
};
