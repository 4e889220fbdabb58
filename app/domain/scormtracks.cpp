// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/scormtracks.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kDay = 86400;

ScoStatus statusOf(const QString &text)
{
    QString plain = text.trimmed().toLower();
    plain.remove(u' ').remove(u'_');
    static const QMap<QString, ScoStatus> words{
        {u"notattempted"_s, ScoStatus::NotAttempted}, {u"incomplete"_s, ScoStatus::Incomplete},
        {u"browsed"_s, ScoStatus::Browsed},           {u"failed"_s, ScoStatus::Failed},
        {u"completed"_s, ScoStatus::Completed},       {u"passed"_s, ScoStatus::Passed},
    };
    return words.value(plain, ScoStatus::Unknown);
}

/// The raw name says it best; Moodle's own copy is there for both standards.
ScoStatus statusOf(const QMap<QString, QString> &elements)
{
    for (const QString &name : {u"cmi.core.lesson_status"_s, u"cmi.completion_status"_s, u"status"_s}) {
        if (const ScoStatus status = statusOf(elements.value(name)); status != ScoStatus::Unknown)
            return status;
    }
    return ScoStatus::Unknown;
}

ScoSuccess successOf(const QString &text)
{
    const ScoStatus status = statusOf(text);
    if (status == ScoStatus::Passed)
        return ScoSuccess::Passed;
    return status == ScoStatus::Failed ? ScoSuccess::Failed : ScoSuccess::Unknown;
}

std::optional<double> numberIn(const QMap<QString, QString> &elements, const QString &name)
{
    bool isNumber = false;
    const double number = elements.value(name).trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional<double>(number) : std::nullopt;
}

std::optional<double> scoreOf(const QMap<QString, QString> &elements)
{
    for (const QString &name : {u"score_raw"_s, u"cmi.core.score.raw"_s, u"cmi.score.raw"_s}) {
        if (const std::optional<double> score = numberIn(elements, name))
            return score;
    }
    const std::optional<double> scaled = numberIn(elements, u"cmi.score.scaled"_s);
    return scaled ? std::optional<double>(*scaled * 100) : std::nullopt;
}

int totalTimeOf(const QMap<QString, QString> &elements)
{
    // Moodle's copy falls back to zero when the package sent nothing under the name it expects.
    double longest = 0;
    for (const QString &name : {u"total_time"_s, u"cmi.core.total_time"_s, u"cmi.total_time"_s})
        longest = std::max(longest, scormSeconds(elements.value(name)).value_or(0));
    return int(std::min(std::round(longest), double(std::numeric_limits<int>::max())));
}

QDateTime momentOf(const QMap<QString, QString> &elements, const QString &name)
{
    bool isNumber = false;
    const qint64 seconds = elements.value(name).toLongLong(&isNumber);
    return isNumber && seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

} // namespace

ScoReading readTracks(qint64 moodleScoId, int attempt, const QMap<QString, QString> &elements)
{
    if (elements.isEmpty())
        return {.moodleScoId = moodleScoId};
    return {
        .moodleScoId = moodleScoId,
        .attempt = std::max(attempt, 1),
        .status = statusOf(elements),
        .success = successOf(elements.value(u"cmi.success_status"_s)),
        .score = scoreOf(elements),
        .totalTime = totalTimeOf(elements),
        .startedAt = momentOf(elements, u"x.start.time"_s),
        .changedAt = momentOf(elements, u"timemodified"_s),
    };
}

std::optional<double> scormSeconds(QStringView text)
{
    static const QRegularExpression clock(u"^(\\d{1,4}):(\\d{1,2}):(\\d{1,2}(?:\\.\\d+)?)$"_s);
    static const QRegularExpression iso(
        u"^P(?=.)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?$"_s);
    const QString trimmed = text.trimmed().toString();
    if (const auto match = clock.match(trimmed); match.hasMatch())
        return match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60 + match.captured(3).toDouble();
    const auto match = iso.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    // Years and months have no fixed length; no package stays open for one, so the usual averages do.
    const double parts[] = {365.25 * kDay, 30.4375 * kDay, 7 * kDay, kDay, 3600, 60, 1};
    double seconds = 0;
    for (int i = 0; i < 7; ++i)
        seconds += match.captured(i + 1).toDouble() * parts[i];
    return seconds;
}
