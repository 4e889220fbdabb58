// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/classroom.h"

#include "app/domain/scormtracks.h"
#include "app/practice/moodle/moodlecontext.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// What is drawn for; see Learner::draw().
enum Draw : quint64 { ReviewDraw = 10, MobileDraw, RestartDraw, FinishDraw, FailDraw, ScoreDraw, LengthDraw };

void take(StudyState &state, const Row &track)
{
    StudyState::Sco &sco = state.scos[number(track, u"sco"_s)];
    const int attempt = int(number(track, u"attempt"_s));
    int &newest = state.attempts[number(track, u"scorm"_s)];
    newest = std::max(newest, attempt);
    sco.isTouched = true;
    if (attempt > sco.attempt) {
        sco.attempt = attempt;
        sco.isFailed = false;
        sco.seconds = 0;
    }
    const QString element = text(track, u"element"_s);
    const QString value = text(track, u"value"_s);
    const bool isStatus = element == "cmi.core.lesson_status"_L1 || element == "cmi.completion_status"_L1;
    const bool isSuccess = element == "cmi.success_status"_L1;
    sco.isDone |= isScoDone(isStatus ? value : QString(), isSuccess ? value : QString());
    if ((isStatus || isSuccess) && value == "failed"_L1) {
        ++sco.failures;
        sco.isFailed |= attempt == sco.attempt;
    }
    if (element.endsWith("total_time"_L1) && attempt == sco.attempt)
        sco.seconds = int(scormSeconds(value).value_or(0));
}

} // namespace

Classroom::Classroom(PracticeStore &store, quint32 seed)
    : m_store(store)
    , m_seed(seed)
{
}

QList<Learner> Classroom::learners(qint64 user, qint64 course)
{
    const QList<Row> rows = m_store.rows(
        u"SELECT e.user AS user, e.course AS course, max(e.time_start, c.start_date, u.created) AS begin_at,"
        " CASE WHEN e.time_end > 0 THEN e.time_end ELSE c.end_date END AS end_at FROM enrolment e"
        " JOIN course c ON c.id = e.course JOIN user u ON u.id = e.user"
        " WHERE e.role = 5 AND e.suspended = 0 AND u.deleted = 0 AND u.suspended = 0 AND c.visible = 1"
        " AND (? = 0 OR e.user = ?) AND (? = 0 OR e.course = ?) ORDER BY e.id"_s,
        {user, user, course, course});
    QList<Learner> learners;
    learners.reserve(rows.size());
    for (const Row &row : rows) {
        Learner learner(m_seed, number(row, u"user"_s), number(row, u"course"_s));
        learner.setPeriod(number(row, u"begin_at"_s), number(row, u"end_at"_s));
        learner.setScos(int(scosOf(learner.course()).size()));
        learners.append(learner);
    }
    return learners;
}

const QList<Classroom::ScoPlace> &Classroom::scosOf(qint64 course)
{
    const auto known = m_courses.constFind(course);
    if (known != m_courses.constEnd())
        return *known;
    QList<ScoPlace> &scos = m_courses[course];
    for (const Row &row : m_store.rows(u"SELECT o.id AS id, o.scorm AS scorm, s.version AS version FROM scorm s"
                                       " JOIN module m ON m.id = s.module JOIN sco o ON o.scorm = s.id"
                                       " WHERE s.course = ? AND m.visible = 1 AND o.type = 'sco'"
                                       " ORDER BY m.section, m.id, o.sort_order, o.id"_s,
                                       {course}))
        scos.append({number(row, u"id"_s), number(row, u"scorm"_s), text(row, u"version"_s) != "SCORM_1.2"_L1});
    return scos;
}

StudyState &Classroom::stateOf(const Learner &learner)
{
    StudyState &state = m_states[{learner.user(), learner.course()}];
    if (m_isRemembering)
        return state;
    state = {};
    for (const Row &track :
         m_store.rows(u"SELECT t.scorm AS scorm, t.sco AS sco, t.attempt AS attempt, t.element AS element,"
                      " t.value AS value FROM scorm s JOIN track t ON t.scorm = s.id AND t.user = ?"
                      " WHERE s.course = ? ORDER BY t.attempt"_s,
                      {learner.user(), learner.course()}))
        take(state, track);
    return state;
}

