// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/predefinedtemplates.h"
#include "app/domain/templatemapping.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

TemplateProposal good()
{
    return {.key = {u"aviso_curso"_s, u"es"_s},
            .body = u"Hola {{first_name}}, tu curso {{course}} empieza el lunes a primera hora."_s,
            .footer = u"Escribe BAJA para no recibir más mensajes"_s,
            .examples = {{u"first_name"_s, u"Lucía"_s}, {u"course"_s, u"Ofimática"_s}}};
}

} // namespace

class TemplateProposalTest final : public QObject {
    Q_OBJECT
private slots:
    void rulesOfMetaAreKnownBeforehand_data()
    {
        QTest::addColumn<TemplateProposal>("proposal");
        QTest::addColumn<QList<ProposalFault>>("faults");
        using enum ProposalFault;
        const auto row = [](const char *name, const QList<ProposalFault> &faults, auto change) {
            TemplateProposal proposal = good();
            change(proposal);
            QTest::newRow(name) << proposal << faults;
        };
        row("good", {}, [](TemplateProposal &) {});
        row("capitals in the name", {Name}, [](TemplateProposal &p) { p.key.name = u"Aviso curso"_s; });
        row("no language", {Language}, [](TemplateProposal &p) { p.key.language = u"español"_s; });
        row("no text", {NoBody}, [](TemplateProposal &p) { p.body = u" "_s; });
        row("long text", {BodyLength}, [](TemplateProposal &p) { p.body += QString(1024, u'a'); });
        row("long header", {HeaderLength}, [](TemplateProposal &p) { p.header = QString(61, u'a'); });
        row("long footer", {FooterLength}, [](TemplateProposal &p) { p.footer = QString(61, u'a'); });
        row("variable in the footer", {FooterVariable}, [](TemplateProposal &p) { p.footer = u"Hola {{course}}"_s; });
        row("two in the header", {HeaderVariables},
            [](TemplateProposal &p) { p.header = u"{{first_name}} y {{course}}"_s; });
        row("two lines in the header", {HeaderLine}, [](TemplateProposal &p) { p.header = u"a\nb"_s; });
        row("unknown variable", {VariableName, NoExample},
            [](TemplateProposal &p) { p.body += u" Tu nota: {{nota}} de diez puntos posibles."_s; });
        row("open braces", {VariableName}, [](TemplateProposal &p) { p.body += u" Y {{esto."_s; });
        row("starts with one", {StartsWithVariable},
            [](TemplateProposal &p) { p.body = u"¡{{first_name}}, tu curso {{course}} empieza el próximo lunes!"_s; });
        row("ends with one", {EndsWithVariable},
            [](TemplateProposal &p) { p.body = u"Hola {{first_name}}, el lunes empieza tu curso {{course}}."_s; });
        row("they touch", {VariablesTouch},
            [](TemplateProposal &p) { p.body = u"Hola, {{first_name}} {{course}} empieza el próximo lunes."_s; });
        row("too many", {TooManyVariables},
            [](TemplateProposal &p) { p.body = u"Hola {{first_name}}, {{course}} ya."_s; });
        row("three breaks", {TooManyBreaks}, [](TemplateProposal &p) { p.body += u"\n\n\nHasta pronto."_s; });
        row("five spaces", {TooManyBreaks}, [](TemplateProposal &p) { p.body += u"     Hasta pronto."_s; });
        using Kind = ProposalButton::Kind;
        const ProposalButton yes{.text = u"Sí, quiero"_s};
        const ProposalButton page{Kind::Link, u"Ver curso"_s, u"https://campus.example/curso?id=3"_s};
        const ProposalButton call{Kind::Call, u"Llamar"_s, u"+34910000001"_s};
        row("buttons", {}, [=](TemplateProposal &p) { p.buttons = {yes, {.text = u"No"_s}, page, call}; });
        row("two calls", {TooManyButtons}, [=](TemplateProposal &p) {
            p.buttons = {call, {Kind::Call, u"Otra"_s, u"+34910000002"_s}};
        });
        row("eleven buttons", {TooManyButtons}, [](TemplateProposal &p) {
            for (int i = 0; i < 11; ++i)
                p.buttons.append({.text = QString::number(i)});
        });
        row("long button", {ButtonText}, [](TemplateProposal &p) { p.buttons = {{.text = QString(26, u'a')}}; });
        row("the same twice", {ButtonText}, [=](TemplateProposal &p) { p.buttons = {yes, yes}; });
        row("button without text", {ButtonText}, [](TemplateProposal &p) { p.buttons = {{.text = u" "_s}}; });
        row("no address", {ButtonLink}, [](TemplateProposal &p) {
            p.buttons = {{Kind::Link, u"Ver"_s, u"campus.example"_s}};
        });
        row("number without country", {ButtonNumber}, [](TemplateProposal &p) {
            p.buttons = {{Kind::Call, u"Llamar"_s, u"910000001"_s}};
        });
        row("answers apart", {ButtonsMixed}, [=](TemplateProposal &p) { p.buttons = {yes, page, {.text = u"No"_s}}; });
        row("no example", {NoExample}, [](TemplateProposal &p) { p.examples.remove(u"course"_s); });
    }
    void rulesOfMetaAreKnownBeforehand()
    {
        QFETCH(TemplateProposal, proposal);
        QFETCH(QList<ProposalFault>, faults);
        QCOMPARE(proposalFaults(proposal), faults);
    }

