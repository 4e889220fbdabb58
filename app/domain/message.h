// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "app/domain/states.h"

#include <QJsonArray>
#include <QUuid>

/// What a message is for; which template it uses is chosen per purpose in Settings.
enum class MessagePurpose { Welcome, Progress, Inactivity, Completion, Manual, Reminder, Survey };
QString word(MessagePurpose purpose);
std::optional<MessagePurpose> messagePurpose(QStringView text);

/// A template in one language: the key WhatsApp knows it by.
struct TemplateKey {
    QString name;
    QString language; ///< WhatsApp's code, e.g. "es", "es_MX", "en_US".

    bool isEmpty() const { return name.isEmpty() || language.isEmpty(); }
    /// Reads "bienvenida_curso:es"; empty when it is not of that form.
    static TemplateKey fromText(QStringView text);
    QString toText() const;
    friend bool operator==(const TemplateKey &, const TemplateKey &) = default;
};

/// The occasion of a form's welcome: one per form, whatever happens.
QString welcomeOccasion(const QUuid &intakeUuid);

/// One outgoing WhatsApp message; inserted once per occasion.
struct Message {
    qint64 id = 0;
    QUuid uuid; ///< Travels in biz_opaque_callback_data.
    QString occasion; ///< Unique: "welcome:<form uuid>".
    MessagePurpose purpose = MessagePurpose::Welcome;
    qint64 studentId = 0;
    qint64 intakeId = 0; ///< 0 when no form caused it.
    TemplateKey templateKey; ///< Empty while no template is chosen for the purpose: the message waits.
    QString to; ///< E.164
    QString waId; ///< As WhatsApp answered; may differ from the number dialled.
    QString text; ///< As the person reads it; for the log page only.
    MessageState state = MessageState::Queued;
    QString whatsappMessageId;
    /// Why a queued message cannot go out although it is due ("no_template"); empty: nothing is in its way.
    QString waitsFor;
    std::optional<Error> error;
    int attempts = 0;
    QString leaseOwner; ///< The engine that is sending it.
    QDateTime queuedAt; ///< All UTC; invalid until it happened.
    QDateTime sendingAt;
    QDateTime acceptedAt;
    QDateTime sentAt;
    QDateTime deliveredAt;
    QDateTime readAt;
    QDateTime failedAt;
    friend bool operator==(const Message &, const Message &) = default;
};
