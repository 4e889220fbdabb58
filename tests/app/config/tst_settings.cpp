// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/databaselocation.h"
#include "app/config/settings.h"
#include "app/config/settingvalues.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSettings final : public QObject {
    Q_OBJECT
private slots:
    void theTableIsSound();
    void valuesGetTheirCanonicalSpelling_data();
    void valuesGetTheirCanonicalSpelling();
    void badValuesSayWhatIsAllowed_data();
    void badValuesSayWhatIsAllowed();
    void secretsAreNoSettings();
    void layersWinInOrder();
    void typedValues();
    void mappingsAreRead();
    void databaseLocations_data();
    void databaseLocations();
    void badDatabaseLocations_data();
    void badDatabaseLocations();
    void passwordsAreCutOut_data();
    void passwordsAreCutOut();
};

void TestSettings::theTableIsSound()
{
    QSet<QString> keys;
    QSet<QString> variables;
    for (const Setting &setting : knownSettings()) {
        const QString key = setting.key;
        QVERIFY2(!keys.contains(key), qPrintable(key));
        keys.insert(key);
        QVERIFY(!isSecretSetting(key));
        if (const QString variable = setting.environment; !variable.isEmpty()) {
            QVERIFY2(variable.startsWith("BEDEL_"_L1) && !variables.contains(variable), qPrintable(variable));
            variables.insert(variable);
        }
        if (setting.isFamily())
            continue;
        const QString standard = setting.defaultValue;
        const Result<QString> value = validatedSetting(key, standard);
        QVERIFY2(value && *value == standard, qPrintable(key));
        QCOMPARE(SettingValues().text(key), standard);
    }
    // Every variable of the command line's documentation, save for the secrets.
    for (const auto variable :
         {"BEDEL_DATABASE"_L1, "BEDEL_MOODLE_URL"_L1, "BEDEL_WHATSAPP_URL"_L1, "BEDEL_WHATSAPP_VERSION"_L1,
          "BEDEL_WHATSAPP_PHONE_NUMBER_ID"_L1, "BEDEL_WHATSAPP_BUSINESS_ACCOUNT_ID"_L1,
          "BEDEL_WHATSAPP_TEMPLATE_WELCOME"_L1, "BEDEL_WHATSAPP_TEMPLATE_PROGRESS"_L1,
          "BEDEL_WHATSAPP_TEMPLATE_INACTIVITY"_L1, "BEDEL_WHATSAPP_TEMPLATE_COMPLETION"_L1, "BEDEL_WEBHOOK_LISTEN"_L1,
          "BEDEL_COUNTRY"_L1, "BEDEL_SENDING_HOURS"_L1})
        QVERIFY2(variables.contains(variable), variable.data());
}

void TestSettings::valuesGetTheirCanonicalSpelling_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &key, const QString &value, const QString &expected) {
        QTest::newRow(qPrintable(key + u' ' + value)) << key << value << expected;
    };
    row(u"moodle.url"_s, u"campus.example"_s, u"https://campus.example"_s);
    row(u"moodle.url"_s, u" https://Campus.example/ "_s, u"https://campus.example"_s);
    row(u"moodle.url"_s, u"https://centre.example/moodle/login/index.php?lang=es"_s,
        u"https://centre.example/moodle"_s);
    row(u"moodle.url"_s, u"https://campus.example/webservice/rest/server.php"_s, u"https://campus.example"_s);
    row(u"moodle.url"_s, u"https://campus.example/my/"_s, u"https://campus.example"_s);
    row(u"moodle.url"_s, u"http://127.0.0.1:8123"_s, u"http://127.0.0.1:8123"_s);
    row(u"centre.country"_s, u"mx"_s, u"MX"_s);
    row(u"language"_s, u"ES"_s, u"es"_s);
    row(u"appearance.font_percent"_s, u" 125 "_s, u"125"_s);
    row(u"appearance.dense_tables"_s, u"yes"_s, u"true"_s);
    row(u"template.welcome"_s, u"bienvenida_curso:es_MX"_s, u"bienvenida_curso:es_MX"_s);
    row(u"template.mapping.bienvenida:es"_s, u"{ \"body.1\" : \"first_name\" }"_s, u"{\"body.1\":\"first_name\"}"_s);
    row(u"webhook.listen"_s, u"localhost:8090"_s, u"localhost:8090"_s);
    row(u"webhook.listen"_s, u"0.0.0.0:0"_s, u"0.0.0.0:0"_s);
    row(u"centre.name"_s, u"  Centro de formación Ñu "_s, u"Centro de formación Ñu"_s);
    row(u"moodle.role_id"_s, u""_s, u"5"_s); // empty restores the default
}

