// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpclient.h"
#include "app/remote/moodle/moodlecall.h"
#include "app/remote/moodle/moodletypes.h"

#include <QObject>

/// What a client has cost so far.
struct MoodleTraffic {
    int requests = 0;
    int innerCalls = 0; ///< Calls inside batches.
    qint64 bytes = 0; ///< Both ways, bodies only, unpacked.
};

/// Moodle's web service, as far as Bedel uses it. (contract: moodle/README.md)
/// Errors carry System::Moodle, Moodle's own code and facts[Function]; see moodleerrors.h. Lives as long as its
/// requests.
class MoodleClient final : public QObject {
    Q_OBJECT
public:
    MoodleClient(HttpClient &http, MoodleConnection connection, QObject *parent = nullptr);

    QCoro::Task<Result<MoodleSite>> siteInfo();
    /// All courses except the front page, names decoded.
    QCoro::Task<Result<QList<Course>>> courses();
    /// field: "id", "idnumber", "username" or "email"; e-mails are also asked in lower case. Who is not found is
    /// missing from the list, and so is everybody if the role may not see people.
    QCoro::Task<Result<QList<MoodleUser>>> usersByField(QString field, QStringList values);
    /// Goes out once; the answer has id and username. Unconfirmed: look the person up before trying again.
    /// Invalid with code "invalidparameter" hides its reason on most sites: look up username and e-mail to name it.
    QCoro::Task<Result<MoodleUser>> createUser(MoodleNewUser user);
    /// Repeating it changes nothing. A refusal comes with the code of Moodle's warning: "useremailduplicate"
    /// (Conflict), "useremailinvalid" (Invalid), "invaliduserid" (NotFound).
    QCoro::Task<Result<void>> updateUser(MoodleUserChange change);
    /// One page of the people of a course, ordered by id; empty past the end.
    QCoro::Task<Result<QList<MoodleUser>>> enrolledUsers(qint64 courseId, int from, int limit, bool onlyActive);

    QCoro::Task<Result<MoodleScorms>> scormsByCourses(QList<qint64> courseIds);
    QCoro::Task<Result<QList<MoodleSco>>> scormScoes(qint64 scormId);
    /// The highest attempt that has data.
    QCoro::Task<Result<MoodleTracks>> scormTracks(qint64 scoId, qint64 userId);
    /// Activities with student tracks newer than `since`, the campus's time.
    QCoro::Task<Result<MoodleUpdates>> updatesSince(qint64 courseId, QDateTime since);
    /// One request for calls that may be repeated, as Moodle answers it: it stops at the first that fails. MoodleBatch
    /// is what goes on after that, and what does without.
    QCoro::Task<Result<MoodleBatchReply>> batch(QList<MoodleCall> calls);
    /// One call that may be repeated, its answer unread.
    QCoro::Task<Result<QJsonValue>> single(MoodleCall request);
    /// Whether calls can be put together: what siteInfo() said last, unless batches were refused several times running
    /// since. One refusal may be a proxy's page or a moment's fault. Yes, until known.
    bool mayBatch() const { return m_hasBatch && m_batchRefusals < kBatchRefusals; }
    void noteBatch(bool wasRefused) { m_batchRefusals = wasRefused ? m_batchRefusals + 1 : 0; }
    const MoodleTraffic &traffic() const { return m_traffic; }
    /// UTC: the Date of the newest answer; invalid before the first.
    QDateTime lastServerDate() const { return m_lastServerDate; }

private:
    static constexpr int kBatchRefusals = 3;
    struct Answer {
        QJsonValue value;
        QDateTime serverDate;
    };
    QCoro::Task<Result<Answer>> call(MoodleCall call, HttpRequest::Delivery delivery,
                                     std::chrono::milliseconds timeout);

    HttpClient &m_http;
    const MoodleConnection m_connection;
    bool m_hasBatch = true;
    int m_batchRefusals = 0; ///< In a row.
    MoodleTraffic m_traffic;
    QDateTime m_lastServerDate;
};
