// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/templatecoverage.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

TemplateUse use(const QString &name, const QString &language, TemplateState state = TemplateState::Approved,
                const QString &quality = u"GREEN"_s, const QString &body = u"Hola {{1}}, en {{2}}."_s)
{
    TemplateUse made;
    made.whatsAppTemplate = {.key = {name, language},
                             .state = state,
                             .quality = quality,
                             .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, body}}}};
    made.mapping = effectiveMapping(made.whatsAppTemplate, {});
    for (const TemplateParameter &parameter : made.whatsAppTemplate.parameters()) {
        if (!made.mapping.contains(parameter.key()))
            made.unmapped.append(parameter.key());
    }
    return made;
}

Coverage coverage(const CoverageFacts &facts, RuleEvent event, qsizetype row = 0)
{
    const TemplateCoverage all = coverageOf(facts);
    const auto cell = std::ranges::find(all.rows.at(row).cells, event, &CoverageCell::event);
    return cell->coverage;
}

CoverageFacts chosen(const TemplateUse &welcome)
{
    return {.chosen = {{MessagePurpose::Welcome, welcome.whatsAppTemplate.key}},
            .templates = {welcome},
            .language = u"es"_s};
}

} // namespace

class TemplateCoverageTest final : public QObject {
    Q_OBJECT
private slots:
    void eachHoleHasItsReason_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("quality");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("expected");
        const QString plain = u"Hola {{1}}, en {{2}}."_s;
        const auto row = [&](const char *name, TemplateState state, const QString &quality, const QString &language,
                             const QString &body, Coverage expected) {
            QTest::newRow(name) << int(state) << quality << language << body << int(expected);
        };
        using enum TemplateState;
        row("ready", Approved, u"GREEN"_s, u"es"_s, plain, Coverage::Ready);
        row("not rated", Approved, u"UNKNOWN"_s, u"es_MX"_s, plain, Coverage::Ready);
        row("yellow warns", Approved, u"YELLOW"_s, u"es"_s, plain, Coverage::QualityFalling);
        row("red stops", Approved, u"RED"_s, u"es"_s, plain, Coverage::QualityLow);
        row("pending", Pending, u""_s, u"es"_s, plain, Coverage::NotApproved);
        row("new state", Other, u""_s, u"es"_s, plain, Coverage::NotApproved);
        row("rejected", Rejected, u""_s, u"es"_s, plain, Coverage::Rejected);
        row("paused", Paused, u"RED"_s, u"es"_s, plain, Coverage::Paused);
        row("disabled", Disabled, u""_s, u"es"_s, plain, Coverage::Disabled);
        row("other language", Approved, u"GREEN"_s, u"en"_s, plain, Coverage::OtherLanguage);
        row("nobody fills it", Approved, u"GREEN"_s, u"es"_s, u"Hola {{1}}, {{4}}."_s, Coverage::Unmapped);
        row("a welcome knows no progress", Approved, u"GREEN"_s, u"es"_s, u"Hola {{1}}, {{2}}, {{3}}."_s,
            Coverage::Unmapped);
    }
    void eachHoleHasItsReason()
    {
        QFETCH(int, state);
        QFETCH(QString, quality);
        QFETCH(QString, language);
        QFETCH(QString, body);
        QFETCH(int, expected);
        const TemplateUse made = use(u"bienvenida"_s, language, TemplateState(state), quality, body);
        QCOMPARE(int(coverage(chosen(made), RuleEvent::Welcome)), expected);
    }

    void nothingChosenAndUnknownAreTold()
    {
        CoverageFacts facts{.language = u"es"_s};
        QCOMPARE(coverage(facts, RuleEvent::Survey), Coverage::Missing);
        facts.chosen.insert(MessagePurpose::Survey, {u"encuesta"_s, u"es"_s});
        QCOMPARE(coverage(facts, RuleEvent::Survey), Coverage::Unknown);
        QVERIFY(isHole(Coverage::Missing) && isHole(Coverage::Unmapped) && !isHole(Coverage::OtherLanguage));
    }

    void aHeaderThatCannotBeSentIsAHole()
    {
        TemplateUse place = use(u"bienvenida"_s, u"es"_s);
        place.whatsAppTemplate.components.append(QJsonObject{{u"type"_s, u"HEADER"_s}, {u"format"_s, u"LOCATION"_s}});
        QCOMPARE(coverage(chosen(place), RuleEvent::Welcome), Coverage::Unsendable);
    }

    void ruleAndCourseComeBeforeTheChoiceForThePurpose()
    {
        const TemplateUse general = use(u"recordatorio"_s, u"es"_s);
        const TemplateUse ofRule = use(u"plazo"_s, u"es"_s);
        const TemplateUse ofCourse = use(u"deadline"_s, u"en"_s);
        Rule rule{.event = RuleEvent::Deadline, .templateKey = ofRule.whatsAppTemplate.key};
        rule.courses.insert(7, {.templateKey = ofCourse.whatsAppTemplate.key});
        rule.courses.insert(8, {.isEnabled = false});
        CoverageFacts facts{.rules = {rule},
                            .chosen = {{MessagePurpose::Reminder, general.whatsAppTemplate.key}},
                            .templates = {general, ofRule, ofCourse},
                            .courses = {{.id = 7, .fullName = u"English B1"_s, .language = u"en_us"_s},
                                        {.id = 8, .fullName = u"Ofimática"_s},
                                        {.id = 9, .fullName = u"Prevención"_s}},
                            .language = u"es"_s};
        const TemplateCoverage all = coverageOf(facts);
        QCOMPARE(all.rows.size(), 4);
        const auto cell = [&](qsizetype row, RuleEvent event) {
            return *std::ranges::find(all.rows.at(row).cells, event, &CoverageCell::event);
        };
        QCOMPARE(cell(0, RuleEvent::Deadline).key, ofRule.whatsAppTemplate.key);
        QCOMPARE(cell(0, RuleEvent::Deadline).source, CoverageCell::Source::Rule);
        QCOMPARE(cell(1, RuleEvent::Deadline).key, ofCourse.whatsAppTemplate.key);
        QCOMPARE(cell(1, RuleEvent::Deadline).source, CoverageCell::Source::Course);
        QCOMPARE(cell(1, RuleEvent::Deadline).coverage, Coverage::Ready); // in the course's own language
        QVERIFY(all.rows.at(1).hasOwnLanguage && !all.rows.at(3).hasOwnLanguage);
        QCOMPARE(cell(1, RuleEvent::Behind).coverage, Coverage::OtherLanguage);
        QCOMPARE(cell(2, RuleEvent::Deadline).coverage, Coverage::Off);
        QCOMPARE(cell(3, RuleEvent::Behind).key, general.whatsAppTemplate.key);
        QCOMPARE(cell(3, RuleEvent::Behind).source, CoverageCell::Source::Purpose);
        QCOMPARE(all.eventsOf(ofCourse.whatsAppTemplate.key), QList{RuleEvent::Deadline});
        QCOMPARE(all.eventsOf(general.whatsAppTemplate.key), (QList{RuleEvent::ControlsAtRisk, RuleEvent::Behind}));
    }

    void theWorseOfTheTwoTextsOfCompletionCounts()
    {
        const TemplateUse plain = use(u"fin"_s, u"es"_s);
        const TemplateUse passed = use(u"aprobado"_s, u"es"_s, TemplateState::Paused);
        const Rule rule{.event = RuleEvent::Completed,
                        .templateKey = plain.whatsAppTemplate.key,
                        .passedTemplateKey = passed.whatsAppTemplate.key};
        const CoverageFacts facts{.rules = {rule}, .templates = {plain, passed}, .language = u"es"_s};
        QCOMPARE(coverage(facts, RuleEvent::Completed), Coverage::Paused);
    }

    void holesCountWhereCoursesAre()
    {
        const TemplateUse fine = use(u"fin"_s, u"es"_s);
        Rule rule{.event = RuleEvent::Completed};
        rule.courses.insert(7, {.templateKey = fine.whatsAppTemplate.key});
        CoverageFacts facts{.rules = {rule}, .templates = {fine}, .language = u"es"_s};
        QVERIFY(coverageOf(facts).eventsWithHole().contains(RuleEvent::Completed)); // no course at all
        facts.courses = {{.id = 7, .fullName = u"Ofimática"_s}};
        QVERIFY(!coverageOf(facts).eventsWithHole().contains(RuleEvent::Completed));
        facts.courses.append({.id = 8, .fullName = u"Prevención"_s});
        QVERIFY(coverageOf(facts).eventsWithHole().contains(RuleEvent::Completed));
    }

    void listsAreFilteredAndSorted()
    {
        const auto row = [](const TemplateUse &made, qint64 id, const QDateTime &sent = {}) {
            TemplateRow made_{.use = made, .lastSentAt = sent};
            made_.use.whatsAppTemplate.id = id;
            return made_;
        };
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
        const QList<TemplateRow> rows{row(use(u"b"_s, u"es_MX"_s, TemplateState::Paused), 1),
                                      row(use(u"a"_s, u"en"_s), 2, now),
                                      row(use(u"a"_s, u"es"_s, TemplateState::Approved, u"YELLOW"_s), 3)};
        const auto ids = [&](const TemplateQuery &query) {
            QList<qint64> found;
            for (const TemplateRow &one : filteredTemplates(rows, query))
                found.append(one.id());
            return found;
        };
        QCOMPARE(ids({}), (QList<qint64>{2, 3, 1}));
        QCOMPARE(ids({.language = u"es"_s}), (QList<qint64>{3, 1}));
        QCOMPARE(ids({.isInTrouble = true}), (QList<qint64>{3, 1}));
        QCOMPARE(ids({.states = {TemplateState::Paused}}), QList<qint64>{1});
        QCOMPARE(ids({.text = u"HOLA en"_s}).size(), 3);
        QCOMPARE(ids({.text = u"adiós"_s}).size(), 0);
        QCOMPARE(ids({.order = {.column = TemplateSentColumn, .order = Qt::DescendingOrder}}).first(), 2);
        QCOMPARE(ids({.order = {.column = TemplateQualityColumn}}).first(), 3);
    }

    void alarmsFollowStateAndQuality()
    {
        const auto alarm = [](TemplateState state, const QString &quality) {
            return templateAlarm(use(u"a"_s, u"es"_s, state, quality).whatsAppTemplate);
        };
        QCOMPARE(alarm(TemplateState::Approved, u"GREEN"_s), TemplateAlarm::None);
        QCOMPARE(alarm(TemplateState::Pending, u""_s), TemplateAlarm::None);
        QCOMPARE(alarm(TemplateState::Approved, u"YELLOW"_s), TemplateAlarm::Warning);
        QCOMPARE(alarm(TemplateState::Approved, u"RED"_s), TemplateAlarm::Alarm);
        QCOMPARE(alarm(TemplateState::Paused, u"GREEN"_s), TemplateAlarm::Alarm);
        QCOMPARE(alarm(TemplateState::Disabled, u""_s), TemplateAlarm::Alarm);
        QCOMPARE(alarm(TemplateState::Rejected, u""_s), TemplateAlarm::Alarm);
    }
};

QTEST_GUILESS_MAIN(TemplateCoverageTest)
#include "tst_templatecoverage.moc"
