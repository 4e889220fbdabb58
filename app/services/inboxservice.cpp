// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/inboxservice.h"

#include "app/domain/clock.h"
#include "app/domain/job.h"
#include "app/services/settingsservice.h"
#include "app/storage/consentrepository.h"
#include "app/storage/contactrepository.h"
#include "app/storage/database.h"
#include "app/storage/enrolmentpauserepository.h"
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

constexpr int kLongestText = 4096;
constexpr std::chrono::seconds kUndo{30};
constexpr int kMostListed = 100'000;
constexpr int kManualPriority = 1;

Error invalid(const QString &code)
{
    return {.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix};
}

ConversationCourse courseOf(const StudentCourseProgress &course, const QList<EnrolmentPause> &pauses,
                            const QDate &today, const QTimeZone &zone)
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
    for (const EnrolmentPause &pause : pauses) {
        if (pause.from <= today && (!row.pausedTo.isValid() || pause.to > row.pausedTo))
            row.pausedTo = pause.to;
    }
    return row;
}

Result<QList<ConversationCourse>> coursesOf(SqlSession &session, qint64 studentId, const QDateTime &now,
                                            const QTimeZone &zone)
{
    const Result<QList<StudentCourseProgress>> courses = ProgressStatistics(session).ofStudent(studentId);
    if (!courses)
        return fail(courses.error());
    QList<qint64> ids;
    for (const StudentCourseProgress &course : *courses)
        ids.append(course.progress.enrolmentId);
    const QDate today = now.toTimeZone(zone).date();
    const auto pauses = EnrolmentPauseRepository(session).from(ids, today);
    if (!pauses)
        return fail(pauses.error());
    QList<ConversationCourse> rows;
    for (const StudentCourseProgress &course : *courses)
        rows.append(courseOf(course, pauses->value(course.progress.enrolmentId), today, zone));
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

/// Why nobody of ours may write free text here.
std::optional<Error> obstacle(const ConversationView &view, const QDateTime &now)
{
    if (!view.mayWriteText(now)) {
        Error error = invalid(u"window_closed"_s);
        if (view.windowEndsAt.isValid())
            error.facts.insert(Error::Fact::Value, view.windowEndsAt.toString(Qt::ISODate));
        return error;
    }
    const auto stopped = [](const QString &code) {
        return Error{.kind = Error::Kind::Conflict, .code = code, .retry = Error::Retry::AfterFix};
    };
    if (view.consent.optedOutAt.isValid())
        return stopped(u"opted_out"_s);
    if (view.consent.blockedAt.isValid() || view.consent.erasedAt.isValid())
        return stopped(u"blocked"_s);
    return std::nullopt;
}

Message replyMessage(const Contact &contact, const QString &text, const QString &context, const QUuid &key,
                     const QString &who, const QDateTime &now, bool isAtOnce)
{
    Message message{.uuid = QUuid::createUuid(),
                    .occasion = u"text:%1"_s.arg(key.toString(QUuid::WithoutBraces)),
                    .purpose = MessagePurpose::Manual,
                    .studentId = contact.studentId,
                    .to = contact.waId.isEmpty() ? contact.userId : u'+' + contact.waId,
                    .text = text,
                    .queuedAt = now,
                    .contactId = contact.id,
                    .account = contact.account,
                    .kind = MessageKind::Text,
                    .content = {{QString(messagecontent::kBody), text}},
                    .priority = kManualPriority,
                    .isAutomatic = false,
                    .who = who,
                    .textHash = textHash(text),
                    .expiresAt = replyWindowEnd(contact.lastInAt)};
    if (!context.isEmpty())
        message.content.insert(messagecontent::kContext, context);
    if (!isAtOnce)
        message.undoUntil = now.addSecs(kUndo.count());
    return message;
}

/// Queued once, whatever happens to the answer of the first call.
Result<qint64> queueReply(SqlSession &session, const ConversationView &view, const Message &message,
                          const QDateTime &now)
{
    MessageRepository messages(session);
    const Result<std::optional<Message>> known = messages.findByOccasion(message.occasion);
    if (!known)
        return fail(known.error());
    if (*known)
        return (*known)->id;
    const Result<QHash<QString, qint64>> added = messages.insertAll({message});
    if (!added)
        return fail(added.error());
    const Result<void> noted = ContactRepository(session).answered(view.row.contact.id, message.text, now);
    return noted ? Result<qint64>(added->value(message.occasion)) : fail(noted.error());
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
    const QString body = text.trimmed();
    if (body.isEmpty())
        co_return fail(invalid(u"text_empty"_s));
    if (body.size() > kLongestText) {
        Error error = invalid(u"text_too_long"_s);
        error.facts.insert(Error::Fact::Parameter, QString::number(kLongestText));
        co_return fail(error);
    }
    const bool isAtOnce = m_settings.values().get(setting::kSendingHours) == u"always";
    const auto write = [=, now = m_clock.now(),
                        zone = centreTimeZone(m_settings.values())](SqlSession &session) -> Result<qint64> {
        return inTransaction(session, [&]() -> Result<qint64> {
            const Result<ConversationView> view = viewOf(session, contactId, now, zone);
            if (!view)
                return fail(view.error());
            if (const std::optional<Error> error = obstacle(*view, now))
                return fail(*error);
            const Message message = replyMessage(view->row.contact, body, {}, key, who, now, isAtOnce);
            return queueReply(session, *view, message, now);
        });
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
