// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

/// What went wrong, as a value. People read the sentence that app/services/errortext makes of it.
struct Error {
    /// One list for every system; decides how the program goes on.
    enum class Kind {
        Cancelled,
        Offline, ///< Nothing reached the other side: no route, name not found, connection refused.
        Timeout,
        Tls,
        WrongService, ///< Something else answered: HTML, XML, other JSON.
        Unauthorised, ///< Token or password wrong, expired or withdrawn.
        Permission, ///< Known to the other side, but not allowed; facts[Capability] or facts[Function] name what is
                    ///< missing.
        NotFound,
        Invalid, ///< A value was refused; facts[Field] names it where that is known.
        Conflict, ///< Somebody or something else is in the way; facts[Name], facts[Id] say who.
        RateLimited,
        Maintenance,
        Server,
        Unconfirmed, ///< The request may have been carried out; nobody knows. Never repeated by itself.
        Storage, ///< The database; code is a word of StorageCode (app/storage/storagecode.h).
    };
    enum class System { Bedel, Database, Moodle, WhatsApp };
    /// May the very same request succeed later by itself, after a person mended something, or never?
    enum class Retry { Never, Later, AfterFix };
    /// Names for the particulars a sentence needs. Values may be personal: they are shown, never logged.
    enum class Fact {
        Function,
        Capability,
        Field,
        Value,
        Name,
        Id,
        Course,
        Template,
        Parameter,
        Policy,
        Status,
        ContentType,
        Excerpt,
        Url,
        Time ///< ISO 8601 UTC; shown in the time of the place.
    };

    Kind kind = Kind::Server;
    System system = System::Bedel;
    /// The other system's own code ("nopermissions", "132001", SQLSTATE), or one of ours.
    QString code;
    /// For the log and for "Details": raw, with secrets masked and without personal data.
    QString detail;
    Retry retry = Retry::Never;
    /// How long the other side asked to wait.
    std::optional<std::chrono::milliseconds> retryAfter;
    QMap<Fact, QString> facts;

    QString fact(Fact name) const { return facts.value(name); }

    QJsonObject toJson() const;
    static Error fromJson(const QJsonObject &json);
    friend bool operator==(const Error &, const Error &) = default;
};

/// A machine word for a kind, as in logs and JSON: "offline", "wrong_service".
QString word(Error::Kind kind);
QString word(Error::System system);
