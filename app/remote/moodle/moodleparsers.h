// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/moodle/moodletypes.h"

// Moodle's JSON read into values. Keys decide, order and unknown keys do not; what is missing keeps its default;
// booleans may be 0, 1, true or false. A shape that cannot be the answer is WrongService.

/// Reads any JSON value, a bare `null` included; nothing when the bytes are not JSON.
std::optional<QJsonValue> jsonValue(const QByteArray &bytes);

Result<MoodleSite> parseMoodleSite(const QJsonValue &json);
/// Without the front page.
Result<QList<Course>> parseMoodleCourses(const QJsonValue &json);
Result<QList<MoodleUser>> parseMoodleUsers(const QJsonValue &json);
Result<QList<qint64>> parseMoodleCourseIds(const QJsonValue &json);
Result<QList<MoodleOwnProgress>> parseMoodleOwnProgress(const QJsonValue &json);
/// One for each student who is listed, graded or not.
Result<QList<MoodleGrade>> parseMoodleGrades(const QJsonValue &json);
Result<MoodleScorms> parseMoodleScorms(const QJsonValue &json);
Result<QList<MoodleSco>> parseMoodleScoes(const QJsonValue &json);
Result<MoodleTracks> parseMoodleTracks(const QJsonValue &json);
Result<MoodleUpdates> parseMoodleUpdates(const QJsonValue &json);
/// The inner answers; `functions` names them for their errors, in the order asked.
Result<MoodleBatchAnswers> parseMoodleBatch(const QJsonValue &json, const QStringList &functions);
/// The answer about one person: a warning means that this person was left as they were.
Result<void> parseMoodleUserUpdate(const QJsonValue &json);
QList<MoodleWarning> parseMoodleWarnings(const QJsonValue &json);
