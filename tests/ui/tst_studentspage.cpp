// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/studentdesk.h"
#include "ui/students/coursepicker.h"
#include "ui/students/enroldialog.h"
#include "ui/students/flowbanner.h"
#include "ui/students/studentcard.h"
#include "ui/students/studentspage.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/steps.h"
#include "ui/widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

class tst_StudentsPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        BedelStyle::install(BedelStyle::Scheme::Light);
    }

    void init()
    {
        m_desk = std::make_unique<StudentDesk>();
        QVERIFY(m_desk->isOpen);
        QVERIFY(m_desk->addCourses({u"Prevención de riesgos"_s, u"Ofimática"_s}));
        const QStringList names{u"Ana"_s, u"Begoña"_s, u"Carla"_s, u"Deniz"_s, u"Elena"_s};
        for (int i = 0; i < names.size(); ++i) {
            const qint64 id = m_desk->submit(names.at(i), u"Ruiz %1"_s.arg(QChar(u'A' + i)),
                                             u"p%1@correo.example"_s.arg(i), u"600 000 10%1"_s.arg(i), {1 + i % 2});
            QVERIFY(id != 0);
            m_ids.append(id);
        }
        open();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_ids.clear();
    }

    void typedOperatorsBecomeChips()
    {
        QLineEdit *box = m_page->filterRow()->box();
        QTest::keyClicks(box, u"ana curso:ofi"_s);
        QTRY_COMPARE(m_page->model().rowCount(), 1); // the words alone, while the operator is not finished
        box->clear();
        box->insert(u"curso:\"prevención de\" estado:local"_s);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        QCOMPARE(m_page->filter().courseName, u"Prevención de riesgos"_s);
        QCOMPARE(m_page->filter().states, QList<StudentState>{StudentState::Local});
        QCOMPARE(filterChips(m_page->filter()).size(), 2);
        QVERIFY(box->text().isEmpty());
        emit m_page->filterRow()->chipRemoved(u"course"_s);
        QTRY_COMPARE(m_page->model().rowCount(), 5);
    }

    void operatorsThatMeanNothingStayWords()
    {
        const QList<CourseRow> courses;
        const StudentFilter filter = withOperators({}, u"lucía estado:raro alta:hoy"_s, courses);
        QCOMPARE(filter.words, u"lucía raro"_s);
        QCOMPARE(filter.created, StudentFilter::Created::Today);
        QCOMPARE(StudentFilter::fromBytes(filter.toBytes()).created, StudentFilter::Created::Today);
        QVERIFY(StudentFilter::fromBytes(filter.toBytes()).words.isEmpty()); // may be somebody's name
    }

    void filterSortingAndColumnsAreRemembered()
    {
        StudentFilter filter;
        filter.states = {StudentState::Local};
        m_page->setFilter(filter);
        m_page->table()->sortBy(StudentStateColumn, false);
        m_page->table()->sortBy(StudentPhoneColumn, true);
        m_page->table()->sortBy(StudentPhoneColumn, true);
        m_page->table()->setColumnWidth(StudentStateColumn, 177);
        QTRY_COMPARE(m_page->model().idAt(0), m_ids.last());
        m_page.reset();
        open();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QCOMPARE(m_page->filter().states, filter.states);
        QTRY_COMPARE(m_page->model().idAt(0), m_ids.last());
        QCOMPARE(m_page->table()->sorting().keys(),
                 (QList<SortKey>{{StudentStateColumn}, {StudentPhoneColumn, Qt::DescendingOrder}}));
        QCOMPARE(m_page->table()->columnWidth(StudentStateColumn), 177);
    }

    void noTextIsCutInALongerLanguage()
    {
        cuttexts::Stretcher stretcher;
        QCoreApplication::installTranslator(&stretcher);
        m_page->resize(1162, 710);
        m_page->table()->selectRow(0);
        const auto remove = qScopeGuard([&stretcher] { QCoreApplication::removeTranslator(&stretcher); });
        QTRY_COMPARE(cuttexts::cutTexts(m_page.get()), QStringList());
        m_page->showStudent(m_ids.first());
        QTRY_VERIFY(m_page->card()->card() && m_page->card()->isVisible());
        QTRY_COMPARE(cuttexts::cutTexts(m_page.get()), QStringList());
    }

    void anEmptyListSaysWhy()
    {
        StudentFilter filter;
        filter.states = {StudentState::OnCampus};
        filter.courseId = 2;
        filter.courseName = u"Ofimática"_s;
        m_page->setFilter(filter);
        QTRY_VERIFY(m_page->emptyState()->isVisible());
        QTRY_VERIFY(m_page->emptyState()->accessibleDescription().contains(u"there would be 0"_s));
        emit m_page->emptyState()->secondActionTriggered();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QVERIFY(!m_page->emptyState()->isVisible());
    }

    void archivingCanBeUndone()
    {
        m_page->table()->selectRow(1);
        m_page->archiveSelected();
        QTRY_COMPARE(m_page->model().rowCount(), 4);
        QTRY_VERIFY(m_page->undoBar()->isVisible());
        QTRY_COMPARE(m_page->model().rowOf(m_ids.at(1)), -1); // the count comes before the rows
        QTRY_VERIFY(!m_page->table()->selectionModel()->hasSelection());
        emit m_page->undoBar()->undoRequested();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QTRY_VERIFY(m_page->model().rowOf(m_ids.at(1)) >= 0);
    }

    void selectedPeopleStaySelectedWhenOthersComeBefore()
    {
        m_page->table()->selectRow(2);
        const qint64 chosen = m_page->model().idAt(2);
        QVERIFY(m_desk->submit(u"Abel"_s, u"Abad"_s, u"abel@correo.example"_s, u"600 000 150"_s, {1}) != 0);
        QTRY_COMPARE(m_page->model().rowCount(), 6);
        QTRY_COMPARE(m_page->model().rowOf(chosen), 3);
        QCOMPARE(m_page->table()->selectedRowNumbers(), QList<int>{3});
    }

    void theSelectionFollowsThePersonThroughSorting()
    {
        m_page->table()->selectRow(1);
        const qint64 chosen = m_page->model().idAt(1);
        m_page->showStudent(chosen);
        m_page->table()->sortBy(StudentNameColumn, false);
        QTRY_COMPARE(m_page->model().idAt(3), chosen);
        QCOMPARE(m_page->table()->selectedRowNumbers(), QList<int>{3});
        QCOMPARE(m_page->table()->currentIndex().row(), 3);
        QCOMPARE(m_page->card()->studentId(), chosen);
        m_page->selectAll();
        m_page->table()->sortBy(StudentNameColumn, false);
        QTRY_VERIFY(m_page->model().idAt(3) != chosen);
        QCOMPARE(m_page->table()->selectedRowNumbers().size(), 5);
        // Who the filter leaves out is not selected any more.
        m_page->filterRow()->box()->insert(u"carla"_s);
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QCOMPARE(m_page->table()->selectedRowNumbers(), QList<int>{0});
        m_page->filterRow()->box()->clear();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QCOMPARE(m_page->table()->selectedRowNumbers().size(), 1);
    }

    void theSelectionFollowsToRowsThatAreNotRead()
    {
        for (int i = 0; i < 2 * PagedModel::kPageSize; ++i)
            QVERIFY(m_desk->submit(u"Zoe"_s, u"Zurita %1"_s.arg(i, 3, 10, QChar(u'0')),
                                   u"zoe%1@correo.example"_s.arg(i), u"600 000 150"_s, {1})
                    != 0);
        const int rows = 5 + 2 * PagedModel::kPageSize;
        QTRY_COMPARE(m_page->model().rowCount(), rows);
        m_page->table()->selectRow(0);
        const qint64 chosen = m_page->model().idAt(0);
        m_page->table()->sortBy(StudentNameColumn, false); // descending: the first is now the last
        QTRY_COMPARE(m_page->table()->selectedRowNumbers(), QList<int>{rows - 1});
        QCOMPARE(m_page->table()->currentIndex().row(), rows - 1);
        QCOMPARE(m_page->table()->verticalScrollBar()->value(), 0); // who sorts wants to see what comes first
        m_page->table()->scrollToBottom();
        QTRY_COMPARE(m_page->model().idAt(rows - 1), chosen);
        QCOMPARE(m_page->table()->selectedRowNumbers(), QList<int>{rows - 1});
        m_page->selectAll();
        m_page->table()->sortBy(StudentNameColumn, false);
        QTRY_COMPARE(m_page->table()->selectedRowNumbers().size(), rows);
    }

    void aStudentFarDownTheListIsFoundAndSelected()
    {
        qint64 last = 0;
        for (int i = 0; i < 2 * PagedModel::kPageSize; ++i) {
            last = m_desk->submit(u"Zoe"_s, u"Zurita %1"_s.arg(i, 3, 10, QChar(u'0')), u"zoe%1@correo.example"_s.arg(i),
                                  u"600 000 150"_s, {1});
        }
        const int rows = 5 + 2 * PagedModel::kPageSize;
        QTRY_COMPARE(m_page->model().rowCount(), rows);
        QCOMPARE(m_page->model().rowOf(last), -1);
        m_page->showStudent(last);
        QTRY_COMPARE(m_page->table()->selectedRowNumbers(), QList<int>{rows - 1});
        QTRY_COMPARE(m_page->model().idAt(rows - 1), last);
        QCOMPARE(QCoro::waitFor(m_desk->students.positions({}, {last}))->value(last, -2), rows - 1);
        QCOMPARE(QCoro::waitFor(m_desk->students.positions({.text = u"nobody"_s}, {last}))->value(last, -1), -1);
    }

    void enrolsEverybodySelected()
    {
        m_page->selectAll();
        QCOMPARE(m_page->table()->selectedRowNumbers().size(), 5);
        m_page->enrolSelected();
        EnrolDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_page->findChild<EnrolDialog *>()));
        QVERIFY(!dialog->enrolButton()->isEnabled());
        dialog->picker()->setChosen({2});
        QVERIFY(dialog->enrolButton()->isEnabled());
        dialog->setOutsideHours(true);
        QCOMPARE(dialog->hoursText(), QString()); // without a welcome the hours are nobody's concern
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(dialog->hoursText().contains(u"outside the sending hours"_s));
        dialog->setOutsideHours(false);
        QCOMPARE(dialog->hoursText(), QString());
        dialog->findChild<QCheckBox *>()->setChecked(false);
        dialog->accept();
        QTRY_COMPARE(QCoro::waitFor(m_desk->students.card(m_ids.at(0)))->enrolments.size(), 2);
        QTRY_COMPARE(QCoro::waitFor(m_desk->students.card(m_ids.at(4)))->intakes.size(), 2);
    }

    void theCardFollowsTheCurrentRowAndOffersTheAccountThatExists()
    {
        const Error error{.kind = Error::Kind::Conflict,
                          .system = Error::System::Moodle,
                          .code = u"account_exists"_s,
                          .facts = {{Error::Fact::Name, u"M. Ibáñez"_s}, {Error::Fact::Id, u"2118"_s}}};
        const qint64 id = m_ids.at(0);
        const QDateTime now = m_desk->clock.now();
        QVERIFY(m_desk
                    ->wait([id, error, now](SqlSession &session) {
                        return inTransaction(session, [&] {
                            return StudentRepository(session).setState(id, StudentState::Failed, error, now);
                        });
                    })
                    .has_value());
        m_page->showStudent(id);
        StudentCardView *card = m_page->card();
        QTRY_VERIFY(card->card().has_value());
        QTRY_VERIFY(!card->trouble()->isHidden());
        QCOMPARE(card->steps()->steps().size(), 4);
        QSignalSpy chosen(card->trouble(), &FlowBanner::accountChosen);
        QAbstractButton *use = nullptr;
        const auto buttons = card->trouble()->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text().contains(u"M. Ibáñez"_s))
                use = button;
        }
        QVERIFY(use);
        use->click();
        QCOMPARE(chosen.at(0).at(1).toLongLong(), 2118);
        QTRY_COMPARE(QCoro::waitFor(m_desk->students.card(id))->intakes.constFirst().intake.useMoodleUserId, 2118);
        QTRY_VERIFY(card->trouble()->isHidden());
        m_page->table()->selectRow(2);
        QTRY_COMPARE(card->card()->student.id, m_page->model().idAt(2));
    }

    void whatIsPaintedIsAlsoSpoken()
    {
        const QAbstractItemModel *model = m_page->table()->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(0, column);
            QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), index.data(Qt::DisplayRole).toString());
        }
        QCOMPARE(model->index(0, StudentStateColumn).data().toString(), u"To do"_s);
    }

    void lettersWithAltAreUnique()
    {
        m_page->selectAll();
        QCOMPARE(mnemonicClashes(m_page.get()), QStringList());
    }

    void fitsASmallScreen()
    {
        m_page->resize(972, 520);
        QVERIFY(m_page->minimumSizeHint().width() <= 972);
        QVERIFY(m_page->minimumSizeHint().height() <= 520);
    }

private:
    void open()
    {
        m_page = std::make_unique<StudentsPage>(m_desk->services());
        m_page->resize(1366, 720);
        m_page->show();
    }

    std::unique_ptr<StudentDesk> m_desk;
    std::unique_ptr<StudentsPage> m_page;
    QList<qint64> m_ids;
};

QTEST_MAIN(tst_StudentsPage)
#include "tst_studentspage.moc"