    void predefinedOnesFollowTheRules()
    {
        QStringList names;
        for (const QString &language : kPredefinedLanguages) {
            for (const PredefinedKind kind : kPredefinedKinds) {
                const TemplateProposal proposal = predefinedTemplate(kind, language);
                QVERIFY2(proposalFaults(proposal).isEmpty(), qPrintable(proposal.key.toText()));
                QVERIFY(proposal.footer.contains(language == u"es"_s ? u"BAJA"_s : u"STOP"_s));
                names.append(proposal.key.toText());
                // Filled by themselves once approved: nobody has to map them.
                WhatsAppTemplate approved = proposal.asTemplate();
                for (const TemplateParameter &parameter : approved.parameters())
                    QVERIFY(effectiveMapping(approved, {}).contains(parameter.key()));
            }
        }
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(names.size(), 16);
        QCOMPARE(predefinedTemplate(PredefinedKind::Welcome, u"es_MX"_s).key.toText(), u"bedel_welcome:es_MX"_s);
        QVERIFY(predefinedTemplate(PredefinedKind::Welcome, u"en_US"_s).body.startsWith(u"Hello"_s));
    }

    void theRequestIsAsMetaWantsIt()
    {
        TemplateProposal proposal = good();
        proposal.header = u"Novedades de {{course}}"_s;
        const QJsonObject body = proposalBody(proposal);
        QCOMPARE(body.value("parameter_format"_L1).toString(), u"NAMED"_s);
        const QJsonArray components = body.value("components"_L1).toArray();
        QCOMPARE(components.size(), 3);
        QCOMPARE(components.at(0)["format"_L1].toString(), u"TEXT"_s);
        QCOMPARE(components.at(0)["example"_L1]["header_text_named_params"_L1].toArray().size(), 1);
        QCOMPARE(components.at(1)["example"_L1]["body_text_named_params"_L1].toArray().size(), 2);
        proposal.buttons = {{.text = u"Sí"_s}, {ProposalButton::Kind::Link, u"Ver"_s, u"https://campus.example"_s}};
        const QJsonObject last = proposalComponents(proposal).last().toObject();
        QCOMPARE(last.value("type"_L1).toString(), u"BUTTONS"_s);
        QCOMPARE(last["buttons"_L1][0]["type"_L1].toString(), u"QUICK_REPLY"_s);
        QVERIFY(!last["buttons"_L1][0].toObject().contains("url"_L1));
        QCOMPARE(last["buttons"_L1][1]["url"_L1].toString(), u"https://campus.example"_s);
        TemplateProposal plain = good();
        plain.body = u"El centro cierra mañana."_s;
        QCOMPARE(proposalBody(plain).value("parameter_format"_L1).toString(), u"POSITIONAL"_s);
        QVERIFY(!proposalBody(plain).value("components"_L1)[0].toObject().contains("example"_L1));
    }

    void untilMetaHasItTheListShowsIt()
    {
        TemplateProposal proposal = good();
        QCOMPARE(proposal.asTemplate().state, TemplateState::Pending);
        proposal.state = TemplateProposal::State::Refused;
        proposal.error = Error{.facts = {{Error::Fact::Excerpt, u"Sobra una variable."_s}}};
        QCOMPARE(proposal.asTemplate().state, TemplateState::Rejected);
        QCOMPARE(proposal.asTemplate().rejectedReason, u"Sobra una variable."_s);
        QCOMPARE(proposal.asTemplate().bodyText(), proposal.body);
        for (const auto state :
             {TemplateProposal::State::Waiting, TemplateProposal::State::Submitted, TemplateProposal::State::Refused})
            QCOMPARE(proposalState(word(state)), state);
    }
};

QTEST_GUILESS_MAIN(TemplateProposalTest)
#include "tst_templateproposal.moc"
