// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/moodle/moodlecontext.h"
#include "app/practice/moodle/parameterreader.h"

#include <QMap>

using MoodleFunction = MoodleResult (*)(MoodleContext &, ParameterReader &);

struct MoodleFunctionEntry {
    MoodleFunction call = nullptr;
    bool isWriting = false; ///< Runs in a transaction: all or nothing.
};

/// Every function of the campus's service, by name.
const QMap<QString, MoodleFunctionEntry> &moodleFunctions();

// One handler per function, in the file of its subject.
MoodleResult siteInfo(MoodleContext &context, ParameterReader &parameters);
MoodleResult getCourses(MoodleContext &context, ParameterReader &parameters);
MoodleResult getCoursesByField(MoodleContext &context, ParameterReader &parameters);
MoodleResult getContents(MoodleContext &context, ParameterReader &parameters);
MoodleResult getUpdatesSince(MoodleContext &context, ParameterReader &parameters);
MoodleResult checkUpdates(MoodleContext &context, ParameterReader &parameters);
MoodleResult createUsers(MoodleContext &context, ParameterReader &parameters);
MoodleResult getUsersByField(MoodleContext &context, ParameterReader &parameters);
MoodleResult getUsers(MoodleContext &context, ParameterReader &parameters);
MoodleResult updateUsers(MoodleContext &context, ParameterReader &parameters);
MoodleResult deleteUsers(MoodleContext &context, ParameterReader &parameters);
MoodleResult enrolUsers(MoodleContext &context, ParameterReader &parameters);
MoodleResult unenrolUsers(MoodleContext &context, ParameterReader &parameters);
MoodleResult getEnrolledUsers(MoodleContext &context, ParameterReader &parameters);
MoodleResult getUsersCourses(MoodleContext &context, ParameterReader &parameters);
MoodleResult getScormsByCourses(MoodleContext &context, ParameterReader &parameters);
MoodleResult getScormScoes(MoodleContext &context, ParameterReader &parameters);
MoodleResult getScormAttemptCount(MoodleContext &context, ParameterReader &parameters);
MoodleResult getScormScoTracks(MoodleContext &context, ParameterReader &parameters);
MoodleResult callExternalFunctions(MoodleContext &context, ParameterReader &parameters);
