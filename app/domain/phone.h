// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What became of a phone number that somebody typed or a file contained.
struct PhoneVerdict {
    enum class Kind {
        Valid,
        Empty,
        Invalid, ///< Right length, but no such number in its country.
        TooShort,
        TooLong,
        Characters, ///< Letters or signs that no phone number holds; position says where.
        Extension, ///< Valid, but with an extension, which WhatsApp cannot dial.
        UnknownCountry, ///< The prefix after the plus sign belongs to no country.
        MissingPrefix, ///< Not a number of the centre's country; with a plus sign it would be one: see suggestion.
        NotMobile, ///< Valid, but a fixed line or special number: probably without WhatsApp. A warning.
        NeedsMobileNine, ///< Argentina and Brazil: the mobile form has a 9 more: see suggestion. Argentina's is usable
                         ///< as it is.
    };
    Kind kind = Kind::Empty;
    QString e164; ///< "+34612345678"; empty when it is not usable.
    QString international; ///< "+34 612 34 56 78"; empty when it is not usable.
    QString region; ///< ISO 3166 of the number itself, e.g. "ES"; empty when unknown.
    QString suggestion; ///< E.164 of what was probably meant; empty when there is no guess.
    int position = -1; ///< Of the first character that does not belong, in the text as typed.

    /// Can be stored and dialled, though perhaps with a warning.
    bool isUsable() const { return !e164.isEmpty(); }
};

/// Judges a number typed by a person. \a region (ISO 3166, "ES") completes numbers without prefix.
/// Not for numbers that WhatsApp reported: those are kept as they came.
PhoneVerdict checkPhone(const QString &typed, const QString &region);

/// True for a two-letter region whose phone numbers are known.
bool isPhoneRegion(const QString &region);

/// Equal for two spellings of one WhatsApp account: digits only, without Mexico's 1, Argentina's 9, Brazil's ninth
/// digit. Never validates: real wa_ids are not always valid numbers.
QString phoneKey(const QString &e164OrWaId);

/// The spellings under which the same account may be known, in E.164; the given one first.
QStringList phoneVariants(const QString &e164);

/// "+34 612 34 56 78" for tables; text that is not a number comes back unchanged.
QString formattedPhone(const QString &e164OrWaId);
