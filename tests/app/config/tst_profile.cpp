// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/profile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;

class TestProfile final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aNewProfileHasDefaults();
    void theEnvironmentWinsOverTheFile();
    void everyVariableIsRead();
    void badVariablesAreNamed();
    void theDatabasePasswordStaysOut();
    void settingsAreWrittenForTheOwnerOnly();
    void aSettingCanBeTakenBack();
    void whatIsSharedOrOverriddenIsNotWritten();
    void secretsInTheFileAreRefused_data();
    void secretsInTheFileAreRefused();
    void handWrittenFilesAreUnderstood();
    void badValuesInTheFileNameIt();
    void unknownKeysSurvive();
    void practiceIgnoresTheOutside();
    void overridesAreOnTop();
    void twoWritersLoseNothing();
    void namesAreChecked();

private:
    QString writeFile(const QByteArray &text, const QString &name = u"default"_s);
    std::unique_ptr<QTemporaryDir> m_home;
};

static Result<Profile> load(const QMap<QString, QString> &variables = {}, const QString &name = u"default"_s)
{
    QProcessEnvironment environment;
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    return Profile::load(name, environment);
}

void TestProfile::init()
{
    QStandardPaths::setTestModeEnabled(false);
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    qputenv("HOME", QFile::encodeName(m_home->path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home->filePath(u"config"_s)));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home->filePath(u"data"_s)));
}

QString TestProfile::writeFile(const QByteArray &text, const QString &name)
{
    const QString folder = m_home->filePath(u"config/bedel/profiles"_s);
    QDir().mkpath(folder);
    QFile file(u"%1/%2.ini"_s.arg(folder, name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return file.fileName();
}

void TestProfile::aNewProfileHasDefaults()
{
    const Result<Profile> profile = load();
    QVERIFY(profile);
    QCOMPARE(profile->name(), u"default"_s);
    QVERIFY(profile->database().engine == DatabaseLocation::Engine::Sqlite);
    QCOMPARE(profile->database().path, m_home->filePath(u"data/bedel/default.db"_s));
    QCOMPARE(profile->values().get(setting::kCountry), u"ES"_s);
    QVERIFY(!QFile::exists(profile->filePath()));
    QVERIFY(Profile::names().isEmpty());
    QVERIFY(load({}, u"otro"_s)->database().path != profile->database().path);
}

void TestProfile::theEnvironmentWinsOverTheFile()
{
    writeFile("[moodle]\nurl=https://file.example\n");
    QCOMPARE(load()->values().get(setting::kMoodleUrl), QUrl(u"https://file.example"_s));
    const Result<Profile> profile = load({{u"BEDEL_MOODLE_URL"_s, u"https://variable.example/"_s}});
    QVERIFY(profile);
    QCOMPARE(profile->values().get(setting::kMoodleUrl), QUrl(u"https://variable.example"_s));
    QVERIFY(profile->values().isOverridden(u"moodle.url"_s));
    QCOMPARE(load({{u"BEDEL_MOODLE_URL"_s, u"  "_s}})->values().get(setting::kMoodleUrl),
             QUrl(u"https://file.example"_s));
}

void TestProfile::everyVariableIsRead()
{
    const QMap<QString, QString> variables{{u"BEDEL_DATABASE"_s, u"sqlite:/tmp/x.db"_s},
                                           {u"BEDEL_MOODLE_URL"_s, u"http://127.0.0.1:81"_s},
                                           {u"BEDEL_WHATSAPP_URL"_s, u"http://127.0.0.1:82"_s},
                                           {u"BEDEL_WHATSAPP_VERSION"_s, u"v23.0"_s},
                                           {u"BEDEL_WHATSAPP_PHONE_NUMBER_ID"_s, u"111"_s},
                                           {u"BEDEL_WHATSAPP_BUSINESS_ACCOUNT_ID"_s, u"222"_s},
                                           {u"BEDEL_WHATSAPP_TEMPLATE_WELCOME"_s, u"a:es"_s},
                                           {u"BEDEL_WHATSAPP_TEMPLATE_PROGRESS"_s, u"b:es"_s},
                                           {u"BEDEL_WHATSAPP_TEMPLATE_INACTIVITY"_s, u"c:es"_s},
                                           {u"BEDEL_WHATSAPP_TEMPLATE_COMPLETION"_s, u"d:en_US"_s},
                                           {u"BEDEL_WEBHOOK_LISTEN"_s, u"0.0.0.0:9000"_s},
                                           {u"BEDEL_COUNTRY"_s, u"mx"_s},
                                           {u"BEDEL_SENDING_HOURS"_s, u"always"_s}};
    const Result<Profile> profile = load(variables);
    QVERIFY(profile);
    const SettingValues values = profile->values();
    QCOMPARE(profile->database().path, u"/tmp/x.db"_s);
    QCOMPARE(values.get(setting::kMoodleUrl), QUrl(u"http://127.0.0.1:81"_s));
    QCOMPARE(values.get(setting::kWhatsAppUrl), QUrl(u"http://127.0.0.1:82"_s));
    QCOMPARE(values.get(setting::kWhatsAppVersion), u"v23.0"_s);
    QCOMPARE(values.get(setting::kWhatsAppPhoneNumberId), u"111"_s);
    QCOMPARE(values.get(setting::kWhatsAppBusinessAccountId), u"222"_s);
    QCOMPARE(values.get(setting::kTemplateWelcome).toText(), u"a:es"_s);
    QCOMPARE(values.get(setting::kTemplateProgress).toText(), u"b:es"_s);
    QCOMPARE(values.get(setting::kTemplateInactivity).toText(), u"c:es"_s);
    QCOMPARE(values.get(setting::kTemplateCompletion).toText(), u"d:en_US"_s);
    QCOMPARE(values.get(setting::kWebhookListen), u"0.0.0.0:9000"_s);
    QCOMPARE(values.get(setting::kCountry), u"MX"_s);
    QCOMPARE(values.get(setting::kSendingHours), u"always"_s);
}

void TestProfile::badVariablesAreNamed()
{
    const Result<Profile> profile = load({{u"BEDEL_COUNTRY"_s, u"Spain"_s}});
    QVERIFY(!profile);
    QVERIFY(profile.error().kind == Error::Kind::Invalid);
    QCOMPARE(profile.error().fact(Error::Fact::Name), u"BEDEL_COUNTRY"_s);
    QCOMPARE(profile.error().code, u"setting_country"_s);
    QVERIFY(!load({{u"BEDEL_SENDING_HOURS"_s, u"sometimes"_s}}));
    QVERIFY(!load({{u"BEDEL_DATABASE"_s, u"/tmp/x.db"_s}}));
}

void TestProfile::theDatabasePasswordStaysOut()
{
    const Result<Profile> profile = load({{u"BEDEL_DATABASE"_s, u"postgresql://ana:p%40ss-clave@db.example/centro"_s}});
    QVERIFY(profile);
    QCOMPARE(profile->database().user, u"ana"_s);
    QVERIFY(!profile->values().get(setting::kDatabase).contains("clave"_L1));
}

void TestProfile::settingsAreWrittenForTheOwnerOnly()
{
    Result<Profile> profile = load();
    QVERIFY(profile);
    QVERIFY(profile->set(u"appearance.font_percent"_s, u"125"_s));
    QVERIFY(profile->set(u"language"_s, u"es"_s));
    QVERIFY(profile->set(u"database"_s, u"sqlite:/tmp/ñandú, dos; tres=4.db"_s));
    QCOMPARE(profile->values().get(setting::kFontPercent), 125);
    QCOMPARE(profile->database().path, u"/tmp/ñandú, dos; tres=4.db"_s);
    QFile file(profile->filePath());
    constexpr auto kOwner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(file.permissions() & ~QFileDevice::Permissions(kOwner), QFileDevice::Permissions());
    const Result<Profile> again = load();
    QVERIFY(again);
    QCOMPARE(again->values().get(setting::kLanguage), u"es"_s);
    QCOMPARE(again->database().path, u"/tmp/ñandú, dos; tres=4.db"_s);
    QCOMPARE(Profile::names(), QStringList{u"default"_s});
    // Nothing is left lying about.
    QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"default.ini"_s});
}

