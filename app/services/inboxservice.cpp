// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/inboxservice.h"

#include "app/domain/clock.h"
#include "app/domain/job.h"
#include "app/services/manualplan.h"
#include "app/services/settingsservice.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/enrolmentpauserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/quickreplyrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostListed = 100'000;

QDate pausedTo(const QList<EnrolmentPause> &pauses, const QDate &today)
{
    QDate to;
    for (const EnrolmentPause &pause : pauses) {
        if (pause.from <= today && (!to.isValid() || pause.to > to))
            to = pause.to;
    }
    return to;
}

ConversationCourse courseOf(const StudentCourseProgress &course, const QDate &today, const QTimeZone &zone)
{
    ConversationCourse row{.enrolmentId = course.progress.enrolmentId,
                           .courseId = course.course.id,
                           .name = course.course.fullName,
                           .isActive = course.isActive,
                           .percent = course.summary.percent,
                           .period = studyPeriod(course.course.startAt, course.course.endAt, course.enrolledAt,
                                                 course.progress.firstActivity),
                           .lastActivity = course.summary.lastActivity};
    if (course.summary.checkedAt.isValid()) {
        row.standing = course.summary.assessment.standing;
        row.expected = expectedPercent(row.period, today, zone);
    }
    return row;
}

/// Courses that nobody has looked at yet: a new enrolment is no less a course of the person.
Result<QList<ConversationCourse>> unreadCourses(const QList<Enrolment> &enrolments, const QSet<qint64> &read,
                                                SqlSession &session)
{
    QHash<qint64, Enrolment> unread; // by course
    for (const Enrolment &enrolment : enrolments) {
        const bool isInForce =
            enrolment.state == EnrolmentState::Pending || enrolment.state == EnrolmentState::Enrolled;
        if (isInForce && !read.contains(enrolment.id))
            unread.insert(enrolment.courseId, enrolment);
    }
    QList<ConversationCourse> rows;
    if (unread.isEmpty())
        return rows;
    const Result<QList<Course>> courses = CourseRepository(session).findAll(unread.keys());
    if (!courses)
        return fail(courses.error());
    for (const Course &course : *courses) {
        const Enrolment enrolment = unread.value(course.id);
        rows.append({.enrolmentId = enrolment.id,
                     .courseId = course.id,
                     .name = course.fullName,
                     .period = studyPeriod(course.startAt, course.endAt, enrolment.enrolledAt, {})});
    }
    std::ranges::sort(rows, {}, &ConversationCourse::enrolmentId);
    return rows;
}

Result<QList<ConversationCourse>> coursesOf(SqlSession &session, qint64 studentId, const QDateTime &now,
                                            const QTimeZone &zone)
{
    const Result<QList<StudentCourseProgress>> courses = ProgressStatistics(session).ofStudent(studentId);
    if (!courses)
        return fail(courses.error());
    const Result<QList<Enrolment>> enrolments = EnrolmentRepository(session).ofStudent(studentId);
    if (!enrolments)
        return fail(enrolments.error());
    const QDate today = now.toTimeZone(zone).date();
    QList<ConversationCourse> rows;
    QSet<qint64> read;
    for (const StudentCourseProgress &course : *courses) {
        rows.append(courseOf(course, today, zone));
        read.insert(course.progress.enrolmentId);
    }
    const Result<QList<ConversationCourse>> unread = unreadCourses(*enrolments, read, session);
    if (!unread)
        return fail(unread.error());
    rows += *unread;
    QList<qint64> ids;
    for (const ConversationCourse &row : std::as_const(rows))
        ids.append(row.enrolmentId);
    const auto pauses = EnrolmentPauseRepository(session).from(ids, today);
    if (!pauses)
        return fail(pauses.error());
    for (ConversationCourse &row : rows)
        row.pausedTo = pausedTo(pauses->value(row.enrolmentId), today);
    std::ranges::stable_sort(rows, std::ranges::greater(), &ConversationCourse::isActive);
    return rows;
}

