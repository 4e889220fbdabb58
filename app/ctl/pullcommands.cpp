// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/jobwait.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Asks for a pull, runs an engine until it has ended, and prints what it brought.
QCoro::Task<Exit> pull(QCoro::Task<Result<qint64>> request, Workplace *workplace, const Console *console,
                       QString sentence)
{
    const Result<qint64> job = co_await request;
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
    if (!ended) {
        console->error(ended.error());
        co_return Exit::WithFailures;
    }
    if (ended->error)
        console->error(*ended->error);
    if (!ended->result.isEmpty() || !ended->error) {
        console->json(ended->result);
        for (auto value = ended->result.begin(); value != ended->result.end(); ++value)
            sentence.replace(u'%' + value.key() + u'%', QString::number(value.value().toInteger()));
        console->line(sentence);
    }
    co_return ended->error ? Exit::WithFailures : Exit::Done;
}

class CoursesPull final : public Command {
public:
    QString name() const override { return u"courses pull"_s; }
    QString summary() const override { return u"brings the Moodle course catalogue"_s; }
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *workplace, const Console *console) override
    {
        return pull(workplace->courses().pull(), workplace, console,
                    u"%courses% courses: %added% new, %updated% changed"_s);
    }
};

class TemplatesPull final : public Command {
public:
    QString name() const override { return u"templates pull"_s; }
    QString summary() const override
    {
        return u"brings the WhatsApp templates with languages, states and parameters"_s;
    }
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *workplace, const Console *console) override
    {
        return pull(workplace->templates().pull(), workplace, console,
                    u"%templates% templates: %added% new, %updated% changed"_s);
    }
};

class EnrolmentsPull final : public Command {
public:
    QString name() const override { return u"enrolments pull"_s; }
    QString summary() const override { return u"brings students already enrolled on the campus"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {u"course"_s, u"Only this course; may be repeated. Without it: all known courses."_s, u"MOODLE_ID"_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override
    {
        QList<qint64> moodleIds;
        for (const QString &text : parser->values(u"course"_s))
            moodleIds.append(text.toLongLong());
        QList<qint64> ids;
        if (!moodleIds.isEmpty()) {
            const Result<QList<Course>> courses = co_await workplace->courses().byMoodleIds(moodleIds);
            if (!courses || courses->size() != moodleIds.size()) {
                console->error(courses ? Error{.kind = Error::Kind::NotFound, .code = u"course_unknown"_s}
                                       : courses.error());
                co_return Exit::WithFailures;
            }
            for (const Course &course : *courses)
                ids.append(course.id);
        }
        const QString sentence = u"%courses% courses, %students% students, %enrolments% enrolments: %added% new"_s;
        QCoro::Task<Result<qint64>> request = workplace->enrolments().pull(ids);
        QCoro::Task<Exit> pulling = pull(std::move(request), workplace, console, sentence);
        co_return co_await pulling;
    }
};

} // namespace

std::unique_ptr<Command> coursesPullCommand()
{
    return std::make_unique<CoursesPull>();
}
std::unique_ptr<Command> templatesPullCommand()
{
    return std::make_unique<TemplatesPull>();
}
std::unique_ptr<Command> enrolmentsPullCommand()
{
    return std::make_unique<EnrolmentsPull>();
}
