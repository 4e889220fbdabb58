// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/activitytext.h"

#include <QCoreApplication>

namespace {

struct ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

} // namespace

QString activityText(const Activity &activity)
{
    const QString name = activity.studentName.isEmpty() ? ActivityWords::tr("a student") : activity.studentName;
    const int count = activity.count;
    switch (activity.kind) {
    case ActivityKind::IntakeSubmitted:
        return ActivityWords::tr("Form of %1 saved").arg(name);
    case ActivityKind::UserCreated:
        return ActivityWords::tr("Account of %1 created on the campus").arg(name);
    case ActivityKind::UserAdopted:
        return ActivityWords::tr("Existing account taken for %1").arg(name);
    case ActivityKind::Enrolled:
        return ActivityWords::tr("%1 enrolled, %Ln course(s)", nullptr, count).arg(name);
    case ActivityKind::IntakeFinished:
        return ActivityWords::tr("Enrolment of %1 finished").arg(name);
    case ActivityKind::IntakeFailed:
        return ActivityWords::tr("Enrolment of %1 stopped").arg(name);
    case ActivityKind::MessageAccepted:
        return ActivityWords::tr("Message to %1 sent").arg(name);
    case ActivityKind::MessageFailed:
        return ActivityWords::tr("Message to %1 failed").arg(name);
    case ActivityKind::MessageUnconfirmed:
        return ActivityWords::tr("Message to %1 unconfirmed").arg(name);
    case ActivityKind::CoursesPulled:
        return ActivityWords::tr("Campus read: %Ln course(s)", nullptr, count);
    case ActivityKind::TemplatesPulled:
        return ActivityWords::tr("Templates read: %Ln", nullptr, count);
    case ActivityKind::EnrolmentsPulled:
        return ActivityWords::tr("Campus read: %Ln enrolment(s)", nullptr, count);
    case ActivityKind::StudentEdited:
        return ActivityWords::tr("Details of %1 changed").arg(name);
    case ActivityKind::UserUpdated:
        return ActivityWords::tr("Account of %1 updated on the campus").arg(name);
    case ActivityKind::UserUpdateFailed:
        return ActivityWords::tr("Details of %1 refused by the campus").arg(name);
    case ActivityKind::CourseCompleted:
        return ActivityWords::tr("%1 has completed a course").arg(name);
    }
    return {};
}

Mark activityMark(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::IntakeSubmitted:
        return Mark::Clock;
    case ActivityKind::UserCreated:
    case ActivityKind::UserAdopted:
    case ActivityKind::Enrolled:
    case ActivityKind::IntakeFinished:
    case ActivityKind::StudentEdited:
    case ActivityKind::UserUpdated:
    case ActivityKind::CourseCompleted:
    case ActivityKind::CoursesPulled:
    case ActivityKind::TemplatesPulled:
    case ActivityKind::EnrolmentsPulled:
        return Mark::Done;
    case ActivityKind::IntakeFailed:
    case ActivityKind::MessageFailed:
    case ActivityKind::UserUpdateFailed:
        return Mark::Failed;
    case ActivityKind::MessageAccepted:
        return Mark::Accepted;
    case ActivityKind::MessageUnconfirmed:
        return Mark::Unconfirmed;
    }
    return Mark::None;
}
