// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studentmodel.h"
#include "tests/support/patience.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPage = PagedModel::kPageSize;

StudentRow student(qint64 id, const QString &name = {})
{
    StudentRow row;
    row.student.id = id;
    row.student.firstName = name.isEmpty() ? u"Ana"_s : name;
    row.student.lastName = u"Ruiz %1"_s.arg(id);
    return row;
}

QList<StudentRow> students(qint64 firstId, int count)
{
    QList<StudentRow> rows;
    for (int i = 0; i < count; ++i)
        rows.append(student(firstId + i));
    return rows;
}

/// What a database would answer: part of a list.
QList<StudentRow> part(const QList<qint64> &ids, int firstPage, int pageCount)
{
    QList<StudentRow> rows;
    for (const qint64 id : ids.mid(qsizetype(firstPage) * kPage, qsizetype(pageCount) * kPage))
        rows.append(student(id));
    return rows;
}

QString shown(const StudentModel &model, int row)
{
    return model.index(row, StudentNameColumn).data().toString();
}

} // namespace

class tst_PagedModel final : public QObject {
    Q_OBJECT

private slots:
    void asksForTheFirstPageOfAQuery()
    {
        StudentModel model;
        QSignalSpy wanted(&model, &PagedModel::pagesWanted);
        model.reset({});
        QVERIFY(wanted.isEmpty()); // once, at the end of this turn
        model.reset({.text = u"ruiz"_s});
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toInt(), 0);
        QCOMPARE(wanted.at(0).at(1).toInt(), 1);
        QVERIFY(!model.isLoaded());
    }

    void aWholeFirstPageMeansThatThereMayBeMore()
    {
        StudentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset({});
        model.setPages(0, 1, students(1, kPage));
        QCOMPARE(model.rowCount(), 2 * kPage);
        QVERIFY(!model.isCountExact());
        model.setCount(300);
        QCOMPARE(model.rowCount(), 300);
        QVERIFY(model.isCountExact());
        model.setCount(10);
        QCOMPARE(model.rowCount(), 10);
    }

    void aShortPageIsTheEnd()
    {
        StudentModel model;
        model.reset({});
        model.setPages(0, 1, students(1, 5));
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.isCountExact());
    }

    void absentRowsAreDotsAndAskOnceForNeighbouringPagesTogether()
    {
        StudentModel model;
        model.reset({});
        model.setPages(0, 1, students(1, kPage));
        model.setCount(1000);
        QSignalSpy wanted(&model, &PagedModel::pagesWanted);
        QCOMPARE(shown(model, 5 * kPage), u"…"_s);
        QCOMPARE(shown(model, 6 * kPage), u"…"_s);
        QCOMPARE(shown(model, 6 * kPage + 1), u"…"_s);
        QCOMPARE(shown(model, 9 * kPage), u"…"_s);
        QTRY_COMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(0), QVariantList({5, 2}));
        QCOMPARE(wanted.at(1), QVariantList({9, 1}));
        // Not again before an answer.
        shown(model, 5 * kPage);
        QTest::qWait(5);
        QCOMPARE(wanted.size(), 2);
        model.pagesFailed(5, 2);
        shown(model, 5 * kPage);
        QTRY_COMPARE(wanted.size(), 3);
        QCOMPARE(wanted.at(2), QVariantList({5, 1}));
        // Looking at ids asks for nothing.
        QCOMPARE(model.idAt(12 * kPage), 0);
        QVERIFY(!model.index(12 * kPage, 0).data(PagedModel::IdRole).isValid());
        QTest::qWait(5);
        QCOMPARE(wanted.size(), 3);
    }

    void oldRowsStayUntilTheNewQueryIsThere()
    {
        StudentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset({});
        model.setPages(0, 1, students(1, 3));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.reset({.text = u"x"_s});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.idAt(0), 1);
        QVERIFY(resets.isEmpty());
        model.setCount(1); // may come first
        QCOMPARE(model.rowCount(), 3);
        model.setPages(0, 1, students(7, 1));
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(0), 7);
    }

    void refreshAsksForWhatIsInSightAndTellsOnlyWhatDiffers()
    {
        StudentModel model;
        model.reset({});
        model.setPages(0, 1, students(1, kPage));
        model.setPages(1, 1, students(1 + kPage, kPage));
        model.setCount(2 * kPage);
        QTest::qWait(1);
        QSignalSpy wanted(&model, &PagedModel::pagesWanted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh(0, 20);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0), QVariantList({0, 1}));
        QList<StudentRow> rows = students(1, kPage);
        rows[3].student.firstName = u"Nekane"_s;
        rows[4].student.firstName = u"Nekane"_s;
        rows[9].student.state = StudentState::Failed;
        model.setPages(0, 1, rows);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 4);
        QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 9);
        // The other page is old: it is asked for when somebody looks at it, and painted meanwhile.
        QCOMPARE(model.idAt(kPage), 1 + kPage);
        QVERIFY(shown(model, kPage) != u"…"_s);
        QTRY_COMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(1), QVariantList({1, 1}));
    }

    void selectionFollowsThePersonNotTheRow()
    {
        StudentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&model);
        model.reset({});
        model.setPages(0, 1, students(10, 5));
        selection.select(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows); // 11
        selection.select(model.index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows); // 14
        model.refresh(0, 4);
        QList<StudentRow> rows = students(9, 6); // somebody came in front
        rows.removeAt(5); // and 14 went
        model.setPages(0, 1, rows);
        const QModelIndexList selected = selection.selectedRows();
        QCOMPARE(selected.size(), 1);
        QCOMPARE(model.idAt(selected.at(0).row()), 11);
        QCOMPARE(selected.at(0).row(), 2);
        QCOMPARE(model.rowOf(11), 2);
        QCOMPARE(model.rowOf(14), -1);
    }

    void keepsABoundedNumberOfPages()
    {
        StudentModel model;
        model.reset({});
        const int pages = PagedModel::kKeptPages + 50;
        model.setPages(0, 1, students(1, kPage));
        model.setCount(pages * kPage);
        for (int page = 1; page < pages; ++page) {
            shown(model, 0); // stays in use
            model.setPages(page, 1, students(1 + page * kPage, kPage));
        }
        int kept = 0;
        for (int page = 0; page < pages; ++page)
            kept += model.idAt(page * kPage) != 0 ? 1 : 0;
        QCOMPARE(kept, PagedModel::kKeptPages);
        QCOMPARE(model.idAt(0), 1);
        QCOMPARE(model.idAt(kPage), 0);
        QVERIFY(model.idAt((pages - 1) * kPage) != 0);
    }

    /// Whatever arrives in whatever order: the model stays consistent and never shows a selected person as another one.
    void randomOperationsKeepItConsistent_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U, 4U, 5U, 6U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomOperationsKeepItConsistent()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        StudentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&model);
        QList<qint64> ids;
        qint64 nextId = 1;
        for (int i = 0; i < 3 * kPage; ++i)
            ids.append(nextId++);
        model.reset({});
        for (int step = 0; step < 300; ++step) {
            const int pages = std::max(1, (model.rowCount() + kPage - 1) / kPage);
            QSet<qint64> chosen;
            for (const QModelIndex &index : selection.selectedRows()) {
                if (const qint64 id = model.idAt(index.row()))
                    chosen.insert(id);
            }
            switch (random.bounded(8)) {
            case 0:
                ids.insert(random.bounded(int(ids.size()) + 1), nextId++);
                break;
            case 1:
                if (ids.size() > 1)
                    ids.removeAt(random.bounded(int(ids.size())));
                break;
            case 2:
                model.refresh(0, std::max(0, model.rowCount() - 1));
                break;
            case 3:
                model.setCount(int(ids.size()));
                break;
            case 4:
                if (step % 5 == 0) {
                    selection.clear();
                    model.reset({.text = QString::number(step)});
                }
                break;
            case 5:
                // Somebody on screen; who is not here yet cannot be known.
                if (const int row = model.rowCount() > 0 ? random.bounded(model.rowCount()) : -1; model.idAt(row) != 0)
                    selection.select(model.index(row, 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
                continue;
            default: {
                const int first = random.bounded(pages);
                const int count = 1 + random.bounded(2);
                model.setPages(first, count, part(ids, first, count));
                break;
            }
            }
            for (const QModelIndex &index : selection.selectedRows()) {
                const qint64 id = model.idAt(index.row());
                QVERIFY2(id == 0 || chosen.contains(id), "a row became selected that nobody chose");
            }
        }
        model.reset({});
        for (int page = 0; page < 20; ++page)
            model.setPages(page, 1, part(ids, page, 1));
        model.setCount(int(ids.size()));
        QCOMPARE(model.rowCount(), ids.size());
        for (int row = 0; row < ids.size(); ++row)
            QCOMPARE(model.idAt(row), ids.at(row));
    }
};

QTEST_GUILESS_MAIN(tst_PagedModel)
#include "tst_pagedmodel.moc"
