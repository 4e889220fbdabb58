// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/numberpace.h"
#include "app/engine/sending/outcomes.h"
#include "app/remote/whatsapp/whatsappparsers.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = SendOutcome::Kind;
using Pace = Reaction::Pace;

namespace {

const QDateTime kNow(QDate(2026, 11, 3), QTime(10, 0), Qt::UTC);

/// What comes back from an answer of Meta's with this code.
Result<SendReceipt> refusal(int code, int subcode = 0, int status = 400, const QByteArray &retryAfter = {})
{
    QJsonObject error{{u"message"_s, u"(#%1)"_s.arg(code)}, {u"type"_s, u"OAuthException"_s}, {u"code"_s, code}};
    if (subcode != 0)
        error.insert(u"error_subcode"_s, subcode);
    HttpReply reply{.status = status,
                    .contentType = "application/json",
                    .body = QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson()};
    if (!retryAfter.isEmpty())
        reply.headers.append({"Retry-After", retryAfter});
    return sendReceipt(reply);
}

Message tried(int attempts, bool isAutomatic)
{
    Message message;
    message.id = 1;
    message.attempts = attempts;
    message.isAutomatic = isAutomatic;
    return message;
}

Reaction by(const Result<SendReceipt> &receipt, int attempts = 1, bool isAutomatic = true, double jitter = 1)
{
    return reactionTo(tried(attempts, isAutomatic), receipt, kNow, jitter);
}

} // namespace

/// The table of the contract, section 3, code by code; and the pace that follows from it.
class SendOutcomesTest : public QObject {
    Q_OBJECT
private slots:
    void everyCodeHasItsOutcome_data();
    void everyCodeHasItsOutcome();
    void whatMayHaveGoneIsNeverRepeated_data();
    void whatMayHaveGoneIsNeverRepeated();
    void whatIsRetriedComesBackLaterAndLater_data();
    void whatIsRetriedComesBackLaterAndLater();
    void aServerFailureEndsAfterFiveAttempts();
    void retryAfterIsHonoured();
    void theRateGoesDownAtOnceAndUpSlowly();
    void usedUpCallsPauseForLongerAndLonger();
    void anAccountIsTriedWithOneMessage();
};

void SendOutcomesTest::everyCodeHasItsOutcome_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("subcode");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Pace>("pace");
    QTest::addColumn<bool>("stopsTemplate");
    const auto rows = [](const QList<int> &codes, Kind kind, Pace pace, bool stopsTemplate = false, int subcode = 0) {
        for (const int code : codes)
            QTest::addRow("%d/%d", code, subcode) << code << subcode << kind << pace << stopsTemplate;
    };
    rows({0, 3, 10, 104, 190, 200, 250, 299, 131005}, Kind::Waits, Pace::HoldAccount);
    rows({190}, Kind::Waits, Pace::HoldAccount, false, 463);
    rows({190}, Kind::Waits, Pace::HoldAccount, false, 460);
    rows({33}, Kind::Waits, Pace::HoldAccount);
    rows({100}, Kind::Waits, Pace::HoldAccount, false, 33);
    rows({368, 131031, 131037, 131042, 131045, 133010}, Kind::Waits, Pace::HoldAccount);
    rows({131048, 131064}, Kind::Waits, Pace::HoldAccount);
    rows({4, 80007}, Kind::Later, Pace::PauseCalls);
    rows({130429}, Kind::Later, Pace::SlowDown);
    rows({131056}, Kind::LaterForPerson, Pace::None);
    rows({131049}, Kind::Later, Pace::None);
    rows({1, 2, 131000, 131016, 131057, 133004, 2494100}, Kind::Later, Pace::None);
    rows({131026, 130472, 131021, 130403, 130497, 131047, 131050, 131030}, Kind::Refused, Pace::None);
    rows({100, 131008, 131009, 135000, 132000, 132005, 132012, 132018}, Kind::Refused, Pace::None);
    rows({132001, 132007, 132015, 132016, 132068}, Kind::Waits, Pace::None, true);
    rows({132069}, Kind::Later, Pace::None, true);
    rows({999999}, Kind::Refused, Pace::None);
}

void SendOutcomesTest::everyCodeHasItsOutcome()
{
    QFETCH(int, code);
    QFETCH(int, subcode);
    const Reaction reaction = by(refusal(code, subcode));
    QTEST(reaction.outcome.kind, "kind");
    QTEST(reaction.pace, "pace");
    QTEST(reaction.stopsTemplate, "stopsTemplate");
    QCOMPARE(reaction.outcome.error->code, QString::number(code));
    if (reaction.outcome.kind == Kind::Later || reaction.outcome.kind == Kind::LaterForPerson)
        QVERIFY(reaction.outcome.notBefore > kNow);
    if (reaction.stopsTemplate && reaction.outcome.kind == Kind::Waits) // a person is told, and decides
        QCOMPARE(by(refusal(code, subcode), 1, false).outcome.kind, Kind::Refused);
}

void SendOutcomesTest::whatMayHaveGoneIsNeverRepeated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a 500 of a proxy") << 500 << QByteArray("text/html") << QByteArray("<html>Bad gateway</html>");
    QTest::newRow("a 503 without a word") << 503 << QByteArray() << QByteArray();
    QTest::newRow("half an answer") << 200 << QByteArray("application/json") << QByteArray("{\"messages\":[");
    QTest::newRow("no id in it") << 200 << QByteArray("application/json") << QByteArray("{\"messages\":[]}");
    QTest::newRow("HTML with 200") << 200 << QByteArray("text/html") << QByteArray("<html></html>");
}

void SendOutcomesTest::whatMayHaveGoneIsNeverRepeated()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const Reaction reaction = by(sendReceipt({.status = status, .contentType = type, .body = body}));
    QCOMPARE(reaction.outcome.kind, Kind::Unconfirmed);
    QCOMPARE(reaction.pace, Pace::None);
}

