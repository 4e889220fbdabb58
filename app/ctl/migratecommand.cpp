// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/storage/database.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

class Migrate final : public Command {
public:
    QString name() const override { return u"migrate"_s; }
    QString summary() const override { return u"brings the database's schema up to date"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"status"_s, u"Only say what would be done."_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;

private:
    static void print(int from, int to, const QStringList &steps, const Console *console);
};

void Migrate::print(int from, int to, const QStringList &steps, const Console *console)
{
    console->json(QJsonObject{{u"from"_s, from}, {u"to"_s, to}, {u"applied"_s, QJsonArray::fromStringList(steps)}});
    console->line(u"from %1 to %2"_s.arg(from).arg(to));
    for (const QString &step : steps)
        console->line(u"  "_s + step);
}

QCoro::Task<Exit> Migrate::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    if (parser->isSet(u"status"_s)) {
        const auto looking = workplace->database().migrationStatus();
        const Result<MigrationStatus> status = co_await looking;
        if (!status) {
            console->error(status.error());
            co_return Exit::NotStarted;
        }
        if (!status->isCreated)
            console->line(u"not created yet, %1 %2 to apply"_s.arg(status->available)
                              .arg(status->available == 1 ? u"migration"_s : u"migrations"_s));
        print(status->installed, status->available, status->pending, console);
        co_return Exit::Done;
    }
    const auto opening = workplace->database().open();
    const Result<MigrationOutcome> outcome = co_await opening;
    if (!outcome) {
        console->error(outcome.error());
        co_return Exit::NotStarted;
    }
    print(outcome->from, outcome->to, outcome->applied, console);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> migrateCommand()
{
    return std::make_unique<Migrate>();
}
