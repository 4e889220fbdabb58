// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/trackrequest.h"
#include "app/storage/courserepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/trackingrepository.h"
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/pageworld.h"
#include "ui/jobs/jobspanel.h"
#include "ui/jobs/pacemeter.h"
#include "ui/settings/centrepanel.h"
#include "ui/settings/trackedcourses.h"
#include "ui/settings/trackingpanel.h"
#include "ui/settings/trackingpasses.h"
#include "ui/settings/trackingrulescard.h"
#include "ui/statusline.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/field.h"
#include "ui/widgets/progressrow.h"
#include "ui/widgets/todorow.h"

#include <QComboBox>
#include <QCoroFuture>
#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

Button *buttonWith(const QWidget *parent, const QString &text)
{
    const QList<Button *> all = parent->findChildren<Button *>();
    for (Button *button : all) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

QSpinBox *spinOf(const QWidget *parent, const QString &label)
{
    const QList<Field *> fields = parent->findChildren<Field *>();
    for (const Field *field : fields) {
        if (field->label().remove(u'&') == label)
            return qobject_cast<QSpinBox *>(field->editor());
    }
    return nullptr;
}

Error refused()
{
    return {.kind = Error::Kind::Permission,
            .system = Error::System::Moodle,
            .code = u"nopermissions"_s,
            .retry = Error::Retry::AfterFix,
            .facts = {{Error::Fact::Capability, u"mod/scorm:viewreport"_s}}};
}

} // namespace

/// The Tracking part of the settings, the reading in the list of jobs, and what the status bar says of it.
class TrackingPanelTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { BedelStyle::install(BedelStyle::Scheme::Light); }
    void init();
    void cleanup();
    void settingsAreStored();
    void aWheelOverAFieldScrollsAndChangesNothing();
    void hoursAreChosenByHalves();
    void theZoneOfTheCentreIsChosen();
    void coursesAreChangedTogether();
    void aCourseIsFoundAndItsErrorExplained();
    void aReadingIsAskedForPausedAndStopped();
    void whatAReadingCouldNotReadIsOpened();
    void nothingYetSaysSo();
    void everythingFitsASmallWindow();
    void paceIsToldOnceItIsKnown();
    void aReadingInTheListOfJobsShowsItsPaceAndStops();
    void theStatusBarSaysAsOfWhen();

private:
    template<typename Work>
    auto write(Work work)
    {
        auto result = m_world->database->run(work).result();
        if (!result)
            qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
        return *result;
    }
    void addTracking();
    void open();
    qint64 addJob(JobState state);
    QList<CourseTracking> stored() { return *QCoro::waitFor(m_world->tracking->courses()); }
    void choose(const QList<int> &rows);

    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<TrackingPanel> m_panel;
    qint64 m_student = 0;
    qint64 m_course = 0;
};

void TrackingPanelTest::init()
{
    m_world = std::make_unique<PageWorld>();
    m_world->fill();
    addTracking();
}

void TrackingPanelTest::cleanup()
{
    m_panel.reset();
    m_world.reset();
}

void TrackingPanelTest::open()
{
    m_panel =
        std::make_unique<TrackingPanel>(*m_world->tracking, *m_world->settings, *m_world->changes, m_world->clock);
    m_panel->resize(940, 700);
    m_panel->show();
}

void TrackingPanelTest::addTracking()
{
    const QDateTime now = m_world->clock.now();
    const auto fill = [this, now](SqlSession &session) -> Result<int> {
        TrackingRepository tracking(session);
        if (const Result<int> made = tracking.ensureCourses(); !made)
            return made;
        QList<CourseTracking> courses = *tracking.courses();
        for (CourseTracking &course : courses) {
            course.checkedAt = now.addSecs(-600);
            course.nextAt = now.addSecs(1200);
        }
        courses[1].error = refused();
        courses[1].failedAt = now.addSecs(-900);
        m_course = courses.at(1).courseId;
        if (const Result<void> kept = tracking.store(courses); !kept)
            return fail(kept.error());
        const Result<ListPage<StudentRow>> people = StudentRepository(session).page({}, 0, 1);
        m_student = people->rows.first().student.id;
        if (const Result<void> known = StudentRepository(session).setMoodleUser(m_student, 4711, u"alumna"_s, now);
            !known)
            return fail(known.error());
        const Result<qint64> id = tracking.begin(PassKind::Sweep, now.addSecs(-700));
        TrackingPass pass = *tracking.find(*id);
        pass.state = PassState::Done;
        pass.finishedAt = now.addSecs(-600);
        pass.courses = 6;
        pass.checked = 1204;
        pass.changed = 12;
        pass.requests = 31;
        pass.seconds = 4.2;
        pass.errors = {QJsonObject{{u"course"_s, m_course}, {u"error"_s, refused().toJson()}},
                       QJsonObject{{u"course"_s, m_course}, {u"student"_s, 4711}, {u"error"_s, refused().toJson()}}};
        const Result<void> finished = tracking.finish(pass);
        return finished ? Result<int>(1) : fail(finished.error());
    };
    write(fill);
}

