// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ruleservice.h"
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/studentdesk.h"
#include "ui/students/coursepicker.h"
#include "ui/students/duplicatesbanner.h"
#include "ui/students/fieldtexts.h"
#include "ui/students/personfields.h"
#include "ui/students/studentform.h"
#include "ui/students/welcomepanel.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every text of the program turned round, to see what follows a switch of language.
class MirrorTranslator final : public QTranslator {
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"~"_s + QString::fromUtf8(text);
    }
    bool isEmpty() const override { return false; }
};

Button *buttonNamed(const QWidget *where, const QString &text)
{
    for (Button *button : where->findChildren<Button *>()) {
        if (!button->isHidden() && button->text() == text)
            return button;
    }
    return nullptr;
}

void write(StudentForm &form, FormField field, const QString &text)
{
    QLineEdit *edit = form.fields()->edit(field);
    edit->setFocus();
    edit->selectAll();
    edit->insert(text);
    emit edit->textEdited(text);
}

void leave(StudentForm &form, FormField field)
{
    emit form.fields()->field(field)->left();
}

void fillPerson(StudentForm &form)
{
    write(form, FormField::FirstName, u"María José"_s);
    write(form, FormField::LastName, u"Íñiguez Peña"_s);
    write(form, FormField::Email, u"mj.iniguez@correo.example"_s);
    write(form, FormField::Phone, u"600 000 101"_s);
}

} // namespace

