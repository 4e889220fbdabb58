// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/host/nextsignal.h"
#include "app/services/errortext.h"

#include <QCoroFuture>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimit = 1'000'000;

/// What one call has done with a message.
enum class Fate { Accepted, Failed, Deferred, Unconfirmed, Cancelled };

QString word(Fate fate)
{
    switch (fate) {
    case Fate::Accepted:
        return u"accepted"_s;
    case Fate::Failed:
        return u"failed"_s;
    case Fate::Deferred:
        return u"deferred"_s;
    case Fate::Unconfirmed:
        return u"unconfirmed"_s;
    case Fate::Cancelled:
        break;
    }
    return u"cancelled"_s;
}

Fate fateOf(const Message &message)
{
    switch (message.state) {
    case MessageState::Queued:
    case MessageState::Sending: // by another engine
        return Fate::Deferred;
    case MessageState::Failed:
        return Fate::Failed;
    case MessageState::Unconfirmed:
        return Fate::Unconfirmed;
    case MessageState::Cancelled:
        return Fate::Cancelled;
    default:
        return Fate::Accepted;
    }
}

/// When it may go, as known now; invalid: when somebody has put right what is in its way.
QDateTime untilOf(const Message &message, const QDateTime &now)
{
    if (message.state != MessageState::Queued || !message.waitsFor.isEmpty())
        return {};
    const QDateTime at =
        message.undoUntil.isValid() ? std::max(message.notBefore, message.undoUntil) : message.notBefore;
    return at > now ? at : QDateTime();
}

QString reasonOf(const Message &message)
{
    if (message.error)
        return describe(*message.error).sentence;
    return message.waitsFor; // a word says more than nothing
}

class Send final : public Command {
public:
    QString name() const override { return u"send"_s; }
    QString summary() const override { return u"sends what is due, then stops"_s; }
    QString explanation() const override
    {
        return u"Tells what became of everything that was in the queue. Deferred: it goes later, by itself or once "
               u"what\n"
               "is in its way is put right. Cancelled: the stop list or its time forbade it. Exit status 1 when "
               "something\n"
               "failed or nobody knows whether it went out."_s;
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"details"_s, u"With --json also the cancelled ones, and each message with its reason."_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;

private:
    static void print(const QList<MessageRow> &rows, bool isDetailed, const QDateTime &now, const Console *console);
};

void Send::print(const QList<MessageRow> &rows, bool isDetailed, const QDateTime &now, const Console *console)
{
    QMap<Fate, int> counts;
    QJsonArray messages;
    QList<QStringList> table;
    for (const MessageRow &row : rows) {
        const Message &message = row.message;
        const Fate fate = fateOf(message);
        ++counts[fate];
        const QDateTime until = untilOf(message, now);
        const QString reason = fate == Fate::Accepted ? QString() : reasonOf(message);
        messages.append(QJsonObject{{u"id"_s, message.id},
                                    {u"student_id"_s, jsonId(message.studentId)},
                                    {u"outcome"_s, word(fate)},
                                    {u"reason"_s, reason.isEmpty() ? QJsonValue() : QJsonValue(reason)},
                                    {u"code"_s, message.error ? QJsonValue(message.error->code) : QJsonValue()},
                                    {u"until"_s, jsonTime(until)}});
        if (fate != Fate::Accepted)
            table.append({QString::number(message.id), row.studentName, word(fate),
                          until.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), reason});
    }
    QJsonObject json;
    for (const Fate fate : {Fate::Accepted, Fate::Failed, Fate::Deferred, Fate::Unconfirmed})
        json.insert(word(fate), counts.value(fate));
    if (isDetailed) {
        json.insert(word(Fate::Cancelled), counts.value(Fate::Cancelled));
        json.insert(u"messages"_s, messages);
    }
    console->json(json);
    console->line(
        u"%1 accepted, %2 failed, %3 deferred, %4 unconfirmed, %5 cancelled"_s.arg(counts.value(Fate::Accepted))
            .arg(counts.value(Fate::Failed))
            .arg(counts.value(Fate::Deferred))
            .arg(counts.value(Fate::Unconfirmed))
            .arg(counts.value(Fate::Cancelled)));
    if (!table.isEmpty())
        console->table({u"id"_s, u"student"_s, u"outcome"_s, u"until"_s, u"reason"_s}, table);
}

QCoro::Task<Exit> Send::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const MessageQuery open{.states = {MessageState::Queued, MessageState::Sending}};
    const Result<ListPage<MessageRow>> before = co_await workplace->messages().page(open, 0, kLimit);
    if (!before) {
        console->error(before.error());
        co_return Exit::WithFailures;
    }
    const QDateTime began = workplace->clock().now();
    QSet<qint64> waiting;
    MessageQuery since{.from = began};
    for (const MessageRow &row : before->rows) {
        waiting.insert(row.message.id);
        since.from = std::min(since.from, row.message.queuedAt);
    }
    const EngineOptions options{.runsJobs = false};
    const Result<void> started = co_await workplace->startEngine(options);
    if (!started) {
        console->error(started.error());
        co_return Exit::NotStarted;
    }
    const auto drained = nextSignal(workplace->engine(), &Engine::drained);
    co_await drained;
    co_await workplace->stopEngine();
    const Result<ListPage<MessageRow>> page = co_await workplace->messages().page(since, 0, kLimit);
    if (!page) {
        console->error(page.error());
        co_return Exit::WithFailures;
    }
    QList<MessageRow> rows;
    for (const MessageRow &row : page->rows) {
        if (waiting.contains(row.message.id) || row.message.queuedAt >= began)
            rows.append(row);
    }
    print(rows, parser->isSet(u"details"_s), workplace->clock().now(), console);
    const bool isAllWell = std::ranges::none_of(rows, [](const MessageRow &row) {
        const Fate fate = fateOf(row.message);
        return fate == Fate::Failed || fate == Fate::Unconfirmed;
    });
    co_return isAllWell ? Exit::Done : Exit::WithFailures;
}

} // namespace

std::unique_ptr<Command> sendCommand()
{
    return std::make_unique<Send>();
}
