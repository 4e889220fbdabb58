// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intakeform.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestIntakeForm final : public QObject {
    Q_OBJECT
private slots:
    void aGoodFormHasNoVerdicts();
    void anEmptyFormNamesWhatIsMissing();
    void warningsDoNotStopIt();
    void aPhoneIsMissedOnlyForAWelcome();
    void normalisingMendsSlips();
    void normalisingKeepsWhatItCannotMend();
};

static IntakeForm goodForm()
{
    return {.firstName = u"José María"_s,
            .lastName = u"Núñez Ibáñez"_s,
            .email = u"jm.nunez@correo.example"_s,
            .phone = u"600 000 101"_s,
            .username = u"jose.nunez"_s,
            .courseIds = {3, 5}};
}

void TestIntakeForm::aGoodFormHasNoVerdicts()
{
    QVERIFY(check(goodForm(), u"ES"_s).isEmpty());
}

void TestIntakeForm::anEmptyFormNamesWhatIsMissing()
{
    const auto verdicts = check(IntakeForm(), u"ES"_s);
    QVERIFY(!isAcceptable(verdicts));
    QCOMPARE(
        verdicts.keys(),
        (QList{FormField::FirstName, FormField::LastName, FormField::Email, FormField::Phone, FormField::Courses}));
    for (const FieldVerdict &verdict : verdicts)
        QVERIFY(verdict.problem == FieldProblem::Missing);
    QVERIFY(!verdicts.value(FormField::Phone).isRefused());
}

void TestIntakeForm::warningsDoNotStopIt()
{
    IntakeForm form = goodForm();
    form.phone = u"912 345 678"_s;
    form.password = Secret("clave");
    form.email = u"jm.nunez@gmial.com"_s;
    const auto verdicts = check(form, u"ES"_s);
    QCOMPARE(verdicts.size(), 3);
    QVERIFY(isAcceptable(verdicts));
    QVERIFY(verdicts.value(FormField::Phone).problem == FieldProblem::PhoneNotMobile);
    form.phone = u"912 345 67"_s;
    QVERIFY(!isAcceptable(check(form, u"ES"_s)));
}

void TestIntakeForm::aPhoneIsMissedOnlyForAWelcome()
{
    IntakeForm form = goodForm();
    form.phone.clear();
    QVERIFY(isAcceptable(check(form, u"ES"_s)));
    QVERIFY(check(form, u"ES"_s).contains(FormField::Phone));
    form.sendsWelcome = false;
    QVERIFY(check(form, u"ES"_s).isEmpty());
}

void TestIntakeForm::normalisingMendsSlips()
{
    IntakeForm form = goodForm();
    form.firstName = u"  Jose\u0301   María "_s;
    form.email = u" JM.Nunez@Correo.Example"_s;
    form.username = u" Jose.Nunez "_s;
    form.courseIds = {5, 3, 5};
    form.password = Secret();
    QVERIFY(check(form, u"ES"_s).isEmpty());
    const IntakeForm result = normalised(form, u"ES"_s);
    QCOMPARE(result.firstName, u"José María"_s);
    QCOMPARE(result.email, u"jm.nunez@correo.example"_s);
    QCOMPARE(result.username, u"jose.nunez"_s);
    QCOMPARE(result.phone, u"+34600000101"_s);
    QCOMPARE(result.courseIds, (QList<qint64>{5, 3}));
    QVERIFY(!result.password);
    const IntakeForm again = normalised(result, u"MX"_s); // E.164 no longer depends on the region
    QCOMPARE(again.phone, result.phone);
}

void TestIntakeForm::normalisingKeepsWhatItCannotMend()
{
    IntakeForm form = goodForm();
    form.phone = u" 61234 "_s;
    form.username = u"josé"_s;
    const IntakeForm result = normalised(form, u"ES"_s);
    QCOMPARE(result.phone, u"61234"_s);
    QCOMPARE(result.username, u"josé"_s);
    QCOMPARE(check(form, u"ES"_s).keys(), (QList{FormField::Phone, FormField::Username}));
}

QTEST_GUILESS_MAIN(TestIntakeForm)
#include "tst_intakeform.moc"
