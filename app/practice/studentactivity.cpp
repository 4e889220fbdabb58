// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/studentactivity.h"

#include "app/practice/sample/classroom.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kDay = 86400;
constexpr qint64 kLiveGap = 60; ///< Seconds; more than this was a jump, or a time when nothing ran.
constexpr qint64 kLongestCatchUp = 400 * kDay;
const QString kUntil = u"activity_until"_s;

/// How many sittings happen for each that would in real life. The sample centre has some thirty a day: one in about
/// five minutes, one minute, three seconds.
double factorOf(const QString &pace)
{
    if (pace == "slow"_L1)
        return 10;
    if (pace == "normal"_L1)
        return 60;
    return pace == "fast"_L1 ? 1200 : 0;
}

} // namespace

StudentActivity::StudentActivity(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &StudentActivity::wake);
}

bool StudentActivity::isPace(const QString &word)
{
    return word == "off"_L1 || factorOf(word) > 0;
}

QString StudentActivity::pace() const
{
    return isPace(m_settings.activity) ? m_settings.activity : m_usual;
}

void StudentActivity::setUp(quint32 seed, const QString &usual)
{
    m_seed = seed;
    m_usual = isPace(usual) ? usual : u"off"_s;
}

void StudentActivity::beginNow()
{
    m_store.setMeta(kUntil, QString::number(m_clock.unixSeconds()));
}

void StudentActivity::stop()
{
    m_timer.stop();
}

void StudentActivity::wake()
{
    const double factor = factorOf(pace());
    const qint64 now = m_clock.unixSeconds();
    const QString known = m_store.meta(kUntil);
    if (factor == 0) {
        m_timer.stop();
        if (!known.isEmpty())
            m_store.setMeta(kUntil, {}); // what would have happened meanwhile did not
        return;
    }
    m_timer.start(factor > 100 ? 1s : 5s);
    const qint64 from = known.isEmpty() ? now : std::max(known.toLongLong(), now - kLongestCatchUp);
    m_store.begin();
    Classroom classroom(m_store, m_seed);
    if (now - from > kLiveGap)
        catchUp(classroom, from, now);
    else if (now > from)
        live(classroom, from, now);
    m_store.setMeta(kUntil, QString::number(now));
    m_store.commit();
}

void StudentActivity::catchUp(Classroom &classroom, qint64 from, qint64 to)
{
    QList<std::pair<qint64, Learner>> sittings;
    for (const Learner &learner : classroom.learners()) {
        for (const qint64 at : learner.sittings(from, to))
            sittings.append({at, learner});
    }
    std::stable_sort(sittings.begin(), sittings.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    for (const auto &[at, learner] : std::as_const(sittings))
        classroom.sit(learner, at);
}

void StudentActivity::live(Classroom &classroom, qint64 from, qint64 to)
{
    constexpr quint64 kLiveDraw = 20;
    const double share = factorOf(pace()) * double(to - from) / double(kDay);
    for (const Learner &learner : classroom.learners()) {
        if (learner.draw(kLiveDraw, quint64(to)) < learner.rate(to) * share)
            classroom.sit(learner, to);
    }
}