void TestSettings::valuesGetTheirCanonicalSpelling()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const Result<QString> result = validatedSetting(key, value);
    QVERIFY(result);
    QTEST(*result, "expected");
    QCOMPARE(validatedSetting(key, *result).value_or(QString()), *result);
}

void TestSettings::badValuesSayWhatIsAllowed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("allowed");
    const auto row = [](const QString &key, const QString &value, const QString &code, const QString &allowed = {}) {
        QTest::newRow(qPrintable(key + u' ' + value.left(30))) << key << value << code << allowed;
    };
    row(u"nothing"_s, u"x"_s, u"unknown_setting"_s);
    row(u"template.mapping."_s, u"{}"_s, u"unknown_setting"_s);
    row(u"language"_s, u"fr"_s, u"setting_choice"_s, u"system, es, en"_s);
    row(u"sending.hours"_s, u"never"_s, u"setting_choice"_s, u"rules, always"_s);
    row(u"appearance.font_percent"_s, u"big"_s, u"setting_whole"_s, u"80-200"_s);
    row(u"appearance.font_percent"_s, u"500"_s, u"setting_whole"_s, u"80-200"_s);
    row(u"appearance.dense_tables"_s, u"perhaps"_s, u"setting_choice"_s, u"true, false"_s);
    row(u"moodle.url"_s, u"ftp://campus.example"_s, u"setting_url"_s);
    row(u"moodle.url"_s, u"https://"_s, u"setting_url"_s);
    row(u"moodle.url"_s, u"my campus"_s, u"setting_url"_s);
    row(u"moodle.url"_s, u"https://ana:clave@campus.example"_s, u"setting_url_password"_s);
    row(u"centre.country"_s, u"Spain"_s, u"setting_country"_s);
    row(u"whatsapp.version"_s, u"22"_s, u"setting_version"_s, u"v22.0"_s);
    row(u"whatsapp.phone_number_id"_s, u"+34 600"_s, u"setting_digits"_s);
    row(u"template.welcome"_s, u"bienvenida"_s, u"setting_template"_s);
    row(u"template.welcome"_s, u"Bienvenida Curso:es"_s, u"setting_template"_s);
    row(u"template.mapping.a:es"_s, u"[1]"_s, u"setting_mapping"_s);
    row(u"template.mapping.a:es"_s, u"{\"body.1\": 1}"_s, u"setting_mapping"_s);
    row(u"webhook.listen"_s, u"8090"_s, u"setting_listen"_s, u"127.0.0.1:8090"_s);
    for (const QString &value : {u"[::1]:8090"_s, u"::1:8090"_s, u"127.0.0.256:8090"_s, u"127.1:8090"_s, u":8090"_s})
        row(u"webhook.listen"_s, value, u"setting_listen"_s, u"127.0.0.1:8090"_s);
    row(u"webhook.listen"_s, u"127.0.0.1:70000"_s, u"setting_listen"_s, u"127.0.0.1:8090"_s);
    row(u"database"_s, u"mysql://x"_s, u"setting_database"_s,
        u"sqlite:/path/file.db, postgresql://user@host:port/database"_s);
    row(u"centre.name"_s, u"a\nb"_s, u"setting_text"_s, u"200"_s);
}

void TestSettings::badValuesSayWhatIsAllowed()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const Result<QString> result = validatedSetting(key, value);
    QVERIFY(!result);
    QVERIFY(result.error().kind == Error::Kind::Invalid);
    QTEST(result.error().code, "code");
    QCOMPARE(result.error().fact(Error::Fact::Field), key);
    QTEST(result.error().fact(Error::Fact::Parameter), "allowed");
    for (const QString &fact : result.error().facts)
        QVERIFY(!fact.contains("clave"_L1));
}

