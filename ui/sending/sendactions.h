// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "ui/sending/sendrequest.h"

#include <QObject>
#include <QPointer>

class Clock;
class MessageService;
class QWidget;
class SendDialog;
class TemplateService;

/// Writing to people by hand, from wherever they are listed: one dialog at a time.
class SendActions final : public QObject {
    Q_OBJECT
public:
    /// \a who: the person at this desk, as of now.
    SendActions(QWidget &window, MessageService &messages, TemplateService &templates, const Clock &clock,
                std::function<QString()> who, QObject *parent = nullptr);

    void open(const SendRequest &request);
    /// The same as a function, for whoever offers it.
    SendFunction function();
    SendDialog *dialog() const;

signals:
    void templatesWanted();

private:
    QWidget &m_window;
    MessageService &m_messages;
    TemplateService &m_templates;
    const Clock &m_clock;
    const std::function<QString()> m_who;
    QPointer<SendDialog> m_dialog;
};
