// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/states.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename State>
using Words = std::pair<State, QLatin1StringView>;

constexpr std::array kStudentWords{
    Words<StudentState>{StudentState::Local, "local"_L1},
    Words<StudentState>{StudentState::Creating, "creating"_L1},
    Words<StudentState>{StudentState::OnCampus, "on_campus"_L1},
    Words<StudentState>{StudentState::Failed, "failed"_L1},
    Words<StudentState>{StudentState::Archived, "archived"_L1},
};
constexpr std::array kEnrolmentWords{
    Words<EnrolmentState>{EnrolmentState::Pending, "pending"_L1},
    Words<EnrolmentState>{EnrolmentState::Enrolled, "enrolled"_L1},
    Words<EnrolmentState>{EnrolmentState::Failed, "failed"_L1},
    Words<EnrolmentState>{EnrolmentState::Suspended, "suspended"_L1},
    Words<EnrolmentState>{EnrolmentState::Ended, "ended"_L1},
};
constexpr std::array kMessageWords{
    Words<MessageState>{MessageState::Queued, "queued"_L1},
    Words<MessageState>{MessageState::Sending, "sending"_L1},
    Words<MessageState>{MessageState::Unconfirmed, "unconfirmed"_L1},
    Words<MessageState>{MessageState::Accepted, "accepted"_L1},
    Words<MessageState>{MessageState::Held, "held"_L1},
    Words<MessageState>{MessageState::Sent, "sent"_L1},
    Words<MessageState>{MessageState::Delivered, "delivered"_L1},
    Words<MessageState>{MessageState::Read, "read"_L1},
    Words<MessageState>{MessageState::Failed, "failed"_L1},
    Words<MessageState>{MessageState::Cancelled, "cancelled"_L1},
};
constexpr std::array kJobWords{
    Words<JobState>{JobState::Ready, "ready"_L1},     Words<JobState>{JobState::Leased, "leased"_L1},
    Words<JobState>{JobState::Waiting, "waiting"_L1}, Words<JobState>{JobState::Done, "done"_L1},
    Words<JobState>{JobState::Failed, "failed"_L1},
};
constexpr std::array kTemplateWords{
    Words<TemplateState>{TemplateState::Approved, "approved"_L1},
    Words<TemplateState>{TemplateState::Pending, "pending"_L1},
    Words<TemplateState>{TemplateState::Rejected, "rejected"_L1},
    Words<TemplateState>{TemplateState::Paused, "paused"_L1},
    Words<TemplateState>{TemplateState::Disabled, "disabled"_L1},
    Words<TemplateState>{TemplateState::Other, "other"_L1},
};

constexpr std::array kScoStatusWords{
    Words<ScoStatus>{ScoStatus::Unknown, "unknown"_L1},
    Words<ScoStatus>{ScoStatus::NotAttempted, "not_attempted"_L1},
    Words<ScoStatus>{ScoStatus::Incomplete, "incomplete"_L1},
    Words<ScoStatus>{ScoStatus::Browsed, "browsed"_L1},
    Words<ScoStatus>{ScoStatus::Failed, "failed"_L1},
    Words<ScoStatus>{ScoStatus::Completed, "completed"_L1},
    Words<ScoStatus>{ScoStatus::Passed, "passed"_L1},
};
constexpr std::array kScoSuccessWords{
    Words<ScoSuccess>{ScoSuccess::Unknown, "unknown"_L1},
    Words<ScoSuccess>{ScoSuccess::Failed, "failed"_L1},
    Words<ScoSuccess>{ScoSuccess::Passed, "passed"_L1},
};
constexpr std::array kPackageSignalWords{
    Words<PackageSignal>{PackageSignal::Unknown, "unknown"_L1},
    Words<PackageSignal>{PackageSignal::Usable, "usable"_L1},
    Words<PackageSignal>{PackageSignal::Blind, "blind"_L1},
};
constexpr std::array kPassKindWords{
    Words<PassKind>{PassKind::Scheduled, "scheduled"_L1},
    Words<PassKind>{PassKind::Manual, "manual"_L1},
    Words<PassKind>{PassKind::Sweep, "sweep"_L1},
};
constexpr std::array kPassWords{
    Words<PassState>{PassState::Running, "running"_L1},     Words<PassState>{PassState::Done, "done"_L1},
    Words<PassState>{PassState::Cancelled, "cancelled"_L1}, Words<PassState>{PassState::Cut, "cut"_L1},
    Words<PassState>{PassState::Failed, "failed"_L1},
};

