// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/enrolmentpauserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "tests/support/patience.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/dialogsoon.h"
#include "tests/ui/inboxworld.h"
#include "tests/ui/mnemonics.h"
#include "ui/consent/consentsection.h"
#include "ui/inbox/blanksdialog.h"
#include "ui/inbox/bubblelayout.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/contactpanel.h"
#include "ui/inbox/conversationhead.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/filtertabs.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/inboxtext.h"
#include "ui/inbox/mediashelf.h"
#include "ui/inbox/quickrepliesdialog.h"
#include "ui/inbox/quickreplypopup.h"
#include "ui/inbox/studentpickdialog.h"
#include "ui/inbox/templatecomposer.h"
#include "ui/inbox/threaddelegate.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/windowstrip.h"
#include "ui/style/bedelstyle.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QCheckBox>
#include <QCoroTask>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString menuText(const ConversationHead *head, const QString &begin)
{
    for (const QAction *action : head->menu()->actions()) {
        const QString text = QString(action->text()).remove(u'&');
        if (action->isVisible() && text.startsWith(begin))
            return text;
    }
    return {};
}

bool trigger(const ConversationHead *head, const QString &text)
{
    for (QAction *action : head->menu()->actions()) {
        if (action->isVisible() && QString(action->text()).remove(u'&') == text) {
            action->trigger();
            return true;
        }
    }
    return false;
}

} // namespace

