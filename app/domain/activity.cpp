// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/activity.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array kKinds{
    std::pair{ActivityKind::IntakeSubmitted, "intake_submitted"_L1},
    std::pair{ActivityKind::UserCreated, "user_created"_L1},
    std::pair{ActivityKind::UserAdopted, "user_adopted"_L1},
    std::pair{ActivityKind::Enrolled, "enrolled"_L1},
    std::pair{ActivityKind::IntakeFinished, "intake_finished"_L1},
    std::pair{ActivityKind::IntakeFailed, "intake_failed"_L1},
    std::pair{ActivityKind::MessageAccepted, "message_accepted"_L1},
    std::pair{ActivityKind::MessageFailed, "message_failed"_L1},
    std::pair{ActivityKind::MessageUnconfirmed, "message_unconfirmed"_L1},
    std::pair{ActivityKind::CoursesPulled, "courses_pulled"_L1},
    std::pair{ActivityKind::TemplatesPulled, "templates_pulled"_L1},
    std::pair{ActivityKind::EnrolmentsPulled, "enrolments_pulled"_L1},
    std::pair{ActivityKind::StudentEdited, "student_edited"_L1},
    std::pair{ActivityKind::UserUpdated, "user_updated"_L1},
    std::pair{ActivityKind::UserUpdateFailed, "user_update_failed"_L1},
    std::pair{ActivityKind::CourseCompleted, "course_completed"_L1},
};
} // namespace

QString word(ActivityKind kind)
{
    for (const auto &[candidate, text] : kKinds) {
        if (candidate == kind)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

ActivityKind activityKind(QStringView text)
{
    for (const auto &[candidate, known] : kKinds) {
        if (text == known)
            return candidate;
    }
    return ActivityKind::IntakeSubmitted;
}
