// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimit = 10'000;

class Jobs final : public Command {
public:
    QString name() const override { return u"jobs"_s; }
    QString summary() const override { return u"prints the queue of work, newest first"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"state"_s,
                          u"Only jobs in this state: ready, leased, waiting, done, failed; may be repeated."_s,
                          u"STATE"_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> Jobs::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    QList<JobState> states;
    for (const QString &text : parser->values(u"state"_s)) {
        const std::optional<JobState> state = stateFromWord<JobState>(text);
        if (!state) {
            console->refuse(u"'%1' is not a state of a job: ready, leased, waiting, done, failed."_s.arg(text));
            co_return Exit::WrongUse;
        }
        states.append(*state);
    }
    const Result<QList<Job>> jobs = co_await workplace->jobs().list(states, kLimit);
    if (!jobs) {
        console->error(jobs.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> rows;
    for (const Job &job : *jobs) {
        json.append(QJsonObject{{u"id"_s, job.id},
                                {u"kind"_s, word(job.kind)},
                                {u"state"_s, word(job.state)},
                                {u"attempts"_s, job.attempts},
                                {u"run_after"_s, jsonTime(job.runAfter)},
                                {u"error"_s, jsonError(job.error)}});
        rows.append({QString::number(job.id), word(job.kind), word(job.state), QString::number(job.attempts),
                     job.error ? jsonError(job.error).toString() : QString()});
    }
    console->json(json);
    console->table({u"id"_s, u"kind"_s, u"state"_s, u"attempts"_s, u"error"_s}, rows);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> jobsCommand()
{
    return std::make_unique<Jobs>();
}
