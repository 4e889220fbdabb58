// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationpane.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "ui/consent/consenttext.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/conversationhead.h"
#include "ui/inbox/draftbook.h"
#include "ui/inbox/mediashelf.h"
#include "ui/inbox/quickreplypopup.h"
#include "ui/inbox/templatecomposer.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/undoqueue.h"
#include "ui/inbox/windowstrip.h"
#include "ui/staffname.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/undobar.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kReadAfter{800}; // passing by with the arrow keys reads nothing
constexpr std::chrono::seconds kTick{15};

} // namespace

ConversationPane::ConversationPane(const InboxServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_media(new MediaShelf(services.inbox, this))
    , m_drafts(new DraftBook(services.drafts, this))
    , m_head(new ConversationHead)
    , m_note(new Banner(Banner::Kind::Warning))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_threadArea(new QWidget)
    , m_thread(new ThreadView(m_model, *m_media, services.clock))
    , m_strip(new WindowStrip)
    , m_composer(new Composer)
    , m_templates(new TemplateComposer(services))
    , m_stopped(new QWidget)
    , m_stopText(new Label)
    , m_stopButton(new Button)
    , m_nothing(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_all(new QWidget)
    , m_undoBar(new UndoBar(m_threadArea))
    , m_undo(new UndoQueue(services.messages, services.clock, *m_undoBar, this))
{
    build();
    connectParts();
    connectHead();
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadAfter);
    connect(&m_readTimer, &QTimer::timeout, this, &ConversationPane::markRead);
    m_minute.setInterval(kTick);
    connect(&m_minute, &QTimer::timeout, this, &ConversationPane::showWindow);
    m_minute.start();
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
    for (QWidget *paper : {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_composer),
                           static_cast<QWidget *>(m_templates), m_stopped}) {
        paper->setAutoFillBackground(true);
        paper->setBackgroundRole(QPalette::Base);
    }
    parts->addWidget(m_head);
    parts->addWidget(new Line);
    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(0, 0, 0, 0);
    for (Banner *banner : {m_note, m_banner}) {
        banner->hide();
        banners->addWidget(banner);
    }
    m_banner->setClosable(true);
    parts->addLayout(banners);
    auto *thread = new QVBoxLayout(m_threadArea);
    thread->setContentsMargins(0, 0, 0, 4);
    thread->addWidget(m_thread);
    parts->addWidget(m_threadArea, 1);
    parts->addWidget(m_strip);
    parts->addWidget(m_composer);
    parts->addWidget(m_templates);
    auto *stop = new QHBoxLayout(m_stopped);
    stop->setContentsMargins(20, 12, 16, 12);
    stop->setSpacing(8);
    stop->addWidget(new MarkLabel(Mark::Cancelled));
    m_stopText->setWordWrap(true);
    stop->addWidget(m_stopText, 1);
    stop->addWidget(m_stopButton);
    parts->addWidget(m_stopped);
    connect(m_stopButton, &Button::clicked, this, &ConversationPane::consentWanted);
}

