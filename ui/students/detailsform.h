// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/studentedit.h"
#include "ui/students/studentservices.h"
#include "ui/widgets/page.h"

class Banner;
class Button;
class Footer;
class PersonFields;

/// Name, e-mail and phone of somebody who is here already. What changes goes to the campus by itself; when somebody
/// else changed the same field meanwhile, both values are shown and what was typed stays.
class DetailsForm final : public Page {
    Q_OBJECT
public:
    explicit DetailsForm(const StudentServices &services, QWidget *parent = nullptr);

    /// Reads the student and shows the form.
    void start(qint64 studentId);
    qint64 studentId() const { return m_student.id; }
    bool hasChanges() const;
    /// Leaves, or asks first when something was typed.
    void leave();

    PersonFields *fields() const { return m_fields; }
    Banner *errorBanner() const { return m_error; }
    Banner *leaveBanner() const { return m_leave; }
    Button *saveButton() const { return m_save; }
    QWidget *startWidget() const override;
    QString windowTitleText() const override;

public slots:
    void save();

signals:
    /// Written; its card may be shown.
    void saved(qint64 studentId);
    /// The person is through with the form.
    void closeWanted();

protected:
    void retranslate() override;

private:
    void build();
    void connectParts();
    StudentDetails typed() const;
    void show(const Student &student);
    void onSaved(const Result<Student> &saved);
    void showError(const Error &error);
    void compare(const Student &now);
    void updateFooter();

    StudentServices m_services;
    Student m_student; ///< As the form knows it; its id stays.
    bool m_isSaving = false;
    Banner *m_error;
    Banner *m_leave;
    PersonFields *m_fields;
    Footer *m_footer;
    Button *m_cancel;
    Button *m_save;
};
