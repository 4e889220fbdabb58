// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/jobwait.h"
#include "app/domain/phone.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDefaultLimit = 1000;

Error courseUnknown(const QString &id)
{
    return {.kind = Error::Kind::NotFound,
            .code = u"course_unknown"_s,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Id, id}}};
}

QJsonObject intakeJson(const IntakeStatus &status, const QMap<qint64, qint64> &moodleCourseIds)
{
    QJsonArray enrolments;
    for (const Enrolment &enrolment : status.enrolments) {
        const bool isEnrolled = enrolment.state == EnrolmentState::Enrolled;
        // Without an account there is no enrolment: then its reason is this one's.
        const std::optional<Error> &error = isEnrolled || enrolment.error ? enrolment.error : status.student.error;
        enrolments.append(QJsonObject{{u"moodle_course_id"_s, jsonId(moodleCourseIds.value(enrolment.courseId))},
                                      {u"state"_s, word(enrolment.state)},
                                      {u"error"_s, jsonError(error)}});
    }
    QJsonArray messages;
    if (status.welcome) {
        const Message &message = *status.welcome;
        messages.append(
            QJsonObject{{u"id"_s, message.id},
                        {u"template"_s, message.templateKey.toText()},
                        {u"state"_s, word(message.state)},
                        {u"whatsapp_message_id"_s,
                         message.whatsappMessageId.isEmpty() ? QJsonValue() : QJsonValue(message.whatsappMessageId)}});
    }
    return {{u"student_id"_s, status.student.id},
            {u"moodle_user_id"_s, jsonId(status.student.moodleUserId)},
            {u"enrolments"_s, enrolments},
            {u"messages"_s, messages}};
}

class StudentsAdd final : public Command {
public:
    QString name() const override { return u"students add"_s; }
    QString summary() const override { return u"enrols a student: account on the campus, courses, welcome"_s; }
    QString explanation() const override
    {
        return u"Without --wait the form is stored and the running engine does the rest. With --wait an engine runs "
               u"here until the "
               "form has ended or the time is over. Without --password-stdin Moodle makes a password and mails it."_s;
    }
    void declare(QCommandLineParser &parser) const override;
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;

private:
    static QCoro::Task<Result<IntakeForm>> form(const QCommandLineParser *parser, Workplace *workplace,
                                                QMap<qint64, qint64> *moodleCourseIds);
    static void report(const IntakeStatus &status, const Console *console);
};

void StudentsAdd::declare(QCommandLineParser &parser) const
{
    parser.addOption({u"first-name"_s, u"First name."_s, u"NAME"_s});
    parser.addOption({u"last-name"_s, u"Last name."_s, u"NAME"_s});
    parser.addOption({u"email"_s, u"E-mail."_s, u"ADDRESS"_s});
    parser.addOption({u"phone"_s, u"Phone, with or without country prefix."_s, u"PHONE"_s});
    parser.addOption({u"username"_s, u"Username on the campus; made from the name without it."_s, u"NAME"_s});
    parser.addOption({u"password-stdin"_s, u"Read the password from standard input, one line."_s});
    parser.addOption({u"course"_s, u"Moodle's course id; may be repeated."_s, u"MOODLE_ID"_s});
    parser.addOption({u"no-welcome"_s, u"No WhatsApp welcome."_s});
    parser.addOption({u"wait"_s, u"Run an engine here for at most so many seconds."_s, u"SECONDS"_s});
}

QCoro::Task<Result<IntakeForm>> StudentsAdd::form(const QCommandLineParser *parser, Workplace *workplace,
                                                  QMap<qint64, qint64> *moodleCourseIds)
{
    IntakeForm form{.firstName = parser->value(u"first-name"_s),
                    .lastName = parser->value(u"last-name"_s),
                    .email = parser->value(u"email"_s),
                    .phone = parser->value(u"phone"_s),
                    .username = parser->value(u"username"_s),
                    .sendsWelcome = !parser->isSet(u"no-welcome"_s)};
    if (parser->isSet(u"password-stdin"_s)) {
        QFile input;
        if (input.open(stdin, QIODevice::ReadOnly)) {
            QByteArray line = input.readLine();
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            form.password = Secret(line);
        }
    }
    QList<qint64> wanted;
    for (const QString &text : parser->values(u"course"_s)) {
        bool isNumber = false;
        wanted.append(text.toLongLong(&isNumber));
        if (!isNumber)
            co_return fail(courseUnknown(text));
    }
    const Result<QList<Course>> courses = co_await workplace->courses().byMoodleIds(wanted);
    if (!courses)
        co_return fail(courses.error());
    for (const Course &course : *courses) {
        form.courseIds.append(course.id);
        moodleCourseIds->insert(course.id, course.moodleCourseId);
    }
    for (const qint64 id : std::as_const(wanted)) {
        if (std::ranges::find(std::as_const(*moodleCourseIds), id) == moodleCourseIds->cend())
            co_return fail(courseUnknown(QString::number(id)));
    }
    co_return form;
}

