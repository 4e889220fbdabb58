// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done from a student's card.
#include "app/services/errortext.h"
#include "app/services/inboxservice.h"
#include "app/services/intakeservice.h"
#include "ui/consent/consentsection.h"
#include "ui/students/flowbanner.h"
#include "ui/students/studentcard.h"
#include "ui/students/updatebanner.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

void StudentCardView::retry(qint64 intakeId)
{
    m_trouble->setBusy(true);
    QCoro::connect(m_services.intake.retry(intakeId), this, [this](const Result<void> &result) { settle(result); });
}

void StudentCardView::retryUpdate()
{
    m_update->setBusy(true);
    QCoro::connect(m_services.students.retryUpdate(m_wanted), this,
                   [this](const Result<void> &result) { settle(result); });
}

void StudentCardView::useAccount(qint64 intakeId, qint64 moodleUserId)
{
    m_trouble->setBusy(true);
    QCoro::connect(m_services.intake.form(intakeId), this,
                   [this, intakeId, moodleUserId](const Result<IntakeForm> &form) {
                       if (!form) {
                           settle(fail(form.error()));
                           return;
                       }
                       IntakeForm corrected = *form;
                       corrected.useMoodleUserId = moodleUserId;
                       QCoro::connect(m_services.intake.editAndRetry(intakeId, corrected), this,
                                      [this](const Result<void> &result) { settle(result); });
                   });
}

void StudentCardView::settle(const Result<void> &result)
{
    m_trouble->setBusy(false);
    m_update->setBusy(false);
    if (result) {
        read();
        return;
    }
    if (result.error().kind == Error::Kind::Cancelled)
        return;
    const ErrorText text = describe(result.error());
    m_error->setMessage(text.title, text.toText());
    m_error->present();
}

void StudentCardView::sendReminder()
{
    if (m_card && m_services.send)
        m_services.send({.studentIds = {m_card->student.id}, .name = m_card->student.fullName()});
}

void StudentCardView::copyAll() const
{
    if (!m_card)
        return;
    QStringList lines{m_card->student.fullName(), m_card->student.email, m_card->student.phone,
                      m_card->student.username};
    lines.removeAll(QString());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void StudentCardView::addConsent()
{
    const Section section = addSection(m_consentTitle);
    if (!m_services.consent || !m_services.settings) {
        section.whole->hide();
        return;
    }
    m_consent = new ConsentSection({.consent = *m_services.consent,
                                    .students = m_services.students,
                                    .settings = *m_services.settings,
                                    .changes = m_services.changes,
                                    .clock = m_services.clock});
    section.rows->addWidget(m_consent);
    connect(m_consent, &ConsentSection::erased, this, &StudentCardView::read);
}

/// Whether there is a conversation to be opened.
void StudentCardView::readConversation()
{
    if (m_consent)
        m_consent->setPerson({.studentId = m_card->student.id}, m_card->student.fullName());
    if (!m_services.inbox)
        return;
    QCoro::connect(m_services.inbox->ofStudent(m_card->student.id), this,
                   [this, question = m_question](const Result<qint64> &contact) {
                       if (question != m_question)
                           return;
                       const bool hasOne = contact && *contact != 0;
                       m_conversation->setVisible(hasOne);
                       m_conversationAction->setVisible(hasOne);
                   });
}
