// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/practice/campusfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

/// What a tracker relies on, asked over HTTP as it will ask.
class TstPracticeTracking : public QObject {
    Q_OBJECT
private slots:
    void oneSittingIsSeenInTracksUpdatesAndTruth();
    void lastAccessMovesOnceAMinuteAndNeverByApp();
    void theNewestAttemptIsAnsweredAndDoneStays();
    void successAloneCountsAsNotAttempted();
    void updatesAreBlindWithoutTheRightAndInSeparateGroups();
    void aReplacedPackageHasNewScos();
    void aDeletedOrHiddenPackageIsNotListed();
    void aHiddenCourseNeedsARight();
    void whoLeavesIsNoLongerListed();
    void hiddenLastAccessVanishes();
    void aDayThatGoesByBringsADaysActivity();
    void studentsMoveWhileOneWatches();
    void activityIsOffUnlessAskedFor();
    void innerCallsOccupyTheirWorker();
    void theScaleShortensEverythingAlike();
    void aBigCentreIsBuiltQuicklyAndIsTheSameAgain();
    void innerCallsCostLittle();

private:
    using Fields = QList<std::pair<QString, QString>>;
    static QJsonObject firstPair(CampusFixture &fixture, const QString &version = u"SCORM_1.2"_s);
    static QJsonObject tracks(CampusFixture &fixture, const QJsonObject &pair, int attempt = 0);
    static QJsonArray updates(CampusFixture &fixture, qint64 course, qint64 since);
    static QJsonArray batch(CampusFixture &fixture, const QString &function, const QList<QJsonObject> &arguments);
    static QString status(const QJsonObject &tracks);
    static double truth(CampusFixture &fixture, const QJsonObject &pair);
    static qint64 access(CampusFixture &fixture, const QJsonObject &pair);
    static qint64 now(CampusFixture &fixture);
    static qint64 trackCount(CampusFixture &fixture);
};

/// A small centre of ten whose first student has done nothing; the ids of student, course, scorm and its first SCO.
QJsonObject TstPracticeTracking::firstPair(CampusFixture &fixture, const QString &version)
{
    const CampusReply reset =
        fixture.control("POST", u"reset"_s,
                        {{u"big"_s, QJsonObject{{u"courses"_s, 2}, {u"students_per_course"_s, 10}, {u"seed"_s, 5}}}});
    if (reset.status != 200)
        qFatal("no centre: %s", reset.body.constData());
    const QJsonObject scorms =
        fixture.moodle(u"mod_scorm_get_scorms_by_courses"_s, {{u"courseids[0]"_s, u"2"_s}}).json().object();
    for (const QJsonValue &scorm : scorms[u"scorms"_s].toArray()) {
        if (scorm[u"version"_s] != version)
            continue;
        const QJsonArray scos =
            fixture
                .moodle(u"mod_scorm_get_scorm_scoes"_s, {{u"scormid"_s, QString::number(scorm[u"id"_s].toInteger())}})
                .json()[u"scoes"_s]
                .toArray();
        for (const QJsonValue &row : fixture.state(u"progress"_s)[u"progress"_s].toArray()) {
            QJsonObject pair{{u"student"_s, row[u"student"_s]}, {u"course"_s, 2},
                             {u"scorm"_s, scorm[u"id"_s]},      {u"sco"_s, scos[1][u"id"_s]},
                             {u"second"_s, scos[2][u"id"_s]},   {u"module"_s, scorm[u"coursemodule"_s]}};
            if (row[u"done"_s].toInt() == 0 && row[u"course"_s] == 2 && status(tracks(fixture, pair)).isEmpty())
                return pair;
        }
    }
    qFatal("nobody without progress");
}

QJsonObject TstPracticeTracking::tracks(CampusFixture &fixture, const QJsonObject &pair, int attempt)
{
    Fields fields{{u"scoid"_s, QString::number(pair[u"sco"_s].toInteger())},
                  {u"userid"_s, QString::number(pair[u"student"_s].toInteger())}};
    if (attempt > 0)
        fields.append({u"attempt"_s, QString::number(attempt)});
    return fixture.moodle(u"mod_scorm_get_scorm_sco_tracks"_s, fields).json().object();
}

