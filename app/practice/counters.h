// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

/// How much a campus has been asked since it started (or since it was told to forget).
class Counters {
public:
    void request(const QString &function, qint64 bytesIn);
    void innerCall(const QString &function);
    void answer(qint64 bytesOut);
    void fault(const QString &kind);
    void reset();
    /// {"requests":{"total","functions":{…}},"inner_calls":{…},"bytes_in","bytes_out","faults":{…}}
    QJsonObject toJson() const;

private:
    QMap<QString, qint64> m_requests;
    QMap<QString, qint64> m_innerCalls;
    QMap<QString, qint64> m_faults;
    qint64 m_bytesIn = 0;
    qint64 m_bytesOut = 0;
};
