// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/moodleerrors.h"

#include "app/remote/moodle/htmltext.h"
#include "app/remote/moodle/moodleparsers.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;
using Kind = Error::Kind;
using Retry = Error::Retry;
using Fact = Error::Fact;

namespace {

constexpr qsizetype kExcerptLength = 200;

struct Meaning {
    QLatin1StringView word;
    Kind kind;
    Retry retry;
};

/// By error code, which decides first. (contract: moodle/README.md, section 2)
constexpr std::array kCodes{
    Meaning{"invalidtoken"_L1, Kind::Unauthorised, Retry::AfterFix},
    Meaning{"forcepasswordchangenotice"_L1, Kind::Unauthorised, Retry::AfterFix},
    Meaning{"accessexception"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"nopermissions"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"errorcoursecontextnotvalid"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"requireloginerror"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"cannotviewreport"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"wsusercannotassign"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"wsnoinstance"_L1, Kind::Invalid, Retry::AfterFix},
    Meaning{"weak_password"_L1, Kind::Invalid, Retry::AfterFix},
    Meaning{"dmlwriteexception"_L1, Kind::Invalid, Retry::AfterFix}, // a value longer than its column
    Meaning{"errorinvalidparam"_L1, Kind::Invalid, Retry::AfterFix},
    Meaning{"invaliduserfield"_L1, Kind::Invalid, Retry::AfterFix},
    Meaning{"invalidrecord"_L1, Kind::NotFound, Retry::AfterFix},
    Meaning{"userdeleted"_L1, Kind::NotFound, Retry::AfterFix},
    Meaning{"invaliduser"_L1, Kind::NotFound, Retry::AfterFix},
    Meaning{"usernotenroled"_L1, Kind::NotFound, Retry::AfterFix},
    Meaning{"nocriteriaset"_L1, Kind::NotFound, Retry::AfterFix},
    Meaning{"sitemaintenance"_L1, Kind::Maintenance, Retry::Later},
    Meaning{"upgraderunning"_L1, Kind::Maintenance, Retry::Later},
    Meaning{"upgradepending"_L1, Kind::Maintenance, Retry::Later},
    Meaning{"dbconnectionfailed"_L1, Kind::Server, Retry::Later},
    Meaning{"invalidresponse"_L1, Kind::Server, Retry::AfterFix},
};

/// By exception class, for codes that are not listed.
constexpr std::array kClasses{
    Meaning{"required_capability_exception"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"require_login_exception"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"webservice_access_exception"_L1, Kind::Permission, Retry::AfterFix},
    Meaning{"invalid_parameter_exception"_L1, Kind::Invalid, Retry::AfterFix},
    Meaning{"dml_missing_record_exception"_L1, Kind::NotFound, Retry::AfterFix},
    Meaning{"dml_connection_exception"_L1, Kind::Server, Retry::Later},
    Meaning{"dml_read_exception"_L1, Kind::Server, Retry::Later},
};

struct Needs {
    QLatin1StringView function;
    QLatin1StringView own; ///< Missing: nopermissions.
    QLatin1StringView entering; ///< Missing: the course or activity is not accessible.
};

/// Section 11: Moodle says a translated label and never the name.
constexpr std::array kNeeds{
    Needs{"core_user_create_users"_L1, "moodle/user:create"_L1, ""_L1},
    Needs{"core_user_update_users"_L1, "moodle/user:update"_L1, ""_L1},
    Needs{"core_user_delete_users"_L1, "moodle/user:delete"_L1, ""_L1},
    Needs{"core_user_get_users"_L1, "moodle/user:viewdetails"_L1, ""_L1},
    Needs{"core_user_get_users_by_field"_L1, "moodle/user:viewdetails"_L1, ""_L1},
    Needs{"enrol_manual_enrol_users"_L1, "enrol/manual:enrol"_L1, "moodle/course:view"_L1},
    Needs{"enrol_manual_unenrol_users"_L1, "enrol/manual:unenrol"_L1, "moodle/course:view"_L1},
    Needs{"core_course_get_courses"_L1, "moodle/course:view"_L1,
          "moodle/course:view, moodle/course:viewhiddencourses"_L1},
    Needs{"core_course_get_courses_by_field"_L1, "moodle/course:view"_L1,
          "moodle/course:view, moodle/course:viewhiddencourses"_L1},
    Needs{"core_course_get_contents"_L1, "moodle/course:view"_L1, "moodle/course:view"_L1},
    Needs{"core_course_get_updates_since"_L1, "mod/scorm:viewreport"_L1, "moodle/course:view"_L1},
    Needs{"core_course_check_updates"_L1, "mod/scorm:viewreport"_L1, "moodle/course:view"_L1},
    Needs{"core_enrol_get_enrolled_users"_L1, "moodle/course:viewparticipants, moodle/course:enrolreview"_L1,
          "moodle/course:view"_L1},
    Needs{"core_enrol_get_users_courses"_L1, "moodle/user:viewdetails"_L1, "moodle/course:view"_L1},
    Needs{"mod_scorm_get_scorms_by_courses"_L1, "moodle/course:view"_L1, "moodle/course:view"_L1},
    Needs{"mod_scorm_get_scorm_scoes"_L1, "moodle/course:view"_L1,
          "moodle/course:view, moodle/course:viewhiddenactivities"_L1},
    Needs{"mod_scorm_get_scorm_sco_tracks"_L1, "mod/scorm:viewreport"_L1,
          "moodle/course:view, moodle/course:viewhiddenactivities"_L1},
    Needs{"mod_scorm_get_scorm_attempt_count"_L1, "mod/scorm:viewreport"_L1,
          "moodle/course:view, moodle/course:viewhiddenactivities"_L1},
    Needs{"core_completion_get_activities_completion_status"_L1, "report/progress:view"_L1, "moodle/course:view"_L1},
    Needs{"core_completion_get_course_completion_status"_L1, "report/completion:view"_L1, "moodle/course:view"_L1},
    Needs{"gradereport_user_get_grade_items"_L1, "gradereport/user:view, moodle/grade:viewall"_L1,
          "moodle/course:view"_L1},
};

Error baseError(Kind kind, Retry retry, const QString &function)
{
    Error error{.kind = kind, .system = Error::System::Moodle, .retry = retry};
    if (!function.isEmpty())
        error.facts.insert(Fact::Function, function);
    return error;
}

const Meaning *meaning(const QString &code, const QString &exceptionClass)
{
    for (const Meaning &entry : kCodes) {
        if (code == entry.word)
            return &entry;
    }
    for (const Meaning &entry : kClasses) {
        if (exceptionClass == entry.word)
            return &entry;
    }
    return nullptr;
}

/// The course of "... (course id:4)...": the number is the same in every language.
QString courseNamed(const QString &message)
{
    static const QRegularExpression number(u"\\([^()]*?(\\d+)\\)"_s);
    return number.match(message).captured(1);
}

/// Sites with debugging on say in untranslated words what was wrong; the others never do.
QString fieldNamed(const QString &debugInfo)
{
    static const QRegularExpression missing(u"Missing required key in single structure: (\\w+)"_s);
    static const QRegularExpression refused(u"=> Invalid parameter value detected: (\\w+) => "_s);
    if (debugInfo.startsWith(u"Username "))
        return u"username"_s;
    if (debugInfo.startsWith(u"Email "))
        return u"email"_s;
    if (const auto match = missing.match(debugInfo); match.hasMatch())
        return match.captured(1);
    return refused.match(debugInfo).captured(1);
}

/// A code that is itself a run of HTML is the password policy.
bool isPolicy(const QString &code)
{
    return code.contains(u'<');
}

/// Codes which mean something else than they say, in a certain place.
QString effectiveCode(const QString &code, const QString &message)
{
    if (isPolicy(code))
        return u"weak_password"_s;
    if (code == u"errorcoursecontextnotvalid" && message.contains(u"forcepasswordchange"))
        return u"forcepasswordchangenotice"_s;
    return code;
}

/// An HTTP status that is not 200: a web server, a proxy or a maintenance page speaks, not Moodle.
Error statusError(const HttpReply &reply, const QString &function)
{
    const int status = reply.status;
    Error error = baseError(Kind::WrongService, Retry::AfterFix, function);
    error.code = QString::number(status);
    if (status == 503) {
        error.kind = Kind::Maintenance;
        error.retry = Retry::Later;
    } else if (status >= 500 || status == 408) {
        error.kind = Kind::Server;
        error.retry = Retry::Later;
    } else if (status == 429) {
        error.kind = Kind::RateLimited;
        error.retry = Retry::Later;
    } else if (status == 413) {
        error.kind = Kind::Invalid;
        error.retry = Retry::Never;
    } else if (status == 403 && reply.body.trimmed().isEmpty()) {
        error.kind = Kind::Permission; // web services, or their REST protocol, are switched off
        error.code = u"webservices_off"_s;
    }
    error.retryAfter = reply.retryAfter();
    return error;
}

void describe(Error &error, const HttpReply &reply, const QString &function)
{
    error.facts.insert(Fact::Status, QString::number(reply.status));
    error.facts.insert(Fact::ContentType, QString::fromLatin1(reply.contentType));
    const QString words = plainText(QString::fromUtf8(reply.body.first(qMin<qsizetype>(reply.body.size(), 20000))));
    if (!words.isEmpty())
        error.facts.insert(Fact::Excerpt, words.first(qMin(words.size(), kExcerptLength)));
    error.detail = u"%1: HTTP %2, %3, %4 bytes"_s.arg(function)
                       .arg(reply.status)
                       .arg(QString::fromLatin1(reply.contentType))
                       .arg(reply.body.size());
}

/// Whether a once-only request may have been carried out although the answer is not Moodle's: a gateway gave up on it,
/// or the answer broke off half-way.
bool mayHaveBeenDone(const HttpReply &reply)
{
    const bool isGateway = reply.status >= 500 && reply.status != 503;
    return isGateway || (reply.status == 200 && reply.contentType.contains("json"));
}

} // namespace

