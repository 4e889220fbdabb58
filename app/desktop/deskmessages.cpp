// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The message log and what stands over it or leads to it.
#include "app/desktop/deskwindow.h"

#include "app/services/ruletext.h"
#include "app/storage/database.h"
#include "ui/enrolments/enrolmentspage.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagetext.h"
#include "ui/messages/statisticspage.h"
#include "ui/sending/sendactions.h"
#include "ui/sending/undodesk.h"
#include "ui/widgets/undobar.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kReportDays = 14;
constexpr int kReportSeconds = 3600; ///< By then somebody has got something.
constexpr auto kRelayUrl = "relay.url"_L1;
} // namespace

void DeskWindow::connectMessages()
{
    connect(m_messages, &MessagesPage::studentWanted, this, &DeskWindow::showStudent);
    connect(m_messages, &MessagesPage::settingsWanted, this, &DeskWindow::showSettings);
    connect(m_messages, &MessagesPage::whyWanted, this, &DeskWindow::showWhy);
    connect(m_messages, &MessagesPage::statisticsWanted, this, &DeskWindow::showStatistics);
    connect(&m_workplace.settings(), &SettingsService::changed, this, &DeskWindow::showReports);
    connect(&m_workplace.database(), &Database::stateChanged, this, &DeskWindow::showReports);
    showReports();
    m_messages->setOriginSource([this](qint64 messageId, MessagePanel *panel) {
        QCoro::connect(m_workplace.rules().traceOfMessage(messageId), panel,
                       [messageId, panel](const Result<RuleTrace> &trace) {
                           if (trace && trace->decision)
                               panel->setOrigin(messageId,
                                                tr("Rule “%1”, version %2")
                                                    .arg(ruleName(trace->decision->decision.event))
                                                    .arg(trace->decision->decision.ruleVersion));
                       });
    });
    m_enrolments->setSendFunction(m_sending->function());
    connect(m_sending, &SendActions::templatesWanted, this, [this] { showSettings(SettingsSection::Templates); });
    // A bar of its own: what it undoes is not what another bar undoes.
    auto *const bar = new UndoBar(m_window->undoBar()->parentWidget());
    m_undo = new UndoDesk(m_workplace.messages(), m_changes, m_workplace.clock(), *bar, this);
}

void DeskWindow::showMessages(const MessageQuery &query)
{
    m_messages->showQuery(query);
    m_window->showBarePage(PageId::Messages);
}

void DeskWindow::showStatistics()
{
    if (m_statistics) {
        m_window->raisePage(m_statistics); // with the period chosen before
        return;
    }
    auto *const page = new StatisticsPage(m_workplace.messages(), m_changes, m_workplace.clock());
    connect(page, &StatisticsPage::messagesWanted, this, &DeskWindow::showMessages);
    connect(page, &StatisticsPage::left, this, [this, page] { m_window->popPage(page); });
    m_statistics = page;
    m_window->pushPage(PageId::Messages, page);
}

void DeskWindow::showReports()
{
    const SettingValues &values = m_workplace.settings().values();
    if (m_workplace.isPractice() || !values.text(QString(kRelayUrl)).isEmpty()) {
        m_messages->setDeliveryReported(true);
        return;
    }
    // Whatever receives them may run elsewhere: what has come lately tells.
    const QDateTime now = m_workplace.clock().now();
    const MessageQuery sent{
        .from = now.addDays(-kReportDays), .until = now.addSecs(-kReportSeconds), .reached = MessageReach::Accepted};
    QCoro::connect(m_workplace.messages().count(sent), this, [this, sent](const Result<int> &accepted) {
        MessageQuery arrived = sent;
        arrived.reached = MessageReach::Delivered;
        QCoro::connect(m_workplace.messages().count(arrived), this,
                       [this, isSent = accepted && *accepted > 0](const Result<int> &delivered) {
                           m_messages->setDeliveryReported(!isSent || !delivered || *delivered > 0);
                       });
    });
}