bool Classroom::sit(const Learner &learner, qint64 at)
{
    const QList<ScoPlace> &scos = scosOf(learner.course());
    if (scos.isEmpty())
        return false;
    const auto drawn = [&](Draw what) { return learner.draw(what, quint64(at)); };
    StudyState &state = stateOf(learner);
    const bool isMobile = drawn(MobileDraw) < 0.15;
    const int length = 240 + int(1500 * drawn(LengthDraw));
    const auto open = std::find_if(scos.begin(), scos.end(),
                                   [&](const ScoPlace &place) { return !state.scos.value(place.id).isDone; });
    if (open == scos.end()) { // some look something up again
        if (drawn(ReviewDraw) > 0.05)
            return false;
        const ScoPlace &place = scos.at(int(drawn(FinishDraw) * double(scos.size())));
        const StudyState::Sco sco = state.scos.value(place.id);
        write(learner, place, sco.attempt, at, isMobile, place.is2004 ? u"completed"_s : u"passed"_s,
              sco.seconds + length);
        return true;
    }
    const StudyState::Sco sco = state.scos.value(open->id);
    const int newest = std::max(1, state.attempts.value(open->scorm));
    if (learner.habit() == Learner::Habit::Restarting && newest < 3 && drawn(RestartDraw) < 0.2) {
        const auto first =
            std::find_if(scos.begin(), scos.end(), [&](const ScoPlace &place) { return place.scorm == open->scorm; });
        if (state.scos.value(first->id).isDone) {
            write(learner, *first, newest + 1, at, isMobile, u"incomplete"_s, length);
            return true;
        }
    }
    const bool isAgain = sco.isFailed;
    const int attempt = isAgain ? newest + 1 : newest;
    const int before = !isAgain && sco.attempt == attempt ? sco.seconds : 0;
    QString status = u"incomplete"_s;
    if (drawn(FinishDraw) < (sco.isTouched ? 0.75 : 0.4)) {
        const bool isHard =
            learner.habit() == Learner::Habit::Failing && learner.draw(FailDraw, quint64(open->id)) < 0.6;
        const bool isFailing = isHard && sco.failures < 3 && drawn(FailDraw) < (sco.failures == 0 ? 1.0 : 0.4);
        status = isFailing ? u"failed"_s : open->is2004 && drawn(ScoreDraw) < 0.3 ? u"completed"_s : u"passed"_s;
    }
    write(learner, *open, attempt, at, isMobile, status, before + length);
    return true;
}

qint64 Classroom::finishNext(const Learner &learner, qint64 at, bool isMobile)
{
    const QList<ScoPlace> &scos = scosOf(learner.course());
    const StudyState &state = stateOf(learner);
    for (const ScoPlace &place : scos) {
        if (state.scos.value(place.id).isDone)
            continue;
        const qint64 sco = place.id;
        write(learner, place, std::max(1, state.attempts.value(place.scorm)), at, isMobile, u"passed"_s, 900);
        return sco;
    }
    return 0;
}

void Classroom::write(const Learner &learner, const ScoPlace &place, int attempt, qint64 at, bool isMobile,
                      const QString &status, int seconds)
{
    ScoReport report{.is2004 = place.is2004, .status = status, .seconds = seconds};
    if (status == "passed"_L1 || status == "failed"_L1) {
        const double share = learner.draw(ScoreDraw, quint64(place.id) * 8 + quint64(attempt));
        report.score = status == "passed"_L1 ? 55 + int(46 * share) : 20 + int(25 * share);
    }
    writeSession(m_store,
                 {.user = learner.user(),
                  .course = learner.course(),
                  .scorm = place.scorm,
                  .sco = place.id,
                  .attempt = attempt,
                  .at = at,
                  .isMobile = isMobile,
                  .elements = elementsOf(report)});
    StudyState &state = m_states[{learner.user(), learner.course()}];
    StudyState::Sco &sco = state.scos[place.id];
    sco.isTouched = true;
    sco.isDone |= isScoDone(status, {});
    sco.isFailed = status == "failed"_L1;
    sco.failures += sco.isFailed ? 1 : 0;
    sco.attempt = attempt;
    sco.seconds = seconds;
    int &newest = state.attempts[place.scorm];
    newest = std::max(newest, attempt);
    if (!m_isRemembering)
        m_states.clear();
}
