// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const ApiToken &token)
{
    return {{u"label"_s, token.label},
            {u"created_at"_s, jsonTime(token.createdAt)},
            {u"last_used_at"_s, jsonTime(token.lastUsedAt)},
            {u"revoked_at"_s, jsonTime(token.revokedAt)}};
}

QString localTime(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

class TokensAdd final : public Command {
public:
    QString name() const override { return u"tokens add"_s; }
    QString summary() const override { return u"lets another program use the HTTP endpoints"_s; }
    QString explanation() const override
    {
        return u"Prints the token on standard output, this once: only its hash is kept. The label names the program in "
               "the message log."_s;
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"LABEL"_s, u"Names the program, at most 60 characters."_s);
    }
    int maximumWords() const override { return 1; }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> TokensAdd::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    if (parser->positionalArguments().size() != 1) {
        console->refuse(u"tokens add needs one label."_s);
        co_return Exit::WrongUse;
    }
    const QString label = parser->positionalArguments().constFirst();
    const Result<NewApiToken> added = co_await workplace->tokens().add(label);
    if (!added) {
        console->error(added.error());
        co_return added.error().kind == Error::Kind::Invalid ? Exit::WrongUse : Exit::WithFailures;
    }
    const QString text = QString::fromLatin1(added->text.reveal());
    QJsonObject json = toJson(added->token);
    json.insert(u"token"_s, text);
    console->json(json);
    console->line(text);
    co_return Exit::Done;
}

class TokensList final : public Command {
public:
    QString name() const override { return u"tokens list"_s; }
    QString summary() const override { return u"the programs that have a token, and when they last used it"_s; }
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> TokensList::run(const QCommandLineParser *, Workplace *workplace, const Console *console)
{
    const Result<QList<ApiToken>> tokens = co_await workplace->tokens().list();
    if (!tokens) {
        console->error(tokens.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> rows;
    for (const ApiToken &token : *tokens) {
        json.append(toJson(token));
        rows.append({token.label, localTime(token.createdAt), localTime(token.lastUsedAt), localTime(token.revokedAt)});
    }
    console->json(json);
    console->table({u"label"_s, u"made"_s, u"last used"_s, u"revoked"_s}, rows);
    co_return Exit::Done;
}

class TokensRevoke final : public Command {
public:
    QString name() const override { return u"tokens revoke"_s; }
    QString summary() const override { return u"the program's token opens nothing any more"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"LABEL"_s, u"As it was added."_s);
    }
    int maximumWords() const override { return 1; }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> TokensRevoke::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    if (parser->positionalArguments().size() != 1) {
        console->refuse(u"tokens revoke needs one label."_s);
        co_return Exit::WrongUse;
    }
    const QString label = parser->positionalArguments().constFirst();
    const Result<void> revoked = co_await workplace->tokens().revoke(label);
    if (!revoked) {
        console->error(revoked.error());
        co_return Exit::WithFailures;
    }
    console->json(QJsonObject{{u"revoked"_s, label}});
    console->line(u"Revoked: %1"_s.arg(label));
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> tokensAddCommand()
{
    return std::make_unique<TokensAdd>();
}

std::unique_ptr<Command> tokensListCommand()
{
    return std::make_unique<TokensList>();
}

std::unique_ptr<Command> tokensRevokeCommand()
{
    return std::make_unique<TokensRevoke>();
}