QJsonArray TstPracticeTracking::batch(CampusFixture &fixture, const QString &function,
                                      const QList<QJsonObject> &arguments)
{
    Fields fields;
    for (int i = 0; i < arguments.size(); ++i) {
        fields.append({u"requests[%1][function]"_s.arg(i), function});
        fields.append({u"requests[%1][arguments]"_s.arg(i),
                       QString::fromUtf8(QJsonDocument(arguments.at(i)).toJson(QJsonDocument::Compact))});
    }
    return fixture.moodle(u"tool_mobile_call_external_functions"_s, fields).json()[u"responses"_s].toArray();
}

/// As the tracker asks: inside a batch, tracks only. The modules that are listed.
QJsonArray TstPracticeTracking::updates(CampusFixture &fixture, qint64 course, qint64 since)
{
    const QJsonArray responses =
        batch(fixture, u"core_course_get_updates_since"_s,
              {{{u"courseid"_s, course}, {u"since"_s, since}, {u"filter"_s, QJsonArray{u"usertracks"_s}}}});
    const QJsonDocument data = QJsonDocument::fromJson(responses[0][u"data"_s].toString().toUtf8());
    QJsonArray modules;
    for (const QJsonValue &instance : data[u"instances"_s].toArray())
        modules.append(instance[u"id"_s]);
    return modules;
}

QString TstPracticeTracking::status(const QJsonObject &tracks)
{
    for (const QJsonValue &track : tracks[u"data"_s][u"tracks"_s].toArray()) {
        if (track[u"element"_s] == u"status"_s)
            return track[u"value"_s].toString();
    }
    return {};
}

double TstPracticeTracking::truth(CampusFixture &fixture, const QJsonObject &pair)
{
    for (const QJsonValue &row : fixture.state(u"progress"_s)[u"progress"_s].toArray()) {
        if (row[u"student"_s] == pair[u"student"_s] && row[u"course"_s] == pair[u"course"_s])
            return row[u"percent"_s].toDouble(-1);
    }
    return -2;
}

qint64 TstPracticeTracking::access(CampusFixture &fixture, const QJsonObject &pair)
{
    const QJsonArray users = fixture
                                 .moodle(u"core_enrol_get_enrolled_users"_s,
                                         {{u"courseid"_s, QString::number(pair[u"course"_s].toInteger())},
                                          {u"options[0][name]"_s, u"userfields"_s},
                                          {u"options[0][value]"_s, u"id,lastcourseaccess"_s}})
                                 .json()
                                 .array();
    for (const QJsonValue &user : users) {
        if (user[u"id"_s] == pair[u"student"_s])
            return user[u"lastcourseaccess"_s].toInteger(-1);
    }
    return -2;
}

qint64 TstPracticeTracking::now(CampusFixture &fixture)
{
    return QDateTime::fromString(fixture.control("GET", u"clock"_s).json()[u"now"_s].toString(), Qt::ISODate)
        .toSecsSinceEpoch();
}

qint64 TstPracticeTracking::trackCount(CampusFixture &fixture)
{
    qint64 seen = 0;
    for (const QJsonValue &row : fixture.state(u"enrolments"_s)[u"enrolments"_s].toArray())
        seen += row[u"last_access"_s].toInteger();
    return seen;
}

void TstPracticeTracking::oneSittingIsSeenInTracksUpdatesAndTruth()
{
    CampusFixture fixture;
    const QJsonObject pair = firstPair(fixture);
    QCOMPARE(truth(fixture, pair), 0.0);
    const qint64 before = now(fixture) - 1;
    QCOMPARE(updates(fixture, 2, before), QJsonArray());
    QJsonObject sitting = pair;
    sitting.insert(u"status"_s, u"passed"_s);
    sitting.insert(u"score"_s, 83);
    fixture.control("POST", u"activity"_s, sitting);
    const QJsonObject seen = tracks(fixture, pair);
    QCOMPARE(status(seen), u"passed"_s);
    QCOMPARE(seen[u"data"_s][u"attempt"_s].toInt(), 1);
    QCOMPARE(updates(fixture, 2, before), (QJsonArray{pair[u"module"_s]}));
    QCOMPARE(updates(fixture, 2, now(fixture) + 5), QJsonArray());
    QCOMPARE(truth(fixture, pair), 16.67); // one of three, in one of two packages
    QCOMPARE(fixture.control("POST", u"activity"_s, {{u"student"_s, 99999}, {u"sco"_s, 1}}).status, 400);
}

