// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasetarget.h"
#include "app/storage/storagecode.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestDatabaseTarget final : public QObject {
    Q_OBJECT
private slots:
    void readsFiles();
    void readsServers();
    void percentIsDecoded();
    void localSocketsAreNamedByFolder();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
};

void TestDatabaseTarget::readsFiles()
{
    const auto target = DatabaseTarget::fromText(u"sqlite:/srv/centro ñ/bedel 100%.db"_s);
    QVERIFY(target);
    QCOMPARE(target->kind, DatabaseTarget::Kind::Sqlite);
    QCOMPARE(target->path, u"/srv/centro ñ/bedel 100%.db"_s);
    QCOMPARE(DatabaseTarget::fromText(u"sqlite:///srv/bedel.db"_s)->path, u"/srv/bedel.db"_s);
    QCOMPARE(DatabaseTarget::fromText(u"sqlite:bedel.db"_s)->path, QDir::current().filePath(u"bedel.db"_s));
    QCOMPARE(target->description(), u"SQLite /srv/centro ñ/bedel 100%.db"_s);
}

void TestDatabaseTarget::readsServers()
{
    const auto target =
        DatabaseTarget::fromText(u"postgresql://oficina:geheim@db.centro.example:6432/bedel?sslmode=require"_s);
    QVERIFY(target);
    QCOMPARE(target->kind, DatabaseTarget::Kind::PostgreSql);
    QCOMPARE(target->host, u"db.centro.example"_s);
    QCOMPARE(target->port, 6432);
    QCOMPARE(target->user, u"oficina"_s);
    QCOMPARE(target->password, Secret("geheim"));
    QCOMPARE(target->database, u"bedel"_s);
    QCOMPARE(target->sslMode, u"require"_s);
    QCOMPARE(target->description(), u"PostgreSQL db.centro.example:6432/bedel"_s);
    QCOMPARE(DatabaseTarget::fromText(u"postgres://db.example/bedel"_s)->port, 5432);
    QCOMPARE(DatabaseTarget::fromText(u"postgresql://[::1]:5433/bedel"_s)->host, u"::1"_s);
}

void TestDatabaseTarget::percentIsDecoded()
{
    const auto target =
        DatabaseTarget::fromText(u"postgresql://ana%40centro:p%40ss%2F%3A%25%C3%B1@db.example/be%20del"_s);
    QVERIFY(target);
    QCOMPARE(target->user, u"ana@centro"_s);
    QCOMPARE(target->password, Secret("p@ss/:%ñ"));
    QCOMPARE(target->database, u"be del"_s);
    QVERIFY(!target->description().contains(u"p@ss"_s));
}

void TestDatabaseTarget::localSocketsAreNamedByFolder()
{
    const auto target = DatabaseTarget::fromText(u"postgresql:///bedel?host=/run/postgresql"_s);
    QVERIFY(target);
    QCOMPARE(target->host, u"/run/postgresql"_s);
    QCOMPARE(target->database, u"bedel"_s);
    QVERIFY(target->user.isEmpty());
    QCOMPARE(DatabaseTarget::fromText(u"postgresql:///bedel"_s)->host, QString());
}

void TestDatabaseTarget::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("other system") << u"mysql://root:geheim@db.example/bedel"_s;
    QTest::newRow("no file") << u"sqlite:"_s;
    QTest::newRow("a folder") << u"sqlite:/srv/"_s;
    QTest::newRow("no database") << u"postgresql://u:geheim@db.example"_s;
    QTest::newRow("not a port") << u"postgresql://u:geheim@db.example:port/bedel"_s;
    QTest::newRow("broken percent") << u"postgresql://u:geheim%zz@db.example/bedel"_s;
    QTest::newRow("unknown parameter") << u"postgresql://u:geheim@db.example/bedel?options=-c"_s;
    QTest::newRow("unknown ssl mode") << u"postgresql://u:geheim@db.example/bedel?sslmode=maybe"_s;
}

void TestDatabaseTarget::refusesWhatItCannotRead()
{
    QFETCH(QString, text);
    const auto target = DatabaseTarget::fromText(text);
    QVERIFY(!target);
    QCOMPARE(target.error().kind, Error::Kind::Invalid);
    QCOMPARE(target.error().code, StorageCode::badTarget);
    QVERIFY(!target.error().detail.contains(u"geheim"_s));
}

QTEST_GUILESS_MAIN(TestDatabaseTarget)
#include "tst_databasetarget.moc"
