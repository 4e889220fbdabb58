// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ruletext.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rulerunrepository.h"
#include "tests/support/patience.h"
#include "tests/support/storedcentre.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/pageworld.h"
#include "tests/ui/rulesamples.h"
#include "ui/automatic/automaticpage.h"
#include "ui/automatic/courserulescard.h"
#include "ui/automatic/decisionspage.h"
#include "ui/automatic/labpage.h"
#include "ui/automatic/planpanel.h"
#include "ui/automatic/plantext.h"
#include "ui/automatic/previewpage.h"
#include "ui/automatic/ruleeditorpage.h"
#include "ui/automatic/rulerow.h"
#include "ui/automatic/runundo.h"
#include "ui/automatic/sentenceedit.h"
#include "ui/automatic/tracedialog.h"
#include "ui/automatic/traceview.h"
#include "ui/charts/chartframe.h"
#include "ui/settings/holidayscard.h"
#include "ui/settings/sendinghourscard.h"
#include "ui/settings/sendinglimitscard.h"
#include "ui/settings/sendingpanel.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/undobar.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

Button *buttonWith(const QWidget *parent, const QString &text)
{
    const QList<Button *> all = parent->findChildren<Button *>();
    const auto found = std::ranges::find_if(
        all, [&](const Button *button) { return button->text() == text && button->isVisibleTo(parent); });
    return found == all.cend() ? nullptr : *found;
}

/// All widgets that Tab reaches have a name that a screen reader can say.
QStringList namelessIn(const QWidget *page)
{
    QStringList nameless;
    const QList<QWidget *> all = page->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(page))
            continue;
        if (qobject_cast<const QLineEdit *>(widget) && qobject_cast<const QAbstractSpinBox *>(widget->parent()))
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (spoken && spoken->text(QAccessible::Name).isEmpty())
            nameless.append(cuttexts::pathOf(widget));
    }
    return nameless;
}

} // namespace

/// The pages of the rules, and Settings > Sending, over a real database.
class TestAutomatic final : public QObject {
    Q_OBJECT

    std::unique_ptr<PageWorld> m_world;

    template<typename PageType, typename... Rest>
    std::unique_ptr<PageType> shown(Rest &&...rest)
    {
        auto page = std::make_unique<PageType>(m_world->automatic(), std::forward<Rest>(rest)...);
        page->resize(1024 - 52, 560);
        page->show();
        return page;
    }
    std::unique_ptr<PreviewPage> preview()
    {
        auto page = shown<PreviewPage>(PlanScope{.events = {RuleEvent::Inactive}});
        page->setPlan(rulesamples::plan(m_world->clock.now()));
        return page;
    }

    /// A run with one message that waits for five minutes.
    void addRun(const RuleRun &run, bool isAutomatic)
    {
        const auto add = [run, isAutomatic](SqlSession &session) -> Result<bool> {
            const Result<qint64> id = RuleRunRepository(session).add(run);
            if (!id)
                return fail(id.error());
            const qint64 student = storedStudent(session, u"Ana"_s, u"Gil"_s, run.at);
            return MessageRepository(session).insertOnce({.uuid = QUuid::createUuid(),
                                                          .occasion = QUuid::createUuid().toString(),
                                                          .studentId = student,
                                                          .queuedAt = run.at,
                                                          .isAutomatic = isAutomatic,
                                                          .runId = *id,
                                                          .undoUntil = run.finishedAt.addSecs(300)});
        };
        QVERIFY(m_world->database->run(add).result());
    }

