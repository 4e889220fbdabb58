// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/decisionspage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/ruletext.h"
#include "ui/automatic/plantext.h"
#include "ui/automatic/traceview.h"
#include "ui/staffname.h"
#include "ui/style/theme.h"
#include "ui/uistate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/sidepanel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<QList<DecisionOutcome>> &choices()
{
    using enum DecisionOutcome;
    static const QList<QList<DecisionOutcome>> lists{{},        {Held},       {Sent, Merged}, {Shown},
                                                     {Stopped}, {Superseded}, {Expired},      {Unticked}};
    return lists;
}

} // namespace

DecisionsPage::DecisionsPage(const AutomaticServices &services, const DecisionQuery &query, QWidget *parent)
    : QueryPage(
        u"decisions"_s, services.state,
        {.page = [&rules = services.rules](const DecisionQuery &wanted, int offset,
                                           int limit) { return rules.decisions(wanted, offset, limit); },
         .count = [&rules = services.rules](const DecisionQuery &wanted) { return rules.decisionCount(wanted); }},
        parent)
    , m_services(services)
    , m_wanted(query)
    , m_outcome(new QComboBox)
    , m_event(new QComboBox)
    , m_who(new Label({}, Theme::Text::Person))
    , m_what(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_trace(new TraceView)
    , m_student(new Button)
    , m_message(new Button({}, ButtonKind::Ghost))
    , m_series(new Button)
{
    build();
    DecisionsPage::retranslate();
    connect(header(), &PageHeader::pathActivated, this, &DecisionsPage::left);
    connect(&controller(), &ListController::refreshed, this, &DecisionsPage::readPanel);
    follow(services.changes, {u"decision"_s, u"student"_s, u"message"_s});
}

void DecisionsPage::build()
{
    for (QComboBox *box : {m_outcome, m_event}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        filterRow()->addWidget(box);
    }
    auto *side = new SidePanel;
    for (Label *label : {m_who, m_what}) {
        label->setWordWrap(true);
        side->body()->addWidget(label);
    }
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, 8);
    flow->addWidget(m_student);
    flow->addWidget(m_message);
    flow->addWidget(m_series);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actions->setSizePolicy(policy);
    side->body()->addWidget(actions);
    side->body()->addWidget(m_trace);
    setBody(listArea());
    m_split = addSidePanel(side);
    m_split->setChosenWidth(uiState().value(u"decisions.panel"_s).toInt());
    startList(
        {{.column = DecisionTimeColumn, .kind = CellKind::Muted, .width = 120},
         {.column = DecisionStudentColumn, .kind = CellKind::Name, .width = 200, .show = TableColumn::Show::Always},
         {.column = DecisionCourseColumn},
         {.column = DecisionEventColumn, .kind = CellKind::Muted, .width = 150},
         {.column = DecisionOutcomeColumn, .kind = CellKind::State, .width = 345}, // the reason is what one looks for
         {.column = DecisionSendAtColumn, .kind = CellKind::Muted, .width = 120}},
        {DecisionSendAtColumn, DecisionCourseColumn, DecisionEventColumn, DecisionTimeColumn});
    connect(m_outcome, &QComboBox::activated, this, [this](int index) {
        m_wanted.outcomes = choices().at(index);
        apply();
    });
    connect(m_event, &QComboBox::activated, this, [this](int index) {
        m_wanted.events = index == 0 ? QList<RuleEvent>() : QList{kRuleEvents.at(std::size_t(index - 1))};
        apply();
    });
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DecisionsPage::onCurrentChanged);
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_shown = 0; });
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { uiState().setValue(u"decisions.panel"_s, QByteArray::number(width)); });
    connect(m_student, &Button::clicked, this, [this] { emit studentWanted(m_studentId); });
    connect(m_message, &Button::clicked, this, [this] { emit messageWanted(m_messageId); });
    connect(m_series, &Button::clicked, this, &DecisionsPage::endOrResumeSeries);
}

QDateTime DecisionsPage::now() const
{
    return m_services.clock.now().toTimeZone(m_services.rules.terms().zone);
}

DecisionQuery DecisionsPage::wantedQuery() const
{
    DecisionQuery query = m_wanted;
    query.text = filterRow()->text();
    query.order = order();
    return query;
}

void DecisionsPage::apply()
{
    fillChoices();
    showChips();
    ask();
}

void DecisionsPage::onFiltersCleared()
{
    m_wanted = {};
    filterRow()->setText({});
    apply();
}

