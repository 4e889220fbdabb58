// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to judge everybody by the rules: reading, judging, planning.
#include "app/domain/rules/ruleevaluation.h"
#include "app/storage/runplanstore.h"
#include "app/storage/snapshotpartitions.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"
#include "tests/bench/judge.h"
#include "tests/support/storedcentre.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kGoalSeconds = 5;
constexpr int kCourses = 50;
constexpr int kSnapshots = 12;
const QDateTime kNow(QDate(2026, 5, 13), QTime(9, 0), Qt::UTC);

/// Writes the two spellings of what every row needs.
class Writer {
public:
    explicit Writer(SqlSession &session)
        : m_session(session)
        , m_isSqlite(session.dialect() == SqlSession::Dialect::Sqlite)
    {
    }

    /// Rows i from 0 on.
    QString series(int count) const
    {
        return m_isSqlite ? u"(WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT i "
                            "FROM n) AS g"_s.arg(count - 1)
                          : u"(SELECT generate_series(0, %1) AS i) AS g"_s.arg(count - 1);
    }
    /// So many minutes before now; an expression.
    QString ago(const QString &minutes) const
    {
        return m_isSqlite
            ? u"(%1 - (%2) * 60000)"_s.arg(kNow.toMSecsSinceEpoch()).arg(minutes)
            : u"(to_timestamp(%1) - (%2) * interval '1 minute')"_s.arg(kNow.toSecsSinceEpoch()).arg(minutes);
    }
    QString uuid() const { return m_isSqlite ? u"lower(hex(randomblob(16)))"_s : u"gen_random_uuid()"_s; }
    void run(const QString &sql)
    {
        const Result<QSqlQuery> done = m_session.execute(sql, {});
        if (!done)
            qFatal("bench: %s", qUtf8Printable(done.error().detail));
    }

private:
    SqlSession &m_session;
    const bool m_isSqlite;
};

void fill(SqlSession &session, int enrolments)
{
    Writer writer(session);
    const int students = std::max(1, enrolments * 2 / 5);
    QList<Course> courses;
    for (int i = 0; i < kCourses; ++i)
        courses.append({.moodleCourseId = 101 + i,
                        .shortName = u"C%1"_s.arg(i),
                        .fullName = u"Curso %1"_s.arg(i),
                        .startAt = kNow.addDays(-60),
                        .endAt = kNow.addDays(5 + 3 * i)});
    valueOf(CourseRepository(session).store(courses, kNow));
    valueOf(TemplateRepository(session).store(
        {{.key = {.name = u"aviso"_s, .language = u"es"_s},
          .metaId = u"1"_s,
          .state = TemplateState::Approved,
          .category = u"UTILITY"_s,
          .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}, sobre {{2}}: ánimo."_s}}},
          .pulledAt = kNow}},
        kNow));
    valueOf(inTransaction(session, [&]() -> Result<void> {
        writer.run(
            u"INSERT INTO student (uuid, first_name, last_name, email, phone, phone_key, moodle_user_id, state, "
            "sort_key, first_key, search, created_at, updated_at) SELECT %1, 'Ana', 'Apellido ' || i, 'a' || i || "
            "'@mail.example', '+34600' || (100000 + i), '600' || (100000 + i), 1000 + i, 'on_campus', 'apellido' "
            "|| i, 'ana', 'ana apellido', %2, %2 FROM %3"_s.arg(writer.uuid(), writer.ago(u"80000"_s),
                                                                writer.series(students)));
        writer.run(
            u"INSERT INTO enrolment (student_id, course_id, state, created_at, enrolled_at) SELECT 1 + i %% %1, 1 "
            "+ (i / %1 + i %% %1) %% %2, 'enrolled', %3, %3 FROM %4"_s.arg(students)
                .arg(kCourses)
                .arg(writer.ago(u"80000"_s), writer.series(enrolments))
                .replace(u"%%"_s, u"%"_s));
        writer.run(
            u"UPDATE progress SET state = CASE WHEN enrolment_id % 17 = 0 THEN 'completed' ELSE 'in_progress' END, "
            "percent = CASE WHEN enrolment_id % 10 = 0 THEN 30 ELSE 85 END, done_scos = 4, total_scos = 10, checked_at = "_s
            + writer.ago(u"20"_s) + u", changed_at = "_s + writer.ago(u"1440 * (1 + enrolment_id % 45)"_s)
            + u", completed_at = CASE WHEN enrolment_id % 17 = 0 THEN "_s
            + writer.ago(u"1440 * (1 + enrolment_id % 45)"_s) + u" END, last_activity = "_s
            + writer.ago(u"CASE WHEN enrolment_id % 10 = 0 THEN 1440 * (3 + enrolment_id % 42) ELSE 300 + "
                         "enrolment_id % 2000 END"_s)
            + u", last_track = "_s + writer.ago(u"1440 * (1 + enrolment_id % 45)"_s));
        return {};
    }));
    valueOf(SnapshotPartitions(session).ensure(kNow));
    valueOf(inTransaction(session, [&]() -> Result<void> {
        const QString many = QString::number(kSnapshots);
        writer.run(u"INSERT INTO snapshot (enrolment_id, at, active_at, percent, is_rise) SELECT 1 + i / "_s + many
                   + u", "_s + writer.ago(u"1440 * (63 - 5 * (i % "_s + many + u")) - i % 600"_s) + u", "_s
                   + writer.ago(u"1440 * (63 - 5 * (i % "_s + many + u")) - i % 600"_s) + u", 7 * (i % "_s + many
                   + u"), i % "_s + many + u" > 0 FROM "_s + writer.series(enrolments * kSnapshots));
        writer.run(
            u"INSERT INTO message (uuid, occasion, purpose, student_id, enrolment_id, recipient, state, not_before, "
            "queued_at, accepted_at) SELECT "_s
            + writer.uuid()
            + u", 'inactive:' || e.id || ':20260401:1', 'inactivity', e.student_id, e.id, '', 'delivered', "_s
            + writer.ago(u"1440 * (3 + e.id % 50)"_s) + u", "_s + writer.ago(u"1440 * (3 + e.id % 50)"_s) + u", "_s
            + writer.ago(u"1440 * (3 + e.id % 50)"_s) + u" FROM enrolment e WHERE e.id % 2 = 0"_s);
        writer.run(u"INSERT INTO decision (occasion, event, enrolment_id, student_id, outcome, message_id, at) SELECT "
                   "m.occasion, 'inactive', m.enrolment_id, m.student_id, 'sent', m.id, m.queued_at FROM message m"_s);
        return {};
    }));
    if (session.dialect() == SqlSession::Dialect::PostgreSql)
        valueOf(session.command(u"ANALYZE"_s));
}

