// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationpane.h"

#include "app/domain/phone.h"
#include "app/services/datachanges.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/conversationhead.h"
#include "ui/inbox/draftbook.h"
#include "ui/inbox/inboxtext.h"
#include "ui/inbox/mediashelf.h"
#include "ui/inbox/quickreplypopup.h"
#include "ui/inbox/replyarea.h"
#include "ui/inbox/templatecomposer.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/undoqueue.h"
#include "ui/staffname.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/undobar.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kReadAfter{800}; // passing by with the arrow keys reads nothing

} // namespace

ConversationPane::ConversationPane(const InboxServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_media(new MediaShelf(services.inbox, this))
    , m_drafts(new DraftBook(services.drafts, this))
    , m_head(new ConversationHead)
    , m_note(new Banner(Banner::Kind::Warning))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_thread(new ThreadView(m_model, *m_media, services.clock))
    , m_reply(new ReplyArea(services))
    , m_nothing(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_all(new QWidget)
    , m_undoBar(new UndoBar(this))
    , m_undo(new UndoQueue(services.messages, services.clock, *m_undoBar, this))
{
    build();
    connectThread();
    connectReply();
    connectUndo();
    connectHead();
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadAfter);
    connect(&m_readTimer, &QTimer::timeout, this, &ConversationPane::markRead);
    retranslate();
    open(0);
}

ConversationPane::~ConversationPane() = default;

void ConversationPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_all, 1);
    auto *parts = new QVBoxLayout(m_all);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    m_head->setAutoFillBackground(true);
    m_head->setBackgroundRole(QPalette::Base);
    parts->addWidget(m_head);
    parts->addWidget(new Line);
    for (Banner *banner : {m_note, m_banner}) {
        banner->hide();
        parts->addWidget(banner);
    }
    m_banner->setClosable(true);
    parts->addWidget(m_thread, 1);
    parts->addSpacing(4);
    parts->addWidget(m_reply);
    UndoBar::standOn(m_reply);
}

void ConversationPane::connectThread()
{
    connect(m_thread, &ThreadView::earlierWanted, this, &ConversationPane::readEarlier);
    connect(m_thread, &ThreadView::messageWanted, this, &ConversationPane::messageWanted);
    connect(m_thread, &ThreadView::sendAgainWanted, this, &ConversationPane::sendAgain);
    connect(m_thread, &ThreadView::fetchWanted, this, [this](qint64 id) {
        QCoro::connect(m_services.inbox.fetchMediaAgain(id), this, [this](const Result<void> &done) { settle(done); });
    });
    connect(m_media, &MediaShelf::failed, this, &ConversationPane::showError);
    connect(&m_services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        static const QStringList shown{u"contact"_s,   u"incoming_message"_s, u"message"_s,  u"media"_s,
                                       u"stop_list"_s, u"student"_s,          u"progress"_s, u"enrolment_pause"_s};
        if (m_contactId != 0 && (entity.isEmpty() || shown.contains(entity)))
            m_reload.want();
    });
    connect(&m_reload, &PacedReading::due, this, [this] {
        if (m_contactId != 0 && m_reload.begin()) {
            readView();
            readThread();
        }
    });
}

void ConversationPane::connectReply()
{
    connect(composer(), &Composer::textEdited, this, [this] { m_drafts->keep(m_contactId, composer()->text()); });
    connect(composer(), &Composer::sendWanted, this, &ConversationPane::send);
    connect(composer(), &Composer::quickReplyWanted, this, &ConversationPane::openQuickReplies);
    connect(templates(), &TemplateComposer::sendWanted, this, &ConversationPane::sendTemplate);
    connect(templates(), &TemplateComposer::linkWanted, this, &ConversationPane::linkToStudent);
    connect(templates(), &TemplateComposer::settingsWanted, this, &ConversationPane::settingsWanted);
    connect(m_reply, &ReplyArea::consentWanted, this, &ConversationPane::consentWanted);
    connect(m_drafts, &DraftBook::known, this, [this](qint64 contactId, const QString &text) {
        if (contactId == m_contactId)
            m_reply->setText(text);
    });
    connect(m_drafts, &DraftBook::failed, this, &ConversationPane::showError);
}

void ConversationPane::connectUndo()
{
    connect(m_undo, &UndoQueue::takenBack, this, [this](qint64 contactId, const QString &text) {
        const QString begun = m_drafts->text(contactId);
        m_drafts->keep(contactId, begun.isEmpty() ? text : text + u'\n' + begun);
        if (contactId == m_contactId)
            m_reply->setText(m_drafts->text(contactId));
    });
    connect(m_undo, &UndoQueue::tooLate, this, [this] {
        m_banner->setKind(Banner::Kind::Info);
        m_banner->setMessage(tr("Too late"), tr("The message was already on its way."));
        m_banner->present();
    });
    connect(m_undo, &UndoQueue::failed, this, &ConversationPane::showError);
    connect(m_undo, &UndoQueue::changed, this, &ConversationPane::refresh);
}

Composer *ConversationPane::composer() const
{
    return m_reply->composer();
}

TemplateComposer *ConversationPane::templates() const
{
    return m_reply->templates();
}

WindowStrip *ConversationPane::strip() const
{
    return m_reply->strip();
}

QString ConversationPane::stopText() const
{
    return m_reply->stopText();
}