void StudentsAdd::report(const IntakeStatus &status, const Console *console)
{
    console->line(u"student %1: %2"_s.arg(status.student.id).arg(word(status.student.state)));
    if (status.student.error)
        console->error(*status.student.error);
    for (const Enrolment &enrolment : status.enrolments) {
        console->line(u"  %1: %2"_s.arg(status.courseNames.value(enrolment.courseId), word(enrolment.state)));
        if (enrolment.error && !status.student.error)
            console->error(*enrolment.error);
    }
    if (status.welcome) {
        console->line(u"  welcome: %1"_s.arg(word(status.welcome->state)));
        if (status.welcome->error)
            console->error(*status.welcome->error);
    }
}

QCoro::Task<Exit> StudentsAdd::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const bool waits = parser->isSet(u"wait"_s);
    const std::chrono::seconds limit(parser->value(u"wait"_s).toInt());
    QMap<qint64, qint64> moodleCourseIds;
    const Result<IntakeForm> filled = co_await form(parser, workplace, &moodleCourseIds);
    if (!filled) {
        console->error(filled.error());
        co_return Exit::WithFailures;
    }
    if (waits) {
        // Started before the form is stored: a typed password is sealed for this engine.
        const EngineOptions options;
        const Result<void> started = co_await workplace->startEngine(options);
        if (!started) {
            console->error(started.error());
            co_return Exit::NotStarted;
        }
    }
    const Result<SubmittedIntake> submitted = co_await workplace->intakes().submit(*filled);
    if (!submitted) {
        console->error(submitted.error());
        co_await workplace->stopEngine();
        co_return Exit::WithFailures;
    }
    const std::chrono::milliseconds patience = waits ? std::chrono::milliseconds(limit) : std::chrono::milliseconds(0);
    const Result<IntakeStatus> status = co_await waitForIntake(workplace, submitted->intakeId, patience);
    co_await workplace->stopEngine();
    if (!status) {
        console->error(status.error());
        co_return Exit::WithFailures;
    }
    console->json(intakeJson(*status, moodleCourseIds));
    report(*status, console);
    if (!waits)
        co_return Exit::Done;
    co_return status->hasEnded() && !status->failedStep() ? Exit::Done : Exit::WithFailures;
}

class StudentsList final : public Command {
public:
    QString name() const override { return u"students list"_s; }
    QString summary() const override { return u"lists students, by name"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {u"filter"_s, u"Words of name, e-mail, phone or username; every word must match."_s, u"TEXT"_s});
        parser.addOption({u"limit"_s, u"At most so many (1000)."_s, u"N"_s, QString::number(kDefaultLimit)});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> StudentsList::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const StudentQuery query{.text = parser->value(u"filter"_s)};
    const int limit = parser->value(u"limit"_s).toInt();
    const Result<ListPage<StudentRow>> page = co_await workplace->students().page(query, 0, limit);
    if (!page) {
        console->error(page.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> rows;
    for (const StudentRow &row : page->rows) {
        const Student &student = row.student;
        json.append(QJsonObject{{u"student_id"_s, student.id},
                                {u"moodle_user_id"_s, jsonId(student.moodleUserId)},
                                {u"full_name"_s, student.fullName()},
                                {u"email"_s, student.email},
                                {u"phone"_s, student.phone},
                                {u"state"_s, word(student.state)}});
        rows.append({QString::number(student.id), student.sortName(), student.email, formattedPhone(student.phone),
                     word(student.state)});
    }
    console->json(json);
    console->table({u"id"_s, u"name"_s, u"e-mail"_s, u"phone"_s, u"state"_s}, rows);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> studentsAddCommand()
{
    return std::make_unique<StudentsAdd>();
}
std::unique_ptr<Command> studentsListCommand()
{
    return std::make_unique<StudentsList>();
}