void TestProfile::aSettingCanBeTakenBack()
{
    Result<Profile> profile = load();
    QVERIFY(profile->set(u"language"_s, u"en"_s));
    QVERIFY(profile->set(u"language"_s, QString()));
    QCOMPARE(profile->values().get(setting::kLanguage), u"system"_s);
    QCOMPARE(load()->values().get(setting::kLanguage), u"system"_s);
    const Result<void> bad = profile->set(u"language"_s, u"fr"_s);
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, u"setting_choice"_s);
    QVERIFY(!profile->set(u"nothing"_s, QString()));
}

void TestProfile::whatIsSharedOrOverriddenIsNotWritten()
{
    Result<Profile> profile = load({{u"BEDEL_WEBHOOK_LISTEN"_s, u"127.0.0.1:1"_s}});
    QVERIFY(profile);
    QCOMPARE(profile->set(u"centre.country"_s, u"MX"_s).error().code, u"setting_is_shared"_s);
    const Result<void> overridden = profile->set(u"webhook.listen"_s, u"127.0.0.1:2"_s);
    QVERIFY(!overridden);
    QCOMPARE(overridden.error().code, u"setting_overridden"_s);
    QCOMPARE(overridden.error().fact(Error::Fact::Name), u"BEDEL_WEBHOOK_LISTEN"_s);
    QVERIFY(!QFile::exists(profile->filePath()));
}