void ConversationPane::open(qint64 contactId)
{
    if (contactId != 0 && contactId == m_contactId)
        return;
    m_drafts->flush();
    m_contactId = contactId;
    ++m_question;
    m_view.reset();
    m_keepsUnread = false;
    m_readTimer.stop();
    m_banner->hide();
    m_note->hide();
    m_model.clear();
    m_thread->startAtEnd();
    m_thread->setEmptyText(tr("Reading the conversation…"));
    m_reply->clear();
    m_all->setVisible(false);
    m_nothing->setVisible(contactId == 0);
    setAnyThere(m_isAnyThere);
    if (contactId == 0)
        return;
    m_drafts->look(contactId);
    readView();
    readThread();
}

void ConversationPane::sayNoConversation()
{
    open(0);
    m_nothing->setText(
        tr("There is no conversation with this student yet. What was sent by template stands in the log."));
}

void ConversationPane::setAnyThere(bool isAnyThere)
{
    m_isAnyThere = isAnyThere;
    m_nothing->setText(isAnyThere ? tr("Choose a conversation.") : QString());
}

void ConversationPane::refresh()
{
    emit changed();
    if (m_contactId == 0)
        return;
    readView();
    readThread();
}

void ConversationPane::readView()
{
    const int question = m_question;
    QCoro::connect(m_services.inbox.conversation(m_contactId), this,
                   [this, question](const Result<ConversationView> &view) {
                       if (question != m_question)
                           return;
                       if (view)
                           showView(*view);
                       else if (view.error().kind == Error::Kind::NotFound)
                           open(0); // erased, or taken over by another conversation of the same person
                       else
                           showError(view.error());
                   });
}

void ConversationPane::readThread()
{
    const int question = m_question;
    QCoro::connect(m_services.inbox.thread(m_contactId, {}, m_model.refreshSize()), this,
                   [this, question](const Result<ThreadPage> &page) {
                       m_reload.end();
                       if (question != m_question)
                           return;
                       if (!page) {
                           showError(page.error());
                           return;
                       }
                       m_model.setNewest(*page);
                       m_thread->setEmptyText(tr("Nothing has been written yet."));
                   });
}

void ConversationPane::readEarlier()
{
    const int question = m_question;
    QCoro::connect(m_services.inbox.thread(m_contactId, m_model.firstKey(), ThreadModel::kPageSize), this,
                   [this, question](const Result<ThreadPage> &page) {
                       if (question != m_question)
                           return;
                       if (page)
                           m_model.addEarlier(*page);
                       else
                           showError(page.error());
                       m_thread->earlierArrived();
                   });
}

void ConversationPane::showView(const ConversationView &view)
{
    m_view = view;
    m_all->setVisible(true);
    m_nothing->setVisible(false);
    m_head->setConversation(view, staffName(m_services.settings));
    m_thread->setPerson(inboxtext::shortName(view.row.name()),
                        view.consent.isMinor ? phoneKey(view.consent.guardianPhone) : QString());
    m_thread->setAccessibleName(tr("Conversation with %1", "name").arg(view.row.name()));
    m_reply->setConversation(view);
    showNote();
    markReadSoon();
    emit viewShown(view);
}

void ConversationPane::showNote()
{
    const ContactNote &note = m_view->row.contact.note;
    if (note.isEmpty()) {
        m_note->hide();
        return;
    }
    const bool isNumber = note.kind == ContactNote::Kind::NumberChanged;
    m_note->setMessage(
        isNumber ? tr("The person has another number now") : tr("The person's account has changed"),
        isNumber ? tr("WhatsApp says it is %1. Is it the same person? Numbers are given to others, too.")
                       .arg(inboxtext::contactLine({.waId = note.waId}))
                 : tr("WhatsApp has given the person another identity, as after a change of number. Is it the same "
                      "person?"));
    m_note->clearButtons();
    const auto settleNote = [this](bool isSame) {
        QCoro::connect(m_services.inbox.settleNote(m_contactId, isSame), this,
                       [this](const Result<void> &done) { settle(done); });
    };
    connect(m_note->addButton(tr("The same person")), &QPushButton::clicked, this, [settleNote] { settleNote(true); });
    connect(m_note->addButton(tr("Somebody else"), true), &QPushButton::clicked, this,
            [settleNote] { settleNote(false); });
    if (m_note->isHidden())
        m_note->present();
}

void ConversationPane::setEnrolment(qint64 enrolmentId)
{
    m_reply->setEnrolment(enrolmentId);
}

void ConversationPane::offerTemplate(const TemplateKey &key)
{
    m_reply->offerTemplate(key);
}

void ConversationPane::focusComposer()
{
    if (!m_reply->focusEditor())
        m_thread->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::markReadSoon()
{
    if (m_view && m_view->row.contact.unread > 0 && isVisible() && !m_keepsUnread)
        m_readTimer.start();
}

void ConversationPane::markRead()
{
    if (!m_view || !isVisible())
        return;
    QCoro::connect(m_services.inbox.markRead(m_contactId), this, [this](const Result<void> &done) {
        if (!done && done.error().kind != Error::Kind::Cancelled)
            showError(done.error());
        emit changed();
    });
}

void ConversationPane::settle(const Result<void> &done)
{
    if (!done)
        showError(done.error());
    refresh();
}

void ConversationPane::showError(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->clearButtons();
    m_banner->setError(error);
    m_banner->present();
}

void ConversationPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    markReadSoon();
}

void ConversationPane::hideEvent(QHideEvent *event)
{
    m_drafts->flush();
    m_readTimer.stop();
    QWidget::hideEvent(event);
}

void ConversationPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConversationPane::retranslate()
{
    setAnyThere(m_isAnyThere);
    m_undo->retranslate();
    if (m_popup) { // its words are those of the language it was made in
        m_popup->deleteLater();
        m_popup = nullptr;
    }
    if (m_view)
        showView(*m_view);
    if (m_model.isLoaded())
        m_thread->setEmptyText(tr("Nothing has been written yet."));
}
