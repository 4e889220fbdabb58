// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "app/services/studentservice.h"
#include "ui/students/studentservices.h"
#include "ui/widgets/page.h"

class Button;
class Label;

/// One student: a line for each course, and every part of it with what the campus knows.
class StudentProgressPage final : public Page {
    Q_OBJECT
public:
    StudentProgressPage(ProgressService &progress, const StudentServices &services, qint64 studentId,
                        QWidget *parent = nullptr);
    int courseCount() const { return int(m_views.size()); }

signals:
    void left();

protected:
    void retranslate() override;
    bool stepBack() override;

private:
    void read();
    void showCourses();
    QWidget *courseCard(const StudentProgressView &view);

    ProgressService &m_progress;
    StudentServices m_services;
    const qint64 m_studentId;
    Banner *m_banner;
    Button *m_send;
    Label *m_nothing;
    QVBoxLayout *m_column;
    QList<QWidget *> m_cards;
    std::optional<StudentCard> m_card;
    QList<StudentProgressView> m_views;
    bool m_isRead = false;
};
