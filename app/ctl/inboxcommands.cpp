// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/listenaddress.h"
#include "app/ctl/command.h"
#include "app/ctl/signalwatch.h"
#include "app/engine/relay.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kToken = u"BEDEL_RELAY_TOKEN"_s;
constexpr qsizetype kShortestToken = 24;

/// Receives for a centre that cannot be reached from outside.
class RelayCommand final : public Command {
public:
    QString name() const override { return u"relay"_s; }
    QString summary() const override { return u"keeps WhatsApp's events for a centre behind a router"_s; }
    QString explanation() const override
    {
        return u"Receives at /webhooks/whatsapp/1, checks the signature with BEDEL_WHATSAPP_APP_SECRET (and the "
               "handshake with BEDEL_WHATSAPP_VERIFY_TOKEN); for a further number of another app with the "
               "app_secret of its name in BEDEL_WHATSAPP_MORE_TOKENS. It keeps the events in its own file until the "
               "centre's engine fetches them with BEDEL_RELAY_TOKEN. It belongs behind a proxy with a certificate; it "
               "needs "
               "neither the centre's database nor its tokens. SIGTERM and SIGINT end it cleanly."_s;
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {u"listen"_s, u"Address and port; 127.0.0.1:8091 without it."_s, u"ADDRESS"_s, u"127.0.0.1:8091"_s});
        parser.addOption({u"state"_s, u"File that keeps the events."_s, u"FILE"_s});
        parser.addOption({u"account"_s, u"Name of a further number; may be repeated."_s, u"NAME"_s});
    }
    bool logsJson() const override { return true; }
    std::optional<int> runAlone(const QCommandLineParser &parser, const Console &console) override;
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *, const Console *) override
    {
        co_return Exit::WrongUse; // runAlone() is asked first
    }
};

std::optional<int> RelayCommand::runAlone(const QCommandLineParser &parser, const Console &console)
{
    const Result<std::pair<QString, quint16>> listen = listenAddress(parser.value(u"listen"_s));
    const auto secret = [](const QString &variable) { return Secret(qgetenv(variable.toLatin1().constData())); };
    const WebhookSecrets secrets{.appSecret = secret(environmentVariable(SecretName::WhatsAppAppSecret)),
                                 .verifyToken = secret(environmentVariable(SecretName::WhatsAppVerifyToken))};
    RelayOptions options{.stateFile = parser.value(u"state"_s), .token = secret(kToken)};
    if (!listen || options.stateFile.isEmpty() || secrets.appSecret.isEmpty() || options.token.isEmpty()) {
        console.refuse(u"relay needs --state FILE, an address as 127.0.0.1:8091, BEDEL_WHATSAPP_APP_SECRET and "
                       "BEDEL_RELAY_TOKEN."_s);
        return int(Exit::WrongUse);
    }
    if (options.token.reveal().size() < kShortestToken) {
        console.refuse(
            u"BEDEL_RELAY_TOKEN is too short: whoever guesses it reads what people write to the centre. Take "
            "%1 characters or more, as from: head -c 32 /dev/urandom | base64"_s.arg(kShortestToken));
        return int(Exit::WrongUse);
    }
    options.address = listen->first;
    options.port = listen->second;
    const NumberSecrets own = numberSecrets(secret(environmentVariable(SecretName::WhatsAppMoreTokens)));
    for (const QString &account : QStringList{u"1"_s} + parser.values(u"account"_s))
        options.accounts.insert(
            account,
            {.appSecret = own.appSecrets.value(account, secrets.appSecret), .verifyToken = secrets.verifyToken});
    const MovableClock clock;
    Relay relay(options, clock);
    SignalWatch signalWatch;
    QObject::connect(&signalWatch, &SignalWatch::asked, qApp, &QCoreApplication::quit);
    if (const Result<void> started = relay.start(); !started) {
        console.error(started.error());
        return int(Exit::NotStarted);
    }
    console.note(u"{\"event\":\"relaying\",\"webhook\":\"%1:%2\"}"_s.arg(options.address).arg(relay.port()));
    const int code = QCoreApplication::exec();
    relay.stop();
    console.note(u"{\"event\":\"stopped\"}"_s);
    return code;
}

/// The incoming messages.
class Inbox final : public Command {
public:
    QString name() const override { return u"inbox"_s; }
    QString summary() const override { return u"prints what people wrote, newest first"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"student"_s, u"Only messages of this student."_s, u"ID"_s});
        parser.addOption({u"unread"_s, u"Only what nobody of ours has read."_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> Inbox::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const QString student = parser->value(u"student"_s);
    const qint64 studentId = student.toLongLong();
    if (parser->isSet(u"student"_s) && studentId <= 0) {
        console->refuse(u"'%1' is not the id of a student. See bedelctl inbox --help."_s.arg(student));
        co_return Exit::WrongUse;
    }
    const bool onlyUnread = parser->isSet(u"unread"_s);
    const Result<QList<ReceivedMessage>> messages = co_await workplace->inbox().messages(studentId, onlyUnread);
    if (!messages) {
        console->error(messages.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> rows;
    for (const ReceivedMessage &one : *messages) {
        const QString from = one.waId.isEmpty() ? one.userId : u'+' + one.waId;
        json.append(QJsonObject{{u"id"_s, one.message.id},
                                {u"student_id"_s, one.studentId == 0 ? QJsonValue() : QJsonValue(one.studentId)},
                                {u"from"_s, from},
                                {u"account"_s, one.message.account},
                                {u"kind"_s, word(one.message.kind)},
                                {u"text"_s, one.message.body},
                                {u"read"_s, one.message.seenAt.isValid()},
                                {u"received_at"_s, jsonTime(one.message.at)}});
        rows.append({QString::number(one.message.id), one.message.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                     one.studentName.isEmpty() ? from : one.studentName, one.message.body.simplified().left(80)});
    }
    console->json(json);
    console->table({u"id"_s, u"received"_s, u"from"_s, u"text"_s}, rows);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> relayCommand()
{
    return std::make_unique<RelayCommand>();
}

std::unique_ptr<Command> inboxCommand()
{
    return std::make_unique<Inbox>();
}