void TstPracticeTracking::lastAccessMovesOnceAMinuteAndNeverByApp()
{
    CampusFixture fixture;
    QJsonObject pair = firstPair(fixture);
    pair.insert(u"status"_s, u"incomplete"_s);
    pair.insert(u"mobile"_s, true);
    fixture.control("POST", u"activity"_s, pair);
    QCOMPARE(access(fixture, pair), 0);
    pair.insert(u"mobile"_s, false);
    fixture.control("POST", u"activity"_s, pair);
    const qint64 first = access(fixture, pair);
    QVERIFY(first > 0);
    fixture.control("POST", u"clock"_s, {{u"advance_s"_s, 50}});
    fixture.control("POST", u"activity"_s, pair);
    QCOMPARE(access(fixture, pair), first);
    fixture.control("POST", u"clock"_s, {{u"advance_s"_s, 15}});
    fixture.control("POST", u"activity"_s, pair);
    QVERIFY(access(fixture, pair) >= first + 60);
}

void TstPracticeTracking::theNewestAttemptIsAnsweredAndDoneStays()
{
    CampusFixture fixture;
    QJsonObject pair = firstPair(fixture);
    pair.insert(u"status"_s, u"completed"_s);
    fixture.control("POST", u"activity"_s, pair);
    QJsonObject again = pair;
    again.insert(u"attempt"_s, 2);
    again.insert(u"status"_s, u"incomplete"_s);
    fixture.control("POST", u"activity"_s, again);
    QCOMPARE(status(tracks(fixture, pair)), u"incomplete"_s);
    QCOMPARE(status(tracks(fixture, pair, 1)), u"completed"_s);
    QCOMPARE(truth(fixture, pair), 16.67);
    // Attempts belong to the package: an empty SCO is answered with the package's number.
    QJsonObject other = pair;
    other.insert(u"sco"_s, pair[u"second"_s]);
    const QJsonObject empty = tracks(fixture, other);
    QCOMPARE(empty[u"data"_s][u"attempt"_s].toInt(), 2);
    QCOMPARE(empty[u"warnings"_s][0][u"warningcode"_s].toString(), u"notattempted"_s);
    const QJsonObject count = fixture
                                  .moodle(u"mod_scorm_get_scorm_attempt_count"_s,
                                          {{u"scormid"_s, QString::number(pair[u"scorm"_s].toInteger())},
                                           {u"userid"_s, QString::number(pair[u"student"_s].toInteger())}})
                                  .json()
                                  .object();
    QCOMPARE(count[u"attemptscount"_s].toInt(), 2);
}

void TstPracticeTracking::successAloneCountsAsNotAttempted()
{
    CampusFixture fixture;
    QJsonObject pair = firstPair(fixture, u"SCORM_1.3"_s);
    pair.insert(u"success"_s, u"passed"_s);
    fixture.control("POST", u"activity"_s, pair);
    QCOMPARE(tracks(fixture, pair)[u"data"_s][u"tracks"_s].toArray().size(), 0);
    QCOMPARE(truth(fixture, pair), 0.0);
    pair.insert(u"status"_s, u"incomplete"_s);
    fixture.control("POST", u"activity"_s, pair);
    QCOMPARE(status(tracks(fixture, pair)), u"incomplete"_s);
    QCOMPARE(truth(fixture, pair), 16.67); // passed is done, finished or not
}

void TstPracticeTracking::updatesAreBlindWithoutTheRightAndInSeparateGroups()
{
    CampusFixture fixture;
    QJsonObject pair = firstPair(fixture);
    QCOMPARE(updates(fixture, 2, 1).size(), 2);
    fixture.control("POST", u"settings"_s, {{u"without_capabilities"_s, QJsonArray{u"mod/scorm:viewreport"_s}}});
    QCOMPARE(updates(fixture, 2, 1).size(), 0);
    fixture.control("POST", u"settings"_s, {{u"without_capabilities"_s, QJsonArray()}});
    const QJsonObject groups{{u"package"_s, pair[u"scorm"_s]}, {u"do"_s, u"separate_groups"_s}};
    QCOMPARE(fixture.control("POST", u"change"_s, groups).status, 200);
    QCOMPARE(updates(fixture, 2, 1).size(), 1);
    QVERIFY(!updates(fixture, 2, 1).contains(pair[u"module"_s]));
}

