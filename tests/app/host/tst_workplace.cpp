// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/workplace.h"
#include "tests/support/patience.h"

#include <QCoroFuture>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using Outcome = KeychainAnswer::Outcome;

namespace {

/// A keychain in memory; writing may be made to wait for a person.
struct SlowKeychain {
    Outcome reading = Outcome::NotFound;
    bool holdsWrites = false;
    int reads = 0;
    std::vector<std::shared_ptr<QPromise<KeychainAnswer>>> held;

    KeychainAccess access()
    {
        return [this](const KeychainRequest &request) {
            auto promise = std::make_shared<QPromise<KeychainAnswer>>();
            promise->start();
            const QFuture<KeychainAnswer> future = promise->future();
            const bool isRead = request.action == KeychainRequest::Action::Read;
            reads += isRead;
            if (!isRead && holdsWrites) {
                held.push_back(promise);
                return future;
            }
            promise->addResult(KeychainAnswer{.outcome = isRead ? reading : Outcome::Done});
            promise->finish();
            return future;
        };
    }
    void answerAll()
    {
        for (const auto &promise : held) {
            promise->addResult(KeychainAnswer{.outcome = Outcome::Done});
            promise->finish();
        }
        held.clear();
    }
};

} // namespace

/// The program without its surface: starting and stopping in any order, and without what it may lack.
class WorkplaceTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aClosedKeychainIsNoReasonNotToStart();
    void anEngineCanBeStoppedWhileItStarts();
    void aStartIsCalledOffWhileTheKeychainIsAsked();
    void theWorkplaceMayGoWhileTheKeychainIsAsked();
    void onlyConnectionsAreMadeAnew();

private:
    std::unique_ptr<Workplace> made(SlowKeychain *keychain, const QString &name);
    static Result<void> startOf(QCoro::Task<Result<void>> task) { return QCoro::waitFor(std::move(task)); }

    QTemporaryDir m_folder;
};

void WorkplaceTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
}

std::unique_ptr<Workplace> WorkplaceTest::made(SlowKeychain *keychain, const QString &name)
{
    QProcessEnvironment environment;
    environment.insert(u"BEDEL_DATABASE"_s, u"sqlite:"_s + m_folder.filePath(name));
    environment.insert(u"BEDEL_WHATSAPP_TOKEN"_s, u"an-invented-token-of-whatsapp"_s);
    auto workplace = Workplace::create(u"default"_s, environment, keychain->access());
    if (!workplace || !QCoro::waitFor((*workplace)->open()))
        qFatal("the workplace does not open");
    return std::move(*workplace);
}

void WorkplaceTest::aClosedKeychainIsNoReasonNotToStart()
{
    SlowKeychain keychain{.reading = Outcome::DeniedByPerson};
    const auto workplace = made(&keychain, u"closed.db"_s);
    QVERIFY(workplace->secretTrouble());
    QCOMPARE(workplace->secretTrouble()->code, u"keychain_denied"_s);
    QCOMPARE(keychain.reads, 1); // nobody is asked six times
    QVERIFY(workplace->secrets().moodleToken.isEmpty());
    QCOMPARE(workplace->secrets().whatsAppToken.reveal(), QByteArray("an-invented-token-of-whatsapp"));
    SlowKeychain open;
    QVERIFY(!made(&open, u"open.db"_s)->secretTrouble());
}

void WorkplaceTest::anEngineCanBeStoppedWhileItStarts()
{
    SlowKeychain keychain;
    const auto workplace = made(&keychain, u"stop.db"_s);
    QCoro::Task<Result<void>> starting = workplace->startEngine({});
    QTRY_VERIFY(workplace->engine() || starting.isReady());
    QCoro::Task<> first = workplace->stopEngine();
    QCoro::Task<> second = workplace->stopEngine(); // two windows' worth of impatience
    QCoro::waitFor(first);
    QCoro::waitFor(second);
    QVERIFY(!workplace->engine());
    QTRY_VERIFY(starting.isReady());
    QVERIFY(QCoro::waitFor(workplace->startEngine({})));
    QVERIFY(workplace->engine()->isRunning());
    QVERIFY(QCoro::waitFor(workplace->startEngine({}))); // one is enough
    QCoro::waitFor(workplace->stopEngine());
    QVERIFY(!workplace->engine());
}

void WorkplaceTest::aStartIsCalledOffWhileTheKeychainIsAsked()
{
    SlowKeychain keychain{.holdsWrites = true};
    const auto workplace = made(&keychain, u"calledoff.db"_s);
    QCoro::Task<Result<void>> starting = workplace->startEngine({});
    QCOMPARE(keychain.held.size(), 1U); // the key for passwords
    QCoro::waitFor(workplace->stopEngine());
    keychain.answerAll();
    const Result<void> started = QCoro::waitFor(starting);
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Cancelled);
    QVERIFY(!workplace->engine());
}

void WorkplaceTest::theWorkplaceMayGoWhileTheKeychainIsAsked()
{
    SlowKeychain keychain{.holdsWrites = true};
    auto workplace = made(&keychain, u"gone.db"_s);
    QCoro::Task<Result<void>> starting = workplace->startEngine({});
    QCOMPARE(keychain.held.size(), 1U);
    QCoro::waitFor(workplace->stopEngine());
    workplace.reset(); // another profile was chosen
    keychain.answerAll();
    const Result<void> started = QCoro::waitFor(starting);
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Cancelled);
}

void WorkplaceTest::onlyConnectionsAreMadeAnew()
{
    SlowKeychain keychain;
    const auto workplace = made(&keychain, u"settings.db"_s);
    QVERIFY(QCoro::waitFor(workplace->startEngine({})));
    QSignalSpy anew(workplace.get(), &Workplace::connectionsChanged);
    for (const auto &[key, value] :
         {std::pair(u"tracking.paused"_s, u"true"_s), std::pair(u"centre.country"_s, u"MX"_s),
          std::pair(u"template.welcome"_s, u"bienvenida:es"_s)})
        QVERIFY(QCoro::waitFor(workplace->settings().set(key, value)));
    QCOMPARE(anew.count(), 0);
    QVERIFY(QCoro::waitFor(workplace->settings().set(u"moodle.url"_s, u"https://campus.example"_s)));
    QCOMPARE(anew.count(), 1);
    QCoro::waitFor(workplace->stopEngine());
}

QTEST_GUILESS_MAIN(WorkplaceTest)
#include "tst_workplace.moc"
