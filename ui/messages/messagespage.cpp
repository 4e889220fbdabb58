// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagespage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagetext.h"
#include "ui/messages/totalsline.h"
#include "ui/statecolumn.h"
#include "ui/uistate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/sidepanel.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using enum MessageState;
/// What people look for; the states between are covered by them.
const QList<QList<MessageState>> &choices()
{
    static const QList<QList<MessageState>> lists{
        {}, {Queued, Sending}, {Unconfirmed}, {Failed}, {Accepted, Held, Sent}, {Delivered}, {Read}, {Cancelled}};
    return lists;
}

} // namespace

MessagesPage::MessagesPage(MessageService &messages, DataChanges &changes, UiState &state, const Clock &clock,
                           QWidget *parent)
    : QueryPage(u"messages"_s, state,
                {.page = [&messages](const MessageQuery &query, int offset,
                                     int limit) { return messages.page(query, offset, limit); },
                 .count = [&messages](const MessageQuery &query) { return messages.count(query); },
                 .positions = [&messages](const MessageQuery &query,
                                          const QList<qint64> &ids) { return messages.positions(query, ids); }},
                parent)
    , m_messages(messages)
    , m_clock(clock)
    , m_totals(new TotalsLine)
    , m_state(new QComboBox)
    , m_panel(new MessagePanel)
{
    m_from = today();
    build();
    connectPanel();
    MessagesPage::retranslate();
    connect(&model(), &PagedModel::queryShown, this, &MessagesPage::readTotals);
    connect(&controller(), &ListController::refreshed, this, [this] {
        readTotals();
        readPanel();
    });
    follow(changes, {u"message"_s, u"student"_s});
    readTotals();
}

void MessagesPage::build()
{
    // Over the filter, as the figures are about the period and not about the rows.
    addTopRow(m_totals);
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_state->setMinimumContentsLength(14);
    filterRow()->addWidget(m_state);
    auto *side = new SidePanel;
    side->body()->addWidget(m_panel);
    m_split = addSidePanel(side);
    m_split->setChosenWidth(uiState().value(u"messages.panel"_s).toInt());
    setBody(listArea());

    startList(
        {{.column = MessageTimeColumn, .kind = CellKind::Muted, .width = 90},
         {.column = MessageStudentColumn, .kind = CellKind::Name, .width = 190, .show = TableColumn::Show::Always},
         {.column = MessageTemplateColumn},
         {.column = MessageStateColumn, .kind = CellKind::State, .width = 250},
         {.column = MessageSinceColumn, .kind = CellKind::Date, .width = 90}},
        {MessageSinceColumn, MessageTemplateColumn, MessageTimeColumn});

    connect(m_totals, &TotalsLine::statesWanted, this, [this](const QList<MessageState> &states) {
        m_states = states;
        apply();
    });
    connect(m_state, &QComboBox::activated, this, [this](int index) {
        m_states = choices().at(index);
        apply();
    });
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessagesPage::onCurrentChanged);
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_shown = 0; });
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { uiState().setValue(u"messages.panel"_s, QByteArray::number(width)); });
}

void MessagesPage::onRowOpened(const QModelIndex &index)
{
    if (const MessageRow *row = rowAt(index); row && row->message.studentId != 0)
        emit studentWanted(row->message.studentId);
}

void MessagesPage::connectPanel()
{
    connect(m_panel, &MessagePanel::studentWanted, this, &MessagesPage::studentWanted);
    connect(m_panel, &MessagePanel::templatesWanted, this, [this] { emit settingsWanted(SettingsSection::Templates); });
    connect(m_panel, &MessagePanel::arrivedWanted, this, [this](qint64 id) {
        QCoro::connect(m_messages.settleArrived(id), this, [this](const Result<bool> &done) { onDecided(done); });
    });
    connect(m_panel, &MessagePanel::sendAgainWanted, this, [this](qint64 id) {
        QCoro::connect(m_messages.sendAgain(id), this, [this](const Result<bool> &done) { onDecided(done); });
    });
    connect(m_panel, &MessagePanel::cancelWanted, this, [this](qint64 id) {
        QCoro::connect(m_messages.cancel(id), this, [this](const Result<bool> &done) { onDecided(done); });
    });
}