qint64 TrackingPanelTest::addJob(JobState state)
{
    const QDateTime now = m_world->clock.now();
    const auto add = [now, state](SqlSession &session) -> Result<qint64> {
        JobRepository jobs(session);
        // Those of the morning are left to another engine.
        const Result<QList<Job>> others = jobs.claim(u"other"_s, now.addSecs(3600), std::chrono::hours(2), 100);
        if (!others)
            return fail(others.error());
        const Result<qint64> id = jobs.add({.kind = JobKind::Track,
                                            .payload = TrackRequest{}.toJson(),
                                            .runAfter = now.addSecs(-10),
                                            .dedupeKey = TrackRequest::kDedupeKey,
                                            .createdAt = now.addSecs(-10)});
        if (!id || state != JobState::Leased)
            return id;
        const Result<QList<Job>> taken = jobs.claim(u"engine"_s, now, std::chrono::minutes(5), 1);
        if (!taken)
            return fail(taken.error());
        const Result<void> counted = jobs.setProgress(*id, 1204, 10000);
        return counted ? id : fail(counted.error());
    };
    return write(add);
}

void TrackingPanelTest::choose(const QList<int> &rows)
{
    DataTable *table = m_panel->courses()->table();
    table->clearSelection();
    for (const int row : rows)
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void TrackingPanelTest::settingsAreStored()
{
    open();
    const std::tuple<QString, QString, int> numbers[]{
        {u"Every"_s, u"tracking.interval_minutes"_s, 45},
        {u"Connections at a time"_s, u"tracking.connections"_s, 4},
        {u"Requests a minute, at most"_s, u"tracking.requests_per_minute"_s, 300},
        {u"Without activity after"_s, u"progress.inactive_days"_s, 9},
        {u"Behind from"_s, u"progress.behind_points"_s, 30},
        {u"Full history of"_s, u"tracking.keep_days"_s, 90}};
    for (const auto &[label, key, value] : numbers) {
        QSpinBox *box = spinOf(m_panel.get(), label);
        QVERIFY2(box, qPrintable(label));
        box->setValue(value);
        emit box->editingFinished();
        QTRY_COMPARE(m_world->settings->values().text(key), QString::number(value));
    }
    QSpinBox *inactive = spinOf(m_panel.get(), u"Without activity after"_s);
    inactive->setValue(0);
    QCOMPARE(inactive->text(), u"By the length of the course"_s);
    const Field *said = qobject_cast<Field *>(inactive->parentWidget());
    emit inactive->editingFinished();
    QTRY_COMPARE(m_world->settings->values().text(u"progress.inactive_days"_s), u"0"_s);
    QVERIFY(said);
    QTRY_COMPARE(said->state(), Field::State::Checked);
    // What another desk changes stands here too.
    QVERIFY(QCoro::waitFor(m_world->settings->set(u"tracking.connections"_s, u"6"_s)));
    QTRY_COMPARE(spinOf(m_panel.get(), u"Connections at a time"_s)->value(), 6);
}

void TrackingPanelTest::aWheelOverAFieldScrollsAndChangesNothing()
{
    open();
    QSpinBox *box = spinOf(m_panel.get(), u"Every"_s);
    m_panel->setFocus();
    box->clearFocus();
    const int before = box->value();
    QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    QCOMPARE(box->value(), before);
}

void TrackingPanelTest::hoursAreChosenByHalves()
{
    QVERIFY(QCoro::waitFor(m_world->settings->set(u"tracking.hours"_s, u"07:45-22:00"_s)));
    open();
    const auto *card = m_panel->findChild<TrackingRulesCard *>();
    const QList<QComboBox *> boxes = card->findChildren<QComboBox *>();
    QComboBox *from = nullptr;
    QComboBox *to = nullptr;
    for (QComboBox *box : boxes) {
        if (box->findData(u"24:00"_s) >= 0)
            to = box;
        else if (box->findData(u"00:00"_s) >= 0)
            from = box;
    }
    QVERIFY(from && to);
    QCOMPARE(from->currentText(), u"07:45"_s); // no half hour, and there all the same
    QCOMPARE(to->currentText(), u"22:00"_s);
    to->setCurrentIndex(to->findData(u"20:30"_s));
    emit to->activated(to->currentIndex());
    QTRY_COMPARE(m_world->settings->values().text(u"tracking.hours"_s), u"07:45-20:30"_s);
}

void TrackingPanelTest::theZoneOfTheCentreIsChosen()
{
    CentrePanel panel(*m_world->settings);
    panel.show();
    QComboBox *zone = nullptr;
    const QList<QComboBox *> boxes = panel.findChildren<QComboBox *>();
    for (QComboBox *box : boxes) {
        if (box->findData(u"Atlantic/Canary"_s) >= 0)
            zone = box;
    }
    QVERIFY(zone);
    QCOMPARE(zone->currentData().toString(), u"system"_s);
    QCOMPARE(zone->findData(u"Etc/GMT+5"_s), -1);
    zone->setCurrentIndex(zone->findData(u"Atlantic/Canary"_s));
    emit zone->activated(zone->currentIndex());
    QTRY_COMPARE(m_world->settings->values().get(setting::kCentreTimeZone), u"Atlantic/Canary"_s);
    zone->lineEdit()->setText(u"Nowhere"_s);
    emit zone->lineEdit()->editingFinished();
    QCOMPARE(zone->currentData().toString(), u"Atlantic/Canary"_s);
}

void TrackingPanelTest::coursesAreChangedTogether()
{
    open();
    DataTable *table = m_panel->courses()->table();
    QTRY_COMPARE(table->model()->rowCount(), 6);
    QVERIFY(!buttonWith(m_panel->courses(), u"Do not follow"_s));
    choose({0, 2});
    QVERIFY(!buttonWith(m_panel->courses(), u"Follow"_s));
    clickOn(buttonWith(m_panel->courses(), u"Do not follow"_s));
    const auto followed = [this] {
        return std::ranges::count_if(stored(), [](const CourseTracking &course) { return course.isFollowed; });
    };
    QTRY_COMPARE(followed(), 4);
    QTRY_VERIFY(buttonWith(m_panel->courses(), u"Follow"_s)); // the rows are still chosen
    clickOn(buttonWith(m_panel->courses(), u"Follow"_s));
    QTRY_COMPARE(followed(), 6);
    auto *interval = m_panel->courses()->findChild<QComboBox *>();
    interval->setCurrentIndex(interval->findData(120));
    emit interval->activated(interval->currentIndex());
    const auto own = [this] {
        return std::ranges::count_if(
            stored(), [](const CourseTracking &course) { return course.intervalMinutes == std::optional(120); });
    };
    QTRY_COMPARE(own(), 2);
    interval->setCurrentIndex(0);
    emit interval->activated(0);
    QTRY_COMPARE(own(), 0);
}

void TrackingPanelTest::aCourseIsFoundAndItsErrorExplained()
{
    open();
    DataTable *table = m_panel->courses()->table();
    QTRY_COMPARE(table->model()->rowCount(), 6);
    auto *search = m_panel->courses()->findChild<QLineEdit *>();
    QTest::keyClicks(search, u"OFIMATICA"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    search->clear();
    auto *banner = m_panel->courses()->findChild<Banner *>();
    for (int row = 0; row < 6; ++row) {
        choose({row});
        if (table->model()->index(row, 4).data().toString().isEmpty())
            QVERIFY(!banner->isVisible());
        else
            break;
    }
    QVERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains("mod/scorm:viewreport"_L1));
    QSignalSpy opened(m_panel.get(), &TrackingPanel::courseWanted);
    emit table->rowActivated(table->model()->index(table->selectedRowNumbers().first(), 0));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toLongLong(), m_course);
}