void DecisionsPage::onChipRemoved(const QString &key)
{
    if (key == "student"_L1)
        m_wanted.studentId = 0;
    else if (key == "event"_L1)
        m_wanted.events.clear();
    else
        m_wanted.outcomes.clear();
    apply();
}

bool DecisionsPage::isFiltered() const
{
    const DecisionQuery &shown = query();
    return !shown.text.isEmpty() || !shown.outcomes.isEmpty() || !shown.events.isEmpty() || shown.studentId != 0;
}

void DecisionsPage::fillChoices()
{
    m_outcome->clear();
    m_outcome->addItem(tr("All outcomes"));
    for (qsizetype i = 1; i < choices().size(); ++i) {
        const DecisionOutcome outcome = choices().at(i).constFirst();
        m_outcome->addItem(markIcon(outcomeMark(outcome)), outcomeText(outcome));
    }
    m_outcome->setCurrentIndex(int(std::max<qsizetype>(0, choices().indexOf(m_wanted.outcomes))));
    m_event->clear();
    m_event->addItem(tr("All rules"));
    for (const RuleEvent event : kRuleEvents)
        m_event->addItem(ruleName(event));
    const auto chosen = m_wanted.events.size() == 1
        ? std::ranges::find(kRuleEvents, m_wanted.events.constFirst()) - kRuleEvents.begin() + 1
        : 0;
    m_event->setCurrentIndex(int(chosen));
    for (const QComboBox *box : {m_outcome, m_event}) // the list may be wider than the box
        box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + Theme::grown(8));
}

void DecisionsPage::showChips()
{
    QList<std::pair<QString, QString>> chips;
    if (m_wanted.studentId != 0)
        chips.append({u"student"_s, tr("One student")});
    for (const RuleEvent event : std::as_const(m_wanted.events))
        chips.append({u"event"_s, ruleName(event)});
    if (!m_wanted.outcomes.isEmpty())
        chips.append({u"outcome"_s, outcomeText(m_wanted.outcomes.constFirst())});
    filterRow()->setChips(chips);
}

void DecisionsPage::onCurrentChanged()
{
    const int row = table()->currentIndex().row();
    const qint64 id = row < 0 ? 0 : model().idAt(row);
    if (id == 0 || id == m_shown)
        return;
    m_shown = id;
    readPanel();
}

void DecisionsPage::readPanel()
{
    if (m_shown == 0)
        return;
    const qint64 id = m_shown;
    QCoro::connect(m_services.rules.traceOfDecision(id), this, [this, id](const Result<RuleTrace> &trace) {
        if (id != m_shown)
            return;
        if (!trace) {
            showError(trace.error());
            return;
        }
        const QDateTime time = now();
        if (trace->decision) {
            const Decision &decision = trace->decision->decision;
            HeldText held = heldWords(decision, time);
            if (decision.outcome == DecisionOutcome::Held && trace->seriesEnd.value_or(0) != 0)
                held.outlook = tr("These reminders have been ended: it does not go out.");
            m_who->setText(trace->decision->studentName);
            m_what->setText(held.reason.isEmpty()
                                ? outcomeText(decision.outcome)
                                : tr("%1 %2", "reason, what becomes of it").arg(held.reason, held.outlook).trimmed());
            m_studentId = decision.studentId;
            m_messageId = decision.messageId;
            m_message->setVisible(m_messageId != 0);
            showSeries(trace->seriesEnd);
        }
        m_trace->setTrace(*trace, time);
        m_split->showPanel();
    });
}

void DecisionsPage::showSeries(const std::optional<qint64> &end)
{
    m_series->setVisible(end.has_value());
    m_seriesEnd = end.value_or(0);
    m_series->setText(m_seriesEnd == 0 ? tr("End these reminders") : tr("Remind again"));
    m_series->setToolTip(m_seriesEnd == 0
                             ? tr("What they ask for has happened, or was settled otherwise: no more of them go out")
                             : tr("The reminders go on with the next one that is due"));
    m_series->setEnabled(true);
}

void DecisionsPage::endOrResumeSeries()
{
    const bool hadFocus = m_series->hasFocus();
    m_series->setEnabled(false); // until the panel has been read again
    const bool isItself = m_seriesEnd == m_shown; // what is shown is the end that is taken back
    QCoro::connect(m_seriesEnd == 0 ? m_services.rules.endSeries(m_shown, staffName(m_services.settings))
                                    : m_services.rules.resumeSeries(m_seriesEnd),
                   this, [this, isItself, hadFocus](const Result<void> &written) {
                       m_series->setEnabled(true);
                       if (hadFocus)
                           m_series->setFocus(); // disabled it had to give it away
                       if (!written)
                           showError(written.error());
                       else if (isItself)
                           closePanel();
                       else
                           readPanel();
                   });
}

