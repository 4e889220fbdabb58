// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing to people by hand: who gets it, what each reads, who cannot, and taking it back.
#include "app/storage/messagerepository.h"
#include "models/sendplanmodel.h"
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/pageworld.h"
#include "ui/enrolments/enrolmentspage.h"
#include "ui/sending/senddialog.h"
#include "ui/sending/sendpreview.h"
#include "ui/sending/sendtext.h"
#include "ui/sending/undodesk.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QCoroTask>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 24), QTime(9, 40), Qt::UTC);

Error optedOut()
{
    return {.kind = Error::Kind::Conflict, .code = u"opted_out"_s};
}

ManualSendPlan planOf(const ManualSend &send)
{
    ManualSendPlan plan;
    for (const qint64 id : send.studentIds) {
        ManualSendRow row{
            .studentId = id,
            .studentName = u"Persona %1, Ana"_s.arg(id),
            .to = u"+34600000101"_s,
            .text = u"%1 para %2 %3"_s.arg(send.templateKey.name).arg(id).arg(send.values.value(u"body.1"_s))};
        if (id % 7 == 0) {
            row.warnings.append({.kind = RuleCondition::Kind::NoOpenConversation,
                                 .expected = 24,
                                 .found = ruleTime(kNow.addSecs(-3600))});
            row.isInsisted = send.insistedFor.contains(id);
            row.isHeldBack = !row.isInsisted;
            if (row.isHeldBack)
                row.obstacle = Error{.kind = Error::Kind::Conflict, .code = u"conversation_open"_s};
        } else if (id % 5 == 0)
            row.obstacle = optedOut();
        else if (id % 3 == 0)
            row.warnings.append(
                {.kind = RuleCondition::Kind::TextNew, .expected = 14, .found = ruleTime(kNow.addDays(-3))});
        plan.rows.append(row);
    }
    return plan;
}

TemplateUse use(const QString &name, TemplateState state, const QStringList &unmapped = {})
{
    const QJsonObject body{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola {{1}}"_s}};
    return {.whatsAppTemplate = {.key = {name, u"es"_s}, .state = state, .components = {body}}, .unmapped = unmapped};
}

/// Answers as the service does, and remembers what it was asked.
struct Desk {
    QList<TemplateUse> templates{use(u"recordatorio"_s, TemplateState::Approved),
                                 use(u"libre"_s, TemplateState::Approved, {u"body.1"_s}),
                                 use(u"rechazada"_s, TemplateState::Rejected)};
    QList<ManualSend> planned;
    QList<ManualSend> sent;
    std::optional<Error> refusal;

    QCoro::Task<Result<ManualSendPlan>> plan(ManualSend send)
    {
        planned.append(send);
        co_return planOf(send);
    }
    QCoro::Task<Result<QueuedMessages>> send(ManualSend wanted)
    {
        sent.append(wanted);
        if (refusal)
            co_return fail(*refusal);
        co_return QueuedMessages{.ids = {1}, .undoUntil = kNow.addSecs(30)};
    }
    QCoro::Task<Result<QList<TemplateUse>>> all() { co_return templates; }
    SendDialog::Source source()
    {
        return {.plan = [this](const ManualSend &wanted) { return plan(wanted); },
                .send = [this](const ManualSend &wanted) { return send(wanted); },
                .templates = [this] { return all(); }};
    }
};

QStringList linesOf(const QWidget *list)
{
    QStringList texts;
    const auto labels = list->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    return texts;
}

} // namespace