void TestSettings::secretsAreNoSettings()
{
    for (const QString &key :
         {u"moodle.token"_s, u"whatsapp.app_secret"_s, u"database.password"_s, u"WhatsApp.Token"_s}) {
        const Result<QString> result = validatedSetting(key, u"s3cr3t-value"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"secret_setting"_s);
        QVERIFY(!result.error().facts.values().contains(u"s3cr3t-value"_s));
    }
}

void TestSettings::layersWinInOrder()
{
    const QString key = u"centre.country"_s;
    QCOMPARE(SettingValues().text(key), u"ES"_s);
    const SettingValues centre = SettingValues().withCentre({{key, u"MX"_s}});
    QCOMPARE(centre.text(key), u"MX"_s);
    QCOMPARE(SettingValues({}, {{key, u"AR"_s}}, {{key, u"MX"_s}}).text(key), u"AR"_s);
    const SettingValues all({{key, u"CO"_s}}, {{key, u"AR"_s}}, {{key, u"MX"_s}});
    QCOMPARE(all.text(key), u"CO"_s);
    QVERIFY(all.isOverridden(key));
    // A row of the database never decides about this desk.
    QCOMPARE(SettingValues().withCentre({{u"language"_s, u"en"_s}}).get(setting::kLanguage), u"system"_s);
}

void TestSettings::typedValues()
{
    const SettingValues values(
        {}, {{u"appearance.dense_tables"_s, u"true"_s}},
        {{u"template.welcome"_s, u"bienvenida:es"_s}, {u"moodle.url"_s, u"https://campus.example"_s}});
    QCOMPARE(values.get(setting::kMoodleRoleId), 5);
    QVERIFY(values.get(setting::kDenseTables));
    QVERIFY(!values.get(setting::kMenuBar));
    QCOMPARE(values.get(setting::kMoodleUrl), QUrl(u"https://campus.example"_s));
    QCOMPARE(values.get(templateSetting(MessagePurpose::Welcome)), (TemplateKey{u"bienvenida"_s, u"es"_s}));
    QVERIFY(values.get(templateSetting(MessagePurpose::Progress)).isEmpty());
    QVERIFY(values.get(templateSetting(MessagePurpose::Manual)).isEmpty());
    const SettingValues::Texts mapped{{u"template.mapping.b:es"_s, u"{}"_s}, {u"template.mapping.a:es"_s, u"{}"_s}};
    SettingValues::Texts centre = mapped;
    centre.insert(u"template.welcome"_s, u"a:es"_s);
    QCOMPARE(SettingValues({}, {}, centre).family(u"template.mapping."_s), mapped);
    QCOMPARE(validatedSetting(u"centre.language"_s, u"es_MX"_s).value(), u"es_MX"_s);
    QCOMPARE(validatedSetting(u"centre.language"_s, u"Spanish"_s).error().code, u"setting_language"_s);
}

void TestSettings::mappingsAreRead()
{
    const TemplateKey key{u"bienvenida"_s, u"es"_s};
    const SettingValues values = SettingValues().withCentre({{mappingSetting(key), u"{\"body.1\":\"full_name\"}"_s}});
    QCOMPARE(values.mapping(key), (QMap<QString, QString>{{u"body.1"_s, u"full_name"_s}}));
    QVERIFY(values.mapping({u"bienvenida"_s, u"en"_s}).isEmpty());
}

