// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/moodlelimits.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Problem = FieldProblem;
using Severity = FieldVerdict::Severity;
Q_DECLARE_METATYPE(FieldProblem)

class TestMoodleLimits final : public QObject {
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void emails_data();
    void emails();
    void frequentSlipsInAddressesAreHinted();
    void addressesAreUnwrapped_data();
    void addressesAreUnwrapped();
    void usernames();
    void passwordsAreHintedNotRefused();
    void lengthsCountCharactersNotUnits();
    void everyWordIsItsOwn();
};

void TestMoodleLimits::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<int>("position");
    QTest::newRow("plain") << u"José María"_s << Problem::None << -1;
    QTest::newRow("ampersand") << u"Pérez & Cía \"Q\" O'Donnell"_s << Problem::None << -1;
    QTest::newRow("emoji") << u"Ana 🎓"_s << Problem::None << -1;
    QTest::newRow("recorded: a < b") << u"a < b"_s << Problem::None << -1;
    QTest::newRow("recorded: x > y") << u"x > y"_s << Problem::None << -1;
    QTest::newRow("recorded: tag") << u"Pérez <b>x</b>"_s << Problem::Tags << 6;
    QTest::newRow("heart") << u"Ana <3"_s << Problem::Tags << 4;
    QTest::newRow("open at the end") << u"Ana<"_s << Problem::Tags << 3;
    QTest::newRow("empty") << QString() << Problem::Missing << -1;
    QTest::newRow("spaces") << u"  \u00a0 "_s << Problem::Missing << -1;
    QTest::newRow("line break") << u"Ana\nRuiz"_s << Problem::ControlCharacters << 3;
    QTest::newRow("zero byte") << u"Ana"_s + QChar(0) << Problem::ControlCharacters << 3;
    QTest::newRow("100") << QString(100, u'ñ') << Problem::None << -1;
    QTest::newRow("101") << QString(101, u'ñ') << Problem::TooLong << -1;
}

void TestMoodleLimits::names()
{
    QFETCH(QString, name);
    QFETCH(Problem, problem);
    const FieldVerdict verdict = checkName(name);
    QCOMPARE(word(verdict.problem), word(problem));
    QTEST(verdict.position, "position");
    QCOMPARE(verdict.isRefused(), problem != Problem::None);
}

void TestMoodleLimits::emails_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<int>("position");
    QTest::newRow("plain") << u"ana.ruiz+curso@correo.example"_s << Problem::None << -1;
    QTest::newRow("subdomains") << u"a@b.c.d.centro.es"_s << Problem::None << -1;
    QTest::newRow("apostrophe") << u"o'brien@correo.example"_s << Problem::None << -1;
    QTest::newRow("punycode") << u"ana@xn--espaa-rta.example"_s << Problem::None << -1;
    QTest::newRow("missing") << QString() << Problem::Missing << -1;
    QTest::newRow("no at") << u"ana.correo.example"_s << Problem::EmailMissingAt << -1;
    QTest::newRow("two ats") << u"ana@@correo.example"_s << Problem::EmailSeveralAts << 4;
    QTest::newRow("two addresses") << u"a@b.example;c@d.example"_s << Problem::EmailSeveralAts << 13;
    QTest::newRow("no name") << u"@correo.example"_s << Problem::EmailMissingName << 0;
    QTest::newRow("no domain") << u"ana@"_s << Problem::EmailMissingDomain << 4;
    QTest::newRow("no end") << u"ana@centro"_s << Problem::EmailMissingDomainEnd << 10;
    QTest::newRow("dot but no end") << u"ana@centro."_s << Problem::EmailMissingDomainEnd << 11;
    QTest::newRow("end of one letter") << u"ana@centro.e"_s << Problem::EmailMissingDomainEnd << 11;
    QTest::newRow("address of numbers") << u"ana@10.0.0.1"_s << Problem::EmailMissingDomainEnd << 11;
    QTest::newRow("space") << u"ana ruiz@correo.example"_s << Problem::EmailSpace << 3;
    QTest::newRow("accent") << u"maría@correo.example"_s << Problem::EmailAccent << 3;
    QTest::newRow("accent in domain") << u"ana@españa.example"_s << Problem::EmailAccent << 8;
    QTest::newRow("dot first") << u".ana@correo.example"_s << Problem::EmailDots << 0;
    QTest::newRow("dot last") << u"ana.@correo.example"_s << Problem::EmailDots << 3;
    QTest::newRow("two dots") << u"ana..ruiz@correo.example"_s << Problem::EmailDots << 3;
    QTest::newRow("two dots in domain") << u"ana@correo..example"_s << Problem::EmailDots << 11;
    QTest::newRow("comma") << u"ana@correo,example"_s << Problem::EmailMissingDomainEnd << 18;
    QTest::newRow("comma and dot") << u"ana@cor,reo.example"_s << Problem::Characters << 7;
    QTest::newRow("brackets") << u"ana<x>@correo.example"_s << Problem::Characters << 3;
    QTest::newRow("hyphen at edge") << u"ana@-correo.example"_s << Problem::EmailDomain << 4;
    QTest::newRow("long name") << QString(65, u'a') + u"@correo.example"_s << Problem::TooLong << -1;
    QTest::newRow("long in all") << u"a@"_s + QString(60, u'b') + u'.' + QString(60, u'c') + u".example"_s
                                 << Problem::TooLong << -1;
}

