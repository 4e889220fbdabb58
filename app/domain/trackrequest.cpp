// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/trackrequest.h"

#include <QJsonArray>

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
