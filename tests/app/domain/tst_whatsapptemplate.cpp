// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/templatemapping.h"
#include "app/domain/whatsapperrors.h"
#include "app/domain/whatsapptemplate.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestWhatsAppTemplate final : public QObject {
    Q_OBJECT
private slots:
    void parametersAreFoundInTheirPlaces();
    void textIsRenderedInParagraphs();
    void componentsFollowTheTemplate();
    void namedParametersCarryTheirNames();
    void valuesAreSanitised();
    void missingValuesAreNamed();
    void mappedValuesAreCleanedOrRefused_data();
    void mappedValuesAreCleanedOrRefused();
    void whatCannotBeSentIsNamed();
    void lengthIsChecked();
    void filesStandAtTheHead_data();
    void filesStandAtTheHead();
    void fileAddressesAreChecked_data();
    void fileAddressesAreChecked();
    void buttonsTakeCodesAndPayloads();
    void fixedTextsComeBeforeVariables();
    void everyErrorCodeHasAdvice();
};

namespace {

WhatsAppTemplate make(const char *components, bool isNamed = false)
{
    return {
        .key = {u"aviso"_s, u"es"_s}, .isNamed = isNamed, .components = QJsonDocument::fromJson(components).array()};
}

WhatsAppTemplate usual()
{
    return make(R"([{"type":"HEADER","format":"TEXT","text":"Clase de {{1}}"},
        {"type":"BODY","text":"Hola {{1}},\nla {{2}} es {{10}}. {{2}}."},{"type":"FOOTER","text":"Baja: BAJA"},
        {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Sí"},{"type":"URL","text":"Web","url":"https://a.example"},
        {"type":"URL","text":"Ficha","url":"https://a.example/{{1}}"}]}])");
}

QStringList keys(const WhatsAppTemplate &whatsAppTemplate)
{
    QStringList all;
    const QList<TemplateParameter> parameters = whatsAppTemplate.parameters();
    for (const TemplateParameter &parameter : parameters)
        all.append(parameter.key());
    return all;
}

const QMap<QString, QString> kValues{{u"header.1"_s, u"Inglés"_s},
                                     {u"body.1"_s, u"Lucía"_s},
                                     {u"body.2"_s, u"clase"_s},
                                     {u"body.10"_s, u"hoy"_s},
                                     {u"button.2"_s, u"AB12"_s}};

} // namespace

void TestWhatsAppTemplate::parametersAreFoundInTheirPlaces()
{
    QCOMPARE(keys(usual()), QStringList({u"header.1"_s, u"body.1"_s, u"body.2"_s, u"body.10"_s, u"button.2"_s}));
    QCOMPARE(keys(make(R"([{"type":"body","text":"{{ nombre }} y {{curso}} y {{nombre}}"}])", true)),
             QStringList({u"body.nombre"_s, u"body.curso"_s}));
    QVERIFY(keys(make(R"([{"type":"BODY","text":"Nada"}])")).isEmpty());
}

void TestWhatsAppTemplate::textIsRenderedInParagraphs()
{
    QCOMPARE(renderedText(usual(), kValues),
             u"Clase de Inglés\n\nHola Lucía,\nla clase es hoy. clase.\n\nBaja: BAJA"_s);
    QCOMPARE(renderedText(make(R"([{"type":"BODY","text":"Hola {{1}}"}])"), {}), u"Hola {{1}}"_s);
    // A value that looks like a variable is not filled again.
    QCOMPARE(renderedText(make(R"([{"type":"BODY","text":"{{1}} {{2}}"}])"),
                          {{u"body.1"_s, u"{{2}}"_s}, {u"body.2"_s, u"b"_s}}),
             u"{{2}} b"_s);
}

