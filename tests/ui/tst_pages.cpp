// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settingrepository.h"
#include "app/storage/webhookeventrepository.h"
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/pageworld.h"
#include "ui/courses/coursespage.h"
#include "ui/enrolments/enrolmentspage.h"
#include "ui/home/firststeps.h"
#include "ui/home/homepage.h"
#include "ui/jobs/jobspanel.h"
#include "ui/jobs/jobtext.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/totalsline.h"
#include "ui/practice/practicebanner.h"
#include "ui/settings/settingspage.h"
#include "ui/statusline.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressrow.h"
#include "ui/widgets/statusbar.h"
#include "ui/widgets/todorow.h"

#include <QCoroTask>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Puts a mark before every text, to see that all of them are set again when the language changes.
class Marker final : public QTranslator {
public:
    QString translate(const char *, const char *text, const char *, int n) const override
    {
        QString marked = u"¤"_s + QString::fromUtf8(text);
        if (n >= 0)
            marked.replace("%Ln"_L1, QLocale().toString(n));
        return marked;
    }
    bool isEmpty() const override { return false; }
};

Button *buttonWith(const QWidget *parent, const QString &text)
{
    const QList<Button *> all = parent->findChildren<Button *>();
    for (Button *button : all) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

/// What an answer of the database brings shows itself some turns of the event loop later.
Button *buttonSoon(const QWidget *parent, const QString &text)
{
    Button *button = nullptr;
    const bool isThere = QTest::qWaitFor([&] { return (button = buttonWith(parent, text)) != nullptr; }, kPatience);
    return isThere ? button : nullptr;
}

int rowOf(const QAbstractItemModel *model, const QString &name, int column)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, column).data().toString() == name)
            return row;
    }
    return -1;
}

/// Tab comes to these parts of a page in this order, to each of them, and leaves one before the next begins.
bool isInTabOrder(QWidget *page, const QList<const QWidget *> &parts)
{
    qsizetype at = -1;
    for (QWidget *widget = page->nextInFocusChain(); widget != page; widget = widget->nextInFocusChain()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(page))
            continue;
        const auto part = std::ranges::find_if(
            parts, [widget](const QWidget *each) { return each == widget || each->isAncestorOf(widget); });
        if (part == parts.cend() || part - parts.cbegin() == at)
            continue;
        if (part - parts.cbegin() != at + 1)
            return false;
        ++at;
    }
    return at == parts.size() - 1;
}

} // namespace

