// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/signalwatch.h"
#include "app/host/nextsignal.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

class Serve final : public Command {
public:
    QString name() const override { return u"serve"_s; }
    QString summary() const override { return u"runs the engine as a service: jobs, sender, webhook"_s; }
    QString explanation() const override
    {
        return u"Answers at /webhooks/whatsapp/1, /api/whatsapp/... (for programs with a token, see bedelctl tokens; "
               u"described "
               u"by /api/openapi.yaml) and /healthz on BEDEL_WEBHOOK_LISTEN (127.0.0.1:8090), which belongs "
               u"behind a proxy "
               "with a certificate. One JSON line per event goes to standard error: serving, stopping, stopped, and "
               "what is logged (with --verbose each job, reading and refusal). SIGTERM and SIGINT end it cleanly."_s;
    }
    bool logsJson() const override { return true; }
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> Serve::run(const QCommandLineParser *, Workplace *workplace, const Console *console)
{
    SignalWatch signalWatch;
    const auto asked = nextSignal(&signalWatch, &SignalWatch::asked);
    // Whoever asks during the start is heard as well: it is called off.
    QObject::connect(&signalWatch, &SignalWatch::asked, workplace, [workplace, console] {
        console->note(u"{\"event\":\"stopping\"}"_s);
        workplace->stopEngine();
    });
    const QString listen = workplace->settings().values().get(setting::kWebhookListen);
    const EngineOptions options{.schedulesTracking = true,
                                .webhookListen = listen}; // named first: a temporary here is destroyed twice
    const Result<void> started = co_await workplace->startEngine(options);
    if (!started && !asked.isFinished()) {
        console->error(started.error());
        co_return Exit::NotStarted;
    }
    if (started)
        console->note(u"{\"event\":\"serving\",\"webhook\":\"%1:%2\"}"_s.arg(listen.section(u':', 0, -2))
                          .arg(workplace->engine()->webhookPort()));
    co_await asked;
    co_await workplace->stopEngine();
    console->note(u"{\"event\":\"stopped\"}"_s);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> serveCommand()
{
    return std::make_unique<Serve>();
}
