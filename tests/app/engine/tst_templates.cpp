// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/predefinedtemplates.h"
#include "app/engine/templateswatch.h"
#include "app/services/settingsservice.h"
#include "app/services/templateservice.h"
#include "app/storage/templateproposalrepository.h"
#include "app/storage/templaterepository.h"
#include "tests/app/engine/enginebench.h"
#include "tests/support/rawhttpserver.h"

#include <QStandardPaths>
#include <QTest>

using Act = RawAnswer::Act;

namespace {

const QByteArray kCreated = R"({"id":"9000000000000140","status":"PENDING","category":"UTILITY"})";

/// An engine that speaks to a scripted WhatsApp, and the service that asks it.
struct ProposingBench {
    explicit ProposingBench(const DatabaseFixture &fixture)
        : bench(fixture)
        , settings(bench.database, bench.clock, *Profile::load(u"test-propose"_s, {}), secrets)
        , templates(bench.database, bench.clock, settings)
    {
        bench.settings.insert(u"whatsapp.url"_s, server.url().toString());
    }
    qint64 propose(PredefinedKind kind)
    {
        const TemplateProposal proposal = predefinedTemplate(kind, u"es"_s);
        return valueOf(QCoro::waitFor(templates.propose(proposal)));
    }
    TemplateProposal proposal(qint64 id) { return valueOf(TemplateProposalRepository(*bench.session).find(id)); }
    bool reaches(qint64 id, TemplateProposal::State state)
    {
        return bench.until([&] { return proposal(id).state == state; });
    }
    int posts() const { return int(std::ranges::count(server.requests(), QByteArray("POST"), &RawRequest::method)); }

    RawHttpServer server;
    EngineBench bench;
    MemorySecretStore secrets;
    SettingsService settings;
    TemplateService templates;
};

} // namespace

class TemplatesTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aProposalIsTakenToMetaOnce_data() { DatabaseFixture::addDatabaseRows(); }
    void aProposalIsTakenToMetaOnce()
    {
        BEDEL_FRESH_DATABASE(fixture);
        ProposingBench world(fixture);
        world.server.script({rawJson(kCreated)});
        const qint64 id = world.propose(PredefinedKind::Welcome);
        world.bench.startEngine({.sendsMessages = false});
        QVERIFY(world.reaches(id, TemplateProposal::State::Submitted));
        QCOMPARE(world.proposal(id).metaId, u"9000000000000140"_s);
        const auto stored = valueOf(TemplateRepository(*world.bench.session).find({u"bedel_welcome"_s, u"es"_s}));
        QVERIFY(stored && stored->state == TemplateState::Pending && stored->isNamed);
        QCOMPARE(world.posts(), 1);
        QVERIFY(world.server.requests().first().target.endsWith("/message_templates"));
    }

    void aRefusalIsKeptInMetasWords_data() { DatabaseFixture::addDatabaseRows(); }
    void aRefusalIsKeptInMetasWords()
    {
        BEDEL_FRESH_DATABASE(fixture);
        ProposingBench world(fixture);
        world.server.script(
            {rawReply(400, "application/json",
                      R"({"error":{"code":100,"error_subcode":2388293,"error_user_msg":"Demasiadas variables."}})")});
        const qint64 id = world.propose(PredefinedKind::Survey);
        world.bench.startEngine({.sendsMessages = false});
        QVERIFY(world.reaches(id, TemplateProposal::State::Refused));
        QCOMPARE(world.proposal(id).error->code, u"2388293"_s);
        QCOMPARE(world.proposal(id).error->fact(Error::Fact::Excerpt), u"Demasiadas variables."_s);
        QCOMPARE(world.posts(), 1);
    }

    void afterACutItLooksBeforeItAsksAgain_data() { DatabaseFixture::addDatabaseRows(); }
    void afterACutItLooksBeforeItAsksAgain()
    {
        BEDEL_FRESH_DATABASE(fixture);
        ProposingBench world(fixture);
        const QByteArray listed = R"({"data":[{"name":"bedel_deadline","language":"es","status":"APPROVED",)"
                                  R"("category":"UTILITY","parameter_format":"NAMED","id":"9000000000000141",)"
                                  R"("components":[{"type":"BODY","text":"Hola"}]}]})";
        world.server.script({RawAnswer{.act = Act::Cut}, rawJson(listed)});
        const qint64 id = world.propose(PredefinedKind::Deadline);
        world.bench.startEngine({.sendsMessages = false});
        QVERIFY(world.bench.until([&] { return world.posts() == 1; }));
        QVERIFY(world.bench.until([&] {
            const QList<Job> jobs = valueOf(JobRepository(*world.bench.session).list({JobState::Waiting}, 5));
            return !jobs.isEmpty();
        }));
        QCOMPARE(world.proposal(id).state, TemplateProposal::State::Waiting);
        world.bench.pass(std::chrono::hours(1));
        QVERIFY(world.reaches(id, TemplateProposal::State::Submitted));
        QCOMPARE(world.posts(), 1); // it was there: Meta was not asked twice
        const auto stored = valueOf(TemplateRepository(*world.bench.session).find({u"bedel_deadline"_s, u"es"_s}));
        QVERIFY(stored && stored->state == TemplateState::Approved);
    }

    /// The practice account is as strict as Meta with a new text.
    void whatIsPredefinedIsTaken_data() { DatabaseFixture::addDatabaseRows(); }
    void whatIsPredefinedIsTaken()
    {
        BEDEL_FRESH_DATABASE(fixture);
        EngineBench bench(fixture);
        MemorySecretStore secrets;
        SettingsService settings(bench.database, bench.clock, *Profile::load(u"test-propose"_s, {}), secrets);
        TemplateService templates(bench.database, bench.clock, settings);
        QList<qint64> ids;
        for (const QString &language : kPredefinedLanguages) {
            for (const PredefinedKind kind : kPredefinedKinds) {
                const TemplateProposal proposal = predefinedTemplate(kind, language);
                ids.append(valueOf(QCoro::waitFor(templates.propose(proposal))));
            }
        }
        bench.startEngine({.sendsMessages = false});
        TemplateProposalRepository proposals(*bench.session);
        for (const qint64 id : ids) {
            QVERIFY(bench.until([&] { return valueOf(proposals.find(id)).state != TemplateProposal::State::Waiting; }));
            const TemplateProposal proposal = valueOf(proposals.find(id));
            QVERIFY2(
                proposal.state == TemplateProposal::State::Submitted,
                qPrintable(proposal.key.toText() + u' ' + proposal.error.value_or(Error()).fact(Error::Fact::Excerpt)));
        }
    }

    void whatIsReviewedIsReadAgainByItself_data() { DatabaseFixture::addDatabaseRows(); }
    void whatIsReviewedIsReadAgainByItself()
    {
        BEDEL_FRESH_DATABASE(fixture);
        EngineBench bench(fixture);
        EngineContext context{.database = bench.database,
                              .clock = bench.clock,
                              .connections = std::make_shared<Connections>(bench.values(), bench.secrets),
                              .owner = u"watch"_s};
        TemplatesWatch watch(context);
        const auto look = [&] { return valueOf(QCoro::waitFor(watch.look())); };
        QVERIFY(!look()); // nobody has read the account
        TemplateRepository repository(*bench.session);
        WhatsAppTemplate one = predefinedTemplate(PredefinedKind::Welcome, u"es"_s).asTemplate();
        valueOf(repository.put(one, bench.clock.now()));
        QVERIFY(!look());
        bench.clock.advance(TemplatesWatch::kWhileReviewed);
        QVERIFY(look());
        one.state = TemplateState::Approved;
        valueOf(repository.put(one, bench.clock.now()));
        bench.clock.advance(std::chrono::hours(23));
        QVERIFY(!look());
        bench.clock.advance(std::chrono::hours(2));
        QVERIFY(look());
        QCOMPARE(valueOf(JobRepository(*bench.session).list({}, 5)).size(), 1); // asked for once
    }
};

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
