// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/progress.h"
#include "app/remote/moodle/moodleparsers.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Every recorded answer about tracks, from the campus's JSON to what is kept of it.
class TestScormTracks final : public QObject {
    Q_OBJECT
private slots:
    void everyRecordingIsUnderstood_data();
    void everyRecordingIsUnderstood();
    void everyRecordingHasARow();
};

namespace {

QJsonObject recordingOf(const QString &name)
{
    QFile file(QStringLiteral(BEDEL_TEST_DATA "/moodle/mod_scorm_get_scorm_sco_tracks.%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// What an answer means. Those that are errors are not in the list.
struct Row {
    const char *name;
    bool attempted;
    ScoStatus status;
    ScoSuccess success;
    bool done;
};

const QList<Row> kRows{
    {"activity_closed_by_date", false, ScoStatus::Unknown, ScoSuccess::Unknown, false},
    {"attempts_beyond", false, ScoStatus::Unknown, ScoSuccess::Unknown, false},
    {"attempts_first_explicit", true, ScoStatus::Completed, ScoSuccess::Unknown, true},
    {"attempts_latest_default", true, ScoStatus::Passed, ScoSuccess::Unknown, true},
    {"attempts_latest_is_incomplete", true, ScoStatus::Incomplete, ScoSuccess::Unknown, false},
    {"not_enrolled_user", false, ScoStatus::Unknown, ScoSuccess::Unknown, false},
    {"suspended_account", false, ScoStatus::Unknown, ScoSuccess::Unknown, false},
    {"suspended_enrolment", false, ScoStatus::Unknown, ScoSuccess::Unknown, false},
    {"v12_browsed", true, ScoStatus::Browsed, ScoSuccess::Unknown, false},
    {"v12_completed", true, ScoStatus::Completed, ScoSuccess::Unknown, true},
    {"v12_failed", true, ScoStatus::Failed, ScoSuccess::Unknown, false},
    {"v12_incomplete", true, ScoStatus::Incomplete, ScoSuccess::Unknown, false},
    {"v12_never_opened", false, ScoStatus::Unknown, ScoSuccess::Unknown, false},
    {"v12_not_attempted", true, ScoStatus::NotAttempted, ScoSuccess::Unknown, false},
    {"v12_passed", true, ScoStatus::Passed, ScoSuccess::Unknown, true},
    {"v2004_completed_failed", true, ScoStatus::Completed, ScoSuccess::Failed, true},
    {"v2004_completed_passed", true, ScoStatus::Completed, ScoSuccess::Passed, true},
    {"v2004_completed_success_unknown", true, ScoStatus::Completed, ScoSuccess::Unknown, true},
    {"v2004_incomplete", true, ScoStatus::Incomplete, ScoSuccess::Unknown, false},
    {"v2004_incomplete_failed", true, ScoStatus::Incomplete, ScoSuccess::Failed, false},
    {"v2004_not_attempted", true, ScoStatus::NotAttempted, ScoSuccess::Unknown, false},
    {"v2004_only_success_passed", false, ScoStatus::Unknown, ScoSuccess::Unknown, false},
    {"v2004_unknown", true, ScoStatus::Unknown, ScoSuccess::Unknown, false},
};
const QStringList kErrors{u"deleted_user"_s, u"unknown_sco"_s, u"unknown_user"_s};

} // namespace

void TestScormTracks::everyRecordingIsUnderstood_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < kRows.size(); ++i)
        QTest::newRow(kRows.at(i).name) << i;
}

void TestScormTracks::everyRecordingIsUnderstood()
{
    QFETCH(int, index);
    const Row &row = kRows.at(index);
    const QJsonObject recording = recordingOf(QString::fromLatin1(row.name));
    const Result<MoodleTracks> tracks = parseMoodleTracks(recording.value("response"_L1));
    QVERIFY(tracks);
    const ScoReading reading = readTracks(27, tracks->attempt, tracks->elements);
    QCOMPARE(reading.isAttempted(), row.attempted);
    QCOMPARE(word(reading.status), word(row.status));
    QCOMPARE(word(reading.success), word(row.success));
    QCOMPARE(reading.isDone(), row.done);
    QCOMPARE(reading.changedAt.isValid(), row.attempted);

    const CourseShape shape{{{.packageId = 1, .scoIds = {27}}}};
    const QDateTime now(QDate(2026, 11, 24), QTime(9, 40), Qt::UTC);
    const ProgressChange change = mergeReading({}, {.at = now, .scos = {reading}}, shape);
    QCOMPARE(change.value.percent, row.done ? 100.0 : 0.0);
    const ProgressState started = row.attempted ? ProgressState::InProgress : ProgressState::NotStarted;
    QCOMPARE(word(change.value.state), word(row.done ? ProgressState::Completed : started));
    QCOMPARE(scoProgressFromJson(toJson(change.value.scos)), change.value.scos);
    if (QLatin1StringView(row.name) == "v12_passed"_L1) {
        QCOMPARE(reading.score, 64.0);
        QCOMPARE(reading.totalTime, 244);
        QCOMPARE(reading.startedAt.toSecsSinceEpoch(), 1794971697);
    }
    if (QLatin1StringView(row.name) == "v2004_completed_failed"_L1) {
        QCOMPARE(reading.totalTime, 312);
        QCOMPARE(change.value.sco(27)->failedAttempts, QList<int>{1});
    }
}

void TestScormTracks::everyRecordingHasARow()
{
    const QString prefix = u"mod_scorm_get_scorm_sco_tracks."_s;
    const QStringList files =
        QDir(QStringLiteral(BEDEL_TEST_DATA "/moodle")).entryList({prefix + u"*.json"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        const QString name = file.mid(prefix.size()).chopped(5);
        const bool hasRow =
            std::ranges::any_of(kRows, [&](const Row &row) { return name == QLatin1StringView(row.name); });
        QVERIFY2(hasRow || kErrors.contains(name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestScormTracks)
#include "tst_scormtracks.moc"
