// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using Qt::Literals::StringLiterals::operator""_s;

/// The commands as processes against a practice campus that is a process as well.
class CtlBench {
public:
    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;
        QJsonDocument json() const { return QJsonDocument::fromJson(out); }
        QStringList keys() const { return json().isArray() ? json()[0].toObject().keys() : json().object().keys(); }
    };

    CtlBench()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            environment.insert(QString::fromLatin1(name), folder.filePath(QString::fromLatin1(name).toLower()));
        outside = environment;
        m_campus.start(QStringLiteral(BEDELCTL), {u"practice"_s});
        if (!m_campus.waitForReadyRead(20'000))
            qFatal("the practice campus does not start");
        endpoints = QJsonDocument::fromJson(m_campus.readLine()).object();
        for (const QString &key : endpoints.keys()) {
            const QString value = endpoints[key].toString();
            environment.insert(u"BEDEL_"_s + key.toUpper(), value);
            if (key.endsWith(u"token"_s) || key.endsWith(u"secret"_s))
                secrets.append(value.toUtf8());
        }
        environment.insert(u"BEDEL_DATABASE"_s, u"sqlite:"_s + folder.filePath(u"bedel.db"_s));
        environment.insert(u"BEDEL_WHATSAPP_TEMPLATE_WELCOME"_s, u"bienvenida_curso:es"_s);
        environment.insert(u"BEDEL_WEBHOOK_LISTEN"_s, u"127.0.0.1:0"_s);
    }
    ~CtlBench() { endCampus(); }
    Q_DISABLE_COPY_MOVE(CtlBench)

    /// Its exit code; -1 when it does not end in time.
    int endCampus()
    {
        if (m_campus.state() == QProcess::NotRunning)
            return m_campus.exitCode();
        m_campus.terminate();
        const bool hasEnded = m_campus.waitForFinished(5'000) && m_campus.exitStatus() == QProcess::NormalExit;
        m_campus.kill();
        m_campus.waitForFinished();
        return hasEnded ? m_campus.exitCode() : -1;
    }
    Run run(const QStringList &arguments, const QByteArray &input = {}, const QString &database = {})
    {
        QProcessEnvironment changed = environment;
        if (!database.isEmpty())
            changed.insert(u"BEDEL_DATABASE"_s, database);
        return runIn(changed, arguments, input);
    }
    Run runIn(const QProcessEnvironment &surroundings, const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setProcessEnvironment(surroundings);
        process.start(QStringLiteral(BEDELCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(90'000);
        const Run result{.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                         .out = process.readAllStandardOutput(),
                         .err = process.readAllStandardError()};
        printed += result.out + result.err;
        return result;
    }
    /// Every file under the folder: databases, profiles, whatever was written.
    QByteArray files() const
    {
        QByteArray all;
        QDirIterator each(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    /// The first secret that stands in the text: as it is, in hexadecimal or in base64.
    QByteArray secretIn(const QByteArray &text) const
    {
        for (const QByteArray &secret : secrets) {
            if (secret.size() <= 8)
                qFatal("a secret is too short to be looked for");
            for (const QByteArray &form : {secret, secret.toHex(), secret.toBase64(QByteArray::OmitTrailingEquals)}) {
                if (text.contains(form))
                    return secret;
            }
        }
        return {};
    }
    static QStringList newStudent(const QString &first, const QString &email, const QString &phone)
    {
        return {u"students"_s, u"add"_s,      u"--first-name"_s, first, u"--last-name"_s, u"Prieto"_s,
                u"--email"_s,  email,         u"--phone"_s,      phone, u"--course"_s,    u"2"_s,
                u"--json"_s,   u"--verbose"_s};
    }

    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment outside; ///< Nothing of the campus in it.
    QJsonObject endpoints;
    QByteArrayList secrets;
    QByteArray printed; ///< Everything any command has written.

private:
    QProcess m_campus;
};
