// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/sendactions.h"

#include "app/services/messageservice.h"
#include "ui/sending/senddialog.h"

SendActions::SendActions(QWidget &window, MessageService &messages, TemplateService &templates, const Clock &clock,
                         std::function<QString()> who, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_templates(templates)
    , m_clock(clock)
    , m_who(std::move(who))
{
}

SendFunction SendActions::function()
{
    return [self = QPointer<SendActions>(this)](const SendRequest &request) {
        if (self)
            self->open(request);
    };
}

SendDialog *SendActions::dialog() const
{
    return m_dialog;
}

void SendActions::open(const SendRequest &request)
{
    if (m_dialog || request.studentIds.isEmpty())
        return;
    const QString who = m_who();
    const Result<ManualSend> reminder = m_messages.reminder(request.studentIds, who, request.enrolmentId);
    // With the template for reminders it is one; with another it is just written by hand.
    const auto named = [reminder](ManualSend send) {
        if (reminder && send.templateKey == reminder->templateKey)
            send.purpose = reminder->purpose;
        return send;
    };
    m_dialog = new SendDialog({.plan = [this, named](const ManualSend &send) { return m_messages.plan(named(send)); },
                               .send = [this, named](const ManualSend &send) { return m_messages.send(named(send)); },
                               .templates = [this] { return m_templates.all(); }},
                              request, who, reminder ? reminder->templateKey : TemplateKey(), m_clock, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SendDialog::templatesWanted, this, &SendActions::templatesWanted);
    m_dialog->open();
}