void TrackingPanelTest::aReadingIsAskedForPausedAndStopped()
{
    open();
    QTRY_COMPARE(m_panel->courses()->table()->model()->rowCount(), 6);
    clickOn(buttonWith(m_panel.get(), u"Full reading"_s));
    const auto job = [this] { return QCoro::waitFor(m_world->tracking->status())->job; };
    QTRY_VERIFY(job());
    QVERIFY(TrackRequest::fromJson(job()->payload).isFull);
    clickOn(buttonWith(m_panel.get(), u"Pause"_s));
    QTRY_VERIFY(m_world->settings->values().get(setting::kTrackingPaused));
    QTRY_VERIFY(buttonWith(m_panel.get(), u"Resume"_s));
    clickOn(buttonWith(m_panel.get(), u"Resume"_s));
    QTRY_VERIFY(!m_world->settings->values().get(setting::kTrackingPaused));

    const qint64 id = addJob(JobState::Ready); // the very one
    QCOMPARE(id, job()->id);
    const QDateTime now = m_world->clock.now();
    write([now](SqlSession &session) -> Result<int> {
        JobRepository jobs(session);
        const Result<QList<Job>> taken = jobs.claim(u"engine"_s, now.addSecs(8000), std::chrono::minutes(5), 100);
        return taken ? Result<int>(int(taken->size())) : fail(taken.error());
    });
    m_panel->reload();
    auto *row = m_panel->findChild<ProgressRow *>();
    QTRY_VERIFY(row->isVisible());
    QVERIFY(!buttonWith(m_panel.get(), u"Read now"_s)->isEnabled());
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get(), kPatience));
    buttonWith(row, u"Stop"_s)->setFocus();
    clickOn(buttonWith(row, u"Stop"_s));
    QTRY_VERIFY(
        *m_world->database->run([id](SqlSession &session) { return JobRepository(session).isCancelRequested(id); })
             .result());
    QVERIFY(row->isAncestorOf(QApplication::focusWidget())); // it stops between two items
    write([id, now](SqlSession &session) -> Result<int> {
        JobRepository jobs(session);
        const Result<Job> done = jobs.find(id);
        const Result<bool> finished = done ? jobs.finish(*done, now) : Result<bool>(fail(done.error()));
        return finished ? Result<int>(1) : fail(finished.error());
    });
    m_panel->reload();
    QTRY_VERIFY(!row->isVisible());
    QCOMPARE(QApplication::focusWidget(), buttonWith(m_panel.get(), u"Read now"_s));
}

