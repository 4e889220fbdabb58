// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/trackrequest.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QJsonObject TrackRequest::toJson() const
{
    QJsonArray courses;
    for (const qint64 id : courseIds)
        courses.append(id);
    return {{u"kind"_s, word(kind)}, {u"full"_s, isFull}, {u"courses"_s, courses}};
}

TrackRequest TrackRequest::fromJson(const QJsonObject &json)
{
    TrackRequest request{.kind = stateFromWord<PassKind>(json.value("kind"_L1).toString()).value_or(PassKind::Manual),
                         .isFull = json.value("full"_L1).toBool()};
    const QJsonArray courses = json.value("courses"_L1).toArray();
    for (const QJsonValue &id : courses)
        request.courseIds.append(id.toInteger());
    return request;
}

bool TrackRequest::covers(const TrackRequest &other, const QSet<qint64> &followed) const
{
    const auto depth = [](const TrackRequest &request) {
        return request.isFull ? 2 : request.kind == PassKind::Sweep ? 1 : 0;
    };
    if (depth(*this) < depth(other))
        return false;
    if (kind == PassKind::Scheduled && courseIds.isEmpty()) // what is due then is not known before
        return other.kind == PassKind::Scheduled;
    const QSet<qint64> mine = courseIds.isEmpty() ? followed : QSet<qint64>(courseIds.cbegin(), courseIds.cend());
    if (other.courseIds.isEmpty())
        return mine.contains(followed);
    return mine.contains(QSet<qint64>(other.courseIds.cbegin(), other.courseIds.cend()));
}

TrackRequest TrackRequest::joined(const TrackRequest &other, const QSet<qint64> &followed) const
{
    TrackRequest both{.kind = PassKind::Manual, .isFull = isFull || other.isFull};
    QSet<qint64> courses(courseIds.cbegin(), courseIds.cend());
    courses.unite(QSet<qint64>(other.courseIds.cbegin(), other.courseIds.cend()));
    const bool hasAll = courseIds.isEmpty() || other.courseIds.isEmpty();
    if (hasAll && followed.contains(courses))
        return both;
    if (hasAll)
        courses.unite(followed);
    both.courseIds = courses.values();
    std::ranges::sort(both.courseIds);
    return both;
}

std::optional<TrackRequest> TrackRequest::nextOf(const QJsonObject &payload)
{
    const QJsonValue next = payload.value("next"_L1);
    return next.isObject() ? std::optional(fromJson(next.toObject())) : std::nullopt;
}

QJsonObject TrackRequest::toJson(const std::optional<TrackRequest> &next) const
{
    QJsonObject json = toJson();
    if (next)
        json.insert("next"_L1, next->toJson());
    return json;
}
