// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagespage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/templateservice.h"
#include "ui/messages/messagefilter.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagetext.h"
#include "ui/messages/totalsline.h"
#include "ui/statecolumn.h"
#include "ui/uistate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/sidepanel.h"

#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QMetaMethod>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto kPanelKey = "messages.panel"_L1;
constexpr int kRowsOfStudent = 50;
} // namespace

MessagesPage::MessagesPage(MessageService &messages, TemplateService &templates, DataChanges &changes, UiState &state,
                           const Clock &clock, QWidget *parent)
    : QueryPage(u"messages"_s, state,
                {.page = [&messages](const MessageQuery &query, int offset,
                                     int limit) { return messages.page(query, offset, limit); },
                 .count = [&messages](const MessageQuery &query) { return messages.count(query); },
                 .positions = [&messages](const MessageQuery &query,
                                          const QList<qint64> &ids) { return messages.positions(query, ids); }},
                parent)
    , m_messages(messages)
    , m_templates(templates)
    , m_clock(clock)
    , m_totals(new TotalsLine)
    , m_statistics(new Button)
    , m_export(new Button)
    , m_addFilter(new Button({}, ButtonKind::Quiet))
    , m_filterMenu(new QMenu(this))
    , m_reports(new Banner(Banner::Kind::Info))
    , m_panel(new MessagePanel)
{
    m_filter.from = dayBegin(today());
    build();
    connectParts();
    connectPanel();
    MessagesPage::retranslate();
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "whatsapp_template"_L1)
            readTemplates();
    });
    follow(changes, {u"message"_s, u"student"_s});
    readTotals();
    readTemplates();
}

void MessagesPage::build()
{
    m_statistics->setIconName(u"office-chart-bar"_s);
    m_export->setIconName(u"document-export"_s);
    header()->addAction(m_statistics);
    header()->addAction(m_export);
    // Over the filter, as the figures are about the period and not about the rows.
    addTopRow(m_totals);
    m_addFilter->setIconName(u"view-filter"_s);
    m_addFilter->setMenu(m_filterMenu);
    filterRow()->addWidget(m_addFilter);
    auto *side = new SidePanel;
    side->body()->addWidget(m_panel);
    setBody(listArea());
    m_split = addSidePanel(side);
    m_split->setChosenWidth(uiState().value(kPanelKey).toInt());

    startList(
        {{.column = MessageTimeColumn, .kind = CellKind::Muted, .width = 100},
         {.column = MessageStudentColumn, .kind = CellKind::Name, .width = 240, .show = TableColumn::Show::Always},
         {.column = MessageTemplateColumn},
         {.column = MessageStateColumn, .kind = CellKind::State, .width = 180},
         {.column = MessageSinceColumn, .kind = CellKind::Date, .width = 124}},
        {MessageSinceColumn, MessageTemplateColumn, MessageTimeColumn});
    m_reports->setClosable(true);
    m_reports->hide();
    addBanner(m_reports);
}

void MessagesPage::connectParts()
{
    connect(&model(), &PagedModel::queryShown, this, &MessagesPage::readTotals);
    connect(&controller(), &ListController::refreshed, this, [this] {
        readTotals();
        readPanel();
    });
    connect(m_statistics, &Button::clicked, this, &MessagesPage::statisticsWanted);
    connect(m_export, &Button::clicked, this, &MessagesPage::exportList);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &MessagesPage::fillFilterMenu);
    connect(filterRow(), &FilterRow::submitted, this, &MessagesPage::onSubmitted);
    connect(m_totals, &TotalsLine::figureWanted, this, [this](const QList<MessageState> &states, MessageReach reached) {
        m_filter.states = states;
        m_filter.reached = reached;
        apply();
    });
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessagesPage::onCurrentChanged);
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_shown = 0; });
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { uiState().setValue(kPanelKey, QByteArray::number(width)); });
}

void MessagesPage::onRowOpened(const QModelIndex &index)
{
    if (const MessageRow *row = rowAt(index); row && row->message.studentId != 0)
        emit studentWanted(row->message.studentId);
}

