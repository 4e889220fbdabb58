// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

// The state words of the command line and the database. Their meaning is in the README, "States".

enum class StudentState { Local, Creating, OnCampus, Failed, Archived };
enum class EnrolmentState { Pending, Enrolled, Failed, Suspended, Ended };
enum class MessageState { Queued, Sending, Unconfirmed, Accepted, Held, Sent, Delivered, Read, Failed, Cancelled };
enum class JobState { Ready, Leased, Waiting, Done, Failed };
enum class TemplateState { Approved, Pending, Rejected, Paused, Disabled, Other };
/// What a SCO's own status says; Unknown also when it has recorded none.
enum class ScoStatus { Unknown, NotAttempted, Incomplete, Browsed, Failed, Completed, Passed };
enum class ScoSuccess { Unknown, Failed, Passed };
/// Whether the campus tells that students moved in a package: a missing right or separate groups make it blind.
enum class PackageSignal { Unknown, Usable, Blind };
enum class PassKind { Scheduled, Manual, Sweep };
enum class PassState { Running, Done, Cancelled, Cut, Failed };

/// The word stored and printed: "on_campus".
QString word(StudentState state);
QString word(EnrolmentState state);
QString word(MessageState state);
QString word(JobState state);
QString word(TemplateState state);
QString word(ScoStatus status);
QString word(ScoSuccess success);
QString word(PackageSignal signal);
QString word(PassKind kind);
QString word(PassState state);

/// The state behind a stored word; nothing for a word this program does not know.
template<typename State>
std::optional<State> stateFromWord(QStringView text);

/// How far a message has come; a status event never lowers it. Failed and cancelled have no rank (-1).
int rank(MessageState state);

Q_DECLARE_METATYPE(StudentState)
Q_DECLARE_METATYPE(EnrolmentState)
Q_DECLARE_METATYPE(MessageState)
Q_DECLARE_METATYPE(JobState)
Q_DECLARE_METATYPE(TemplateState)
Q_DECLARE_METATYPE(PassState)
