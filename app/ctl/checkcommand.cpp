// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/services/checktext.h"
#include "app/services/errortext.h"
#include "app/storage/database.h"
#include "app/storage/webhookeventrepository.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

class Check final : public Command {
public:
    QString name() const override { return u"check"_s; }
    QString summary() const override { return u"tests database, Moodle and WhatsApp, and says what is missing"_s; }
    QString explanation() const override
    {
        return u"Each line is one thing that was tried. Nothing is written on the campus or sent. Ends with 1 when "
               u"something has to be "
               "solved."_s;
    }
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *workplace, const Console *console) override;

private:
    void add(const QString &system, const CheckReport &report, const QDateTime &now);
    void addItem(const QString &system, const CheckItem &item, const QDateTime &now);
    void addFailure(const QString &system, const Error &error);
    void addGood(const QString &system, const QString &detail);

    QJsonArray m_lines;
    QList<QStringList> m_rows;
    bool m_hasProblem = false;
};

void Check::addGood(const QString &system, const QString &detail)
{
    m_lines.append(
        QJsonObject{{u"system"_s, system}, {u"ok"_s, true}, {u"detail"_s, detail}, {u"advice"_s, QString()}});
    m_rows.append({system, u"ok"_s, detail, QString()});
}

void Check::addFailure(const QString &system, const Error &error)
{
    const ErrorText text = describe(error);
    m_lines.append(
        QJsonObject{{u"system"_s, system}, {u"ok"_s, false}, {u"detail"_s, text.sentence}, {u"advice"_s, text.advice}});
    m_rows.append({system, u"problem"_s, text.sentence, text.advice});
    m_hasProblem = true;
}

void Check::add(const QString &system, const CheckReport &report, const QDateTime &now)
{
    for (const CheckItem &item : report.items) {
        if (item.outcome != CheckItem::Outcome::Skipped)
            addItem(system, item, now);
    }
}

void Check::addItem(const QString &system, const CheckItem &item, const QDateTime &now)
{
    const bool isProblem = item.outcome == CheckItem::Outcome::Problem;
    const CheckText text = checkText(item, now);
    m_lines.append(QJsonObject{
        {u"system"_s, system}, {u"ok"_s, !isProblem}, {u"detail"_s, text.sentence}, {u"advice"_s, text.advice}});
    const bool isWarning = item.outcome == CheckItem::Outcome::Warning;
    m_rows.append({system, isProblem ? u"problem"_s : isWarning ? u"warning"_s : u"ok"_s, text.sentence, text.advice});
    m_hasProblem = m_hasProblem || isProblem;
}

QCoro::Task<Exit> Check::run(const QCommandLineParser *, Workplace *workplace, const Console *console)
{
    const auto opening = workplace->database().open();
    const Result<MigrationOutcome> opened = co_await opening;
    if (opened) {
        addGood(u"database"_s, workplace->database().description());
        const Result<void> read = co_await workplace->settings().reload();
        if (!read)
            addFailure(u"database"_s, read.error());
    } else {
        addFailure(u"database"_s, opened.error());
    }
    const QDateTime now = workplace->clock().now();
    const ProbeTarget saved;
    const Result<CheckReport> moodle = co_await workplace->probe().checkMoodle(saved);
    if (moodle)
        add(u"moodle"_s, *moodle, now);
    else
        addFailure(u"moodle"_s, moodle.error());
    const Result<CheckReport> whatsApp = co_await workplace->probe().checkWhatsApp(saved);
    if (whatsApp)
        add(u"whatsapp"_s, *whatsApp, now);
    else
        addFailure(u"whatsapp"_s, whatsApp.error());

    if (opened) {
        const auto read = [](SqlSession &session) { return WebhookEventRepository(session).aside(); };
        const auto reading = workplace->database().run(read);
        const Result<WebhookEventRepository::Aside> aside = co_await reading;
        if (!aside)
            addFailure(u"database"_s, aside.error());
        else if (aside->count > 0)
            addItem(u"whatsapp"_s,
                    {.subject = CheckItem::Subject::WhatsAppEvents,
                     .outcome = CheckItem::Outcome::Warning,
                     .count = aside->count},
                    now);
    }

    console->json(m_lines);
    console->table({u"system"_s, u"state"_s, u"detail"_s, u"advice"_s}, m_rows);
    co_return m_hasProblem ? Exit::WithFailures : Exit::Done;
}

} // namespace

std::unique_ptr<Command> checkCommand()
{
    return std::make_unique<Check>();
}
