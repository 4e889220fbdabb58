// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/intakeservice.h"
#include "ui/students/studentservices.h"
#include "ui/widgets/page.h"

#include <QSet>
#include <QTimer>

class Banner;
class Button;
struct CampusPerson;
class CoursePicker;
class DraftKeeper;
class DuplicatesBanner;
class DuplicateWatch;
class Footer;
class Label;
class MarkLabel;
class PersonFields;
class WelcomePanel;

/// "New student": who, which courses, which welcome. The same form corrects one that failed.
class StudentForm final : public Page {
    Q_OBJECT
public:
    explicit StudentForm(const StudentServices &services, QWidget *parent = nullptr);
    ~StudentForm() override;

    /// An empty form; a draft of this desk is offered.
    void startNew();
    /// Reads the submitted form and lets it be corrected; account: the existing one that staff chose, 0 for none.
    void startEdit(qint64 intakeId, qint64 useMoodleUserId = 0);

    /// Saved and watched: nothing is typed any more.
    bool isWatching() const { return m_mode == Mode::Watching; }
    bool isCorrection() const { return m_mode == Mode::Edit; }
    /// A correction that is begun and not kept anywhere; a new form is kept as a draft.
    bool hasUnsavedCorrection() const;
    /// Leaves: a new form stays as a draft, a correction that would be lost is asked about first.
    void leave();

    /// What would be submitted, as typed.
    IntakeForm form() const;
    QWidget *startWidget() const override;

    PersonFields *fields() const { return m_fields; }
    CoursePicker *picker() const { return m_picker; }
    WelcomePanel *welcome() const { return m_welcome; }
    Banner *errorBanner() const { return m_error; }
    Banner *leaveBanner() const { return m_leave; }
    Banner *draftBanner() const { return m_draftBanner; }
    DuplicatesBanner *duplicates() const { return m_duplicates; }
    Button *saveButton() const { return m_save; }
    Button *saveAndNewButton() const { return m_saveAndNew; }
    Button *cancelButton() const { return m_cancel; }

public slots:
    void save();
    void saveAndNew();

signals:
    void submitted(qint64 studentId, qint64 intakeId);
    /// The person is through with the form.
    void closeWanted();
    void studentWanted(qint64 studentId);
    void settingsWanted();

protected:
    void retranslate() override;

private:
    enum class Mode { New, Edit, Watching };

    void build();
    void connectParts();
    void setTabChain();
    void setMode(Mode mode);
    void loadCourses();
    void onEdited();
    void lookForDuplicates();
    void showUsernameNews();
    void useAccount(const CampusPerson &person);
    void dropAccount();
    void offerDraft(const IntakeDraft &draft);
    void fill(const IntakeForm &form);
    void clearForm(bool keepsCourses);
    void showDraftState(const QString &text, bool isSaved);

    bool checkAll();
    void submit(bool startsAnother);
    void sendForm(bool startsAnother);
    void sendCorrection();
    void onSubmitted(const SubmittedIntake &submitted, bool startsAnother);
    void showError(const Error &error);
    void setSaving(bool isSaving);
    void watch(const SubmittedIntake &submitted);
    void readStatus();
    void retry(qint64 intakeId);
    void correctWithAccount(qint64 intakeId, qint64 moodleUserId);
    void fillForEditing(qint64 intakeId, const IntakeForm &form, const IntakeStatus &status);

    StudentServices m_services;
    DuplicateWatch *m_watch;
    DraftKeeper *m_drafts;
    Mode m_mode = Mode::New;
    SubmittedIntake m_submitted;
    qint64 m_useMoodleUserId = 0;
    bool m_isSaving = false;
    bool m_isFilling = false;
    bool m_draftIsOffered = false;
    QTimer m_statusTimer;

    QWidget *m_body = nullptr;
    Banner *m_error;
    Banner *m_draftBanner;
    Banner *m_leave;
    IntakeForm m_filled; ///< The form that is corrected, as it was read.
    DuplicatesBanner *m_duplicates;
    Label *m_personTitle;
    PersonFields *m_fields;
    CoursePicker *m_picker;
    WelcomePanel *m_welcome;
    Footer *m_footer;
    MarkLabel *m_footerMark;
    QWidget *m_keyHint;
    Button *m_cancel;
    Button *m_saveAndNew;
    Button *m_save;
};
