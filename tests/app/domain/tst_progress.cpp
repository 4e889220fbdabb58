// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/progress.h"
#include "app/domain/snapshot.h"
#include "app/domain/statistics.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kStart(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC);

QDateTime hour(int hours)
{
    return kStart.addSecs(hours * 3600);
}

/// Two packages: one SCO, and three.
CourseShape shape()
{
    return {{{.packageId = 1, .scoIds = {11}}, {.packageId = 2, .scoIds = {21, 22, 23}}}};
}

ScoReading reading(qint64 sco, ScoStatus status, int attempt = 1, int at = 1)
{
    return {.moodleScoId = sco, .attempt = attempt, .status = status, .startedAt = hour(0), .changedAt = hour(at)};
}

ScoReading untouched(qint64 sco)
{
    return {.moodleScoId = sco};
}

ProgressReading everything(int at, const QList<ScoReading> &scos)
{
    ProgressReading all{.at = hour(at), .scos = scos};
    for (const qint64 id : {11, 21, 22, 23}) {
        if (!std::ranges::any_of(scos, [id](const ScoReading &one) { return one.moodleScoId == id; }))
            all.scos.append(untouched(id));
    }
    return all;
}

} // namespace

class TestProgress final : public QObject {
    Q_OBJECT
private slots:
    void pointsLieOnTheDayOfTheWork();
    void durationsOfBothStandards_data();
    void durationsOfBothStandards();
    void jsonKeepsEverything();
    void packagesWeighTheSame();
    void anUnreadPartIsNotZero();
    void doneStays();
    void anEmptyAnswerTakesNothingBack();
    void scoreAndTimeAreChangesButNoRise();
    void aFailureKeepsTheLastValue();
    void olderAttemptsCount();
    void aReplacedPackageStartsAnew();
    void aHiddenPackageIsRemembered();
    void onlyNewThingsAreWritten();
    void thinningKeepsWhatMatters();
    void binsAndQuartiles();
};

void TestProgress::durationsOfBothStandards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("seconds"); // -1: not a duration
    const auto row = [](const char *text, double seconds) {
        QTest::newRow(text) << QString::fromLatin1(text) << seconds;
    };
    row("00:04:04.00", 244);
    row("0000:00:01.50", 1.5);
    row("1234:59:59.99", 1234 * 3600 + 59 * 60 + 59.99);
    row("00:00:00", 0);
    row("PT5M12S", 312);
    row("PT1H", 3600);
    row("P1DT2H3M4.5S", 86400 + 7200 + 180 + 4.5);
    row("P2W", 14 * 86400);
    row("P1Y", 365.25 * 86400);
    row("PT0S", 0);
    row("P", -1);
    row("PT", -1);
    row("P1DT", -1);
    row("", -1);
    row("5 minutes", -1);
    row("00:04", -1);
}

void TestProgress::durationsOfBothStandards()
{
    QFETCH(QString, text);
    QFETCH(double, seconds);
    const std::optional<double> found = scormSeconds(text);
    QCOMPARE(found.has_value(), seconds >= 0);
    if (found)
        QVERIFY(std::abs(*found - seconds) < 1e-6);
}

void TestProgress::jsonKeepsEverything()
{
    const ScoProgress full{.moodleScoId = 27,
                           .status = ScoStatus::Completed,
                           .success = ScoSuccess::Failed,
                           .score = 20.5,
                           .totalTime = 312,
                           .attempt = 3,
                           .failedAttempts = {1, 3},
                           .firstAccess = hour(0),
                           .lastChange = hour(3),
                           .isDone = true,
                           .doneAt = hour(2)};
    const ScoProgress bare{.moodleScoId = 28};
    const QList<ScoProgress> both{full, bare};
    QCOMPARE(scoProgressFromJson(toJson(both)), both);
    QCOMPARE(QJsonDocument(toJson(bare)).toJson(QJsonDocument::Compact), "{\"i\":28}"_ba);
}

