// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a form when it is saved: checked, submitted, watched, corrected.
#include "app/domain/clock.h"
#include "app/services/errortext.h"
#include "app/services/templateservice.h"
#include "ui/students/coursepicker.h"
#include "ui/students/draftkeeper.h"
#include "ui/students/duplicatesbanner.h"
#include "ui/students/flowbanner.h"
#include "ui/students/personfields.h"
#include "ui/students/studentform.h"
#include "ui/students/welcomepanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/relativedate.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<FormField> fieldFromWord(const QString &text)
{
    for (const FormField field : {FormField::FirstName, FormField::LastName, FormField::Email, FormField::Phone,
                                  FormField::Username, FormField::Password, FormField::Courses}) {
        if (word(field) == text)
            return field;
    }
    return {};
}

} // namespace

void StudentForm::save()
{
    if (m_mode == Mode::Watching)
        emit studentWanted(m_submitted.studentId);
    else
        submit(false);
}

void StudentForm::saveAndNew()
{
    if (m_mode == Mode::Watching) {
        clearForm(true);
        setMode(Mode::New);
        m_fields->focusField(FormField::FirstName);
    } else {
        submit(m_mode == Mode::New);
    }
}

bool StudentForm::checkAll()
{
    const std::optional<FormField> wrong = m_fields->showProblems();
    const bool hasCourses = !m_picker->chosen().isEmpty();
    if (!hasCourses)
        m_picker->setError(fieldMessage(FormField::Courses,
                                        {.severity = FieldVerdict::Severity::Refused, .problem = FieldProblem::Missing},
                                        {})
                               .text);
    if (wrong)
        m_fields->focusField(*wrong);
    else if (!hasCourses)
        m_picker->searchBox()->setFocus(Qt::OtherFocusReason);
    return !wrong && hasCourses;
}

void StudentForm::submit(bool startsAnother)
{
    if (m_isSaving || !checkAll())
        return;
    if (m_mode == Mode::New && m_duplicates->waitsForAnswer()) {
        m_duplicates->focusAnswer();
        return;
    }
    m_error->hide();
    setSaving(true);
    const std::optional<TemplateKey> choice = m_welcome->newChoice();
    if (!choice) {
        sendForm(startsAnother);
        return;
    }
    QCoro::connect(m_services.templates.choose(MessagePurpose::Welcome, *choice), this,
                   [this, startsAnother](const Result<void> &chosen) {
                       if (chosen) {
                           sendForm(startsAnother);
                           return;
                       }
                       setSaving(false);
                       showError(chosen.error());
                   });
}

void StudentForm::sendForm(bool startsAnother)
{
    if (m_mode == Mode::Edit) {
        sendCorrection();
        return;
    }
    QCoro::connect(m_services.intake.submit(form()), this,
                   [this, startsAnother](const Result<SubmittedIntake> &submitted) {
                       setSaving(false);
                       if (submitted)
                           onSubmitted(*submitted, startsAnother);
                       else
                           showError(submitted.error());
                   });
}

void StudentForm::sendCorrection()
{
    QCoro::connect(m_services.intake.editAndRetry(m_submitted.intakeId, form()), this,
                   [this](const Result<void> &result) {
                       setSaving(false);
                       if (!result) {
                           showError(result.error());
                           return;
                       }
                       const SubmittedIntake again = m_submitted;
                       emit submitted(again.studentId, again.intakeId);
                       watch(again);
                   });
}

void StudentForm::onSubmitted(const SubmittedIntake &done, bool startsAnother)
{
    const QString name = (m_fields->form().firstName + u' ' + m_fields->form().lastName).simplified();
    m_drafts->discard();
    if (startsAnother) {
        clearForm(true);
        showDraftState(tr("Saved: %1").arg(name), true);
        m_fields->focusField(FormField::FirstName);
    } else {
        watch(done);
    }
    emit submitted(done.studentId, done.intakeId);
}

bool StudentForm::hasUnsavedCorrection() const
{
    if (m_mode != Mode::Edit)
        return false;
    const IntakeForm now = normalised(form(), m_services.region());
    const IntakeForm then = normalised(m_filled, m_services.region());
    return now.firstName != then.firstName || now.lastName != then.lastName || now.email != then.email
        || now.phone != then.phone || now.username != then.username || now.password.has_value()
        || now.useMoodleUserId != then.useMoodleUserId || now.sendsWelcome != then.sendsWelcome
        || QSet<qint64>(now.courseIds.cbegin(), now.courseIds.cend())
        != QSet<qint64>(then.courseIds.cbegin(), then.courseIds.cend());
}

