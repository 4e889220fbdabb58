// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "ui/consent/consentsection.h"
#include "ui/inbox/contactpanel.h"
#include "ui/inbox/conversationhead.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxtext.h"
#include "ui/inbox/templatecomposer.h"
#include "ui/style/theme.h"
#include "ui/uistate.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/card.h"
#include "ui/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QResizeEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPanelKey = u"inbox.panel"_s;
constexpr int kListWidth = 280;
constexpr int kNarrowList = 216;
constexpr int kNarrowBelow = 1120; // of the window: from there on the panel lies over the thread
constexpr int kSmallBelow = 1200;
constexpr int kPanelWidth = 280;
constexpr int kWidePanel = 348;
constexpr int kWideFrom = 1600;

} // namespace

InboxPage::InboxPage(const InboxServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_list(new ConversationList(services))
    , m_pane(new ConversationPane(services))
    , m_panel(new ContactPanel(services))
    , m_side(new SidePanel)
{
    auto *halves = new QWidget;
    auto *row = new QHBoxLayout(halves);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(new Line(Qt::Vertical));
    row->addWidget(m_pane, 1);
    setBody(halves);
    hideHeader();
    m_side->body()->addWidget(m_panel);
    m_split = addSidePanel(m_side);
    connectParts();
    InboxPage::retranslate();
    arrange();
}

void InboxPage::connectParts()
{
    connect(m_list, &ConversationList::conversationChosen, m_pane, &ConversationPane::open);
    connect(m_list, &ConversationList::composerWanted, m_pane, &ConversationPane::focusComposer);
    connect(m_list, &ConversationList::countsKnown, this, &InboxPage::onCounts);
    connect(m_pane, &ConversationPane::viewShown, this, [this](const ConversationView &view) {
        m_list->setOpen(view.row.contact.id);
        m_pane->setKnownStaff(m_list->knownStaff());
        m_panel->setConversation(view);
        m_pane->setEnrolment(m_panel->enrolmentId());
        showPanel();
    });
    connect(m_pane, &ConversationPane::changed, m_list, &ConversationList::refresh);
    connect(m_pane, &ConversationPane::consentWanted, this, [this] { m_panel->consent()->openRegister(); });
    connect(m_pane, &ConversationPane::factsWanted, this, &InboxPage::togglePanel);
    connect(m_split, &PanelSplit::panelClosed, this, [this] {
        m_isPanelClosed = true;
        arrange();
    });
    connect(m_pane, &ConversationPane::settingsWanted, this,
            [this] { emit settingsWanted(SettingsSection::Templates); });
    connect(m_pane, &ConversationPane::messageWanted, this, &InboxPage::messageWanted);
    connect(m_pane->templates(), &TemplateComposer::templatesKnown, this,
            [this] { m_panel->setTemplates(m_pane->templates()->templates()); });
    connect(m_panel, &ContactPanel::courseChosen, m_pane, &ConversationPane::setEnrolment);
    connect(m_panel, &ContactPanel::templateWanted, m_pane, &ConversationPane::offerTemplate);
    connect(m_panel, &ContactPanel::linkWanted, m_pane, &ConversationPane::linkToStudent);
    connect(m_panel, &ContactPanel::studentWanted, this, &InboxPage::studentWanted);
    connect(m_panel, &ContactPanel::progressWanted, this, &InboxPage::progressWanted);
    connect(m_panel->consent(), &ConsentSection::erased, this, [this] {
        m_pane->open(0);
        m_split->hidePanel();
        m_list->setOpen(0);
        m_list->refresh();
    });
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { m_services.state.setValue(kPanelKey, QByteArray::number(width)); });
}

void InboxPage::showConversation(qint64 contactId)
{
    m_pane->open(contactId);
    m_list->setOpen(contactId);
}

void InboxPage::showStudent(qint64 studentId)
{
    QCoro::connect(m_services.inbox.ofStudent(studentId), this, [this](const Result<qint64> &contact) {
        if (contact && *contact != 0) {
            showConversation(*contact);
            return;
        }
        m_pane->sayNoConversation();
        m_list->setOpen(0);
        m_split->hidePanel();
    });
}

QWidget *InboxPage::startWidget() const
{
    return m_list->view()->isVisible() ? static_cast<QWidget *>(m_list->view()) : Page::startWidget();
}

bool InboxPage::isPanelShown() const
{
    return m_side->isVisibleTo(this);
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void InboxPage::arrange()
{
    const int wide = window()->width();
    const bool wasNarrow = m_isNarrow;
    m_isNarrow = wide < kNarrowBelow;
    m_list->setFixedWidth(Theme::grown(wide < kSmallBelow ? kNarrowList : kListWidth));
    m_pane->head()->setFactsButton(m_isNarrow || m_isPanelClosed);
    const int chosen = m_services.state.value(kPanelKey).toInt();
    m_split->setChosenWidth(chosen > 0 ? chosen : Theme::grown(wide >= kWideFrom ? kWidePanel : kPanelWidth));
    if (m_isNarrow && !wasNarrow)
        m_split->hidePanel(); // it would lie over the thread
    else if (!m_isNarrow && wasNarrow)
        showPanel();
}

void InboxPage::showPanel()
{
    if (!m_isNarrow && !m_isPanelClosed && m_pane->view())
        m_split->showPanel();
}

void InboxPage::togglePanel()
{
    const bool isOpen = m_side->isVisible();
    if (!m_isNarrow)
        m_isPanelClosed = isOpen;
    if (isOpen)
        m_split->hidePanel();
    else
        m_split->showPanel();
    arrange();
}

void InboxPage::onCounts(const ConversationCounts &counts)
{
    const bool isMore = m_unread >= 0 && counts.unread > m_unread;
    const bool isOther = counts.unread != m_unread;
    m_unread = counts.unread;
    m_pane->setAnyThere(counts.all > 0);
    if (isOther)
        emit unreadChanged(m_unread);
    if (isMore)
        announceNew();
}

void InboxPage::announceNew()
{
    const ConversationQuery unread{.filter = ConversationFilter::Unread};
    QCoro::connect(m_services.inbox.page(unread, 0, 1), this, [this](const Result<ListPage<ConversationRow>> &page) {
        if (!page || page->rows.isEmpty())
            return;
        const ConversationRow &row = page->rows.constFirst();
        announce(this, tr("New message from %1: %2", "name, text").arg(row.name(), inboxtext::lastLine(row.contact)));
    });
}

void InboxPage::retranslate()
{
    setTitle(tr("Inbox"));
}