void TestProgress::packagesWeighTheSame()
{
    const ProgressChange first =
        mergeReading({}, everything(1, {reading(11, ScoStatus::Passed), reading(21, ScoStatus::Completed)}), shape());
    QCOMPARE(first.value.percent, 66.67); // (1/1 + 1/3) / 2
    QCOMPARE(first.value.doneScos, 2);
    QCOMPARE(first.value.totalScos, 4);
    QCOMPARE(first.value.state, ProgressState::InProgress);
    QVERIFY(first.isChanged);
    QVERIFY(!first.isRise); // what was before is not known
    const ProgressChange none = mergeReading({}, everything(1, {}), shape());
    QCOMPARE(none.value.percent, 0.0);
    QCOMPARE(none.value.state, ProgressState::NotStarted);
    QVERIFY(none.isChanged);
    const ProgressChange empty = mergeReading({}, {.at = hour(1)}, {{{.packageId = 1}}});
    QVERIFY(!empty.value.percent);
    QCOMPARE(empty.value.state, ProgressState::Unknown);
}

void TestProgress::anUnreadPartIsNotZero()
{
    // The second package could not be read: nothing can be said yet.
    const ProgressChange part = mergeReading({}, {.at = hour(1), .scos = {reading(11, ScoStatus::Passed)}}, shape());
    QVERIFY(!part.value.percent);
    QCOMPARE(part.value.state, ProgressState::Unknown);
    QVERIFY(!part.value.wasRead());
    QVERIFY(part.isWorthWriting);
    const ProgressChange rest =
        mergeReading(part.value, {.at = hour(2), .scos = {untouched(21), untouched(22), untouched(23)}}, shape());
    QCOMPARE(rest.value.percent, 50.0);
    QVERIFY(rest.value.wasRead());
    // A new package nobody has read leaves the figure as it was.
    CourseShape more = shape();
    more.packages.append(PackageShape{.packageId = 3, .scoIds = {31}});
    const ProgressChange later = mergeReading(rest.value, {.at = hour(3)}, more);
    QCOMPARE(later.value.percent, 50.0);
    QVERIFY(!later.isChanged);
    const ProgressChange read = mergeReading(later.value, {.at = hour(4), .scos = {untouched(31)}}, more);
    QCOMPARE(read.value.percent, 33.33);
    QVERIFY(read.isChanged);
    QVERIFY(!read.isRise);
}

void TestProgress::doneStays()
{
    Progress known = mergeReading({}, everything(1, {}), shape()).value;
    const ProgressChange rise =
        mergeReading(known, {.at = hour(2), .scos = {reading(11, ScoStatus::Completed, 1, 2)}}, shape());
    QVERIFY(rise.isRise);
    QCOMPARE(rise.changes.size(), 1);
    const ProgressChange fall =
        mergeReading(rise.value, {.at = hour(5), .scos = {reading(11, ScoStatus::Incomplete, 2, 4)}}, shape());
    QCOMPARE(fall.value.percent, 50.0);
    QVERIFY(fall.hasFall);
    QVERIFY(fall.isChanged);
    QVERIFY(!fall.isRise);
    const ScoProgress *sco = fall.value.sco(11);
    QVERIFY(sco->isDone);
    QCOMPARE(sco->doneAt, hour(2));
    QCOMPARE(sco->status, ScoStatus::Incomplete);
    QCOMPARE(sco->attempt, 2);
    const ProgressChange again =
        mergeReading(fall.value, {.at = hour(7), .scos = {reading(11, ScoStatus::Passed, 2, 6)}}, shape());
    QCOMPARE(again.value.sco(11)->doneAt, hour(2));
    QVERIFY(!again.isRise);
    // Everything done: completed when the last part was.
    known = again.value;
    for (const int id : {21, 22, 23})
        known =
            mergeReading(known, {.at = hour(9), .scos = {reading(id, ScoStatus::Passed, 1, id - 13)}}, shape()).value;
    QCOMPARE(known.percent, 100.0);
    QCOMPARE(known.state, ProgressState::Completed);
    QCOMPARE(known.completedAt, hour(10));
}

void TestProgress::anEmptyAnswerTakesNothingBack()
{
    const Progress known =
        mergeReading({}, everything(1, {reading(11, ScoStatus::Completed), reading(21, ScoStatus::Incomplete)}),
                     shape())
            .value;
    const ProgressChange left = mergeReading(known, everything(9, {}), shape());
    QCOMPARE(left.value.percent, known.percent);
    QCOMPARE(left.value.state, ProgressState::InProgress);
    QVERIFY(!left.isChanged);
    QVERIFY(!left.isWorthWriting);
}