class tst_StudentForm final : public QObject {
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
        QVERIFY(m_desk->addCourses({u"Prevención"_s, u"Ofimática"_s, u"Carretillas"_s}));
        QVERIFY(m_desk->addTemplate(u"bienvenida_curso"_s, u"Hola, {{1}}: ya puedes entrar en {{2}}."_s, true));
        m_form = std::make_unique<StudentForm>(m_desk->services());
        m_form->resize(1100, 700);
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get(), kPatience));
        m_form->startNew();
        QTRY_COMPARE(m_form->picker()->model()->rowCount(), 3);
        QTRY_VERIFY(!m_form->welcome()->previewText().isEmpty());
    }
    void cleanup()
    {
        m_form.reset();
        m_desk.reset();
    }

    void fieldsAreJudgedWhenTheyAreLeft_data()
    {
        QTest::addColumn<FormField>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Field::State>("state");
        QTest::addColumn<QString>("message");
        using S = Field::State;
        QTest::newRow("no end") << FormField::Email << u"mj@correo"_s << S::Error << u"end of the domain"_s;
        QTest::newRow("accent") << FormField::Email << u"peña@correo.example"_s << S::Error << u"no accents"_s;
        QTest::newRow("slip") << FormField::Email << u"mj@gmial.com"_s << S::Warning << u"misspelt"_s;
        QTest::newRow("good mail") << FormField::Email << u"mj@correo.example"_s << S::Plain << QString();
        QTest::newRow("good phone") << FormField::Phone << u"600 000 101"_s << S::Checked << u"Spain"_s;
        QTest::newRow("short") << FormField::Phone << u"600 000"_s << S::Error << u"Digits are missing"_s;
        QTest::newRow("fixed") << FormField::Phone << u"910 000 101"_s << S::Warning << u"fixed line"_s;
        QTest::newRow("letter") << FormField::Phone << u"600 000 10x"_s << S::Error << u"“x”"_s;
        QTest::newRow("space") << FormField::Username << u"maria jose"_s << S::Error << u"without spaces"_s;
        QTest::newRow("tag") << FormField::FirstName << u"<b>Ana"_s << S::Error << u"“<”"_s;
        QTest::newRow("long") << FormField::LastName << QString(120, u'a') << S::Error << u"120 characters"_s;
    }
    void fieldsAreJudgedWhenTheyAreLeft()
    {
        QFETCH(FormField, field);
        QFETCH(QString, text);
        QFETCH(Field::State, state);
        QFETCH(QString, message);
        write(*m_form, field, text);
        const Field *shown = m_form->fields()->field(field);
        QVERIFY(shown->message().isEmpty()); // not while typing
        leave(*m_form, field);
        QTRY_COMPARE(shown->state(), state);
        QVERIFY2(shown->message().contains(message), qPrintable(shown->message()));
        QCOMPARE(m_form->fields()->edit(field)->text(), text); // what was typed stays
    }

    void anErrorGoesAsSoonAsItIsMended()
    {
        write(*m_form, FormField::Email, u"mj@correo"_s);
        leave(*m_form, FormField::Email);
        QCOMPARE(m_form->fields()->field(FormField::Email)->state(), Field::State::Error);
        write(*m_form, FormField::Email, u"mj@correo.example"_s);
        QCOMPARE(m_form->fields()->field(FormField::Email)->state(), Field::State::Plain);
    }

    void whatWasMeantIsOneClickAway()
    {
        write(*m_form, FormField::Email, u"mj@gmial.com"_s);
        leave(*m_form, FormField::Email);
        Button *use = buttonNamed(m_form.get(), u"Use mj@gmail.com"_s);
        QVERIFY(use);
        use->click();
        QCOMPARE(m_form->form().email, u"mj@gmail.com"_s);
        QVERIFY(use->isHidden());
    }

    void aUsernameIsProposedUntilSomebodyWritesOne()
    {
        write(*m_form, FormField::FirstName, u"José María"_s);
        write(*m_form, FormField::LastName, u"Núñez Ibáñez"_s);
        QCOMPARE(m_form->form().username, u"jose.nunez"_s);
        write(*m_form, FormField::LastName, u"Ruiz"_s);
        QCOMPARE(m_form->form().username, u"jose.ruiz"_s);
        write(*m_form, FormField::Username, u"chema"_s);
        write(*m_form, FormField::LastName, u"Núñez"_s);
        QCOMPARE(m_form->form().username, u"chema"_s);
    }

    void aTakenProposalMakesWayAndATypedOneIsToldWhoHasIt()
    {
        m_desk->probe.people.append({.moodleUserId = 2118,
                                     .username = u"jose.nunez"_s,
                                     .firstName = u"José"_s,
                                     .lastName = u"Núñez"_s,
                                     .email = u"otro@correo.example"_s});
        write(*m_form, FormField::FirstName, u"José María"_s);
        write(*m_form, FormField::LastName, u"Núñez Ibáñez"_s);
        leave(*m_form, FormField::LastName);
        QTRY_COMPARE(m_form->form().username, u"j.nunez"_s);
        const Field *username = m_form->fields()->field(FormField::Username);
        QTRY_COMPARE(username->state(), Field::State::Checked);
        write(*m_form, FormField::Username, u"jose.nunez"_s);
        leave(*m_form, FormField::Username);
        QTRY_COMPARE(username->state(), Field::State::Warning);
        QVERIFY(username->message().contains(u"José Núñez"_s));
        QCOMPARE(m_form->form().username, u"jose.nunez"_s);
    }

    void aBlindCampusIsNoProofThatAUsernameIsFree()
    {
        m_desk->probe.isBlind = true;
        write(*m_form, FormField::Username, u"chema"_s);
        leave(*m_form, FormField::Username);
        QTRY_VERIFY(!m_desk->probe.asked.isEmpty());
        const Field *username = m_form->fields()->field(FormField::Username);
        QTRY_COMPARE(username->state(), Field::State::Hint);
        QVERIFY(username->message().contains(u"does not show its accounts"_s));
    }

    void anAccountOfTheCampusIsOfferedByNameAndTakenOnlyOnAWord()
    {
        m_desk->probe.people.append({.moodleUserId = 2118,
                                     .username = u"mj.iniguez"_s,
                                     .firstName = u"María José"_s,
                                     .lastName = u"Íñiguez Solà"_s,
                                     .email = u"mj.iniguez@correo.example"_s});
        fillPerson(*m_form);
        leave(*m_form, FormField::Email);
        DuplicatesBanner *banner = m_form->duplicates();
        QTRY_VERIFY(!banner->isHidden());
        QVERIFY(banner->banner()->sentence().contains(u"María José Íñiguez Solà"_s));
        QCOMPARE(m_form->form().useMoodleUserId, 0);
        QTRY_VERIFY(buttonNamed(banner, u"Use this account"_s));
        buttonNamed(banner, u"Use this account"_s)->click();
        QCOMPARE(m_form->form().useMoodleUserId, 2118);
        QCOMPARE(m_form->form().username, u"mj.iniguez"_s);
        QVERIFY(m_form->fields()->edit(FormField::Username)->isReadOnly());
        QTRY_VERIFY(buttonNamed(banner, u"Do not use it"_s));
        buttonNamed(banner, u"Do not use it"_s)->click();
        QCOMPARE(m_form->form().useMoodleUserId, 0);
        QTRY_VERIFY(buttonNamed(banner, u"It is someone else"_s));
        buttonNamed(banner, u"It is someone else"_s)->click();
        QVERIFY(banner->isHidden());
    }

    void savingWaitsUntilSomebodySaysWhoseTheAccountIs()
    {
        m_desk->probe.people.append({.moodleUserId = 2118,
                                     .username = u"mj.iniguez"_s,
                                     .firstName = u"María José"_s,
                                     .lastName = u"Íñiguez Solà"_s,
                                     .email = u"mj.iniguez@correo.example"_s});
        fillPerson(*m_form);
        leave(*m_form, FormField::Email);
        m_form->picker()->setChosen({1});
        QTRY_VERIFY(buttonNamed(m_form->duplicates(), u"Use this account"_s));
        QSignalSpy submitted(m_form.get(), &StudentForm::submitted);
        m_form->save();
        QTRY_VERIFY(buttonNamed(m_form->duplicates(), u"Use this account"_s)->hasFocus());
        QCOMPARE(QCoro::waitFor(m_desk->students.count({})).value_or(-1), 0);
        buttonNamed(m_form->duplicates(), u"It is someone else"_s)->click();
        m_form->save();
        QTRY_COMPARE(submitted.size(), 1);
    }

    void whoIsAlreadyHereIsOffered()
    {
        const qint64 known = m_desk->submit(u"Ana"_s, u"Ruiz"_s, u"ana@correo.example"_s, u"600 000 101"_s, {1});
        QVERIFY(known != 0);
        QSignalSpy wanted(m_form.get(), &StudentForm::studentWanted);
        fillPerson(*m_form);
        leave(*m_form, FormField::Phone);
        QTRY_VERIFY(!m_form->duplicates()->isHidden());
        QVERIFY(m_form->duplicates()->banner()->sentence().contains(u"same phone"_s));
        QTRY_VERIFY(buttonNamed(m_form->duplicates(), u"Open record"_s));
        buttonNamed(m_form->duplicates(), u"Open record"_s)->click();
        QCOMPARE(wanted.at(0).at(0).toLongLong(), known);
    }

    void theFirstWrongFieldGetsFocusAndNothingIsLost()
    {
        fillPerson(*m_form);
        write(*m_form, FormField::Email, u"mj@"_s);
        m_form->picker()->setChosen({1});
        m_form->save();
        QCOMPARE(m_form->fields()->field(FormField::Email)->state(), Field::State::Error);
        QVERIFY(m_form->fields()->edit(FormField::Email)->hasFocus());
        QCOMPARE(m_form->form().email, u"mj@"_s);
        write(*m_form, FormField::Email, u"mj@correo.example"_s);
        m_form->picker()->setChosen({});
        m_form->save();
        QVERIFY(m_form->picker()->searchBox()->hasFocus());
        QCOMPARE(QCoro::waitFor(m_desk->students.count({})).value_or(-1), 0);
    }

    void savingWritesTheFormAndShowsItsSteps()
    {
        fillPerson(*m_form);
        m_form->picker()->setChosen({2, 1});
        QSignalSpy submitted(m_form.get(), &StudentForm::submitted);
        clickOn(m_form->saveButton());
        QTRY_COMPARE(submitted.size(), 1);
        const auto card = QCoro::waitFor(m_desk->students.card(submitted.at(0).at(0).toLongLong()));
        QVERIFY(card.has_value());
        QCOMPARE(card->student.firstName, u"María José"_s);
        QCOMPARE(card->student.email, u"mj.iniguez@correo.example"_s);
        QCOMPARE(card->student.phone, u"+34600000101"_s);
        QCOMPARE(card->student.username, u"maria.iniguez"_s);
        QCOMPARE(card->enrolments.size(), 2);
        QVERIFY(card->intakes.constFirst().intake.sendsWelcome);
        QVERIFY(!m_form->fields()->isEnabled());
        clickOn(m_form->saveAndNewButton()); // now "New student"
        QVERIFY(m_form->fields()->isEnabled());
        QVERIFY(m_form->fields()->isEmpty());
    }

    void saveAndNewKeepsTheCoursesAndStartsAtTheFirstName()
    {
        fillPerson(*m_form);
        m_form->picker()->setChosen({3});
        m_form->fields()->edit(FormField::Phone)->setFocus();
        QSignalSpy submitted(m_form.get(), &StudentForm::submitted);
        QTest::keyClick(m_form->fields()->edit(FormField::Phone), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(submitted.size(), 1);
        QVERIFY(m_form->fields()->isEmpty());
        QCOMPARE(m_form->form().courseIds, QList<qint64>{3});
        QVERIFY(m_form->fields()->edit(FormField::FirstName)->hasFocus());
    }

    void aDraftComesBack()
    {
        fillPerson(*m_form);
        m_form->picker()->setChosen({2});
        m_form->fields()->passwordKind()->setCurrentIndex(1);
        write(*m_form, FormField::Password, u"Secreta-2026"_s);
        const auto stored = [this] { return QCoro::waitFor(m_desk->intake.draft(u"desk-1"_s)).value_or(std::nullopt); };
        QTRY_VERIFY(stored().has_value());
        QVERIFY(!stored()->form.password);

        StudentForm later(m_desk->services());
        later.show();
        later.startNew();
        QTRY_VERIFY(!later.draftBanner()->isHidden());
        QVERIFY(later.draftBanner()->sentence().contains(u"María José"_s));
        QTRY_VERIFY(buttonNamed(later.draftBanner(), u"Continue draft"_s));
        buttonNamed(later.draftBanner(), u"Continue draft"_s)->click();
        QCOMPARE(later.form().lastName, u"Íñiguez Peña"_s);
        QCOMPARE(later.form().courseIds, QList<qint64>{2});
        QVERIFY(later.draftBanner()->isHidden());
    }

    void aDraftThatIsNotWantedGoes()
    {
        IntakeForm begun{.firstName = u"Ana"_s};
        QVERIFY(QCoro::waitFor(m_desk->intake.saveDraft(u"desk-1"_s, begun)).has_value());
        StudentForm later(m_desk->services());
        later.show();
        later.startNew();
        QTRY_VERIFY(!later.draftBanner()->isHidden());
        QTRY_VERIFY(buttonNamed(later.draftBanner(), u"Discard"_s));
        buttonNamed(later.draftBanner(), u"Discard"_s)->click();
        QTRY_VERIFY(!QCoro::waitFor(m_desk->intake.draft(u"desk-1"_s)).value_or(IntakeDraft()).has_value());
        QVERIFY(later.fields()->isEmpty());
    }

    void theKeyboardAloneIsEnough()
    {
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get(), kPatience));
        m_form->fields()->edit(FormField::FirstName)->setFocus();
        const auto type = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        type(u"Ana"_s);
        press(Qt::Key_Return);
        type(u"Ruiz"_s);
        press(Qt::Key_Tab);
        type(u"ana@correo.example"_s);
        press(Qt::Key_Return);
        type(u"600000102"_s);
        press(Qt::Key_Return);
        QVERIFY(m_form->fields()->edit(FormField::Username)->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(m_form->fields()->passwordKind()->hasFocus());
        press(Qt::Key_Tab);
        QVERIFY(m_form->picker()->searchBox()->hasFocus());
        type(u"carre"_s);
        press(Qt::Key_Down);
        QVERIFY(m_form->picker()->list()->hasFocus());
        press(Qt::Key_Space);
        QCOMPARE(m_form->picker()->chosenNames(), QStringList{u"Carretillas"_s});
        press(Qt::Key_Tab);
        QVERIFY(m_form->welcome()->templateBox()->hasFocus());
        press(Qt::Key_Tab);
        QVERIFY(m_form->welcome()->sendBox()->hasFocus());
        press(Qt::Key_Tab);
        QVERIFY(m_form->cancelButton()->hasFocus());
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QVERIFY(m_form->saveButton()->hasFocus());
    }

    void lettersWithAltAreUnique()
    {
        fillPerson(*m_form);
        QCOMPARE(mnemonicClashes(m_form.get()), QStringList());
    }

    void theWelcomeReadsAsItWillAndATemplateChosenHereIsTheCentres()
    {
        fillPerson(*m_form);
        m_form->picker()->setChosen({1, 2});
        QTRY_COMPARE(m_form->welcome()->previewText(),
                     u"Hola, María José: ya puedes entrar en Prevención y Ofimática."_s);
        QVERIFY(m_desk->addTemplate(u"otra"_s, u"Hola {{1}}"_s, false));
        QTRY_COMPARE(m_form->welcome()->templateBox()->count(), 2);
        QVERIFY(!m_form->welcome()->newChoice());
        m_form->welcome()->templateBox()->setCurrentIndex(1);
        QCOMPARE(m_form->welcome()->newChoice()->name, u"otra"_s);
        QSignalSpy submitted(m_form.get(), &StudentForm::submitted);
        m_form->save();
        QTRY_COMPARE(submitted.size(), 1);
        QCOMPARE(m_desk->settings.values().get(templateSetting(MessagePurpose::Welcome)).name, u"otra"_s);
    }

    void outsideTheSendingHoursOneIsTold()
    {
        QVERIFY(QCoro::waitFor(m_desk->settings.set(u"centre.time_zone"_s, u"Europe/Madrid"_s)));
        RuleService rules(m_desk->database, m_desk->clock, m_desk->settings);
        StudentServices services = m_desk->services();
        services.rules = &rules;
        WelcomePanel panel(services);
        QVERIFY(!panel.whenText().contains(u"sending hours"_s)); // a Tuesday, 10:40
        m_desk->clock.advance(std::chrono::hours(11));
        panel.setFacts(u"Ana"_s, u"Ruiz"_s, {u"Prevención"_s});
        QVERIFY(panel.whenText().contains(u"outside the sending hours"_s));
        panel.setSendsWelcome(false);
        QVERIFY(!panel.whenText().contains(u"sending hours"_s));
    }

    void withoutAWelcomeNoPhoneIsNeeded()
    {
        leave(*m_form, FormField::Phone);
        m_form->saveButton()->click();
        QCOMPARE(m_form->fields()->field(FormField::Phone)->state(), Field::State::Warning);
        m_form->welcome()->sendBox()->setChecked(false);
        QCOMPARE(m_form->fields()->field(FormField::Phone)->state(), Field::State::Plain);
        QVERIFY(m_form->welcome()->previewText().isEmpty());
    }

    void aFailedFormIsCorrectedInTheSameForm()
    {
        const qint64 id = m_desk->submit(u"Ana"_s, u"Ruiz"_s, u"ana@correo.example"_s, u"600 000 101"_s, {1});
        const auto card = QCoro::waitFor(m_desk->students.card(id));
        QVERIFY(card.has_value());
        const qint64 intake = card->intakes.constFirst().intake.id;
        const QDateTime now = m_desk->clock.now();
        const Error error{.kind = Error::Kind::Conflict,
                          .system = Error::System::Moodle,
                          .code = u"email_taken"_s,
                          .facts = {{Error::Fact::Field, u"email"_s}}};
        QVERIFY(m_desk
                    ->wait([id, error, now](SqlSession &session) {
                        return inTransaction(session, [&] {
                            return StudentRepository(session).setState(id, StudentState::Failed, error, now);
                        });
                    })
                    .has_value());
        m_form->startEdit(intake);
        QTRY_COMPARE(m_form->form().firstName, u"Ana"_s);
        QCOMPARE(m_form->form().courseIds, QList<qint64>{1});
        QVERIFY(!m_form->errorBanner()->isHidden());
        QVERIFY(m_form->saveAndNewButton()->isHidden());
        write(*m_form, FormField::Email, u"ana.ruiz@correo.example"_s);
        QSignalSpy submitted(m_form.get(), &StudentForm::submitted);
        m_form->save();
        QTRY_COMPARE(submitted.size(), 1);
        const auto after = QCoro::waitFor(m_desk->students.card(id));
        QCOMPARE(after->student.email, u"ana.ruiz@correo.example"_s);
        QVERIFY(after->student.state != StudentState::Failed);
    }

    void allTextsFollowTheLanguage()
    {
        write(*m_form, FormField::Email, u"mj@correo"_s);
        leave(*m_form, FormField::Email);
        MirrorTranslator mirror;
        QApplication::installTranslator(&mirror);
        QTRY_VERIFY(m_form->header()->title().startsWith(u'~'));
        QVERIFY(m_form->saveButton()->text().startsWith(u'~'));
        QVERIFY(m_form->fields()->field(FormField::Email)->label().startsWith(u'~'));
        QVERIFY(m_form->fields()->field(FormField::Email)->message().startsWith(u'~'));
        QVERIFY(m_form->fields()->passwordKind()->currentText().startsWith(u'~'));
        QVERIFY(m_form->welcome()->sendBox()->text().startsWith(u'~'));
        QCOMPARE(m_form->form().email, u"mj@correo"_s);
        QApplication::removeTranslator(&mirror);
        QTRY_COMPARE(m_form->header()->title(), u"New student"_s);
    }

private:
    std::unique_ptr<StudentDesk> m_desk;
    std::unique_ptr<StudentForm> m_form;
};

QTEST_MAIN(tst_StudentForm)
#include "tst_studentform.moc"