void TestMoodleLimits::emails()
{
    QFETCH(QString, email);
    QFETCH(Problem, problem);
    const FieldVerdict verdict = checkEmail(email);
    QCOMPARE(word(verdict.problem), word(problem));
    QTEST(verdict.position, "position");
    QCOMPARE(verdict.isRefused(), problem != Problem::None);
}

void TestMoodleLimits::frequentSlipsInAddressesAreHinted()
{
    const FieldVerdict verdict = checkEmail(u"ana.ruiz@gmial.com"_s);
    QVERIFY(verdict.severity == Severity::Hint);
    QCOMPARE(verdict.suggestion, u"ana.ruiz@gmail.com"_s);
    QVERIFY(checkEmail(u"ana.ruiz@gmail.com"_s).isGood());
    QVERIFY(checkEmail(u"ana.ruiz@hotmail.es"_s).isGood());
}

void TestMoodleLimits::addressesAreUnwrapped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("capitals") << u" Ana.Ruiz@Correo.EXAMPLE "_s;
    QTest::newRow("mailto") << u"mailto:ana.ruiz@correo.example"_s;
    QTest::newRow("with name") << u"Ana Ruiz <ana.ruiz@correo.example>"_s;
    QTest::newRow("full stop") << u"ana.ruiz@correo.example."_s;
    QTest::newRow("invisible") << u"\u200bana.ruiz@correo.example\u200b"_s;
}

void TestMoodleLimits::addressesAreUnwrapped()
{
    QFETCH(QString, typed);
    QCOMPARE(normalisedEmail(typed), u"ana.ruiz@correo.example"_s);
}

void TestMoodleLimits::usernames()
{
    QVERIFY(checkUsername({}).isGood());
    QVERIFY(checkUsername(u"ana_ruiz-2@centro.es"_s).isGood());
    const FieldVerdict capitals = checkUsername(u"Ana.Ruiz"_s);
    QVERIFY(capitals.problem == Problem::UpperCase && capitals.severity == Severity::Hint);
    QCOMPARE(capitals.suggestion, u"ana.ruiz"_s);
    const FieldVerdict accent = checkUsername(u"ana.núñez ruiz"_s);
    QVERIFY(accent.problem == Problem::Characters && accent.isRefused());
    QCOMPARE(accent.position, 5);
    QCOMPARE(accent.suggestion, u"ana.nunez.ruiz"_s);
    QCOMPARE(word(checkUsername(QString(101, u'a')).problem), u"too_long"_s);
}

void TestMoodleLimits::passwordsAreHintedNotRefused()
{
    QVERIFY(checkPassword(Secret()).isGood());
    QVERIFY(checkPassword(Secret("Clave#2024")).isGood());
    const FieldVerdict weak = checkPassword(Secret("clave"));
    QVERIFY(weak.severity == Severity::Hint);
    QVERIFY(weak.lacks
            == (PasswordLack::Length | PasswordLack::Digit | PasswordLack::UpperCase | PasswordLack::Symbol));
    QVERIFY(checkPassword(Secret("Ñandú#2024x")).isGood());
    QVERIFY(checkPassword(Secret("Ñandú#24")).isGood()); // eight characters, ten bytes
    QVERIFY(checkPassword(Secret("Ñandú#2")).lacks.testFlag(PasswordLack::Length));
    QVERIFY(checkPassword(Secret(" Clave#2024")).problem == Problem::PasswordSpace);
    QVERIFY(checkPassword(Secret("Clave\n#2024")).isRefused());
}

void TestMoodleLimits::lengthsCountCharactersNotUnits()
{
    QVERIFY(checkName(u"🎓"_s.repeated(100)).isGood());
    const FieldVerdict verdict = checkName(u"🎓"_s.repeated(101));
    QCOMPARE(verdict.length, 101);
    QCOMPARE(verdict.limit, 100);
    QVERIFY(checkMoodlePhone(QString(20, u'1')).isGood());
    QVERIFY(checkMoodlePhone(QString(21, u'1')).isRefused());
}

void TestMoodleLimits::everyWordIsItsOwn()
{
    QSet<QString> words;
    for (int i = 0; i <= int(FieldProblem::PasswordSpace); ++i)
        words.insert(word(FieldProblem(i)));
    QCOMPARE(words.size(), int(FieldProblem::PasswordSpace) + 1);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(word(FormField::FirstName), u"first_name"_s);
}

QTEST_GUILESS_MAIN(TestMoodleLimits)
#include "tst_moodlelimits.moc"
