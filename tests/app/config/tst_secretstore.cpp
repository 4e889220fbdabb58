// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/layeredsecretstore.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QFile>
#include <QPromise>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using Outcome = KeychainAnswer::Outcome;

namespace {

/// A keychain in memory that can be made to misbehave, and answers later, as the real one does.
struct FakeKeychain {
    QMap<QString, QByteArray> entries;
    Outcome failure = Outcome::Done; ///< Done: it works.
    int requests = 0;

    KeychainAnswer answer(const KeychainRequest &request)
    {
        ++requests;
        if (failure != Outcome::Done)
            return {.outcome = failure};
        const QString key = request.service + u'/' + request.entry;
        if (request.action == KeychainRequest::Action::Write) {
            entries.insert(key, request.value);
            return {.outcome = Outcome::Done};
        }
        if (!entries.contains(key))
            return {.outcome = Outcome::NotFound};
        const QByteArray value = entries.value(key);
        if (request.action == KeychainRequest::Action::Remove)
            entries.remove(key);
        return {.outcome = Outcome::Done, .value = value};
    }
    KeychainAccess access()
    {
        return [this](const KeychainRequest &request) {
            auto promise = std::make_shared<QPromise<KeychainAnswer>>();
            promise->start();
            const KeychainAnswer result = answer(request);
            QTimer::singleShot(1, [promise, result] {
                promise->addResult(result);
                promise->finish();
            });
            return promise->future();
        };
    }
};

QByteArray valueOf(SecretStore &store, SecretName name)
{
    const Result<OptionalSecret> secret = QCoro::waitFor(store.read(name));
    return secret && *secret ? (*secret)->reveal() : QByteArray();
}

QProcessEnvironment environmentOf(const QMap<QString, QString> &variables)
{
    QProcessEnvironment environment;
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    return environment;
}

std::unique_ptr<LayeredSecretStore> layered(FakeKeychain &keychain, const QProcessEnvironment &environment = {},
                                            const QString &folder = {})
{
    std::vector<std::unique_ptr<SecretStore>> fixed;
    fixed.push_back(std::make_unique<EnvironmentSecretStore>(environment));
    fixed.push_back(std::make_unique<CredentialsSecretStore>(folder));
    return std::make_unique<LayeredSecretStore>(std::move(fixed),
                                                std::make_unique<KeychainSecretStore>(u"default"_s, keychain.access()),
                                                std::make_unique<MemorySecretStore>());
}

} // namespace

class TestSecretStore final : public QObject {
    Q_OBJECT
private slots:
    void everySecretHasItsNames();
    void furtherNumbersHaveTheirOwn();
    void theEnvironmentIsReadAndNotWritten();
    void credentialsAreFiles();
    void theKeychainKeepsSecretsPerProfile();
    void withoutKeychainTheMemoryKeepsThem();
    void aRefusalIsNotAnAbsence();
    void theFirstLayerWins();
    void whatTheEnvironmentGivesCannotBeHidden();
    void whatTheKeychainTakesLeavesTheMemory();
    void practiceTouchesNoKeychain();
    void theRealKeychainAnswersSoon();
};

void TestSecretStore::everySecretHasItsNames()
{
    QSet<QString> words;
    for (const SecretName name : kSecretNames)
        words.insert(word(name));
    QCOMPARE(words.size(), std::size(kSecretNames));
    QCOMPARE(environmentVariable(SecretName::MoodleToken), u"BEDEL_MOODLE_TOKEN"_s);
    QCOMPARE(environmentVariable(SecretName::WhatsAppToken), u"BEDEL_WHATSAPP_TOKEN"_s);
    QCOMPARE(environmentVariable(SecretName::WhatsAppAppSecret), u"BEDEL_WHATSAPP_APP_SECRET"_s);
    QCOMPARE(environmentVariable(SecretName::WhatsAppVerifyToken), u"BEDEL_WHATSAPP_VERIFY_TOKEN"_s);
    QCOMPARE(environmentVariable(SecretName::WhatsAppMoreTokens), u"BEDEL_WHATSAPP_MORE_TOKENS"_s);
}

