// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/faultdesk.h"

using namespace Qt::Literals::StringLiterals;

QStringList Fault::kinds()
{
    return {u"http500"_s,
            u"http503"_s,
            u"empty500"_s,
            u"empty503"_s,
            u"html"_s,
            u"timeout"_s,
            u"cut_before"_s,
            u"maintenance"_s,
            u"refused"_s,
            u"slow"_s,
            u"http500_after_accept"_s,
            u"http503_after_accept"_s,
            u"empty500_after_accept"_s,
            u"malformed"_s,
            u"cut_mid_answer"_s,
            u"cut_after_accept"_s,
            u"timeout_after_accept"_s};
}

bool Fault::isCarriedOut() const
{
    return kind == "slow"_L1 || kind == "malformed"_L1 || kind == "cut_mid_answer"_L1
        || kind.endsWith("_after_accept"_L1);
}

QJsonObject Fault::toJson() const
{
    return {{u"kind"_s, kind}, {u"function"_s, function},       {u"next"_s, next},
            {u"skip"_s, skip}, {u"probability"_s, probability}, {u"ms"_s, ms}};
}

Result<Fault> Fault::fromJson(const QJsonObject &json)
{
    Fault fault{.kind = json.value(u"kind"_s).toVariant().toString(),
                .function = json.value(u"function"_s).toString(),
                .next = json.value(u"next"_s).toInt(),
                .skip = json.value(u"skip"_s).toInt(),
                .probability = json.value(u"probability"_s).toDouble(),
                .ms = json.value(u"ms"_s).toInteger(3000)};
    bool isGraphCode = false;
    fault.kind.toInt(&isGraphCode);
    if (!isGraphCode && !kinds().contains(fault.kind))
        return fail({.kind = Error::Kind::Invalid, .code = u"fault"_s, .detail = u"unknown kind of fault"_s});
    if (fault.next == 0 && fault.probability <= 0)
        fault.next = 1;
    return fault;
}

std::optional<Fault> FaultDesk::take(const QString &function)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (!fault.function.isEmpty() && fault.function != function)
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        if (fault.probability > 0) {
            if (m_random.generateDouble() < fault.probability)
                return fault;
            continue;
        }
        const Fault hit = fault;
        if (--fault.next <= 0)
            m_faults.removeAt(i);
        return hit;
    }
    return std::nullopt;
}

QJsonArray FaultDesk::toJson() const
{
    QJsonArray list;
    for (const Fault &fault : m_faults)
        list.append(fault.toJson());
    return list;
}