void TstPracticeTracking::aReplacedPackageHasNewScos()
{
    CampusFixture fixture;
    QJsonObject pair = firstPair(fixture);
    pair.insert(u"status"_s, u"passed"_s);
    fixture.control("POST", u"activity"_s, pair);
    const auto scorm = [&] {
        for (const QJsonValue &one : fixture.moodle(u"mod_scorm_get_scorms_by_courses"_s, {{u"courseids[0]"_s, u"2"_s}})
                                         .json()[u"scorms"_s]
                                         .toArray()) {
            if (one[u"id"_s] == pair[u"scorm"_s])
                return one.toObject();
        }
        return QJsonObject();
    };
    const QJsonObject before = scorm();
    fixture.control("POST", u"change"_s, {{u"package"_s, pair[u"scorm"_s]}, {u"do"_s, u"replace"_s}});
    const QJsonObject after = scorm();
    QCOMPARE(after[u"revision"_s].toInt(), before[u"revision"_s].toInt() + 1);
    QVERIFY(after[u"sha1hash"_s] != before[u"sha1hash"_s]);
    const QJsonArray scos =
        fixture.moodle(u"mod_scorm_get_scorm_scoes"_s, {{u"scormid"_s, QString::number(pair[u"scorm"_s].toInteger())}})
            .json()[u"scoes"_s]
            .toArray();
    QCOMPARE(scos.size(), 4);
    for (const QJsonValue &sco : scos)
        QVERIFY(sco[u"id"_s].toInteger() > pair[u"second"_s].toInteger());
    QCOMPARE(tracks(fixture, pair)[u"errorcode"_s].toString(), u"cannotfindsco"_s);
    QCOMPARE(truth(fixture, pair), 0.0);
}

void TstPracticeTracking::aDeletedOrHiddenPackageIsNotListed()
{
    CampusFixture fixture;
    const QJsonObject pair = firstPair(fixture);
    const auto listed = [&] {
        return fixture.moodle(u"mod_scorm_get_scorms_by_courses"_s, {{u"courseids[0]"_s, u"2"_s}})
            .json()[u"scorms"_s]
            .toArray()
            .size();
    };
    const auto change = [&](const QString &what) {
        return fixture.control("POST", u"change"_s, {{u"package"_s, pair[u"scorm"_s]}, {u"do"_s, what}}).status;
    };
    fixture.control("POST", u"settings"_s,
                    {{u"without_capabilities"_s, QJsonArray{u"moodle/course:viewhiddenactivities"_s}}});
    change(u"hide"_s);
    QCOMPARE(listed(), 1);
    QVERIFY(tracks(fixture, pair).contains(u"exception"_s));
    change(u"show"_s);
    QCOMPARE(listed(), 2);
    QCOMPARE(change(u"delete"_s), 200);
    QCOMPARE(listed(), 1);
    QCOMPARE(change(u"delete"_s), 400);
}

void TstPracticeTracking::aHiddenCourseNeedsARight()
{
    CampusFixture fixture;
    firstPair(fixture);
    fixture.control("POST", u"settings"_s,
                    {{u"without_capabilities"_s, QJsonArray{u"moodle/course:viewhiddencourses"_s}}});
    fixture.control("POST", u"change"_s, {{u"course"_s, 2}, {u"do"_s, u"hide"_s}});
    const QJsonObject scorms =
        fixture.moodle(u"mod_scorm_get_scorms_by_courses"_s, {{u"courseids[0]"_s, u"2"_s}, {u"courseids[1]"_s, u"3"_s}})
            .json()
            .object();
    QCOMPARE(scorms[u"scorms"_s].toArray().size(), 2); // the other course's
    QCOMPARE(scorms[u"warnings"_s][0][u"itemid"_s].toInt(), 2);
    const QJsonArray responses = batch(fixture, u"core_course_get_updates_since"_s,
                                       {{{u"courseid"_s, 3}, {u"since"_s, 1}},
                                        {{u"courseid"_s, 2}, {u"since"_s, 1}},
                                        {{u"courseid"_s, 3}, {u"since"_s, 1}}});
    QCOMPARE(responses.size(), 2); // a batch stops at its first failure
    QVERIFY(responses[1][u"error"_s].toBool());
}

