// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Somebody as the campus knows them. Phones cannot be read back from Moodle. (contract: moodle/README.md, section 3)
struct CampusPerson {
    qint64 moodleUserId = 0;
    QString username;
    QString firstName;
    QString lastName;
    QString email;
    bool isSuspended = false;

    QString fullName() const { return (firstName + u' ' + lastName).simplified(); }
};
