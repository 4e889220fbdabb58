// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/clock.h"
#include "ui/progress/studentcourseview.h"
#include "ui/students/studentcard.h"
#include "ui/style/stateword.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

// The courses on a student's card: those that are followed with their progress, the others with their state.

void StudentCardView::readProgress()
{
    if (!m_services.progress)
        return;
    const int question = m_question;
    QCoro::connect(m_services.progress->ofStudent(m_wanted), this,
                   [this, question](const Result<QList<StudentProgressView>> &views) {
                       if (question != m_question || !views)
                           return;
                       m_progress = *views;
                       showEnrolments();
                   });
}

const StudentProgressView *StudentCardView::progressOf(qint64 courseId) const
{
    const auto found = std::ranges::find_if(m_progress, [courseId](const StudentProgressView &view) {
        return view.course.course.id == courseId && view.course.progress.wasRead();
    });
    return found == m_progress.cend() ? nullptr : &*found;
}

void StudentCardView::showEnrolments()
{
    m_parts->setParent(this); // it goes on, the rest of the section is made anew
    m_courses->removeWidget(m_parts);
    while (QLayoutItem *item = m_courses->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    bool hasProgress = false;
    for (const EnrolmentRow &row : std::as_const(m_card->enrolments)) {
        const StudentProgressView *progress = progressOf(row.enrolment.courseId);
        if (progress && row.enrolment.state == EnrolmentState::Enrolled) {
            auto *course = new StudentCourseView;
            course->setCourse(*progress, m_card->messages, m_services.clock.now(), m_services.progress->zone());
            m_courses->addWidget(course);
            hasProgress = true;
            continue;
        }
        auto *line = new QWidget;
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 2, 0, 2);
        layout->setSpacing(8);
        layout->addWidget(new MarkLabel(stateMark(row.enrolment.state)));
        layout->addWidget(new ElidedLabel(row.courseName), 1);
        layout->addWidget(new Label(stateWord(row.enrolment.state), Theme::Text::Small, Theme::Role::Muted));
        line->setAccessibleName(tr("%1: %2", "course: state").arg(row.courseName, stateWord(row.enrolment.state)));
        m_courses->addWidget(line);
    }
    if (m_card->enrolments.isEmpty())
        m_courses->addWidget(new Label(tr("In no course yet."), Theme::Text::Body, Theme::Role::Muted));
    m_parts->setVisible(hasProgress);
    if (hasProgress)
        m_courses->addWidget(m_parts, 0, Qt::AlignLeft);
}