void TrackingPanelTest::whatAReadingCouldNotReadIsOpened()
{
    open();
    DataTable *table = m_panel->passes()->table();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Nightly"_s);
    QCOMPARE(table->model()->index(0, 4).data().toString(), QLocale().toString(1204));
    QCOMPARE(table->model()->index(0, 8).data().toString(), u"2"_s);
    table->selectRow(0);
    QTRY_COMPARE(m_panel->passes()->findChildren<TodoRow *>().size(), 2);
    QSignalSpy student(m_panel.get(), &TrackingPanel::studentWanted);
    QSignalSpy course(m_panel.get(), &TrackingPanel::courseWanted);
    buttonWith(m_panel->passes(), u"Open student"_s)->click();
    buttonWith(m_panel->passes(), u"Open course"_s)->click();
    QCOMPARE(student.size(), 1);
    QCOMPARE(student.first().first().toLongLong(), m_student);
    QCOMPARE(course.first().first().toLongLong(), m_course);
}

void TrackingPanelTest::nothingYetSaysSo()
{
    m_world = std::make_unique<PageWorld>();
    open();
    const auto says = [this](QLatin1StringView words) {
        const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(says("Nothing has been read yet."_L1));
    QTRY_VERIFY(says("no courses with students yet"_L1));
    QTRY_VERIFY(says("The last 200 are kept."_L1));
}

void TrackingPanelTest::everythingFitsASmallWindow()
{
    open();
    QTRY_COMPARE(m_panel->courses()->table()->model()->rowCount(), 6);
    choose({0, 1, 2});
    m_panel->resize(780, 480); // what 1024x600 leaves
    QTest::qWait(50);
    QVERIFY2(m_panel->widget()->minimumSizeHint().width() <= 780,
             qPrintable(QString::number(m_panel->widget()->minimumSizeHint().width())));
}

void TrackingPanelTest::paceIsToldOnceItIsKnown()
{
    PaceMeter pace;
    const QDateTime start = m_world->clock.now();
    pace.read(100, 1000, start);
    QVERIFY(pace.perSecond() < 0);
    pace.read(200, 1000, start.addSecs(1));
    QVERIFY(pace.perSecond() < 0);
    pace.read(500, 1000, start.addSecs(4));
    QCOMPARE(pace.perSecond(), 100.0);
    QCOMPARE(pace.secondsLeft(), 5);
    pace.read(0, 1000, start.addSecs(5)); // it began anew
    QVERIFY(pace.perSecond() < 0);
}

void TrackingPanelTest::aReadingInTheListOfJobsShowsItsPaceAndStops()
{
    const qint64 id = addJob(JobState::Leased);
    JobsPanel panel(*m_world->jobs, *m_world->tracking, *m_world->changes, m_world->clock);
    panel.show();
    const auto stop = [&panel] { return buttonWith(&panel, u"Stop"_s); };
    QTRY_VERIFY(stop());
    const auto *row = qobject_cast<ProgressRow *>(stop()->parentWidget());
    QVERIFY(row);
    m_world->clock.advance(std::chrono::seconds(4));
    write([id](SqlSession &session) -> Result<int> {
        const Result<void> counted = JobRepository(session).setProgress(id, 1544, 10000);
        return counted ? Result<int>(1) : fail(counted.error());
    });
    const auto says = [row](const QString &words) {
        const QList<QWidget *> all = row->findChildren<QWidget *>();
        return std::ranges::any_of(
            all, [&words](const QWidget *widget) { return widget->accessibleDescription().contains(words); });
    };
    const QLocale locale;
    QTRY_VERIFY(says(u"%1 of %2, 85/s"_s.arg(locale.toString(1544), locale.toString(10000))));
    QVERIFY(says(u"2 minute"_s));
    QCOMPARE(stop()->parentWidget(), row); // the rows were not made anew
    clickOn(stop());
    QTRY_VERIFY(
        *m_world->database->run([id](SqlSession &session) { return JobRepository(session).isCancelRequested(id); })
             .result());
}

void TrackingPanelTest::theStatusBarSaysAsOfWhen()
{
    const ProgramStatus known = *QCoro::waitFor(m_world->status->status());
    QCOMPARE(known.readAt, m_world->clock.now().addSecs(-600));
    QCOMPARE(known.nextReadAt, m_world->clock.now().addSecs(1200));
    ProgramStatus status;
    status.moodle.isKnown = true;
    StatusSurroundings around{.database = {.state = DatabaseStatus::State::Ready}};
    around.now = QDateTime(QDate(2026, 11, 24), QTime(9, 50));
    status.readAt = QDateTime(QDate(2026, 11, 24), QTime(9, 40));
    status.nextReadAt = QDateTime(QDate(2026, 11, 24), QTime(10, 10));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Spanish));
    StatusItemText campus = statusItems(&status, around).at(1);
    QCOMPARE(campus.text, u"Campus read at 09:40"_s);
    QCOMPARE(campus.mark, Mark::Done);
    QVERIFY(campus.tooltip.contains("today, 10:10"_L1));
    around.isReadingPaused = true;
    campus = statusItems(&status, around).at(1);
    QCOMPARE(campus.mark, Mark::Held);
    QVERIFY(campus.tooltip.contains("paused"_L1));
    status.moodle.error = refused(); // what is wrong comes first
    campus = statusItems(&status, around).at(1);
    QCOMPARE(campus.mark, Mark::Failed);
    QLocale::setDefault(before);
}

QTEST_MAIN(TrackingPanelTest)
#include "tst_trackingpanel.moc"
