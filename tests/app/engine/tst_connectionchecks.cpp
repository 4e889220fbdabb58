// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engineprobe.h"
#include "app/engine/moodlecheck.h"
#include "tests/app/engine/enginebench.h"

using namespace Qt::Literals::StringLiterals;

using Subject = CheckItem::Subject;
using Outcome = CheckItem::Outcome;

/// The connection tests against a campus from which one right after the other is taken away: the line that says so
/// names it. What cannot be seen without writing is named by the step of the form that needs it.
class ConnectionChecksTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void everythingIsThere();
    void aMissingFunctionIsNamed_data();
    void aMissingFunctionIsNamed();
    void aMissingCapabilityIsNamed_data();
    void aMissingCapabilityIsNamed();
    void whatOnlyWritingShowsIsNamedByTheForm_data();
    void whatOnlyWritingShowsIsNamedByTheForm();
    void aBadCampusTokenIsTold_data();
    void aBadCampusTokenIsTold();
    void aBadWhatsAppTokenIsTold_data();
    void aBadWhatsAppTokenIsTold();
    void aTokenThatEndsSoonIsAWarning();
    void wrongNumbersAreTold();
    void packagesThatAreKnownToBeBlindAreNamed();
    void theChosenTemplateIsJudged_data();
    void theChosenTemplateIsJudged();
    void aLookUpFindsPeopleInOneRequest();
    void aLookUpKnowsThatItIsBlind();

private:
    QList<CheckItem> moodle(const ProbeTarget &target = {});
    QList<CheckItem> whatsApp(const ProbeTarget &target = {});
    void without(const char *setting, const QStringList &names)
    {
        m_bench->set({{QString::fromLatin1(setting), QJsonArray::fromStringList(names)}});
    }
    static QList<CheckItem> bad(const QList<CheckItem> &items);
    static const CheckItem *item(const QList<CheckItem> &items, Subject subject);
    static QString lines(const QList<CheckItem> &items);

    std::unique_ptr<DatabaseFixture> m_fixture;
    std::unique_ptr<EngineBench> m_bench;
};

void ConnectionChecksTest::init()
{
    m_fixture = std::make_unique<DatabaseFixture>(u"sqlite"_s);
    m_bench = std::make_unique<EngineBench>(*m_fixture);
}

QList<CheckItem> ConnectionChecksTest::moodle(const ProbeTarget &target)
{
    EngineProbe probe(m_bench->clock, [this] {
        return EngineProbe::Saved{.settings = m_bench->values(), .secrets = m_bench->secrets};
    });
    return valueOf(QCoro::waitFor(probe.checkMoodle(target))).items;
}

QList<CheckItem> ConnectionChecksTest::whatsApp(const ProbeTarget &target)
{
    EngineProbe probe(m_bench->clock, [this] {
        return EngineProbe::Saved{.settings = m_bench->values(), .secrets = m_bench->secrets};
    });
    return valueOf(QCoro::waitFor(probe.checkWhatsApp(target))).items;
}

QList<CheckItem> ConnectionChecksTest::bad(const QList<CheckItem> &items)
{
    QList<CheckItem> found;
    std::ranges::copy_if(items, std::back_inserter(found), [](const CheckItem &one) {
        return one.outcome == Outcome::Warning || one.outcome == Outcome::Problem;
    });
    return found;
}

const CheckItem *ConnectionChecksTest::item(const QList<CheckItem> &items, Subject subject)
{
    const auto found = std::ranges::find(items, subject, &CheckItem::subject);
    return found == items.cend() ? nullptr : &*found;
}

/// For messages of a failed test.
QString ConnectionChecksTest::lines(const QList<CheckItem> &items)
{
    QStringList texts;
    for (const CheckItem &one : items)
        texts.append(u"%1:%2:%3:%4%5"_s.arg(int(one.subject))
                         .arg(int(one.outcome))
                         .arg(one.error ? one.error->code : QString(),
                              one.error ? one.error->fact(Error::Fact::Capability) : QString(),
                              one.error ? one.error->fact(Error::Fact::Function) : QString()));
    return texts.join(u' ');
}

void ConnectionChecksTest::everythingIsThere()
{
    const QList<CheckItem> campus = moodle();
    QVERIFY2(bad(campus).isEmpty(), qPrintable(lines(campus)));
    QCOMPARE(campus.size(), 13);
    QVERIFY(std::ranges::none_of(campus, [](const CheckItem &one) { return one.outcome == Outcome::Skipped; }));
    const QList<CheckItem> number = whatsApp();
    QVERIFY2(bad(number).isEmpty(), qPrintable(lines(number)));
    QCOMPARE(number.size(), 4);
    for (const char *written : {"core_user_create_users", "enrol_manual_enrol_users", "messages"})
        QCOMPARE(m_bench->requests(written), 0);
}

