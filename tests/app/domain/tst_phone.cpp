// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phone.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Kind = PhoneVerdict::Kind;
Q_DECLARE_METATYPE(PhoneVerdict::Kind)

class TestPhone final : public QObject {
    Q_OBJECT
private slots:
    void judgesWhatPeopleType_data();
    void judgesWhatPeopleType();
    void formatsForReading();
    void neverStoresARefusedNumber();
    void twoSpellingsOfAnAccountHaveOneKey_data();
    void twoSpellingsOfAnAccountHaveOneKey();
    void differentAccountsHaveDifferentKeys();
    void variantsContainTheOtherSpelling();
    void regionsAreKnown();
};

void TestPhone::judgesWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *name, const QString &typed, const QString &region, Kind kind,
                        const QString &e164 = {}, const QString &suggestion = {}) {
        QTest::newRow(name) << typed << region << kind << e164 << suggestion;
    };
    // The contract's table.
    row("es plain", u"612 345 678"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("es without plus", u"34612345678"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("es 0034", u"0034612345678"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("mx plain", u"55 1234 5678"_s, u"MX"_s, Kind::Valid, u"+525512345678"_s);
    row("mx 044", u"044 55 1234 5678"_s, u"MX"_s, Kind::Valid, u"+525512345678"_s);
    row("mx old 1", u"+52 1 55 1234 5678"_s, u"MX"_s, Kind::Valid, u"+525512345678"_s);
    row("ar 15", u"011 15 2345-6789"_s, u"AR"_s, Kind::Valid, u"+5491123456789"_s);
    row("ar +54 15", u"+54 11 15 2345 6789"_s, u"AR"_s, Kind::Valid, u"+5491123456789"_s);
    row("ar 9", u"+54 9 11 2345 6789"_s, u"AR"_s, Kind::Valid, u"+5491123456789"_s);
    row("ar without 9", u"541123456789"_s, u"AR"_s, Kind::NeedsMobileNine, u"+541123456789"_s, u"+5491123456789"_s);
    row("br", u"(11) 96123-4567"_s, u"BR"_s, Kind::Valid, u"+5511961234567"_s);
    row("br wa_id", u"553187654321"_s, u"BR"_s, Kind::NeedsMobileNine, {}, u"+5531987654321"_s);
    // More countries.
    row("es office dots", u"612.345.678"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("es +34", u"+34 612 34 56 78"_s, u"MX"_s, Kind::Valid, u"+34612345678"_s);
    row("es brackets", u"(+34) 612345678"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("es fixed line", u"912 345 678"_s, u"ES"_s, Kind::NotMobile, u"+34912345678"_s);
    row("es free of charge", u"900 123 456"_s, u"ES"_s, Kind::NotMobile, u"+34900123456"_s);
    row("co", u"300 123 4567"_s, u"CO"_s, Kind::Valid, u"+573001234567"_s);
    row("cl", u"9 6123 4567"_s, u"CL"_s, Kind::Valid, u"+56961234567"_s);
    row("pe", u"912 345 678"_s, u"PE"_s, Kind::Valid, u"+51912345678"_s);
    row("do", u"809-234-5678"_s, u"DO"_s, Kind::Valid, u"+18092345678"_s);
    row("pt", u"912 345 678"_s, u"PT"_s, Kind::Valid, u"+351912345678"_s);
    row("us", u"+1 202 555 0143"_s, u"ES"_s, Kind::Valid, u"+12025550143"_s);
    row("br fixed line", u"(11) 2345-6789"_s, u"BR"_s, Kind::NotMobile, u"+551123456789"_s);
    // Slips.
    row("empty", {}, u"ES"_s, Kind::Empty);
    row("spaces", u" \t "_s, u"ES"_s, Kind::Empty);
    row("too short", u"61234567"_s, u"ES"_s, Kind::TooShort);
    row("one digit", u"6"_s, u"ES"_s, Kind::TooShort);
    row("plus alone", u"+"_s, u"ES"_s, Kind::TooShort);
    row("one too many", u"6123456789"_s, u"ES"_s, Kind::TooLong);
    row("forty digits", QString(40, u'6'), u"ES"_s, Kind::TooLong);
    row("a novel", QString(400, u'6'), u"ES"_s, Kind::TooLong);
    row("no such number", u"012 345 678"_s, u"ES"_s, Kind::Invalid);
    row("no such country", u"+999 612345678"_s, u"ES"_s, Kind::UnknownCountry);
    row("mexican in spain", u"5215512345678"_s, u"ES"_s, Kind::MissingPrefix, {}, u"+525512345678"_s);
    row("letters", u"612 34S 678"_s, u"ES"_s, Kind::Characters);
    row("vanity", u"600 CURSOS"_s, u"ES"_s, Kind::Characters);
    row("label", u"Tel. 612 345 678"_s, u"ES"_s, Kind::Characters, {}, u"+34612345678"_s);
    row("name behind", u"612 345 678 (Ana)"_s, u"ES"_s, Kind::Characters, {}, u"+34612345678"_s);
    row("two numbers", u"612345678 / 912345678"_s, u"ES"_s, Kind::TooLong, {}, u"+34612345678"_s);
    row("emoji", u"📱 612345678"_s, u"ES"_s, Kind::Characters, {}, u"+34612345678"_s);
    row("keycap emoji", u"6️⃣12345678"_s, u"ES"_s, Kind::Characters);
    row("extension", u"912 345 678 ext. 12"_s, u"ES"_s, Kind::Extension, {}, u"+34912345678"_s);
    row("hash", u"*67612345678#"_s, u"ES"_s, Kind::Characters);
    row("copied marks", u"\u202a+34\u00a0612\u2009345\u200b678\u202c"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("dashes", u"612–345—678"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("arabic digits", u"٦١٢٣٤٥٦٧٨"_s, u"ES"_s, Kind::Valid, u"+34612345678"_s);
    row("region in small letters", u"612345678"_s, u"es"_s, Kind::Valid, u"+34612345678"_s);
}

void TestPhone::judgesWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(QString, region);
    QFETCH(Kind, kind);
    const PhoneVerdict verdict = checkPhone(typed, region);
    QCOMPARE(int(verdict.kind), int(kind));
    QTEST(verdict.e164, "e164");
    QFETCH(QString, suggestion);
    if (kind != Kind::Characters || !suggestion.isEmpty())
        QCOMPARE(verdict.suggestion, suggestion);
    QCOMPARE(verdict.position >= 0, kind == Kind::Characters || kind == Kind::Extension);
    QVERIFY(verdict.position < typed.size());
}

void TestPhone::formatsForReading()
{
    const PhoneVerdict verdict = checkPhone(u"612345678"_s, u"ES"_s);
    QCOMPARE(verdict.international, u"+34 612 34 56 78"_s);
    QCOMPARE(verdict.region, u"ES"_s);
    QCOMPARE(checkPhone(u"+1 809 234 5678"_s, u"ES"_s).region, u"DO"_s);
    QCOMPARE(formattedPhone(u"+34612345678"_s), u"+34 612 34 56 78"_s);
    QCOMPARE(formattedPhone(u"34612345678"_s), u"+34 612 34 56 78"_s);
    QCOMPARE(formattedPhone(u"553187654321"_s), u"+55 3187654321"_s); // a real wa_id, though no valid number
    QCOMPARE(formattedPhone(u"no phone"_s), u"no phone"_s);
    QCOMPARE(formattedPhone({}), QString());
    QCOMPARE(formattedPhone(QString(40, u'1')), QString(40, u'1'));
}

void TestPhone::neverStoresARefusedNumber()
{
    for (const QString &typed : {u"553187654321"_s, u"61234567"_s, u"Tel. 612 345 678"_s, u"912 345 678 ext. 12"_s})
        QVERIFY2(!checkPhone(typed, u"BR"_s).isUsable(), qPrintable(typed));
    QVERIFY(checkPhone(u"541123456789"_s, u"AR"_s).isUsable());
}

void TestPhone::twoSpellingsOfAnAccountHaveOneKey_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("es") << u"+34 612 345 678"_s << u"34612345678"_s;
    QTest::newRow("mx") << u"+525512345678"_s << u"5215512345678"_s;
    QTest::newRow("ar") << u"+541123456789"_s << u"5491123456789"_s;
    QTest::newRow("br") << u"+5531987654321"_s << u"553187654321"_s;
}

void TestPhone::twoSpellingsOfAnAccountHaveOneKey()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(phoneKey(one), phoneKey(other));
    QVERIFY(!phoneKey(one).isEmpty());
}

void TestPhone::differentAccountsHaveDifferentKeys()
{
    QVERIFY(phoneKey(u"+34612345678"_s) != phoneKey(u"+34612345679"_s));
    QVERIFY(phoneKey(u"+525512345678"_s) != phoneKey(u"+515512345678"_s));
    QCOMPARE(phoneKey(u"+5511234567890"_s), u"5511234567890"_s); // 13 digits, but the fifth is no 9
    QCOMPARE(phoneKey({}), QString());
}

void TestPhone::variantsContainTheOtherSpelling()
{
    QCOMPARE(phoneVariants(u"+34612345678"_s), QStringList{u"+34612345678"_s});
    QCOMPARE(phoneVariants(u"+525512345678"_s), (QStringList{u"+525512345678"_s, u"+5215512345678"_s}));
    QCOMPARE(phoneVariants(u"+5215512345678"_s), (QStringList{u"+5215512345678"_s, u"+525512345678"_s}));
    QCOMPARE(phoneVariants(u"+5491123456789"_s), (QStringList{u"+5491123456789"_s, u"+541123456789"_s}));
    QCOMPARE(phoneVariants(u"+553187654321"_s), (QStringList{u"+553187654321"_s, u"+5531987654321"_s}));
    QCOMPARE(phoneVariants(u"+551123456789"_s), QStringList{u"+551123456789"_s}); // a fixed line has no ninth digit
    QVERIFY(phoneVariants({}).isEmpty());
}

void TestPhone::regionsAreKnown()
{
    for (const QString &region : {u"ES"_s, u"MX"_s, u"AR"_s, u"BR"_s, u"DO"_s, u"es"_s})
        QVERIFY2(isPhoneRegion(region), qPrintable(region));
    for (const QString &region : {u""_s, u"XX"_s, u"ESP"_s, u"34"_s})
        QVERIFY2(!isPhoneRegion(region), qPrintable(region));
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