template<typename Table, typename State>
QString wordIn(const Table &table, State state)
{
    for (const auto &[candidate, text] : table) {
        if (candidate == state)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

template<typename State, typename Table>
std::optional<State> stateIn(const Table &table, QStringView text)
{
    for (const auto &[candidate, known] : table) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}

} // namespace

QString word(StudentState state)
{
    return wordIn(kStudentWords, state);
}
QString word(EnrolmentState state)
{
    return wordIn(kEnrolmentWords, state);
}
QString word(MessageState state)
{
    return wordIn(kMessageWords, state);
}
QString word(JobState state)
{
    return wordIn(kJobWords, state);
}
QString word(TemplateState state)
{
    return wordIn(kTemplateWords, state);
}
QString word(ScoStatus value)
{
    return wordIn(kScoStatusWords, value);
}
QString word(ScoSuccess value)
{
    return wordIn(kScoSuccessWords, value);
}
QString word(PackageSignal value)
{
    return wordIn(kPackageSignalWords, value);
}
QString word(PassKind value)
{
    return wordIn(kPassKindWords, value);
}
QString word(PassState value)
{
    return wordIn(kPassWords, value);
}

template<>
std::optional<StudentState> stateFromWord<StudentState>(QStringView text)
{
    return stateIn<StudentState>(kStudentWords, text);
}
template<>
std::optional<EnrolmentState> stateFromWord<EnrolmentState>(QStringView text)
{
    return stateIn<EnrolmentState>(kEnrolmentWords, text);
}
template<>
std::optional<MessageState> stateFromWord<MessageState>(QStringView text)
{
    return stateIn<MessageState>(kMessageWords, text);
}
template<>
std::optional<JobState> stateFromWord<JobState>(QStringView text)
{
    return stateIn<JobState>(kJobWords, text);
}
template<>
std::optional<TemplateState> stateFromWord<TemplateState>(QStringView text)
{
    return stateIn<TemplateState>(kTemplateWords, text);
}
template<>
std::optional<ScoStatus> stateFromWord<ScoStatus>(QStringView text)
{
    return stateIn<ScoStatus>(kScoStatusWords, text);
}
template<>
std::optional<ScoSuccess> stateFromWord<ScoSuccess>(QStringView text)
{
    return stateIn<ScoSuccess>(kScoSuccessWords, text);
}
template<>
std::optional<PackageSignal> stateFromWord<PackageSignal>(QStringView text)
{
    return stateIn<PackageSignal>(kPackageSignalWords, text);
}
template<>
std::optional<PassKind> stateFromWord<PassKind>(QStringView text)
{
    return stateIn<PassKind>(kPassKindWords, text);
}
template<>
std::optional<PassState> stateFromWord<PassState>(QStringView text)
{
    return stateIn<PassState>(kPassWords, text);
}

int rank(MessageState state)
{
    switch (state) {
    case MessageState::Queued:
        return 0;
    case MessageState::Sending:
        return 1;
    case MessageState::Unconfirmed:
        return 2;
    case MessageState::Accepted:
    case MessageState::Held:
        return 3;
    case MessageState::Sent:
        return 4;
    case MessageState::Delivered:
        return 5;
    case MessageState::Read:
        return 6;
    case MessageState::Failed:
    case MessageState::Cancelled:
        break;
    }
    return -1;
}
