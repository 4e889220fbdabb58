// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/databasefixture.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

QString serverAddress()
{
    const QString given = qEnvironmentVariable("BEDEL_TEST_PG");
    if (!given.isEmpty())
        return given;
    QFile file(QStringLiteral(BEDEL_TEST_PG_FILE));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

QString uniqueName()
{
    static int number = 0;
    return u"bedel_test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++number);
}

} // namespace

DatabaseFixture::DatabaseFixture(const QString &engine)
{
    if (engine == "sqlite"_L1) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_target.path = m_folder->filePath(u"bedel test ñ.db"_s);
        return;
    }
    const QString address = serverAddress();
    m_isSkipped = address == "skip"_L1;
    if (m_isSkipped)
        return;
    const auto server = DatabaseTarget::fromText(address);
    if (!server) {
        m_problem = u"no PostgreSQL: run through ctest or tests/with-postgresql.sh, or set BEDEL_TEST_PG"_s;
        return;
    }
    m_server = *server;
    auto session = SqlSession::open(m_server);
    const QString name = uniqueName();
    auto created = session ? (*session)->command(u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'"_s.arg(name))
                           : fail(session.error());
    if (!created) {
        m_problem = created.error().detail;
        return;
    }
    m_target = m_server;
    m_target.database = name;
}

DatabaseFixture::~DatabaseFixture()
{
    if (m_folder || m_target.database.isEmpty())
        return;
    if (const auto session = SqlSession::open(m_server))
        static_cast<void>((*session)->command(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_target.database)));
}

void DatabaseFixture::addDatabaseRows()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << u"sqlite"_s;
    QTest::newRow("postgresql") << u"postgresql"_s;
}

std::unique_ptr<SqlSession> DatabaseFixture::session() const
{
    auto session = SqlSession::open(m_target);
    if (!session)
        qFatal("the test database cannot be opened: %s", qUtf8Printable(session.error().detail));
    return *std::move(session);
}

std::unique_ptr<SqlSession> DatabaseFixture::serverSession() const
{
    auto session = SqlSession::open(m_server);
    if (!session)
        qFatal("the test server cannot be reached: %s", qUtf8Printable(session.error().detail));
    return *std::move(session);
}

int DatabaseFixture::killConnections() const
{
    auto session = serverSession();
    auto query =
        session->execute(u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = ?"_s,
                         {m_target.database});
    return query && query->next() ? query->value(0).toInt() : -1;
}