void TstPracticeTracking::whoLeavesIsNoLongerListed()
{
    CampusFixture fixture;
    const QJsonObject pair = firstPair(fixture);
    QVERIFY(access(fixture, pair) >= 0);
    QJsonObject leaving{{u"student"_s, pair[u"student"_s]}, {u"course"_s, 2}, {u"do"_s, u"suspend"_s}};
    fixture.control("POST", u"change"_s, leaving);
    QVERIFY(access(fixture, pair) >= 0); // suspended: still listed
    leaving.insert(u"do"_s, u"leave"_s);
    fixture.control("POST", u"change"_s, leaving);
    QCOMPARE(access(fixture, pair), -2);
    QCOMPARE(tracks(fixture, pair)[u"warnings"_s][0][u"warningcode"_s].toString(), u"notattempted"_s);
    leaving.insert(u"do"_s, u"delete"_s);
    fixture.control("POST", u"change"_s, leaving);
    QCOMPARE(tracks(fixture, pair)[u"errorcode"_s].toString(), u"userdeleted"_s);
}

void TstPracticeTracking::hiddenLastAccessVanishes()
{
    CampusFixture fixture;
    const QJsonObject pair = firstPair(fixture);
    fixture.control("POST", u"settings"_s, {{u"last_access_hidden"_s, true}});
    QVERIFY(access(fixture, pair) >= 0);
    fixture.control("POST", u"settings"_s,
                    {{u"without_capabilities"_s, QJsonArray{u"moodle/course:viewhiddenuserfields"_s}}});
    QCOMPARE(access(fixture, pair), -1);
}

void TstPracticeTracking::aDayThatGoesByBringsADaysActivity()
{
    CampusFixture fixture({.activity = u"slow"_s});
    CampusFixture twin({.activity = u"slow"_s});
    const qint64 before = now(fixture);
    for (CampusFixture *one : {&fixture, &twin})
        one->control("POST", u"clock"_s, {{u"advance_days"_s, 1}});
    int active = 0;
    int atNight = 0;
    for (const QJsonValue &row : fixture.state(u"enrolments"_s)[u"enrolments"_s].toArray()) {
        const qint64 at = row[u"last_access"_s].toInteger();
        if (at <= before)
            continue;
        ++active;
        QVERIFY(at <= now(fixture));
        atNight += at % 86400 < 6 * 3600 ? 1 : 0;
    }
    qInfo("%d students were active that day", active);
    QVERIFY2(active >= 8 && active <= 120, "about thirty sittings a day");
    QCOMPARE(atNight, 0);
    QVERIFY(!updates(fixture, 2, before).isEmpty());
}

void TstPracticeTracking::studentsMoveWhileOneWatches()
{
    CampusFixture fixture({.activity = u"fast"_s});
    const qint64 before = trackCount(fixture);
    QTRY_VERIFY_WITH_TIMEOUT(trackCount(fixture) > before, 60000);
}

void TstPracticeTracking::activityIsOffUnlessAskedFor()
{
    CampusFixture fixture;
    QCOMPARE(fixture.control("GET", u"activity"_s).json()[u"activity"_s].toString(), u"off"_s);
    const qint64 before = trackCount(fixture);
    fixture.control("POST", u"clock"_s, {{u"advance_days"_s, 3}});
    QCOMPARE(trackCount(fixture), before);
    QCOMPARE(fixture.control("POST", u"settings"_s, {{u"activity"_s, u"furious"_s}}).status, 400);
    fixture.control("POST", u"settings"_s, {{u"activity"_s, u"normal"_s}});
    QCOMPARE(fixture.control("GET", u"activity"_s).json()[u"activity"_s].toString(), u"normal"_s);
    QCOMPARE(trackCount(fixture), before); // days without activity are not made up for
}

