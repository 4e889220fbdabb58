// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/numberhealth.h"
#include "tests/app/engine/enginebench.h"

using namespace Qt::Literals::StringLiterals;

/// Until when the tokens of our numbers are good is known without anybody asking.
class TokenWatchTest : public QObject {
    Q_OBJECT
private slots:
    BEDEL_DATABASE_TEST(theEndOfEachTokenIsNoted)
    BEDEL_DATABASE_TEST(whatCannotBeReadKeepsItsNote)

private:
    static std::optional<QString> noted(EngineBench &bench, const QString &account)
    {
        return valueOf(SettingRepository(*bench.session).value(tokenExpiryKey(account)));
    }
    static EngineOptions watching() { return {.sendsMessages = false, .schedulesTracking = true}; }
};

void TokenWatchTest::theEndOfEachTokenIsNoted()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.settings[u"whatsapp.more_numbers"_s] =
        u"[{\"account\":\"2\",\"phone_number_id\":\"%1\"}]"_s.arg(bench.endpoints.secondPhoneNumberId);
    bench.set({{u"whatsapp_token_expires"_s, 1'830'000'000}});
    bench.startEngine(watching());
    for (const QString &account : {u"1"_s, u"2"_s})
        QVERIFY(bench.until([&] { return noted(bench, account) == u"2027-12-28T13:20:00Z"_s; }));
    // Another token is read as soon as it is used.
    bench.set({{u"whatsapp_token_expires"_s, 0}});
    bench.reconnect();
    QVERIFY(bench.until([&] { return noted(bench, u"1"_s) == QString(); }));
}

void TokenWatchTest::whatCannotBeReadKeepsItsNote()
{
    BEDEL_FRESH_DATABASE(fixture);
    EngineBench bench(fixture);
    bench.set({{u"whatsapp_token_expires"_s, 1'830'000'000}});
    bench.startEngine(watching());
    QVERIFY(bench.until([&] { return noted(bench, u"1"_s) == u"2027-12-28T13:20:00Z"_s; }));
    bench.set({{u"whatsapp_token_expires"_s, 0}});
    bench.fault("500", "debug_token", 10);
    bench.reconnect();
    bench.stopEngine(); // it waits for what is being read
    QCOMPARE(noted(bench, u"1"_s), u"2027-12-28T13:20:00Z"_s);
}

QTEST_GUILESS_MAIN(TokenWatchTest)
#include "tst_tokenwatch.moc"
