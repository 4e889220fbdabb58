// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/risktext.h"
#include "ui/style/statemark.h"
#include "ui/style/stateword.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using Kind = RiskReason::Kind;

namespace {

const QDate kToday(2026, 11, 24);
const QDate kEnd(2026, 12, 18);

} // namespace

class tst_RiskText : public QObject {
    Q_OBJECT

private:
    /// Takes the words of a language from the sources' catalogue.
    void speak(const QString &language)
    {
        const QString compiled = m_folder.filePath(language + u".qm"_s);
        const QString catalogue = QStringLiteral(BEDEL_SOURCE_DIR) + u"/translations/bedel_"_s + language + u".ts"_s;
        QString lrelease = QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lrelease"_s;
        QCOMPARE(QProcess::execute(lrelease, {u"-silent"_s, catalogue, u"-qm"_s, compiled}), 0);
        QVERIFY(m_translator.load(compiled));
        QCoreApplication::installTranslator(&m_translator);
        QLocale::setDefault(QLocale(language));
    }

    QTemporaryDir m_folder;
    QTranslator m_translator;

private slots:
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(QLocale::c());
    }

    void reasons_data()
    {
        QTest::addColumn<RiskReason>("reason");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        const auto row = [](const char *name, const RiskReason &reason, const QString &english,
                            const QString &spanish) { QTest::newRow(name) << reason << english << spanish; };
        row("inactive", {.kind = Kind::Inactive, .count = 12}, u"12 days without access"_s, u"12 días sin entrar"_s);
        row("one day", {.kind = Kind::Inactive, .count = 1}, u"1 day without access"_s, u"1 día sin entrar"_s);
        row("not started", {.kind = Kind::NotStarted, .count = 9}, u"9 days without starting"_s,
            u"9 días sin empezar"_s);
        row("behind", {.kind = Kind::BehindPlan, .value = 29.6}, u"30 points behind plan"_s,
            u"30 puntos por debajo del plan"_s);
        row("slow", {.kind = Kind::TooSlow, .value = 0.41, .needed = 3.02}, u"Gains 0.4 points a day; needs 3"_s,
            u"Avanza 0,4 puntos al día; necesita 3"_s);
        row("slow, one", {.kind = Kind::TooSlow, .value = 1, .needed = 3.5}, u"Gains 1 point a day; needs 3.5"_s,
            u"Avanza 1 punto al día; necesita 3,5"_s);
        row("slow, none", {.kind = Kind::TooSlow, .value = 0.01, .needed = 3.5}, u"Gains nothing; needs 3.5 a day"_s,
            u"No avanza; necesita 3,5 puntos al día"_s);
        row("over", {.kind = Kind::EndPassed, .day = kEnd}, u"The time ended on 18 Dec"_s,
            u"El plazo acabó el 18 dic"_s);
        row("failed", {.kind = Kind::FailedAttempts, .count = 2, .title = u"Unidad 1: 50 %n %1"_s},
            u"2 failed attempts in “Unidad 1: 50 %n %1”"_s, u"2 intentos fallidos en «Unidad 1: 50 %n %1»"_s);
        row("half", {.kind = Kind::LeftHalfDone, .title = u"Unidad 2"_s}, u"Left “Unidad 2” half done"_s,
            u"Dejó a medias «Unidad 2»"_s);
    }
    void reasons()
    {
        QFETCH(RiskReason, reason);
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        speak(u"en"_s);
        QCOMPARE(riskText({reason}, kToday), english);
        cleanup();
        speak(u"es"_s);
        QCOMPARE(riskText({reason}, kToday), spanish);
    }

    void reasonsAreJoined()
    {
        speak(u"en"_s);
        const QList<RiskReason> reasons{{.kind = Kind::Inactive, .points = 26, .count = 16},
                                        {.kind = Kind::BehindPlan, .points = 21, .value = 40},
                                        {.kind = Kind::FailedAttempts, .points = 6, .count = 2, .title = u"%2"_s}};
        QCOMPARE(riskText(reasons, kToday), u"16 days without access; 40 points behind plan"_s);
        QCOMPARE(riskText(reasons, kToday, 0),
                 u"16 days without access; 40 points behind plan; 2 failed attempts in “%2”"_s);
        QCOMPARE(riskText({}, kToday), QString());
    }

    void finishes_data()
    {
        QTest::addColumn<FinishForecast>("forecast");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        const auto row = [](const char *name, const FinishForecast &forecast, const QString &english,
                            const QString &spanish) { QTest::newRow(name) << forecast << english << spanish; };
        const auto range = [](const QDate &from, const QDate &to, const QDate &end) {
            return FinishForecast{Standing::Behind, from, to, end, 0.4};
        };
        row("one month", range({2026, 12, 12}, {2026, 12, 30}, kEnd), u"12 – 30 Dec"_s, u"12 – 30 dic"_s);
        row("two months", range({2026, 11, 28}, {2026, 12, 9}, kEnd), u"28 Nov – 9 Dec"_s, u"28 nov – 9 dic"_s);
        row("into the next year", range({2026, 12, 12}, {2027, 1, 8}, kEnd), u"12 Dec – 8 Jan 2027"_s,
            u"12 dic – 8 ene 2027"_s);
        row("one day", range({2026, 12, 12}, {2026, 12, 12}, kEnd), u"12 Dec"_s, u"12 dic"_s);
        row("after the end", range({2026, 12, 19}, {2027, 3, 1}, kEnd), u"after 18 Dec"_s, u"después del 18 dic"_s);
        row("no latest", range({2026, 12, 12}, {}, kEnd), u"from 12 Dec on"_s, u"desde el 12 dic"_s);
        row("little data", {Standing::Moving, {}, {}, kEnd, {}}, u"too little data"_s, u"pocos datos"_s);
        row("no gain, no end", {Standing::Moving, {}, {}, {}, 0.0}, u"no gain so far"_s, u"sin avance por ahora"_s);
        row("done", {Standing::Done, {}, {}, kEnd, {}}, QString(), QString());
        row("unknown", {Standing::Unknown, {}, {}, kEnd, {}}, QString(), QString());
    }
    void finishes()
    {
        QFETCH(FinishForecast, forecast);
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        speak(u"en"_s);
        QCOMPARE(finishText(forecast, kToday), english);
        cleanup();
        speak(u"es"_s);
        QCOMPARE(finishText(forecast, kToday), spanish);
    }

    void standingsHaveAWordAndAMarkEach()
    {
        speak(u"es"_s);
        QSet<QString> words;
        QSet<int> marks;
        for (const Standing standing : {Standing::Unknown, Standing::NotStarted, Standing::Moving, Standing::Behind,
                                        Standing::Stalled, Standing::Done}) {
            words.insert(stateWord(standing));
            marks.insert(int(stateMark(standing)));
        }
        const QSet<QString> expected{u"Sin datos"_s,   u"Sin empezar"_s,   u"Avanza"_s,
                                     u"Con retraso"_s, u"Sin actividad"_s, u"Completado"_s};
        QCOMPARE(words, expected);
        QCOMPARE(marks.size(), 6);
        QCOMPARE(countedWord(Standing::Done, 11), u"completados"_s);
        QCOMPARE(countedWord(Standing::Done, 1), u"completado"_s);
        QCOMPARE(countedWord(Standing::Moving, 41), u"avanzan"_s);
        QCOMPARE(countedWord(Standing::Stalled, 8), u"sin actividad"_s);
        QCOMPARE(stateMark(ProgressState::InProgress), Mark::Moving);
    }
};

QTEST_MAIN(tst_RiskText)
#include "tst_risktext.moc"
