// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/jobrepository.h"
#include "tests/support/patience.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/studentdesk.h"
#include "ui/students/detailsform.h"
#include "ui/students/personfields.h"
#include "ui/students/studentcard.h"
#include "ui/students/updatebanner.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

Button *buttonNamed(const QWidget *where, const QString &text)
{
    for (Button *button : where->findChildren<Button *>()) {
        if (!button->isHidden() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

/// Details of a student are changed by key, and another desk does the same meanwhile.
class tst_DetailsForm final : public QObject {
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
        QVERIFY(m_desk->addCourses({u"Prevención"_s}));
        m_id = m_desk->submit(u"Nekane"_s, u"Olabarria"_s, u"nekane@correo.example"_s, u"+34600000101"_s, {1});
        QVERIFY(m_id != 0);
        const QDateTime now = m_desk->clock.now();
        QVERIFY(m_desk->wait([id = m_id, now](SqlSession &session) {
            return StudentRepository(session).setMoodleUser(id, 77, u"nekane"_s, now);
        }));
        m_form = std::make_unique<DetailsForm>(m_desk->services());
        m_form->resize(900, 500);
        m_form->setVisible(true);
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get(), kPatience));
        m_form->start(m_id);
        QTRY_COMPARE(field(FormField::FirstName)->text(), u"Nekane"_s);
        QTRY_COMPARE(QApplication::focusWidget(), field(FormField::FirstName));
    }
    void cleanup()
    {
        m_form.reset();
        m_desk.reset();
    }

    void changesAreSavedByKeyAlone()
    {
        const QSignalSpy saved(m_form.get(), &DetailsForm::saved);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), field(FormField::Phone));
        field(FormField::Phone)->selectAll();
        QTest::keyClicks(field(FormField::Phone), u"600 000 109"_s);
        QVERIFY(m_form->hasChanges());
        press(Qt::Key_Return); // the username is not theirs to change: this was the last field
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(stored().phone, u"+34600000109"_s);
        const Job job = *update();
        QCOMPARE(job.payload, (QJsonObject{{u"fields"_s, QJsonArray{u"phone"_s}}}));
    }

    void nothingTypedIsNothingWritten()
    {
        const QSignalSpy closed(m_form.get(), &DetailsForm::closeWanted);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!update());
        press(Qt::Key_Escape);
        QCOMPARE(closed.count(), 2);
    }

    void escapeAsksOnlyWhenSomethingWouldBeLost()
    {
        const QSignalSpy closed(m_form.get(), &DetailsForm::closeWanted);
        QTest::keyClicks(field(FormField::FirstName), u"x"_s);
        press(Qt::Key_Escape);
        QCOMPARE(closed.count(), 0);
        QVERIFY(m_form->leaveBanner()->isVisible());
        press(Qt::Key_Space); // "Keep editing" has the focus
        QVERIFY(!m_form->leaveBanner()->isVisible());
        press(Qt::Key_Escape);
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!update());
    }

    void aRefusedFieldKeepsWhatWasTyped()
    {
        replace(FormField::Email, u"nekane@correo"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_form->fields()->field(FormField::Email)->state(), Field::State::Error);
        QCOMPARE(QApplication::focusWidget(), field(FormField::Email));
        QCOMPARE(stored().email, u"nekane@correo.example"_s);
    }

    void twoDesksAreComparedNotOverwritten()
    {
        const QSignalSpy saved(m_form.get(), &DetailsForm::saved);
        replace(FormField::Email, u"nekane.o@correo.example"_s);
        StudentEdit other{.studentId = m_id, .before = detailsOf(stored()), .after = detailsOf(stored())};
        other.after.email = u"olabarria@correo.example"_s;
        other.after.lastName = u"Olabarria Gil"_s;
        QVERIFY(QCoro::waitFor(m_desk->students.edit(other)));

        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_form->errorBanner()->isVisible());
        QVERIFY2(m_form->errorBanner()->sentence().contains(u"E-mail is “olabarria@correo.example” now."_s),
                 qPrintable(m_form->errorBanner()->sentence()));
        QCOMPARE(field(FormField::Email)->text(), u"nekane.o@correo.example"_s); // kept
        QCOMPARE(field(FormField::LastName)->text(), u"Olabarria Gil"_s); // only they changed it
        QCOMPARE(stored().email, u"olabarria@correo.example"_s);
        QCOMPARE(saved.count(), 0);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(stored().email, u"nekane.o@correo.example"_s);
        QCOMPARE(stored().lastName, u"Olabarria Gil"_s);
    }

    void theOtherDesksValueCanBeTaken()
    {
        replace(FormField::FirstName, u"Neka"_s);
        StudentEdit other{.studentId = m_id, .before = detailsOf(stored()), .after = detailsOf(stored())};
        other.after.firstName = u"Nekane María"_s;
        QVERIFY(QCoro::waitFor(m_desk->students.edit(other)));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_form->errorBanner()->isVisible());
        Button *take = buttonNamed(m_form->errorBanner(), u"Take theirs"_s);
        QVERIFY(take);
        take->click();
        QCOMPARE(field(FormField::FirstName)->text(), u"Nekane María"_s);
        QVERIFY(!m_form->hasChanges());
    }

    void theCardTellsWhatTheCampusDidNotTake()
    {
        StudentCardView card(m_desk->services());
        card.resize(360, 700);
        card.setVisible(true);
        card.setStudent(m_id);
        QTRY_VERIFY(card.card());
        QVERIFY(!card.update()->isVisible());
        StudentEdit change{.studentId = m_id, .before = detailsOf(stored()), .after = detailsOf(stored())};
        change.after.email = u"taken@correo.example"_s;
        QVERIFY(QCoro::waitFor(m_desk->students.edit(change)));
        QTRY_VERIFY(card.card()->campusUpdate);
        QVERIFY(!card.update()->isVisible()); // a moment on the way is no news
        QTRY_VERIFY(card.update()->isVisible());

        const QDateTime now = m_desk->clock.now();
        QVERIFY(m_desk->wait([now](SqlSession &session) {
            return inTransaction(session, [&]() -> Result<void> {
                JobRepository jobs(session);
                const auto taken = jobs.claim(u"engine"_s, now.addSecs(1), std::chrono::seconds(60), 5);
                for (const Job &job : *taken) {
                    const Error refused{.kind = Error::Kind::Conflict,
                                        .system = Error::System::Moodle,
                                        .code = u"useremailduplicate"_s};
                    if (job.kind == JobKind::UpdateUser && !jobs.failForGood(job, refused, now))
                        return fail(refused);
                }
                return {};
            });
        }));
        QTRY_VERIFY(card.update()->retryButton()->isVisible());
        QVERIFY(card.update()->banner()->title().contains(u"E-mail already in use"_s));
        QVERIFY(card.update()->y() < 60); // seen without scrolling
        card.update()->retryButton()->click();
        QTRY_COMPARE(update()->state, JobState::Ready);
    }

    void keysAreUnique() { QCOMPARE(mnemonicClashes(m_form.get()), QStringList()); }

private:
    QLineEdit *field(FormField one) const { return m_form->fields()->edit(one); }
    void replace(FormField one, const QString &text)
    {
        field(one)->setFocus();
        field(one)->selectAll();
        QTest::keyClicks(field(one), text);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    Student stored() { return *QCoro::waitFor(m_desk->students.student(m_id)); }
    std::optional<Job> update()
    {
        return *m_desk->wait(
            [id = m_id](SqlSession &session) { return JobRepository(session).unfinished(JobKind::UpdateUser, id); });
    }

    std::unique_ptr<StudentDesk> m_desk;
    std::unique_ptr<DetailsForm> m_form;
    qint64 m_id = 0;
};

QTEST_MAIN(tst_DetailsForm)
#include "tst_detailsform.moc"
