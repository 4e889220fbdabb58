// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationhead.h"

#include "app/domain/phone.h"
#include "ui/inbox/inboxtext.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

ConversationHead::ConversationHead(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, Theme::Text::Person))
    , m_number(new ElidedLabel({}, Theme::Text::Small, Theme::Role::Muted))
    , m_assign(new Button)
    , m_facts(Button::tool(u"documentation"_s, {}))
    , m_more(Button::tool(u"overflow-menu"_s, {}))
    , m_menu(new QMenu(this))
{
    build();
    showConversation();
}

void ConversationHead::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 12, 8);
    row->setSpacing(8);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_number);
    row->addLayout(names, 1);
    m_assign->setIconName(u"im-user"_s);
    row->addWidget(m_assign);
    row->addWidget(m_facts);
    row->addWidget(m_more);
    m_facts->hide();
    connect(m_assign, &Button::clicked, this, &ConversationHead::onAssign);
    connect(m_facts, &Button::clicked, this, &ConversationHead::factsWanted);
    connect(m_more, &Button::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });

    m_mine = m_menu->addAction(themedIcon(u"im-user"_s), {}, this, [this] { emit assignWanted(m_who); });
    m_other = m_menu->addAction(QString(), this, &ConversationHead::assignToOtherWanted);
    m_everybody = m_menu->addAction(QString(), this, [this] { emit assignWanted({}); });
    m_menu->addSeparator();
    m_unread = m_menu->addAction(QString(), this, &ConversationHead::unreadWanted);
    m_waiting = m_menu->addAction(themedIcon(u"chronometer"_s), {}, this,
                                  [this] { emit waitingWanted(!m_view.row.contact.waitingSince.isValid()); });
    m_done = m_menu->addAction(themedIcon(u"archive-insert"_s), {}, this,
                               [this] { emit closeWanted(!m_view.row.contact.closedAt.isValid()); });
    m_menu->addSeparator();
    m_link = m_menu->addAction(themedIcon(u"list-add-user"_s), {}, this, &ConversationHead::linkWanted);
    m_unlink = m_menu->addAction(QString(), this, &ConversationHead::unlinkWanted);
    m_menu->addSeparator();
    m_wrongNumber = m_menu->addAction(QString(), this, [this] {
        emit actionWanted(m_view.consent.wrongNumberAt.isValid() ? ConsentAction::NumberRight
                                                                 : ConsentAction::WrongNumber);
    });
    m_block = m_menu->addAction(themedIcon(u"process-stop"_s), {}, this, [this] {
        emit actionWanted(m_view.consent.blockedAt.isValid() ? ConsentAction::Unblocked : ConsentAction::Blocked);
    });
    m_consent = m_menu->addAction(QString(), this, &ConversationHead::consentWanted);
}

void ConversationHead::setConversation(const ConversationView &view, const QString &who)
{
    m_view = view;
    m_who = who;
    showConversation();
}

void ConversationHead::setFactsButton(bool isShown)
{
    m_facts->setVisible(isShown);
}

void ConversationHead::onAssign()
{
    if (m_view.row.contact.assignee.isEmpty()) {
        emit assignWanted(m_who);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : {m_mine, m_other, m_everybody}) {
        if (action->isVisible())
            menu->addAction(action);
    }
    menu->popup(m_assign->mapToGlobal(QPoint(0, m_assign->height())));
}

void ConversationHead::showConversation()
{
    const Contact &contact = m_view.row.contact;
    const bool isMine = !contact.assignee.isEmpty() && contact.assignee == m_who;
    m_name->setText(m_view.row.name());
    QString line = inboxtext::contactLine(contact);
    const bool hasOwnName = !m_view.row.studentName.isEmpty() && !contact.profileName.isEmpty()
        && contact.profileName != m_view.row.studentName;
    if (hasOwnName)
        line = tr("%1 · “%2” on WhatsApp", "number, name of the person's profile").arg(line, contact.profileName);
    const QString &guardian = m_view.consent.guardianPhone;
    if (m_view.consent.isMinor && !guardian.isEmpty() && phoneKey(guardian) == contact.phoneKey)
        line = tr("%1 · guardian", "number; who writes is the guardian of a minor").arg(line);
    else if (m_view.consent.isMinor)
        line = tr("%1 · a minor", "number").arg(line);
    if (contact.closedAt.isValid())
        line = tr("%1 · done", "number; the conversation was closed").arg(line);
    m_number->setText(line);
    m_assign->setText(contact.assignee.isEmpty() ? tr("&Assign to me")
                          : isMine               ? tr("Yours", "a conversation")
                                                 : contact.assignee);
    m_assign->setAccessibleName(
        contact.assignee.isEmpty() ? QString() : tr("Assigned to %1", "name").arg(isMine ? m_who : contact.assignee));
    m_assign->setToolTip(m_assign->accessibleName());
    m_facts->setToolTip(tr("Course and consent"));
    m_facts->setAccessibleName(tr("Course and consent"));
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    m_mine->setText(tr("Assign to &me"));
    m_mine->setVisible(!isMine);
    m_other->setText(tr("Assign to a&nother…"));
    m_everybody->setText(tr("Give back to &everybody"));
    m_everybody->setVisible(!contact.assignee.isEmpty());
    m_unread->setText(tr("Mark as &unread"));
    m_waiting->setText(contact.waitingSince.isValid() ? tr("No longer &waiting") : tr("Mark as &waiting"));
    m_done->setText(contact.closedAt.isValid() ? tr("&Open again") : tr("&Done"));
    m_link->setText(contact.studentId == 0 ? tr("&Link to a student…") : tr("&Link to another student…"));
    m_unlink->setText(tr("Unlin&k from the student"));
    m_unlink->setVisible(contact.studentId != 0);
    m_wrongNumber->setText(m_view.consent.wrongNumberAt.isValid() ? tr("The number is &right after all")
                                                                  : tr("W&rong number"));
    m_block->setText(m_view.consent.blockedAt.isValid() ? tr("Un&block") : tr("&Block"));
    m_consent->setText(tr("&Consent and pauses…"));
}

void ConversationHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showConversation();
    QWidget::changeEvent(event);
}
