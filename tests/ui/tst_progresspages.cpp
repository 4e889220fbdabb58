// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/intakeservice.h"
#include "app/services/studentservice.h"
#include "app/storage/trackingrepository.h"
#include "models/coursepeoplemodel.h"
#include "models/courseprogressmodel.h"
#include "tests/support/patience.h"
#include "tests/ui/pageworld.h"
#include "tests/ui/progressworld.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/standingstrip.h"
#include "ui/progress/atriskpage.h"
#include "ui/progress/backtestpage.h"
#include "ui/progress/courseprogresspage.h"
#include "ui/progress/peopletable.h"
#include "ui/progress/progresspage.h"
#include "ui/progress/studentprogresspage.h"
#include "ui/students/studentcard.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/pageheader.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The progress pages over a real database.
class TestProgressPages final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { BedelStyle::install(BedelStyle::Scheme::Light); }
    void init() { m_world = std::make_unique<PageWorld>(); }
    void cleanup() { m_world.reset(); }

    void modelsKeepTheirWord()
    {
        CourseProgressModel courses;
        CoursePeopleModel people;
        const QAbstractItemModelTester first(&courses);
        const QAbstractItemModelTester second(&people);
        courses.setCount(2);
        courses.reset({});
        courses.setPages(0, 1, {CourseProgressRow{.course = {.id = 1}}, CourseProgressRow{.course = {.id = 2}}});
        people.reset({});
        people.setPages(
            0, 1, {CoursePersonRow{.studentId = 4, .studentName = u"Ruiz, Ana"_s, .progress = {.enrolmentId = 3}}});
        QCOMPARE(courses.columnCount(), int(CourseProgressColumnCount));
        QCOMPARE(people.columnCount(), int(CoursePeopleModel::ColumnCount));
    }

    void overviewOpensACourse()
    {
        fill(12);
        ProgressPage page(*m_progress, *m_world->changes, m_world->state, m_world->clock);
        page.resize(1160, 700);
        page.show();
        QTRY_COMPARE(page.table()->model()->rowCount(), 1);
        QTRY_VERIFY(!page.header()->findChildren<QWidget *>().isEmpty());
        QSignalSpy wanted(&page, &ProgressPage::courseWanted);
        page.table()->selectRow(0);
        QTest::keyClick(page.table(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), m_course);
    }

    void anEmptyCentreIsSaidSo()
    {
        makeServices();
        ProgressPage page(*m_progress, *m_world->changes, m_world->state, m_world->clock);
        page.show();
        QTRY_VERIFY(page.emptyState()->isVisible());
    }

    void courseShowsItsPeople_data()
    {
        QTest::addColumn<int>("students");
        for (const int students : {0, 1, 12, 2000})
            QTest::addRow("%d", students) << students;
    }
    void courseShowsItsPeople()
    {
        QFETCH(int, students);
        fill(students);
        QElapsedTimer timer;
        timer.start();
        CourseProgressPage page(*m_progress, services(), m_course);
        page.resize(1160, 700);
        page.show();
        QTRY_VERIFY(page.isRead());
        QTest::qWait(0);
        qInfo("%d students: first picture after %lld ms", students, timer.elapsed());
        QVERIFY(page.minimumSizeHint().width() <= 1024 - 52);
        if (students == 0) {
            QVERIFY(page.findChild<EmptyState *>()->isVisible());
            return;
        }
        auto *strip = page.findChild<StandingStrip *>();
        QCOMPARE(strip->data().total(), students);
        if (students < 12)
            return;
        QTRY_VERIFY(page.people()->count() > 0);
        QTRY_VERIFY(page.people()->model().isCountExact()); // the first pages come before the count
        const int atRisk = page.people()->count();
        strip->activate(0);
        QTRY_VERIFY(page.people()->hasFigure());
        QTRY_COMPARE(page.people()->count(), strip->data().people[std::size_t(strip->pointKey(0).standing)]);
        QTest::keyClick(&page, Qt::Key_Escape); // back to those at risk, then away
        QTRY_COMPARE(page.people()->count(), atRisk);
        QSignalSpy left(&page, &CourseProgressPage::left);
        QTest::keyClick(&page, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void aPersonOpensTheCardWithItsProgress()
    {
        fill(12);
        CourseProgressPage page(*m_progress, services(), m_course);
        page.resize(1160, 700);
        page.show();
        QTRY_VERIFY(page.people()->count() > 0);
        QTRY_VERIFY(page.people()->model().idAt(0) != 0);
        emit page.people()->table()->rowActivated(page.people()->table()->model()->index(0, 0));
        QTRY_VERIFY(page.card()->card().has_value());
        QTRY_VERIFY(page.card()->findChild<Chip *>() != nullptr);
        StudentProgressPage student(*m_progress, services(), page.card()->studentId());
        student.show();
        QTRY_COMPARE(student.courseCount(), 1);
        QTRY_COMPARE(student.findChild<DataTable *>()->model()->rowCount(), 3);
    }

    void thoseAtRiskOfAllCoursesAreListed()
    {
        fill(40);
        AtRiskPage page(*m_progress, services());
        page.resize(1160, 700);
        page.show();
        QTRY_VERIFY(page.people()->count() > 0);
        QVERIFY(page.people()->query().courseId == 0);
        QTRY_COMPARE(page.people()->count(),
                     *QCoro::waitFor(m_progress->peopleCount(CoursePeopleQuery{.minimumRisk = kAtRisk})));
    }

    /// Every page over a large course: what is asked for comes, wherever one looks, in any order. The figures say how
    /// long it took; nothing is asserted by a clock.
    void tenThousandAreShownPageByPage()
    {
        constexpr int kStudents = 10'000;
        fill(kStudents);
        QElapsedTimer timer;
        timer.start();
        const auto told = [&timer](const char *what) {
            qInfo("%d students, %s after %lld ms", kStudents, what, timer.elapsed());
            timer.restart();
        };
        ProgressPage overview(*m_progress, *m_world->changes, m_world->state, m_world->clock);
        overview.resize(1366, 768);
        overview.show();
        QTRY_COMPARE(overview.table()->model()->rowCount(), 1);
        told("overview");
        CourseProgressPage page(*m_progress, services(), m_course);
        page.resize(1366, 768);
        page.show();
        QTRY_VERIFY(page.isRead());
        told("course page");
        QTRY_VERIFY(page.people()->count() > 0);
        told("its people");
        AtRiskPage risks(*m_progress, services());
        risks.resize(1366, 768);
        risks.show();
        QTRY_VERIFY(risks.people()->model().isCountExact() && risks.people()->model().idAt(0) != 0);
        told("those at risk");
        DataTable *const table = risks.people()->table();
        const int middle = risks.people()->count() / 2;
        const auto jump = [table, middle] { // the view lays its rows out a moment after they were counted
            table->scrollTo(table->model()->index(middle, 0), QAbstractItemView::PositionAtTop);
            return table->rowAt(1) == middle;
        };
        QTRY_VERIFY(jump());
        QTRY_VERIFY(risks.people()->model().idAt(middle) != 0);
        told("jump to the middle");
        QSignalSpy shown(&risks.people()->model(), &PagedModel::queryShown);
        table->sortBy(CoursePeoplePercentColumn, false);
        QTRY_COMPARE(shown.size(), 1);
        told("sorted by percent");
        BacktestPage backtest(*m_progress, 0, {});
        backtest.show();
        QTRY_VERIFY_WITH_TIMEOUT(backtest.isFinished(), 60'000);
        told("back-test");
    }

    void backtestNeedsHistoryAndThenCounts()
    {
        fill(40);
        {
            BacktestPage early(*m_progress, m_course, u"PRL"_s);
            early.show();
            QTRY_VERIFY(early.isFinished());
            QVERIFY(early.findChild<EmptyState *>()->isVisible()); // the course still runs
        }
        m_world->clock.advance(std::chrono::hours(24 * 30));
        const auto later = [now = m_world->clock.now(), course = m_course](SqlSession &session) {
            QList<CourseTracking> rows = *TrackingRepository(session).ofCourses({course});
            rows.first().checkedAt = now;
            return TrackingRepository(session).store(rows);
        };
        QVERIFY(m_world->database->run(later).result());
        BacktestPage page(*m_progress, 0, {});
        page.show();
        QTRY_VERIFY(page.isFinished());
        QVERIFY(!page.findChild<EmptyState *>()->isVisible());
    }

private:
    void makeServices()
    {
        m_progress = std::make_unique<ProgressService>(*m_world->database, m_world->clock);
        m_students = std::make_unique<StudentService>(*m_world->database, m_world->clock);
        m_intakes = std::make_unique<IntakeService>(*m_world->database, m_world->clock, [] { return u"ES"_s; });
    }
    void fill(int students)
    {
        makeServices();
        const auto write = [students, now = m_world->clock.now()](SqlSession &session) -> Result<qint64> {
            return progressworld::fill(session, students, now, QTimeZone::systemTimeZone());
        };
        m_course = *m_world->database->run(write).result();
    }
    StudentServices services()
    {
        return {.students = *m_students,
                .intake = *m_intakes,
                .courses = *m_world->courses,
                .templates = *m_world->templates,
                .probe = m_world->probe,
                .changes = *m_world->changes,
                .state = m_world->state,
                .clock = m_world->clock,
                .region = [] { return u"ES"_s; },
                .desk = u"desk"_s,
                .progress = m_progress.get()};
    }

    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<ProgressService> m_progress;
    std::unique_ptr<StudentService> m_students;
    std::unique_ptr<IntakeService> m_intakes;
    qint64 m_course = 0;
};

QTEST_MAIN(TestProgressPages)
#include "tst_progresspages.moc"