void TestWhatsAppTemplate::componentsFollowTheTemplate()
{
    const Result<QJsonArray> components = sendComponents(usual(), kValues);
    QVERIFY(components);
    const QJsonArray expected =
        QJsonDocument::fromJson(R"([{"type":"header","parameters":[{"type":"text","text":"Inglés"}]},
        {"type":"body","parameters":[{"type":"text","text":"Lucía"},{"type":"text","text":"clase"},{"type":"text","text":"hoy"}]},
        {"type":"button","sub_type":"url","index":"2","parameters":[{"type":"text","text":"AB12"}]}])")
            .array();
    QCOMPARE(*components, expected);
    QVERIFY(sendComponents(make(R"([{"type":"BODY","text":"Nada"}])"), {})->isEmpty());
}

void TestWhatsAppTemplate::namedParametersCarryTheirNames()
{
    const WhatsAppTemplate named = make(
        R"([{"type":"BODY","text":"{{nombre}}"},{"type":"BUTTONS","buttons":[{"type":"URL","url":"https://a.example/{{1}}"}]}])",
        true);
    const Result<QJsonArray> components =
        sendComponents(named, {{u"body.nombre"_s, u"Zoé"_s}, {u"button.0"_s, u"7"_s}});
    QVERIFY(components);
    const QJsonObject body = components->first().toObject().value("parameters"_L1).toArray().first().toObject();
    QCOMPARE(body.value("parameter_name"_L1).toString(), u"nombre"_s);
    QVERIFY(!components->last()
                 .toObject()
                 .value("parameters"_L1)
                 .toArray()
                 .first()
                 .toObject()
                 .contains("parameter_name"_L1));
}

void TestWhatsAppTemplate::valuesAreSanitised()
{
    const WhatsAppTemplate one = make(R"([{"type":"BODY","text":"{{1}}"}])");
    const auto sent = [&one](const QString &value) {
        return sendComponents(one, {{u"body.1"_s, value}})
            ->first()
            .toObject()
            .value("parameters"_L1)
            .toArray()
            .first()
            .toObject()
            .value("text"_L1)
            .toString();
    };
    QCOMPARE(sent(u"a\nb"_s), u"a b"_s);
    QCOMPARE(sent(u"a \r\n\t b"_s), u"a b"_s);
    QCOMPARE(sent(u"a    b"_s), u"a    b"_s); // four are allowed
    QCOMPARE(sent(u"a     b"_s), u"a b"_s);
    QCOMPARE(sent(u"  José 🎓\n"_s), u"José 🎓"_s);
}

void TestWhatsAppTemplate::missingValuesAreNamed()
{
    for (const QString &empty : {QString(), u" \n "_s}) {
        QMap<QString, QString> values = kValues;
        values.insert(u"button.2"_s, empty);
        const Result<QJsonArray> components = sendComponents(usual(), values);
        QVERIFY(!components);
        QCOMPARE(components.error().kind, Error::Kind::Invalid);
        QCOMPARE(components.error().fact(Error::Fact::Parameter), u"button.2"_s);
        QCOMPARE(components.error().fact(Error::Fact::Template), u"aviso:es"_s);
    }
}

/// From what a person, a course or staff brought along to what WhatsApp gets (131008, 132018).
void TestWhatsAppTemplate::mappedValuesAreCleanedOrRefused_data()
{
    QTest::addColumn<QString>("course");
    QTest::addColumn<QString>("fixed");
    QTest::addColumn<QString>("sent"); // empty: refused
    QTest::newRow("plain") << u"Ofimática"_s << QString() << u"Ofimática"_s;
    QTest::newRow("line breaks") << u"Ofimática\r\navanzada"_s << QString() << u"Ofimática avanzada"_s;
    QTest::newRow("tabs") << u"Ofimática\tavanzada"_s << QString() << u"Ofimática avanzada"_s;
    QTest::newRow("many spaces") << u"Ofimática      avanzada"_s << QString() << u"Ofimática avanzada"_s;
    QTest::newRow("unicode separators") << u"Ofimática\u2028avanzada"_s << QString() << u"Ofimática avanzada"_s;
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("only space") << u" \n\t "_s << QString() << QString();
    QTest::newRow("fixed with breaks") << QString() << u"  Oficina\n\tde día  "_s << u"Oficina de día"_s;
    QTest::newRow("fixed but empty") << QString() << u" \n "_s << QString();
}

