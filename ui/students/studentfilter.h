// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "app/domain/studentlist.h"

#include <QByteArray>

/// What the Students page shows, as its chips say it.
struct StudentFilter {
    enum class Created { Any, Today, Week, Month };
    QString words;
    QList<StudentState> states;
    qint64 courseId = 0;
    QString courseName;
    Created created = Created::Any;

    bool isEmpty() const;
    /// Without the words: those may be somebody's name and are not remembered.
    QByteArray toBytes() const;
    static StudentFilter fromBytes(const QByteArray &bytes);
    friend bool operator==(const StudentFilter &, const StudentFilter &) = default;
};

/// now: local time; days begin at midnight of its zone.
StudentQuery toQuery(const StudentFilter &filter, const ListOrder &order, const QDateTime &now);
/// Keys and texts of the chips, in the order in which they stand.
QList<std::pair<QString, QString>> filterChips(const StudentFilter &filter);
/// The filter without the chip of that key.
StudentFilter withoutChip(const StudentFilter &filter, const QString &key);
QString createdText(StudentFilter::Created created);

/// Takes "state:failed", "course:first aid", "created:today" (Spanish too) out of the text and into the filter; what
/// means nothing stays in the words.
StudentFilter withOperators(const StudentFilter &filter, const QString &typed, const QList<CourseRow> &courses);
/// The typed text without operators: what is looked for while somebody is still typing one.
QString withoutOperators(const QString &typed);
