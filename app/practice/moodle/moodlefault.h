// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

/// A Moodle exception as the REST server tells it. Most sites hide debugInfo.
struct MoodleFault {
    QString exception;
    QString errorCode; ///< Empty for a PHP error inside Moodle.
    QString message;
    QString debugInfo;

    QJsonObject toJson(bool debug) const;
    QByteArray toXml(bool debug) const;
    /// As told for a call inside a batch.
    QJsonObject toInnerJson(const QString &siteUrl, bool debug) const;

    static MoodleFault invalidParameter(const QString &debugInfo);
    static MoodleFault noPermission(const QString &capabilityTitle);
    static MoodleFault requireLogin();
    static MoodleFault courseContext(qint64 course, const QString &why);
    static MoodleFault missingRecord(const QString &table);
    static MoodleFault invalidUser();
    static MoodleFault userDeleted();
    static MoodleFault access(const QString &debugInfo);
    static MoodleFault plain(const QString &code, const QString &message);
    static MoodleFault databaseWrite(const QString &debugInfo);
};

using MoodleResult = tl::expected<QJsonValue, MoodleFault>;

inline tl::unexpected<MoodleFault> refuse(MoodleFault fault)
{
    return tl::unexpected<MoodleFault>(std::move(fault));
}