Result<ConversationView> viewOf(SqlSession &session, qint64 contactId, const QDateTime &now, const QTimeZone &zone)
{
    const Result<ConversationRow> row = ContactRepository(session).find(contactId);
    if (!row)
        return fail(row.error());
    ConversationView view{.row = *row, .windowEndsAt = replyWindowEnd(row->contact.lastInAt)};
    const qint64 studentId = row->contact.studentId;
    const Result<ConsentState> consent = ConsentRepository(session).state(studentId, contactId);
    if (!consent)
        return fail(consent.error());
    view.consent = *consent;
    if (studentId == 0)
        return view;
    const Result<Student> student = StudentRepository(session).find(studentId);
    if (!student)
        return fail(student.error());
    view.student = *student;
    const Result<QList<ConversationCourse>> courses = coursesOf(session, studentId, now, zone);
    if (!courses)
        return fail(courses.error());
    view.courses = *courses;
    return view;
}

/// What may be put into a quick reply, of the course that is in force.
TemplateFacts factsOf(const ConversationView &view, const QString &centre, const QDateTime &now, const QTimeZone &zone)
{
    TemplateFacts facts{{TemplateVariable::Centre, centre}};
    if (!view.student) {
        facts.insert(TemplateVariable::FirstName, view.row.contact.profileName);
        facts.insert(TemplateVariable::FullName, view.row.contact.profileName);
        return facts;
    }
    facts.insert(TemplateVariable::FirstName, view.student->firstName);
    facts.insert(TemplateVariable::LastName, view.student->lastName);
    facts.insert(TemplateVariable::FullName, view.student->fullName());
    QStringList names;
    for (const ConversationCourse &course : view.courses) {
        if (course.isActive)
            names.append(course.name);
    }
    facts.insert(TemplateVariable::Course, courseList(names, QLocale().name()));
    if (names.size() != 1)
        return facts; // of several it is not clear whose
    const ConversationCourse &course = view.courses.first();
    if (course.percent)
        facts.insert(TemplateVariable::Progress, QString::number(qRound(*course.percent)));
    if (course.lastActivity.isValid())
        facts.insert(TemplateVariable::DaysInactive,
                     QString::number(course.lastActivity.toTimeZone(zone).date().daysTo(now.toTimeZone(zone).date())));
    return facts;
}

/// Queued once, whatever became of the answer of the first call; the conversation is answered.
Result<qint64> queueReply(SqlSession &session, const TextToSend &text, const SettingValues &settings,
                          const QDateTime &now)
{
    MessageRepository messages(session);
    const Result<std::optional<Message>> known = messages.findByOccasion(text.occasion);
    if (!known)
        return fail(known.error());
    if (*known)
        return (*known)->id;
    const Result<QueuedMessages> queued = queueText(session, text, settings, now);
    if (!queued)
        return fail(queued.error());
    const Result<void> noted = ContactRepository(session).answered(text.contactId, text.body, now);
    return noted ? Result<qint64>(queued->ids.value(0)) : fail(noted.error());
}

} // namespace

InboxService::InboxService(Database &database, const Clock &clock, SettingsService &settings)
    : m_database(database)
    , m_clock(clock)
    , m_settings(settings)
{
}

QCoro::Task<Result<void>> InboxService::change(std::function<Result<void>(SqlSession &)> write)
{
    const auto transaction = [write](SqlSession &session) {
        return inTransaction(session, [&] { return write(session); });
    };
    const auto future = m_database.run(transaction);
    co_return co_await future;
}

