// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

/// What a row of the register says. The words are stored.
enum class ConsentAction {
    OptIn,
    OptOut,
    MarketingIn,
    MarketingOut,
    WrongNumber,
    NumberRight,
    Blocked,
    Unblocked,
    Minor, ///< wording "yes" or "no".
    Guardian, ///< wording: the guardian's number in E.164; empty: there is none any more.
};
QString word(ConsentAction action);
std::optional<ConsentAction> consentAction(QStringView text);

/// Who allowed or forbade what, when, how, and with which words. Rows are only added.
struct ConsentRecord {
    qint64 id = 0;
    qint64 studentId = 0; ///< 0: a person not known.
    qint64 contactId = 0; ///< 0: no conversation.
    ConsentAction action = ConsentAction::OptOut;
    QString how; ///< "whatsapp", "phone", "paper", "form", "office", "preferences"...
    QString wording; ///< The words with which it was said, or the text that was signed.
    QString source; ///< Where the proof is: WhatsApp's message id, a file, a form.
    QString who; ///< Of the staff; empty: the person alone.
    QDateTime at; ///< UTC: when it was said.
    QDateTime recordedAt; ///< UTC
    /// A yes to promotion from this centre. Whoever lifts the stop that they had set in WhatsApp's own preferences
    /// takes that no back, and has said no yes here.
    bool isPromotionYes() const
    {
        return action == ConsentAction::MarketingIn && how != QLatin1StringView("preferences");
    }
    friend bool operator==(const ConsentRecord &, const ConsentRecord &) = default;
};

/// What the register says of a person today. Times UTC; invalid: not so.
struct ConsentState {
    QDateTime optedOutAt; ///< Nothing may be sent.
    QDateTime marketingInAt; ///< Has said yes to promotion, and has not taken it back.
    QDateTime marketingOutAt; ///< Has said no to promotion. Without a yes nothing promotional goes either.
    QDateTime wrongNumberAt;
    QDateTime blockedAt;
    QDateTime erasedAt; ///< The person was erased: blocked for ever.
    bool isMinor = false;
    QString guardianPhone; ///< E.164; empty: none.
    bool mayBeWritten() const
    {
        return !optedOutAt.isValid() && !wrongNumberAt.isValid() && !blockedAt.isValid() && !erasedAt.isValid()
            && (!isMinor || !guardianPhone.isEmpty());
    }
    friend bool operator==(const ConsentState &, const ConsentState &) = default;
};

/// Days on which an enrolment rests, both included, in the centre's calendar.
struct EnrolmentPause {
    qint64 id = 0;
    qint64 enrolmentId = 0;
    QDate from;
    QDate to;
    QString reason; ///< "promised": the student said OK and is given time; else what a person wrote.
    QString who;
    QDateTime createdAt; ///< UTC
    friend bool operator==(const EnrolmentPause &, const EnrolmentPause &) = default;
};
