// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/student.h"

using namespace Qt::Literals::StringLiterals;

QString Student::fullName() const
{
    return u"%1 %2"_s.arg(firstName, lastName).simplified();
}

QString Student::sortName() const
{
    if (lastName.isEmpty())
        return firstName;
    if (firstName.isEmpty())
        return lastName;
    return u"%1, %2"_s.arg(lastName, firstName);
}