QDateTime MessagesPage::today() const
{
    return m_clock.now().toLocalTime().date().startOfDay().toUTC();
}

MessageQuery MessagesPage::wantedQuery() const
{
    return {
        .text = filterRow()->text(), .states = m_states, .studentId = m_studentId, .from = m_from, .order = order()};
}

void MessagesPage::showQuery(const MessageQuery &query)
{
    m_states = query.states;
    m_from = query.from;
    m_studentId = query.studentId;
    filterRow()->setText(query.text);
    apply();
}

void MessagesPage::apply()
{
    fillStates();
    showChips();
    ask();
    readTotals();
}

void MessagesPage::showMessage(qint64 messageId)
{
    m_shown = messageId;
    readPanel();
}

void MessagesPage::readTotals()
{
    MessageQuery period = wantedQuery();
    period.states.clear(); // the figures are those of the period, whichever of them is being looked at
    QCoro::connect(m_messages.totals(period), this, [this](const Result<MessageTotals> &totals) {
        if (totals)
            m_totals->setTotals(*totals);
    });
}

void MessagesPage::onCurrentChanged()
{
    const int row = table()->currentIndex().row();
    const qint64 id = row < 0 ? 0 : model().idAt(row);
    if (id == 0 || id == m_shown)
        return;
    m_shown = id;
    readPanel();
}

void MessagesPage::readPanel()
{
    if (m_shown == 0)
        return;
    const qint64 id = m_shown;
    QCoro::connect(m_messages.message(id), this, [this, id](const Result<Message> &message) {
        if (!message) {
            showError(message.error());
            return;
        }
        if (const MessageRow *known = model().rowAt(model().rowOf(id))) {
            readHistory({*message, known->studentName});
            return;
        }
        // Not in this list: any row of the student has the name.
        const MessageQuery ofStudent{.studentId = message->studentId};
        QCoro::connect(m_messages.page(ofStudent, 0, 1), this,
                       [this, found = *message](const Result<ListPage<MessageRow>> &rows) {
                           const bool isNamed = rows && !rows->rows.isEmpty();
                           readHistory({found, isNamed ? rows->rows.constFirst().studentName : QString()});
                       });
    });
}

void MessagesPage::readHistory(const MessageRow &row)
{
    const qint64 id = row.message.id;
    QCoro::connect(m_messages.history(id), this, [this, id, row](const Result<QList<MessageEvent>> &history) {
        if (id != m_shown)
            return;
        m_panel->setMessage(row, history ? *history : QList<MessageEvent>());
        m_split->showPanel();
    });
}

void MessagesPage::onDecided(const Result<bool> &done)
{
    if (!done)
        showError(done.error());
    // Nothing changed when somebody or WhatsApp was quicker; what is true now is shown either way.
    controller().refresh();
    readPanel();
}

void MessagesPage::onFiltersCleared()
{
    showQuery({});
}

void MessagesPage::onChipRemoved(const QString &key)
{
    if (key == "from"_L1)
        m_from = {};
    else if (key == "student"_L1)
        m_studentId = 0;
    else
        m_states.removeIf([&key](MessageState state) { return key == word(state); });
    apply();
}

bool MessagesPage::isFiltered() const
{
    const MessageQuery &shown = query();
    return !shown.text.isEmpty() || !shown.states.isEmpty() || shown.from.isValid() || shown.studentId != 0;
}

void MessagesPage::fillStates()
{
    const QStringList names{tr("All states"), tr("Queued"),    tr("Unconfirmed"), tr("Failed"),
                            tr("Sent"),       tr("Delivered"), tr("Read"),        tr("Cancelled")};
    m_state->clear();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i == 0)
            m_state->addItem(names.at(i));
        else
            m_state->addItem(markIcon(stateMark(choices().at(i).constLast())), names.at(i));
    }
    const qsizetype chosen = choices().indexOf(m_states);
    m_state->setCurrentIndex(chosen < 0 ? 0 : int(chosen));
}