void TestWhatsAppTemplate::mappedValuesAreCleanedOrRefused()
{
    QFETCH(QString, course);
    QFETCH(QString, fixed);
    QFETCH(QString, sent);
    const WhatsAppTemplate one = make(R"([{"type":"BODY","text":"Hola, {{2}} empieza."}])");
    QMap<QString, QString> staff;
    if (!fixed.isNull())
        staff.insert(u"body.2"_s, fixedText(fixed));
    const Result<QMap<QString, QString>> values = parameterValues(one, staff, {{TemplateVariable::Course, course}});
    QCOMPARE(values.has_value(), !sent.isEmpty());
    if (!values) {
        QCOMPARE(values.error().code, u"template_parameter"_s);
        QCOMPARE(values.error().fact(Error::Fact::Template), u"aviso:es"_s);
        return;
    }
    const Result<QJsonArray> components = sendComponents(one, *values);
    QVERIFY(components);
    QCOMPARE(components->at(0)["parameters"_L1][0]["text"_L1].toString(), sent);
    QCOMPARE(renderedText(one, *values), u"Hola, %1 empieza."_s.arg(sent));
    QCOMPARE(cleanedValue(sent), sent);
}

void TestWhatsAppTemplate::whatCannotBeSentIsNamed()
{
    const WhatsAppTemplate place = make(R"([{"type":"HEADER","format":"location"},{"type":"BODY","text":"Hola"}])");
    QVERIFY(place.hasUnknownHeader() && place.parameters().isEmpty());
    const Result<QJsonArray> media = sendComponents(place, {});
    QCOMPARE(media.error().code, u"media_header"_s);
    QCOMPARE(media.error().fact(Error::Fact::Parameter), u"LOCATION"_s);
    const Result<QJsonArray> catalogue = sendComponents(
        make(R"([{"type":"BODY","text":"Hola"},{"type":"BUTTONS","buttons":[{"type":"URL"},{"type":"CATALOG"}]}])"),
        {});
    QCOMPARE(catalogue.error().fact(Error::Fact::Parameter), u"button.1"_s);
}

void TestWhatsAppTemplate::lengthIsChecked()
{
    const WhatsAppTemplate one = make(R"([{"type":"BODY","text":"Hola {{1}}"}])");
    QVERIFY(sendComponents(one, {{u"body.1"_s, QString(1019, u'x')}}));
    QCOMPARE(sendComponents(one, {{u"body.1"_s, QString(1020, u'x')}}).error().code, u"too_long"_s);
}

