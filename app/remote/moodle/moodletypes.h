// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/course.h"
#include "app/domain/result.h"
#include "app/domain/secret.h"

#include <QJsonValue>
#include <QStringList>
#include <QUrl>

#include <chrono>

/// Where the campus is and with what token. baseUrl is the site's address, with or without a slash at its end.
struct MoodleConnection {
    QUrl baseUrl;
    Secret token;
    /// No request waits longer, whatever its function may take: a creation of many people, fifty calls in one.
    std::chrono::milliseconds longestWait = std::chrono::seconds(120);
};

/// core_webservice_get_site_info
struct MoodleSite {
    QString siteName;
    QString release; ///< "4.2.3 (Build: 20231009)"
    QString version; ///< "2023042403"
    QString userName; ///< The account of the token.
    qint64 userId = 0;
    QStringList functions; ///< What the token may call.

    bool has(const QString &function) const { return functions.contains(function); }
};

/// A note beside an answer: what was left out and why.
struct MoodleWarning {
    QString item;
    qint64 itemId = 0;
    QString code; ///< A word or a number, as text: "notattempted", "1".
    QString message; ///< In the language of the token's account.
};

/// A person on the campus. Fields that the token's role may not see are simply absent.
struct MoodleUser {
    qint64 id = 0;
    QString username;
    QString firstName;
    QString lastName;
    QString fullName; ///< In the site's own name format.
    QString email;
    QString idnumber;
    bool isSuspended = false;
    std::optional<QDateTime> lastCourseAccess; ///< UTC; nothing: the field is absent; invalid: never entered.
    QStringList roles; ///< In the course. Short names: "student", "editingteacher".
    QList<int> roleIds; ///< The same roles.
    bool hasUsername = false;
    bool hasEmail = false;

    bool hasLastCourseAccess() const { return lastCourseAccess.has_value(); }
};

/// core_user_create_users, one person.
struct MoodleNewUser {
    QString username; ///< Lower case: a-z 0-9 . _ - @
    QString firstName;
    QString lastName;
    QString email;
    QString phone; ///< Up to 20 characters; left out when empty.
    QString idnumber; ///< Left out when empty.
    std::optional<Secret> password; ///< Absent: Moodle makes one and mails it.
};

/// core_user_update_users, one person; what is absent stays as it is on the campus.
struct MoodleUserChange {
    qint64 id = 0;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> email;
    std::optional<QString> phone; ///< Up to 20 characters; empty removes it.
};

/// enrol_manual_enrol_users, one pair. All fields always travel: Moodle overwrites what is left out.
struct MoodleEnrolment {
    qint64 userId = 0;
    qint64 courseId = 0; ///< Moodle's id.
    int roleId = 5; ///< The usual student role; a value of each site.
    QDateTime start; ///< Invalid: none.
    QDateTime end; ///< Invalid: none.
    bool isSuspended = false;
};

/// What Moodle itself says of a student in a course.
struct MoodleOwnProgress {
    qint64 courseId = 0;
    std::optional<double> percent; ///< Of the activities with completion; nothing where it is off or hidden.
    std::optional<bool> isCompleted;
};

/// A student's grade of the whole course.
struct MoodleGrade {
    qint64 userId = 0;
    std::optional<double> grade; ///< Nothing: not graded.
    std::optional<double> maximum;
};

/// A SCORM activity of a course.
struct MoodleScorm {
    qint64 id = 0;
    qint64 courseModuleId = 0;
    qint64 courseId = 0;
    QString name; ///< Decoded.
    QString version; ///< "SCORM_1.2", "SCORM_1.3" (2004).
    QString hash; ///< Of the package's file and its revision: another one means that it was replaced.
    bool isVisible = true; ///< Told only to roles that manage activities; to others, what is hidden is not listed.
};

struct MoodleScorms {
    QList<MoodleScorm> scorms;
    QList<MoodleWarning> warnings; ///< Courses without access come here, not as errors.
};

/// A row of a SCORM package's table of contents.
struct MoodleSco {
    qint64 id = 0;
    qint64 scormId = 0;
    QString title; ///< Decoded.
    QString type; ///< "sco"; "asset" and "" cannot be tracked.
    int position = 0;

    bool isTrackable() const { return type == QLatin1String("sco"); }
};

/// What one student's attempt of one SCO has recorded.
struct MoodleTracks {
    int attempt = 0;
    QMap<QString, QString> elements; ///< "status", "cmi.core.lesson_status"... numbers as text.
    QList<MoodleWarning> warnings; ///< "notattempted" when there is nothing.

    bool isAttempted() const { return !elements.isEmpty(); }
};

/// Something in a course that is newer than the moment asked about.
struct MoodleUpdate {
    qint64 courseModuleId = 0;
    QString name; ///< "usertracks", "configuration"...
    QList<qint64> itemIds; ///< How much changed, not who.
};

struct MoodleUpdates {
    QList<MoodleUpdate> updates;
    QList<MoodleWarning> warnings;
    QDateTime serverDate; ///< UTC: ask the next time from a few seconds before this, not from this machine's clock.
};

/// Answers to calls, in their order.
using MoodleBatchAnswers = QList<Result<QJsonValue>>;

/// tool_mobile_call_external_functions: shorter than its calls when one failed, and then that one is the last.
struct MoodleBatchReply {
    MoodleBatchAnswers answers;
    QDateTime serverDate; ///< UTC; invalid when the server sent no Date.
};
