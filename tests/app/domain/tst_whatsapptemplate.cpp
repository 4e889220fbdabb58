// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
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
    void whatCannotBeSentIsNamed();
    void lengthIsChecked();
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

void TestWhatsAppTemplate::whatCannotBeSentIsNamed()
{
    const Result<QJsonArray> media =
        sendComponents(make(R"([{"type":"HEADER","format":"image"},{"type":"BODY","text":"Hola"}])"), {});
    QCOMPARE(media.error().code, u"media_header"_s);
    QCOMPARE(media.error().fact(Error::Fact::Parameter), u"IMAGE"_s);
    const Result<QJsonArray> coupon = sendComponents(
        make(R"([{"type":"BODY","text":"Hola"},{"type":"BUTTONS","buttons":[{"type":"URL"},{"type":"COPY_CODE"}]}])"),
        {});
    QCOMPARE(coupon.error().fact(Error::Fact::Parameter), u"button.1"_s);
}

void TestWhatsAppTemplate::lengthIsChecked()
{
    const WhatsAppTemplate one = make(R"([{"type":"BODY","text":"Hola {{1}}"}])");
    QVERIFY(sendComponents(one, {{u"body.1"_s, QString(1019, u'x')}}));
    QCOMPARE(sendComponents(one, {{u"body.1"_s, QString(1020, u'x')}}).error().code, u"too_long"_s);
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