class tst_Pages final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { BedelStyle::install(BedelStyle::Scheme::Light); }
    void init() { m_world = std::make_unique<PageWorld>(); }
    void cleanup() { m_world.reset(); }

    void homeLeadsAnEmptyProgramToTheFirstStudent()
    {
        const auto page = home();
        auto *steps = page->findChild<FirstSteps *>();
        QTRY_VERIFY(steps->isVisibleTo(page.get()));
        QCOMPARE(steps->doneCount(), 0);
        QSignalSpy settings(page.get(), &HomePage::settingsWanted);
        QSignalSpy student(page.get(), &HomePage::newStudentWanted);
        clickOn(buttonSoon(steps, u"Connect"_s));
        QCOMPARE(settings.size(), 1);
        m_world->connectMoodle();
        QTRY_COMPARE(steps->doneCount(), 1);
        clickOn(buttonSoon(steps, u"New student"_s));
        QCOMPARE(student.size(), 1);
        clickOn(buttonSoon(steps, u"Read courses"_s));
        QTRY_COMPARE(QCoro::waitFor(m_world->jobs->counts())->open, 2); // catalogue and people
    }

    void homeShowsFiguresTasksAndTheDay()
    {
        m_world->fill();
        const auto page = home();
        QTRY_VERIFY(page->taskCount() >= 4);
        QVERIFY(!page->findChild<FirstSteps *>()->isVisibleTo(page.get()));
        QSignalSpy messages(page.get(), &HomePage::messagesWanted);
        QSignalSpy students(page.get(), &HomePage::studentWanted);
        QTRY_VERIFY(buttonWith(page.get(), u"Review 2"_s)); // rows show themselves in the next turn of the loop
        clickOn(buttonSoon(page.get(), u"Review 2"_s));
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.first().first().value<MessageQuery>().states, QList{MessageState::Unconfirmed});
        clickOn(buttonSoon(page.get(), u"Review enrolment"_s));
        QCOMPARE(students.size(), 1);
        QVERIFY(students.first().first().toLongLong() > 0);
        const auto tiles = page->findChildren<FigureTile *>();
        QCOMPARE(tiles.size(), 5); // the last takes the place of the enrolments once courses are followed
        tiles.at(1)->click();
        QCOMPARE(messages.size(), 2);
    }

    void homeLeadsToWhatHasNotArrived()
    {
        m_world->fill();
        m_world->clock.advance(std::chrono::hours(7));
        const auto receive = [now = m_world->clock.now()](SqlSession &session) {
            const ReceiverState receiver{.kind = ReceiverState::Kind::Webhook, .saidAt = now};
            auto done = SettingRepository(session).set(QString(kReceiverKey), receiver.toText(), now);
            for (const QDateTime &at : {now.addDays(-8), now}) {
                if (done)
                    done = WebhookEventRepository(session).add({.account = u"1"_s, .body = "{}", .receivedAt = at});
            }
            return done;
        };
        QVERIFY(m_world->database->run(receive).result());
        const auto page = home();
        const auto button = [&page]() -> Button * {
            const auto all = page->findChildren<Button *>();
            const auto found = std::ranges::find_if(all, [&page](const Button *one) {
                return one->isVisibleTo(page.get()) && one->accessibleDescription().contains("not arrived"_L1);
            });
            return found == all.cend() ? nullptr : *found;
        };
        QSignalSpy messages(page.get(), &HomePage::messagesWanted);
        clickOn(button);
        QCOMPARE(messages.size(), 1);
        const auto query = messages.first().first().value<MessageQuery>();
        QCOMPARE(query.reached, MessageReach::Undelivered);
        QCOMPARE(query.from, m_world->clock.now().addDays(-7));
    }

    void coursesAreListedReadAndOpened()
    {
        const auto page = courses();
        QTRY_VERIFY(page->emptyState()->isVisibleTo(page.get()));
        m_world->fill();
        QTRY_COMPARE(page->table()->model()->rowCount(), 6);
        QSignalSpy opened(page.get(), &CoursesPage::peopleWanted);
        QTRY_VERIFY(rowOf(page->table()->model(), u"Ofimática avanzada"_s, CourseNameColumn) >= 0);
        const int row = rowOf(page->table()->model(), u"Ofimática avanzada"_s, CourseNameColumn);
        emit page->table()->rowActivated(page->table()->model()->index(row, 0));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(1).toString(), u"Ofimática avanzada"_s);
        const int open = QCoro::waitFor(m_world->jobs->counts())->open;
        page->table()->selectRow(row);
        Button *bring = buttonSoon(page.get(), u"Bring the students of 1 course(s)"_s);
        QVERIFY(bring);
        clickOn(bring);
        QTRY_COMPARE(QCoro::waitFor(m_world->jobs->counts())->open, open + 1);
        page->filterRow()->setText(u"nothing like it"_s);
        QTRY_VERIFY(page->emptyState()->isVisibleTo(page.get()));
        emit page->emptyState()->actionTriggered();
        QTRY_COMPARE(page->table()->model()->rowCount(), 6);
    }

    void enrolmentsAreFilteredByStateAndCourse()
    {
        m_world->fill();
        const auto page = enrolments();
        QTRY_COMPARE(page->table()->model()->rowCount(), 26);
        page->showQuery({.states = {EnrolmentState::Failed}});
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        const QString state = page->table()->model()->index(0, EnrolmentStateColumn).data().toString();
        QVERIFY2(state.startsWith("Failed: "_L1), qPrintable(state));
        const QList<Course> known = *QCoro::waitFor(m_world->courses->byMoodleIds({100}));
        page->showQuery({});
        page->showCourse(known.constFirst().id, known.constFirst().fullName);
        QTRY_VERIFY(page->table()->model()->rowCount() < 26);
        QCOMPARE(page->query().courseId, known.constFirst().id);
        QSignalSpy students(page.get(), &EnrolmentsPage::studentWanted);
        emit page->table()->rowActivated(page->table()->model()->index(0, 0));
        QCOMPARE(students.size(), 1);
    }

    void tabGoesThroughAListAsTheEyeDoes()
    {
        m_world->fill();
        const auto log = messages();
        openMessage(log.get(), u"Vidal Rentería, Leire"_s);
        log->filterRow()->setChips({{u"state"_s, u"Failed"_s}});
        const FilterRow *filter = log->filterRow();
        const QList<const QWidget *> parts{
            log->header(),           filter->box(), filter->findChildren<FilterChip *>().constLast(),
            filter->columnsButton(), log->table(),  log->panel()};
        QVERIFY(isInTabOrder(log.get(), parts));

        const auto list = courses();
        QTRY_COMPARE(list->table()->model()->rowCount(), 6);
        list->table()->selectRow(0);
        const QList<const QWidget *> whole{list->header(), list->filterRow(), list->table(),
                                           list->findChild<Footer *>()};
        QTRY_VERIFY(isInTabOrder(list.get(), whole)); // the footer offers something once a row is selected
    }

    void theSelectionFollowsTheRowThroughSorting()
    {
        m_world->fill();
        const auto page = enrolments();
        QTRY_COMPARE(page->table()->model()->rowCount(), 26);
        page->table()->selectRow(0);
        const qint64 chosen = page->model().idAt(0);
        page->table()->sortBy(EnrolmentStudentColumn, false);
        page->table()->sortBy(EnrolmentStudentColumn, false);
        QTRY_VERIFY(page->model().idAt(0) != chosen);
        const int row = page->model().rowOf(chosen);
        QTRY_COMPARE(page->table()->selectedRowNumbers(), QList<int>{row});
        const auto log = messages();
        openMessage(log.get(), u"Vidal Rentería, Leire"_s);
        const qint64 shown = log->panel()->messageId();
        log->table()->sortBy(MessageStudentColumn, false);
        QTRY_COMPARE(log->table()->sorting().column, int(MessageStudentColumn));
        QTRY_COMPARE(log->table()->selectedRowNumbers(), QList<int>{log->model().rowOf(shown)});
        QCOMPARE(log->panel()->messageId(), shown);
    }

    void anUnconfirmedMessageIsSettledByAPerson()
    {
        m_world->fill();
        const auto page = messages();
        openMessage(page.get(), u"Peñalver i Roca, Núria"_s);
        Button *arrived = buttonSoon(page->panel(), u"It arrived"_s);
        QVERIFY(arrived);
        clickOn(arrived);
        const qint64 id = page->panel()->messageId();
        QTRY_COMPARE(QCoro::waitFor(m_world->messages->message(id))->state, MessageState::Accepted);
    }

    void sendingAnUnconfirmedMessageAgainNamesTheRisk()
    {
        m_world->fill();
        const auto page = messages();
        openMessage(page.get(), u"Peñalver i Roca, Núria"_s);
        const qint64 id = page->panel()->messageId();
        clickOn(buttonSoon(page->panel(), u"Send again…"_s));
        auto *question = page->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains("twice"_L1));
        QCOMPARE(question->defaultButton()->text(), u"Cancel"_s);
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(QCoro::waitFor(m_world->messages->message(id))->state, MessageState::Unconfirmed);
        QTRY_VERIFY(!page->findChild<QMessageBox *>());
        clickOn(buttonSoon(page->panel(), u"Send again…"_s));
        question = page->findChild<QMessageBox *>();
        for (QAbstractButton *button : question->buttons()) {
            if (button->text() == "Send again"_L1)
                button->click();
        }
        QTRY_COMPARE(QCoro::waitFor(m_world->messages->message(id))->state, MessageState::Queued);
    }

    void aWaitingMessageSaysWhyAndCanBeCancelled()
    {
        m_world->fill();
        const auto page = messages();
        openMessage(page.get(), u"El Idrissi, Yasmina"_s);
        QSignalSpy settings(page.get(), &MessagesPage::settingsWanted);
        clickOn(buttonSoon(page->panel(), u"Choose template"_s));
        QCOMPARE(settings.size(), 1);
        const qint64 id = page->panel()->messageId();
        clickOn(buttonSoon(page->panel(), u"Cancel sending"_s));
        QTRY_COMPARE(QCoro::waitFor(m_world->messages->message(id))->state, MessageState::Cancelled);
    }

    void aMessageOutsideTheListIsOpenedWithItsPerson()
    {
        m_world->fill();
        const auto page = messages();
        const auto isNamed = [&page] {
            const auto labels = page->panel()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
                return label->text() == u"Welcome to Leire Vidal Rentería"_s;
            });
        };
        openMessage(page.get(), u"Vidal Rentería, Leire"_s);
        QTRY_VERIFY(isNamed()); // not the panel of the row that was current before
        const qint64 id = page->panel()->messageId();
        page->showQuery({.text = u"nobody"_s});
        QTRY_COMPARE(page->table()->model()->rowCount(), 0);
        page->showMessage(id);
        QTRY_VERIFY(isNamed());
        QCOMPARE(page->panel()->messageId(), id);
    }

    void jobsAreListedAndRetried()
    {
        m_world->fill();
        JobsPanel panel(*m_world->jobs, *m_world->tracking, *m_world->changes, m_world->clock);
        panel.show();
        QTRY_COMPARE(panel.rowCount(), 3);
        QTRY_VERIFY(buttonWith(&panel, u"Retry"_s));
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel, kPatience));
        buttonWith(&panel, u"Retry"_s)->setFocus();
        clickOn(buttonSoon(&panel, u"Retry"_s));
        QTRY_COMPARE(QCoro::waitFor(m_world->jobs->counts())->failed, 0);
        QTRY_VERIFY(!buttonWith(&panel, u"Retry"_s));
        QVERIFY(QApplication::focusWidget() && panel.isAncestorOf(QApplication::focusWidget()));
    }

    void aJobNamesWhomItIsAbout()
    {
        const Job job{.kind = JobKind::Enrol, .studentId = 1};
        QCOMPARE(jobTitle(NamedJob{.job = job}), jobTitle(JobKind::Enrol));
        QCOMPARE(jobTitle(NamedJob{.job = job, .student = u"Ana Ruiz"_s, .courses = {u"Ofimática"_s}}),
                 u"Enrol Ana Ruiz in Ofimática"_s);
        QCOMPARE(jobTitle(NamedJob{.job = {.kind = JobKind::CreateUser}, .student = u"Ana Ruiz"_s}),
                 u"Find or create the account of Ana Ruiz on the campus"_s);
        QCOMPARE(jobTitle(NamedJob{.job = {.kind = JobKind::Track}, .courses = {u"Ofimática"_s}}),
                 u"Read the progress in Ofimática"_s);
        QCOMPARE(jobTitle(NamedJob{.job = {.kind = JobKind::Track}}), jobTitle(JobKind::Track));
    }

    void thePracticeBannerCausesWhatItSays()
    {
        PracticeBanner practice(m_world->practice, 120);
        const std::unique_ptr<Banner> banner(practice.banner());
        banner->show();
        QVERIFY(banner->sentence().contains("120"_L1));
        clickOn(buttonSoon(banner.get(), u"Advance one day"_s));
        QCOMPARE(m_world->practice.days, 1);
        const QList<QAction *> actions = practice.faultMenu()->actions();
        actions.first()->trigger();
        QCOMPARE(m_world->practice.faults, QList{PracticeFault::Maintenance});
        QVERIFY(banner->sentence().contains("maintenance"_L1));
        // The fault strikes and is over: the campus says so, and the banner stops naming it.
        QTRY_COMPARE(practice.fault(), PracticeFault::Maintenance);
        m_world->practice.lasting = PracticeFault::None;
        practice.refresh();
        QTRY_COMPARE(practice.fault(), PracticeFault::None);
        QVERIFY(std::ranges::none_of(practice.faultMenu()->actions(), &QAction::isChecked));
        practice.faultMenu()->actions().last()->trigger();
        QCOMPARE(practice.fault(), PracticeFault::None);
        QSignalSpy leave(&practice, &PracticeBanner::leaveWanted);
        QTRY_VERIFY(buttonWith(banner.get(), u"Leave practice"_s));
        clickOn(buttonSoon(banner.get(), u"Leave practice"_s));
        QCOMPARE(leave.size(), 1);
        QTRY_VERIFY(buttonWith(banner.get(), u"Advance one day"_s));
        m_world->practice.refusal = Error{.kind = Error::Kind::Offline, .system = Error::System::Moodle};
        clickOn(buttonSoon(banner.get(), u"Advance one day"_s));
        QCOMPARE(m_world->practice.days, 1);
        QVERIFY(!banner->sentence().contains("invented"_L1));
    }

    void theStatusBarSaysHowThingsAre()
    {
        StatusSurroundings around{.database = {.state = DatabaseStatus::State::Ready}, .host = u"here"_s};
        QCOMPARE(statusItems(nullptr, around).size(), 1);
        ProgramStatus status;
        status.jobs.open = 2;
        QList<StatusItemText> items = statusItems(&status, around);
        QCOMPARE(items.size(), 5);
        QCOMPARE(items.at(0).text, u"Database: this computer"_s);
        QCOMPARE(items.at(4).text, u"No engine runs"_s);
        QCOMPARE(items.at(4).mark, Mark::Warning);
        status.engines = {EngineInfo{.host = u"here"_s}};
        around.campusProblems = 2;
        items = statusItems(&status, around);
        QCOMPARE(items.at(1).text, u"Campus: 2 to solve"_s);
        QCOMPARE(items.at(4).text, u"Engine on this computer"_s);
        status.engines = {EngineInfo{.host = u"reception"_s}};
        status.whatsApp.isKnown = true;
        items = statusItems(&status, around);
        QCOMPARE(items.at(2).text, u"WhatsApp ready"_s);
        QCOMPARE(items.at(4).text, u"Engine on reception"_s);
        around.database = {.state = DatabaseStatus::State::Unavailable,
                           .error = Error{.kind = Error::Kind::Storage, .system = Error::System::Database}};
        QVERIFY(!statusItems(&status, around).constFirst().tooltip.isEmpty());
    }

    void aDatabaseThatIsAwayIsToldInThePage()
    {
        Database away({.path = u"/nowhere/at/all/bedel.db"_s}, m_world->clock);
        MessageService service(away, m_world->clock);
        MessagesPage page(service, *m_world->templates, *m_world->changes, m_world->state, m_world->clock);
        page.show();
        const auto hasBanner = [&page] {
            const auto banners = page.findChildren<Banner *>();
            return std::any_of(banners.cbegin(), banners.cend(),
                               [&page](const Banner *banner) { return banner->isVisibleTo(&page); });
        };
        QTRY_VERIFY(hasBanner());
        away.shutdown();
    }

    void everyTextFollowsTheLanguage()
    {
        m_world->fill();
        const QList<std::shared_ptr<QWidget>> pages{home(), courses(), enrolments(), messages()};
        for (const auto &page : pages)
            page->show();
        for (const auto &page : pages)
            QTRY_VERIFY(hasRead(page.get()));
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        for (const auto &page : pages) {
            const auto *header = page->findChild<PageHeader *>();
            QTRY_VERIFY2(header->title().contains(u'¤') || qobject_cast<HomePage *>(page.get()),
                         qPrintable(header->title()));
            const auto buttons = header->findChildren<Button *>();
            for (const Button *button : buttons) {
                if (button->isVisibleTo(header) && !button->text().isEmpty())
                    QTRY_VERIFY2(button->text().startsWith(u'¤'), qPrintable(button->text()));
            }
        }
        QCoreApplication::removeTranslator(&marker);
    }

    void coursesWithoutACampusLeadToItsConnection()
    {
        const auto page = courses();
        QSignalSpy settings(page.get(), &CoursesPage::settingsWanted);
        Button *connectCampus = buttonSoon(page->emptyState(), u"Connect the campus"_s);
        QVERIFY(connectCampus);
        QVERIFY(!buttonWith(page->header(), u"Read courses"_s));
        clickOn(connectCampus);
        QCOMPARE(settings.size(), 1);
        QCOMPARE(QCoro::waitFor(m_world->jobs->counts())->open, 0);
        m_world->connectMoodle();
        QVERIFY(buttonSoon(page->emptyState(), u"Read courses"_s));
        page->readCourses();
        QTRY_COMPARE(QCoro::waitFor(m_world->jobs->counts())->open, 1);
        QCOMPARE(settings.size(), 1);
    }

    void rowsAndFailuresFollowTheLanguage()
    {
        m_world->fill();
        JobsPanel panel(*m_world->jobs, *m_world->tracking, *m_world->changes, m_world->clock);
        panel.show();
        QTRY_VERIFY(!panel.findChildren<TodoRow *>().isEmpty());
        Banner banner;
        banner.setError({.kind = Error::Kind::Storage, .code = u"storage_full"_s});
        const QString before = banner.title();
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        QTRY_VERIFY(banner.title().contains(u'¤'));
        QVERIFY(!before.contains(u'¤'));
        const auto buttons = panel.findChildren<Button *>();
        for (const Button *button : buttons) {
            if (button->isVisibleTo(&panel) && !button->text().isEmpty())
                QVERIFY2(button->text().startsWith(u'¤'), qPrintable(button->text()));
        }
        QCoreApplication::removeTranslator(&marker);
    }

    void aProgressThatIsNotKnownSaysNoNumber()
    {
        ProgressRow row(u"Reading courses"_s);
        row.setProgress(0, 0);
        const auto labels = row.findChildren<QLabel *>();
        QVERIFY(std::ranges::none_of(labels, [](const QLabel *label) { return label->text() == "0"_L1; }));
    }

    void everyPageFitsASmallWindow()
    {
        m_world->fill();
        const QList<std::shared_ptr<QWidget>> pages{home(), courses(), enrolments(), messages()};
        for (const auto &page : pages) {
            page->resize(972, 560);
            page->show();
            QTRY_VERIFY(hasRead(page.get()));
            const QSize least = page->minimumSizeHint();
            QVERIFY2(least.width() <= 972 && least.height() <= 540,
                     qPrintable(u"%1: %2x%3"_s.arg(QString::fromLatin1(page->metaObject()->className()))
                                    .arg(least.width())
                                    .arg(least.height())));
        }
    }

