// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimit = 1'000'000;

class Messages final : public Command {
public:
    QString name() const override { return u"messages"_s; }
    QString summary() const override { return u"prints the message log, newest first"_s; }
    QString explanation() const override
    {
        return u"--state undelivered: what WhatsApp took longer ago than the setting sending.undelivered_hours says, "
               u"and "
               "what has not arrived. Where WhatsApp's reports are not received that is all of it."_s;
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {u"state"_s, u"Only messages in this state; may be repeated, but for undelivered."_s, u"STATE"_s});
        parser.addOption({u"student"_s, u"Only messages of this student."_s, u"ID"_s});
        parser.addOption({u"rule"_s, u"Only messages of this rule: inactive, milestone..."_s, u"EVENT"_s});
        parser.addOption(
            {u"template"_s, u"Only messages with this template, in one language or all."_s, u"NAME[:LANGUAGE]"_s});
        parser.addOption({u"number"_s, u"Only messages from this number of ours: 1, or the account of a further one."_s,
                          u"ACCOUNT"_s});
        parser.addOption({u"since"_s, u"Only messages queued since this day or time."_s, u"WHEN"_s});
        parser.addOption(
            {u"until"_s, u"Only messages queued before this time, or up to this day included."_s, u"WHEN"_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

/// UTC; a day is its beginning here, or as an end the beginning of the next one.
QDateTime moment(const QString &text, bool isEnd)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == 10)
        return day.addDays(isEnd ? 1 : 0).startOfDay().toUTC();
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

Result<void> addFilters(const QCommandLineParser &parser, MessageQuery *query)
{
    const auto wrong = [](const QString &what) {
        return fail({.kind = Error::Kind::Invalid, .facts = {{Error::Fact::Value, what}}});
    };
    const QStringList states = parser.values(u"state"_s);
    for (const QString &text : states) {
        if (text == "undelivered"_L1) { // what has not come to a state, beside those that have
            if (states.size() > 1)
                return wrong(u"'undelivered' goes with no other state"_s);
            query->reached = MessageReach::Undelivered;
            continue;
        }
        const std::optional<MessageState> state = stateFromWord<MessageState>(text);
        if (!state)
            return wrong(u"'%1' is not a state of a message"_s.arg(text));
        query->states.append(*state);
    }
    if (const QString text = parser.value(u"rule"_s); !text.isEmpty()) {
        query->event = ruleEvent(text);
        if (!query->event)
            return wrong(u"'%1' is not a rule"_s.arg(text));
    }
    if (const QString text = parser.value(u"template"_s); !text.isEmpty()) {
        query->templateKey = TemplateKey::fromText(text);
        if (query->templateKey.isEmpty())
            query->templateKey = {.name = text, .language = {}};
    }
    if (const QString text = parser.value(u"student"_s); parser.isSet(u"student"_s)) {
        query->studentId = text.toLongLong();
        if (query->studentId <= 0)
            return wrong(u"'%1' is not the id of a student"_s.arg(text));
    }
    query->account = parser.value(u"number"_s);
    for (const QString &option : {u"since"_s, u"until"_s}) {
        const QString text = parser.value(option);
        if (text.isEmpty())
            continue;
        const bool isUntil = option == "until"_L1;
        const QDateTime at = moment(text, isUntil);
        if (!at.isValid())
            return wrong(u"'%1' is neither a day (2026-11-03) nor a time (2026-11-03T10:00:00Z)"_s.arg(text));
        (isUntil ? query->until : query->from) = at;
    }
    return {};
}

QCoro::Task<Exit> Messages::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    MessageQuery query;
    if (const Result<void> understood = addFilters(*parser, &query); !understood) {
        console->refuse(u"%1. See bedelctl messages --help."_s.arg(understood.error().fact(Error::Fact::Value)));
        co_return Exit::WrongUse;
    }
    const Result<ListPage<MessageRow>> page = co_await workplace->messages().page(query, 0, kLimit);
    if (!page) {
        console->error(page.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> rows;
    for (const MessageRow &row : page->rows) {
        const Message &message = row.message;
        json.append(
            QJsonObject{{u"id"_s, message.id},
                        {u"student_id"_s, jsonId(message.studentId)},
                        {u"template"_s, message.templateKey.toText()},
                        {u"state"_s, word(message.state)},
                        {u"whatsapp_message_id"_s,
                         message.whatsappMessageId.isEmpty() ? QJsonValue() : QJsonValue(message.whatsappMessageId)},
                        {u"queued_at"_s, jsonTime(message.queuedAt)},
                        {u"accepted_at"_s, jsonTime(message.acceptedAt)},
                        {u"sent_at"_s, jsonTime(message.sentAt)},
                        {u"delivered_at"_s, jsonTime(message.deliveredAt)},
                        {u"read_at"_s, jsonTime(message.readAt)},
                        {u"error"_s, jsonError(message.error)}});
        rows.append({QString::number(message.id), message.queuedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                     row.studentName, message.templateKey.toText(), word(message.state)});
    }
    console->json(json);
    console->table({u"id"_s, u"queued"_s, u"student"_s, u"template"_s, u"state"_s}, rows);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> messagesCommand()
{
    return std::make_unique<Messages>();
}
