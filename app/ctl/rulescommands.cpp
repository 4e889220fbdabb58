// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/coursenames.h"
#include "app/services/ruletext.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

QCoro::Task<Result<CourseNames>> courseNames(Workplace *workplace)
{
    const Result<QList<CourseRow>> all = co_await workplace->courses().all();
    co_return all ? Result<CourseNames>(CourseNames(*all)) : fail(all.error());
}

/// One row for each occasion: what goes, and what is held back with the reason.
QJsonArray planJson(const RunPlan &plan, const CourseNames &courses, const QTimeZone &zone)
{
    QJsonArray rows;
    for (const PlannedOccasion &occasion : plan.occasions) {
        const Decision &decision = occasion.decision;
        const bool goes = occasion.message >= 0;
        QJsonArray reasons;
        for (const RuleCondition &condition : decision.conditions)
            reasons.append(conditionText(condition, zone).sentence);
        const HeldText held = heldText(decision, plan.at, zone);
        QString templateText;
        if (goes)
            templateText = plan.messages.at(occasion.message).templateKey.toText();
        rows.append(QJsonObject{
            {u"student_id"_s, decision.studentId},
            {u"moodle_course_id"_s, jsonId(courses.moodleId(occasion.courseId))},
            {u"rule"_s, word(decision.event)},
            {u"template"_s, templateText.isEmpty() ? QJsonValue() : QJsonValue(templateText)},
            {u"send_at"_s, goes || isOpen(decision.outcome) ? jsonTime(decision.sendAt) : QJsonValue()},
            {u"reasons"_s, reasons},
            {u"held_back"_s, goes ? QJsonValue() : QJsonValue(u"%1 %2"_s.arg(held.reason, held.outlook).trimmed())}});
    }
    return rows;
}

class Notify final : public Command {
public:
    QString name() const override { return u"notify"_s; }
    QString summary() const override { return u"evaluates the rules: who gets what, when and why"_s; }
    QString explanation() const override
    {
        return u"With --preview nothing is changed. With --run what is due is put into the queue: giving this command "
               u"is"
               " the yes that a large run waits for.\n\"held_back\" is null for what goes, and says otherwise what is "
               "in"
               " the way."_s;
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"preview"_s, u"Shows what would be sent."_s});
        parser.addOption({u"run"_s, u"Queues what is due; bedelctl send or the service sends it."_s});
        parser.addOption(
            {u"course"_s, u"Only this course, by Moodle's id or its short name; may be repeated."_s, u"COURSE"_s});
        parser.addOption({u"rule"_s, u"Only this rule; may be repeated."_s, u"EVENT"_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> Notify::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const bool isRun = parser->isSet(u"run"_s);
    if (isRun == parser->isSet(u"preview"_s)) {
        console->refuse(u"notify takes either --preview or --run. See bedelctl notify --help."_s);
        co_return Exit::WrongUse;
    }
    PlanScope scope;
    const QStringList rules = parser->values(u"rule"_s);
    for (const QString &rule : rules) {
        const std::optional<RuleEvent> event = ruleEvent(rule);
        if (!event) {
            console->refuse(u"'%1' is not a rule. See bedelctl rules list."_s.arg(rule));
            co_return Exit::WrongUse;
        }
        scope.events.append(*event);
    }
    const Result<CourseNames> courses = co_await courseNames(workplace);
    if (!courses) {
        console->error(courses.error());
        co_return Exit::WithFailures;
    }
    const QStringList names = parser->values(u"course"_s);
    for (const QString &name : names) {
        const qint64 id = courses->byMoodleId(name);
        if (id == 0) {
            console->error(
                {.kind = Error::Kind::NotFound, .code = u"course_unknown"_s, .facts = {{Error::Fact::Course, name}}});
            co_return Exit::WithFailures;
        }
        scope.courseIds.append(id);
    }
    const Result<RunPlan> plan = co_await workplace->rules().preview(scope);
    if (!plan) {
        console->error(plan.error());
        co_return Exit::WithFailures;
    }
    if (isRun) {
        const QSet<QString> nothing;
        const QString who = u"bedelctl"_s;
        const Result<RuleRun> done = co_await workplace->rules().send(*plan, nothing, who);
        if (!done) {
            console->error(done.error());
            co_return Exit::WithFailures;
        }
        console->note(u"%1 messages queued, %2 occasions held back"_s.arg(done->sent).arg(done->held));
    }
    const QTimeZone zone = workplace->rules().terms().zone;
    console->json(planJson(*plan, *courses, zone));
    QList<QStringList> table;
    for (const PlannedOccasion &occasion : plan->occasions) {
        const Decision &decision = occasion.decision;
        const bool goes = occasion.message >= 0;
        table.append({plan->students.value(decision.studentId).sortName(), plan->courses.value(occasion.courseId),
                      word(decision.event), outcomeText(decision.outcome),
                      goes ? decision.sendAt.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s)
                           : heldText(decision, plan->at, zone).reason});
    }
    console->table({u"student"_s, u"course"_s, u"rule"_s, u"outcome"_s, u"when or why not"_s}, table);
    co_return Exit::Done;
}

