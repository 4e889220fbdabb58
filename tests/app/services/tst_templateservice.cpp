// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/predefinedtemplates.h"
#include "app/services/homeservice.h"
#include "app/services/settingsservice.h"
#include "app/services/templateservice.h"
#include "app/storage/courserepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/templateproposalrepository.h"
#include "app/storage/templaterepository.h"
#include "tests/app/services/servicebench.h"

#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

WhatsAppTemplate approved(const QString &name, const QString &language, const QString &body)
{
    return {.key = {name, language},
            .metaId = name,
            .state = TemplateState::Approved,
            .category = u"UTILITY"_s,
            .quality = u"GREEN"_s,
            .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, body}}}};
}

/// A bench with settings and the service that is tested.
struct TemplateBench {
    explicit TemplateBench(const DatabaseFixture &fixture)
        : bench(fixture)
        , settings(bench.database, bench.clock, *Profile::load(u"test-templates"_s, {}), secrets)
        , templates(bench.database, bench.clock, settings)
    {
    }
    void store(const QList<WhatsAppTemplate> &list)
    {
        valueOf(TemplateRepository(*bench.session).store(list, bench.now()));
    }
    TemplateCoverage coverage() { return valueOf(QCoro::waitFor(templates.coverage())); }
    ListPage<TemplateRow> page(const TemplateQuery &query = {})
    {
        return valueOf(QCoro::waitFor(templates.page(query, 0, 100)));
    }

    ServiceBench bench;
    MemorySecretStore secrets;
    SettingsService settings;
    TemplateService templates;
};

Coverage coverageOf(const CoverageRow &row, RuleEvent event)
{
    return std::ranges::find(row.cells, event, &CoverageCell::event)->coverage;
}

} // namespace

class TemplateServiceTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void coursesHaveALanguageOfTheirOwn_data() { DatabaseFixture::addDatabaseRows(); }
    void coursesHaveALanguageOfTheirOwn()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        QList<Course> courses = valueOf(CourseRepository(*desk.bench.session).all());
        courses[0].language = u"en_us"_s;
        courses[1].endAt = desk.bench.now().addDays(-1);
        valueOf(CourseRepository(*desk.bench.session).store(courses, desk.bench.now()));
        desk.store({approved(u"welcome"_s, u"en"_s, u"Hello {{1}}, welcome to {{2}}."_s)});
        valueOf(QCoro::waitFor(desk.templates.choose(MessagePurpose::Welcome, {u"welcome"_s, u"en"_s})));
        const TemplateCoverage all = desk.coverage();
        QCOMPARE(all.rows.size(), 3); // in general, and two courses that go on
        QCOMPARE(all.rows.at(0).language, u"es"_s);
        const auto english = std::ranges::find(all.rows, u"en_us"_s, &CoverageRow::language);
        QVERIFY(english != all.rows.cend() && english->hasOwnLanguage);
        QCOMPARE(coverageOf(*english, RuleEvent::Welcome), Coverage::Ready);
        QCOMPARE(coverageOf(all.rows.at(0), RuleEvent::Welcome), Coverage::OtherLanguage);
        valueOf(QCoro::waitFor(desk.settings.set(u"centre.language"_s, u"en"_s)));
        QCOMPARE(coverageOf(desk.coverage().rows.at(0), RuleEvent::Welcome), Coverage::Ready);
        QVERIFY(!QCoro::waitFor(desk.settings.set(u"centre.language"_s, u"español"_s)));
    }

    void theListHasWhatTheAccountHasAndWhatIsOnItsWay_data() { DatabaseFixture::addDatabaseRows(); }
    void theListHasWhatTheAccountHasAndWhatIsOnItsWay()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        desk.store({approved(u"recordatorio"_s, u"es"_s, u"Hola {{1}}, sigue con {{2}}."_s)});
        valueOf(QCoro::waitFor(desk.templates.choose(MessagePurpose::Reminder, {u"recordatorio"_s, u"es"_s})));
        const TemplateProposal wanted = predefinedTemplate(PredefinedKind::Survey, u"es"_s);
        const qint64 id = valueOf(QCoro::waitFor(desk.templates.propose(wanted)));
        const ListPage<TemplateRow> page = desk.page();
        QCOMPARE(page.rows.size(), 2);
        const TemplateRow &proposed = page.rows.at(0); // by name: bedel_survey
        QCOMPARE(proposed.id(), -id);
        QCOMPARE(proposed.use.whatsAppTemplate.state, TemplateState::Pending);
        QCOMPARE(page.rows.at(1).events, (QList{RuleEvent::ControlsAtRisk, RuleEvent::Deadline, RuleEvent::Behind}));
        QCOMPARE(valueOf(QCoro::waitFor(desk.templates.count({}))), 2);
        QCOMPARE(valueOf(QCoro::waitFor(desk.templates.positions({}, {-id}))).value(-id), 0);
        QCOMPARE(valueOf(QCoro::waitFor(desk.templates.row(-id))).proposalId, id);
        QCOMPARE(QCoro::waitFor(desk.templates.row(987)).error().kind, Error::Kind::NotFound);

        // One job, with nothing but the number of the proposal in it.
        const QList<Job> jobs = valueOf(JobRepository(*desk.bench.session).list({}, 10));
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().kind, JobKind::ProposeTemplate);
        QCOMPARE(jobs.first().payload, (QJsonObject{{u"proposal"_s, id}}));
    }

    void proposalsAreCheckedAndGivenUp_data() { DatabaseFixture::addDatabaseRows(); }
    void proposalsAreCheckedAndGivenUp()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        desk.store({approved(u"bedel_welcome"_s, u"es"_s, u"Hola"_s)});
        TemplateProposal faulty = predefinedTemplate(PredefinedKind::Progress, u"es"_s);
        faulty.body = u"{{first_name}}"_s;
        QCOMPARE(QCoro::waitFor(desk.templates.propose(faulty)).error().code, u"proposal_faulty"_s);
        const TemplateProposal twice = predefinedTemplate(PredefinedKind::Welcome, u"es"_s);
        QCOMPARE(QCoro::waitFor(desk.templates.propose(twice)).error().code, u"template_exists"_s);

        const TemplateProposal fine = predefinedTemplate(PredefinedKind::Progress, u"en"_s);
        const qint64 id = valueOf(QCoro::waitFor(desk.templates.propose(fine)));
        QVERIFY(!valueOf(QCoro::waitFor(desk.templates.withdraw(id)))); // it may be on its way
        const Error refusal{.kind = Error::Kind::Invalid,
                            .system = Error::System::WhatsApp,
                            .code = u"2388299"_s,
                            .facts = {{Error::Fact::Excerpt, u"No."_s}}};
        valueOf(TemplateProposalRepository(*desk.bench.session).setRefused(id, refusal));
        const TemplateRow refused = valueOf(QCoro::waitFor(desk.templates.row(-id)));
        QCOMPARE(refused.use.whatsAppTemplate.state, TemplateState::Rejected);
        QCOMPARE(refused.refusal, refusal);
        QCOMPARE(valueOf(QCoro::waitFor(desk.templates.proposal(id))).examples, fine.examples);
        QCOMPARE(valueOf(QCoro::waitFor(desk.templates.propose(fine))), id); // written anew
        QVERIFY(!valueOf(QCoro::waitFor(desk.templates.row(-id))).refusal);
        valueOf(TemplateProposalRepository(*desk.bench.session).setRefused(id, refusal));
        QVERIFY(valueOf(QCoro::waitFor(desk.templates.withdraw(id))));
        QCOMPARE(desk.page().rows.size(), 1);
    }

    void aSubmittedProposalGivesWayToTheTemplate_data() { DatabaseFixture::addDatabaseRows(); }
    void aSubmittedProposalGivesWayToTheTemplate()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        const TemplateProposal wanted = predefinedTemplate(PredefinedKind::Welcome, u"es"_s);
        const qint64 id = valueOf(QCoro::waitFor(desk.templates.propose(wanted)));
        WhatsAppTemplate listed = wanted.asTemplate();
        listed.metaId = u"9000000000000140"_s;
        valueOf(TemplateRepository(*desk.bench.session).put(listed, desk.bench.now()));
        valueOf(TemplateProposalRepository(*desk.bench.session).setSubmitted(id, listed.metaId));
        QCOMPARE(desk.page().rows.size(), 1);
        QVERIFY(desk.page().rows.first().id() > 0);
        QVERIFY(desk.page().rows.first().use.unmapped.isEmpty()); // named: they fill themselves
    }

    void aReadingIsKnownByItsTimeAlthoughNothingChanged_data() { DatabaseFixture::addDatabaseRows(); }
    void aReadingIsKnownByItsTimeAlthoughNothingChanged()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        const WhatsAppTemplate one = approved(u"a"_s, u"es"_s, u"Hola"_s);
        desk.store({one});
        const QDateTime later = desk.bench.now().addSecs(3600);
        const PullCounts counts = valueOf(TemplateRepository(*desk.bench.session).store({one}, later));
        QCOMPARE(counts.updated, 0);
        QCOMPARE(desk.page().rows.first().use.whatsAppTemplate.pulledAt, later);
    }

    void previewsKnowTheStudent_data() { DatabaseFixture::addDatabaseRows(); }
    void previewsKnowTheStudent()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        valueOf(QCoro::waitFor(desk.settings.set(u"centre.name"_s, u"Centro Alameda"_s)));
        Student student;
        student.firstName = u"Lucía"_s;
        student.lastName = u"Gómez"_s;
        student.createdAt = desk.bench.now();
        student.updatedAt = desk.bench.now();
        const qint64 id = valueOf(StudentRepository(*desk.bench.session).insert(student));
        const StudentTemplateFacts alone = valueOf(QCoro::waitFor(desk.templates.studentFacts(id, u"es"_s)));
        QCOMPARE(alone.studentName, u"Lucía Gómez"_s);
        QCOMPARE(alone.facts.value(TemplateVariable::Centre), u"Centro Alameda"_s);
        QVERIFY(!alone.facts.contains(TemplateVariable::Course)); // a hole, not a guess
        QVERIFY(!alone.facts.contains(TemplateVariable::Progress));
        QCOMPARE(QCoro::waitFor(desk.templates.studentFacts(987, u"es"_s)).error().kind, Error::Kind::NotFound);
    }

    void aTemplateNamedInARuleChangesTheRule_data() { DatabaseFixture::addDatabaseRows(); }
    void aTemplateNamedInARuleChangesTheRule()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        const TemplateKey notice{u"aviso"_s, u"es"_s};
        desk.store({approved(notice.name, notice.language, u"Hola, {{1}}."_s)});
        const QDateTime now = desk.bench.now();
        const auto rule = [&] { return valueOf(RuleRepository(*desk.bench.session).find(RuleEvent::Inactive)).rule; };
        // The centre's choice for what it is about changes no rule: it counts at once.
        valueOf(QCoro::waitFor(desk.templates.chooseFor(RuleEvent::Inactive, 0, notice, false, u"mesa"_s)));
        QVERIFY(!rule().showOnlyUntil.isValid() && !rule().activeFrom.isValid());
        // One of its own does, in all courses or in one: it shows for a day.
        valueOf(QCoro::waitFor(desk.templates.chooseFor(RuleEvent::Inactive, 0, notice, true, u"mesa"_s)));
        QCOMPARE(rule().showOnlyUntil, now.addDays(1));
        QCOMPARE(rule().activeFrom, now);
        desk.bench.clock.advance(std::chrono::hours(2));
        valueOf(QCoro::waitFor(desk.templates.chooseFor(RuleEvent::Inactive, 0, notice, true, u"mesa"_s)));
        QCOMPARE(rule().showOnlyUntil, now.addDays(1)); // nothing was changed
        const qint64 course = desk.bench.courses.constFirst();
        valueOf(QCoro::waitFor(desk.templates.chooseFor(RuleEvent::Inactive, course, notice, false, u"mesa"_s)));
        QCOMPARE(rule().showOnlyUntil, now.addSecs(26 * 3600));
    }

    void homeTellsOfHoles_data() { DatabaseFixture::addDatabaseRows(); }
    void homeTellsOfHoles()
    {
        BEDEL_FRESH_DATABASE(fixture);
        TemplateBench desk(fixture);
        HomeService home(desk.bench.database, desk.bench.clock, desk.settings);
        const auto holes = [&] {
            const HomeView view = valueOf(QCoro::waitFor(home.view(desk.bench.now().addSecs(-3600))));
            const auto found = std::ranges::find(view.tasks, HomeTask::Kind::TemplateHoles, &HomeTask::kind);
            return found == view.tasks.cend() ? 0 : found->count;
        };
        QCOMPARE(holes(), 0); // nothing has been read: that is told elsewhere
        desk.store({approved(u"aviso"_s, u"es"_s, u"Hola {{1}}, sobre {{2}}."_s)});
        QCOMPARE(holes(), int(kRuleEvents.size()));
        for (const MessagePurpose purpose :
             {MessagePurpose::Welcome, MessagePurpose::Progress, MessagePurpose::Inactivity, MessagePurpose::Completion,
              MessagePurpose::Reminder, MessagePurpose::Survey})
            valueOf(QCoro::waitFor(desk.templates.choose(purpose, {u"aviso"_s, u"es"_s})));
        QCOMPARE(holes(), 0);
    }
};

QTEST_GUILESS_MAIN(TemplateServiceTest)
#include "tst_templateservice.moc"
