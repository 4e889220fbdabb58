// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/states.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

/// What a tracking job is to do: its payload.
struct TrackRequest {
    /// One pass at a time.
    static inline const QString kDedupeKey = QStringLiteral("track");

    PassKind kind = PassKind::Scheduled; ///< Scheduled: what is due. Manual: all or `courseIds`. Sweep: all, fully.
    bool isFull = false; ///< Everything is read, whatever the campus says has changed, and what is done as well.
    QList<qint64> courseIds; ///< Bedel's; empty: all followed.

    QJsonObject toJson() const;
    static TrackRequest fromJson(const QJsonObject &json);

    /// Whether a pass for this one reads all that the other asks for. `followed`: the courses that "all" stands for.
    bool covers(const TrackRequest &other, const QSet<qint64> &followed) const;
    /// One pass for both, by hand; it may read more than either asks for.
    TrackRequest joined(const TrackRequest &other, const QSet<qint64> &followed) const;

    /// What was asked for while a pass was under way: its job's payload carries it, and the same job goes on with it.
    static std::optional<TrackRequest> nextOf(const QJsonObject &payload);
    QJsonObject toJson(const std::optional<TrackRequest> &next) const;
};
