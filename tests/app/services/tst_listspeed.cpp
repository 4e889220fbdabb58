// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/secretstore.h"
#include "app/services/homeservice.h"
#include "app/services/settingsservice.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/messagerepository.h"
#include "tests/app/services/servicebench.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Invented people, enrolments and messages, made by the database itself: rows of each but of people, of whom there
/// are half as many. Messages are spread over a year, with some hundred of the last day.
void fill(SqlSession &session, int rows, const QDateTime &now)
{
    const bool isSqlite = session.dialect() == SqlSession::Dialect::Sqlite;
    const QString number = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s;
    const QVariant end = session.bindTime(now);
    // so many milliseconds before now
    const auto before = [isSqlite](const QString &milliseconds) {
        return isSqlite ? u"(? - %1)"_s.arg(milliseconds)
                        : u"(?::timestamptz - (%1) * interval '1 millisecond')"_s.arg(milliseconds);
    };
    const auto put = [&session](const QString &sql, const QVariantList &values) {
        valueOf(session.execute(sql, values));
    };
    const int people = std::max(10, rows / 2);
    put(number.arg(people)
            + u"INSERT INTO student (uuid, first_name, last_name, email, phone, phone_key, username, state, sort_key, "
              "first_key, search, created_at, updated_at) SELECT 'uuid-' || i, 'Ana ' || i % 97, 'García ' || i % 991, "
              "'p' || i || '@mail.example', '+34600000100', '600' || i, 'p' || i, "
              "CASE WHEN i % 50 = 0 THEN 'archived' ELSE 'on_campus' END, 'garcia ' || i % 991 || '  ana ' || i % 97, "
              "'ana ' || i % 97, 'ana ' || i % 97 || ' garcia ' || i % 991 || ' p' || i, %1, %1 FROM n"_s.arg(
                  before(u"i * 60000"_s)),
        {end, end});
    put(number.arg(200)
            + u"INSERT INTO course (moodle_course_id, short_name, full_name, sort_key, search) SELECT 1000 + i, "
              "'C' || i, 'Curso ' || i, 'curso ' || i, 'curso ' || i FROM n"_s,
        {});
    put(u"INSERT INTO enrolment (student_id, course_id, state, created_at, enrolled_at) "
        "SELECT s.id, c.id, CASE WHEN (s.id + c.id) % 40 = 0 THEN 'failed' ELSE 'enrolled' END, s.created_at, "
        "s.created_at FROM student s JOIN course c ON c.id % 100 = s.id % 100 AND c.moodle_course_id > 1000"_s,
        {});
    put(number.arg(rows)
            + u"INSERT INTO message (uuid, occasion, purpose, student_id, template_name, template_language, state, "
              "not_before, queued_at, sending_at, accepted_at, sent_at) SELECT 'uuid-' || i, 'bench:' || i, 'welcome', "
              "s.id, 'plantilla_' || i % 12, 'es', CASE WHEN i % 400 = 0 THEN 'failed' WHEN i % 3 = 0 THEN 'read' "
              "ELSE 'delivered' END, %1, %1, %1, %1, %1 FROM n JOIN student s ON s.uuid = 'uuid-' || (i % %2 + 1)"_s
                  .arg(before(u"CAST(i AS bigint) * %1"_s.arg(365LL * 86'400'000 / rows)), QString::number(people)),
        {end, end, end, end, end});
    put(number.arg(rows)
            + u"INSERT INTO activity (at, kind, student_id, count) SELECT %1, CASE WHEN i % 2 = 0 THEN 'enrolled' ELSE "
              "'intake_submitted' END, s.id, 1 FROM n JOIN student s ON s.uuid = 'uuid-' || (i % %2 + 1)"_s.arg(
                  before(u"CAST(i AS bigint) * %1"_s.arg(365LL * 86'400'000 / rows)), QString::number(people)),
        {end});
    valueOf(session.command(isSqlite ? u"ANALYZE"_s : u"VACUUM ANALYZE"_s));
}

} // namespace