QString moodleCapability(const QString &function, const QString &errorCode)
{
    if (errorCode == u"wsusercannotassign")
        return u"moodle/role:assign"_s;
    const bool isEntering = errorCode == u"requireloginerror" || errorCode == u"errorcoursecontextnotvalid";
    const bool isOwn = errorCode == u"nopermissions" || errorCode == u"cannotviewreport";
    for (const Needs &needs : kNeeds) {
        if (function == needs.function && (isEntering || isOwn))
            return isEntering ? needs.entering : needs.own;
    }
    return {};
}

Error moodleError(const QJsonObject &exception, const QString &function)
{
    const QString exceptionClass = exception.value("exception"_L1).toString();
    const QString rawCode = exception.value("errorcode"_L1).toString();
    const QString message = exception.value("message"_L1).toString();
    const QString code = effectiveCode(rawCode, message);
    Error error = baseError(Kind::Server, Retry::AfterFix, function);
    error.code = code.isEmpty() ? exceptionClass : code;
    if (const Meaning *known = meaning(code, exceptionClass)) {
        error.kind = known->kind;
        error.retry = known->retry;
    } else if (code == u"invalidparameter") { // batches leave the class out
        error.kind = Kind::Invalid;
    } else if (code.startsWith(u"wsaccessuser")) { // the token's account is suspended, deleted, unconfirmed or expired
        error.kind = Kind::Unauthorised;
    } else if (code == u"codingerror"
               && function == u"enrol_manual_enrol_users") { // how Moodle says that it has no such user
        error.kind = Kind::NotFound;
    } else if (code.isEmpty()) { // a PHP error
        error.retry = Retry::Later;
    }
    error.detail = u"%1: %2 %3"_s.arg(function, exceptionClass, error.code).simplified();

    if (const QString capability = moodleCapability(function, code); !capability.isEmpty())
        error.facts.insert(Fact::Capability, capability);
    if (code == u"errorcoursecontextnotvalid") {
        if (const QString course = courseNamed(message); !course.isEmpty())
            error.facts.insert(Fact::Course, course);
    }
    if (isPolicy(rawCode)) {
        error.facts.insert(Fact::Policy, plainText(rawCode));
        error.facts.insert(Fact::Field, u"password"_s);
    } else if (const QString field = fieldNamed(exception.value("debuginfo"_L1).toString()); !field.isEmpty()) {
        error.facts.insert(Fact::Field, field);
    }
    if (const QString words = plainText(message); !words.isEmpty() && !isPolicy(rawCode))
        error.facts.insert(Fact::Excerpt, words.first(qMin(words.size(), kExcerptLength)));
    return error;
}

Result<QJsonValue> moodleValue(const HttpReply &reply, const QString &function, HttpRequest::Delivery delivery)
{
    const std::optional<QJsonValue> value = jsonValue(reply.body);
    if (value && value->isObject() && value->toObject().contains("exception"_L1))
        return fail(moodleError(value->toObject(), function));
    if (value && reply.status == 200)
        return *value;
    Error error = statusError(reply, function);
    if (reply.status == 200)
        error.code = reply.contentType.contains("xml") ? u"xml"_s
            : reply.contentType.contains("html")       ? u"html"_s
                                                       : u"not_json"_s;
    if (delivery == HttpRequest::Delivery::Once && mayHaveBeenDone(reply)) {
        error.kind = Kind::Unconfirmed;
        error.retry = Retry::Never;
        error.retryAfter.reset();
    }
    describe(error, reply, function);
    return fail(error);
}