void TestProgress::scoreAndTimeAreChangesButNoRise()
{
    const Progress known = mergeReading({}, everything(1, {reading(21, ScoStatus::Incomplete)}), shape()).value;
    ScoReading scored = reading(21, ScoStatus::Incomplete, 1, 3);
    scored.score = 40;
    scored.totalTime = 90;
    const ProgressChange change = mergeReading(known, {.at = hour(3), .scos = {scored}}, shape());
    QVERIFY(change.isChanged);
    QVERIFY(!change.isRise);
    QCOMPARE(change.value.sco(21)->score, 40.0);
    QCOMPARE(change.value.lastTrack, hour(3));
    const std::optional<Snapshot> snapshot = snapshotOf(change);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->at, hour(3));
    QCOMPARE(snapshot->changes.size(), 1);
    QVERIFY(!snapshotOf(mergeReading(change.value, {.at = hour(4), .scos = {scored}}, shape())));
}

void TestProgress::aFailureKeepsTheLastValue()
{
    const Progress known = mergeReading({}, everything(1, {reading(11, ScoStatus::Passed)}), shape()).value;
    const Error offline{.kind = Error::Kind::Offline};
    const ProgressChange failed = mergeReading(known, {.at = hour(5), .error = offline}, shape());
    QCOMPARE(failed.value.percent, known.percent);
    QCOMPARE(failed.value.checkedAt, hour(1));
    QVERIFY(failed.value.error == offline);
    QVERIFY(failed.isWorthWriting);
    QVERIFY(!failed.isChanged);
    const ProgressChange mended = mergeReading(failed.value, everything(6, {}), shape());
    QVERIFY(!mended.value.error);
    QCOMPARE(mended.value.checkedAt, hour(6));
    QVERIFY(mended.isWorthWriting);
}

void TestProgress::olderAttemptsCount()
{
    ProgressReading first =
        everything(9,
                   {reading(11, ScoStatus::Incomplete, 3, 8), reading(11, ScoStatus::Completed, 1, 2),
                    reading(11, ScoStatus::Failed, 2, 5), reading(21, ScoStatus::Failed, 1, 3)});
    first.hasOlderAttempts = true;
    const ProgressChange change = mergeReading({}, first, shape());
    const ScoProgress *sco = change.value.sco(11);
    QVERIFY(sco->isDone);
    QCOMPARE(sco->doneAt, hour(2));
    QCOMPARE(sco->attempt, 3);
    QCOMPARE(sco->status, ScoStatus::Incomplete);
    QCOMPARE(sco->failedAttempts, QList<int>{2});
    QCOMPARE(change.value.failedAttempts, 1); // the one of the part that is not done
    QVERIFY(change.value.hasAttemptsRead);
    // Mended within the same attempt: no failure any more.
    const ProgressChange mended =
        mergeReading(change.value, {.at = hour(12), .scos = {reading(21, ScoStatus::Passed, 1, 11)}}, shape());
    QCOMPARE(mended.value.failedAttempts, 0);
    QVERIFY(mended.value.sco(21)->failedAttempts.isEmpty());
}

void TestProgress::aReplacedPackageStartsAnew()
{
    const Progress known = mergeReading({}, everything(1, {reading(11, ScoStatus::Passed)}), shape()).value;
    CourseShape replaced = shape();
    replaced.packages[0].scoIds = {12};
    const ProgressChange read = mergeReading(known, {.at = hour(3), .scos = {untouched(12)}}, replaced);
    QCOMPARE(read.value.percent, 0.0);
    QVERIFY(!read.value.sco(11));
    QVERIFY(read.isChanged);
    QVERIFY(!read.isRise);
}

void TestProgress::aHiddenPackageIsRemembered()
{
    const Progress known = mergeReading({}, everything(1, {reading(11, ScoStatus::Passed)}), shape()).value;
    CourseShape hidden = shape();
    hidden.packages[0].isCounted = false;
    const ProgressChange without = mergeReading(known, {.at = hour(2)}, hidden);
    QCOMPARE(without.value.percent, 0.0);
    QCOMPARE(without.value.totalScos, 3);
    QVERIFY(without.value.sco(11)->isDone);
    const ProgressChange back = mergeReading(without.value, {.at = hour(3)}, shape());
    QCOMPARE(back.value.percent, 50.0);
    QVERIFY(!back.isRise); // the course changed, not the student
}

