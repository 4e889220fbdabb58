// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/jobwait.h"

using namespace Qt::Literals::StringLiterals;

namespace {

void addCourseOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"course"_s, u"Only this course; may be repeated. Without it: all that are followed."_s, u"MOODLE_ID"_s});
}

/// Bedel's ids of the courses named on the command line.
QCoro::Task<Result<QList<qint64>>> courseIds(QStringList names, Workplace *workplace)
{
    QList<qint64> moodleIds;
    for (const QString &name : names)
        moodleIds.append(name.toLongLong());
    QList<qint64> ids;
    if (moodleIds.isEmpty())
        co_return ids;
    const Result<QList<Course>> courses = co_await workplace->courses().byMoodleIds(moodleIds);
    if (!courses)
        co_return fail(courses.error());
    if (courses->size() != moodleIds.size())
        co_return fail({.kind = Error::Kind::NotFound, .code = u"course_unknown"_s});
    for (const Course &course : *courses)
        ids.append(course.id);
    co_return ids;
}

QJsonObject figures(const QJsonObject &result)
{
    QJsonObject json;
    for (const QString &key :
         {u"courses"_s, u"enrolments"_s, u"checked"_s, u"changed"_s, u"snapshots"_s, u"requests"_s, u"seconds"_s})
        json.insert(key, result.value(key));
    QJsonArray errors;
    const QJsonArray rows = result.value("errors"_L1).toArray();
    for (const QJsonValue &row : rows) {
        QJsonObject error = row.toObject();
        error.insert("error"_L1, jsonError(Error::fromJson(row["error"_L1].toObject())));
        errors.append(error);
    }
    json.insert("errors"_L1, errors);
    return json;
}

class Track final : public Command {
public:
    QString name() const override { return u"track"_s; }
    QString summary() const override { return u"reads the students' progress on the campus, once"_s; }
    QString explanation() const override
    {
        return u"Asks the campus what has changed and reads only that. With --full everything is read, what is done"
               " included.\nCourses, packages and students that could not be read are named under \"errors\" by their"
               " ids; the others are not affected."_s;
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"full"_s, u"Read everything, whatever has changed."_s});
        addCourseOption(parser);
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> Track::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const Result<QList<qint64>> ids = co_await courseIds(parser->values(u"course"_s), workplace);
    if (!ids) {
        console->error(ids.error());
        co_return Exit::WithFailures;
    }
    const Result<qint64> job = co_await workplace->tracking().run(*ids, parser->isSet(u"full"_s));
    if (!job) {
        console->error(job.error());
        co_return Exit::WithFailures;
    }
    const EngineOptions options{.sendsMessages = false};
    const Result<void> started = co_await workplace->startEngine(options);
    if (!started) {
        console->error(started.error());
        co_return Exit::NotStarted;
    }
    const Result<Job> ended = co_await waitForJob(workplace, *job);
    co_await workplace->stopEngine();
    if (!ended || ended->error) {
        console->error(ended ? *ended->error : ended.error());
        co_return Exit::WithFailures;
    }
    const QJsonObject json = figures(ended->result);
    console->json(json);
    console->line(u"%1 courses, %2 enrolments: %3 checked, %4 changed, %5 snapshots; %6 requests in %7 s"_s
                      .arg(json["courses"_L1].toInt())
                      .arg(json["enrolments"_L1].toInt())
                      .arg(json["checked"_L1].toInt())
                      .arg(json["changed"_L1].toInt())
                      .arg(json["snapshots"_L1].toInt())
                      .arg(json["requests"_L1].toInt())
                      .arg(json["seconds"_L1].toDouble(), 0, 'f', 1));
    const QJsonArray errors = json["errors"_L1].toArray();
    for (const QJsonValue &error : errors)
        console->note(u"course %1, package %2, student %3: %4"_s.arg(error["course"_L1].toInteger())
                          .arg(error["package"_L1].toInteger())
                          .arg(error["student"_L1].toInteger())
                          .arg(error["error"_L1].toString()));
    co_return errors.isEmpty() ? Exit::Done : Exit::WithFailures;
}

class ProgressCommand final : public Command {
public:
    QString name() const override { return u"progress"_s; }
    QString summary() const override { return u"prints the latest known progress"_s; }
    QString explanation() const override
    {
        return u"\"progress\" is a percentage, null when it is not known. \"checked_at\" says as of when."_s;
    }
    void declare(QCommandLineParser &parser) const override { addCourseOption(parser); }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> ProgressCommand::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const Result<QList<qint64>> ids = co_await courseIds(parser->values(u"course"_s), workplace);
    if (!ids) {
        console->error(ids.error());
        co_return Exit::WithFailures;
    }
    const Result<QList<TrackingService::Latest>> latest = co_await workplace->tracking().latest(*ids);
    if (!latest) {
        console->error(latest.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> rows;
    for (const TrackingService::Latest &row : *latest) {
        json.append(QJsonObject{{u"moodle_course_id"_s, row.moodleCourseId},
                                {u"moodle_user_id"_s, row.moodleUserId},
                                {u"progress"_s, row.percent ? QJsonValue(*row.percent) : QJsonValue()},
                                {u"state"_s, word(row.state)},
                                {u"checked_at"_s, jsonTime(row.checkedAt)},
                                {u"changed_at"_s, jsonTime(row.changedAt)}});
        rows.append({QString::number(row.moodleCourseId), QString::number(row.moodleUserId),
                     row.percent ? QString::number(*row.percent, 'f', 2) : u"-"_s, word(row.state),
                     row.checkedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)});
    }
    console->json(json);
    console->table({u"course"_s, u"student"_s, u"percent"_s, u"state"_s, u"as of"_s}, rows);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> trackCommand()
{
    return std::make_unique<Track>();
}
std::unique_ptr<Command> progressCommand()
{
    return std::make_unique<ProgressCommand>();
}
