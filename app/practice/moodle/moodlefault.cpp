// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/moodlefault.h"

using namespace Qt::Literals::StringLiterals;

QJsonObject MoodleFault::toJson(bool debug) const
{
    QJsonObject json{{u"exception"_s, exception}, {u"message"_s, message}};
    if (!errorCode.isEmpty())
        json.insert(u"errorcode"_s, errorCode);
    if (debug && !debugInfo.isEmpty())
        json.insert(u"debuginfo"_s, debugInfo);
    return json;
}

QByteArray MoodleFault::toXml(bool debug) const
{
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<EXCEPTION class=\"%1\">\n"_s.arg(exception);
    if (!errorCode.isEmpty())
        xml += u"<ERRORCODE>%1</ERRORCODE>\n"_s.arg(errorCode.toHtmlEscaped());
    xml += u"<MESSAGE>%1</MESSAGE>\n"_s.arg(message.toHtmlEscaped());
    if (debug && !debugInfo.isEmpty())
        xml += u"<DEBUGINFO>%1</DEBUGINFO>\n"_s.arg(debugInfo.toHtmlEscaped());
    return (xml + u"</EXCEPTION>\n"_s).toUtf8();
}

QJsonObject MoodleFault::toInnerJson(const QString &siteUrl, bool debug) const
{
    if (errorCode == "accessexception"_L1)
        return {{u"errorcode"_s, errorCode}, {u"module"_s, u"webservice"_s}};
    QJsonObject json{{u"message"_s, message},
                     {u"errorcode"_s, errorCode},
                     {u"link"_s, siteUrl + u'/'},
                     {u"moreinfourl"_s, u"https://docs.moodle.org/402/en/error/debug/"_s + errorCode}};
    if (debug && !debugInfo.isEmpty())
        json.insert(u"debuginfo"_s, debugInfo);
    return json;
}

MoodleFault MoodleFault::invalidParameter(const QString &debugInfo)
{
    return {u"invalid_parameter_exception"_s, u"invalidparameter"_s, u"Invalid parameter value detected"_s, debugInfo};
}

MoodleFault MoodleFault::noPermission(const QString &capabilityTitle)
{
    return {u"required_capability_exception"_s,
            u"nopermissions"_s,
            u"Sorry, but you do not currently have permissions to do that (%1)."_s.arg(capabilityTitle),
            {}};
}

MoodleFault MoodleFault::requireLogin()
{
    return {u"require_login_exception"_s, u"requireloginerror"_s, u"Course or activity not accessible."_s, {}};
}

MoodleFault MoodleFault::courseContext(qint64 course, const QString &why)
{
    return {u"moodle_exception"_s,
            u"errorcoursecontextnotvalid"_s,
            u"You cannot execute functions in the course context (course id:%1). The context error message was: %2"_s
                .arg(course)
                .arg(why),
            {}};
}

MoodleFault MoodleFault::missingRecord(const QString &table)
{
    return {u"dml_missing_record_exception"_s,
            u"invalidrecord"_s,
            u"Can't find data record in database table %1."_s.arg(table),
            {}};
}

MoodleFault MoodleFault::invalidUser()
{
    return {u"dml_missing_record_exception"_s, u"invaliduser"_s, u"Invalid user"_s, {}};
}

MoodleFault MoodleFault::userDeleted()
{
    return plain(u"userdeleted"_s, u"error/userdeleted"_s);
}

MoodleFault MoodleFault::access(const QString &debugInfo)
{
    return {u"webservice_access_exception"_s, u"accessexception"_s, u"Access control exception"_s, debugInfo};
}

MoodleFault MoodleFault::plain(const QString &code, const QString &message)
{
    return {u"moodle_exception"_s, code, message, {}};
}

MoodleFault MoodleFault::databaseWrite(const QString &debugInfo)
{
    return {u"dml_write_exception"_s, u"dmlwriteexception"_s, u"Error writing to database"_s, debugInfo};
}
