// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errorrows.h"
#include "app/services/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using Kind = Error::Kind;
using System = Error::System;
using Fact = Error::Fact;

namespace {

constexpr System kSystems[]{System::Bedel, System::Database, System::Moodle, System::WhatsApp};

QList<Kind> kinds()
{
    QList<Kind> all;
    for (int kind = 0; kind <= int(Kind::Storage); ++kind)
        all.append(Kind(kind));
    return all;
}

bool isWhole(const ErrorText &text)
{
    static const QRegularExpression placeholder(u"%[0-9n]"_s);
    const QString all = text.title + text.sentence + text.advice;
    return !text.title.isEmpty() && !text.sentence.isEmpty() && !text.advice.isEmpty() && !all.contains(placeholder)
        && !all.contains(u"“”"_s) && !all.contains(u"  "_s) && text.title.size() < 60;
}

bool isGeneric(const Error &error)
{
    return describe(error).sentence
        == describe({.kind = error.kind, .system = error.system, .code = u"zzz"_s}).sentence;
}

struct Table {
    const char *name;
    std::span<const ErrorRow> rows;
    System system;
};

QList<Table> tables()
{
    return {{"moodle", moodleErrorRows(), System::Moodle},       {"whatsapp", whatsAppErrorRows(), System::WhatsApp},
            {"database", databaseErrorRows(), System::Database}, {"own", ownErrorRows(), System::Bedel},
            {"config", configErrorRows(), System::Bedel},        {"generic", genericErrorRows(), System::Bedel}};
}

/// The error that a row was written for.
Error errorOf(const Table &table, const ErrorRow &row)
{
    Error error{
        .kind = row.kind.value_or(Kind::Invalid), .system = table.system, .code = QString::fromLatin1(row.code)};
    if (row.status)
        error.facts.insert(Fact::Status, QString::fromLatin1(row.status));
    for (const auto &fact : row.facts) {
        if (fact)
            error.facts.insert(*fact, u"the-fact-%1"_s.arg(int(*fact)));
    }
    return error;
}

struct Recording {
    QString name;
    QString code;
    QString exception;
};

void collect(const QString &name, const QJsonObject &object, QList<Recording> *recordings)
{
    if (object.contains("exception"_L1) || object.contains("errorcode"_L1))
        recordings->append({name, object.value("errorcode"_L1).toString(), object.value("exception"_L1).toString()});
    for (const QJsonValue &inner : object.value("responses"_L1).toArray()) {
        if (inner["error"_L1].toBool())
            collect(name, QJsonDocument::fromJson(inner["exception"_L1].toString().toUtf8()).object(), recordings);
    }
}

QList<Recording> recordings()
{
    QList<Recording> all;
    const QDir folder(QStringLiteral(BEDEL_TEST_DATA "/moodle"));
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            collect(name, QJsonDocument::fromJson(file.readAll()).object().value("response"_L1).toObject(), &all);
    }
    return all;
}

/// Translates everything into its own words reversed: shows that all texts pass through translation.
class Reverser final : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "ErrorText") == 0 ? u"«"_s + QString::fromUtf8(source) + u"»"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestErrorText final : public QObject {
    Q_OBJECT
private slots:
    void everyKindOfEverySystemHasAText();
    void everyRowCanBeReachedAndIsWhole();
    void everyRecordedMoodleErrorIsNamed();
    void aMissingCapabilityIsNamedWithThePlaceToClick();
    void whatIsNotJsonIsShown();
    void anUncertainAnswerStaysUncertain_data();
    void anUncertainAnswerStaysUncertain();
    void aDuplicateNamesThePerson();
    void whatsAppCodesHaveMetasAdvice();
    void theOriginalDocumentsErrorsAreExplained_data();
    void theOriginalDocumentsErrorsAreExplained();
    void storageCodesAreNamed();
    void factsArePlain_data();
    void factsArePlain();
    void timesAreThoseOfThePlace();
    void factsCannotBringPlaceholders();
    void everythingIsTranslated();
};