void ConnectionChecksTest::aMissingFunctionIsNamed_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<bool>("isRequired");
    for (const QString &function : requiredMoodleFunctions())
        QTest::addRow("%s", qPrintable(function)) << function << true;
    for (const QString &function : correctingMoodleFunctions() + trackingMoodleFunctions())
        QTest::addRow("%s", qPrintable(function)) << function << false;
}

void ConnectionChecksTest::aMissingFunctionIsNamed()
{
    QFETCH(QString, function);
    QFETCH(bool, isRequired);
    without("without_functions", {function});
    const QList<CheckItem> items = moodle();
    const QList<CheckItem> told = bad(items);
    QVERIFY(!told.isEmpty());
    for (const CheckItem &one : told)
        QVERIFY2(one.error && one.error->fact(Error::Fact::Function) == function, qPrintable(lines(items)));
    QCOMPARE(told.first().outcome, isRequired ? Outcome::Problem : Outcome::Warning);
    QCOMPARE(told.first().error->kind, Error::Kind::Permission);
}

void ConnectionChecksTest::aMissingCapabilityIsNamed_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const QStringList &capabilities, const QString &code, Outcome outcome = Outcome::Problem) {
        QTest::addRow("%s", qPrintable(capabilities.join(u" + ")))
            << capabilities << capabilities.first() << code << outcome;
    };
    row({u"moodle/course:view"_s}, u"errorcoursecontextnotvalid"_s);
    row({u"moodle/user:viewdetails"_s}, u"lookup_blind"_s);
    row({u"moodle/user:viewalldetails"_s}, u"fields_hidden"_s);
    row({u"moodle/site:viewuseridentity"_s}, u"fields_hidden"_s);
    row({u"moodle/site:viewfullnames"_s}, u"fields_hidden"_s, Outcome::Warning);
    row({u"moodle/course:viewhiddenuserfields"_s}, u"fields_hidden"_s, Outcome::Warning);
    row({u"moodle/course:viewparticipants"_s, u"moodle/course:enrolreview"_s}, u"nopermissions"_s);
    row({u"mod/scorm:viewreport"_s}, u"nopermissions"_s, Outcome::Warning);
}

void ConnectionChecksTest::aMissingCapabilityIsNamed()
{
    QFETCH(QStringList, capabilities);
    QFETCH(QString, named);
    QFETCH(QString, code);
    QFETCH(Outcome, outcome);
    m_bench->set({{u"last_access_hidden"_s, true}});
    QVERIFY(bad(moodle()).isEmpty());
    without("without_capabilities", capabilities);
    const QList<CheckItem> items = moodle();
    const auto tells = [&](const CheckItem &one) {
        return one.outcome == outcome && one.error && one.error->code == code
            && one.error->fact(Error::Fact::Capability).split(u", "_s).contains(named);
    };
    QVERIFY2(std::ranges::any_of(items, tells), qPrintable(lines(items)));
    without("without_capabilities", {});
    QVERIFY(bad(moodle()).isEmpty());
}

void ConnectionChecksTest::whatOnlyWritingShowsIsNamedByTheForm_data()
{
    QTest::addColumn<QString>("capability");
    QTest::addColumn<FlowStep>("step");
    QTest::newRow("create") << u"moodle/user:create"_s << FlowStep::Campus;
    QTest::newRow("enrol") << u"enrol/manual:enrol"_s << FlowStep::Enrolments;
    QTest::newRow("role") << u"moodle/role:assign"_s << FlowStep::Enrolments;
}

void ConnectionChecksTest::whatOnlyWritingShowsIsNamedByTheForm()
{
    QFETCH(QString, capability);
    QFETCH(FlowStep, step);
    without("without_capabilities", {capability});
    const qint64 intake = m_bench->submit(m_bench->form());
    m_bench->startEngine();
    QVERIFY(m_bench->reaches(intake, step, StepState::Failed));
    const Error error = *m_bench->error(intake, step);
    QCOMPARE(error.kind, Error::Kind::Permission);
    QCOMPARE(error.fact(Error::Fact::Capability), capability);
    without("without_capabilities", {});
    valueOf(QCoro::waitFor(m_bench->intakes.retry(intake)));
    QVERIFY(m_bench->isDone(intake));
    QCOMPARE(m_bench->accounts(u"alta101@mail.example"_s).size(), 1);
}