void TestSecretStore::furtherNumbersHaveTheirOwn()
{
    const NumberSecrets secrets =
        numberSecrets(Secret(R"({"2": {"token": "two", "app_secret": "s2"}, "3": {"app_secret": "s3"}, "4": 5})"));
    QCOMPARE(secrets.tokens.keys(), QStringList{u"2"_s});
    QCOMPARE(secrets.tokens.value(u"2"_s).reveal(), QByteArray("two"));
    QCOMPARE(secrets.appSecrets.keys(), (QStringList{u"2"_s, u"3"_s}));
    QVERIFY(numberSecrets(Secret("no JSON")).tokens.isEmpty());
    QVERIFY(numberSecrets({}).tokens.isEmpty());
}

void TestSecretStore::theEnvironmentIsReadAndNotWritten()
{
    EnvironmentSecretStore store(
        environmentOf({{u"BEDEL_MOODLE_TOKEN"_s, u" token-1 "_s},
                       {u"BEDEL_WHATSAPP_TOKEN"_s, u""_s},
                       {u"BEDEL_DATABASE"_s, u"postgresql://ana:cl%40ve@db.example/centro"_s}}));
    QCOMPARE(valueOf(store, SecretName::MoodleToken), QByteArray("token-1"));
    QCOMPARE(valueOf(store, SecretName::WhatsAppToken), QByteArray());
    QCOMPARE(valueOf(store, SecretName::DatabasePassword), QByteArray("cl@ve"));
    const Result<void> written = QCoro::waitFor(store.write(SecretName::MoodleToken, Secret("x")));
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"secret_from_environment"_s);
    QCOMPARE(written.error().fact(Error::Fact::Name), u"BEDEL_MOODLE_TOKEN"_s);
    EnvironmentSecretStore file(environmentOf({{u"BEDEL_DATABASE"_s, u"sqlite:/tmp/a:b@c.db"_s}}));
    QCOMPARE(valueOf(file, SecretName::DatabasePassword), QByteArray());
}

void TestSecretStore::credentialsAreFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"moodle-token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("token-2\n");
    file.close();
    CredentialsSecretStore store(folder.path());
    QCOMPARE(valueOf(store, SecretName::MoodleToken), QByteArray("token-2"));
    QCOMPARE(valueOf(store, SecretName::WhatsAppToken), QByteArray());
    QCOMPARE(QCoro::waitFor(store.remove(SecretName::MoodleToken)).error().code, u"secret_from_credentials"_s);
    CredentialsSecretStore none{QString()};
    QCOMPARE(valueOf(none, SecretName::MoodleToken), QByteArray());
}

void TestSecretStore::theKeychainKeepsSecretsPerProfile()
{
    FakeKeychain keychain;
    KeychainSecretStore store(u"default"_s, keychain.access());
    KeychainSecretStore other(u"otro"_s, keychain.access());
    QVERIFY(!store.isPersistent());
    QVERIFY(QCoro::waitFor(store.probe()));
    QVERIFY(QCoro::waitFor(store.write(SecretName::MoodleToken, Secret("token-3"))));
    QVERIFY(store.isPersistent());
    QCOMPARE(valueOf(store, SecretName::MoodleToken), QByteArray("token-3"));
    QCOMPARE(valueOf(other, SecretName::MoodleToken), QByteArray());
    QVERIFY(QCoro::waitFor(store.remove(SecretName::MoodleToken)));
    QVERIFY(QCoro::waitFor(store.remove(SecretName::MoodleToken)));
    QCOMPARE(valueOf(store, SecretName::MoodleToken), QByteArray());
}