void TestErrorText::everyKindOfEverySystemHasAText()
{
    for (const System system : kSystems) {
        for (const Kind kind : kinds()) {
            for (const QString &code : {QString(), u"zzz"_s, u"999999"_s, u"502"_s}) {
                const ErrorText text = describe({.kind = kind, .system = system, .code = code});
                QVERIFY2(isWhole(text),
                         qPrintable(word(system) + u' ' + word(kind) + u' ' + code + u": "_s + text.toText()));
            }
        }
    }
}

void TestErrorText::everyRowCanBeReachedAndIsWhole()
{
    for (const Table &table : tables()) {
        for (const ErrorRow &row : table.rows) {
            const Error error = errorOf(table, row);
            const ErrorText text = describe(error);
            const QByteArray what = QByteArray(table.name) + ' ' + row.title + ": " + row.sentence;
            QVERIFY2(isWhole(text), what.constData());
            // The text is that of the row itself, not of one above that hides it.
            QVERIFY2(text.title == QString::fromUtf8(row.title), (what + " | " + text.title.toUtf8()).constData());
            const QString pattern = QString::fromUtf8(row.sentence).section(u'%', 0, 0);
            QVERIFY2(text.sentence.startsWith(pattern), (what + " | " + text.sentence.toUtf8()).constData());
            for (const auto &fact : row.facts) {
                if (fact && QByteArray(row.sentence).contains('%'))
                    QVERIFY2(text.toText().contains(u"the-fact-%1"_s.arg(int(*fact))), what.constData());
            }
        }
    }
}

void TestErrorText::everyRecordedMoodleErrorIsNamed()
{
    const QList<Recording> all = recordings();
    QVERIFY(all.size() > 60);
    for (const Recording &recording : all) {
        if (recording.code.isEmpty() || recording.code == "nocriteriaset"_L1)
            continue; // a PHP error has no code
        Error error{.kind = Kind::Invalid,
                    .system = System::Moodle,
                    .code = recording.code.startsWith(u'<') ? u"weak_password"_s : recording.code};
        QVERIFY2(!isGeneric(error), qPrintable(recording.name + u' ' + recording.code));
        QVERIFY2(isWhole(describe(error)), qPrintable(recording.name));
    }
}

void TestErrorText::aMissingCapabilityIsNamedWithThePlaceToClick()
{
    const ErrorText text =
        describe({.kind = Kind::Permission,
                  .system = System::Moodle,
                  .code = u"nopermissions"_s,
                  .facts = {{Fact::Capability, u"moodle/user:create"_s}, {Fact::Excerpt, u"Sorry"_s}}});
    QVERIFY(text.sentence.contains("“moodle/user:create”"_L1) || text.sentence.contains(u"“moodle/user:create”"_s));
    QVERIFY(text.advice.contains("Define roles"_L1) && text.advice.contains("moodle/user:create"_L1));
    const ErrorText policy =
        describe({.kind = Kind::Invalid,
                  .system = System::Moodle,
                  .code = u"weak_password"_s,
                  .facts = {{Fact::Policy, u"<div>At least 8 characters.</div><div>At least 1 digit.</div>"_s}}});
    QVERIFY(policy.sentence.contains("At least 8 characters. At least 1 digit."_L1));
}

void TestErrorText::whatIsNotJsonIsShown()
{
    const ErrorText text = describe({.kind = Kind::WrongService,
                                     .system = System::Moodle,
                                     .code = u"html"_s,
                                     .facts = {{Fact::Status, u"200"_s},
                                               {Fact::ContentType, u"text/html; charset=utf-8"_s},
                                               {Fact::Excerpt, u"Log in to the site"_s}}});
    QVERIFY(text.sentence.contains("text/html"_L1) && text.sentence.contains("200"_L1)
            && text.sentence.contains("Log in to the site"_L1));
    const ErrorText off = describe({.kind = Kind::Permission,
                                    .system = System::Moodle,
                                    .code = u"webservices_off"_s,
                                    .facts = {{Fact::Status, u"403"_s}}});
    QVERIFY(off.advice.contains("Advanced features"_L1));
    const ErrorText redirect = describe({.kind = Kind::WrongService,
                                         .system = System::Moodle,
                                         .code = u"redirect"_s,
                                         .facts = {{Fact::Status, u"301"_s}, {Fact::Url, u"https://new.example"_s}}});
    QVERIFY(redirect.sentence.contains("https://new.example"_L1));
}

