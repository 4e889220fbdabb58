// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/automaticpage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/automatic/rulerow.h"
#include "ui/staffname.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/question.h"
#include "ui/widgets/relativedate.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kMinute = 60'000;
const QStringList kMatters{u"rule"_s,    u"rule_run"_s,          u"decision"_s, u"message"_s,
                           u"setting"_s, u"whatsapp_template"_s, u"engine"_s};
} // namespace

AutomaticPage::AutomaticPage(const AutomaticServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_error(new Banner(Banner::Kind::Danger))
    , m_waiting(new Banner(Banner::Kind::Warning))
    , m_engine(new Banner(Banner::Kind::Warning))
    , m_history(new Button)
    , m_preview(new Button({}, ButtonKind::Primary))
    , m_card(new Card)
    , m_reading(new Label({}, Theme::Text::Body, Theme::Role::Muted))
{
    m_history->setIconName(u"view-list-details"_s);
    m_preview->setIconName(u"view-visible"_s);
    header()->addAction(m_history);
    header()->addAction(m_preview);
    m_error->setClosable(true);
    for (Banner *banner : {m_error, m_waiting, m_engine})
        addBanner(banner);
    m_card->setEdgeToEdge(true);
    m_reading->setContentsMargins(Theme::kCardPadding, 4, Theme::kCardPadding, 14);
    m_card->body()->addWidget(m_reading);
    scrollBody()->addWidget(m_card);
    scrollBody()->addStretch(1);

    connect(m_preview, &Button::clicked, this, [this] { emit previewWanted({}); });
    connect(m_history, &Button::clicked, this, [this] { emit decisionsWanted({}); });
    connect(&m_reload, &PacedReading::due, this, &AutomaticPage::readRules);
    connect(&m_planning, &PacedReading::due, this, &AutomaticPage::readDue);
    connect(&services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || kMatters.contains(entity))
            m_reload.want();
        if (entity.isEmpty() || kMatters.contains(entity) || entity == "enrolment"_L1 || entity == "stop_list"_L1)
            m_planning.want();
    });
    m_minute.setInterval(kMinute);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_reload.want();
        m_planning.want();
    });
    m_minute.start();
    AutomaticPage::retranslate();
    reload();
}

QDateTime AutomaticPage::now() const
{
    return m_services.clock.now().toTimeZone(m_services.rules.terms().zone);
}

void AutomaticPage::reload()
{
    readRules();
    readDue();
}

void AutomaticPage::readRules()
{
    if (!m_reload.begin())
        return;
    readRuns();
    readStatus();
    QCoro::connect(m_services.rules.rules(), this, [this](const Result<QList<RuleState>> &rules) {
        m_reload.end();
        if (!rules) {
            if (!m_error->isVisible()) { // announced once, not each minute
                m_error->setError(rules.error());
                m_error->present();
            }
            return;
        }
        m_error->hide();
        m_rules = *rules;
        showRules();
    });
}

void AutomaticPage::readDue()
{
    if (!m_planning.begin())
        return;
    QCoro::connect(m_services.rules.preview({}), this, [this](const Result<RunPlan> &plan) {
        m_planning.end();
        if (!plan)
            return; // what is wrong with the database is said by the rules
        m_due.clear();
        for (const PlannedMessage &message : plan->messages)
            ++m_due[message.event];
        const bool isNew = std::exchange(m_dueCount, int(plan->messages.size())) != m_dueCount;
        showRules();
        if (isNew)
            emit dueCountChanged(m_dueCount);
    });
}

void AutomaticPage::readRuns()
{
    QCoro::connect(m_services.rules.waitingRun(), this, [this](const Result<std::optional<RuleRun>> &run) {
        if (!run)
            return;
        m_run = *run;
        showWaiting();
    });
    QCoro::connect(m_services.rules.lastRun(), this, [this](const Result<std::optional<RuleRun>> &run) {
        if (!run)
            return;
        m_last = *run;
        showHeader();
    });
}

void AutomaticPage::readStatus()
{
    QCoro::connect(m_services.status.status(), this, [this](const Result<ProgramStatus> &status) {
        if (!status)
            return;
        m_status = *status;
        showEngine();
        showHeader();
    });
}

void AutomaticPage::showRules()
{
    m_reading->setVisible(m_rules.isEmpty());
    while (m_rows.size() < m_rules.size()) {
        auto *row = new RuleRow;
        connectRow(row);
        m_card->body()->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const RuleState &rule = m_rules.at(i);
        m_rows.at(i)->setRule(rule, m_dueCount < 0 ? -1 : m_due.value(rule.standing.rule.event), now());
    }
}

void AutomaticPage::connectRow(RuleRow *row)
{
    connect(row, &RuleRow::previewWanted, this, [this](RuleEvent event) { emit previewWanted({event}); });
    connect(row, &RuleRow::editWanted, this, &AutomaticPage::editWanted);
    connect(row, &RuleRow::labWanted, this, [this](RuleEvent event) {
        if (const RuleState *rule = state(event))
            emit labWanted(rule->standing.rule);
    });
    connect(row, &RuleRow::decisionsWanted, this, [this](RuleEvent event, DecisionOutcome outcome) {
        QList<DecisionOutcome> outcomes{outcome};
        if (outcome == DecisionOutcome::Sent)
            outcomes.append(DecisionOutcome::Merged);
        emit decisionsWanted(DecisionQuery{.outcomes = outcomes, .events = {event}});
    });
    connect(row, &RuleRow::actionWanted, this, &AutomaticPage::onAction);
}