void TestProgress::onlyNewThingsAreWritten()
{
    const Progress known = mergeReading({}, everything(1, {}), shape()).value;
    QVERIFY(!mergeReading(known, everything(2, {}), shape()).isWorthWriting);
    ProgressReading entered{.at = hour(3), .lastAccess = hour(2)};
    const ProgressChange access = mergeReading(known, entered, shape());
    QVERIFY(access.isWorthWriting);
    QVERIFY(!access.isChanged);
    QCOMPARE(access.value.lastActivity(), hour(2));
    entered.lastAccess = hour(1); // an older page of the same list
    QCOMPARE(mergeReading(access.value, entered, shape()).value.lastAccess, hour(2));
}

void TestProgress::thinningKeepsWhatMatters()
{
    const QTimeZone zone("Europe/Madrid");
    QRandomGenerator random(20261122);
    for (int round = 0; round < 300; ++round) {
        QList<Snapshot> history;
        QDateTime at(QDate(2026, 10, 20), QTime(21, 0), Qt::UTC); // across the end of summer time
        const int size = random.bounded(40);
        for (int i = 0; i < size; ++i) {
            at = at.addSecs(random.bounded(1, 16 * 3600));
            history.append({.enrolmentId = 1, .at = at, .percent = i, .isRise = random.bounded(4) == 0});
        }
        const QDateTime olderThan = QDateTime(QDate(2026, 10, 20), QTime(21, 0), Qt::UTC).addDays(random.bounded(20));
        const QList<QDateTime> gone = superfluous(history, olderThan, zone);
        QSet<QDate> daysBefore;
        QSet<QDate> daysAfter;
        QHash<QDate, int> plain;
        for (qsizetype i = 0; i < history.size(); ++i) {
            const Snapshot &one = history.at(i);
            const QDate day = one.at.toTimeZone(zone).date();
            daysBefore.insert(day);
            if (gone.contains(one.at)) {
                QVERIFY(i != 0 && i + 1 != history.size());
                QVERIFY(!one.isRise);
                QVERIFY(one.at < olderThan);
                continue;
            }
            daysAfter.insert(day);
            if (i != 0 && !one.isRise && one.at < olderThan)
                ++plain[day];
        }
        QCOMPARE(daysAfter, daysBefore);
        for (const int count : std::as_const(plain))
            QVERIFY(count <= 1);
    }
}

void TestProgress::binsAndQuartiles()
{
    const QList<std::pair<double, int>> cases{{0, 0},  {0.01, 1}, {10, 1},    {10.01, 2},  {33.33, 4},
                                              {50, 5}, {90, 9},   {90.5, 10}, {99.99, 10}, {100, 11}};
    for (const auto &[percent, bin] : cases)
        QCOMPARE(percentBin(percent), bin);
    QVERIFY(!quartiles({}));
    QCOMPARE(*quartiles({7}), (Quartiles{7, 7, 7}));
    QCOMPARE(*quartiles({40, 10, 30, 20}), (Quartiles{17.5, 25, 32.5}));
}

void TestProgress::pointsLieOnTheDayOfTheWork()
{
    const QTimeZone zone("Europe/Madrid");
    const QDateTime noon(QDate(2026, 11, 2), QTime(12, 0), Qt::UTC);
    const auto one = [&](int hours, int activeHours, std::optional<double> percent) {
        return Snapshot{.at = noon.addSecs(hours * 3600),
                        .activeAt = activeHours < 1000 ? noon.addSecs(activeHours * 3600) : QDateTime(),
                        .percent = percent};
    };
    const QList<Snapshot> history{
        one(0, 1000, 5), // nobody knows when
        one(20, -6, 10), // done the day before it was read
        one(30, 24 * 90, 20), // the campus's clock is three months ahead
        one(32, 31, 15), // of the same day
        one(40, 40, std::nullopt), one(96, 95, 30),
    };
    const QList<ProgressPoint> points = progressPoints(history, zone);
    const QList<ProgressPoint> expected{{QDate(2026, 11, 2), 10}, {QDate(2026, 11, 3), 20}, {QDate(2026, 11, 6), 30}};
    QCOMPARE(points, expected);
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
