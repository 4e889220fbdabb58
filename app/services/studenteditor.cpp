// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/studenteditor.h"

#include "app/domain/activity.h"
#include "app/domain/userupdate.h"
#include "app/storage/activityrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/studentrepository.h"

using namespace Qt::Literals::StringLiterals;

Result<Student> StudentEditor::edit(const StudentEdit &edit)
{
    StudentRepository students(m_session);
    // Two desks that save at once come one after the other: the second sees what the first wrote.
    if (const Result<void> locked = students.lock(edit.studentId); !locked)
        return fail(locked.error());
    Result<Student> student = students.find(edit.studentId);
    if (!student)
        return student;
    StudentDetails stored = detailsOf(*student);
    if (const QList<FormField> taken = conflicts(edit, stored); !taken.isEmpty())
        return fail({.kind = Error::Kind::Conflict,
                     .code = u"student_changed"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Field, word(taken.constFirst())}}});
    QList<FormField> written;
    for (const FormField field : changedFields(edit.before, edit.after)) {
        if (detail(stored, field) == detail(edit.after, field))
            continue;
        detail(stored, field) = detail(edit.after, field);
        written.append(field);
    }
    if (written.isEmpty())
        return student;
    setDetails(*student, stored);
    student->updatedAt = m_now;
    if (const Result<void> updated = students.updateRecord(*student); !updated)
        return fail(updated.error());
    if (written.contains(FormField::Phone) && !student->phone.isEmpty()) {
        const Result<void> followed = MessageRepository(m_session).followPhone(student->id, student->phone, m_now);
        if (!followed)
            return fail(followed.error());
    }
    // Without an account the campus gets the new values when it is made.
    if (student->moodleUserId != 0 || student->state == StudentState::Creating) {
        if (const Result<void> added = addUpdate(*student, written); !added)
            return fail(added.error());
    }
    const Result<void> noted = ActivityRepository(m_session).add(
        {.at = m_now, .kind = ActivityKind::StudentEdited, .studentId = student->id, .count = int(written.size())});
    return noted ? student : fail(noted.error());
}

/// One update per student is enough: it sends what the record says when it is its turn.
Result<void> StudentEditor::addUpdate(const Student &student, const QList<FormField> &fields)
{
    JobRepository jobs(m_session);
    for (;;) {
        const Result<std::optional<Job>> known = jobs.unfinished(JobKind::UpdateUser, student.id);
        if (!known)
            return fail(known.error());
        if (!*known)
            break;
        const Job &job = **known;
        const Result<bool> merged = jobs.setPayload(job.id, withUpdatedFields(job.payload, fields));
        if (!merged)
            return fail(merged.error());
        if (!*merged)
            continue; // it ended between the two statements
        return job.state == JobState::Leased ? Result<void>() : jobs.makeReady(job.id, m_now);
    }
    const Result<qint64> added = jobs.add({.kind = JobKind::UpdateUser,
                                           .payload = withUpdatedFields({}, fields),
                                           .runAfter = m_now,
                                           .dedupeKey = u"update_user:%1"_s.arg(student.id),
                                           .studentId = student.id,
                                           .createdAt = m_now});
    return added ? Result<void>() : fail(added.error());
}

Result<void> StudentEditor::retryUpdate(qint64 studentId)
{
    JobRepository jobs(m_session);
    const Result<std::optional<Job>> job = jobs.unfinished(JobKind::UpdateUser, studentId);
    if (!job)
        return fail(job.error());
    return *job ? jobs.makeReady((*job)->id, m_now) : Result<void>();
}