void TestWhatsAppTemplate::filesStandAtTheHead_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, const QString &format, const QString &file, const QString &name,
                        const QByteArray &expected) { QTest::newRow(title) << format << file << name << expected; };
    row("picture by address", u"IMAGE"_s, u"https://a.example/x.jpg"_s, {},
        R"({"type":"image","image":{"link":"https://a.example/x.jpg"}})");
    row("picture by number", u"image"_s, u"2200000000000067"_s, {},
        R"({"type":"image","image":{"id":"2200000000000067"}})");
    row("video", u"VIDEO"_s, u"https://a.example/x.mp4"_s, {},
        R"({"type":"video","video":{"link":"https://a.example/x.mp4"}})");
    row("document with a name", u"DOCUMENT"_s, u"2200000000000024"_s, u"recibo.pdf"_s,
        R"({"type":"document","document":{"id":"2200000000000024","filename":"recibo.pdf"}})");
    row("document named by its address", u"DOCUMENT"_s, u"https://a.example/d/temario.pdf?v=2"_s, {},
        R"({"type":"document","document":{"link":"https://a.example/d/temario.pdf?v=2","filename":"temario.pdf"}})");
    row("document without any name", u"DOCUMENT"_s, u"2200000000000024"_s, {},
        R"({"type":"document","document":{"id":"2200000000000024"}})");
}

void TestWhatsAppTemplate::filesStandAtTheHead()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(QByteArray, expected);
    const WhatsAppTemplate whatsAppTemplate{
        .key = {u"aviso"_s, u"es"_s},
        .components = {QJsonObject{{u"type"_s, u"HEADER"_s}, {u"format"_s, format}},
                       QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Hola"_s}}}};
    const bool isDocument = format == u"DOCUMENT"_s;
    QCOMPARE(keys(whatsAppTemplate),
             isDocument ? QStringList({u"header.media"_s, u"header.filename"_s}) : QStringList{u"header.media"_s});
    QCOMPARE(sendComponents(whatsAppTemplate, {}).error().fact(Error::Fact::Parameter), u"header.media"_s);
    const Result<QJsonArray> made =
        sendComponents(whatsAppTemplate, {{u"header.media"_s, file}, {u"header.filename"_s, name}});
    QVERIFY(made);
    QCOMPARE(made->size(), 1);
    const QJsonObject header = made->first().toObject();
    QCOMPARE(header.value("type"_L1).toString(), u"header"_s);
    QCOMPARE(header.value("parameters"_L1).toArray(), QJsonArray{QJsonDocument::fromJson(expected).object()});
}

void TestWhatsAppTemplate::fileAddressesAreChecked_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("name");
    QTest::newRow("address") << u"https://centro.example/a/temario.pdf?v=2"_s << true << u"temario.pdf"_s;
    QTest::newRow("bare host") << u"https://centro.example"_s << true << u"centro.example"_s;
    QTest::newRow("number") << u"2200000000000067"_s << true << u"2200000000000067"_s;
    QTest::newRow("not encrypted") << u"http://centro.example/a.pdf"_s << false << u"a.pdf"_s;
    QTest::newRow("file of this computer") << u"/home/ana/a.pdf"_s << false << u"a.pdf"_s;
    QTest::newRow("password inside") << u"https://ana:clave@centro.example/a.pdf"_s << false << u"a.pdf"_s;
    QTest::newRow("no host") << u"https:///a.pdf"_s << false << u"a.pdf"_s;
    QTest::newRow("one's own computer") << u"https://localhost/a.pdf"_s << false << u"a.pdf"_s;
    QTest::newRow("space") << u"https://centro.example/a b.pdf"_s << false << u"a b.pdf"_s;
    QTest::newRow("word") << u"foto"_s << false << u"foto"_s;
    QTest::newRow("nothing") << QString() << false << QString();
}

void TestWhatsAppTemplate::fileAddressesAreChecked()
{
    QFETCH(QString, value);
    QFETCH(bool, isGood);
    QFETCH(QString, name);
    const Result<void> checked = checkMediaValue(value);
    QCOMPARE(checked.has_value(), isGood);
    if (!isGood) {
        QCOMPARE(checked.error().code, u"template_media_link"_s);
        QCOMPARE(checked.error().fact(Error::Fact::Value), value);
    }
    QCOMPARE(mediaName(value), name);
}

void TestWhatsAppTemplate::buttonsTakeCodesAndPayloads()
{
    const WhatsAppTemplate buttons = make(R"([{"type":"BODY","text":"Hola"},{"type":"BUTTONS","buttons":[
        {"type":"QUICK_REPLY","text":"Sí"},{"type":"COPY_CODE","example":"AB"},
        {"type":"URL","url":"https://a.example/{{1}}"},{"type":"QUICK_REPLY","text":"No"}]}])");
    QCOMPARE(keys(buttons), QStringList({u"button.1"_s, u"button.2"_s}));
    QCOMPARE(buttons.quickReplies(), QList<int>({0, 3}));
    QMap<QString, QString> values{{u"button.1"_s, u"VERANO26"_s}, {u"button.2"_s, u"7"_s}, {u"button.3"_s, u"no:1"_s}};
    const QByteArray expected = R"([
        {"type":"button","sub_type":"copy_code","index":"1","parameters":[{"type":"coupon_code","coupon_code":"VERANO26"}]},
        {"type":"button","sub_type":"url","index":"2","parameters":[{"type":"text","text":"7"}]},
        {"type":"button","sub_type":"quick_reply","index":"3","parameters":[{"type":"payload","payload":"no:1"}]}])";
    QCOMPARE(*sendComponents(buttons, values), QJsonDocument::fromJson(expected).array());
    values.insert(u"button.1"_s, QString(21, u'A'));
    QCOMPARE(sendComponents(buttons, values).error().code, u"too_long"_s);
    values.insert(u"button.1"_s, u"A"_s);
    values.insert(u"button.3"_s, QString(129, u'x'));
    QCOMPARE(sendComponents(buttons, values).error().code, u"too_long"_s);
    values.remove(u"button.1"_s);
    QCOMPARE(sendComponents(buttons, values).error().fact(Error::Fact::Parameter), u"button.1"_s);
}