QJsonObject ruleJson(const RuleState &state)
{
    const Rule &rule = state.standing.rule;
    QJsonObject json = rule.toJson();
    json.insert("rule"_L1, word(rule.event));
    json.insert("version"_L1, rule.version);
    json.insert("uses_template"_L1,
                state.templateKey.isEmpty() ? QJsonValue() : QJsonValue(state.templateKey.toText()));
    json.insert("active_from"_L1, jsonTime(rule.activeFrom));
    json.insert("show_only_until"_L1, jsonTime(rule.showOnlyUntil));
    json.insert("stopped"_L1, jsonError(state.standing.paused));
    json.insert("held"_L1, state.held);
    json.insert("sent"_L1, state.sent);
    return json;
}

class RulesList final : public Command {
public:
    QString name() const override { return u"rules list"_s; }
    QString summary() const override { return u"prints the rules of automatic messages"_s; }
    QString explanation() const override
    {
        return u"State: on, off, paused (for a reason that --json gives), or shows: it only shows what it would send "
               "until show_only_until."_s;
    }
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *workplace, const Console *console) override;
};

/// In one word for the table; the JSON says more.
QString standingWord(const RuleState &state)
{
    if (!state.standing.rule.isEnabled)
        return u"off"_s;
    if (state.standing.paused)
        return u"paused"_s;
    return state.isShowOnly ? u"shows"_s : u"on"_s;
}