void ConnectionChecksTest::aBadCampusTokenIsTold_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("expired") << u"expired"_s << Error::Kind::Permission; // Moodle says an access exception
    QTest::newRow("gone") << u"gone"_s << Error::Kind::Unauthorised;
    QTest::newRow("suspended") << u"suspended"_s << Error::Kind::Unauthorised;
    QTest::newRow("another address") << u"ip_restricted"_s << Error::Kind::Permission;
}

void ConnectionChecksTest::aBadCampusTokenIsTold()
{
    QFETCH(QString, state);
    QFETCH(Error::Kind, kind);
    m_bench->set({{u"token_state"_s, state}});
    QList<CheckItem> items = moodle();
    QCOMPARE(items.size(), 1); // the rest would say the same
    QCOMPARE(items.first().subject, Subject::MoodleSite);
    QCOMPARE(items.first().outcome, Outcome::Problem);
    QCOMPARE(items.first().error->kind, kind);
    if (state == u"expired"_s) { // and from then on there is none
        items = moodle();
        QCOMPARE(items.first().error->kind, Error::Kind::Unauthorised);
    }
}

void ConnectionChecksTest::aBadWhatsAppTokenIsTold_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("expired") << u"expired"_s;
    QTest::newRow("invalid") << u"invalid"_s;
}

void ConnectionChecksTest::aBadWhatsAppTokenIsTold()
{
    QFETCH(QString, state);
    m_bench->set({{u"whatsapp_token_state"_s, state}});
    const QList<CheckItem> items = whatsApp();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().subject, Subject::WhatsAppNumber);
    QCOMPARE(items.first().outcome, Outcome::Problem);
    QCOMPARE(items.first().error->kind, Error::Kind::Unauthorised);
    QCOMPARE(items.first().error->code, u"190"_s);
}

void ConnectionChecksTest::aTokenThatEndsSoonIsAWarning()
{
    const QDateTime end = m_bench->clock.now().addDays(3);
    m_bench->set({{u"whatsapp_token_expires"_s, end.toSecsSinceEpoch()}});
    QList<CheckItem> items = whatsApp();
    QVERIFY2(item(items, Subject::WhatsAppToken), qPrintable(lines(items)));
    QCOMPARE(item(items, Subject::WhatsAppToken)->outcome, Outcome::Warning);
    QCOMPARE(item(items, Subject::WhatsAppToken)->at.toSecsSinceEpoch(), end.toSecsSinceEpoch());
    QCOMPARE(bad(items).size(), 1);
    m_bench->set({{u"whatsapp_token_expires"_s, end.addDays(60).toSecsSinceEpoch()}});
    items = whatsApp();
    QVERIFY2(bad(items).isEmpty(), qPrintable(lines(items)));
}

void ConnectionChecksTest::wrongNumbersAreTold()
{
    const ProbeTarget wrongNumber{.phoneNumberId = u"999999999999999"_s};
    QList<CheckItem> items = whatsApp(wrongNumber);
    QCOMPARE(item(items, Subject::WhatsAppNumber)->outcome, Outcome::Problem);
    QVERIFY2(item(items, Subject::WhatsAppNumber)->error->kind == Error::Kind::NotFound, qPrintable(lines(items)));
    QCOMPARE(bad(items).size(), 1); // the rest is tested all the same
    QCOMPARE(items.size(), 4);
    const ProbeTarget wrongAccount{.businessAccountId = u"999999999999998"_s};
    items = whatsApp(wrongAccount);
    QCOMPARE(item(items, Subject::WhatsAppNumber)->outcome, Outcome::Good);
    QVERIFY2(item(items, Subject::WhatsAppTemplates)
                 && item(items, Subject::WhatsAppTemplates)->outcome == Outcome::Problem,
             qPrintable(lines(items)));
}