class tst_SendDialog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        BedelStyle::install(BedelStyle::Scheme::Light);
    }

    void whoCannotGetItStandsFirst()
    {
        SendPlanModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(planOf({.studentIds = {1, 3, 5}}));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowAt(0)->studentId, 5);
        QCOMPARE(model.rowAt(1)->studentId, 3);
        QCOMPARE(model.count(SendPlanModel::Outcome::Cannot), 1);
        QCOMPARE(model.count(SendPlanModel::Outcome::Warned), 1);
        QVERIFY(!model.rowAt(3));
        QVERIFY(outcomeText(*model.rowAt(1), kNow).startsWith("Gets it; the same text: 3 day"_L1));
        QVERIFY(outcomeText(*model.rowAt(0), kNow).startsWith("Cannot: "_L1));
        model.setPlan({});
        QCOMPARE(model.rowCount(), 0);
    }

    void manyAreLookedThroughAndSent()
    {
        Desk desk;
        SendDialog dialog(desk.source(), {.studentIds = {1, 2, 3, 4, 5}}, u"Nuria"_s, {u"recordatorio"_s, u"es"_s},
                          m_clock);
        dialog.show();
        QTRY_VERIFY(dialog.isPlanned());
        QCOMPARE(dialog.templateBox()->count(), 2); // what is not approved is not offered
        QCOMPARE(dialog.templateBox()->currentIndex(), 0);
        QCOMPARE(QString(dialog.sendButton()->text()).remove(u'&'), u"Send to 4 people"_s);
        const QStringList lines = linesOf(dialog.summary());
        QVERIFY(lines.contains(u"4 people get it"_s));
        QVERIFY(lines.contains(u"1 of them got the same text lately"_s));
        QVERIFY(lines.contains(u"1 people cannot get it"_s));
        const QString first = dialog.preview()->bubble()->text();
        clickOn(dialog.preview()->nextButton());
        QVERIFY(dialog.preview()->bubble()->text() != first);
        QCOMPARE(dialog.table()->currentIndex().row(), 1);
        QCOMPARE(mnemonicClashes(&dialog), QStringList());
        QSignalSpy sent(&dialog, &SendDialog::sent);
        clickOn(dialog.sendButton());
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(desk.sent.size(), 1);
        QCOMPARE(desk.sent.constFirst().who, u"Nuria"_s);
        QCOMPARE(desk.sent.constFirst().templateKey.name, u"recordatorio"_s);
        QVERIFY(!dialog.isVisible());
    }

    void whoIsHeldBackIsTickedOneByOne()
    {
        Desk desk;
        SendDialog dialog(desk.source(), {.studentIds = {1, 5, 7, 14}}, u"Nuria"_s, {u"recordatorio"_s, u"es"_s},
                          m_clock);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, kPatience));
        QTRY_VERIFY(dialog.isPlanned());
        QCheckBox *const box = dialog.preview()->insistBox();
        const auto shown = [&] { return dialog.model()->rowAt(dialog.table()->currentIndex().row())->studentId; };
        QCOMPARE(QString(dialog.sendButton()->text()).remove(u'&'), u"Send to 1 people"_s);
        QVERIFY(linesOf(dialog.summary()).contains(u"2 people are held back"_s));
        QCOMPARE(shown(), 5);
        QVERIFY(!box->isVisible()); // that is not for us to overrule
        clickOn(dialog.preview()->nextButton());
        QCOMPARE(shown(), 7);
        QVERIFY(box->isVisible() && !box->isChecked());
        QVERIFY(outcomeText(*dialog.model()->rowAt(1), kNow).startsWith("Held back: wrote "_L1));
        QCOMPARE(mnemonicClashes(&dialog), QStringList());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(dialog.isPlanned() && dialog.model()->count(SendPlanModel::Outcome::Held) == 1);
        QCOMPARE(shown(), 7); // one goes on from there
        QVERIFY(box->isVisible() && box->isChecked() && dialog.focusWidget() == box);
        QVERIFY(outcomeText(*dialog.model()->rowAt(1), kNow).startsWith("Gets it; wrote "_L1));
        QCOMPARE(QString(dialog.sendButton()->text()).remove(u'&'), u"Send to 2 people"_s);
        clickOn(dialog.preview()->nextButton());
        QCOMPARE(shown(), 14);
        QVERIFY(box->isVisible() && !box->isChecked()); // it is nobody else's
        clickOn(dialog.sendButton());
        QTRY_COMPARE(desk.sent.size(), 1);
        QCOMPARE(desk.sent.constFirst().insistedFor, QSet<qint64>{7});
    }

    void allWhoAreHeldBackAreTickedAtOnce()
    {
        Desk desk;
        SendDialog dialog(desk.source(), {.studentIds = {1, 5, 7, 14}}, u"Nuria"_s, {u"recordatorio"_s, u"es"_s},
                          m_clock);
        dialog.show();
        QTRY_VERIFY(dialog.isPlanned());
        QCheckBox *const all = dialog.insistAllBox();
        const auto held = [&] { return dialog.model()->count(SendPlanModel::Outcome::Held); };
        QVERIFY(all->isVisible() && !all->isChecked());
        all->click();
        QTRY_VERIFY(dialog.isPlanned() && held() == 0);
        QVERIFY(all->isVisible() && all->isChecked());
        QCOMPARE(desk.planned.constLast().insistedFor, (QSet<qint64>{7, 14})); // and not who has opted out
        dialog.table()->setCurrentIndex(dialog.table()->model()->index(1, 0));
        dialog.preview()->insistBox()->click(); // one of them after all not
        QTRY_VERIFY(dialog.isPlanned() && held() == 1);
        QVERIFY(!all->isChecked());
        all->click();
        QTRY_VERIFY(dialog.isPlanned() && held() == 0);
        all->click();
        QTRY_VERIFY(dialog.isPlanned() && held() == 2);
    }

    void oneWhoIsHeldBackIsTickedBesideTheReason()
    {
        Desk desk;
        SendDialog dialog(desk.source(), {.studentIds = {7}, .name = u"Ana Gil"_s}, u"Nuria"_s,
                          {u"recordatorio"_s, u"es"_s}, m_clock);
        dialog.show();
        QTRY_VERIFY(dialog.isPlanned());
        QVERIFY(!dialog.sendButton()->isEnabled());
        QCheckBox *const box = dialog.preview()->insistBox();
        QVERIFY(box->isVisible() && !dialog.insistAllBox()->isVisible());
        box->click();
        QTRY_VERIFY(dialog.sendButton()->isEnabled());
        QVERIFY(box->isChecked());
        box->click(); // thought better of it
        QTRY_VERIFY(dialog.isPlanned());
        QVERIFY(!dialog.sendButton()->isEnabled());
        QVERIFY(desk.planned.constLast().insistedFor.isEmpty());
    }

    void enterDoesNotSendToMany()
    {
        Desk desk;
        SendDialog dialog(desk.source(), {.studentIds = {1, 2}}, u"Nuria"_s, {u"recordatorio"_s, u"es"_s}, m_clock);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog, kPatience));
        QTRY_VERIFY(dialog.isPlanned());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QVERIFY(desk.sent.isEmpty());
    }

    void withoutAChoiceNothingIsReady()
    {
        Desk desk;
        SendDialog dialog(desk.source(), {.studentIds = {1}, .name = u"Ana Gil"_s}, u"Nuria"_s, {}, m_clock);
        dialog.show();
        QTRY_COMPARE(dialog.templateBox()->count(), 2);
        QVERIFY(!dialog.sendButton()->isEnabled());
        QVERIFY(desk.planned.isEmpty());
        QVERIFY(linesOf(dialog.summary()).contains(u"Choose a template"_s));
        dialog.templateBox()->setCurrentIndex(1);
        QTRY_VERIFY(dialog.isPlanned());
        // What nobody mapped is typed for this once, and the preview follows.
        auto *value = dialog.findChild<QLineEdit *>();
        QVERIFY(value);
        QTest::keyClicks(value, u"el jueves"_s);
        QVERIFY(!dialog.sendButton()->isEnabled()); // until it is planned anew
        QTRY_VERIFY(dialog.preview()->bubble()->text().contains("el jueves"_L1));
        QCOMPARE(QString(dialog.sendButton()->text()).remove(u'&'), u"Send to Ana Gil"_s);
        QCOMPARE(desk.planned.constLast().values.value(u"body.1"_s), u"el jueves"_s);
    }

    void withoutTemplatesTheWayIsShown()
    {
        Desk desk;
        desk.templates.clear();
        SendDialog dialog(desk.source(), {.studentIds = {1, 2}}, u"Nuria"_s, {}, m_clock);
        dialog.show();
        QTRY_VERIFY(linesOf(dialog.summary()).contains(u"No approved template is known"_s));
        QSignalSpy wanted(&dialog, &SendDialog::templatesWanted);
        const auto buttons = dialog.findChildren<Button *>();
        const auto settings = std::ranges::find_if(
            buttons, [](const Button *button) { return button->text() == "Open template settings"_L1; });
        QVERIFY(settings != buttons.cend());
        clickOn(*settings);
        QCOMPARE(wanted.size(), 1);
    }

    void aRefusalKeepsTheDialog()
    {
        Desk desk;
        desk.refusal = optedOut();
        SendDialog dialog(desk.source(), {.studentIds = {1, 2}}, u"Nuria"_s, {u"recordatorio"_s, u"es"_s}, m_clock);
        dialog.show();
        QTRY_VERIFY(dialog.isPlanned());
        clickOn(dialog.sendButton());
        QTRY_VERIFY(dialog.findChild<Banner *>()->isVisibleTo(&dialog));
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.sendButton()->isEnabled());
    }

    void whatCameUpMeanwhileIsPlannedAnew()
    {
        Desk desk;
        desk.refusal = Error{.kind = Error::Kind::Conflict, .code = u"conversation_open"_s};
        SendDialog dialog(desk.source(), {.studentIds = {1}, .name = u"Ana Gil"_s}, u"Nuria"_s,
                          {u"recordatorio"_s, u"es"_s}, m_clock);
        dialog.show();
        QTRY_VERIFY(dialog.isPlanned());
        const qsizetype before = desk.planned.size();
        clickOn(dialog.sendButton());
        QTRY_COMPARE(desk.planned.size(), before + 1);
        QTRY_VERIFY(dialog.isPlanned());
        QVERIFY(dialog.isVisible() && dialog.sendButton()->isEnabled());
    }

    void withoutATemplateForRemindersTheChoiceComesFirst()
    {
        Desk desk;
        SendDialog dialog(desk.source(), {.studentIds = {1, 2, 3}}, u"Nuria"_s, {}, m_clock);
        dialog.show();
        QTRY_COMPARE(dialog.templateBox()->count(), 2);
        QCOMPARE(dialog.templateBox()->currentIndex(), -1);
        QCOMPARE(dialog.focusWidget(), dialog.templateBox());
        // What there is to do stands under the choice, not at the foot of an empty dialog.
        const int lower = dialog.templateBox()->mapTo(&dialog, QPoint(0, dialog.templateBox()->height())).y();
        QTRY_VERIFY(dialog.summary()->mapTo(&dialog, QPoint()).y() < lower + 40);
        QVERIFY(dialog.summary()->height() < 60);
    }

    void eachCapIsNamed()
    {
        QSet<QString> said;
        for (const auto kind :
             {RuleCondition::Kind::DayCap, RuleCondition::Kind::WeekCap, RuleCondition::Kind::MonthCap})
            said.insert(warningSummary(kind, 4));
        QCOMPARE(said.size(), 3);
    }

    void theDialogFitsASmallWindowAndHasNames()
    {
        Desk desk;
        QList<qint64> ids;
        for (int i = 1; i <= 300; ++i)
            ids.append(i);
        SendDialog dialog(desk.source(), {.studentIds = ids}, u"Nuria"_s, {u"libre"_s, u"es"_s}, m_clock);
        dialog.show();
        QTRY_VERIFY(dialog.isPlanned());
        QVERIFY(dialog.minimumSizeHint().width() <= 1000);
        QVERIFY(dialog.minimumSizeHint().height() <= 560);
        QCOMPARE(dialog.preview()->nextButton()->accessibleName(), u"Next person"_s);
        QVERIFY(!dialog.table()->accessibleName().isEmpty());
    }

    void whatWasSentCanBeTakenBackEvenAfterARestart()
    {
        PageWorld world;
        world.fill();
        const qint64 id = queue(world, u"manual:1"_s, 30);
        QWidget window;
        window.resize(800, 500);
        window.show();
        UndoBar bar(&window);
        {
            UndoDesk before(*world.messages, *world.changes, world.clock, bar);
            QTRY_COMPARE(before.count(), 1);
        }
        bar.dismiss();
        UndoDesk desk(*world.messages, *world.changes, world.clock, bar);
        QTRY_VERIFY(bar.isVisible());
        QSignalSpy undone(&desk, &UndoDesk::undone);
        emit bar.undoRequested();
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(undone.constFirst().constFirst().toInt(), 1);
        QCOMPARE(QCoro::waitFor(world.messages->message(id))->state, MessageState::Cancelled);
        QTRY_VERIFY(!bar.isVisible());
    }

    void freeTextAndWhatRunsSendAreNotItsOwn()
    {
        PageWorld world;
        world.fill();
        queue(world, u"manual:1"_s, 30);
        queue(world, u"text:1"_s, 30, MessageKind::Text);
        QWidget window;
        window.show();
        UndoBar bar(&window);
        const UndoDesk desk(*world.messages, *world.changes, world.clock, bar);
        QTRY_VERIFY(bar.isVisible());
        QCOMPARE(desk.count(), 1);
    }

    void aBarThatWasClosedComesBackOnlyWithNews()
    {
        PageWorld world;
        world.fill();
        queue(world, u"manual:1"_s, 300);
        QWidget window;
        window.show();
        UndoBar bar(&window);
        UndoDesk desk(*world.messages, *world.changes, world.clock, bar);
        QTRY_VERIFY(bar.isVisible());
        bar.dismiss();
        desk.reload();
        QTest::qWait(50); // nothing comes of it, so there is nothing to wait for
        QVERIFY(!bar.isVisible());
        queue(world, u"manual:2"_s, 300);
        QTRY_VERIFY(bar.isVisible());
        QCOMPARE(desk.count(), 2);
    }

    void theBarGoesWhenTheTimeIsOver()
    {
        PageWorld world;
        world.fill();
        queue(world, u"manual:1"_s, 30);
        QWidget window;
        window.show();
        UndoBar bar(&window);
        UndoDesk desk(*world.messages, *world.changes, world.clock, bar);
        QTRY_VERIFY(bar.isVisible());
        world.clock.advance(std::chrono::seconds(31));
        desk.reload();
        QTRY_VERIFY(!bar.isVisible());
        QCOMPARE(desk.count(), 0);
    }

    void newMessagesOfThisDeskAppearInTheBar()
    {
        PageWorld world;
        world.fill();
        QWidget window;
        window.show();
        UndoBar bar(&window);
        UndoDesk desk(*world.messages, *world.changes, world.clock, bar);
        QTRY_COMPARE(desk.count(), 0);
        const qint64 id = queue(world, u"manual:1"_s, 300);
        queue(world, u"manual:2"_s, 300);
        QTRY_COMPARE(desk.count(), 2);
        QVERIFY(bar.isVisible());
        emit bar.secondActionTriggered(); // send now
        QTRY_VERIFY(!QCoro::waitFor(world.messages->message(id))->undoUntil.isValid()
                    || QCoro::waitFor(world.messages->message(id))->undoUntil <= world.clock.now());
        QTRY_COMPARE(desk.count(), 0);
    }

    void enrolmentsSendToTheirStudentsOnce()
    {
        PageWorld world;
        world.fill();
        EnrolmentsPage page(*world.enrolments, *world.courses, *world.jobs, *world.changes, world.state, world.clock);
        QList<SendRequest> requests;
        page.setSendFunction([&requests](const SendRequest &request) { requests.append(request); });
        page.resize(1160, 700);
        page.show();
        QTRY_COMPARE(page.table()->model()->rowCount(), 26);
        page.table()->selectAll();
        const auto buttons = page.findChildren<Button *>();
        const auto send = std::ranges::find_if(
            buttons, [](const Button *button) { return QString(button->text()).remove(u'&') == u"Send reminder…"_s; });
        QVERIFY(send != buttons.cend());
        QTRY_VERIFY((*send)->isVisibleTo(&page));
        clickOn(*send);
        QTRY_COMPARE(requests.size(), 1);
        QCOMPARE(requests.constFirst().studentIds.size(), 13); // in two courses each
        QVERIFY(requests.constFirst().name.isEmpty());
    }

private:
    static qint64 queue(PageWorld &world, const QString &occasion, int seconds,
                        MessageKind kind = MessageKind::Template)
    {
        const QDateTime now = world.clock.now();
        const auto write = [occasion, now, seconds, kind](SqlSession &session) -> Result<qint64> {
            MessageRepository messages(session);
            const Message message{.uuid = QUuid::createUuid(),
                                  .occasion = occasion,
                                  .purpose = MessagePurpose::Manual,
                                  .studentId = 1,
                                  .templateKey = {u"recordatorio"_s, u"es"_s},
                                  .to = u"+34600000101"_s,
                                  .text = u"Hola"_s,
                                  .queuedAt = now,
                                  .kind = kind,
                                  .isAutomatic = false,
                                  .who = u"Nuria"_s,
                                  .undoUntil = now.addSecs(seconds)};
            if (const Result<bool> added = messages.insertOnce(message); !added)
                return fail(added.error());
            return (*messages.findByOccasion(occasion))->id;
        };
        return *world.database->run(write).result();
    }

    ManualClock m_clock{kNow};
};

QTEST_MAIN(tst_SendDialog)
#include "tst_senddialog.moc"
