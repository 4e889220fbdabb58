// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/frozencolumn.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/tableheader.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { NameColumn, CourseColumn, PhoneColumn, ColumnCount };

QStandardItemModel *makeModel(QObject *parent)
{
    auto *model = new QStandardItemModel(0, ColumnCount, parent);
    model->setHorizontalHeaderLabels({u"Name"_s, u"Courses"_s, u"Phone"_s});
    for (int row = 0; row < 30; ++row)
        model->appendRow({new QStandardItem(u"Person %1"_s.arg(row)), new QStandardItem(u"First\tline\nsecond"_s),
                          new QStandardItem(u"+34 600 000 1%1"_s.arg(row, 2, 10, QLatin1Char('0')))});
    return model;
}

struct Fixture {
    QWidget window;
    DataTable *table = new DataTable;
    QLineEdit *after = new QLineEdit;
    Fixture()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(table);
        layout->addWidget(after);
        table->setModel(makeModel(table));
        table->setCellKind(NameColumn, CellKind::Name);
        table->setCellKind(PhoneColumn, CellKind::Number);
        table->setColumnWidthHint(CourseColumn, 120);
        table->setColumnWidthHint(PhoneColumn, 140);
        table->setStretchColumn(NameColumn);
        table->setFixedColumn(NameColumn);
        table->setDropOrder({PhoneColumn, CourseColumn});
        window.resize(700, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, kPatience));
        window.activateWindow();
    }
    void clickHeader(int column, Qt::KeyboardModifiers keys = {}) const
    {
        QHeaderView *header = table->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, keys, at);
    }
    /// Asks for more columns than there is room for, and scrolls to the last one.
    FrozenColumn *scrollSideways()
    {
        table->setColumnWidthHint(NameColumn, 150);
        table->setStretchColumn(CourseColumn);
        table->setDropOrder({});
        table->setColumnWidthHint(PhoneColumn, 800);
        if (!QTest::qWaitFor([this] { return table->horizontalScrollBar()->maximum() > 0; }, kPatience))
            return nullptr;
        table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
        return table->findChild<FrozenColumn *>();
    }
    QPoint inRow(int row, int x) const { return {x, table->rowViewportPosition(row) + table->rowHeight(row) / 2}; }
};

} // namespace

