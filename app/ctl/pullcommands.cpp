// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/jobwait.h"

#include <limits>

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

QJsonArray texts(const QStringList &all)
{
    return QJsonArray::fromStringList(all);
}

class TemplatesList final : public Command {
public:
    QString name() const override { return u"templates list"_s; }
    QString summary() const override { return u"lists the WhatsApp templates with state, quality and use"_s; }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> TemplatesList::run(const QCommandLineParser *, Workplace *workplace, const Console *console)
{
    const TemplateQuery everything;
    const Result<ListPage<TemplateRow>> page =
        co_await workplace->templates().page(everything, 0, std::numeric_limits<int>::max());
    if (!page) {
        console->error(page.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> lines;
    for (const TemplateRow &row : page->rows) {
        const WhatsAppTemplate &known = row.use.whatsAppTemplate;
        QStringList parameters;
        for (const TemplateParameter &parameter : known.parameters())
            parameters.append(parameter.key());
        QStringList events;
        for (const RuleEvent event : row.events)
            events.append(word(event));
        const QString reason = row.refusal && known.rejectedReason.isEmpty() ? row.refusal->code : known.rejectedReason;
        json.append(QJsonObject{{u"name"_s, known.key.name},
                                {u"language"_s, known.key.language},
                                {u"category"_s, known.category},
                                {u"state"_s, word(known.state)},
                                {u"quality"_s, known.quality},
                                {u"rejected_reason"_s, reason},
                                {u"parameter_format"_s, known.isNamed ? u"named"_s : u"positional"_s},
                                {u"header"_s, known.mediaHeader()},
                                {u"parameters"_s, texts(parameters)},
                                {u"unmapped"_s, texts(row.use.unmapped)},
                                {u"used_for"_s, texts(events)},
                                {u"is_proposal"_s, row.proposalId != 0},
                                {u"last_sent_at"_s, jsonTime(row.lastSentAt)},
                                {u"pulled_at"_s, jsonTime(row.proposalId != 0 ? QDateTime() : known.pulledAt)}});
        lines.append(
            {known.key.name, known.key.language, known.category, word(known.state), known.quality, events.join(u' ')});
    }
    console->json(json);
    console->table({u"name"_s, u"language"_s, u"category"_s, u"state"_s, u"quality"_s, u"used for"_s}, lines);
    co_return Exit::Done;
}

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
std::unique_ptr<Command> templatesListCommand()
{
    return std::make_unique<TemplatesList>();
}
std::unique_ptr<Command> enrolmentsPullCommand()
{
    return std::make_unique<EnrolmentsPull>();
}
