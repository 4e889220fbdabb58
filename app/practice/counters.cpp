// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/counters.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject table(const QMap<QString, qint64> &counts)
{
    QJsonObject functions;
    qint64 total = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        functions.insert(it.key(), it.value());
        total += it.value();
    }
    return {{u"total"_s, total}, {u"functions"_s, functions}};
}

} // namespace

void Counters::request(const QString &function, qint64 bytesIn)
{
    ++m_requests[function];
    m_bytesIn += bytesIn;
}

void Counters::innerCall(const QString &function)
{
    ++m_innerCalls[function];
}

void Counters::answer(qint64 bytesOut)
{
    m_bytesOut += bytesOut;
}

void Counters::fault(const QString &kind)
{
    ++m_faults[kind];
}

void Counters::reset()
{
    *this = Counters();
}

QJsonObject Counters::toJson() const
{
    return {{u"requests"_s, table(m_requests)},
            {u"inner_calls"_s, table(m_innerCalls)},
            {u"faults"_s, table(m_faults)},
            {u"bytes_in"_s, m_bytesIn},
            {u"bytes_out"_s, m_bytesOut}};
}