void ConversationPane::connectParts()
{
    connect(m_thread, &ThreadView::earlierWanted, this, &ConversationPane::readEarlier);
    connect(m_thread, &ThreadView::messageWanted, this, &ConversationPane::messageWanted);
    connect(m_thread, &ThreadView::sendAgainWanted, this, &ConversationPane::sendAgain);
    connect(m_thread, &ThreadView::fetchWanted, this, [this](qint64 id) {
        QCoro::connect(m_services.inbox.fetchMediaAgain(id), this, [this](const Result<void> &done) { settle(done); });
    });
    connect(m_media, &MediaShelf::failed, this, &ConversationPane::showError);
    connect(m_composer, &Composer::textEdited, this, [this] { m_drafts->keep(m_contactId, m_composer->text()); });
    connect(m_composer, &Composer::sendWanted, this, &ConversationPane::send);
    connect(m_composer, &Composer::undoWanted, m_undo, &UndoQueue::undo);
    connect(m_composer, &Composer::quickReplyWanted, this, &ConversationPane::openQuickReplies);
    connect(m_composer, &Composer::templateWanted, this, [this] {
        m_wantsTemplate = true;
        showWriting();
        focusComposer();
    });
    connect(m_templates, &TemplateComposer::backWanted, this, [this] {
        m_wantsTemplate = false;
        showWriting();
        focusComposer();
    });
    connect(m_templates, &TemplateComposer::sendWanted, this, &ConversationPane::sendTemplate);
    connect(m_templates, &TemplateComposer::linkWanted, this, &ConversationPane::linkToStudent);
    connect(m_templates, &TemplateComposer::settingsWanted, this, &ConversationPane::settingsWanted);
    connect(m_drafts, &DraftBook::known, this, [this](qint64 contactId, const QString &text) {
        if (contactId == m_contactId)
            m_composer->setText(text);
    });
    connect(m_drafts, &DraftBook::failed, this, &ConversationPane::showError);
    connect(m_undo, &UndoQueue::takenBack, this, [this](qint64 contactId, const QString &text) {
        if (text.isEmpty())
            return;
        const QString begun = m_drafts->text(contactId);
        m_drafts->keep(contactId, begun.isEmpty() ? text : text + u'\n' + begun);
        if (contactId == m_contactId)
            m_composer->setText(m_drafts->text(contactId));
    });
    connect(m_undo, &UndoQueue::tooLate, this, [this] {
        m_banner->setKind(Banner::Kind::Info);
        m_banner->setMessage(tr("Too late"), tr("The message was already on its way."));
        m_banner->present();
    });
    connect(m_undo, &UndoQueue::failed, this, &ConversationPane::showError);
    connect(m_undo, &UndoQueue::changed, this, &ConversationPane::refresh);
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

void ConversationPane::open(qint64 contactId)
{
    if (contactId != 0 && contactId == m_contactId)
        return;
    m_drafts->flush();
    m_contactId = contactId;
    ++m_question;
    m_view.reset();
    m_wantsTemplate = false;
    m_keepsUnread = false;
    m_enrolmentId = 0;
    m_readTimer.stop();
    m_banner->hide();
    m_note->hide();
    m_model.clear();
    m_thread->startAtEnd();
    m_thread->setEmptyText(tr("Reading the conversation…"));
    m_composer->setProblem({});
    m_composer->setBusy(false);
    m_composer->setText({});
    m_all->setVisible(false);
    m_nothing->setVisible(contactId == 0);
    m_nothing->setText(tr("Choose a conversation."));
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
    m_thread->setPerson(inboxtext::shortName(view.row.name()));
    m_thread->setAccessibleName(tr("Conversation with %1", "name").arg(view.row.name()));
    showWriting();
    showNote();
    markReadSoon();
    emit viewShown(view);
}

void ConversationPane::showWriting()
{
    if (!m_view)
        return;
    const bool mayWriteText = m_view->mayWriteText(m_services.clock.now());
    const bool isStopped = !m_view->consent.mayBeWritten();
    const bool usesTemplate = !mayWriteText || m_wantsTemplate;
    const bool hadFocus = m_composer->isAncestorOf(focusWidget()) || m_templates->isAncestorOf(focusWidget());
    m_stopped->setVisible(isStopped);
    m_strip->setVisible(!isStopped);
    m_composer->setVisible(!isStopped && !usesTemplate);
    m_templates->setVisible(!isStopped && usesTemplate);
    m_templates->setCanGoBack(mayWriteText);
    m_templates->setPerson(m_view->row.contact.studentId, m_enrolmentId);
    m_templates->setKeptText(!mayWriteText && !m_drafts->text(m_contactId).trimmed().isEmpty());
    m_strip->setWindow(inboxtext::windowText(m_view->windowEndsAt, m_services.clock.now().toLocalTime()));
    showStop();
    if (hadFocus && !isStopped)
        focusComposer();
}

void ConversationPane::showWindow()
{
    if (!m_view)
        return;
    const WindowText text = inboxtext::windowText(m_view->windowEndsAt, m_services.clock.now().toLocalTime());
    const bool hasShut = text.state != m_strip->state();
    m_strip->setWindow(text);
    if (hasShut)
        showWriting();
}

void ConversationPane::showStop()
{
    const ConsentSummary summary = consenttext::summary(m_view->consent, {}, m_services.clock.now().toLocalTime());
    m_stopText->setText(tr("%1. %2", "a state, a sentence about it").arg(summary.word, summary.sentence));
    m_stopButton->setText(tr("Consent…"));
}

QString ConversationPane::stopText() const
{
    return m_stopped->isHidden() ? QString() : m_stopText->text();
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
    m_enrolmentId = enrolmentId;
    if (m_view)
        m_templates->setPerson(m_view->row.contact.studentId, enrolmentId);
}

void ConversationPane::offerTemplate(const TemplateKey &key)
{
    m_wantsTemplate = true;
    m_templates->setTemplate(key);
    showWriting();
    focusComposer();
}

void ConversationPane::focusComposer()
{
    if (m_composer->isVisible())
        m_composer->edit()->setFocus(Qt::OtherFocusReason);
    else if (m_templates->isVisible())
        m_templates->focusFirst();
    else
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
    m_nothing->setText(tr("Choose a conversation."));
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