QCoro::Task<Exit> RulesList::run(const QCommandLineParser *, Workplace *workplace, const Console *console)
{
    const Result<QList<RuleState>> rules = co_await workplace->rules().rules();
    if (!rules) {
        console->error(rules.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> table;
    for (const RuleState &state : *rules) {
        const Rule &rule = state.standing.rule;
        json.append(ruleJson(state));
        table.append({word(rule.event), standingWord(state), QString::number(rule.version),
                      ruleSentence(rule, state.templateKey).toText()});
    }
    console->json(json);
    console->table({u"rule"_s, u"state"_s, u"version"_s, u"sentence"_s}, table);
    co_return Exit::Done;
}

class RulesSet final : public Command {
public:
    QString name() const override { return u"rules set"_s; }
    QString summary() const override { return u"changes a rule: a new version"_s; }
    QString explanation() const override
    {
        return u"Each FIELD=VALUE changes one thing: enabled=true, template=name:language, days=2,5, milestones=50,75,"
               " show_only=false, or a number of the rule's sentence such as gap_points=25 (a field that the rule does "
               "not have is answered with those that it has). Everything at once:"
               " definition='{...}' as rules list --json prints it; its \"courses\" are named by course_id or short "
               "name (see "
               "bedelctl courses list).\nA rule that is on speaks of what happens from now "
               "on"
               " and only shows for a day what it would send, unless show_only=false is given."_s;
    }
    int maximumWords() const override { return std::numeric_limits<int>::max(); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"EVENT"_s, u"The rule, such as inactive."_s);
        parser.addPositionalArgument(u"FIELD=VALUE"_s, u"What changes."_s, u"FIELD=VALUE..."_s);
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

std::optional<bool> truth(const QString &value)
{
    if (value == "true"_L1 || value == "on"_L1 || value == "1"_L1)
        return true;
    if (value == "false"_L1 || value == "off"_L1 || value == "0"_L1)
        return false;
    return std::nullopt;
}

/// The value as the field keeps it; nothing: it is of another kind.
std::optional<QVariant> fieldValue(RuleField::Kind kind, const QString &value)
{
    bool isNumber = true;
    if (kind == RuleField::Kind::Template) {
        if (!value.isEmpty() && TemplateKey::fromText(value).isEmpty())
            return std::nullopt;
        return QVariant(value);
    }
    if (kind == RuleField::Kind::Switch) {
        const std::optional<bool> isOn = truth(value);
        if (!isOn)
            return std::nullopt;
        return QVariant(*isOn);
    }
    if (kind == RuleField::Kind::DayList || kind == RuleField::Kind::PercentList) {
        QList<int> numbers;
        const QStringList parts = value.split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            numbers.append(part.trimmed().toInt(&isNumber));
            if (!isNumber)
                return std::nullopt;
        }
        return QVariant::fromValue(numbers);
    }
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return QVariant(number);
}

/// The definition with Bedel's ids for the short names of courses; fails with the name that no course has.
Result<QString> withCourseIds(const QString &text, const Rule &rule, const CourseNames &names)
{
    QJsonObject definition = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonObject named = definition.value("courses"_L1).toObject();
    if (named.isEmpty())
        return text;
    QJsonObject byId;
    for (auto entry = named.begin(); entry != named.end(); ++entry) {
        const qint64 own = entry.key().toLongLong();
        const qint64 id = rule.courses.contains(own) ? own : names.byOwnId(entry.key());
        if (id == 0)
            return fail({.kind = Error::Kind::Invalid, .facts = {{Error::Fact::Value, entry.key()}}});
        byId.insert(QString::number(id), entry.value());
    }
    definition.insert("courses"_L1, byId);
    return QString::fromUtf8(QJsonDocument(definition).toJson(QJsonDocument::Compact));
}

/// What can be set of the rule.
QStringList fieldNames(const Rule &rule)
{
    QStringList names{u"enabled"_s, u"show_only"_s, u"definition"_s};
    const RuleSentence sentence = ruleSentence(rule, {});
    for (const RuleField &known : sentence.fields)
        names.append(known.key);
    return names;
}

/// False for a field that a rule does not have, and for a value that it does not take.
bool change(Rule *rule, const QString &field, const QString &value)
{
    if (field == "definition"_L1) {
        const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
        if (!document.isObject())
            return false;
        const Rule read = Rule::fromJson(rule->event, document.object());
        const qint64 id = rule->id;
        *rule = read;
        rule->id = id;
        return true;
    }
    if (field == "enabled"_L1) {
        const std::optional<bool> isOn = truth(value);
        rule->isEnabled = isOn.value_or(rule->isEnabled);
        return isOn.has_value();
    }
    const RuleSentence sentence = ruleSentence(*rule, {});
    for (const RuleField &known : sentence.fields) {
        if (known.key != field)
            continue;
        const std::optional<QVariant> parsed = fieldValue(known.kind, value);
        if (parsed)
            *rule = withField(*rule, field, *parsed);
        return parsed.has_value();
    }
    return false;
}

QCoro::Task<Exit> RulesSet::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const QStringList arguments = parser->positionalArguments();
    const std::optional<RuleEvent> event = ruleEvent(arguments.value(0));
    if (!event || arguments.size() < 2) {
        console->refuse(u"rules set takes a rule and what changes. See bedelctl rules set --help."_s);
        co_return Exit::WrongUse;
    }
    const Result<QList<RuleState>> rules = co_await workplace->rules().rules();
    if (!rules) {
        console->error(rules.error());
        co_return Exit::WithFailures;
    }
    const Result<CourseNames> courses = co_await courseNames(workplace);
    if (!courses) {
        console->error(courses.error());
        co_return Exit::WithFailures;
    }
    Rule rule;
    for (const RuleState &state : *rules) {
        if (state.standing.rule.event == *event)
            rule = state.standing.rule;
    }
    bool showsOnly = true;
    for (const QString &argument : arguments.mid(1)) {
        const QString field = argument.section(u'=', 0, 0);
        const Result<QString> read = field == "definition"_L1 ? withCourseIds(argument.section(u'=', 1), rule, *courses)
                                                              : Result<QString>(argument.section(u'=', 1));
        if (!read) {
            console->refuse(u"'%1' is neither the id of a course nor its short name. See bedelctl courses list."_s.arg(
                read.error().fact(Error::Fact::Value)));
            co_return Exit::WrongUse;
        }
        const QString value = *read;
        const bool isShowOnly = field == "show_only"_L1;
        const std::optional<bool> isOn = truth(value);
        if (isShowOnly)
            showsOnly = isOn.value_or(true);
        if (!argument.contains(u'=') || (isShowOnly ? !isOn : !change(&rule, field, value))) {
            console->refuse(u"'%1' is not a field of this rule with a value that it takes. It has: %2."_s.arg(
                argument, fieldNames(rule).join(u", "_s)));
            co_return Exit::WrongUse;
        }
    }
    const QString who = u"bedelctl"_s;
    Result<RuleState> saved = co_await workplace->rules().save(rule, RuleService::Pending::Keep, who);
    if (saved && !showsOnly) {
        const Result<void> ended = co_await workplace->rules().endShowOnly(*event);
        if (!ended)
            saved = fail(ended.error());
        else
            saved->standing.rule.showOnlyUntil = {};
    }
    if (!saved) {
        console->error(saved.error());
        co_return saved.error().kind == Error::Kind::Invalid ? Exit::WrongUse : Exit::WithFailures;
    }
    console->json(ruleJson(*saved));
    console->line(ruleSentence(saved->standing.rule, saved->templateKey).toText());
    co_return Exit::Done;
}

class RulesVersions final : public Command {
public:
    QString name() const override { return u"rules versions"_s; }
    QString summary() const override { return u"prints what a rule said before, newest first"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"EVENT"_s, u"The rule, such as inactive."_s);
    }
    int maximumWords() const override { return 1; }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> RulesVersions::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const std::optional<RuleEvent> event = ruleEvent(parser->positionalArguments().value(0));
    if (!event) {
        console->refuse(u"rules versions takes a rule. See bedelctl rules list."_s);
        co_return Exit::WrongUse;
    }
    const Result<QList<RuleVersion>> versions = co_await workplace->rules().versions(*event);
    if (!versions) {
        console->error(versions.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> table;
    for (const RuleVersion &one : *versions) {
        json.append(QJsonObject{{u"version"_s, one.version},
                                {u"definition"_s, one.rule.toJson()},
                                {u"who"_s, one.who},
                                {u"created_at"_s, jsonTime(one.createdAt)}});
        table.append({QString::number(one.version), one.createdAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                      one.who, ruleSentence(one.rule, {}).toText()});
    }
    console->json(json);
    console->table({u"version"_s, u"when"_s, u"who"_s, u"sentence"_s}, table);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> notifyCommand()
{
    return std::make_unique<Notify>();
}
std::unique_ptr<Command> rulesListCommand()
{
    return std::make_unique<RulesList>();
}
std::unique_ptr<Command> rulesSetCommand()
{
    return std::make_unique<RulesSet>();
}
std::unique_ptr<Command> rulesVersionsCommand()
{
    return std::make_unique<RulesVersions>();
}