void TstPracticeTracking::innerCallsOccupyTheirWorker()
{
    CampusFixture fixture;
    const QJsonObject pair = firstPair(fixture);
    fixture.control("POST", u"delay"_s, {{u"fixed_ms"_s, 20}, {u"inner_ms"_s, 5}, {u"workers"_s, 1}});
    const QList<QJsonObject> twenty(20, {{u"scoid"_s, pair[u"sco"_s]}, {u"userid"_s, pair[u"student"_s]}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(batch(fixture, u"mod_scorm_get_scorm_sco_tracks"_s, twenty).size(), 20);
    QVERIFY2(timer.elapsed() >= 119, qPrintable(QString::number(timer.elapsed())));
    // A small request behind a batch waits for the only worker.
    Fields fields;
    for (int i = 0; i < 20; ++i)
        fields.append({u"requests[%1][function]"_s.arg(i), u"core_webservice_get_site_info"_s});
    timer.start();
    QNetworkReply *const large = fixture.beginMoodle(u"tool_mobile_call_external_functions"_s, fields);
    QTest::qWait(20);
    fixture.moodle(u"core_webservice_get_site_info"_s);
    QVERIFY2(timer.elapsed() >= 139, qPrintable(QString::number(timer.elapsed())));
    CampusClient::finish(large);
}

void TstPracticeTracking::theScaleShortensEverythingAlike()
{
    CampusFixture fixture;
    const QJsonObject pair = firstPair(fixture);
    const QList<QJsonObject> fifty(50, {{u"scoid"_s, pair[u"sco"_s]}, {u"userid"_s, pair[u"student"_s]}});
    const auto took = [&](double scale) {
        fixture.control("POST", u"delay"_s,
                        {{u"fixed_ms"_s, 27}, {u"inner_ms"_s, 5}, {u"workers"_s, 4}, {u"scale"_s, scale}});
        QElapsedTimer timer;
        timer.start();
        batch(fixture, u"mod_scorm_get_scorm_sco_tracks"_s, fifty);
        return timer.elapsed();
    };
    const qint64 whole = took(1);
    const qint64 tenth = took(0.1);
    QVERIFY2(whole >= 276, qPrintable(QString::number(whole)));
    QVERIFY2(tenth >= 27 && tenth < whole, qPrintable(u"%1 of %2"_s.arg(tenth).arg(whole)));
}

void TstPracticeTracking::aBigCentreIsBuiltQuicklyAndIsTheSameAgain()
{
    QElapsedTimer timer;
    timer.start();
    const QJsonObject big{{u"courses"_s, 20}, {u"students_per_course"_s, 5000}, {u"seed"_s, 3}};
    CampusFixture fixture({.big = big});
    qInfo("100 000 enrolments built in %lld ms", timer.restart());
    const QJsonArray truth = fixture.state(u"progress"_s)[u"progress"_s].toArray();
    qInfo("their truth asked in %lld ms", timer.restart());
    QCOMPARE(truth.size(), 100000);
    int untouched = 0;
    int done = 0;
    for (const QJsonValue &row : truth) {
        untouched += row[u"percent"_s].toDouble() == 0 ? 1 : 0;
        done += row[u"percent"_s].toDouble() == 100 ? 1 : 0;
    }
    QVERIFY(untouched > 15000 && untouched < 45000);
    QVERIFY(done > 10000 && done < 40000);
    const QJsonObject small{{u"courses"_s, 2}, {u"students_per_course"_s, 50}, {u"seed"_s, 3}};
    CampusFixture one({.big = small});
    CampusFixture two({.big = small});
    QCOMPARE(one.state(u"progress"_s), two.state(u"progress"_s));
    // A twentieth moves, as a day in a centre may bring.
    const QJsonObject moved = one.control("POST", u"activity"_s, {{u"percent"_s, 5}}).json().object();
    QVERIFY(!moved[u"moved"_s].toArray().isEmpty() && moved[u"moved"_s].toArray().size() < 20);
    QCOMPARE(fixture.control("POST", u"reset"_s, {{u"big"_s, QJsonObject{{u"courses"_s, -1}}}}).status, 400);
}

void TstPracticeTracking::innerCallsCostLittle()
{
    CampusFixture fixture({.big = {{u"courses"_s, 2}, {u"students_per_course"_s, 5000}, {u"seed"_s, 3}}});
    QElapsedTimer timer;
    std::clock_t begun = std::clock();
    constexpr int kBatches = 60;
    timer.start();
    for (int i = 0; i < kBatches; ++i) {
        QList<QJsonObject> pairs;
        for (int k = 0; k < 50; ++k)
            pairs.append({{u"scoid"_s, 5 + (i + k) % 3}, {u"userid"_s, 1000 + i * 50 + k}});
        QCOMPARE(batch(fixture, u"mod_scorm_get_scorm_sco_tracks"_s, pairs).size(), 50);
    }
    const double cpuMs = 1000.0 * double(std::clock() - begun) / CLOCKS_PER_SEC;
    const double perCall = cpuMs / (kBatches * 50);
    qInfo("%.3f ms of processor an inner call, client included; %lld ms in all", perCall, timer.elapsed());
    QVERIFY2(perCall < 1.0, "far slower than measured when this was written");
}

QTEST_GUILESS_MAIN(TstPracticeTracking)
#include "tst_practicetracking.moc"
