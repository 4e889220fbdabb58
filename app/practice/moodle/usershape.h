// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/moodle/moodlecontext.h"

/// A person as the user functions tell of them: what the site hides is missing, not empty.
QJsonObject userJson(const MoodleContext &context, const Row &user);
/// The keys that user functions and the list of participants share.
QJsonObject personJson(const MoodleContext &context, const Row &user);
/// A deleted person's values, as Moodle leaves them.
QString deletedUsername(const Row &user, qint64 now);
QString deletedEmail(const Row &user);

/// Reads the writable fields of a user (all but username, password and customfields).
class ParameterReader;
QStringList plainUserFields();
/// Why the fields cannot be stored, as create and update tell it; nullopt if they can. `fields` holds what was sent.
std::optional<MoodleFault> checkUserFields(const MoodleContext &context, const QVariantMap &fields);
/// The password policy's complaints as HTML; empty if the password is good enough.
QString passwordComplaints(const QString &password);
bool isEmailValid(const QString &email);
/// Is the e-mail, whatever its case, used by somebody else?
bool isEmailTaken(const MoodleContext &context, const QString &email, qint64 exceptUser);