private:
    /// What the page is there to show has come from the database.
    static bool hasRead(QWidget *page)
    {
        if (const auto *home = qobject_cast<HomePage *>(page))
            return home->taskCount() >= 4;
        const auto *table = page->findChild<DataTable *>();
        return table && table->model()->rowCount() > 0;
    }

    std::shared_ptr<HomePage> home()
    {
        auto page = std::make_shared<HomePage>(*m_world->home, *m_world->courses, *m_world->enrolments, *m_world->jobs,
                                               *m_world->settings, *m_world->changes, m_world->clock);
        page->resize(1160, 700);
        page->show();
        return page;
    }
    std::shared_ptr<CoursesPage> courses()
    {
        auto page =
            std::make_shared<CoursesPage>(*m_world->courses, *m_world->enrolments, *m_world->jobs, *m_world->settings,
                                          *m_world->changes, m_world->state, m_world->clock);
        page->resize(1160, 700);
        page->show();
        return page;
    }
    std::shared_ptr<EnrolmentsPage> enrolments()
    {
        auto page = std::make_shared<EnrolmentsPage>(*m_world->enrolments, *m_world->courses, *m_world->jobs,
                                                     *m_world->changes, m_world->state, m_world->clock);
        page->resize(1160, 700);
        page->show();
        return page;
    }
    std::shared_ptr<MessagesPage> messages()
    {
        auto page = std::make_shared<MessagesPage>(*m_world->messages, *m_world->templates, *m_world->changes,
                                                   m_world->state, m_world->clock);
        page->resize(1160, 700);
        page->show();
        return page;
    }
    void openMessage(MessagesPage *page, const QString &name)
    {
        const QAbstractItemModel *model = page->table()->model();
        QTRY_VERIFY(rowOf(model, name, MessageStudentColumn) >= 0);
        const int row = rowOf(model, name, MessageStudentColumn);
        page->table()->setCurrentIndex(model->index(row, MessageStudentColumn));
        // The panel of the row that was current before may still be on its way.
        const QString person = u"%1 %2"_s.arg(name.section(u", "_s, 1), name.section(u", "_s, 0, 0));
        QTRY_VERIFY(std::ranges::any_of(page->panel()->findChildren<QLabel *>(),
                                        [&person](const QLabel *label) { return label->text().endsWith(person); }));
        QTRY_VERIFY(page->panel()->isVisible());
    }

    std::unique_ptr<PageWorld> m_world;
};

QTEST_MAIN(tst_Pages)
#include "tst_pages.moc"
