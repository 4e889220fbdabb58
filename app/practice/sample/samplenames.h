// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRandomGenerator>
#include <QString>

/// An invented person of the sample centre.
struct SamplePerson {
    QString firstName;
    QString lastName;
    QString city;
    QString country; ///< Two letters.
};

/// `count` people as a Spanish centre has them: Castilian, Catalan, Basque, Galician, Latin American, Romanian and
/// Arabic names in about the proportions one meets.
QList<SamplePerson> samplePeople(int count, QRandomGenerator &random);
/// "Íñigo Echeverría Ruiz" becomes "inigo.echeverria": what Moodle takes as username.
QString sampleUsername(const QString &firstName, const QString &lastName);