void MessagesPage::connectPanel()
{
    connect(m_panel, &MessagePanel::studentWanted, this, &MessagesPage::studentWanted);
    connect(m_panel, &MessagePanel::whyWanted, this, &MessagesPage::whyWanted);
    connect(m_panel, &MessagePanel::conversationWanted, this, &MessagesPage::conversationWanted);
    connect(m_panel, &MessagePanel::templatesWanted, this, [this] { emit settingsWanted(SettingsSection::Templates); });
    connect(m_panel, &MessagePanel::arrivedWanted, this, [this](qint64 id) { decide(m_messages.settleArrived(id)); });
    connect(m_panel, &MessagePanel::lostWanted, this, [this](qint64 id) { decide(m_messages.settleLost(id)); });
    connect(m_panel, &MessagePanel::sendAgainWanted, this, [this](qint64 id) { decide(m_messages.sendAgain(id)); });
    connect(m_panel, &MessagePanel::cancelWanted, this, [this](qint64 id) { decide(m_messages.cancel(id)); });
    connect(m_panel, &MessagePanel::sendNowWanted, this, [this](qint64 id) {
        QCoro::connect(m_messages.sendNow({id}), this,
                       [this](const Result<int> &sent) { onDecided(sent ? Result<void>() : fail(sent.error())); });
    });
}

void MessagesPage::decide(QCoro::Task<Result<bool>> decision)
{
    QCoro::connect(std::move(decision), this,
                   [this](const Result<bool> &done) { onDecided(done ? Result<void>() : fail(done.error())); });
}

void MessagesPage::setOriginSource(OriginSource source)
{
    m_origins = std::move(source);
}

void MessagesPage::setDeliveryReported(bool reported)
{
    if (reported == m_isDeliveryReported)
        return;
    m_isDeliveryReported = reported;
    m_panel->setDeliveryReported(reported);
    showReports();
    presentation()->refresh();
}

void MessagesPage::showReports()
{
    m_reports->clearButtons();
    m_reports->setMessage(tr("What is delivered is not known here"),
                          tr("WhatsApp reports it to a webhook or a relay, and neither is set up. Until then messages "
                             "stay accepted."));
    connect(m_reports->addButton(tr("Set up")), &Button::clicked, this,
            [this] { emit settingsWanted(SettingsSection::Connections); });
    m_reports->setVisible(!m_isDeliveryReported);
}

QDate MessagesPage::today() const
{
    return m_clock.now().toLocalTime().date();
}

MessageQuery MessagesPage::wantedQuery() const
{
    MessageQuery query = m_filter;
    query.text = withoutMessageOperators(filterRow()->text());
    query.order = order();
    return query;
}

void MessagesPage::showQuery(const MessageQuery &query)
{
    m_filter = query;
    filterRow()->showText(query.text);
    apply();
}

void MessagesPage::apply()
{
    filterRow()->setChips(messageChips(m_filter, today()));
    ask();
    readTotals();
}

void MessagesPage::showMessage(qint64 messageId)
{
    m_shown = messageId;
    if (const int row = model().rowOf(messageId); row >= 0) {
        table()->setCurrentIndex(presentation()->index(row, 0));
    } else { // no other row looks as if the panel were about it
        table()->clearSelection();
        table()->setCurrentIndex({});
    }
    readPanel();
}

void MessagesPage::readTotals()
{
    MessageQuery period = wantedQuery();
    period.states.clear(); // the figures are those of the period, whichever of them is being looked at
    period.reached = MessageReach::Any;
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
            readHistory({*message, known->studentName, known->isToGuardian});
            return;
        }
        // Not in this list: any row of the student has the name, and one to the same phone whose that is.
        const MessageQuery ofStudent{.studentId = message->studentId,
                                     .contactId = message->studentId == 0 ? message->contactId : 0};
        QCoro::connect(m_messages.page(ofStudent, 0, kRowsOfStudent), this,
                       [this, found = *message](const Result<ListPage<MessageRow>> &rows) {
                           MessageRow row{.message = found};
                           const QList<MessageRow> others = rows ? rows->rows : QList<MessageRow>();
                           for (const MessageRow &other : others) {
                               row.studentName = other.studentName;
                               row.isToGuardian =
                                   row.isToGuardian || (other.isToGuardian && other.message.to == found.to);
                           }
                           readHistory(row);
                       });
    });
}