class TestDataTable : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { BedelStyle::install(BedelStyle::Scheme::Light); }

    void copiesTheSelectionWithHeadersInThePersonsOrder()
    {
        Fixture f;
        f.table->horizontalHeader()->moveSection(2, 1);
        f.table->selectRow(3);
        f.table->selectionModel()->select(f.table->model()->index(1, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 u"Name\tPhone\tCourses\nPerson 1\t+34 600 000 101\tFirst line second\n"
                 "Person 3\t+34 600 000 103\tFirst line second\n"_s);
    }
    void aColumnThatGoesLeavesNoGap()
    {
        Fixture f;
        f.table->setStretchColumn(CourseColumn);
        f.table->setFixedColumn(NameColumn);
        f.table->setDropOrder({CourseColumn});
        f.table->setColumnWidthHint(NameColumn, 300);
        f.table->setColumnWidthHint(PhoneColumn, 300);
        f.window.resize(1200, 300);
        QTRY_VERIFY(!f.table->isColumnHidden(CourseColumn));
        f.window.resize(400, 300); // narrower than what is left when the course has gone
        QTRY_VERIFY(f.table->isColumnHidden(CourseColumn));
        QCOMPARE(f.table->horizontalHeader()->length(),
                 f.table->columnWidth(NameColumn) + f.table->columnWidth(PhoneColumn));
        f.window.resize(1200, 300);
        QTRY_VERIFY(!f.table->isColumnHidden(CourseColumn));
        QVERIFY(f.table->columnWidth(CourseColumn) > 0);
    }
    void aThirdClickClearsTheSorting()
    {
        Fixture f;
        QSignalSpy sorted(f.table, &DataTable::sortingChanged);
        f.clickHeader(CourseColumn);
        QCOMPARE(f.table->sortColumn(), int(CourseColumn));
        QCOMPARE(f.table->sortOrder(), Qt::AscendingOrder);
        f.clickHeader(CourseColumn);
        QCOMPARE(f.table->sortOrder(), Qt::DescendingOrder);
        f.clickHeader(CourseColumn);
        QCOMPARE(f.table->sortColumn(), -1);
        QCOMPARE(sorted.size(), 3);
    }
    void shiftAddsAColumnToTheSorting()
    {
        Fixture f;
        QSignalSpy sorted(f.table, &DataTable::sortingChanged);
        const auto keys = [&] { return f.table->sorting().keys(); };
        using Keys = QList<SortKey>;
        f.clickHeader(CourseColumn);
        f.clickHeader(NameColumn, Qt::ShiftModifier);
        QCOMPARE(keys(), (Keys{{CourseColumn}, {NameColumn}}));
        f.clickHeader(NameColumn, Qt::ShiftModifier);
        QCOMPARE(keys(), (Keys{{CourseColumn}, {NameColumn, Qt::DescendingOrder}}));
        f.clickHeader(PhoneColumn, Qt::ShiftModifier);
        QCOMPARE(keys().size(), 3);
        f.clickHeader(NameColumn, Qt::ShiftModifier);
        QCOMPARE(keys(), (Keys{{CourseColumn}, {PhoneColumn}}));
        const QByteArray state = f.table->saveState();
        Fixture other;
        QVERIFY(other.table->restoreState(state));
        QCOMPARE(other.table->sorting(), f.table->sorting());
        f.clickHeader(PhoneColumn); // without Shift it sorts alone
        QCOMPARE(keys(), (Keys{{PhoneColumn}}));
        QCOMPARE(sorted.size(), 6);
    }
    void theColumnMenuSortsWithoutAMouse()
    {
        Fixture f;
        const auto choose = [&f](int menu, const QString &text) {
            f.table->showColumnMenu(f.table->mapToGlobal(QPoint(10, 10)));
            const auto *columns = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(columns);
            QList<QMenu *> submenus;
            for (const QAction *action : columns->actions()) {
                if (action->menu())
                    submenus.append(action->menu());
            }
            for (QAction *action : submenus.at(menu)->actions()) {
                if (action->text() == text)
                    action->trigger();
            }
            const_cast<QMenu *>(columns)->close();
        };
        choose(0, u"Courses"_s);
        choose(1, u"Name"_s);
        choose(1, u"Name, ascending"_s);
        QCOMPARE(f.table->sorting().keys(), (QList<SortKey>{{CourseColumn}, {NameColumn, Qt::DescendingOrder}}));
    }
    void theNameStaysInSightWhileTheTableScrollsSideways()
    {
        Fixture f;
        QVERIFY(!f.table->findChild<FrozenColumn *>());
        FrozenColumn *frozen = f.scrollSideways();
        QVERIFY(frozen && frozen->isVisible());
        QCOMPARE(f.table->frozenColumn(), int(NameColumn));
        QCOMPARE(frozen->width(), f.table->columnWidth(NameColumn));
        QCOMPARE(frozen->selectionModel(), f.table->selectionModel());
        // The place belongs to the name, whatever lies under it.
        QCOMPARE(f.table->indexAt(f.inRow(2, 30)), f.table->model()->index(2, NameColumn));
        const int sideways = f.table->horizontalScrollBar()->value();
        QTest::mouseClick(f.table->viewport(), Qt::LeftButton, {}, f.inRow(2, 30));
        QCOMPARE(f.table->currentIndex(), f.table->model()->index(2, NameColumn));
        QCOMPARE(f.table->selectedRowNumbers(), QList<int>{2});
        QCOMPARE(f.table->horizontalScrollBar()->value(), sideways);
        // Down to the end: both move together.
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_End);
        QCOMPARE(frozen->verticalScrollBar()->value(), f.table->verticalScrollBar()->value());
        QVERIFY(f.table->verticalScrollBar()->value() > 0);
        QCOMPARE(f.table->horizontalScrollBar()->value(), sideways);
        // The column next to it comes out from under it.
        f.table->scrollTo(f.table->model()->index(29, CourseColumn));
        QVERIFY(f.table->columnViewportPosition(CourseColumn) >= frozen->width() || !frozen->isVisible());
        f.table->horizontalScrollBar()->setValue(0);
        QVERIFY(!frozen->isVisible());
        QCOMPARE(f.table->frozenColumn(), -1);
    }
    void theFrozenHeaderSortsAndSizes()
    {
        Fixture f;
        FrozenColumn *frozen = f.scrollSideways();
        QVERIFY(frozen);
        QTest::mouseClick(frozen->header()->viewport(), Qt::LeftButton, {}, QPoint(40, 10));
        QCOMPARE(f.table->sortColumn(), int(NameColumn));
        frozen->header()->resizeSection(NameColumn, 210);
        QCOMPARE(f.table->columnWidth(NameColumn), 210);
        QCOMPARE(frozen->width(), 210);
    }
    void whoAsksForAColumnGetsItWithoutRoom()
    {
        Fixture f;
        f.window.resize(330, 500);
        QTRY_VERIFY(f.table->isColumnHidden(PhoneColumn));
        f.table->showColumnMenu(f.table->mapToGlobal(QPoint(10, 10)));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction *phone = menu->actions().at(PhoneColumn);
        QVERIFY(!phone->isChecked());
        phone->trigger();
        menu->close();
        QVERIFY(!f.table->isColumnHidden(PhoneColumn));
        QVERIFY(f.table->horizontalScrollBar()->maximum() > 0 || f.table->isColumnHidden(CourseColumn));
    }
    void theHoverColourLeavesARowThatScrolledAway()
    {
        Fixture f;
        QTest::mouseMove(f.table->viewport(), f.inRow(1, 60));
        QTRY_COMPARE(f.table->hoverRow(), 1);
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_End);
        const QPoint at = f.table->viewport()->mapFromGlobal(QCursor::pos());
        QVERIFY(f.table->hoverRow() == -1 || f.table->hoverRow() == f.table->rowAt(at.y()));
        QVERIFY(f.table->hoverRow() != 1);
    }
    void columnsComeBackAsTheyWereLeft()
    {
        Fixture f;
        QHeaderView *header = f.table->horizontalHeader();
        header->moveSection(2, 0);
        header->resizeSection(PhoneColumn, 190);
        f.table->setSorting({.column = PhoneColumn, .order = Qt::DescendingOrder, .then = {{.column = NameColumn}}});
        const QByteArray state = f.table->saveState();

        Fixture other;
        QVERIFY(other.table->restoreState(state));
        QCOMPARE(other.table->horizontalHeader()->visualIndex(PhoneColumn), 0);
        QCOMPARE(other.table->columnWidth(PhoneColumn), 190);
        QCOMPARE(other.table->sortColumn(), int(PhoneColumn));
        QCOMPARE(other.table->sortOrder(), Qt::DescendingOrder);
        QCOMPARE(other.table->saveState(), state);
        other.table->resetColumns();
        QCOMPARE(other.table->horizontalHeader()->visualIndex(PhoneColumn), int(PhoneColumn));
    }
    void aStrangeStateIsRefused()
    {
        Fixture f;
        const QByteArray before = f.table->saveState();
        QVERIFY(!f.table->restoreState({}));
        QVERIFY(!f.table->restoreState("rubbish"));
        QVERIFY(!f.table->restoreState(before.left(before.size() - 3)));
        QCOMPARE(f.table->saveState(), before);
    }
    void tabLeavesTheTable()
    {
        Fixture f;
        f.table->setFocus();
        QTRY_VERIFY(f.table->hasFocus());
        QTest::keyClick(f.table, Qt::Key_Tab);
        QTRY_VERIFY(f.after->hasFocus());
    }
    void columnsDropInOrderWhenTheRoomIsNarrow()
    {
        Fixture f;
        QVERIFY(!f.table->isColumnHidden(PhoneColumn));
        f.window.resize(330, 500);
        QTRY_VERIFY(f.table->isColumnHidden(PhoneColumn));
        QVERIFY(!f.table->isColumnHidden(CourseColumn));
        f.window.resize(700, 500);
        QTRY_VERIFY(!f.table->isColumnHidden(PhoneColumn));
    }
    void rowsHaveTheDesignsHeight()
    {
        Fixture f;
        QCOMPARE(f.table->rowHeight(0), Theme::rowHeight());
        f.table->setDense(true);
        QCOMPARE(f.table->rowHeight(0), Theme::rowHeight(true));
    }
    void homeAndEndMoveThroughTheRows()
    {
        Fixture f;
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_End);
        QCOMPARE(f.table->currentIndex().row(), 29);
        QTest::keyClick(f.table, Qt::Key_Home);
        QCOMPARE(f.table->currentIndex().row(), 0);
    }
    void enterOpensTheRow()
    {
        Fixture f;
        QSignalSpy opened(f.table, &DataTable::rowActivated);
        f.table->selectRow(4);
        QTest::keyClick(f.table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }
    void presentationGivesWordsToABareModel()
    {
        QStandardItemModel source(1, 1);
        source.setItem(0, 0, new QStandardItem(u"failed"_s));
        PresentationModel model;
        model.setSourceModel(&source);
        model.setColumn(0,
                        {.title = u"State"_s,
                         .kind = CellKind::State,
                         .text = [](const QModelIndex &index) { return index.data().toString().toUpper(); },
                         .spoken = {},
                         .mark = [](const QModelIndex &) { return Mark::Failed; }});
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"State"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"FAILED"_s);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"FAILED"_s);
        QCOMPARE(model.index(0, 0).data(MarkRole).toInt(), int(Mark::Failed));
    }
    void datesAreToldFromToday()
    {
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        const QTimeZone zone("Europe/Madrid");
        const QDateTime now(QDate(2026, 11, 24), QTime(9, 40), zone);
        const auto ago = [&](int days) { return relativeDate(now.addDays(-days), now); };
        QCOMPARE(relativeDate(QDateTime(QDate(2026, 11, 24), QTime(8, 52), zone), now), u"today, 08:52"_s);
        QCOMPARE(ago(1), u"yesterday, 09:40"_s);
        QVERIFY(ago(9).startsWith(u'9'));
        QCOMPARE(relativeDate(QDateTime(QDate(2026, 3, 5), QTime(8, 0), zone), now), u"5 mar"_s);
        QCOMPARE(relativeDate(QDateTime(QDate(2025, 3, 5), QTime(8, 0), zone), now), u"5 mar 2025"_s);
        QCOMPARE(relativeDate({}, now), QString());
        // 23:30 UTC is already the next day in Madrid.
        QCOMPARE(relativeDate(QDateTime(QDate(2026, 11, 23), QTime(23, 30), Qt::UTC), now), u"today, 00:30"_s);
        QCOMPARE(sendingTime(QDateTime(QDate(2026, 11, 26), QTime(10, 0), zone), now), u"jueves 26 at 10:00"_s);
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"
