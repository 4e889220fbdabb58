// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/job.h"

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array kKinds{
    std::pair{JobKind::CreateUser, "create_user"_L1},
    std::pair{JobKind::UpdateUser, "update_user"_L1},
    std::pair{JobKind::Enrol, "enrol"_L1},
    std::pair{JobKind::PullCourses, "pull_courses"_L1},
    std::pair{JobKind::PullTemplates, "pull_templates"_L1},
    std::pair{JobKind::ProposeTemplate, "propose_template"_L1},
    std::pair{JobKind::PullEnrolments, "pull_enrolments"_L1},
    std::pair{JobKind::Track, "track"_L1},
    std::pair{JobKind::RunRules, "run_rules"_L1},
    std::pair{JobKind::FetchMedia, "fetch_media"_L1},
    std::pair{JobKind::MarkRead, "mark_read"_L1},
};
} // namespace

QString word(JobKind kind)
{
    for (const auto &[candidate, text] : kKinds) {
        if (candidate == kind)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<JobKind> jobKind(QStringView text)
{
    for (const auto &[candidate, known] : kKinds) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}