void DecisionsPage::closePanel()
{
    m_shown = 0;
    m_split->hidePanel();
}

void DecisionsPage::onRowOpened(const QModelIndex &index)
{
    if (const DecisionRow *row = rowAt(index))
        emit studentWanted(row->decision.studentId);
}

QString DecisionsPage::when(const QDateTime &at) const
{
    return at.isValid() ? relativeDate(at.toTimeZone(now().timeZone()), now()) : QString();
}

void DecisionsPage::describeColumns()
{
    // A row that is not here shows what the model says of it, which also asks for it.
    const auto cell = [this](const std::function<QString(const DecisionRow &)> &text) {
        return [this, text](const QModelIndex &index) {
            const QString plain = index.data().toString();
            const DecisionRow *row = rowAt(index);
            return row ? text(*row) : plain;
        };
    };
    presentation()->setColumn(DecisionTimeColumn, {.title = tr("Decided"), .text = cell([this](const DecisionRow &row) {
                                                                               return when(row.decision.at);
                                                                           })});
    presentation()->setColumn(DecisionStudentColumn, {.title = tr("Who"), .kind = CellKind::Name});
    presentation()->setColumn(DecisionCourseColumn, {.title = tr("Course")});
    presentation()->setColumn(DecisionEventColumn, {.title = tr("Rule"), .text = cell([](const DecisionRow &row) {
                                                                             return ruleName(row.decision.event);
                                                                         })});
    presentation()->setColumn(DecisionOutcomeColumn,
                              {.title = tr("Outcome"),
                               .kind = CellKind::State,
                               .text = cell([this](const DecisionRow &row) {
                                   const QString outcome = outcomeText(row.decision.outcome);
                                   const QDateTime time = now();
                                   const QString why = heldWords(row.decision, time).reason;
                                   const bool went = row.decision.outcome == DecisionOutcome::Sent
                                       || row.decision.outcome == DecisionOutcome::Merged;
                                   return went || why.isEmpty() ? outcome
                                                                : tr("%1: %2", "outcome, why").arg(outcome, why);
                               }),
                               .mark = [](const QModelIndex &index) {
                                   const QVariant state = index.data(PagedModel::StateRole);
                                   return state.isValid() ? outcomeMark(state.value<DecisionOutcome>()) : Mark::None;
                               }});
    presentation()->setColumn(
        DecisionSendAtColumn,
        {.title = tr("Goes"), .text = cell([this](const DecisionRow &row) {
                                  using enum DecisionOutcome;
                                  const bool goes = QList{Held, Sent, Merged}.contains(row.decision.outcome);
                                  return goes ? when(row.decision.sendAt) : QString();
                              })});
}

void DecisionsPage::describeEmptiness(EmptyState *empty)
{
    if (!isFiltered()) {
        empty->setMessage(u"chronometer"_s, tr("The rules have decided nothing yet"),
                          tr("They look with every reading of the campus; what they find due stands here."));
        empty->setAction({});
        return;
    }
    empty->setMessage(u"view-filter"_s, tr("No decision fits the filters"),
                      tr("Decisions are kept: without filters all are shown."));
    empty->setAction(tr("Show all decisions"));
}

QString DecisionsPage::countText(int count, int selected) const
{
    if (selected > 1)
        return tr("<b>%Ln</b> decision(s), <b>%1</b> selected", nullptr, count).arg(QLocale().toString(selected));
    return tr("<b>%Ln</b> decision(s)", nullptr, count);
}

QString DecisionsPage::readingText() const
{
    return tr("Reading decisions…");
}

void DecisionsPage::retranslate()
{
    header()->setPath(tr("Automatic"));
    setTitle(tr("What was decided"));
    filterRow()->setPlaceholder(tr("Filter by person"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_event->setAccessibleName(tr("Rule"));
    m_student->setText(tr("Open student"));
    m_message->setText(tr("Open message"));
    m_series->setText(m_seriesEnd == 0 ? tr("End these reminders") : tr("Remind again"));
    fillChoices();
    showChips();
    describeColumns();
    showState();
}

bool DecisionsPage::stepBack()
{
    if (!QueryPage::stepBack())
        emit left();
    return true;
}