    /// A reminder that went out, about a course of which Ana has done nothing for long.
    void addReminder()
    {
        const auto add = [at = m_world->clock.now()](SqlSession &session) -> Result<void> {
            const qint64 course = storedCourses(session, {u"Primeros auxilios"_s}, at).first();
            const qint64 student = storedStudent(session, u"Ana"_s, u"Gil"_s, at);
            valueOf(EnrolmentRepository(session).storeFromCampus(student, course, true, at));
            const qint64 enrolment = valueOf(EnrolmentRepository(session).ofStudent(student)).first().id;
            return DecisionRepository(session).store({{.occasion = u"inactive:%1:20261103:1"_s.arg(enrolment),
                                                       .event = RuleEvent::Inactive,
                                                       .enrolmentId = enrolment,
                                                       .studentId = student,
                                                       .outcome = DecisionOutcome::Sent,
                                                       .at = at}});
        };
        QVERIFY(m_world->database->run(add).result());
    }

private slots:
    void initTestCase() { BedelStyle::install(BedelStyle::Scheme::Light); }
    void init()
    {
        m_world = std::make_unique<PageWorld>();
        m_world->fill();
    }
    void cleanup()
    {
        // It belongs to the desk, whose file outlives the world.
        QVERIFY(QCoro::waitFor(m_world->settings->set(u"sending.hours"_s, u"rules"_s)));
        m_world.reset();
    }