void TestWhatsAppTemplate::fixedTextsComeBeforeVariables()
{
    const WhatsAppTemplate whatsAppTemplate = make(R"([{"type":"HEADER","format":"DOCUMENT"},
        {"type":"BODY","text":"{{1}} en {{2}}"},{"type":"BUTTONS","buttons":[{"type":"URL","url":"https://a.example/{{1}}"}]}])");
    const TemplateFacts facts{{TemplateVariable::FirstName, u"Ana"_s}, {TemplateVariable::Course, u"Inglés"_s}};
    QMap<QString, QString> staff{{u"body.2"_s, fixedText(u"el centro"_s)}, {u"button.0"_s, fixedText(u" alta "_s)}};
    QCOMPARE(fixedTexts(staff).value(u"button.0"_s), u"alta"_s);
    QCOMPARE(effectiveMapping(whatsAppTemplate, staff).keys(), QStringList{u"body.1"_s});
    QCOMPARE(parameterValues(whatsAppTemplate, staff, facts).error().code, u"template_media"_s);
    staff.insert(u"header.media"_s, fixedText(u"https://a.example/g.pdf"_s));
    const Result<QMap<QString, QString>> values = parameterValues(whatsAppTemplate, staff, facts);
    QVERIFY(values);
    QCOMPARE(*values,
             (QMap<QString, QString>{{u"header.media"_s, u"https://a.example/g.pdf"_s},
                                     {u"body.1"_s, u"Ana"_s},
                                     {u"body.2"_s, u"el centro"_s},
                                     {u"button.0"_s, u"alta"_s}}));
    QVERIFY(sendComponents(whatsAppTemplate, *values));
    // A variable of the person cannot be a file, whatever a setting says.
    staff.insert(u"header.media"_s, u"first_name"_s);
    QCOMPARE(parameterValues(whatsAppTemplate, staff, facts).error().code, u"template_media"_s);
}

void TestWhatsAppTemplate::everyErrorCodeHasAdvice()
{
    QVERIFY(!whatsAppErrorInfo(999999));
    for (const int code : {0, 1, 190, 200, 299, 131026, 131056, 132001, 2494100}) {
        const auto info = whatsAppErrorInfo(code);
        QVERIFY(info);
        QCOMPARE(info->code, code);
        QVERIFY(!info->title.isEmpty() && !info->adviceEnglish.isEmpty() && !info->adviceSpanish.isEmpty());
        QVERIFY(info->advice(QLocale(QLocale::Spanish, QLocale::Mexico)) == info->adviceSpanish);
        QVERIFY(info->advice(QLocale(QLocale::German)) == info->adviceEnglish);
    }
    QCOMPARE(whatsAppErrorInfo(131056)->scope, WhatsAppErrorInfo::Scope::Recipient);
    QCOMPARE(whatsAppErrorInfo(130429)->scope, WhatsAppErrorInfo::Scope::Pace);
    QCOMPARE(whatsAppErrorInfo(132015)->scope, WhatsAppErrorInfo::Scope::Template);
    QCOMPARE(whatsAppErrorInfo(131042)->scope, WhatsAppErrorInfo::Scope::Run);
    QCOMPARE(whatsAppErrorInfo(100)->kind, Error::Kind::Invalid);
    QCOMPARE(whatsAppErrorInfo(100, 33)->kind, Error::Kind::NotFound);
    QCOMPARE(whatsAppErrorInfo(190, 463)->kind, Error::Kind::Unauthorised);
}

QTEST_GUILESS_MAIN(TestWhatsAppTemplate)
#include "tst_whatsapptemplate.moc"
