// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/senderbench.h"

#include "app/engine/engine.h"
#include "app/storage/messagerepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/support/shiftedclock.h"
#include "tests/support/storedcentre.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace {

const TemplateKey kTemplate{.name = u"aviso"_s, .language = u"es"_s};

/// The sink in a process of its own.
class Sink {
public:
    Sink()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--sink"_s});
        if (!m_process.waitForReadyRead(10'000))
            qFatal("the sink does not start");
        m_port = m_process.readLine().trimmed().toInt();
    }
    int port() const { return m_port; }
    /// Messages it took, and how many of them twice.
    std::pair<int, int> end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
        const QList<QByteArray> figures = m_process.readAll().trimmed().split(' ');
        return {figures.value(0).toInt(), figures.value(1).toInt()};
    }

private:
    QProcess m_process;
    int m_port = 0;
};

void fill(SqlSession &session, int count, const QDateTime &now)
{
    const auto write = [&]() -> Result<void> {
        WhatsAppTemplate whatsAppTemplate{.key = kTemplate, .state = TemplateState::Approved, .category = u"UTILITY"_s};
        whatsAppTemplate.components = {
            QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola, {{1}}. El centro avisa."_s}}};
        if (const auto stored = TemplateRepository(session).store({whatsAppTemplate}, now); !stored)
            return fail(stored.error());
        QList<Message> messages;
        for (int i = 0; i < count; ++i) {
            const QUuid uuid = QUuid::createUuid();
            messages.append({.uuid = uuid,
                             .occasion = u"manual:"_s + uuid.toString(QUuid::WithoutBraces),
                             .purpose = MessagePurpose::Manual,
                             .studentId = storedStudent(session, u"Eva"_s, u"Gil"_s, now),
                             .templateKey = kTemplate,
                             .queuedAt = now,
                             .isAutomatic = false});
        }
        const auto added = MessageRepository(session).insertAll(messages);
        return added ? Result<void>() : fail(added.error());
    };
    valueOf(inTransaction(session, write));
}

struct Figures {
    double seconds = 0;
    int accepted = 0;
    int taken = 0;
    int twice = 0;
};

Figures measure(const DatabaseFixture &fixture, int count)
{
    ShiftedClock clock;
    Database database(fixture.target(), clock);
    valueOf(database.open().result());
    const auto session = fixture.session();
    fill(*session, count, clock.now());
    Sink sink;
    const SettingValues settings({{u"whatsapp.url"_s, u"http://127.0.0.1:%1"_s.arg(sink.port())},
                                  {u"whatsapp.phone_number_id"_s, u"1"_s},
                                  {u"sending.hours"_s, u"always"_s},
                                  {u"centre.name"_s, u"Academia"_s}},
                                 {}, {});
    const EngineSecrets secrets{.whatsAppToken = Secret(QByteArray("token"))};
    Figures figures;
    {
        Engine engine(database, clock,
                      {.grace = std::chrono::milliseconds(200), .runsJobs = false, .messagesPerSecond = 1'000'000});
        QEventLoop loop;
        QObject::connect(&engine, &Engine::drained, &loop, &QEventLoop::quit);
        QElapsedTimer timer;
        timer.start();
        valueOf(QCoro::waitFor(engine.start(settings, secrets)));
        loop.exec();
        figures.seconds = double(timer.nsecsElapsed()) / 1e9;
        QEventLoop end;
        QObject::connect(&engine, &Engine::stopped, &end, &QEventLoop::quit);
        engine.stop();
        end.exec();
    }
    figures.accepted = valueOf(MessageRepository(*session).count({.states = {MessageState::Accepted}}));
    std::tie(figures.taken, figures.twice) = sink.end();
    database.shutdown();
    return figures;
}

} // namespace

void benchSender(Judge *judge, int messages, bool judgesSpeed)
{
    std::printf("%-12s %9s %9s %9s %12s\n", "sender", "messages", "accepted", "seconds", "a second");
    const std::pair<QString, int> databases[]{{u"sqlite"_s, 500}, {u"postgresql"_s, 1000}};
    for (const auto &[name, goal] : databases) {
        const DatabaseFixture fixture(name);
        if (fixture.isSkipped() || !fixture.problem().isEmpty()) {
            judge->expect(fixture.isSkipped(), u"%1: %2"_s.arg(name, fixture.problem()));
            continue;
        }
        const Figures figures = measure(fixture, messages);
        const double rate = messages / figures.seconds;
        std::printf("%-12s %9d %9d %9.2f %12.0f\n", qUtf8Printable(name), messages, figures.accepted, figures.seconds,
                    rate);
        std::fflush(stdout);
        judge->expect(figures.accepted == messages && figures.taken == messages && figures.twice == 0,
                      u"%1: all went out once: %2 accepted, %3 taken, %4 twice"_s.arg(name)
                          .arg(figures.accepted)
                          .arg(figures.taken)
                          .arg(figures.twice));
        if (judgesSpeed)
            judge->expect(rate >= goal, u"%1: %2 a second, wanted %3"_s.arg(name).arg(rate, 0, 'f', 0).arg(goal));
    }
}
