// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/statusplan.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// SplitMix64: a generator that costs nothing to begin, once per message.
quint64 nextOf(quint64 &state)
{
    state += 0x9e3779b97f4a7c15ULL;
    quint64 value = state;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

qint64 below(quint64 &state, qint64 limit)
{
    return qint64(nextOf(state) % quint64(limit));
}

constexpr int kUndeliverable = 131026;

} // namespace

StatusPlan::StatusPlan(const CampusSettings &settings, quint32 seed, qint64 message)
    : m_settings(settings)
    , m_state((quint64(seed) << 32) ^ quint64(message))
    , m_message(message)
{
}

bool StatusPlan::chance(qint64 percent)
{
    return percent > 0 && below(m_state, 100) < percent;
}

QList<StatusPlan::Step> StatusPlan::steps(const NumberFate &fate)
{
    const qint64 speed = m_settings.deliverySpeedPercent;
    const auto scaled = [speed](qint64 ms) { return speed <= 0 ? 0 : ms * 100 / speed; };
    const qint64 sent = 200 + below(m_state, 600);
    const qint64 delivered = sent + 500 + below(m_state, 2500);
    const qint64 read = delivered + 2000 + below(m_state, 8000);
    if (fate.failsWith != 0)
        return {{u"failed"_s, scaled(fate.isHeld ? read : sent)}};
    const qint64 wait = fate.isHeld ? scaled(read) : 0; // held for quality assessment: everything comes later
    QList<Step> plan = {
        {u"sent"_s, wait + scaled(sent)}, {u"delivered"_s, wait + scaled(delivered)}, {u"read"_s, wait + scaled(read)}};
    while (plan.size() > 1 && plan.last().status != fate.lastStatus)
        plan.removeLast();
    return plan;
}

void StatusPlan::disorder(QList<Step> &plan)
{
    if (plan.size() == 3 && chance(m_settings.readOnlyPercent))
        plan.removeAt(1); // read without delivered
    const bool isShuffled = m_settings.shuffleStatuses || chance(m_settings.shufflePercent);
    if (isShuffled && plan.size() > 1) {
        for (qsizetype i = 0; i < plan.size() / 2; ++i)
            std::swap(plan[i].ms, plan[plan.size() - 1 - i].ms);
        std::reverse(plan.begin(), plan.end());
    }
    if (chance(m_settings.latePercent)) {
        for (Step &step : plan)
            step.ms += 1 + below(m_state, std::max<qint64>(m_settings.lateMs, 1));
    }
}

void StatusPlan::store(PracticeStore &store, qint64 now, const NumberFate &fate)
{
    NumberFate actual = fate;
    if (actual.failsWith == 0 && chance(m_settings.failedPercent))
        actual.failsWith = kUndeliverable;
    QList<Step> plan = steps(actual);
    disorder(plan);
    const bool isTwice = m_settings.duplicateStatuses || chance(m_settings.duplicatePercent);
    for (const Step &step : std::as_const(plan))
        store.change(
            u"INSERT INTO delivery (message, status, code, due, twice) VALUES (?, ?, ?, ?, ?)"_s,
            {m_message, step.status, step.status == "failed"_L1 ? actual.failsWith : 0, now + step.ms, int(isTwice)});
}
