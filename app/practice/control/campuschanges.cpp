// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/control/campuschanges.h"

#include "app/practice/sample/classroom.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> refused(const QString &detail)
{
    return fail({.kind = Error::Kind::Invalid, .code = u"practice_control"_s, .detail = detail});
}

/// By id, or by username.
qint64 studentOf(PracticeStore &store, const QJsonValue &value)
{
    const QString sql = value.isString() ? u"SELECT id FROM user WHERE username = ? AND deleted = 0"_s
                                         : u"SELECT id FROM user WHERE id = ? AND deleted = 0"_s;
    return store.value(sql, {value.toVariant()}).toLongLong();
}

Result<QJsonObject> moveMany(PracticeStore &store, quint32 seed, const QJsonObject &wanted, qint64 now)
{
    constexpr quint64 kShareDraw = 21;
    const double share = wanted.value(u"percent"_s).toDouble() / 100;
    Classroom classroom(store, seed);
    QJsonArray moved;
    for (const Learner &learner : classroom.learners(0, wanted.value(u"course"_s).toInteger())) {
        if (learner.draw(kShareDraw, quint64(now)) >= share)
            continue;
        if (const qint64 sco = classroom.finishNext(learner, now, wanted.value(u"mobile"_s).toBool()))
            moved.append(QJsonObject{{u"student"_s, learner.user()}, {u"course"_s, learner.course()}, {u"sco"_s, sco}});
    }
    return QJsonObject{{u"moved"_s, moved}, {u"at"_s, now}};
}

Result<QJsonObject> moveOne(PracticeStore &store, const QJsonObject &wanted, qint64 now)
{
    const qint64 user = studentOf(store, wanted.value(u"student"_s));
    const qint64 sco = wanted.value(u"sco"_s).toInteger();
    const Row place = store.row(u"SELECT s.id AS scorm, s.course AS course, s.version AS version FROM sco o"
                                " JOIN scorm s ON s.id = o.scorm WHERE o.id = ? AND o.type = 'sco'"_s,
                                {sco});
    if (user == 0 || place.isEmpty())
        return refused(u"no such student or sco"_s);
    const qint64 newest =
        store.value(u"SELECT max(attempt) FROM track WHERE scorm = ? AND user = ?"_s, {place.value(u"scorm"_s), user})
            .toLongLong();
    ScoReport report{.is2004 = text(place, u"version"_s) != "SCORM_1.2"_L1,
                     .status = wanted.value(u"status"_s).toString(),
                     .success = wanted.value(u"success"_s).toString(),
                     .seconds = int(wanted.value(u"seconds"_s).toInteger(600))};
    if (wanted.contains(u"score"_s))
        report.score = wanted.value(u"score"_s).toDouble();
    const StudySession session{.user = user,
                               .course = number(place, u"course"_s),
                               .scorm = number(place, u"scorm"_s),
                               .sco = sco,
                               .attempt = int(wanted.value(u"attempt"_s).toInteger(std::max<qint64>(1, newest))),
                               .at = now,
                               .isMobile = wanted.value(u"mobile"_s).toBool(),
                               .elements = elementsOf(report)};
    writeSession(store, session);
    return QJsonObject{{u"student"_s, user}, {u"sco"_s, sco}, {u"attempt"_s, session.attempt}, {u"at"_s, now}};
}

/// A new version of the file: new SCOs in the place of the old ones, whose tracks are gone.
void replacePackage(PracticeStore &store, qint64 scorm, qint64 now)
{
    const QList<Row> old = store.rows(u"SELECT * FROM sco WHERE scorm = ? ORDER BY sort_order, id"_s, {scorm});
    store.change(u"DELETE FROM track WHERE scorm = ?"_s, {scorm});
    store.change(u"DELETE FROM sco WHERE scorm = ?"_s, {scorm});
    qint64 launch = 0;
    for (Row sco : old) {
        sco.remove(u"id"_s);
        const qint64 id = store.insert(u"sco"_s, sco);
        launch = launch == 0 && text(sco, u"type"_s) == "sco"_L1 ? id : launch;
    }
    const QByteArray seed = QByteArray::number(scorm) + '/' + QByteArray::number(launch);
    store.change(
        u"UPDATE scorm SET revision = revision + 1, launch = ?, sha1 = ? WHERE id = ?"_s,
        {launch, QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha1).toHex()), scorm});
    store.change(u"UPDATE module SET modified = ? WHERE id = (SELECT module FROM scorm WHERE id = ?)"_s, {now, scorm});
}