void MessagesPage::showChips()
{
    QList<std::pair<QString, QString>> chips;
    if (m_from.isValid()) {
        const bool isToday = m_from == today();
        chips.append(
            {u"from"_s,
             isToday
                 ? tr("Today")
                 : tr("Since %1").arg(relativeDay(m_from.toLocalTime().date(), m_clock.now().toLocalTime().date()))});
    }
    if (m_studentId != 0)
        chips.append({u"student"_s, tr("One student")});
    for (const MessageState state : std::as_const(m_states))
        chips.append({word(state), stateWord(state)});
    filterRow()->setChips(chips);
}

void MessagesPage::describeEmptiness(EmptyState *empty)
{
    if (!isFiltered()) {
        empty->setMessage(
            u"dialog-messages"_s, tr("No message has been sent yet"),
            tr("The first one goes out when a student is enrolled and a template is chosen for the welcome."));
        empty->setAction({});
        return;
    }
    const bool isOnlyToday = query().from.isValid() && query().states.isEmpty() && query().text.isEmpty();
    empty->setMessage(u"view-filter"_s, isOnlyToday ? tr("No messages today") : tr("No message fits the filters"),
                      tr("Older messages are kept: without filters all are shown."));
    empty->setAction(tr("Show all messages"));
}

QString MessagesPage::countText(int count, int selected) const
{
    if (selected > 0)
        return tr("<b>%Ln</b> message(s), <b>%1</b> selected", nullptr, count).arg(QLocale().toString(selected));
    const bool isToday = query().from.isValid() && query().from == today();
    return isToday ? tr("<b>%Ln</b> message(s) of today", nullptr, count) : tr("<b>%Ln</b> message(s)", nullptr, count);
}

QString MessagesPage::readingText() const
{
    return tr("Reading messages…");
}

QString MessagesPage::timeCell(const QDateTime &at) const
{
    if (!at.isValid())
        return {};
    const QDateTime now = m_clock.now().toLocalTime();
    const QDateTime local = at.toLocalTime();
    return local.date() == now.date() ? local.time().toString(u"HH:mm"_s) : relativeDay(local.date(), now.date());
}

void MessagesPage::describeColumns()
{
    // A row that is not here shows what the model says of it, which also asks for it.
    const auto cell = [this](const std::function<QString(const MessageRow &)> &text) {
        return [this, text](const QModelIndex &index) {
            const QString plain = index.data().toString();
            const MessageRow *row = rowAt(index);
            return row ? text(*row) : plain;
        };
    };
    presentation()->setColumn(MessageTimeColumn, {.title = tr("Time"), .text = cell([this](const MessageRow &row) {
                                                                           return timeCell(row.message.queuedAt);
                                                                       })});
    presentation()->setColumn(MessageStudentColumn, {.title = tr("To"), .kind = CellKind::Name});
    presentation()->setColumn(MessageTemplateColumn,
                              {.title = tr("Template and reason"),
                               .text = cell([](const MessageRow &row) { return templateAndPurpose(row.message); })});
    presentation()->setColumn(MessageStateColumn,
                              stateColumn<MessageState>(tr("State"), cell([](const MessageRow &row) {
                                                            return stateAndReason(row.message);
                                                        })));
    presentation()->setColumn(MessageSinceColumn, {.title = tr("Since"), .text = cell([this](const MessageRow &row) {
                                                                             return timeCell(row.since());
                                                                         })});
}

void MessagesPage::retranslate()
{
    setTitle(tr("Message log"));
    filterRow()->setPlaceholder(tr("Filter by person or template"));
    m_state->setAccessibleName(tr("State"));
    fillStates();
    showChips();
    describeColumns();
    showState();
}
