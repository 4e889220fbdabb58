// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/whatsapperrors.h"
#include "app/remote/moodle/moodleerrors.h"
#include "app/remote/moodle/moodlefunctions.h"
#include "app/remote/moodle/moodleparsers.h"
#include "app/remote/whatsapp/webhookevents.h"
#include "app/remote/whatsapp/webhooksignature.h"
#include "app/remote/whatsapp/whatsappparsers.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

// Every recorded exchange of the two systems, judged as tests/data/expected.csv says: file, outcome, kind, code,
// particulars. A recording without a row, a row without a recording and any other outcome fail. Run with
// BEDEL_PRINT_OUTCOMES=1 to see the rows as they are now.
class TestRecordings final : public QObject {
    Q_OBJECT
private slots:
    void everyRecordingHasARow();
    void recordingIsJudgedAsExpected_data();
    void recordingIsJudgedAsExpected();
};

namespace {

QString row(const QString &outcome, const QString &particulars = {})
{
    return u"%1,,,%2"_s.arg(outcome, particulars);
}

QString errorRow(const Error &error, const QString &outcome = u"error"_s)
{
    QStringList particulars{u"retry="_s + error.toJson().value("retry"_L1).toString()};
    for (const auto &[name, fact] :
         {std::pair{u"capability"_s, Error::Fact::Capability}, std::pair{u"course"_s, Error::Fact::Course},
          std::pair{u"field"_s, Error::Fact::Field}}) {
        if (!error.fact(fact).isEmpty())
            particulars.append(u"%1=%2"_s.arg(name, error.fact(fact).replace(u", "_s, u"+"_s)));
    }
    if (error.facts.contains(Error::Fact::Policy))
        particulars.append(u"policy"_s);
    return u"%1,%2,%3,%4"_s.arg(outcome, word(error.kind), error.code, particulars.join(u' '));
}

template<typename Value, typename Describe>
QString parsedRow(const Result<Value> &value, Describe describe)
{
    return value ? row(u"parsed"_s, describe(*value)) : errorRow(value.error(), u"refused"_s);
}

QString describeUsers(const QList<MoodleUser> &users)
{
    int withName = 0;
    int withEmail = 0;
    int withAccess = 0;
    for (const MoodleUser &user : users) {
        withName += user.hasUsername ? 1 : 0;
        withEmail += user.hasEmail ? 1 : 0;
        withAccess += user.hasLastCourseAccess() ? 1 : 0;
    }
    return u"users=%1 usernames=%2 emails=%3 accesses=%4"_s.arg(users.size())
        .arg(withName)
        .arg(withEmail)
        .arg(withAccess);
}

QString describeBatch(const MoodleBatchAnswers &answers)
{
    QStringList words;
    for (const Result<QJsonValue> &answer : answers)
        words.append(answer ? u"ok"_s : u"%1:%2"_s.arg(word(answer.error().kind), answer.error().code));
    return words.join(u' ');
}

QString describeTracks(const MoodleTracks &tracks)
{
    return u"attempt=%1 status=%2 success=%3 warnings=%4"_s.arg(tracks.attempt)
        .arg(tracks.elements.value(u"status"_s), tracks.elements.value(u"cmi.success_status"_s))
        .arg(tracks.warnings.size());
}

QString moodleValueRow(const QString &function, const QJsonValue &value, const QJsonObject &params)
{
    if (function == u"core_webservice_get_site_info")
        return parsedRow(parseMoodleSite(value), [](const MoodleSite &site) {
            return u"user=%1 release=%2"_s.arg(site.userName, site.release);
        });
    if (function == u"core_course_get_courses")
        return parsedRow(parseMoodleCourses(value),
                         [](const QList<Course> &courses) { return u"courses=%1"_s.arg(courses.size()); });
    if (function == u"core_user_get_users_by_field" || function == u"core_user_create_users"
        || function == u"core_enrol_get_enrolled_users")
        return parsedRow(parseMoodleUsers(value), describeUsers);
    if (function == u"core_user_update_users") {
        const Result<void> updated = parseMoodleUserUpdate(value);
        return updated ? row(u"parsed"_s, u"updated"_s) : errorRow(updated.error(), u"refused"_s);
    }
    if (function == u"core_enrol_get_users_courses")
        return parsedRow(parseMoodleCourseIds(value), [&](const QList<qint64> &ids) {
            QStringList words{u"courses=%1"_s.arg(ids.size())};
            const Result<QList<MoodleOwnProgress>> own = parseMoodleOwnProgress(value);
            for (const MoodleOwnProgress &course : own.value_or(QList<MoodleOwnProgress>()))
                words.append(u"%1:%2"_s.arg(course.courseId).arg(course.percent.value_or(-1))
                             + (course.isCompleted.value_or(false) ? u"!"_s : QString()));
            return words.join(u' ');
        });
    if (function == moodlefunction::kGrades)
        return parsedRow(parseMoodleGrades(value), [](const QList<MoodleGrade> &grades) {
            QStringList words;
            for (const MoodleGrade &grade : grades)
                words.append(
                    u"%1:%2/%3"_s.arg(grade.userId).arg(grade.grade.value_or(-1)).arg(grade.maximum.value_or(-1)));
            return words.join(u' ');
        });
    if (function == u"mod_scorm_get_scorms_by_courses")
        return parsedRow(parseMoodleScorms(value), [](const MoodleScorms &all) {
            return u"scorms=%1 warnings=%2"_s.arg(all.scorms.size()).arg(all.warnings.size());
        });
    if (function == u"mod_scorm_get_scorm_scoes")
        return parsedRow(parseMoodleScoes(value), [](const QList<MoodleSco> &scoes) {
            const auto count =
                std::count_if(scoes.cbegin(), scoes.cend(), [](const MoodleSco &sco) { return sco.isTrackable(); });
            return u"scoes=%1 trackable=%2"_s.arg(scoes.size()).arg(count);
        });
    if (function == u"mod_scorm_get_scorm_sco_tracks")
        return parsedRow(parseMoodleTracks(value), describeTracks);
    if (function == u"core_course_get_updates_since" || function == u"core_course_check_updates")
        return parsedRow(parseMoodleUpdates(value), [](const MoodleUpdates &all) {
            const auto count = std::count_if(all.updates.cbegin(), all.updates.cend(),
                                             [](const MoodleUpdate &update) { return update.name == u"usertracks"; });
            return u"updates=%1 usertracks=%2 warnings=%3"_s.arg(all.updates.size())
                .arg(count)
                .arg(all.warnings.size());
        });
    if (function == u"tool_mobile_call_external_functions") {
        QStringList functions;
        for (int index = 0; params.contains(u"requests[%1][function]"_s.arg(index)); ++index)
            functions.append(params.value(u"requests[%1][function]"_s.arg(index)).toString());
        return parsedRow(parseMoodleBatch(value, functions), describeBatch);
    }
    if (function == u"enrol_manual_enrol_users")
        return value.isNull() ? row(u"parsed"_s, u"null"_s) : row(u"refused"_s);
    return row(u"not_used_yet"_s);
}

QByteArray bytes(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    if (value.isNull())
        return "null";
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

QString moodleRow(const QString &file)
{
    const QJsonObject recording = testJson(u"moodle/"_s + file).object();
    const QJsonObject params = recording.value("request"_L1).toObject().value("params"_L1).toObject();
    const QString named = params.value("wsfunction"_L1).toString();
    const QString function = named.isEmpty() ? recording.value("function"_L1).toString() : named;
    const HttpReply reply{.status = recording.value("status"_L1).toInt(),
                          .contentType = recording.value("content_type"_L1).toString().toUtf8(),
                          .body = bytes(recording.value("response"_L1))};
    const auto delivery =
        function == u"core_user_create_users" ? HttpRequest::Delivery::Once : HttpRequest::Delivery::Repeatable;
    const Result<QJsonValue> value = moodleValue(reply, function, delivery);
    return value ? moodleValueRow(function, *value, params) : errorRow(value.error());
}

/// What Bedel would send for the recorded values: the template is rebuilt from the request itself.
QString requestRow(const QJsonObject &request)
{
    const QJsonObject content = request.value("template"_L1).toObject();
    WhatsAppTemplate whatsAppTemplate{.key = {content.value("name"_L1).toString(),
                                              content.value("language"_L1).toObject().value("code"_L1).toString()}};
    QMap<QString, QString> values;
    QJsonArray definition;
    QJsonArray buttons;
    const QJsonArray components = content.value("components"_L1).toArray();
    for (const QJsonValue &entry : components) {
        const QJsonObject component = entry.toObject();
        const QJsonArray parameters = component.value("parameters"_L1).toArray();
        const QString type = component.value("type"_L1).toString();
        const QJsonObject first = parameters.first().toObject();
        if (type == u"button") {
            const bool isUrl = component.value("sub_type"_L1).toString() == u"url";
            buttons.append(QJsonObject{{u"type"_s, isUrl ? u"URL"_s : u"QUICK_REPLY"_s},
                                       {u"url"_s, u"https://academia.example/{{1}}"_s}});
            values.insert(u"button.%1"_s.arg(component.value("index"_L1).toString()),
                          first.value(isUrl ? "text"_L1 : "payload"_L1).toString());
            continue;
        }
        if (const QString kind = first.value("type"_L1).toString(); kind != u"text") {
            definition.append(QJsonObject{{u"type"_s, u"HEADER"_s}, {u"format"_s, kind.toUpper()}});
            const QJsonObject file = first.value(kind).toObject();
            values.insert(u"header.media"_s, file.value("id"_L1).toString(file.value("link"_L1).toString()));
            values.insert(u"header.filename"_s, file.value("filename"_L1).toString());
            continue;
        }
        QString text = u"Texto"_s;
        for (qsizetype index = 0; index < parameters.size(); ++index) {
            const QJsonObject parameter = parameters.at(index).toObject();
            const QString name = parameter.value("parameter_name"_L1).toString(QString::number(index + 1));
            whatsAppTemplate.isNamed = whatsAppTemplate.isNamed || parameter.contains("parameter_name"_L1);
            text += u" {{%1}}"_s.arg(name);
            values.insert(u"%1.%2"_s.arg(type, name), parameter.value("text"_L1).toString());
        }
        definition.append(QJsonObject{{u"type"_s, type.toUpper()}, {u"format"_s, u"TEXT"_s}, {u"text"_s, text}});
    }
    if (!buttons.isEmpty())
        definition.append(QJsonObject{{u"type"_s, u"BUTTONS"_s}, {u"buttons"_s, buttons}});
    whatsAppTemplate.components = definition;
    const Result<QJsonArray> made = sendComponents(whatsAppTemplate, values);
    if (!made)
        return errorRow(made.error(), u"cannot_be_sent"_s);
    const TemplateSend send{.to = request.value("to"_L1).toString(),
                            .key = whatsAppTemplate.key,
                            .components = *made,
                            .callbackData = request.value("biz_opaque_callback_data"_L1).toString()};
    return row(templateMessageBody(send) == request ? u"request"_s : u"differs"_s);
}

QString webhookRow(const QByteArray &body)
{
    return parsedRow(parseWebhook(body), [](const WebhookEvents &events) {
        QStringList words;
        for (const StatusUpdate &update : events.statuses) {
            const MessageStatus &status = update.status;
            words.append(
                word(status.state)
                + (status.error ? u":"_s + status.error->code + u":"_s + word(status.error->kind) : QString()));
        }
        for (const IncomingEvent &event : events.incoming)
            words.append(u"incoming:"_s + word(event.message.kind));
        for (const TemplateUpdate &update : events.templates)
            words.append(u"template:"_s + (update.state ? word(*update.state) : update.quality + update.category));
        for (const PreferenceUpdate &update : events.preferences)
            words.append(update.isStop ? u"preference:stop"_s : u"preference:resume"_s);
        for (const AccountUpdate &update : events.account)
            words.append(u"account:"_s + update.event);
        return u"statuses=%1 others=%2 %3"_s.arg(events.statuses.size())
            .arg(events.others)
            .arg(words.join(u' '))
            .trimmed();
    });
}

QString signatureRow(const QJsonObject &json)
{
    const Secret secret(json.value("app_secret"_L1).toString().toUtf8());
    const QJsonArray vectors = json.value("vectors"_L1).toArray();
    int right = 0;
    for (const QJsonValue &value : vectors) {
        const QJsonObject vector = value.toObject();
        const QByteArray body = QByteArray::fromBase64(vector.value("body_base64"_L1).toString().toLatin1());
        const bool isValid =
            isWebhookSignatureValid(body, vector.value("x_hub_signature_256"_L1).toString().toLatin1(), secret);
        right += isValid == vector.value("valid"_L1).toBool() ? 1 : 0;
    }
    return row(u"parsed"_s, u"right=%1 of %2"_s.arg(right).arg(vectors.size()));
}

/// Meta's table against ours: every code known, at both ends of a range, with the same answer to "again later?".
QString errorTableRow(const QJsonArray &table)
{
    int right = 0;
    for (const QJsonValue &value : table) {
        const QJsonObject json = value.toObject();
        const int code = json.value("code"_L1).toInt();
        const auto first = whatsAppErrorInfo(code);
        const auto last = whatsAppErrorInfo(json.value("code_to"_L1).toInt(code));
        const QString retry = json.value("retryable"_L1).toString();
        const auto expected = retry == u"later" ? Error::Retry::Later
            : retry == u"after_fix"             ? Error::Retry::AfterFix
                                                : Error::Retry::Never;
        right += first && last && first->retry == expected && last->retry == expected ? 1 : 0;
    }
    return row(u"parsed"_s, u"right=%1 of %2"_s.arg(right).arg(table.size()));
}

QString whatsAppRow(const QString &file)
{
    const QString path = u"whatsapp/"_s + file;
    const QJsonDocument json = testJson(path);
    static const QRegularExpression status(u"http(\\d+)"_s);
    const int code = file.contains(u"_http") ? status.match(file).captured(1).toInt() : 200;
    const HttpReply reply{.status = code, .contentType = "application/json", .body = testData(path)};
    if (file == u"errors.json")
        return errorTableRow(json.array());
    if (file == u"signature_vectors.json")
        return signatureRow(json.object());
    if (file.startsWith(u"webhook_"))
        return webhookRow(testData(path));
    if (file.startsWith(u"request_template_"))
        return requestRow(json.object());
    if (file.startsWith(u"response_send_"))
        return parsedRow(sendReceipt(reply), [](const SendReceipt &receipt) {
            return u"to=%1 held=%2"_s.arg(receipt.waId).arg(receipt.isHeld);
        });
    if (file.startsWith(u"response_error_"))
        return errorRow(sendReceipt(reply).error());
    if (file == u"response_message_templates_page.json") {
        QStringList words;
        const QJsonArray rows = json.object().value("data"_L1).toArray();
        for (const QJsonValue &value : rows) {
            const WhatsAppTemplate found = whatsAppTemplateFromJson(value.toObject());
            words.append(u"%1:%2:%3"_s.arg(found.key.toText(), word(found.state)).arg(found.parameters().size()));
        }
        return row(u"parsed"_s, words.join(u' '));
    }
    if (file == u"response_phone_number.json") {
        const WhatsAppNumber number = whatsAppNumberFromJson(json.object());
        return row(u"parsed"_s,
                   u"%1 %2 %3 %4"_s.arg(number.quality, number.status, number.throughputLevel, number.messagingLimit));
    }
    if (file == u"response_debug_token.json") {
        const WhatsAppToken token = whatsAppTokenFromJson(json.object().value("data"_L1).toObject());
        return row(u"parsed"_s,
                   u"valid=%1 until %2 scopes=%3"_s.arg(token.isValid)
                       .arg(token.expiresAt.toString(Qt::ISODate))
                       .arg(token.scopes.size()));
    }
    return row(u"not_used_yet"_s);
}

QStringList recordings()
{
    QStringList files;
    for (const QString &system : {u"moodle"_s, u"whatsapp"_s}) {
        const QStringList names =
            QDir(QStringLiteral(BEDEL_TEST_DATA "/") + system).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            files.append(u"%1/%2"_s.arg(system, name));
    }
    return files;
}

QMap<QString, QString> expectedRows()
{
    QMap<QString, QString> rows;
    const QStringList lines = QString::fromUtf8(testData(u"expected.csv"_s)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1))
        rows.insert(line.section(u',', 0, 0), line.section(u',', 1));
    return rows;
}

QString outcome(const QString &file)
{
    const QString name = file.section(u'/', 1);
    return file.startsWith(u"moodle/") ? moodleRow(name) : whatsAppRow(name);
}

} // namespace

void TestRecordings::everyRecordingHasARow()
{
    const QStringList files = recordings();
    if (qEnvironmentVariableIsSet("BEDEL_PRINT_OUTCOMES")) {
        for (const QString &file : files)
            fprintf(stdout, "ROW %s,%s\n", qUtf8Printable(file), qUtf8Printable(outcome(file)));
    }
    QCOMPARE(files.size(), 311);
    const QMap<QString, QString> rows = expectedRows();
    for (const QString &file : files)
        QVERIFY2(rows.contains(file), qPrintable(file));
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        QVERIFY2(files.contains(it.key()), qPrintable(it.key()));
}

void TestRecordings::recordingIsJudgedAsExpected_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = recordings();
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestRecordings::recordingIsJudgedAsExpected()
{
    QFETCH(QString, file);
    QCOMPARE(outcome(file), expectedRows().value(file));
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