void ConnectionChecksTest::packagesThatAreKnownToBeBlindAreNamed()
{
    EngineProbe probe(m_bench->clock, [this] {
        return EngineProbe::Saved{.settings = m_bench->values(), .secrets = m_bench->secrets};
    });
    probe.setBlindPackages([]() -> QCoro::Task<Result<QList<BlindPackage>>> {
        co_return QList<BlindPackage>{{u"Unidad 1"_s, u"Ofimática"_s}, {u"Unidad 2"_s, u"Ofimática"_s}};
    });
    const QList<CheckItem> items = valueOf(QCoro::waitFor(probe.checkMoodle({}))).items;
    const QList<CheckItem> told = bad(items);
    QCOMPARE(told.size(), 2); // in place of the line that found nothing in the few it tried
    QCOMPARE(std::ranges::count(items, Subject::MoodleSignals, &CheckItem::subject), 2);
    QCOMPARE(told.first().outcome, Outcome::Warning);
    QCOMPARE(told.first().facts.value(Error::Fact::Name), u"Unidad 1"_s);
    QCOMPARE(told.last().facts.value(Error::Fact::Course), u"Ofimática"_s);
    // Of another campus than the one that is followed nothing is known.
    const ProbeTarget other{.moodleUrl = QUrl(m_bench->values().get(setting::kMoodleUrl).toString() + u"/?"_s)};
    QVERIFY(std::ranges::none_of(valueOf(QCoro::waitFor(probe.checkMoodle(other))).items, [](const CheckItem &one) {
        return one.facts.value(Error::Fact::Course) == u"Ofimática"_s;
    }));
}

void ConnectionChecksTest::theChosenTemplateIsJudged_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("approved") << u"bienvenida_curso:es"_s << QString() << Outcome::Good;
    QTest::newRow("pending") << u"oferta_verano:es"_s << u"template_not_approved"_s << Outcome::Problem;
    QTest::newRow("unknown") << u"no_hay:es"_s << u"template_unknown"_s << Outcome::Problem;
    QTest::newRow("in no such language") << u"bienvenida_curso:fi"_s << u"template_unknown"_s << Outcome::Problem;
    QTest::newRow("none") << QString() << u"no_template"_s << Outcome::Warning;
}

void ConnectionChecksTest::theChosenTemplateIsJudged()
{
    QFETCH(QString, chosen);
    QFETCH(QString, code);
    QFETCH(Outcome, outcome);
    m_bench->settings[u"template.welcome"_s] = chosen;
    const QList<CheckItem> items = whatsApp();
    const CheckItem *const judged = item(items, Subject::WhatsAppChosenTemplates);
    QVERIFY(judged);
    QCOMPARE(judged->outcome, outcome);
    QCOMPARE(judged->error ? judged->error->code : QString(), code);
    QCOMPARE(judged->facts.value(Error::Fact::Template), chosen);
    QCOMPARE(bad(items).size(), code.isEmpty() ? 0 : 1);
}

void ConnectionChecksTest::aLookUpFindsPeopleInOneRequest()
{
    const QJsonObject somebody = m_bench->state("users").last().toObject();
    const QString email = somebody[u"email"_s].toString();
    const QString username = somebody[u"username"_s].toString();
    EngineProbe probe(m_bench->clock, [this] {
        return EngineProbe::Saved{.settings = m_bench->values(), .secrets = m_bench->secrets};
    });
    CampusLookup lookup = valueOf(QCoro::waitFor(probe.lookUp(email, username)));
    QVERIFY(!lookup.isBlind);
    QCOMPARE(lookup.matches.size(), 2);
    QCOMPARE(lookup.matches.first().by, CampusMatch::By::Email);
    QCOMPARE(lookup.matches.last().by, CampusMatch::By::Username);
    QCOMPARE(lookup.matches.last().person.moodleUserId, somebody[u"id"_s].toInteger());
    QCOMPARE(m_bench->requests("tool_mobile_call_external_functions"), 1);

    lookup = valueOf(QCoro::waitFor(probe.lookUp(u"nadie@correo.example"_s, u"nadie"_s)));
    QVERIFY(!lookup.isBlind);
    QVERIFY(lookup.matches.isEmpty());
    QCOMPARE(m_bench->requests("tool_mobile_call_external_functions"), 2);
    QCOMPARE(m_bench->requests("core_webservice_get_site_info"), 1);
    QCOMPARE(m_bench->requests("core_user_get_users_by_field"), 0);
}

void ConnectionChecksTest::aLookUpKnowsThatItIsBlind()
{
    EngineProbe probe(m_bench->clock, [this] {
        return EngineProbe::Saved{.settings = m_bench->values(), .secrets = m_bench->secrets};
    });
    without("without_capabilities", {u"moodle/user:viewdetails"_s, u"moodle/user:viewalldetails"_s});
    const CampusLookup blind = valueOf(QCoro::waitFor(probe.lookUp(u"nadie@correo.example"_s, u"nadie"_s)));
    QVERIFY(blind.isBlind);
    QVERIFY(blind.matches.isEmpty());
    without("without_capabilities", {});
    QVERIFY(!valueOf(QCoro::waitFor(probe.lookUp(u"nadie@correo.example"_s, u"nadie"_s))).isBlind); // put right
}

QTEST_GUILESS_MAIN(ConnectionChecksTest)
#include "tst_connectionchecks.moc"
