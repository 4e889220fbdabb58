// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that stand over the list of students until they are left.
#include "app/desktop/deskwindow.h"
#include "ui/mainwindow.h"
#include "ui/students/detailsform.h"
#include "ui/students/studentform.h"
#include "ui/students/studentspage.h"

void DeskWindow::showForm(qint64 intakeId)
{
    const bool wouldLose = m_form && m_form->hasUnsavedCorrection();
    if (m_form && (wouldLose || (intakeId == 0 && !m_form->isCorrection()))) {
        m_window->raisePage(m_form); // the one begun is still there
        if (wouldLose)
            m_form->leave(); // which asks
        else if (m_form->isWatching())
            m_form->startNew();
        return;
    }
    closeForm();
    auto *const form = new StudentForm(studentServices());
    connect(form, &StudentForm::closeWanted, this, &DeskWindow::closeForm);
    connect(form, &StudentForm::studentWanted, this, [this](qint64 id) {
        closeForm();
        showStudent(id);
    });
    connect(form, &StudentForm::settingsWanted, this, [this] { showSettings(SettingsSection::Templates); });
    m_form = form;
    m_window->pushPage(PageId::Students, form);
    if (intakeId == 0)
        form->startNew();
    else
        form->startEdit(intakeId);
}

void DeskWindow::closeForm()
{
    if (m_form)
        m_window->popPage(m_form);
    m_form = nullptr;
}

void DeskWindow::showDetails(qint64 studentId)
{
    if (m_details && m_details->hasChanges()) {
        m_window->raisePage(m_details);
        if (m_details->studentId() != studentId)
            m_details->leave(); // which asks
        return;
    }
    closeDetails();
    auto *const form = new DetailsForm(studentServices());
    connect(form, &DetailsForm::closeWanted, this, &DeskWindow::closeDetails);
    connect(form, &DetailsForm::saved, this, [this](qint64 id) {
        closeDetails();
        showStudent(id);
    });
    m_details = form;
    m_window->pushPage(PageId::Students, form);
    form->start(studentId);
}

void DeskWindow::closeDetails()
{
    if (m_details)
        m_window->popPage(m_details);
    m_details = nullptr;
}

void DeskWindow::showStudent(qint64 studentId)
{
    m_window->showBarePage(PageId::Students);
    m_students->showStudent(studentId);
}
