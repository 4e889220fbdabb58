// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enrolmentrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

/// How long the Students page waits for its rows. BEDEL_BENCH_STUDENTS sets how many there are; the default only shows
/// that every list works.
class StudentListSpeedTest : public QObject {
    Q_OBJECT
private slots:
    void pages_data() { DatabaseFixture::addDatabaseRows(); }
    void pages();
};

void StudentListSpeedTest::pages()
{
    BEDEL_FRESH_DATABASE(fixture);
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    StudentRepository students(*session);
    const int total =
        qEnvironmentVariableIsSet("BEDEL_BENCH_STUDENTS") ? qEnvironmentVariableIntValue("BEDEL_BENCH_STUDENTS") : 500;
    const QList<qint64> courses = storedCourses(*session, {u"Uno"_s, u"Dos"_s, u"Tres"_s}, clock.now());
    const QStringList first{u"Ana"_s, u"Gabriel"_s, u"María José"_s, u"Ángel"_s, u"Lucía"_s, u"Íñigo"_s, u"Noa"_s};
    const QStringList last{u"García"_s, u"Núñez"_s, u"López"_s, u"Garmendia"_s, u"Pérez"_s, u"Sánchez"_s,
                           u"Ñáñez"_s,  u"Ruiz"_s,  u"Vega"_s,  u"Soto"_s,      u"Mora"_s};
    const int stored = fixture.isSqlite() ? total : std::min(total, 1000); // one by one is slow over a socket
    valueOf(inTransaction(*session, [&]() -> Result<void> {
        for (int i = 0; i < stored; ++i) {
            const qint64 id =
                storedStudent(*session, first.at(i % 7), u"%1 %2"_s.arg(last.at((i * 7) % 11), last.at((i / 11) % 11)),
                              clock.now().addSecs(i));
            if (i % 10 == 0)
                valueOf(EnrolmentRepository(*session).request(id, {courses.at(i % 3)}, clock.now()));
        }
        return {};
    }));
    if (total > stored) {
        valueOf(session->execute(
            u"INSERT INTO student (uuid, first_name, last_name, email, phone, phone_key, username, state, sort_key, "
            "first_key, search, created_at, updated_at) SELECT uuid || n, first_name, last_name, n || email, phone, "
            "n || phone_key, n || username, state, sort_key, first_key, search || ' ' || n, created_at, updated_at "
            "FROM student, generate_series(1, ?) AS n"_s,
            {total / stored - 1}));
    }
    if (!fixture.isSqlite())
        QVERIFY(session->command(u"VACUUM ANALYZE"_s));

    const auto measure = [&](const char *what, const StudentQuery &query, int offset, bool counts = false) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int run = 0; run < 3; ++run) {
            QElapsedTimer timer;
            timer.start();
            if (counts)
                valueOf(students.count(query));
            else
                valueOf(students.page(query, offset, 50));
            best = std::min(best, timer.nsecsElapsed() / 10000);
        }
        qInfo("%s %d students, %s: %.2f ms", qPrintable(engine), total, what, double(best) / 100);
    };
    measure("first page", {}, 0);
    measure("middle page by name", {}, total / 2);
    measure("filter gar", {.text = u"gar"_s}, 0);
    measure("filter garmendia ana", {.text = u"garmendia ana"_s}, 0);
    measure("filter ga", {.text = u"ga"_s}, 0);
    measure("filter nothing matches", {.text = u"xyzq"_s}, 0);
    measure("count", {}, 0, true);
    measure("count gar", {.text = u"gar"_s}, 0, true);
    measure("count ga", {.text = u"ga"_s}, 0, true);
    for (int column = 0; column < StudentColumnCount; ++column) {
        measure(qPrintable(u"by column %1"_s.arg(column)), {.order = {.column = column, .order = Qt::DescendingOrder}},
                0);
        measure(qPrintable(u"by column %1, middle"_s.arg(column)),
                {.order = {.column = column, .order = Qt::AscendingOrder}}, total / 2);
    }
}

QTEST_GUILESS_MAIN(StudentListSpeedTest)
#include "tst_studentlistspeed.moc"
