// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/functions.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject element(const QString &name, const QJsonValue &value)
{
    return {{u"element"_s, name}, {u"value"_s, value}};
}

QJsonValue numberOrText(const QString &value)
{
    bool isNumber = false;
    const double parsed = value.toDouble(&isNumber);
    return isNumber ? QJsonValue(parsed) : QJsonValue(value);
}

/// What Moodle answers of one SCO in one attempt: five values of its own, then the raw ones; empty if "not attempted".
QJsonArray trackList(const QList<Row> &tracks, qint64 user, qint64 sco)
{
    QMap<QString, QString> values;
    qint64 modified = 0;
    for (const Row &track : tracks) {
        values.insert(text(track, u"element"_s), text(track, u"value"_s));
        modified = std::max(modified, number(track, u"modified"_s));
    }
    const auto either = [&values](const QString &v12, const QString &v2004) {
        return values.contains(v12) ? values.value(v12) : values.value(v2004);
    };
    QString status = either(u"cmi.core.lesson_status"_s, u"cmi.completion_status"_s);
    if (status.isEmpty()) // a SCO that only wrote its success counts as never opened
        return {};
    if (status == "not attempted"_L1)
        status = u"notattempted"_s;
    const QString total = either(u"cmi.core.total_time"_s, u"cmi.total_time"_s);
    QJsonArray list{element(u"score_raw"_s, numberOrText(either(u"cmi.core.score.raw"_s, u"cmi.score.raw"_s))),
                    element(u"status"_s, status), element(u"total_time"_s, total.isEmpty() ? u"00:00:00"_s : total),
                    element(u"session_time"_s, values.value(u"cmi.core.session_time"_s, u"00:00:00"_s)),
                    element(u"timemodified"_s, QString::number(modified))};
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        list.append(element(it.key(), it.value()));
    list.append(element(u"userid"_s, user));
    list.append(element(u"scoid"_s, QString::number(sco)));
    return list;
}

/// Is there such a person? The message differs for one that was deleted.
std::optional<MoodleFault> checkUser(const MoodleContext &context, qint64 id)
{
    const Row user = context.store.row(u"SELECT deleted FROM user WHERE id = ?"_s, {id});
    if (user.isEmpty())
        return MoodleFault::invalidUser();
    return number(user, u"deleted"_s) != 0 ? std::optional(MoodleFault::userDeleted()) : std::nullopt;
}

std::optional<MoodleFault> enterScorm(const MoodleContext &context, const Row &scorm)
{
    if (const auto fault = context.enterByLogin(context.course(number(scorm, u"course"_s))))
        return fault;
    const Row module = context.store.row(u"SELECT * FROM module WHERE id = ?"_s, {scorm.value(u"module"_s)});
    if (!context.isModuleVisible(module))
        return MoodleFault::requireLogin();
    return std::nullopt;
}

} // namespace

MoodleResult getScormScoTracks(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 scoId = parameters.integer(u"scoid"_s);
    const qint64 user = parameters.integer(u"userid"_s);
    qint64 attempt = parameters.integer(u"attempt"_s, 0);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    const Row scorm =
        context.store.row(u"SELECT s.* FROM sco o JOIN scorm s ON s.id = o.scorm WHERE o.id = ?"_s, {scoId});
    if (scorm.isEmpty())
        return refuse(MoodleFault::plain(u"cannotfindsco"_s, u"Could not find SCO"_s));
    if (const auto fault = enterScorm(context, scorm))
        return refuse(*fault);
    if (const auto fault = checkUser(context, user))
        return refuse(*fault);
    if (!context.has("mod/scorm:viewreport"_L1))
        return refuse(MoodleFault::noPermission(u"View reports"_s));
    if (attempt == 0) // the highest number that has data, not the best attempt
        attempt = std::max<qint64>(
            1,
            context.store
                .value(u"SELECT max(attempt) FROM track WHERE scorm = ? AND user = ?"_s, {scorm.value(u"id"_s), user})
                .toLongLong());
    const QJsonArray tracks = trackList(
        context.store.rows(u"SELECT * FROM track WHERE sco = ? AND user = ? AND attempt = ?"_s, {scoId, user, attempt}),
        user, scoId);
    QJsonArray warnings;
    if (tracks.isEmpty())
        warnings.append(QJsonObject{{u"item"_s, u"attempt"_s},
                                    {u"itemid"_s, attempt},
                                    {u"warningcode"_s, u"notattempted"_s},
                                    {u"message"_s, u"Not attempted"_s}});
    return QJsonObject{{u"data"_s, QJsonObject{{u"attempt"_s, attempt}, {u"tracks"_s, tracks}}},
                       {u"warnings"_s, warnings}};
}

MoodleResult getScormAttemptCount(MoodleContext &context, ParameterReader &parameters)
{
    const qint64 scormId = parameters.integer(u"scormid"_s);
    const qint64 user = parameters.integer(u"userid"_s);
    const bool isCompletionNeeded = parameters.flag(u"ignoremissingcompletion"_s, false);
    if (const auto fault = parameters.fault())
        return refuse(*fault);
    const Row scorm = context.store.row(u"SELECT * FROM scorm WHERE id = ?"_s, {scormId});
    if (scorm.isEmpty())
        return refuse(MoodleFault::missingRecord(u"scorm"_s));
    if (const auto fault = enterScorm(context, scorm))
        return refuse(*fault);
    if (const auto fault = checkUser(context, user))
        return refuse(*fault);
    if (!context.has("mod/scorm:viewreport"_L1))
        return refuse(MoodleFault::noPermission(u"View reports"_s));
    const QString finished = isCompletionNeeded
        ? u" AND element IN ('cmi.core.lesson_status', 'cmi.completion_status') AND value IN ('completed', 'passed')"_s
        : u""_s;
    const qint64 attempts =
        context.store
            .value(u"SELECT count(DISTINCT attempt) FROM track WHERE scorm = ? AND user = ?"_s + finished,
                   {scormId, user})
            .toLongLong();
    return QJsonObject{{u"attemptscount"_s, attempts}, {u"warnings"_s, QJsonArray()}};
}
