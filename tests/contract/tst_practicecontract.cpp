// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicecampus.h"
#include "tests/contract/recordedworld.h"
#include "tests/contract/shape.h"
#include "tests/support/campusclient.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Replays the recordings' requests against a campus that holds what each recording presumes, and compares status,
/// content type, errorcode, key sets and JSON types. Lists what it does not replay, which must be exactly what is
/// expected.
class TstPracticeContract : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void moodleAnswersAsRecorded_data();
    void moodleAnswersAsRecorded();
    void onlyTheKnownRecordingsAreLeftOut();

private:
    QJsonObject control(const QString &what, const QJsonObject &body);
    CampusReply replay(const QJsonObject &request, const QString &name);

    PracticeCampus m_campus;
    PracticeEndpoints m_endpoints;
    CampusClient m_client;
    QJsonObject m_defaults;
};

namespace {

QStringList recordings()
{
    return QDir(QStringLiteral(BEDEL_TEST_DATA "/moodle")).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
}

/// "errors.no_capability.core_user_get_users.json": everything before the first dot, and the rest.
std::pair<QString, QString> nameOf(const QString &file)
{
    const QString base = file.chopped(5);
    return {base.section(u'.', 0, 0), base.section(u'.', 1)};
}

QString xmlCode(const QString &xml)
{
    static const QRegularExpression code(u"<ERRORCODE>(.*)</ERRORCODE>"_s);
    static const QRegularExpression root(u"<(RESPONSE|EXCEPTION)"_s);
    return root.match(xml).captured(1) + u' ' + code.match(xml).captured(1);
}

QString bodyDifference(const QJsonObject &recording, const CampusReply &reply)
{
    const QJsonValue recorded = recording.value(u"response"_s);
    if (reply.contentType.startsWith("application/xml")) {
        const QString ours = xmlCode(QString::fromUtf8(reply.body));
        return ours == xmlCode(recorded.toString()) ? QString() : u"XML answers %1"_s.arg(ours);
    }
    if (!reply.contentType.startsWith("application/json"))
        return recorded.toString().isEmpty() == reply.body.isEmpty() ? QString() : u"one page is empty"_s;
    if (recorded.isNull())
        return reply.body == "null" ? QString() : u"not null"_s;
    const QJsonDocument json = reply.json();
    const QJsonValue ours = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    for (const auto &key : {u"exception"_s, u"errorcode"_s}) {
        if (recorded[key] != ours[key])
            return u"%1 is %2, recorded %3"_s.arg(key, ours[key].toString(), recorded[key].toString());
    }
    return shapeDifference(recorded, ours, recording.contains(u"trimmed"_s));
}

} // namespace

QJsonObject TstPracticeContract::control(const QString &what, const QJsonObject &body)
{
    const QUrl url(m_endpoints.controlUrl.toString() + u'/' + what);
    return m_client.ask(body.isEmpty() ? "GET" : "POST", url, QJsonDocument(body).toJson()).json().object();
}

void TstPracticeContract::initTestCase()
{
    const auto started = m_campus.start({.fillSample = false});
    QVERIFY(started);
    m_endpoints = *started;
    m_defaults = control(u"settings"_s, {});
    m_defaults.insert(u"languages"_s, QJsonArray{u"en"_s}); // the recorded campus had English only
}

CampusReply TstPracticeContract::replay(const QJsonObject &request, const QString &name)
{
    QList<std::pair<QString, QString>> fields;
    const QJsonObject parameters = request.value(u"params"_s).toObject();
    for (const QString &key : parameters.keys()) {
        QString value = parameters.value(key).toString();
        if (key == "wstoken"_L1 && value == "TOKEN"_L1)
            value = QString::fromUtf8(m_endpoints.moodleToken.reveal());
        fields.append({key, value});
    }
    QUrl url(m_endpoints.moodleUrl.toString() + u"/webservice/rest/server.php"_s);
    if (name == "wrong_path_404"_L1)
        url.setPath(u"/rest/server.php"_s);
    const QByteArray form = CampusClient::form(fields);
    if (request.value(u"method"_s).toString() == "GET"_L1) {
        url.setQuery(QString::fromLatin1(form));
        return m_client.ask("GET", url);
    }
    if (name == "json_body_is_not_read"_L1)
        return m_client.ask("POST", url, "{\"wsfunction\":\"core_webservice_get_site_info\"}");
    const QByteArray bearer = name == "token_in_header_only"_L1 ? m_endpoints.moodleToken.reveal() : QByteArray();
    return m_client.ask("POST", url, form, "application/x-www-form-urlencoded", bearer);
}

void TstPracticeContract::moodleAnswersAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : recordings()) {
        const auto [function, name] = nameOf(file);
        if (notReplayedBecause(function, name).isEmpty())
            QTest::newRow(qPrintable(file)) << file;
    }
}

void TstPracticeContract::moodleAnswersAsRecorded()
{
    QFETCH(QString, file);
    const auto [function, name] = nameOf(file);
    const QJsonObject recording = testJson(u"moodle/"_s + file).object();
    const RecordedWorld world = recordedWorld(function, name);
    QVERIFY(control(u"settings"_s, m_defaults).contains(u"debug"_s));
    QVERIFY(control(u"rows"_s, {{u"clear"_s, true}, {u"rows"_s, world.rows}}).value(u"loaded"_s).toBool());
    if (!world.settings.isEmpty())
        QVERIFY(control(u"settings"_s, world.settings).contains(u"debug"_s));

    const CampusReply reply = replay(recording.value(u"request"_s).toObject(), name);
    QCOMPARE(reply.status, recording.value(u"status"_s).toInt());
    QCOMPARE(QString::fromLatin1(reply.contentType), recording.value(u"content_type"_s).toString());
    const QString difference = bodyDifference(recording, reply);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TstPracticeContract::onlyTheKnownRecordingsAreLeftOut()
{
    QMap<QString, int> reasons;
    int replayed = 0;
    for (const QString &file : recordings()) {
        const auto [function, name] = nameOf(file);
        const QString reason = notReplayedBecause(function, name);
        if (reason.isEmpty()) {
            ++replayed;
            continue;
        }
        ++reasons[reason];
        qInfo("not replayed: %s (%s)", qPrintable(file), qPrintable(reason));
    }
    qInfo("%d of %d Moodle recordings replayed", replayed, int(recordings().size()));
    const QMap<QString, int> expected = {{u"the campus has no completion functions"_s, 12},
                                         {u"the campus has no gradebook"_s, 8},
                                         {u"needs a student's own token"_s, 3}};
    QCOMPARE(reasons, expected);
}

QTEST_GUILESS_MAIN(TstPracticeContract)
#include "tst_practicecontract.moc"
