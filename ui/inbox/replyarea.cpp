// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyarea.h"

#include "app/domain/clock.h"
#include "ui/consent/consenttext.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/inboxtext.h"
#include "ui/inbox/templatecomposer.h"
#include "ui/inbox/windowstrip.h"
#include "ui/style/statemark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace {

constexpr std::chrono::seconds kTick{15};

} // namespace

ReplyArea::ReplyArea(const InboxServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_strip(new WindowStrip)
    , m_composer(new Composer)
    , m_templates(new TemplateComposer(services))
    , m_stopped(new QWidget)
    , m_stopText(new Label)
    , m_stopButton(new Button)
{
    build();
    connect(m_stopButton, &Button::clicked, this, &ReplyArea::consentWanted);
    connect(m_composer, &Composer::templateWanted, this, [this] {
        m_wantsTemplate = true;
        refresh();
        focusEditor();
    });
    connect(m_templates, &TemplateComposer::backWanted, this, [this] {
        leaveTemplate();
        focusEditor();
    });
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &ReplyArea::onTick);
    m_tick.start();
}

void ReplyArea::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *stop = new QHBoxLayout(m_stopped);
    stop->setContentsMargins(20, 12, 16, 12);
    stop->setSpacing(8);
    stop->addWidget(new MarkLabel(Mark::Cancelled));
    m_stopText->setWordWrap(true);
    stop->addWidget(m_stopText, 1);
    stop->addWidget(m_stopButton);
    column->addWidget(m_strip);
    for (QWidget *paper : {static_cast<QWidget *>(m_composer), static_cast<QWidget *>(m_templates), m_stopped}) {
        paper->setAutoFillBackground(true);
        paper->setBackgroundRole(QPalette::Base);
        column->addWidget(paper);
    }
}

void ReplyArea::clear()
{
    m_view.reset();
    m_wantsTemplate = false;
    m_enrolmentId = 0;
    m_composer->setProblem({});
    m_composer->setBusy(false);
    m_composer->setText({});
}

void ReplyArea::setConversation(const ConversationView &view)
{
    m_view = view;
    refresh();
}

void ReplyArea::setText(const QString &text)
{
    m_composer->setText(text);
    refresh();
}

void ReplyArea::leaveTemplate()
{
    m_wantsTemplate = false;
    refresh();
}

void ReplyArea::setEnrolment(qint64 enrolmentId)
{
    m_enrolmentId = enrolmentId;
    if (m_view)
        m_templates->setPerson(m_view->row.contact.studentId, enrolmentId);
}

void ReplyArea::offerTemplate(const TemplateKey &key)
{
    m_wantsTemplate = true;
    m_templates->setTemplate(key);
    refresh();
    focusEditor();
}

bool ReplyArea::mayWriteText() const
{
    return m_view && m_view->mayWriteText(m_services.clock.now());
}

void ReplyArea::refresh()
{
    if (!m_view)
        return;
    const bool isStopped = !m_view->consent.mayBeWritten();
    const bool usesTemplate = !mayWriteText() || m_wantsTemplate;
    const bool hadFocus = m_composer->isAncestorOf(focusWidget()) || m_templates->isAncestorOf(focusWidget());
    m_stopped->setVisible(isStopped);
    m_strip->setVisible(!isStopped);
    m_composer->setVisible(!isStopped && !usesTemplate);
    m_templates->setVisible(!isStopped && usesTemplate);
    m_templates->setCanGoBack(mayWriteText());
    m_templates->setPerson(m_view->row.contact.studentId, m_enrolmentId);
    m_templates->setKeptText(!mayWriteText() && !m_composer->text().trimmed().isEmpty());
    m_strip->setWindow(inboxtext::windowText(m_view->windowEndsAt, m_services.clock.now().toLocalTime()));
    showStop();
    if (hadFocus && !isStopped)
        focusEditor();
}

void ReplyArea::onTick()
{
    if (!m_view)
        return;
    const WindowText text = inboxtext::windowText(m_view->windowEndsAt, m_services.clock.now().toLocalTime());
    const bool isOther = text.state != m_strip->state();
    m_strip->setWindow(text);
    if (isOther)
        refresh();
}

void ReplyArea::showStop()
{
    const ConsentSummary summary = consenttext::summary(m_view->consent, {}, m_services.clock.now().toLocalTime());
    m_stopText->setText(tr("%1. %2", "a state, a sentence about it").arg(summary.word, summary.sentence));
    m_stopButton->setText(tr("Consent…"));
}

QString ReplyArea::stopText() const
{
    return m_stopped->isHidden() ? QString() : m_stopText->text();
}

bool ReplyArea::focusEditor()
{
    if (m_composer->isVisible())
        m_composer->edit()->setFocus(Qt::OtherFocusReason);
    else if (m_templates->isVisible())
        m_templates->focusFirst();
    return m_composer->isVisible() || m_templates->isVisible();
}