void TestProfile::secretsInTheFileAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("token") << QByteArray("[moodle]\ntoken=s3cr3t-value\n");
    QTest::newRow("app secret") << QByteArray("[whatsapp]\napp_secret=s3cr3t-value\n");
    QTest::newRow("password in the address")
        << QByteArray("database=postgresql://ana:s3cr3t-value@db.example/centro\n");
}

void TestProfile::secretsInTheFileAreRefused()
{
    QFETCH(QByteArray, text);
    writeFile(text);
    const Result<Profile> profile = load();
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, u"secret_in_profile"_s);
    QVERIFY(!profile.error().detail.contains("s3cr3t"_L1));
    for (const QString &fact : profile.error().facts)
        QVERIFY(!fact.contains("s3cr3t"_L1));
}

void TestProfile::handWrittenFilesAreUnderstood()
{
    writeFile("; a remark\nlanguage=es\n\n[centre]\nname=Formación Ñandú, S.L.\n[template]\nwelcome=bienvenida:es\n");
    const Result<Profile> profile = load();
    QVERIFY(profile);
    QCOMPARE(profile->values().get(setting::kLanguage), u"es"_s);
    QCOMPARE(profile->values().get(setting::kCentreName), u"Formación Ñandú, S.L."_s);
    QCOMPARE(profile->values().get(setting::kTemplateWelcome).toText(), u"bienvenida:es"_s);
}

void TestProfile::badValuesInTheFileNameIt()
{
    const QString path = writeFile("[appearance]\nfont_percent=huge\n");
    const Result<Profile> profile = load();
    QVERIFY(!profile);
    QCOMPARE(profile.error().fact(Error::Fact::Name), path);
    QCOMPARE(profile.error().fact(Error::Fact::Field), u"appearance.font_percent"_s);
}

void TestProfile::unknownKeysSurvive()
{
    writeFile("[future]\nthing=7\n");
    Result<Profile> profile = load();
    QVERIFY(profile);
    QVERIFY(profile->set(u"language"_s, u"es"_s));
    QFile file(profile->filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("thing=7"));
}

void TestProfile::practiceIgnoresTheOutside()
{
    const Result<Profile> profile = load({{u"BEDEL_DATABASE"_s, u"sqlite:/tmp/real.db"_s},
                                          {u"BEDEL_MOODLE_URL"_s, u"https://real.example"_s},
                                          {u"BEDEL_WHATSAPP_URL"_s, u"https://real.example"_s},
                                          {u"BEDEL_COUNTRY"_s, u"MX"_s}},
                                         u"practice"_s);
    QVERIFY(profile);
    QVERIFY(profile->isPractice());
    QCOMPARE(profile->database().path, m_home->filePath(u"data/bedel/practice.db"_s));
    QVERIFY(profile->values().get(setting::kMoodleUrl).isEmpty());
    QCOMPARE(profile->values().get(setting::kWhatsAppUrl), QUrl(u"https://graph.facebook.com"_s));
    QCOMPARE(profile->values().get(setting::kCountry), u"MX"_s);
}

void TestProfile::overridesAreOnTop()
{
    Result<Profile> profile = load({}, u"practice"_s);
    QVERIFY(profile);
    QVERIFY(profile->override({{u"moodle.url"_s, u"http://127.0.0.1:5000"_s}, {u"database"_s, u"sqlite:/tmp/p.db"_s}}));
    QCOMPARE(profile->values().withCentre({{u"moodle.url"_s, u"https://real.example"_s}}).get(setting::kMoodleUrl),
             QUrl(u"http://127.0.0.1:5000"_s));
    QCOMPARE(profile->database().path, u"/tmp/p.db"_s);
    QVERIFY(!profile->override({{u"moodle.url"_s, u"ftp://x"_s}}));
}

void TestProfile::twoWritersLoseNothing()
{
    const auto write = [](const QString &key, const QString &value) {
        Result<Profile> profile = load();
        for (int i = 0; profile && i < 20; ++i) {
            if (!profile->set(key, value))
                return;
        }
    };
    std::thread one(write, u"language"_s, u"es"_s);
    std::thread two(write, u"appearance.scheme"_s, u"dark"_s);
    one.join();
    two.join();
    QCOMPARE(load()->values().get(setting::kLanguage), u"es"_s);
    QCOMPARE(load()->values().get(setting::kScheme), u"dark"_s);
}

void TestProfile::namesAreChecked()
{
    for (const QString &name : {u"default"_s, u"centro-2"_s, u"a_b"_s})
        QVERIFY(Profile::isValidName(name));
    for (const QString &name : {u""_s, u"../x"_s, u"A"_s, u"a b"_s, u"-a"_s, u"ñ"_s, u"a\n"_s, QString(41, u'a')}) {
        const Result<Profile> profile = load({}, name);
        QVERIFY2(!profile && profile.error().code == "bad_profile_name"_L1, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
