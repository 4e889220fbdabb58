// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/accountnote.h"
#include "app/domain/messagestatistics.h"
#include "app/domain/numberhealth.h"
#include "app/domain/systemhealth.h"

#include <QMap>

// What other programs ask through the HTTP endpoints, and what they are answered.

/// Whose token was shown.
struct ProgramCaller {
    qint64 tokenId = 0;
    QString label;
};

/// A message that another program wants to have sent. One of phone, studentId, moodleUserId says to whom; templateKey
/// or text says what.
struct ProgramSend {
    QString phone; ///< E.164
    qint64 studentId = 0;
    qint64 moodleUserId = 0;
    TemplateKey templateKey;
    QMap<QString, QString> parameters; ///< By parameter key ("body.1"); they win over the mapping.
    QString text; ///< Free text, inside the 24 h window only.
    bool insists = false; ///< Also if the enrolment is over or rests, or a conversation is open.
    QString key; ///< The same key again is the same message; empty: always a new one.
    QByteArray hash; ///< Of all that was asked but the key.
};

/// What became of it so far.
struct ProgramMessage {
    qint64 id = 0;
    MessageState state = MessageState::Queued;
};

/// What the engines noted of the connection; nothing is asked of WhatsApp.
struct ProgramConnection {
    struct Number {
        QString account;
        NumberHealth health;
        QDateTime tokenExpiresAt; ///< UTC; invalid: never, or not known yet.
    };
    QList<Number> numbers; ///< Those that are set up; the first one first.
    SystemHealth health;
    ReceiverState receiver;
    QDateTime now; ///< UTC: by which the others are old or new.
};

struct ProgramStatistics {
    QDate day; ///< Today in the centre's zone.
    MessageStatistics today;
    QDate from;
    QDate to; ///< Included.
    MessageStatistics period;
};
