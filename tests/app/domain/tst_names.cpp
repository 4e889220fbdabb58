// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/moodlelimits.h"
#include "app/domain/names.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestNames final : public QObject {
    Q_OBJECT
private slots:
    void foldsAccentsAndCase_data();
    void foldsAccentsAndCase();
    void proposesUsernames_data();
    void proposesUsernames();
    void proposalsAreAlwaysUsableAndTheSame_data();
    void proposalsAreAlwaysUsableAndTheSame();
    void suffixesStayWithinTheLimit();
};

void TestNames::foldsAccentsAndCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("spanish") << u"  José María  Núñez\tIbáñez "_s << u"jose maria nunez ibanez"_s;
    QTest::newRow("decomposed") << u"Nu\u0301n\u0303ez"_s << u"nunez"_s;
    QTest::newRow("german") << u"Straße MÜLLER"_s << u"strasse muller"_s;
    QTest::newRow("capital sharp s") << u"GROẞ"_s << u"gross"_s;
    QTest::newRow("polish") << u"Łukasz Żółć"_s << u"lukasz zolc"_s;
    QTest::newRow("nordic") << u"Øyvind Ærø"_s << u"oyvind aero"_s;
    QTest::newRow("croatian") << u"Đorđe"_s << u"dorde"_s;
    QTest::newRow("turkish") << u"Işık İnci"_s << u"isik inci"_s;
    QTest::newRow("catalan") << u"Col·legi Gal·la"_s << u"col·legi gal·la"_s;
    QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s;
    QTest::newRow("apostrophe") << u"O’Brien"_s << u"o'brien"_s;
    QTest::newRow("cyrillic") << u"Иван Йовков"_s << u"иван иовков"_s;
    QTest::newRow("arabic marks") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("invisible") << u"Ana\u200b\u202c"_s << u"ana"_s;
    QTest::newRow("emoji") << u"Ana 🎓"_s << u"ana 🎓"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestNames::foldsAccentsAndCase()
{
    QFETCH(QString, text);
    QTEST(folded(text), "expected");
    QCOMPARE(folded(folded(text)), folded(text));
}

void TestNames::proposesUsernames_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("two and two") << u"José María"_s << u"Núñez Ibáñez"_s << u"jm@correo.example"_s
                                 << QStringList{u"jose.nunez"_s,        u"j.nunez"_s,    u"josemaria.nunez"_s,
                                                u"jose.nunez.ibanez"_s, u"jm"_s,         u"jose.nunez2"_s,
                                                u"jose.nunez3"_s,       u"jose.nunez4"_s};
    QTest::newRow("particles") << u"Ana"_s << u"de la Cruz Marín"_s << QString()
                               << QStringList{u"ana.delacruz"_s,  u"a.delacruz"_s,    u"ana.de.la.cruz.marin"_s,
                                              u"ana.delacruz2"_s, u"ana.delacruz3"_s, u"ana.delacruz4"_s};
    QTest::newRow("hyphen, apostrophe") << u"Jean-Luc"_s << u"O'Brien"_s << QString()
                                        << QStringList{u"jean-luc.obrien"_s, u"j.obrien"_s, u"jean-luc.obrien2"_s,
                                                       u"jean-luc.obrien3"_s, u"jean-luc.obrien4"_s};
    QTest::newRow("cyrillic") << u"Иван"_s << u"Петров"_s << u"Ivan.Petrov+curso@correo.example"_s
                              << QStringList{u"ivan.petrov"_s, u"ivan.petrov2"_s, u"ivan.petrov3"_s, u"ivan.petrov4"_s};
    QTest::newRow("chinese") << u"伟"_s << u"王"_s << u"wang88@correo.example"_s
                             << QStringList{u"wang88"_s, u"wang88.2"_s, u"wang88.3"_s, u"wang88.4"_s};
    QTest::newRow("arabic without e-mail")
        << u"محمد"_s << u"علي"_s << QString() << QStringList{u"alumno"_s, u"alumno2"_s, u"alumno3"_s, u"alumno4"_s};
    QTest::newRow("half latin") << u"Ana"_s << u"Петрова"_s << u"apetrova@correo.example"_s
                                << QStringList{u"apetrova"_s, u"ana"_s, u"apetrova2"_s, u"apetrova3"_s, u"apetrova4"_s};
}

void TestNames::proposesUsernames()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, email);
    QTEST(usernameProposals(first, last, email), "expected");
}

void TestNames::proposalsAreAlwaysUsableAndTheSame_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("email");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("signs") << u"!!!"_s << u"---"_s << u"@@@"_s;
    QTest::newRow("emoji") << u"🎓"_s << u"📱"_s << u"🎓@correo.example"_s;
    QTest::newRow("very long") << QString(300, u'ñ') << QString(300, u'é') << QString(300, u'a');
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << u"x"_s << QString();
    QTest::newRow("particles only") << u"de"_s << u"la"_s << QString();
    QTest::newRow("digits") << u"Ana 2"_s << u"3"_s << QString();
}

void TestNames::proposalsAreAlwaysUsableAndTheSame()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, email);
    const QStringList proposals = usernameProposals(first, last, email);
    QVERIFY(!proposals.isEmpty());
    QCOMPARE(usernameProposals(first, last, email), proposals);
    QCOMPARE(QSet<QString>(proposals.cbegin(), proposals.cend()).size(), proposals.size());
    for (const QString &proposal : proposals) {
        QVERIFY(!proposal.isEmpty());
        QVERIFY2(checkUsername(proposal).isGood(), qPrintable(proposal));
    }
}

void TestNames::suffixesStayWithinTheLimit()
{
    QCOMPARE(withSuffix(u"ana.ruiz"_s, 0), u"ana.ruiz"_s);
    QCOMPARE(withSuffix(u"ana.ruiz"_s, 1), u"ana.ruiz"_s);
    QCOMPARE(withSuffix(u"ana.ruiz"_s, 12), u"ana.ruiz12"_s);
    QCOMPARE(withSuffix(u"wang88"_s, 2), u"wang88.2"_s);
    QCOMPARE(withSuffix(QString(200, u'a'), 1234).size(), kMoodleUsernameLength);
    QVERIFY(withSuffix(QString(200, u'a'), 1234).endsWith("1234"_L1));
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