    void theRulesStandInOrderOfPriorityEachAsASentence()
    {
        const auto page = shown<AutomaticPage>();
        QTRY_COMPARE(page->rows().size(), qsizetype(kRuleEvents.size()));
        for (qsizetype i = 0; i < page->rows().size(); ++i) {
            QCOMPARE(page->rows().at(i)->ruleEvent(), kRuleEvents.at(std::size_t(i)));
            QVERIFY(page->rows().at(i)->sentence().size() > 20);
            QVERIFY(!page->rows().at(i)->sentence().contains(u'{'));
            QVERIFY(!page->rows().at(i)->stateWord().isEmpty());
        }
        QTRY_COMPARE(page->dueCount(), 0);
        QVERIFY(!page->waitingBanner()->isVisible());
        QSignalSpy edit(page.get(), &AutomaticPage::editWanted);
        buttonWith(page->rows().at(5), u"Edit"_s)->click();
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.first().first().value<RuleEvent>(), RuleEvent::Inactive);
        QSignalSpy previewed(page.get(), &AutomaticPage::previewWanted);
        buttonWith(page.get(), u"Preview what would go out"_s)->click();
        QCOMPARE(previewed.size(), 1);
        QVERIFY(previewed.first().first().value<QList<RuleEvent>>().isEmpty());
    }

    void aRuleWithoutTemplateSaysSoAndLeadsThere()
    {
        const auto page = shown<AutomaticPage>();
        QTRY_VERIFY(!page->rows().isEmpty());
        RuleRow *row = page->rows().at(5);
        QCOMPARE(row->stateWord(), u"No template"_s);
        QSignalSpy edit(page.get(), &AutomaticPage::editWanted);
        row->actionButton()->click();
        QCOMPARE(edit.size(), 1);
    }

    void aWaitingRunIsDroppedOnlyAfterAQuestion()
    {
        const RuleRun run{.state = RuleRun::State::Waiting, .due = 41, .at = m_world->clock.now()};
        const auto add = [run](SqlSession &session) { return RuleRunRepository(session).add(run); };
        QVERIFY(m_world->database->run(add).result());
        const auto page = shown<AutomaticPage>();
        QTRY_VERIFY_WITH_TIMEOUT(page->waitingBanner()->isVisible(), kPatience);
        const auto refuse = [&page] { return buttonWith(page->waitingBanner(), u"Do not send"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(refuse(), kPatience); // made anew with each reading, and shown in the turn after
        refuse()->click();
        auto *question = page->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY2(question->text().contains("41"_L1), qPrintable(question->text()));
        QVERIFY(question->informativeText().contains("for good"_L1));
        QCOMPARE(question->defaultButton()->text(), u"Cancel"_s);
        question->defaultButton()->click();
        QTRY_VERIFY(!page->findChild<QMessageBox *>());
        const auto waits = QCoro::waitFor(m_world->rules->waitingRun());
        QVERIFY(waits && *waits);

        QTRY_VERIFY_WITH_TIMEOUT(refuse(), kPatience);
        refuse()->click();
        question = page->findChild<QMessageBox *>();
        QVERIFY(question);
        const QList<QAbstractButton *> buttons = question->buttons();
        const auto drop = std::ranges::find_if(
            buttons, [question](const QAbstractButton *button) { return button != question->defaultButton(); });
        QVERIFY(drop != buttons.cend());
        QCOMPARE((*drop)->text(), u"Drop 41 message(s)"_s);
        (*drop)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!page->waitingBanner()->isVisible(), kPatience);
        const auto runs = QCoro::waitFor(m_world->rules->runs(1));
        QVERIFY(runs);
        QCOMPARE(runs->constFirst().state, RuleRun::State::Refused);
    }

    void whoIsHeldBackTwiceIsToldApart()
    {
        const auto page = shown<PreviewPage>(PlanScope{.events = {RuleEvent::Inactive}});
        RunPlan plan = rulesamples::plan(m_world->clock.now());
        PlannedOccasion other = plan.occasions.constLast(); // the same person, about something else
        other.decision.event = RuleEvent::Deadline;
        other.decision.occasion = u"deadline:108:2"_s;
        plan.occasions.append(other);
        page->setPlan(plan);
        const QAbstractItemModel *model = page->heldTable()->model();
        const int last = model->rowCount() - 1;
        QCOMPARE(model->index(last, PlanHeldWhoColumn).data().toString(),
                 model->index(last - 1, PlanHeldWhoColumn).data().toString());
        QCOMPARE(model->index(last - 1, PlanHeldNoticeColumn).data().toString(), u"Inactive · PRL básico"_s);
        QCOMPARE(model->index(last, PlanHeldNoticeColumn).data().toString(), noticeText(plan, other));
        QVERIFY(noticeText(plan, other).startsWith(ruleName(RuleEvent::Deadline)));
        QVERIFY(!page->heldTable()->isColumnHidden(PlanHeldNoticeColumn));
    }

    void escClosesThePanelBeforeThePage()
    {
        const auto decisions = shown<DecisionsPage>(DecisionQuery{});
        auto *split = decisions->findChild<PanelSplit *>();
        split->showPanel();
        QVERIFY(split->panel()->isVisible());
        QSignalSpy left(decisions.get(), &DecisionsPage::left);
        QTest::keyClick(decisions.get(), Qt::Key_Escape);
        QVERIFY(!split->panel()->isVisible());
        QCOMPARE(left.size(), 0);
        QTest::keyClick(decisions.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);

        const auto plan = preview(); // its first row is open at once
        QVERIFY(plan->panel()->isVisible());
        QSignalSpy planLeft(plan.get(), &PreviewPage::left);
        QTest::keyClick(plan->table(), Qt::Key_Escape);
        QVERIFY(!plan->panel()->isVisible());
        QCOMPARE(planLeft.size(), 0);
        QTest::keyClick(plan->table(), Qt::Key_Escape);
        QCOMPARE(planLeft.size(), 1);
    }

    void rowsOfThePreviewAreTickedOutWithTheKeyboard()
    {
        const auto page = preview();
        QCOMPARE(page->table()->model()->rowCount(), 23);
        QCOMPARE(page->heldTable()->model()->rowCount(), 9);
        QCOMPARE(page->sendButton()->text(), u"Send to 23 person(s)"_s);
        page->table()->setFocus();
        page->table()->selectRow(3);
        QTest::keyClick(page->table(), Qt::Key_Space);
        QCOMPARE(page->messages().tickedCount(), 22);
        QCOMPARE(page->sendButton()->text(), u"Send to 22 person(s)"_s);
        QVERIFY(!page->messages().isTicked(3));
        QTest::keyClick(page->table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(page->table(), Qt::Key_Space); // both follow the current one
        QCOMPARE(page->messages().tickedCount(), 21);
        buttonWith(page.get(), u"Tick all"_s)->click();
        QCOMPARE(page->messages().tickedCount(), 23);
        buttonWith(page.get(), u"Untick all"_s)->click();
        QCOMPARE(page->messages().tickedCount(), 0);
        QVERIFY(!page->sendButton()->isEnabled());
        QVERIFY(!page->sendButton()->toolTip().isEmpty());
    }

    void aClickOnTheBoxTicksAndOneOnTheNameShowsThePanel()
    {
        const auto page = preview();
        DataTable *table = page->table();
        const QRect cell = table->visualRect(table->model()->index(1, PlanWhoColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 26, cell.center().y()));
        QCOMPARE(page->messages().tickedCount(), 22);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 90, cell.center().y()));
        QCOMPARE(page->messages().tickedCount(), 22);
        QCOMPARE(page->panel()->occasion(), page->messages().messageAt(1).occasion);
        buttonWith(page->panel(), u"Put back in"_s)->click();
        QCOMPARE(page->messages().tickedCount(), 23);
        page->heldTable()->setCurrentIndex(page->heldTable()->model()->index(0, 0));
        QCOMPARE(page->panel()->occasion(), u"inactive:100:20261103:1"_s);
        QVERIFY(!buttonWith(page->panel(), u"Take out of this run"_s));
    }

    void anEmptyPreviewSaysWhy()
    {
        const auto page = shown<PreviewPage>(PlanScope{});
        QTRY_VERIFY(page->findChild<EmptyState *>()->isVisible());
        QVERIFY(!page->sendButton()->isVisible());
    }

    void aRunThatCannotBeTakenBackIsAskedAbout()
    {
        QVERIFY(QCoro::waitFor(m_world->settings->set(u"sending.hours"_s, u"always"_s)));
        const auto page = preview();
        page->sendButton()->click();
        auto *question = page->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->text().contains("23"_L1));
        QCOMPARE(question->defaultButton()->text(), u"Cancel"_s);
        question->reject();
    }

    void aPlanThatIsNoLongerDueSendsNothing()
    {
        const auto page = preview();
        QSignalSpy sent(page.get(), &PreviewPage::sent);
        page->sendButton()->click(); // nobody of the sample is in the database
        const auto isSaid = [&page] {
            const QList<Banner *> banners = page->findChildren<Banner *>();
            return std::ranges::any_of(banners, [](const Banner *banner) {
                return banner->isVisible() && banner->title() == u"Nothing was sent"_s;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), kPatience); // it plans anew, on a busy machine slowly
        QVERIFY(sent.isEmpty());
        QTRY_VERIFY(page->findChild<EmptyState *>()->isVisible()); // read again
    }

    void aSentenceIsEditedInPlaceAndSaved()
    {
        const auto page = shown<RuleEditorPage>(RuleEvent::Inactive);
        QTRY_VERIFY(page->sentence()->editor(u"inactive_least"_s));
        auto *box = qobject_cast<QDoubleSpinBox *>(page->sentence()->editor(u"inactive_least"_s));
        QVERIFY(!page->saveButton()->isEnabled());
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, u"5"_s);
        QCOMPARE(page->draft().terms.inactiveLeast, 5);
        QVERIFY(page->hasChanges());
        QVERIFY(page->saveButton()->isEnabled());
        QTRY_VERIFY(buttonWith(page->sentence(), u"default 3"_s));
        QSignalSpy saved(page.get(), &RuleEditorPage::saved);
        page->saveButton()->click();
        QTRY_COMPARE(saved.size(), 1);
        const auto rules = QCoro::waitFor(m_world->rules->rules());
        QVERIFY(rules);
        const auto rule = std::ranges::find_if(
            *rules, [](const RuleState &state) { return state.standing.rule.event == RuleEvent::Inactive; });
        QCOMPARE(rule->standing.rule.terms.inactiveLeast, 5);
        QVERIFY(rule->isShowOnly);
        const auto versions = QCoro::waitFor(m_world->rules->versions(RuleEvent::Inactive));
        QCOMPARE(versions->constFirst().who, u"Nuria"_s);
    }

    void aWrongNumberIsToldByNameAndStays()
    {
        const auto page = shown<RuleEditorPage>(RuleEvent::Inactive);
        QTRY_VERIFY(page->sentence()->editor(u"inactive_least"_s));
        auto *box = qobject_cast<QDoubleSpinBox *>(page->sentence()->editor(u"inactive_least"_s));
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, u"77"_s);
        QVERIFY(page->sentence()->message().contains("Days at least"_L1));
        QVERIFY(page->sentence()->message().contains("1"_L1));
        QCOMPARE(box->value(), 77);
        QVERIFY(!page->saveButton()->isEnabled());
        QTRY_VERIFY(buttonWith(page->sentence(), u"default 3"_s)); // what is shipped may still be on its way
        buttonWith(page->sentence(), u"default 3"_s)->click();
        QCOMPARE(box->value(), 3);
        QVERIFY(page->sentence()->message().isEmpty());
    }

    void aListThatCannotBeReadStaysAsItWasTyped()
    {
        const auto page = shown<RuleEditorPage>(RuleEvent::Deadline);
        QTRY_VERIFY(page->sentence()->editor(u"days"_s));
        auto *line = qobject_cast<QLineEdit *>(page->sentence()->editor(u"days"_s));
        QCOMPARE(line->text(), u"7, 2"_s);
        line->setText(u"7, two"_s);
        QVERIFY(page->sentence()->hasUnreadable());
        QVERIFY(!page->saveButton()->isEnabled());
        QCOMPARE(line->text(), u"7, two"_s);
        line->setText(u"10; 3"_s);
        QVERIFY(!page->sentence()->hasUnreadable());
        QCOMPARE(page->draft().terms.days, (QList{10, 3}));
    }

    void aCourseGetsARuleOfItsOwn()
    {
        const auto page = shown<RuleEditorPage>(RuleEvent::Inactive);
        auto *choice = page->courses()->findChild<QComboBox *>();
        QTRY_COMPARE(choice->count(), 6);
        QTRY_VERIFY(page->sentence()->editor(u"spells"_s));
        const qint64 course = choice->itemData(0).toLongLong();
        choice->setCurrentIndex(0);
        emit choice->activated(0);
        QCOMPARE(page->courses()->count(), 1);
        auto *box = qobject_cast<QDoubleSpinBox *>(page->courses()->sentence(course)->editor(u"spells"_s));
        QVERIFY(box);
        box->setValue(1);
        QCOMPARE(page->draft().courses.value(course).terms->spells, 1);
        box->setValue(3); // as everywhere: nothing of its own is kept
        QVERIFY(!page->draft().courses.value(course).terms);
        QSignalSpy saved(page.get(), &RuleEditorPage::saved);
        page->courses()->findChild<QCheckBox *>()->click();
        page->saveButton()->click();
        QTRY_COMPARE(saved.size(), 1);
        const auto rules = QCoro::waitFor(m_world->rules->rules());
        const auto rule = std::ranges::find_if(
            *rules, [](const RuleState &state) { return state.standing.rule.event == RuleEvent::Inactive; });
        QVERIFY(!rule->standing.rule.isEnabledIn(course));
    }

    void tabGoesThroughTheSentenceBeforeTheCourses()
    {
        const auto page = shown<RuleEditorPage>(RuleEvent::Inactive);
        auto *choice = page->courses()->findChild<QComboBox *>();
        QTRY_COMPARE(choice->count(), 6);
        QTRY_VERIFY(page->sentence()->editor(u"spells"_s));
        const auto place = [&page](const QWidget *wanted) {
            int at = 0;
            for (const QWidget *each = page->nextInFocusChain(); each != page.get() && each != wanted;
                 each = each->nextInFocusChain())
                ++at;
            return at;
        };
        QVERIFY(place(page->sentence()->editor(u"inactive_least"_s)) < place(page->sentence()->editor(u"spells"_s)));
        QVERIFY(place(page->sentence()->editor(u"spells"_s)) < place(choice));
        const qint64 course = choice->itemData(0).toLongLong();
        choice->setCurrentIndex(0);
        emit choice->activated(0);
        const QWidget *own = page->courses()->sentence(course)->editor(u"spells"_s);
        QVERIFY(place(choice) < place(own));
        QVERIFY(place(own) < place(page->saveButton()));
    }

    void leavingWithChangesAsks()
    {
        const auto page = shown<RuleEditorPage>(RuleEvent::Survey);
        QTRY_VERIFY(page->sentence()->editor(u"days"_s));
        QSignalSpy left(page.get(), &RuleEditorPage::left);
        page->enabledBox()->click();
        page->leave();
        auto *question = page->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(left.size(), 0);
        question->reject();
        page->enabledBox()->click();
        page->leave();
        QCOMPARE(left.size(), 1);
    }

    void theLaboratoryTellsWhatWouldHaveBeenAndShowsTheDays()
    {
        const auto page = shown<LabPage>(Rule{.event = RuleEvent::Inactive});
        page->setResult(rulesamples::laboratory(m_world->clock.now()));
        QVERIFY(!page->isRunning());
        QVERIFY(page->resultText().contains("96"_L1));
        QCOMPARE(page->chart()->chart()->pointCount(), 90);
        QCOMPARE(page->chart()->chart()->table().rows.size(), 90);
        QCOMPARE(page->chart()->chart()->table().headers.size(), 3);
        QVERIFY(page->table()->model()->rowCount() > 20);
        QSignalSpy student(page.get(), &LabPage::studentWanted);
        emit page->table()->rowActivated(page->table()->model()->index(0, 1));
        QCOMPARE(student.size(), 1);
        QVERIFY(student.first().first().toLongLong() > 0);
    }

    void theLaboratoryReplaysAnEmptyHistory()
    {
        const auto page =
            shown<LabPage>(Rule{.event = RuleEvent::Inactive, .terms = RuleTerms::defaultsOf(RuleEvent::Inactive)});
        QTRY_VERIFY(!page->isRunning());
        QTRY_COMPARE(page->resultText(), u"It would have sent nothing."_s);
    }

    void aTraceIsReadAndCopied()
    {
        auto *dialog = new TraceDialog(*m_world->rules, m_world->clock, nullptr);
        dialog->openTrace(rulesamples::trace(m_world->clock.now()), {});
        const QString text = dialog->view()->toText();
        for (const auto &part : {"Nuria"_L1, "130429"_L1, "22"_L1})
            QVERIFY2(text.contains(part), qPrintable(text));
        buttonWith(dialog, u"&Copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains("Nuria"_L1));
        dialog->accept();
    }

    void theBarToTakeARunBackComesAgainAndGoesInTime()
    {
        RuleRun run{.kind = RuleRun::Kind::Manual,
                    .state = RuleRun::State::Done,
                    .due = 22,
                    .sent = 22,
                    .who = u"Nuria"_s,
                    .at = m_world->clock.now().addSecs(-60),
                    .finishedAt = m_world->clock.now().addSecs(-60)};
        addRun(run, true);
        QWidget window;
        window.resize(900, 500);
        window.show();
        UndoBar bar(&window);
        RunUndo undo(*m_world->rules, *m_world->changes, m_world->clock, bar);
        QTRY_VERIFY(bar.isVisible()); // the program was started a minute after the run
        QVERIFY(undo.run());
        m_world->clock.advance(std::chrono::minutes(5));
        undo.look();
        QTRY_VERIFY(!bar.isVisible());
        QVERIFY(!undo.run());
    }

    void whatWasSentByHandHasNoBarOfTheRules()
    {
        const QDateTime now = m_world->clock.now();
        const RuleRun run{
            .kind = RuleRun::Kind::Manual, .due = 1, .sent = 1, .who = u"Nuria"_s, .at = now, .finishedAt = now};
        QWidget window;
        window.resize(900, 500);
        window.show();
        UndoBar bar(&window);
        addRun(run, false);
        RunUndo undo(*m_world->rules, *m_world->changes, m_world->clock, bar);
        QSignalSpy shown(&undo, &RunUndo::looked);
        QVERIFY(shown.wait(kPatience));
        QVERIFY(!undo.run());
        QVERIFY(!bar.isVisible());
        addRun(run, true);
        undo.look();
        QTRY_VERIFY(bar.isVisible());
        undo.undo();
        QTRY_VERIFY(!undo.run()); // its message is cancelled: there is nothing more to take back
    }

    void decisionsAreListed()
    {
        const auto page = shown<DecisionsPage>(DecisionQuery{.outcomes = {DecisionOutcome::Held}});
        QTRY_VERIFY(page->emptyState()->isVisible());
        page->findChild<QComboBox *>()->setCurrentIndex(0);
        QVERIFY(namelessIn(page.get()).isEmpty());
    }

    void remindersAreEndedAndGoOn()
    {
        addReminder();
        const auto page = shown<DecisionsPage>(DecisionQuery{.outcomes = {DecisionOutcome::Sent}});
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        page->table()->selectRow(0);
        QTRY_VERIFY(buttonWith(page.get(), u"End these reminders"_s));
        Button *series = buttonWith(page.get(), u"End these reminders"_s);
        series->click();
        QTRY_COMPARE(series->text(), u"Remind again"_s);
        const auto ends = [this] {
            const auto count = [](SqlSession &session) {
                return DecisionRepository(session).count({.outcomes = {DecisionOutcome::Unticked}});
            };
            return valueOf(m_world->database->run(count).result());
        };
        QCOMPARE(ends(), 1);
        QTRY_VERIFY(series->isEnabled());
        series->click();
        QTRY_COMPARE(series->text(), u"End these reminders"_s);
        QCOMPARE(ends(), 0);
    }

    void theHoursOfTheWeekAreTypedAsText()
    {
        SendingPanel panel(*m_world->settings, m_world->clock);
        panel.resize(780, 480);
        panel.show();
        SendingHoursCard *hours = panel.hours();
        QCOMPARE(hours->day(0)->text(), u"9:30-14:00, 16:00-20:00"_s);
        QVERIFY(hours->day(6)->text().isEmpty());
        const auto type = [&](int day, const QString &text) {
            hours->day(day)->setFocus();
            hours->day(day)->selectAll();
            QTest::keyClicks(hours->day(day), text);
            QTest::keyClick(hours->day(day), Qt::Key_Return);
        };
        type(6, u"10-12.30"_s);
        QTRY_COMPARE(hours->day(6)->text(), u"10:00-12:30"_s);
        QVERIFY(m_world->settings->values().get(setting::kSendingWeek).contains("sun 10:00-12:30"_L1));
        type(5, u"14:00-10:00"_s);
        QCOMPARE(hours->field(5)->state(), Field::State::Error);
        QCOMPARE(hours->day(5)->text(), u"14:00-10:00"_s);
        QVERIFY(m_world->settings->values().get(setting::kSendingWeek).contains("sat 10:00-13:30"_L1));
    }

    void daysAreAddedImportedAndRemoved()
    {
        HolidaysCard card(*m_world->settings, m_world->clock);
        card.show();
        card.addHoliday(QDate(2026, 12, 26), false, u"San Esteban"_s);
        QTRY_COMPARE(card.holidays(), QStringList{u"2026-12-26 # San Esteban"_s});
        QVERIFY(card.import(u"25/03/2027 Fiesta local\n# a remark\n\n2026-12-26\n05-02\n"_s));
        QTRY_COMPARE(card.holidays().size(), 3);
        QVERIFY(card.holidays().contains(u"2027-03-25 # Fiesta local"_s));
        QVERIFY(!card.import(u"2026-12-08\nsoon\n"_s));
        QTRY_COMPARE(card.holidayList()->count(), 3);
        card.holidayList()->item(0)->setSelected(true);
        buttonWith(&card, u"Remove the chosen"_s)->click();
        QTRY_COMPARE(card.holidays().size(), 2);
        card.addClosure(QDate(2027, 8, 1), QDate(2027, 8, 31));
        QTRY_COMPARE(card.closures(), QStringList{u"2027-08-01/2027-08-31"_s});
        const SendingTerms terms = m_world->rules->terms();
        QVERIFY(terms.hours.closures.contains(DayRange{QDate(2027, 8, 1), QDate(2027, 8, 31)}));
    }

    void safetyLimitsAreSaved()
    {
        SendingLimitsCard card(*m_world->settings);
        card.resize(760, card.sizeHint().height());
        card.show();
        constexpr std::array keys{
            setting::kReadingHours,  setting::kHeldHours,        setting::kSameTextDays,   setting::kConversationHours,
            setting::kReplyOkDays,   setting::kRunAsksFrom,      setting::kRunTimesUsual,  setting::kRunPercentActive,
            setting::kFailuresOfDay, setting::kFailuresPercent,  setting::kFailuresLeast,  setting::kFailedReadings,
            setting::kUndoSeconds,   setting::kClockJumpMinutes, setting::kUndoRunMinutes, setting::kUndeliveredHours};
        for (const SettingKey<int> &key : keys) {
            QSpinBox *box = card.numberBox(key.key);
            QVERIFY2(box, key.key.data());
            const int value = m_world->settings->values().get(key);
            QCOMPARE(box->value(), value);
            QVERIFY2(!box->suffix().isEmpty() && !box->accessibleName().isEmpty(), key.key.data());
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, QString::number(value + 1));
            QTest::keyClick(box, Qt::Key_Return);
            QTRY_COMPARE(m_world->settings->values().get(key), value + 1);
        }
        const SendingTerms terms = m_world->rules->terms();
        QCOMPARE(terms.readingFresh, std::chrono::hours(7));
        QCOMPARE(terms.run.percentActive, 26);
        QCOMPARE(terms.undo, std::chrono::minutes(6));
        for (const SettingKey<int> &key : keys)
            valueOf(QCoro::waitFor(m_world->settings->set(key.key, QString())));
        QTRY_COMPARE(card.numberBox(setting::kHeldHours.key)->value(), 48);
    }

    void theTestModeSaysWhoGetsMessages()
    {
        SendingLimitsCard card(*m_world->settings);
        card.show();
        QVERIFY(!card.testNumbers()->isVisible());
        card.testBox()->click();
        QTRY_VERIFY(card.testNumbers()->isVisible());
        card.testNumbers()->setFocus();
        QTest::keyClicks(card.testNumbers(), u"+34600000101"_s);
        QTest::keyClick(card.testNumbers(), Qt::Key_Return);
        QTRY_VERIFY(m_world->settings->values().get(setting::kWhatsAppTestNumbers).contains("600000101"_L1));
    }

    void whatTabReachesHasANameAndFits_data()
    {
        QTest::addColumn<bool>("isLong");
        QTest::newRow("English") << false;
        QTest::newRow("30 % longer") << true;
    }
    void whatTabReachesHasANameAndFits()
    {
        QFETCH(bool, isLong);
        cuttexts::Stretcher stretcher;
        if (isLong)
            QCoreApplication::installTranslator(&stretcher);
        std::vector<std::unique_ptr<QWidget>> pages;
        auto automatic = shown<AutomaticPage>();
        QTRY_COMPARE(automatic->rows().size(), qsizetype(kRuleEvents.size()));
        pages.push_back(std::move(automatic));
        pages.push_back(preview());
        auto editor = shown<RuleEditorPage>(RuleEvent::Behind);
        QTRY_VERIFY(editor->sentence()->editor(u"gap_points"_s));
        pages.push_back(std::move(editor));
        auto lab = shown<LabPage>(Rule{.event = RuleEvent::Inactive});
        lab->setResult(rulesamples::laboratory(m_world->clock.now()));
        pages.push_back(std::move(lab));
        pages.push_back(shown<DecisionsPage>(DecisionQuery{}));
        auto sending = std::make_unique<SendingPanel>(*m_world->settings, m_world->clock);
        sending->resize(760, 480);
        sending->show();
        pages.push_back(std::move(sending));
        for (const auto &page : pages) {
            QVERIFY2(page->minimumSizeHint().width() <= 1024 - 52 && page->minimumSizeHint().height() <= 560,
                     page->metaObject()->className());
            const QStringList nameless = namelessIn(page.get());
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
            const QStringList clashes = mnemonicClashes(page.get());
            QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u"; "_s)));
        }
        QCoreApplication::removeTranslator(&stretcher);
    }
};

QTEST_MAIN(TestAutomatic)
#include "tst_automatic.moc"