void SendOutcomesTest::whatIsRetriedComesBackLaterAndLater_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QList<int>>("seconds");
    QTest::newRow("too fast") << 130429 << QList<int>{1, 2, 4, 8};
    QTest::newRow("one person") << 131056 << QList<int>{1, 4, 16, 64};
    QTest::newRow("a failure of Meta's") << 131000 << QList<int>{1, 4, 16, 64};
    QTest::newRow("maintenance") << 131057 << QList<int>{60, 240, 960, 3600};
    QTest::newRow("calls used up") << 80007 << QList<int>{60, 120, 240, 480};
}

void SendOutcomesTest::whatIsRetriedComesBackLaterAndLater()
{
    QFETCH(int, code);
    QFETCH(QList<int>, seconds);
    for (int i = 0; i < seconds.size(); ++i) {
        QCOMPARE(kNow.msecsTo(by(refusal(code), i + 1).outcome.notBefore), seconds.at(i) * 1000LL);
        QCOMPARE(kNow.msecsTo(by(refusal(code), i + 1, true, 1.2).outcome.notBefore), seconds.at(i) * 1200LL);
    }
}

void SendOutcomesTest::aServerFailureEndsAfterFiveAttempts()
{
    QCOMPARE(by(refusal(131000, 0, 500), 4).outcome.kind, Kind::Later);
    QCOMPARE(by(refusal(131000, 0, 500), 5).outcome.kind, Kind::Refused);
    const Result<SendReceipt> offline = fail({.kind = Error::Kind::Offline, .retry = Error::Retry::Later});
    QCOMPARE(by(offline, 50).outcome.kind, Kind::Later); // it has not left: it goes once there is a network again
    const Result<SendReceipt> stopped = fail({.kind = Error::Kind::Cancelled});
    QCOMPARE(by(stopped).outcome.kind, Kind::GivenBack);
    const Result<SendReceipt> taken = SendReceipt{.messageId = u"wamid.1"_s, .isHeld = true};
    QCOMPARE(by(taken).outcome.kind, Kind::Held);
    QCOMPARE(by(taken).pace, Pace::Good);
}

void SendOutcomesTest::retryAfterIsHonoured()
{
    Error error = refusal(130429).error();
    error.retryAfter = 90s;
    const Reaction reaction = by(fail(error));
    QCOMPARE(kNow.msecsTo(reaction.outcome.notBefore), 90'000);
    NumberPace pace(20, {});
    pace.note(reaction, kNow, {});
    QCOMPARE(kNow.msecsTo(pace.heldUntil()), 90'000);
}

void SendOutcomesTest::theRateGoesDownAtOnceAndUpSlowly()
{
    NumberPace::Time steady;
    NumberPace pace(20, steady);
    QCOMPARE(pace.available(steady), 20);
    pace.take(20);
    QCOMPARE(pace.available(steady), 0);
    QCOMPARE(pace.available(steady + 500ms), 10);
    for (int i = 0; i < 5; ++i) // those that were under way together complain together
        pace.note(by(refusal(130429)), kNow, steady + 500ms);
    steady += 500ms;
    QCOMPARE(pace.available(steady), 0);
    QCOMPARE(pace.available(steady + 1s), 10);
    const Reaction good = by(SendReceipt{.messageId = u"wamid.1"_s});
    for (int i = 1; i <= 100; ++i) // a hundred in one second raise it no more than one would
        pace.note(good, kNow, steady + i * 10ms);
    const int raised = pace.available(steady + 2s);
    QVERIFY2(raised == 10 || raised == 11, qPrintable(QString::number(raised))); // it is no whole number
    for (int i = 0; i < 20; ++i)
        pace.note(good, kNow, steady + 2s + i * 1s);
    pace.take(100);
    QCOMPARE(pace.available(steady + 60s), 20); // and no further than allowed
    pace.setMost(5);
    pace.take(20);
    QCOMPARE(pace.available(steady + 120s), 5);
}

void SendOutcomesTest::usedUpCallsPauseForLongerAndLonger()
{
    NumberPace pace(20, {});
    QDateTime now = kNow;
    for (const qint64 minutes : {1, 2, 4, 8, 16, 32, 60, 60}) {
        pace.note(by(refusal(4)), now, {});
        pace.note(by(refusal(4)), now, {}); // another one that was under way
        QCOMPARE(now.msecsTo(pace.heldUntil()), minutes * 60'000);
        now = pace.heldUntil();
    }
    pace.note(by(SendReceipt{.messageId = u"wamid.1"_s}), now, {});
    pace.note(by(refusal(80007)), now, {});
    QCOMPARE(now.msecsTo(pace.heldUntil()), 60'000);
}

void SendOutcomesTest::anAccountIsTriedWithOneMessage()
{
    NumberPace pace(20, {});
    pace.note(by(refusal(190)), kNow, {});
    QVERIFY(pace.isAccountHeld());
    QCOMPARE(kNow.msecsTo(pace.heldUntil()), 5 * 60'000);
    pace.tryAgain();
    QVERIFY(pace.isTrying() && !pace.heldUntil().isValid());
    const QDateTime later = kNow.addSecs(300);
    pace.note(by(refusal(131042)), later, {});
    QCOMPARE(later.msecsTo(pace.heldUntil()), 10 * 60'000);
    pace.tryAgain();
    pace.note(by(SendReceipt{.messageId = u"wamid.1"_s}), later, {});
    QVERIFY(!pace.isTrying() && !pace.isAccountHeld());
}

QTEST_GUILESS_MAIN(SendOutcomesTest)
#include "tst_sendoutcomes.moc"