void TestErrorText::anUncertainAnswerStaysUncertain_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"", "502", "timeout", "connection_lost", "cancelled", "too_large", "html", "200", "131000", "no_message_id"})
        QTest::newRow(*code ? code : "none") << QString::fromLatin1(code);
}

void TestErrorText::anUncertainAnswerStaysUncertain()
{
    QFETCH(QString, code);
    for (const System system : kSystems) {
        const ErrorText text =
            describe({.kind = Kind::Unconfirmed, .system = system, .code = code, .facts = {{Fact::Status, u"413"_s}}});
        QVERIFY2(text.title.startsWith("Not confirmed"_L1), qPrintable(word(system) + text.title));
    }
}

void TestErrorText::aDuplicateNamesThePerson()
{
    const ErrorText text = describe({.kind = Kind::Conflict,
                                     .system = System::Moodle,
                                     .code = u"account_exists"_s,
                                     .facts = {{Fact::Name, u"M. Ibáñez"_s}, {Fact::Id, u"2118"_s}}});
    QVERIFY(text.sentence.contains(u"“M. Ibáñez” (id 2118)"_s));
}

void TestErrorText::whatsAppCodesHaveMetasAdvice()
{
    const Error error{.kind = Kind::NotFound,
                      .system = System::WhatsApp,
                      .code = u"132001"_s,
                      .facts = {{Fact::Template, u"bienvenida:es"_s}}};
    const ErrorText spanish = describe(error, QLocale(QLocale::Spanish));
    const ErrorText english = describe(error, QLocale(QLocale::English));
    QVERIFY(spanish.advice != english.advice);
    QVERIFY(isWhole(spanish) && isWhole(english));
    QVERIFY(english.sentence.contains(u"“bienvenida:es”"_s));
    // What Bedel does by itself is not advised to anybody.
    const Error declined{.kind = Kind::Permission, .system = System::WhatsApp, .code = u"131050"_s};
    QVERIFY(describe(declined, QLocale(QLocale::English)).advice.contains("Bedel has noted"_L1));
    QVERIFY(describe(declined, QLocale(QLocale::Spanish)).advice.contains("Bedel ya ha anotado"_L1));
    // A code without a sentence of ours still names itself.
    const ErrorText rare =
        describe({.kind = Kind::Invalid, .system = System::WhatsApp, .code = u"132068"_s}, QLocale(QLocale::English));
    QVERIFY(rare.sentence.contains("132068"_L1) && isWhole(rare));
    // An HTTP status is not one of Meta's codes.
    const ErrorText page = describe({.kind = Kind::WrongService, .system = System::WhatsApp, .code = u"200"_s});
    QCOMPARE(page.title, u"Not the interface of WhatsApp"_s);
    const ErrorText unknownId =
        describe({.kind = Kind::NotFound, .system = System::WhatsApp, .code = u"100"_s}, QLocale(QLocale::English));
    QVERIFY(
        unknownId.advice
        != describe({.kind = Kind::Invalid, .system = System::WhatsApp, .code = u"100"_s}, QLocale(QLocale::English))
               .advice);
}

void TestErrorText::theOriginalDocumentsErrorsAreExplained_data()
{
    QTest::addColumn<int>("system");
    QTest::addColumn<QString>("code");
    QTest::newRow("no permission to view module") << int(System::Moodle) << u"requireloginerror"_s;
    QTest::newRow("invalid parameter value") << int(System::Moodle) << u"invalidparameter"_s;
    QTest::newRow("template not found") << int(System::WhatsApp) << u"132001"_s;
    QTest::newRow("without WhatsApp") << int(System::WhatsApp) << u"131026"_s;
    QTest::newRow("the centre's own number") << int(System::WhatsApp) << u"131021"_s;
    QTest::newRow("without prefix") << int(System::WhatsApp) << u"131009"_s;
    QTest::newRow("phone not valid") << int(System::Bedel) << u"phone_invalid"_s;
}