void TestSecretStore::withoutKeychainTheMemoryKeepsThem()
{
    FakeKeychain keychain;
    keychain.failure = Outcome::NoKeychain;
    KeychainSecretStore alone(u"default"_s, keychain.access());
    const Result<void> refused = QCoro::waitFor(alone.write(SecretName::MoodleToken, Secret("x")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"no_keychain"_s);
    const auto store = layered(keychain);
    QVERIFY(!QCoro::waitFor(store->probe()));
    QVERIFY(QCoro::waitFor(store->write(SecretName::MoodleToken, Secret("token-4"))));
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray("token-4"));
    QVERIFY(!store->isPersistent());
    QVERIFY(QCoro::waitFor(store->remove(SecretName::MoodleToken)));
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray());
}

void TestSecretStore::aRefusalIsNotAnAbsence()
{
    FakeKeychain keychain;
    keychain.failure = Outcome::DeniedByPerson;
    const auto store = layered(keychain);
    const Result<OptionalSecret> read = QCoro::waitFor(store->read(SecretName::MoodleToken));
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"keychain_denied"_s);
    QVERIFY(store->isPersistent());
    QCOMPARE(QCoro::waitFor(store->write(SecretName::MoodleToken, Secret("x"))).error().code, u"keychain_denied"_s);
}

void TestSecretStore::theFirstLayerWins()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"moodle-token"_s, u"whatsapp-token"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("from-credentials");
    }
    FakeKeychain keychain;
    for (const SecretName name : kSecretNames)
        keychain.entries.insert(u"bedel/default/"_s + word(name), "from-keychain");
    const auto store =
        layered(keychain, environmentOf({{u"BEDEL_MOODLE_TOKEN"_s, u"from-environment"_s}}), folder.path());
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray("from-environment"));
    QCOMPARE(valueOf(*store, SecretName::WhatsAppToken), QByteArray("from-credentials"));
    QCOMPARE(valueOf(*store, SecretName::WhatsAppAppSecret), QByteArray("from-keychain"));
}

void TestSecretStore::whatTheEnvironmentGivesCannotBeHidden()
{
    FakeKeychain keychain;
    const auto store = layered(keychain, environmentOf({{u"BEDEL_MOODLE_TOKEN"_s, u"from-environment"_s}}));
    QCOMPARE(QCoro::waitFor(store->write(SecretName::MoodleToken, Secret("x"))).error().code,
             u"secret_from_environment"_s);
    QVERIFY(QCoro::waitFor(store->write(SecretName::WhatsAppToken, Secret("x"))));
    QCOMPARE(keychain.entries.size(), 1);
}

void TestSecretStore::whatTheKeychainTakesLeavesTheMemory()
{
    FakeKeychain keychain;
    keychain.failure = Outcome::NoKeychain;
    const auto store = layered(keychain);
    QVERIFY(QCoro::waitFor(store->write(SecretName::MoodleToken, Secret("old"))));
    keychain.failure = Outcome::Done; // the keychain came up in the meantime
    QVERIFY(QCoro::waitFor(store->write(SecretName::MoodleToken, Secret("new"))));
    QVERIFY(store->isPersistent());
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray("new"));
    QVERIFY(QCoro::waitFor(store->remove(SecretName::MoodleToken)));
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray());
}

void TestSecretStore::practiceTouchesNoKeychain()
{
    const auto store = LayeredSecretStore::forProfile(
        u"practice"_s, environmentOf({{u"BEDEL_MOODLE_TOKEN"_s, u"real-token"_s}}), true);
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray());
    QVERIFY(QCoro::waitFor(store->write(SecretName::MoodleToken, Secret("practice-token"))));
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray("practice-token"));
    QVERIFY(!QCoro::waitFor(store->probe()));
}

void TestSecretStore::theRealKeychainAnswersSoon()
{
    // No bus, no Secret Service: what a server or a bare machine looks like. It must not wait for anybody.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QElapsedTimer clock;
    clock.start();
    const auto store = LayeredSecretStore::forProfile(u"tst-bedel"_s, QProcessEnvironment(), false);
    QVERIFY(!QCoro::waitFor(store->probe()));
    QVERIFY(QCoro::waitFor(store->write(SecretName::MoodleToken, Secret("token-5"))));
    QCOMPARE(valueOf(*store, SecretName::MoodleToken), QByteArray("token-5"));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