const RuleState *AutomaticPage::state(RuleEvent event) const
{
    const auto found =
        std::ranges::find_if(m_rules, [event](const RuleState &rule) { return rule.standing.rule.event == event; });
    return found == m_rules.cend() ? nullptr : &*found;
}

void AutomaticPage::onAction(RuleEvent event, RuleStateText::Action action)
{
    switch (action) {
    case RuleStateText::Action::EndShowOnly:
        QCoro::connect(m_services.rules.endShowOnly(event), this, [this](const Result<void> &done) { after(done); });
        return;
    case RuleStateText::Action::Resume:
        QCoro::connect(m_services.rules.resume(event), this, [this](const Result<void> &done) { after(done); });
        return;
    case RuleStateText::Action::ChooseTemplate:
        emit editWanted(event);
        return;
    case RuleStateText::Action::None:
        return;
    }
}

void AutomaticPage::after(const Result<void> &done)
{
    if (done)
        reload();
    else
        showError(done.error());
}

void AutomaticPage::showError(const Error &error)
{
    m_error->setError(error);
    m_error->present();
}

void AutomaticPage::showWaiting()
{
    m_waiting->clearButtons();
    if (!m_run) {
        m_waiting->hide();
        return;
    }
    const RuleRun &run = *m_run;
    const QString why = run.question ? questionText(*run.question) : QString();
    m_waiting->setMessage(tr("A run of %Ln message(s) waits for a yes", nullptr, run.due), why);
    connect(m_waiting->addButton(tr("Look")), &Button::clicked, this, [this] { emit previewWanted({}); });
    connect(m_waiting->addButton(tr("Send to %Ln person(s)", nullptr, run.due)), &Button::clicked, this,
            [this, id = run.id] { answer(id, true); });
    connect(m_waiting->addButton(tr("Do not send"), true), &Button::clicked, this, &AutomaticPage::onDoNotSend);
    if (!m_waiting->isVisible())
        m_waiting->present();
}

/// A no is for good and cannot be taken back, so it is asked about.
void AutomaticPage::onDoNotSend()
{
    if (!m_run)
        return;
    ask(this,
        {.title = tr("Do not send?"),
         .text = tr("Drop the %Ln message(s) of this run?", nullptr, m_run->due),
         .more = tr("What they are about is closed for good: none of them goes out later, and this cannot be undone. "
                    "What falls due from now on is sent as usual."),
         .yes = tr("Drop %Ln message(s)", nullptr, m_run->due),
         .no = tr("Cancel")},
        [this, id = m_run->id] { answer(id, false); }); // whatever run has begun to wait since
}

void AutomaticPage::answer(qint64 runId, bool yes)
{
    QCoro::connect(m_services.rules.answer(runId, yes, staffName(m_services.settings)), this,
                   [this, yes](const Result<RuleRun> &run) {
                       if (!run)
                           showError(run.error());
                       else if (yes)
                           emit sent(*run);
                       reload();
                   });
}

/// Rules that nobody applies look as if nothing were due.
void AutomaticPage::showEngine()
{
    m_engine->clearButtons();
    if (m_status && !m_status->engines.isEmpty() && m_status->rulesWaitUntil.isValid()) {
        const QDateTime until = m_status->rulesWaitUntil.toTimeZone(now().timeZone());
        const ErrorText why = describe({.kind = Error::Kind::Conflict, .code = u"clock_jumped"_s});
        m_engine->setMessage(
            tr("The rules wait until %1", "a time").arg(QLocale().toString(until.time(), QLocale::ShortFormat)),
            why.toText());
        m_engine->setVisible(true);
        return;
    }
    if (!m_status || !m_status->engines.isEmpty()) {
        m_engine->hide();
        return;
    }
    m_engine->setMessage(tr("The rules are not applied: no engine runs"),
                         tr("Start the computer or the service that has the connections. What is due by then is "
                            "judged anew; nothing goes out late in a burst."));
    connect(m_engine->addButton(tr("Engine")), &Button::clicked, this,
            [this] { emit settingsWanted(SettingsSection::Engine); });
    m_engine->setVisible(true);
}

void AutomaticPage::showHeader()
{
    const QDateTime time = now();
    QStringList parts;
    if (m_status)
        parts.append(
            m_status->readAt.isValid()
                ? tr("Campus read %1", "when").arg(relativeDate(m_status->readAt.toTimeZone(time.timeZone()), time))
                : tr("The campus has not been read yet: there is nothing to judge"));
    if (m_last) {
        const QString when = relativeDate(m_last->at.toTimeZone(time.timeZone()), time);
        parts.append(tr("last run %1: %Ln message(s)", "when", m_last->sent).arg(when));
    }
    header()->setSummary(parts.join(tr(" · ", "between parts of a line")));
}

void AutomaticPage::retranslate()
{
    setTitle(tr("Automatic"));
    m_history->setText(tr("What was decided"));
    m_preview->setText(tr("Preview what would go out"));
    m_card->setTitle(tr("Rules"));
    m_card->setDetail(tr("the upper one goes first when several want to write to the same person"));
    m_reading->setText(tr("Reading the rules…"));
    showHeader();
    showWaiting();
    showEngine();
    if (!m_rules.isEmpty())
        showRules();
}

void AutomaticPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    reload();
}

void AutomaticPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Refresh))
        reload();
    else
        Page::keyPressEvent(event);
}