void TestSettings::databaseLocations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DatabaseLocation>("expected");
    using Engine = DatabaseLocation::Engine;
    QTest::newRow("file") << u"sqlite:/tmp/a b.db"_s << DatabaseLocation{.path = u"/tmp/a b.db"_s};
    QTest::newRow("three slashes") << u"sqlite:///tmp/a.db"_s << DatabaseLocation{.path = u"/tmp/a.db"_s};
    QTest::newRow("home") << u"sqlite:~/a.db"_s << DatabaseLocation{.path = QDir::homePath() + u"/a.db"_s};
    QTest::newRow("relative") << u"sqlite:a.db"_s << DatabaseLocation{.path = QDir::currentPath() + u"/a.db"_s};
    QTest::newRow("server") << u"postgresql://bedel@db.example:5433/centro"_s
                            << DatabaseLocation{.engine = Engine::PostgreSql,
                                                .host = u"db.example"_s,
                                                .port = 5433,
                                                .database = u"centro"_s,
                                                .user = u"bedel"_s};
    QTest::newRow("short form") << u"postgres://db.example/centro"_s
                                << DatabaseLocation{
                                       .engine = Engine::PostgreSql, .host = u"db.example"_s, .database = u"centro"_s};
    QTest::newRow("odd signs, options") << u"postgresql://ana%40centro@[::1]/centro%20uno?sslmode=require"_s
                                        << DatabaseLocation{.engine = Engine::PostgreSql,
                                                            .host = u"::1"_s,
                                                            .database = u"centro uno"_s,
                                                            .user = u"ana@centro"_s,
                                                            .options = {{u"sslmode"_s, u"require"_s}}};
    QTest::newRow("socket") << u"postgresql:///centro?host=%2Frun%2Fpostgresql"_s
                            << DatabaseLocation{.engine = Engine::PostgreSql,
                                                .database = u"centro"_s,
                                                .options = {{u"host"_s, u"/run/postgresql"_s}}};
}

void TestSettings::databaseLocations()
{
    QFETCH(QString, text);
    QFETCH(DatabaseLocation, expected);
    const Result<DatabaseLocation> location = databaseLocation(text);
    QVERIFY(location);
    QCOMPARE(location->toText(), expected.toText());
    QVERIFY(*location == expected);
    const Result<DatabaseLocation> again = databaseLocation(location->toText());
    QVERIFY(again && *again == expected);
    QVERIFY(!location->displayName().isEmpty());
}

void TestSettings::badDatabaseLocations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const QString bad = u"setting_database"_s;
    QTest::newRow("empty") << QString() << bad;
    QTest::newRow("no scheme") << u"/tmp/a.db"_s << bad;
    QTest::newRow("folder") << u"sqlite:/tmp/"_s << bad;
    QTest::newRow("memory") << u"sqlite::memory:"_s << bad;
    QTest::newRow("no host") << u"postgresql:///centro"_s << bad;
    QTest::newRow("no database") << u"postgresql://db.example"_s << bad;
    QTest::newRow("bad port") << u"postgresql://db.example:abc/centro"_s << bad;
    QTest::newRow("password") << u"postgresql://ana:clave@db.example/centro"_s << u"setting_database_password"_s;
    QTest::newRow("password as option") << u"postgresql://ana@db.example/centro?password=clave"_s
                                        << u"setting_database_password"_s;
}

void TestSettings::badDatabaseLocations()
{
    QFETCH(QString, text);
    const Result<DatabaseLocation> location = databaseLocation(text);
    QVERIFY(!location);
    QTEST(location.error().code, "code");
    for (const QString &fact : location.error().facts)
        QVERIFY(!fact.contains("clave"_L1));
}

void TestSettings::passwordsAreCutOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("rest");
    QTest::newRow("plain") << u"postgresql://ana:clave@db.example:5433/centro"_s << QByteArray("clave")
                           << u"postgresql://ana@db.example:5433/centro"_s;
    QTest::newRow("encoded") << u"postgresql://ana:cl%40ve%2F1@db.example/centro"_s << QByteArray("cl@ve/1")
                             << u"postgresql://ana@db.example/centro"_s;
    QTest::newRow("should be encoded") << u"postgresql://ana:p@ss:w#rd@db.example/centro"_s << QByteArray("p@ss:w#rd")
                                       << u"postgresql://ana@db.example/centro"_s;
    QTest::newRow("none") << u"postgresql://ana@db.example:5433/centro"_s << QByteArray()
                          << u"postgresql://ana@db.example:5433/centro"_s;
    QTest::newRow("no user") << u"postgresql://db.example:5433/centro"_s << QByteArray()
                             << u"postgresql://db.example:5433/centro"_s;
    QTest::newRow("file") << u"sqlite:/tmp/a:b@c.db"_s << QByteArray() << u"sqlite:/tmp/a:b@c.db"_s;
}

void TestSettings::passwordsAreCutOut()
{
    QFETCH(QString, text);
    const Secret password = takePassword(&text);
    QTEST(password.reveal(), "password");
    QTEST(text, "rest");
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