void MessagesPage::readHistory(const MessageRow &row)
{
    const qint64 id = row.message.id;
    QCoro::connect(m_messages.history(id), this, [this, id, row](const Result<QList<MessageEvent>> &history) {
        if (id != m_shown)
            return;
        // What nobody listens to is not offered.
        m_panel->offerWhy(isSignalConnected(QMetaMethod::fromSignal(&MessagesPage::whyWanted)));
        m_panel->offerConversation(isSignalConnected(QMetaMethod::fromSignal(&MessagesPage::conversationWanted)));
        m_panel->setDeliveryDue(m_messages.deliveryDue());
        m_panel->setMessage(row, history ? *history : QList<MessageEvent>());
        m_split->showPanel();
        if (m_origins && row.message.isAutomatic)
            m_origins(id, m_panel);
    });
}

void MessagesPage::onDecided(const Result<void> &done)
{
    if (!done)
        showError(done.error());
    // Nothing changed when somebody or WhatsApp was quicker; what is true now is shown either way.
    controller().refresh();
    readPanel();
}

QString MessagesPage::countText(int count, int selected) const
{
    if (selected > 0)
        return tr("<b>%Ln</b> message(s), <b>%1</b> selected", nullptr, count).arg(QLocale().toString(selected));
    MessageQuery ofToday;
    ofToday.from = dayBegin(today());
    ofToday.order = query().order;
    return query() == ofToday ? tr("<b>%Ln</b> message(s) of today", nullptr, count)
                              : tr("<b>%Ln</b> message(s)", nullptr, count);
}

QString MessagesPage::readingText() const
{
    return tr("Reading messages…");
}

QString MessagesPage::timeCell(const QDateTime &at) const
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    return local.date() == today() ? local.time().toString(u"HH:mm"_s) : relativeDay(local.date(), today());
}

/// Since when it stands there, or until when it rests.
QString MessagesPage::sinceCell(const MessageRow &row) const
{
    const std::optional<QDateTime> until = restsUntil(row.message, m_clock.now());
    return until ? tr("until %1", "a time or a day").arg(timeCell(*until)) : timeCell(row.since());
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
    presentation()->setColumn(
        MessageStudentColumn,
        {.title = tr("To"),
         .kind = CellKind::Name,
         .text = cell([](const MessageRow &row) {
             return row.isToGuardian
                 ? tr("%1 (guardian)", "a minor; the message goes to the guardian").arg(row.studentName)
                 : row.studentName;
         })});
    presentation()->setColumn(MessageTemplateColumn,
                              {.title = tr("Template and reason"),
                               .text = cell([](const MessageRow &row) { return templateAndReason(row.message); })});
    presentation()->setColumn(MessageStateColumn,
                              stateColumn<MessageState>(tr("State"), cell([this](const MessageRow &row) {
                                                            return stateAndReason(row.message, m_isDeliveryReported);
                                                        })));
    presentation()->setColumn(MessageSinceColumn, {.title = tr("Since"), .text = cell([this](const MessageRow &row) {
                                                                             return sinceCell(row);
                                                                         })});
}

void MessagesPage::retranslate()
{
    setTitle(tr("Message log"));
    m_statistics->setText(tr("&Statistics"));
    m_export->setText(tr("&Export…"));
    m_addFilter->setText(tr("&Add filter"));
    filterRow()->setPlaceholder(tr("Filter, for example state:failed"));
    filterRow()->setChips(messageChips(m_filter, today()));
    describeColumns();
    showReports();
    showState();
}