void StudentForm::leave()
{
    if (!hasUnsavedCorrection()) {
        emit closeWanted();
        return;
    }
    if (m_leave->isVisible())
        return;
    m_leave->clearButtons();
    m_leave->setMessage(tr("The correction is not saved"), tr("Leaving now forgets what was typed."));
    Button *keep = m_leave->addButton(tr("Keep editing"));
    connect(keep, &Button::clicked, this, [this] {
        m_leave->hide();
        m_fields->focusField(FormField::FirstName);
    });
    connect(m_leave->addButton(tr("Forget the correction"), true), &Button::clicked, this, &StudentForm::closeWanted);
    m_leave->present();
    keep->setFocus(Qt::OtherFocusReason);
}

void StudentForm::showError(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    const ErrorText text = describe(error);
    m_error->setMessage(text.title, text.toText());
    m_error->present();
    const std::optional<FormField> field = fieldFromWord(error.fact(Error::Fact::Field));
    if (error.kind != Error::Kind::Invalid || !field)
        return;
    if (*field == FormField::Courses)
        m_picker->setError(text.sentence);
    m_fields->showError(*field, text.sentence);
    m_fields->focusField(*field);
}

void StudentForm::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    for (Button *button : {m_save, m_saveAndNew})
        button->setEnabled(!isSaving);
}

void StudentForm::watch(const SubmittedIntake &done)
{
    m_submitted = done;
    setMode(Mode::Watching);
    showDraftState(tr("Saved at %1").arg(clockTime(m_services.clock.now().toLocalTime().time())), true);
    m_save->setFocus(Qt::OtherFocusReason);
    readStatus();
}

void StudentForm::readStatus()
{
    if (m_mode != Mode::Watching)
        return;
    const qint64 asked = m_submitted.intakeId;
    QCoro::connect(m_services.intake.status(asked), this, [this, asked](const Result<IntakeStatus> &status) {
        if (status && m_mode == Mode::Watching && asked == m_submitted.intakeId)
            m_welcome->setStatus(*status);
    });
}

void StudentForm::retry(qint64 intakeId)
{
    m_welcome->trouble()->setBusy(true);
    QCoro::connect(m_services.intake.retry(intakeId), this, [this](const Result<void> &result) {
        m_welcome->trouble()->setBusy(false);
        if (!result)
            showError(result.error());
        readStatus();
    });
}

void StudentForm::correctWithAccount(qint64 intakeId, qint64 moodleUserId)
{
    m_welcome->trouble()->setBusy(true);
    QCoro::connect(m_services.intake.form(intakeId), this,
                   [this, intakeId, moodleUserId](const Result<IntakeForm> &submittedForm) {
                       if (!submittedForm) {
                           m_welcome->trouble()->setBusy(false);
                           showError(submittedForm.error());
                           return;
                       }
                       IntakeForm corrected = *submittedForm;
                       corrected.useMoodleUserId = moodleUserId;
                       QCoro::connect(m_services.intake.editAndRetry(intakeId, corrected), this,
                                      [this](const Result<void> &result) {
                                          m_welcome->trouble()->setBusy(false);
                                          if (!result)
                                              showError(result.error());
                                          readStatus();
                                      });
                   });
}

void StudentForm::startEdit(qint64 intakeId, qint64 useMoodleUserId)
{
    QCoro::connect(m_services.intake.status(intakeId), this,
                   [this, intakeId, useMoodleUserId](const Result<IntakeStatus> &status) {
                       if (!status) {
                           showError(status.error());
                           return;
                       }
                       const IntakeStatus known = *status;
                       QCoro::connect(m_services.intake.form(intakeId), this,
                                      [this, intakeId, useMoodleUserId, known](const Result<IntakeForm> &read) {
                                          if (!read) {
                                              showError(read.error());
                                              return;
                                          }
                                          IntakeForm form = *read;
                                          if (useMoodleUserId != 0)
                                              form.useMoodleUserId = useMoodleUserId;
                                          fillForEditing(intakeId, form, known);
                                      });
                   });
}

void StudentForm::fillForEditing(qint64 intakeId, const IntakeForm &form, const IntakeStatus &status)
{
    clearForm(false);
    m_error->hide();
    m_submitted = {.studentId = status.student.id, .intakeId = intakeId};
    setMode(Mode::Edit);
    fill(form);
    m_filled = this->form();
    QSet<qint64> enrolled;
    for (const Enrolment &enrolment : status.enrolments) {
        if (enrolment.state == EnrolmentState::Enrolled)
            enrolled.insert(enrolment.courseId);
    }
    m_picker->setLocked(enrolled);
    const bool hasAccount = status.student.moodleUserId != 0 || form.useMoodleUserId != 0;
    m_fields->setUsernameLocked(hasAccount);
    if (const FlowStepStatus *failed = status.failedStep(); failed && failed->error) {
        const ErrorText text = describe(*failed->error);
        m_error->setMessage(text.title, text.toText());
        m_error->present();
        if (const std::optional<FormField> field = fieldFromWord(failed->error->fact(Error::Fact::Field))) {
            m_fields->showError(*field, text.sentence);
            m_fields->focusField(*field);
            return;
        }
    }
    m_fields->focusField(FormField::FirstName);
}
