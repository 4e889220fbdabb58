// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decisionmodel.h"
#include "models/pagedmodel.h"
#include "models/planmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

RunPlan somePlan(const QStringList &occasions)
{
    RunPlan plan;
    for (qsizetype i = 0; i < occasions.size(); ++i) {
        const qint64 student = i + 1;
        plan.students.insert(student, {.firstName = u"Ana"_s, .lastName = u"Ruiz %1"_s.arg(i), .phone = {}});
        PlannedMessage message{.studentId = student, .occasion = occasions.at(i), .text = u"Hola,\nAna"_s};
        Decision loser{.occasion = occasions.at(i) + u":merged"_s, .outcome = DecisionOutcome::Merged};
        Decision winner{.occasion = occasions.at(i), .studentId = student, .outcome = DecisionOutcome::Sent};
        plan.occasions.append({.decision = loser, .message = i});
        plan.occasions.append({.decision = winner, .message = i});
        plan.messages.append(message);
    }
    Decision held{.studentId = 1, .outcome = DecisionOutcome::Held, .reason = u"day_cap"_s};
    plan.occasions.append({.decision = held});
    return plan;
}

} // namespace

/// What a preview shows, row by row.
class TestPlanModel final : public QObject {
    Q_OBJECT

private slots:
    void itIsAProperModel()
    {
        PlanModel messages;
        PlanHeldModel held;
        const QAbstractItemModelTester first(&messages, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(&held, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QStringList &occasions : {QStringList{u"a"_s, u"b"_s, u"c"_s}, QStringList{u"b"_s}, QStringList{}}) {
            messages.setPlan(somePlan(occasions));
            held.setPlan(somePlan(occasions));
            QCOMPARE(messages.rowCount(), occasions.size());
            QCOMPARE(held.rowCount(), 1);
            messages.setAllTicked(false);
            messages.setAllTicked(true);
        }
    }

    void rowsAreTickedOutOneByOneAndAllTogether()
    {
        PlanModel model;
        model.setPlan(somePlan({u"a"_s, u"b"_s, u"c"_s}));
        QSignalSpy ticks(&model, &PlanModel::ticksChanged);
        const QModelIndex second = model.index(1, PlanWhoColumn);
        QVERIFY(second.flags() & Qt::ItemIsUserCheckable);
        QVERIFY(!(model.index(1, PlanTextColumn).flags() & Qt::ItemIsUserCheckable));
        QVERIFY(model.setData(second, int(Qt::Unchecked), Qt::CheckStateRole));
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(second.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(model.tickedCount(), 2);
        QCOMPARE(model.unticked(), QSet{u"b"_s});
        model.setAllTicked(false);
        QCOMPARE(model.tickedCount(), 0);
        model.setAllTicked(true);
        QCOMPARE(model.tickedCount(), 3);
    }

    void whoWasTakenOutStaysOutWhenThePlanIsReadAgain()
    {
        PlanModel model;
        model.setPlan(somePlan({u"a"_s, u"b"_s, u"c"_s}));
        model.setTicked(0, false);
        model.setTicked(2, false);
        model.setPlan(somePlan({u"c"_s, u"d"_s}));
        QCOMPARE(model.unticked(), QSet{u"c"_s}); // "a" is gone, "d" is new
        QVERIFY(!model.isTicked(0));
        QVERIFY(model.isTicked(1));
    }

    void theWinningOccasionComesFirst()
    {
        PlanModel model;
        model.setPlan(somePlan({u"a"_s}));
        QCOMPARE(model.occasionsAt(0).size(), 2);
        QCOMPARE(model.winnerAt(0).decision.occasion, u"a"_s);
        QCOMPARE(model.index(0, PlanTextColumn).data().toString(), u"Hola, Ana"_s);
    }

    void decisionsArePaged()
    {
        DecisionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset({});
        QList<DecisionRow> rows;
        for (qint64 id = 1; id <= 3; ++id)
            rows.append({.decision = {.id = id, .outcome = DecisionOutcome::Expired},
                         .studentName = u"Ruiz, Ana"_s,
                         .courseName = u"PRL"_s});
        model.setPages(0, 1, rows);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, DecisionStudentColumn).data().toString(), u"Ruiz, Ana"_s);
        QCOMPARE(model.index(1, DecisionOutcomeColumn).data(PagedModel::StateRole).value<DecisionOutcome>(),
                 DecisionOutcome::Expired);
    }
};

QTEST_GUILESS_MAIN(TestPlanModel)
#include "tst_planmodel.moc"