void TestErrorText::theOriginalDocumentsErrorsAreExplained()
{
    QFETCH(int, system);
    QFETCH(QString, code);
    const Error error{.kind = Kind::Invalid, .system = System(system), .code = code};
    QVERIFY(!isGeneric(error));
    QVERIFY(isWhole(describe(error)));
}

void TestErrorText::storageCodesAreNamed()
{
    for (const QString &code :
         {u"unreachable"_s, u"locked"_s, u"read_only"_s, u"full"_s, u"newer"_s, u"not_ours"_s, u"corrupt"_s,
          u"wrong_password"_s, u"missing_database"_s, u"constraint"_s, u"broken_migration"_s, u"bad_target"_s}) {
        const Error error{.kind = Kind::Storage, .system = System::Database, .code = code};
        QVERIFY2(!isGeneric(error), qPrintable(code));
    }
    // The same word of the network layer means something else.
    QVERIFY(!describe({.kind = Kind::Offline, .system = System::Moodle, .code = u"unreachable"_s})
                 .title.contains("Database"_L1));
}

void TestErrorText::factsArePlain_data()
{
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tags") << u"<div>One.</div><div>Two.</div>"_s << u"One. Two."_s;
    QTest::newRow("entities") << u"Al&eacute;rgenos &amp; higiene &lt;b&gt;x&lt;/b&gt;"_s
                              << u"Al&eacute;rgenos & higiene x"_s;
    QTest::newRow("script") << u"a<script>alert(1)</script>b"_s << u"a alert(1) b"_s;
    QTest::newRow("open tag") << u"a <img src=x onerror=y"_s << u"a"_s;
    QTest::newRow("no tag") << u"a < b > c"_s << u"a < b > c"_s;
    QTest::newRow("lines") << u"one\n\ttwo\r\n"_s << u"one two"_s;
    QTest::newRow("long") << QString(300, u'x') << QString(240, u'x') + u'…';
    QTest::newRow("empty") << QString() << QString();
}

void TestErrorText::factsArePlain()
{
    QFETCH(QString, fact);
    QTEST(plainFact(fact), "expected");
}

void TestErrorText::timesAreThoseOfThePlace()
{
    const QDateTime wrote = QDateTime(QDate(2026, 11, 23), QTime(9, 5), Qt::LocalTime);
    const auto sentence = [](const QDateTime &at) {
        return describe({.kind = Kind::Conflict,
                         .code = u"conversation_open"_s,
                         .facts = {{Fact::Time, at.toUTC().toString(Qt::ISODate)}}})
            .sentence;
    };
    QVERIFY2(sentence(wrote).contains(QLocale().toString(wrote, u"ddd d MMM, HH:mm"_s)), qPrintable(sentence(wrote)));
    const QDateTime midnight = wrote.date().startOfDay();
    QVERIFY(sentence(midnight).contains(u'(' + QLocale().toString(midnight, u"ddd d MMM"_s) + u')'));
    QVERIFY(sentence({}).contains(u"lately"_s));
}

void TestErrorText::factsCannotBringPlaceholders()
{
    const ErrorText text = describe({.kind = Kind::Conflict,
                                     .system = System::Moodle,
                                     .code = u"account_exists"_s,
                                     .facts = {{Fact::Name, u"100 %2 <b>%1</b>"_s}, {Fact::Id, u"7"_s}}});
    QVERIFY(text.sentence.contains(u"“100 %2 %1” (id 7)"_s));
}

void TestErrorText::everythingIsTranslated()
{
    Reverser translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    for (const Table &table : tables()) {
        for (const ErrorRow &row : table.rows) {
            const ErrorText text = describe(errorOf(table, row));
            QVERIFY2(text.title.startsWith(u'«') && text.sentence.startsWith(u'«'), row.title);
            QVERIFY2(!row.advice || text.advice.startsWith(u'«'), row.title);
        }
    }
    QCoreApplication::removeTranslator(&translator);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
