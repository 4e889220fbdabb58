// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/redaction.h"

#include <QLoggingCategory>
#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {
QStringList *s_lines = nullptr;
void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    s_lines->append(message);
}
} // namespace

class TestRedaction final : public QObject {
    Q_OBJECT
private slots:
    void masksEverySpelling_data();
    void masksEverySpelling();
    void longSecretsAreMaskedFirst();
    void leavesTheRestAlone();
    void logLinesAreMasked();
};

void TestRedaction::masksEverySpelling_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("text");
    const QByteArray secret("Cl@ve +\"ñ\\2024");
    QTest::newRow("as it is") << secret << u"before %1 after"_s.arg(QString::fromUtf8(secret));
    QTest::newRow("percent") << secret << u"token=Cl%40ve%20%2B%22%C3%B1%5C2024&x=1"_s;
    QTest::newRow("percent, small letters") << secret << u"token=Cl%40ve%20%2b%22%c3%b1%5c2024&x=1"_s;
    QTest::newRow("form") << secret << u"token=Cl%40ve+%2B%22%C3%B1%5C2024&x=1"_s;
    QTest::newRow("json") << secret << u"{\"token\":\"Cl@ve +\\\"ñ\\\\2024\"}"_s;
    QTest::newRow("base64") << secret << u"Basic "_s + QString::fromLatin1(secret.toBase64());
    QTest::newRow("twice") << QByteArray("0123abcd") << u"0123abcd and 0123abcd"_s;
}

void TestRedaction::masksEverySpelling()
{
    QFETCH(QByteArray, secret);
    QFETCH(QString, text);
    const QString clean = masked(text, {Secret(secret)});
    QVERIFY2(clean.contains(u"•••"_s), qPrintable(clean));
    QVERIFY2(!clean.contains("2024"_L1) && !clean.contains("0123"_L1), qPrintable(clean));
    QVERIFY(!clean.contains(QString::fromLatin1(secret.toBase64().left(8))));
}

void TestRedaction::longSecretsAreMaskedFirst()
{
    QCOMPARE(masked(u"abcdefgh abcd"_s, {Secret("abcd"), Secret("abcdefgh")}), u"••• •••"_s);
}

void TestRedaction::leavesTheRestAlone()
{
    QCOMPARE(masked(u"nothing here"_s, {Secret("0123abcd"), Secret()}), u"nothing here"_s);
    QCOMPARE(masked(u"a banana"_s, {Secret("a")}), u"a banana"_s);
    QCOMPARE(masked({}, {Secret("0123abcd")}), QString());
}

void TestRedaction::logLinesAreMasked()
{
    QStringList lines;
    s_lines = &lines;
    const QtMessageHandler former = qInstallMessageHandler(collect);
    installLogFilter({Secret("first-token")});
    installLogFilter({Secret("second-token"), Secret("first-token")});
    qWarning("a first-token and a second-token");
    std::thread other([] { qInfo("first-token from elsewhere"); });
    other.join();
    removeLogFilter();
    qWarning("plain again");
    qInstallMessageHandler(former);
    QCOMPARE(lines, (QStringList{u"a ••• and a •••"_s, u"••• from elsewhere"_s, u"plain again"_s}));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