bool judgeOn(const QString &engine, int enrolments, Judge *judge, bool isTimed)
{
    const DatabaseFixture fixture(engine);
    if (fixture.isSkipped() || !fixture.problem().isEmpty()) {
        std::printf("%s: %s\n", qUtf8Printable(engine), qUtf8Printable(fixture.problem()));
        return false;
    }
    const ManualClock clock;
    const auto session = migratedSession(fixture, clock);
    fill(*session, enrolments);
    SendingTerms terms{.zone = QTimeZone("Europe/Madrid"), .centreName = u"Academia"_s};
    for (const RuleEvent event : kRuleEvents)
        terms.templates.insert(purposeOf(event), {.name = u"aviso"_s, .language = u"es"_s});
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        const PlanInput input = valueOf(readPlanInput(*session, {}, terms, kNow));
        const double read = double(timer.restart()) / 1000;
        const RunPlan plan = makeRunPlan(input);
        const double planned = double(timer.elapsed()) / 1000;
        best = std::min(best, read + planned);
        std::printf("%-12s %8lld enrolments: read and judged %6.2f s, planned %6.2f s; %lld messages, %lld occasions\n",
                    qUtf8Printable(engine), qlonglong(input.facts.size()), read, planned,
                    qlonglong(plan.messages.size()), qlonglong(plan.occasions.size()));
        std::fflush(stdout);
        if (plan.occasions.isEmpty())
            qFatal("bench: nothing was due");
    }
    if (isTimed)
        judge->expect(best < kGoalSeconds, u"%1: under %2 s: %3"_s.arg(engine).arg(kGoalSeconds).arg(best, 0, 'f', 2));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"enrolments"_s, u"Enrolments, each with a history."_s, u"N"_s, u"100000"_s},
                       {u"sqlite-only"_s, u"Leaves PostgreSQL out."_s},
                       {u"untimed"_s, u"Judges nothing: for small sizes."_s}});
    parser.process(application);
    const int enrolments = std::max(100, parser.value(u"enrolments"_s).toInt());
    Judge judge;
    const bool isTimed = !parser.isSet(u"untimed"_s);
    bool isDone = judgeOn(u"sqlite"_s, enrolments, &judge, isTimed);
    if (!parser.isSet(u"sqlite-only"_s))
        isDone = judgeOn(u"postgresql"_s, enrolments, &judge, isTimed) && isDone;
    return isDone ? judge.code() : 1;
}