void deletePackage(PracticeStore &store, qint64 scorm)
{
    store.change(u"DELETE FROM track WHERE scorm = ?"_s, {scorm});
    store.change(u"DELETE FROM sco WHERE scorm = ?"_s, {scorm});
    store.change(u"DELETE FROM module WHERE id = (SELECT module FROM scorm WHERE id = ?)"_s, {scorm});
    store.change(u"DELETE FROM scorm WHERE id = ?"_s, {scorm});
}

bool changePackage(PracticeStore &store, qint64 scorm, const QString &what, qint64 now)
{
    const qint64 module = store.value(u"SELECT module FROM scorm WHERE id = ?"_s, {scorm}).toLongLong();
    const auto set = [&](const QString &column, int value) {
        return store.change(u"UPDATE module SET %1 = ? WHERE id = ?"_s.arg(column), {value, module}) > 0;
    };
    if (module == 0)
        return false;
    if (what == "hide"_L1 || what == "show"_L1)
        return set(u"visible"_s, what == "show"_L1);
    if (what == "separate_groups"_L1 || what == "no_groups"_L1)
        return set(u"separate_groups"_s, what == "separate_groups"_L1);
    if (what == "replace"_L1)
        replacePackage(store, scorm, now);
    else if (what == "delete"_L1)
        deletePackage(store, scorm);
    else
        return false;
    return true;
}

bool changeStudent(PracticeStore &store, qint64 user, qint64 course, const QString &what)
{
    if (what == "delete"_L1)
        return store.change(u"DELETE FROM enrolment WHERE user = ?"_s, {user}) >= 0
            && store.change(u"UPDATE user SET deleted = 1, username = email || '.' || id WHERE id = ?"_s, {user}) > 0;
    if (what == "leave"_L1)
        return store.change(u"DELETE FROM enrolment WHERE user = ? AND course = ?"_s, {user, course}) > 0;
    if (what != "suspend"_L1 && what != "resume"_L1)
        return false;
    return store.change(u"UPDATE enrolment SET suspended = ? WHERE user = ? AND course = ?"_s,
                        {int(what == "suspend"_L1), user, course})
        > 0;
}

bool changeCourse(PracticeStore &store, qint64 course, const QString &what)
{
    if (what != "hide"_L1 && what != "show"_L1)
        return false;
    return store.change(u"UPDATE course SET visible = ? WHERE id = ?"_s, {int(what == "show"_L1), course}) > 0;
}

} // namespace

Result<QJsonObject> makeActivity(PracticeStore &store, quint32 seed, const QJsonObject &wanted, qint64 now)
{
    store.begin();
    const Result<QJsonObject> done =
        wanted.contains(u"percent"_s) ? moveMany(store, seed, wanted, now) : moveOne(store, wanted, now);
    if (done && store.commit())
        return done;
    store.rollback();
    store.takeError();
    return done ? refused(u"the campus could not write it"_s) : done;
}

Result<QJsonObject> changeCampus(PracticeStore &store, const QJsonObject &wanted, qint64 now)
{
    const QString what = wanted.value(u"do"_s).toString();
    const qint64 course = wanted.value(u"course"_s).toInteger();
    store.begin();
    bool isDone = false;
    if (wanted.contains(u"package"_s))
        isDone = changePackage(store, wanted.value(u"package"_s).toInteger(), what, now);
    else if (wanted.contains(u"student"_s))
        isDone = changeStudent(store, studentOf(store, wanted.value(u"student"_s)), course, what);
    else
        isDone = changeCourse(store, course, what);
    if (isDone && store.commit())
        return QJsonObject{{u"done"_s, what}};
    store.rollback();
    store.takeError();
    return refused(u"unknown change, or nothing of that id"_s);
}
