// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/ui/dialogsoon.h"
#include "tests/ui/inboxworld.h"
#include "tests/ui/mnemonics.h"
#include "ui/consent/consentdialog.h"
#include "ui/consent/consentsection.h"
#include "ui/consent/consenttext.h"
#include "ui/consent/erasedialog.h"
#include "ui/consent/recordconsentdialog.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QComboBox>
#include <QCoroTask>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 24), QTime(9, 40), Qt::UTC);

} // namespace

class tst_ConsentWindows final : public QObject {
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
    }
    void cleanup() { m_world.reset(); }

    void whatHoldsIsOneWord_data()
    {
        QTest::addColumn<ConsentState>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << ConsentState{} << u"No consent recorded"_s;
        QTest::newRow("out") << ConsentState{.optedOutAt = kNow} << u"Opted out"_s;
        QTest::newRow("wrong") << ConsentState{.optedOutAt = kNow, .wrongNumberAt = kNow} << u"Wrong number"_s;
        QTest::newRow("blocked") << ConsentState{.wrongNumberAt = kNow, .blockedAt = kNow} << u"Blocked"_s;
        QTest::newRow("erased") << ConsentState{.erasedAt = kNow} << u"Erased"_s;
        QTest::newRow("minor") << ConsentState{.isMinor = true} << u"Minor, no guardian"_s;
        QTest::newRow("guardian") << ConsentState{.isMinor = true, .guardianPhone = u"+34600000101"_s} << u"Minor"_s;
    }

    void whatHoldsIsOneWord()
    {
        QFETCH(ConsentState, state);
        QFETCH(QString, word);
        const ConsentSummary summary = consenttext::summary(state, {}, kNow);
        QCOMPARE(summary.word, word);
        QVERIFY(!summary.sentence.isEmpty());
    }

    void theSectionTellsAndLeadsToTheRegister()
    {
        ConsentSection section(m_world->consentServices());
        section.setPerson({.studentId = m_world->luciaStudent}, u"Lucía"_s);
        QTRY_COMPARE(section.chip()->text(), u"Accepts messages"_s);
        section.button()->click();
        auto *dialog = dialogSoon<ConsentDialog>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->table()->model()->rowCount(), 1);
        const QAbstractItemModel *rows = dialog->table()->model();
        QCOMPARE(rows->index(0, ConsentModel::WhatColumn).data().toString(), u"Accepts messages"_s);
        QCOMPARE(rows->index(0, ConsentModel::HowColumn).data().toString(), u"In a web form"_s);
        QCOMPARE(rows->index(0, ConsentModel::WordingColumn).data().toString(), u"Acepto avisos del curso"_s);
        QCOMPARE(mnemonicClashes(dialog), QStringList());
        dialog->close();
    }

    void theCardLeadsStraightToAPause()
    {
        ConsentSection section(m_world->consentServices());
        section.setPerson({.studentId = m_world->luciaStudent}, u"Lucía"_s);
        section.openPause();
        auto *pause = dialogSoon<PauseDialog>();
        QVERIFY(pause);
        QVERIFY(pause->courseBox()->count() > 0);
        pause->close();
        dialogSoon<ConsentDialog>()->close();
    }

    void consentIsRecordedByHand()
    {
        ConsentDialog dialog(m_world->consentServices(), {.studentId = m_world->luciaStudent}, u"Lucía"_s);
        dialog.show();
        QTRY_COMPARE(dialog.table()->model()->rowCount(), 1);
        dialog.recordButton()->click();
        auto *record = dialogSoon<RecordConsentDialog>();
        QVERIFY(record);
        QVERIFY(!record->saveButton()->isEnabled()); // without the words it proves nothing
        record->wordingEdit()->setPlainText(u"Sí, podéis escribirme"_s);
        QVERIFY(record->saveButton()->isEnabled());
        record->choose(ConsentAction::OptOut);
        record->wordingEdit()->clear();
        QVERIFY(record->saveButton()->isEnabled());
        QCOMPARE(mnemonicClashes(record), QStringList());
        record->saveButton()->click();
        QTRY_COMPARE(dialog.table()->model()->rowCount(), 2);
        QTRY_COMPARE(dialog.chip()->text(), u"Opted out"_s);
        const QAbstractItemModel *rows = dialog.table()->model();
        QCOMPARE(rows->index(0, ConsentModel::WhoColumn).data().toString(), u"Nuria"_s);
    }

    void promotionNeedsAYesOfItsOwn()
    {
        const auto sentence = [](const ConsentState &state, const QList<ConsentRecord> &records = {}) {
            return consenttext::summary(state, records, kNow).sentence;
        };
        QVERIFY(sentence({}).contains(u"No promotion without a yes of its own"_s));
        QVERIFY(sentence({.marketingOutAt = kNow}).contains(u"No promotion since"_s));
        const ConsentRecord yes{.action = ConsentAction::MarketingIn, .how = u"paper"_s, .at = kNow};
        const ConsentRecord lifted{.action = ConsentAction::MarketingIn, .how = u"preferences"_s, .at = kNow};
        QVERIFY(sentence({.marketingInAt = kNow}, {lifted, yes}).contains(u"on paper"_s));
        QVERIFY(consenttext::actionText(yes) != consenttext::actionText(lifted));

        ConsentDialog dialog(m_world->consentServices(), {.studentId = m_world->luciaStudent}, u"Lucía"_s);
        dialog.show();
        dialog.recordButton()->click();
        auto *record = dialogSoon<RecordConsentDialog>();
        QVERIFY(record);
        record->choose(ConsentAction::MarketingIn);
        QVERIFY(!record->saveButton()->isEnabled()); // without the words it proves nothing
        record->wordingEdit()->setPlainText(u"Quiero recibir ofertas"_s);
        record->saveButton()->click();
        QTRY_COMPARE(dialog.table()->model()->rowCount(), 2);
        QCOMPARE(dialog.table()->model()->index(0, ConsentModel::WhatColumn).data().toString(), u"Accepts promotion"_s);
    }

    void aMinorNeedsAGuardian()
    {
        ConsentDialog dialog(m_world->consentServices(), {.studentId = m_world->luciaStudent}, u"Lucía"_s);
        dialog.show();
        dialog.recordButton()->click();
        auto *record = dialogSoon<RecordConsentDialog>();
        QVERIFY(record);
        record->choose(ConsentAction::Minor);
        record->guardianEdit()->setText(u"12"_s);
        QVERIFY(!record->saveButton()->isEnabled());
        record->guardianEdit()->setText(u"600 000 109"_s);
        QVERIFY(record->saveButton()->isEnabled());
        QCOMPARE(record->guardianPhone(), u"+34600000109"_s);
        record->saveButton()->click();
        QTRY_COMPARE(dialog.chip()->text(), u"Minor"_s);
    }

    void aCourseRestsAndGoesOn()
    {
        ConsentDialog dialog(m_world->consentServices(), {.studentId = m_world->luciaStudent}, u"Lucía"_s);
        dialog.show();
        QTRY_VERIFY(dialog.pauseButton()->isEnabled());
        dialog.pauseButton()->click();
        auto *pause = dialogSoon<PauseDialog>();
        QVERIFY(pause);
        pause->untilEdit()->setDate(QDate(2026, 12, 4));
        QVERIFY(pause->saveButton()->text().contains("4 Dec"_L1));
        pause->saveButton()->click();
        Button *end = nullptr;
        QTRY_VERIFY((end = buttonNamed(&dialog, u"End the pause"_s)));
        end->click();
        QTRY_VERIFY(!buttonNamed(&dialog, u"End the pause"_s));
    }

    void everythingAboutAPersonIsWritten()
    {
        QTemporaryDir folder;
        ConsentDialog dialog(m_world->consentServices(), {.studentId = m_world->luciaStudent}, u"Lucía"_s);
        dialog.show();
        dialog.exportTo(folder.path());
        QTRY_COMPARE(dialog.banner()->kind(), Banner::Kind::Ok);
        QVERIFY(!QDir(folder.path()).isEmpty());
        QFile taken(folder.filePath(u"taken"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        dialog.exportTo(taken.fileName()); // a file, not a folder
        QTRY_COMPARE(dialog.banner()->kind(), Banner::Kind::Danger);
    }

    void theCopyIsOfferedAFolderThatIsThere()
    {
        ConsentDialog dialog(m_world->consentServices(), {.studentId = m_world->luciaStudent}, u"Lucía"_s);
        dialog.show();
        QTRY_VERIFY(dialog.exportButton()->isEnabled());
        dialog.exportButton()->click();
        auto *folder = dialog.findChild<QFileDialog *>();
        QVERIFY(folder);
        QVERIFY(folder->directory().exists());
        QVERIFY2(QFileInfo(folder->selectedFiles().constFirst()).isDir(), qPrintable(folder->selectedFiles().first()));
        folder->close();
    }

    void erasingWantsTheName()
    {
        const Student student = *QCoro::waitFor(m_world->students->student(m_world->luciaStudent));
        ConsentDialog dialog(m_world->consentServices(), {.studentId = m_world->luciaStudent}, student.fullName());
        dialog.show();
        QSignalSpy erased(&dialog, &ConsentDialog::erased);
        dialog.eraseButton()->click();
        auto *question = dialogSoon<EraseDialog>();
        QVERIFY(question);
        QVERIFY(!question->eraseButton()->isEnabled());
        question->nameEdit()->setText(student.firstName);
        QVERIFY(!question->eraseButton()->isEnabled());
        QTest::keyClick(question->nameEdit(), Qt::Key_Return); // Enter erases nobody
        QVERIFY(question->isVisible());
        question->nameEdit()->setText(student.fullName().toLower());
        QVERIFY(question->eraseButton()->isEnabled());
        QCOMPARE(mnemonicClashes(question), QStringList());
        question->eraseButton()->click();
        QTRY_COMPARE(erased.size(), 1);
        const auto gone = QCoro::waitFor(m_world->students->student(m_world->luciaStudent));
        QVERIFY(!gone || gone->firstName != student.firstName);
    }

private:
    static Button *buttonNamed(const QWidget *parent, const QString &text)
    {
        for (Button *button : parent->findChildren<Button *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<InboxWorld> m_world;
};

QTEST_MAIN(tst_ConsentWindows)
#include "tst_consentwindows.moc"
