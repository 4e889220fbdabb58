// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/moodlelimits.h"
#include "app/domain/secret.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

/// What staff fill in to enrol a student: the beginning of flow 1.
struct IntakeForm {
    QString firstName;
    QString lastName;
    QString email;
    QString phone; ///< As typed; E.164 after normalised().
    QString username; ///< Empty: the program chooses one.
    std::optional<Secret> password; ///< Nothing: Moodle makes one and mails it.
    QList<qint64> courseIds; ///< Bedel's rows.
    bool sendsWelcome = true;
    qint64 useMoodleUserId = 0; ///< Staff chose an account that exists on the campus; 0 creates one.
};

/// Everything that is wrong or doubtful, by field; fields without an entry are good. \a region completes the phone.
/// The form is judged in its normalised shape, so that slips which mend themselves are no problem.
QMap<FormField, FieldVerdict> check(const IntakeForm &form, const QString &region);

/// The verdict on a phone in a form: also for the field by itself, when it is left. An empty one is only missing for a
/// welcome.
FieldVerdict checkFormPhone(const QString &typed, const QString &region, bool isNeeded);

/// Nothing is refused; hints do not count.
bool isAcceptable(const QMap<FormField, FieldVerdict> &verdicts);

/// As it is stored and sent: names trimmed, e-mail and username lower case, phone in E.164, courses once each.
/// Values that cannot be mended stay as they were typed.
IntakeForm normalised(const IntakeForm &form, const QString &region);