/// How long Home, Enrolments and Messages wait for their rows. BEDEL_BENCH_ROWS sets how many there are; the default
/// only shows that every list works.
class ListSpeedTest : public QObject {
    Q_OBJECT
private slots:
    void lists_data() { DatabaseFixture::addDatabaseRows(); }
    void lists();

private:
    void measure(const QString &what, const std::function<void()> &work) const
    {
        double best = std::numeric_limits<double>::max();
        for (int run = 0; run < 3; ++run) {
            QElapsedTimer timer;
            timer.start();
            work();
            best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("%s %s: %.1f ms%s", QTest::currentDataTag(), qPrintable(what), best, best > 100 ? "  SLOW" : "");
    }
    void measureEnrolments(SqlSession &session, int rows) const;
    void measureMessages(SqlSession &session, int rows, const QDateTime &now) const;
};

void ListSpeedTest::lists()
{
    BEDEL_FRESH_DATABASE(fixture);
    ServiceBench bench(fixture);
    const int rows =
        qEnvironmentVariableIsSet("BEDEL_BENCH_ROWS") ? qEnvironmentVariableIntValue("BEDEL_BENCH_ROWS") : 400;
    fill(*bench.session, rows, bench.now());
    MemorySecretStore secrets;
    SettingsService settings(bench.database, bench.clock, *Profile::load(u"test-lists"_s, {}), secrets);
    HomeService home(bench.database, bench.clock, settings);
    measure(u"Home"_s, [&] { valueOf(QCoro::waitFor(home.view(bench.now().addDays(-1)))); });
    measureEnrolments(*bench.session, rows);
    measureMessages(*bench.session, rows, bench.now());
}

void ListSpeedTest::measureEnrolments(SqlSession &session, int rows) const
{
    EnrolmentRepository enrolments(session);
    const auto page = [&](const QString &what, const EnrolmentQuery &query, int offset = 0) {
        measure(u"enrolments "_s + what, [&] { valueOf(enrolments.page(query, offset, 64)); });
    };
    const auto count = [&](const QString &what, const EnrolmentQuery &query) {
        measure(u"enrolments count "_s + what, [&] { valueOf(enrolments.count(query)); });
    };
    page(u"first page"_s, {});
    page(u"middle"_s, {}, rows / 2);
    page(u"failed"_s, {.states = {EnrolmentState::Failed}});
    page(u"of a course"_s, {.courseId = 10});
    page(u"filter garcia"_s, {.text = u"garcia 17"_s});
    page(u"filter nothing"_s, {.text = u"xyzq"_s});
    count(u"all"_s, {});
    count(u"failed"_s, {.states = {EnrolmentState::Failed}});
    count(u"filter garcia"_s, {.text = u"garcia 17"_s});
    for (int column = 0; column < EnrolmentColumnCount; ++column) {
        page(u"by column %1"_s.arg(column), {.order = {.column = column}});
        page(u"by column %1, middle"_s.arg(column), {.order = {.column = column, .order = Qt::DescendingOrder}},
             rows / 2);
    }
    page(u"by state, then course, then student"_s,
         {.order = {.column = EnrolmentStateColumn, .then = {{EnrolmentCourseColumn}, {EnrolmentStudentColumn}}}});
}

void ListSpeedTest::measureMessages(SqlSession &session, int rows, const QDateTime &now) const
{
    MessageRepository messages(session);
    const auto page = [&](const QString &what, const MessageQuery &query, int offset = 0) {
        measure(u"messages "_s + what, [&] { valueOf(messages.page(query, offset, 64)); });
    };
    const auto count = [&](const QString &what, const MessageQuery &query) {
        measure(u"messages count "_s + what, [&] { valueOf(messages.count(query)); });
        measure(u"messages totals "_s + what, [&] { valueOf(messages.totals(query)); });
    };
    page(u"of today"_s, {.from = now.addDays(-1)});
    page(u"first page"_s, {});
    page(u"middle"_s, {}, rows / 2);
    page(u"failed"_s, {.states = {MessageState::Failed}});
    page(u"filter garcia"_s, {.text = u"garcia 17"_s});
    page(u"filter nothing"_s, {.text = u"xyzq"_s});
    count(u"of today"_s, {.from = now.addDays(-1)});
    count(u"all"_s, {});
    count(u"filter garcia"_s, {.text = u"garcia 17"_s});
    for (int column = 0; column < MessageColumnCount; ++column) {
        page(u"by column %1"_s.arg(column), {.order = {.column = column}});
        page(u"by column %1, middle"_s.arg(column), {.order = {.column = column, .order = Qt::DescendingOrder}},
             rows / 2);
    }
    page(u"by template, then state"_s, {.order = {.column = MessageTemplateColumn, .then = {{MessageStateColumn}}}});
}

QTEST_GUILESS_MAIN(ListSpeedTest)
#include "tst_listspeed.moc"