QCoro::Task<Result<ListPage<ConversationRow>>> InboxService::page(ConversationQuery query, int offset, int limit)
{
    const auto read = [query, offset, limit](SqlSession &session) {
        return ContactRepository(session).page(query, offset, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<int>> InboxService::count(ConversationQuery query)
{
    const auto read = [query](SqlSession &session) { return ContactRepository(session).count(query); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QHash<qint64, int>>> InboxService::positions(ConversationQuery query, QList<qint64> contactIds)
{
    const auto read = [query, contactIds](SqlSession &session) {
        return ContactRepository(session).positions(query, contactIds);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<ConversationCounts>> InboxService::counts(QString who)
{
    const auto read = [who](SqlSession &session) { return ContactRepository(session).counts(who); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<ConversationView>> InboxService::conversation(qint64 contactId)
{
    const auto read = [contactId, now = m_clock.now(), zone = centreTimeZone(m_settings.values())](
                          SqlSession &session) { return viewOf(session, contactId, now, zone); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<qint64>> InboxService::ofStudent(qint64 studentId)
{
    const auto read = [studentId](SqlSession &session) -> Result<qint64> {
        const Result<QList<Contact>> contacts = ContactRepository(session).ofStudent(studentId);
        if (!contacts)
            return fail(contacts.error());
        return contacts->isEmpty() ? 0 : contacts->first().id;
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<ThreadPage>> InboxService::thread(qint64 contactId, ThreadKey before, int limit)
{
    const auto read = [contactId, before, limit](SqlSession &session) -> Result<ThreadPage> {
        const Result<ConversationRow> row = ContactRepository(session).find(contactId);
        if (!row)
            return fail(row.error());
        return IncomingRepository(session).thread(row->contact, before, limit);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<ReceivedMessage>>> InboxService::messages(qint64 studentId, bool onlyUnread)
{
    const auto read = [studentId, onlyUnread](SqlSession &session) -> Result<QList<ReceivedMessage>> {
        const auto listed = IncomingRepository(session).list(studentId, onlyUnread, kMostListed);
        if (!listed)
            return fail(listed.error());
        QList<ReceivedMessage> messages;
        for (const IncomingRepository::Listed &one : *listed)
            messages.append({.message = one.message,
                             .studentId = one.studentId,
                             .waId = one.waId,
                             .userId = one.userId,
                             .studentName = one.studentName});
        return messages;
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<MediaFile>> InboxService::media(qint64 incomingId)
{
    const auto read = [incomingId](SqlSession &session) { return IncomingRepository(session).media(incomingId); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> InboxService::fetchMediaAgain(qint64 incomingId)
{
    const auto write = [incomingId, now = m_clock.now()](SqlSession &session) -> Result<void> {
        IncomingRepository incoming(session);
        const Result<IncomingMessage> message = incoming.find(incomingId);
        if (!message)
            return fail(message.error());
        if (const auto noted = incoming.setMediaState(incomingId, MediaState::Wanted); !noted)
            return noted;
        const Result<qint64> added = JobRepository(session).addAtOnce({.kind = JobKind::FetchMedia,
                                                                       .payload = {{u"incoming"_s, incomingId}},
                                                                       .runAfter = now,
                                                                       .dedupeKey = u"media:"_s + message->mediaId,
                                                                       .createdAt = now});
        return added ? Result<void>() : fail(added.error());
    };
    const auto changing = change(write);
    co_return co_await changing;
}

QCoro::Task<Result<qint64>> InboxService::reply(qint64 contactId, QString text, QUuid key, QString who)
{
    const TextToSend reply{.contactId = contactId,
                           .body = text.trimmed(),
                           .contextId = {},
                           .who = who,
                           .occasion = u"text:%1"_s.arg(key.toString(QUuid::WithoutBraces))};
    const auto write = [reply, settings = m_settings.values(), now = m_clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return queueReply(session, reply, settings, now); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<FilledReply>> InboxService::fillQuickReply(qint64 contactId, QString body,
                                                              QMap<QString, QString> values)
{
    const Result<ConversationView> view = co_await conversation(contactId);
    if (!view)
        co_return fail(view.error());
    const TemplateFacts facts = factsOf(*view, m_settings.values().get(setting::kCentreName), m_clock.now(),
                                        centreTimeZone(m_settings.values()));
    co_return filledReply(body, facts, values);
}