class tst_InboxPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        BedelStyle::install(BedelStyle::Scheme::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void init()
    {
        m_world = std::make_unique<InboxWorld>();
        m_world->fillInbox();
        m_page = std::make_unique<InboxPage>(m_world->services());
        m_page->resize(1160, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get(), kPatience));
        QTRY_COMPARE(list()->model().rowCount(), 5);
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void theListTellsWhoWhatAndHowMuchIsUnread()
    {
        const QAbstractItemModel *rows = list()->view()->model();
        QTRY_COMPARE(list()->tabs()->text(1), u"Unread 2"_s);
        const QString spoken = rows->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"¿A qué hora es la tutoría?"_s), qPrintable(spoken));
        QVERIFY2(spoken.contains("2 unread"_L1), qPrintable(spoken));
        const int line = QFontMetrics(Theme::font(Theme::Text::Body)).lineSpacing();
        QVERIFY(list()->view()->sizeHintForRow(0) >= 2 * line); // a name and a line of text
        list()->setFilter(ConversationFilter::Unread);
        QTRY_COMPARE(list()->model().rowCount(), 2);
        list()->setFilter(ConversationFilter::Mine);
        QTRY_COMPARE(list()->model().rowCount(), 0);
        QTRY_VERIFY(!list()->emptyState()->isHidden());
        list()->setFilter(ConversationFilter::All);
        QTRY_COMPARE(list()->model().rowCount(), 5);
        list()->searchBox()->setText(u"contraseña"_s);
        QTRY_COMPARE(list()->model().rowCount(), 1);
    }

    void onlyAPersonOpensAConversationAndReadsIt()
    {
        QSignalSpy unread(m_page.get(), &InboxPage::unreadChanged);
        QCOMPARE(pane()->contactId(), 0);
        list()->view()->setFocus();
        QTest::keyClick(list()->searchBox(), Qt::Key_Down); // the first one
        QTRY_COMPARE(pane()->contactId(), m_world->wilber);
        QTRY_COMPARE(thread()->model()->rowCount(), 2);
        QTRY_VERIFY(!unread.isEmpty() && unread.last().first().toInt() == 1); // it stood open long enough
        QTest::keyClick(list()->view(), Qt::Key_Down);
        QTRY_VERIFY(pane()->contactId() != m_world->wilber);
        QTest::keyClick(list()->view(), Qt::Key_Return);
        QVERIFY(!list()->view()->hasFocus());
    }

    void aNewMessageMovesItsRowAndNotTheSelection()
    {
        open(m_world->lucia);
        const int before = list()->view()->currentIndex().row();
        QVERIFY(before > 0);
        m_world->clock.advance(std::chrono::minutes(1));
        m_world->receive(m_world->ainhoa, {.body = u"Una cosa más"_s});
        QTRY_COMPARE(list()->model().idAt(0), m_world->ainhoa);
        QCOMPARE(pane()->contactId(), m_world->lucia);
        QTRY_COMPARE(list()->model().idAt(list()->view()->currentIndex().row()), m_world->lucia);
        QTRY_COMPARE(list()->tabs()->text(1), u"Unread 3"_s);
        m_world->clock.advance(std::chrono::minutes(1));
        m_world->receive(m_world->lucia, {.body = u"Ya puedo entrar"_s});
        QTRY_COMPARE(thread()->model()->rowCount(), 3);
        QTRY_COMPARE(list()->model().idAt(0), m_world->lucia);
    }

    void bubblesSayWhoWhenAndWhat()
    {
        open(m_world->lucia);
        QTRY_COMPARE(thread()->model()->rowCount(), 2);
        const QString name = pane()->view()->row.name().section(u' ', 0, 0);
        const QString time = m_world->clock.now().addSecs(-3720).toLocalTime().time().toString(u"HH:mm"_s);
        const QString spoken = thread()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken, u"%1, %2: El viernes tengo turno de noche, si pudiera ser antes…"_s.arg(name, time));
        QVERIFY(!thread()->model()->index(0, 0).data(ThreadModel::DayRole).isNull());
        QVERIFY(thread()->model()->index(1, 0).data(ThreadModel::DayRole).isNull());
    }

    void everyKindOfMessageIsTold_data()
    {
        QTest::addColumn<IncomingMessage>("message");
        QTest::addColumn<QString>("expected");
        QTest::newRow("picture") << IncomingMessage{.kind = IncomingKind::Image, .media = MediaState::Wanted}
                                 << u"Picture, Not loaded yet"_s;
        QTest::newRow("gone") << IncomingMessage{.kind = IncomingKind::Audio, .media = MediaState::Gone}
                              << u"Voice message, WhatsApp no longer has it"_s;
        QTest::newRow("large") << IncomingMessage{.kind = IncomingKind::Video, .media = MediaState::TooLarge}
                               << u"Video, Too large"_s;
        QTest::newRow("file") << IncomingMessage{.kind = IncomingKind::Document,
                                                 .mediaType = u"application/pdf"_s,
                                                 .mediaName = u"DNI.pdf"_s,
                                                 .media = MediaState::Stored}
                              << u"DNI.pdf"_s;
        QTest::newRow("deleted") << IncomingMessage{.revokedAt = QDateTime::currentDateTimeUtc()}
                                 << u"The person deleted this message."_s;
        QTest::newRow("unsupported") << IncomingMessage{.kind = IncomingKind::Unsupported}
                                     << u"only be seen on the person's phone"_s;
        QTest::newRow("place") << IncomingMessage{.kind = IncomingKind::Location,
                                                  .body = u"Centro Alameda"_s,
                                                  .content = {{u"latitude"_s, 37.39}, {u"longitude"_s, -5.99}}}
                               << u"Place: Centro Alameda (37.39000, -5.99000)"_s;
        QTest::newRow("edited") << IncomingMessage{.body = u"nuevo"_s,
                                                   .content = {{u"before"_s, QJsonArray{u"viejo"_s}}}}
                                << u"nuevo"_s;
    }

    void everyKindOfMessageIsTold()
    {
        QFETCH(IncomingMessage, message);
        QFETCH(QString, expected);
        open(m_world->wilber);
        QTRY_COMPARE(thread()->model()->rowCount(), 2);
        m_world->receive(m_world->wilber, message);
        QTRY_COMPARE(thread()->model()->rowCount(), 3);
        const QString spoken = thread()->model()->index(2, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(expected), qPrintable(spoken));
        m_page->grab(); // painting asks for nothing that is not there
        if (QByteArray(QTest::currentDataTag()) == "edited")
            QVERIFY(thread()->bubbles()->layout(2, 500).content().foot.contains("edited"_L1));
    }

    void whatIsToldAboutAMessageIsPainted()
    {
        const auto ink = [](bool isAside) {
            const BubbleContent content{.text = u"The person deleted this message."_s, .isAside = isAside};
            const BubbleLayout layout(content, 400);
            QImage image(layout.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            layout.paint(&painter, {}, Theme::light(), {});
            painter.end();
            int dark = 0;
            const QRect inner = image.rect().adjusted(8, 8, -8, -8);
            for (int y = inner.top(); y < inner.bottom(); ++y) {
                for (int x = inner.left(); x < inner.right(); ++x)
                    dark += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
            }
            return dark;
        };
        QVERIFY(ink(false) > 100);
        QVERIFY2(ink(true) > 100, "words about a message are not to be seen");
    }

    void theTimeLeftIsOneSentence()
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(9, 44), Qt::LocalTime);
        WindowStrip strip;
        strip.resize(600, 36);
        strip.setWindow(inboxtext::windowText(now.addSecs(2 * 3600 + 14 * 60), now));
        QCOMPARE(strip.sentence(), u"2 h 14 min left to answer without a template"_s);
        QVERIFY(strip.accessibleName().contains("until today, 11:58"_L1));
        strip.setWindow(inboxtext::windowText(now.addSecs(-60), now));
        QCOMPARE(strip.sentence(), u"24 h have passed since the last message: only a template can go out now"_s);
        QVERIFY(!strip.grab().isNull());
        strip.setWindow(inboxtext::windowText({}, now));
        QVERIFY(strip.sentence().startsWith("Has not written yet: "_L1));
    }

    void earlierMessagesComeWhenOneScrollsUpAndNothingJumps()
    {
        m_world->addHistory(m_world->lucia, 400);
        open(m_world->lucia);
        QTRY_COMPARE(thread()->model()->rowCount(), ThreadModel::kPageSize);
        QScrollBar *const bar = thread()->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum()); // the end stands in sight
        bar->setValue(100);
        const QModelIndex seen = thread()->indexAt(QPoint(40, 60));
        const qint64 id = seen.data(ThreadModel::IdRole).toLongLong();
        const int top = thread()->visualRect(seen).top();
        QTRY_VERIFY(thread()->model()->rowCount() > ThreadModel::kPageSize);
        const int row = pane()->model().rowOf(ThreadEntry::Side::Theirs, id);
        QTRY_COMPARE(thread()->visualRect(thread()->model()->index(row, 0)).top(), top);
        for (int tries = 0; tries < 20 && pane()->model().hasEarlier(); ++tries) {
            const int rows = thread()->model()->rowCount();
            bar->setValue(0);
            QTRY_VERIFY(thread()->model()->rowCount() > rows || !pane()->model().hasEarlier());
        }
        QCOMPARE(thread()->model()->rowCount(), 402);
    }

    void anAnswerGoesOutAndCanBeTakenBack()
    {
        open(m_world->lucia);
        Composer *const composer = pane()->composer();
        QVERIFY(composer->isVisible());
        QVERIFY(!composer->sendButton()->isEnabled());
        QTest::keyClicks(composer->edit(), u"Si hoy no te funciona, te llamamos."_s);
        QTest::keyClick(composer->edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(composer->text(), QString());
        QTRY_COMPARE(thread()->model()->rowCount(), 3);
        QTRY_VERIFY(pane()->undoBar()->isVisible());
        const QString spoken = thread()->model()->index(2, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith("Nuria, "_L1), qPrintable(spoken));
        QTest::keyClick(composer->edit(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(composer->text(), u"Si hoy no te funciona, te llamamos."_s);
        QVERIFY(!pane()->undoBar()->isVisible());
        QTRY_COMPARE(thread()->model()->rowCount(), 2); // nobody gets it, so it is not there
    }

    void aLongTextIsCountedAndRefusedBeforeItGoes()
    {
        open(m_world->lucia);
        Composer *const composer = pane()->composer();
        composer->edit()->setPlainText(QString(3000, u'a'));
        QCOMPARE(composer->counterText(), QString());
        composer->edit()->setPlainText(QString(4000, u'a'));
        QCOMPARE(composer->counterText(), u"4,000 of 4,096"_s);
        composer->edit()->setPlainText(QString(4097, u'a'));
        QVERIFY(!composer->sendButton()->isEnabled());
        QVERIFY(!composer->sendButton()->toolTip().isEmpty());
    }

    void draftsAreKeptPerConversationAndOverARestart()
    {
        open(m_world->lucia);
        QTest::keyClicks(pane()->composer()->edit(), u"Empezado"_s);
        open(m_world->wilber);
        QTRY_COMPARE(pane()->composer()->text(), QString());
        QTest::keyClicks(pane()->composer()->edit(), u"Otro"_s);
        open(m_world->lucia);
        QTRY_COMPARE(pane()->composer()->text(), u"Empezado"_s);
        m_page.reset();
        QTRY_COMPARE(*QCoro::waitFor(m_world->drafts->draft(m_world->wilber)), u"Otro"_s);
        m_page = std::make_unique<InboxPage>(m_world->services());
        m_page->resize(1160, 700);
        m_page->show();
        open(m_world->lucia);
        QTRY_COMPARE(pane()->composer()->text(), u"Empezado"_s);
    }

    void afterTheWindowTheComposerIsTheTemplatePicker()
    {
        open(m_world->ainhoa);
        QCOMPARE(pane()->strip()->state(), WindowText::State::Closed);
        QVERIFY(!pane()->composer()->isVisible());
        QVERIFY(pane()->templates()->isVisible());
        QTRY_VERIFY(pane()->templates()->findChild<QComboBox *>()->count() > 0);
        QVERIFY(pane()->templates()->current().isEmpty()); // what goes out is somebody's choice
        QVERIFY(!pane()->templates()->sendButton()->isEnabled());
        pane()->templates()->setTemplate({.name = u"bienvenida_curso"_s, .language = u"es"_s});
        QTRY_COMPARE(pane()->templates()->current().name, u"bienvenida_curso"_s);
        QTRY_VERIFY2(pane()->templates()->previewText().startsWith("Hola, "_L1),
                     qPrintable(pane()->templates()->problemText()));
        QTRY_VERIFY(pane()->templates()->sendButton()->isEnabled());
        pane()->templates()->sendButton()->click();
        QTRY_COMPARE(thread()->model()->rowCount(), 2);
        QVERIFY(pane()->templates()->current().isEmpty());
        QVERIFY(!pane()->undoBar()->isVisible()); // the window's bar takes back what went out by template
    }

    void aCourseThatRestsIsInsistedOnBesideTheReason()
    {
        const auto rest = [student = m_world->luciaStudent,
                           now = m_world->clock.now()](SqlSession &session) -> Result<qint64> {
            const Result<QList<Enrolment>> enrolments = EnrolmentRepository(session).ofStudent(student);
            if (!enrolments)
                return fail(enrolments.error());
            const qint64 id = enrolments->constFirst().id;
            const Result<qint64> added = EnrolmentPauseRepository(session).add({.enrolmentId = id,
                                                                                .from = now.date().addDays(-1),
                                                                                .to = now.date().addDays(3),
                                                                                .reason = u"permiso"_s,
                                                                                .createdAt = now});
            return added ? Result<qint64>(id) : fail(added.error());
        };
        TemplateComposer composer(m_world->services());
        QSignalSpy sent(&composer, &TemplateComposer::sendWanted);
        composer.show();
        QTRY_VERIFY(composer.box()->count() > 0);
        composer.setPerson(m_world->luciaStudent, 0); // she wrote an hour ago: that alone holds nothing here
        composer.setTemplate({.name = u"bienvenida_curso"_s, .language = u"es"_s});
        QTRY_VERIFY2(composer.sendButton()->isEnabled(), qPrintable(composer.problemText()));
        QVERIFY(!composer.insistBox()->isVisible());
        const qint64 enrolment = *m_world->database->run(rest).result();
        composer.setPerson(m_world->luciaStudent, enrolment);
        QTRY_VERIFY(composer.insistBox()->isVisible());
        QVERIFY(!composer.sendButton()->isEnabled());
        QVERIFY2(composer.problemText().contains("rests and continues on"_L1), qPrintable(composer.problemText()));
        composer.insistBox()->click();
        QTRY_VERIFY(composer.sendButton()->isEnabled());
        QVERIFY(composer.insistBox()->isVisible() && composer.insistBox()->isChecked());
        composer.sendButton()->click();
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent.constFirst().at(1).toBool());
        composer.letGo();
        QTRY_VERIFY(composer.insistBox()->isVisible() && !composer.sendButton()->isEnabled());
    }

    void theWindowShutsWhileSomebodyWritesAndTheTextStays()
    {
        open(m_world->lucia);
        QCOMPARE(pane()->strip()->state(), WindowText::State::Open);
        QTest::keyClicks(pane()->composer()->edit(), u"Sin enviar"_s);
        m_world->clock.advance(std::chrono::hours(20));
        pane()->refresh();
        QTRY_COMPARE(pane()->strip()->state(), WindowText::State::Closing);
        m_world->clock.advance(std::chrono::hours(4));
        QTest::keyClick(pane()->composer()->edit(), Qt::Key_Return, Qt::ControlModifier); // refused before it is sent
        QTRY_VERIFY(pane()->templates()->isVisible());
        QCOMPARE(thread()->model()->rowCount(), 2);
        m_world->receive(m_world->lucia, {.body = u"Sigo aquí"_s});
        QTRY_VERIFY(pane()->composer()->isVisible());
        QCOMPARE(pane()->composer()->text(), u"Sin enviar"_s);
    }

    void whoOptedOutCannotBeWrittenTo()
    {
        open(m_world->martin);
        QTRY_VERIFY2(pane()->stopText().startsWith("Opted out. "_L1), qPrintable(pane()->stopText()));
        QVERIFY(!pane()->composer()->isVisible());
        QVERIFY(!pane()->templates()->isVisible());
    }

    void aStrangerIsNamedAndLinked()
    {
        open(m_world->stranger);
        QCOMPARE(pane()->view()->row.name(), u"Thị Lan"_s);
        QCOMPARE(menuText(pane()->head(), u"Unlink"_s), QString());
        QVERIFY(trigger(pane()->head(), u"Link to a student…"_s));
        auto *dialog = dialogSoon<StudentPickDialog>();
        QVERIFY(dialog);
        QVERIFY(!dialog->linkButton()->isEnabled()); // nobody is proposed
        dialog->searchBox()->setText(u"Uxía"_s);
        QTRY_COMPARE(dialog->list()->count(), 1);
        dialog->linkButton()->click();
        QTRY_VERIFY(pane()->view()->row.contact.studentId != 0);
        QCOMPARE(pane()->view()->row.studentName, u"Uxía Ferreiro Lago"_s);
        QTRY_VERIFY(!menuText(pane()->head(), u"Unlink"_s).isEmpty());
    }

    void conversationsAreAssignedParkedAndClosed()
    {
        open(m_world->lucia);
        pane()->head()->assignButton()->click();
        QTRY_COMPARE(pane()->view()->row.contact.assignee, u"Nuria"_s);
        list()->setFilter(ConversationFilter::Mine);
        QTRY_COMPARE(list()->model().rowCount(), 1);
        list()->setFilter(ConversationFilter::All);
        QVERIFY(trigger(pane()->head(), u"Give back to everybody"_s));
        QTRY_VERIFY(pane()->view()->row.contact.assignee.isEmpty());
        QVERIFY(trigger(pane()->head(), u"Mark as waiting"_s));
        QTRY_VERIFY(pane()->view()->row.contact.waitingSince.isValid());
        QVERIFY(trigger(pane()->head(), u"Done"_s));
        QTRY_VERIFY(pane()->view()->row.contact.closedAt.isValid());
        QVERIFY(trigger(pane()->head(), u"Open again"_s));
        QTRY_VERIFY(!pane()->view()->row.contact.closedAt.isValid());
        QVERIFY(trigger(pane()->head(), u"Mark as unread"_s));
        QTRY_VERIFY(pane()->view()->row.contact.unread > 0);
        QVERIFY(trigger(pane()->head(), u"Block"_s));
        QTRY_VERIFY(!pane()->stopText().isEmpty());
        QVERIFY(trigger(pane()->head(), u"Unblock"_s));
        QTRY_VERIFY(pane()->stopText().isEmpty());
    }

    void quickRepliesAreFoundFilledAndAskedFor()
    {
        QVERIFY(QCoro::waitFor(m_world->inbox->saveQuickReply(
            {.name = u"Tutoría"_s, .body = u"Hola, {first_name}: la tutoría es el {day}."_s})));
        QVERIFY(QCoro::waitFor(m_world->inbox->saveQuickReply({.name = u"Despedida"_s, .body = u"Un saludo."_s})));
        open(m_world->lucia);
        Composer *const composer = pane()->composer();
        composer->edit()->setPlainText(u"Primero."_s);
        composer->edit()->moveCursor(QTextCursor::End);
        composer->quickReplyButton()->click();
        auto *popup = dialogSoon<QuickReplyPopup>();
        QVERIFY(popup);
        QTRY_COMPARE(popup->list()->count(), 2);
        popup->searchBox()->setText(u"tutoria es"_s); // by its words, without the accent
        QCOMPARE(popup->list()->count(), 1);
        QTest::keyClick(popup->searchBox(), Qt::Key_Return);
        auto *blanks = dialogSoon<BlanksDialog>();
        QVERIFY(blanks);
        QCOMPARE(blanks->edits().size(), 1);
        blanks->edits().constFirst()->setText(u"jueves"_s);
        blanks->accept();
        const QString name = pane()->view()->student->firstName;
        QTRY_COMPARE(composer->text(), u"Primero. Hola, %1: la tutoría es el jueves."_s.arg(name));
    }

    void quickRepliesAreManaged()
    {
        QuickRepliesDialog dialog(*m_world->inbox);
        dialog.show();
        QVERIFY(!dialog.saveButton()->isEnabled());
        dialog.nameEdit()->setText(u"Horario"_s);
        dialog.bodyEdit()->setPlainText(u"De 9:00 a 14:00."_s);
        dialog.saveButton()->click();
        QTRY_COMPARE(dialog.list()->count(), 1);
        dialog.newButton()->click();
        dialog.nameEdit()->setText(u"horario"_s);
        dialog.nameEdit()->setText(u"Horario"_s);
        dialog.bodyEdit()->setPlainText(u"Otro"_s);
        dialog.saveButton()->click();
        QTRY_VERIFY(hasEditorError(dialog.nameEdit()));
        QCOMPARE(dialog.bodyEdit()->toPlainText(), u"Otro"_s); // what was typed stays
        dialog.list()->setCurrentRow(0);
        dialog.removeButton()->click();
        QTRY_COMPARE(dialog.list()->count(), 0);
        QCOMPARE(dialog.nameEdit()->text(), u"Horario"_s); // saving brings it back
        QCOMPARE(mnemonicClashes(&dialog), QStringList());
    }

    void thePanelTellsTheCourseAndWhatRests()
    {
        open(m_world->lucia);
        QVERIFY(m_page->isPanelShown());
        QTRY_VERIFY(!m_page->panel()->factsText().isEmpty());
        QTRY_VERIFY(m_page->panel()->courseBox()->count() >= 1);
        QTRY_VERIFY2(m_page->panel()->restText().startsWith("Automatic messages rest until "_L1),
                     qPrintable(m_page->panel()->restText()));
        QTRY_COMPARE(m_page->panel()->consent()->chip()->text(), u"Accepts messages"_s);
        QSignalSpy student(m_page.get(), &InboxPage::studentWanted);
        m_page->panel()->recordButton()->click();
        QCOMPARE(student.size(), 1);
        open(m_world->ainhoa);
        QTRY_COMPARE(m_page->panel()->restText(), QString());
    }

    void studentsLeadToTheirConversation()
    {
        m_page->showStudent(m_world->luciaStudent);
        QTRY_COMPARE(pane()->contactId(), m_world->lucia);
        QTRY_COMPARE(list()->model().idAt(list()->view()->currentIndex().row()), m_world->lucia);
    }

    void aSmallWindowHoldsItAll_data()
    {
        QTest::addColumn<bool>("stretched");
        QTest::newRow("English") << false;
        QTest::newRow("30 % longer") << true;
    }

    void aSmallWindowHoldsItAll()
    {
        QFETCH(bool, stretched);
        cuttexts::Stretcher longer;
        if (stretched)
            QCoreApplication::installTranslator(&longer);
        open(m_world->lucia);
        m_page->resize(1024 - 53, 600 - 28);
        QTRY_VERIFY(!m_page->isPanelShown());
        QVERIFY2(m_page->minimumSizeHint().width() <= 1024 - 53,
                 qPrintable(QString::number(m_page->minimumSizeHint().width())));
        QVERIFY2(m_page->minimumSizeHint().height() <= 600 - 28,
                 qPrintable(QString::number(m_page->minimumSizeHint().height())));
        QVERIFY(pane()->head()->factsButton()->isVisible());
        pane()->head()->factsButton()->click();
        QTRY_VERIFY(m_page->isPanelShown());
        pane()->head()->factsButton()->click();
        for (const Button *button : pane()->findChildren<Button *>()) {
            if (button->isVisible())
                QVERIFY2(cuttexts::cutButton(button).isEmpty(),
                         qPrintable(button->text() + cuttexts::cutButton(button)));
        }
        if (stretched)
            QCoreApplication::removeTranslator(&longer);
        else
            QCOMPARE(mnemonicClashes(m_page.get(), u"FVCH"_s), QStringList());
    }

    void lettersWithAltAreFreeInSpanishToo()
    {
        QTranslator spanish;
        QVERIFY(spanish.load(u":/translations/bedel_es.qm"_s));
        QCoreApplication::installTranslator(&spanish);
        const QString menus = u"AVCY"_s; // Archivo, Ver, Campus, Ayuda
        open(m_world->lucia);
        QTRY_COMPARE(pane()->composer()->sendButton()->text(), u"&Enviar"_s);
        QTRY_COMPARE(mnemonicClashes(m_page.get(), menus), QStringList()); // some texts follow a turn later
        pane()->composer()->templateButton()->click();
        QTRY_VERIFY(pane()->templates()->isVisible());
        QTRY_COMPARE(mnemonicClashes(m_page.get(), menus), QStringList());
        open(m_world->stranger);
        pane()->composer()->templateButton()->click();
        QTRY_VERIFY(pane()->templates()->isVisible());
        QTRY_COMPARE(mnemonicClashes(m_page.get(), menus), QStringList());
        QCoreApplication::removeTranslator(&spanish);
    }

    void everyButtonHasAName()
    {
        open(m_world->lucia);
        for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         qPrintable(cuttexts::pathOf(button)));
        }
        QVERIFY(!thread()->accessibleName().isEmpty());
        QVERIFY(!list()->view()->accessibleName().isEmpty());
        QVERIFY(!pane()->strip()->accessibleName().isEmpty());
        QVERIFY(!pane()->composer()->edit()->accessibleName().isEmpty());
        // Tab goes through the page from left to right and comes to the composer.
        list()->searchBox()->setFocus();
        QStringList seen;
        for (int steps = 0; steps < 25 && !pane()->composer()->edit()->hasFocus(); ++steps) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            seen.append(QString::fromLatin1(QApplication::focusWidget()->metaObject()->className()));
        }
        QVERIFY2(pane()->composer()->edit()->hasFocus(), qPrintable(seen.join(u' ')));
        QVERIFY2(seen.contains("ThreadView"_L1), qPrintable(seen.join(u' ')));
    }

    void onlyHarmlessFilesAreOpened()
    {
        QVERIFY(MediaShelf::isHarmless(u"application/pdf"_s));
        QVERIFY(MediaShelf::isHarmless(u"image/jpeg"_s));
        QVERIFY(!MediaShelf::isHarmless(u"image/svg+xml"_s));
        QVERIFY(!MediaShelf::isHarmless(u"application/x-msdownload"_s));
        QVERIFY(!MediaShelf::isHarmless(u"text/html"_s));
        QCOMPARE(MediaShelf::safeName(u"../../etc/passwd"_s, u"application/pdf"_s).contains(u'/'), false);
        QCOMPARE(MediaShelf::safeName(u"factura.exe"_s, u"application/pdf"_s), u"factura.pdf"_s);
        QCOMPARE(MediaShelf::safeName({}, u"image/png"_s), u"whatsapp.png"_s);
    }

private:
    ConversationList *list() const { return m_page->list(); }
    ConversationPane *pane() const { return m_page->pane(); }
    ThreadView *thread() const { return m_page->pane()->thread(); }
    void open(qint64 contactId)
    {
        m_page->showConversation(contactId);
        QTRY_VERIFY(pane()->view() && pane()->view()->row.contact.id == contactId);
        QTRY_VERIFY(pane()->model().isLoaded());
    }

    std::unique_ptr<InboxWorld> m_world;
    std::unique_ptr<InboxPage> m_page;
};

QTEST_MAIN(tst_InboxPage)
#include "tst_inboxpage.moc"
