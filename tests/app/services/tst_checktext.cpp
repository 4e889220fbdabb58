// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/checktext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Subject = CheckItem::Subject;
using Outcome = CheckItem::Outcome;

namespace {

const QDateTime kNow(QDate(2026, 11, 24), QTime(9, 44), Qt::UTC);

Error missing()
{
    return {.kind = Error::Kind::Permission, .system = Error::System::Moodle, .code = u"accessexception"_s};
}

} // namespace

class tst_CheckText final : public QObject {
    Q_OBJECT

private slots:
    void everyLineSaysWhatIsSoAndWhatToDo_data()
    {
        QTest::addColumn<int>("subject");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("hasError");
        for (int subject = int(Subject::Database); subject <= int(Subject::WhatsAppChosenTemplates); ++subject) {
            for (int outcome = int(Outcome::Good); outcome <= int(Outcome::Skipped); ++outcome) {
                for (const bool hasError : {false, true})
                    QTest::addRow("%d, %d, %d", subject, outcome, int(hasError)) << subject << outcome << hasError;
            }
        }
    }
    void everyLineSaysWhatIsSoAndWhatToDo()
    {
        QFETCH(int, subject);
        QFETCH(int, outcome);
        QFETCH(bool, hasError);
        CheckItem item{.subject = Subject(subject), .outcome = Outcome(outcome)};
        if (hasError)
            item.error = missing();
        const CheckText text = checkText(item, kNow);
        QVERIFY(!text.sentence.isEmpty());
        QVERIFY(!text.sentence.contains(u'%'));
        QVERIFY(!text.advice.contains("%1"_L1));
        // What is good needs no advice.
        QCOMPARE(text.advice.isEmpty(), item.outcome == Outcome::Good);
        const bool needsSteps = item.outcome == Outcome::Problem && item.subject != Subject::Database
            && item.subject != Subject::MoodleBatch;
        if (needsSteps)
            QVERIFY(text.steps.startsWith("1. "_L1));
    }

    void aMissingFunctionIsNamedWithTheClicks()
    {
        CheckItem item{.subject = Subject::MoodleFunctions, .outcome = Outcome::Problem, .error = missing()};
        item.facts.insert(Error::Fact::Function, u"core_user_create_users"_s);
        const CheckText text = checkText(item, kNow);
        QVERIFY(text.sentence.contains("core_user_create_users"_L1));
        QVERIFY(text.advice.contains("no student can be created"_L1));
        QVERIFY(text.advice.contains("External services"_L1));
        QVERIFY(text.steps.contains("core_user_create_users"_L1));
        QVERIFY(!isWarning(item, kNow));
    }

    void whatIsMissingForTrackingSaysWhatItCosts()
    {
        CheckItem item{.subject = Subject::MoodleFunctions, .outcome = Outcome::Warning, .error = missing()};
        item.facts.insert(Error::Fact::Function, u"tool_mobile_call_external_functions"_s);
        QVERIFY(checkText(item, kNow).advice.contains("50 times as many requests"_L1));
        QVERIFY(checkText(item, kNow).advice.contains("External services"_L1));
        item.facts.insert(Error::Fact::Function, u"core_course_get_updates_since"_s);
        QVERIFY(checkText(item, kNow).advice.contains("everybody who entered"_L1));
        item.facts.insert(Error::Fact::Function, u"mod_scorm_get_scorm_sco_tracks"_s);
        QVERIFY(checkText(item, kNow).advice.contains("there is no progress"_L1));
    }

    void aBlindPackageIsNamedWithTheClicks()
    {
        CheckItem item{.subject = Subject::MoodleSignals, .outcome = Outcome::Warning};
        item.facts = {{Error::Fact::Name, u"Unidad 1"_s}, {Error::Fact::Course, u"PRL"_s}};
        const CheckText text = checkText(item, kNow);
        QVERIFY(text.sentence.contains("Unidad 1"_L1) && text.sentence.contains("PRL"_L1));
        QVERIFY(text.advice.contains("separate groups"_L1));
        QVERIFY(text.steps.contains("Group mode"_L1));
        QVERIFY(isWarning(item, kNow));
    }

    void aMissingPermissionIsNamedWithItsCourse()
    {
        CheckItem item{.subject = Subject::MoodleTracks, .outcome = Outcome::Problem, .error = missing()};
        item.error->facts = {{Error::Fact::Capability, u"mod/scorm:viewreport"_s}, {Error::Fact::Course, u"PRL"_s}};
        const CheckText text = checkText(item, kNow);
        QVERIFY(text.sentence.contains("mod/scorm:viewreport"_L1));
        QVERIFY(text.sentence.contains("PRL"_L1));
        QVERIFY(text.steps.contains("Define roles"_L1));
    }

    void aTokenThatEndsWithinAWeekIsAWarning()
    {
        CheckItem item{.subject = Subject::WhatsAppToken, .at = kNow.addDays(6)};
        QVERIFY(isWarning(item, kNow));
        QVERIFY(!checkText(item, kNow).advice.isEmpty());
        item.at = kNow.addDays(8);
        QVERIFY(!isWarning(item, kNow));
        CheckReport report{.items = {item}};
        QCOMPARE(checkSummary(report, kNow), u"All in order"_s);
        report.items[0].at = kNow.addDays(1);
        QVERIFY(checkSummary(report, kNow).startsWith(u'1'));
    }

    void tagsOfOtherSystemsDoNotReachTheLine()
    {
        CheckItem item{.subject = Subject::MoodleSite};
        item.facts = {{Error::Fact::Name, u"<b>Centro</b> &amp; más"_s},
                      {Error::Fact::Value, u"4.5"_s},
                      {Error::Fact::Id, u"ws"_s}};
        QVERIFY(!checkText(item, kNow).sentence.contains(u'<'));
    }
};

QTEST_GUILESS_MAIN(tst_CheckText)
#include "tst_checktext.moc"
