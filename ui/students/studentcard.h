// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "app/services/studentservice.h"
#include "ui/students/studentservices.h"

#include <QTimer>
#include <QWidget>

class Banner;
class Bubble;
class Button;
class ConsentSection;
class ElidedLabel;
class FlowBanner;
class Label;
class MessagesDue;
class QMenu;
class QVBoxLayout;
class Steps;
class Timeline;
class UpdateBanner;

/// A student on the side panel: who it is, how far the newest form is, courses, messages, what happened.
class StudentCardView final : public QWidget {
    Q_OBJECT
public:
    explicit StudentCardView(const StudentServices &services, QWidget *parent = nullptr);

    /// Shows another student; the old one stays until the new one is read.
    void setStudent(qint64 studentId);
    qint64 studentId() const { return m_wanted; }
    const std::optional<StudentCard> &card() const { return m_card; }
    FlowBanner *trouble() const { return m_trouble; }
    UpdateBanner *update() const { return m_update; }
    Button *editButton() const { return m_edit; }
    Button *sendButton() const { return m_send; }
    Steps *steps() const { return m_steps; }
    /// Null where consent is not shown.
    ConsentSection *consent() const { return m_consent; }
    QMenu *menu() const { return m_menu; }

signals:
    void editWanted(qint64 intakeId);
    /// Name, e-mail, phone.
    void detailsWanted(qint64 studentId);
    void enrolWanted(qint64 studentId, const QString &name);
    void archiveWanted(qint64 studentId);
    /// Every part of every course.
    void progressWanted(qint64 studentId);
    void conversationWanted(qint64 studentId);
    /// It is read and painted.
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Contact {
        QWidget *row;
        ElidedLabel *text;
        Button *copy;
    };
    Contact addContact(const QString &iconName);
    struct Section {
        QWidget *whole; ///< With its line and title: hidden when there is nothing to say.
        QVBoxLayout *rows;
    };
    Section addSection(Label *title);
    void buildHead();
    void buildMenu();
    void read();
    void show(const StudentCard &card);
    void showContacts(const Student &student);
    void showFlow();
    void showEnrolments();
    void readProgress();
    const StudentProgressView *progressOf(qint64 courseId) const;
    void showMessages();
    void showActivities();
    void retry(qint64 intakeId);
    void retryUpdate();
    void useAccount(qint64 intakeId, qint64 moodleUserId);
    void settle(const Result<void> &result);
    void copyAll() const;
    void sendReminder();
    void addConsent();
    void readConversation();
    void retranslate();

    StudentServices m_services;
    qint64 m_wanted = 0;
    int m_question = 0;
    std::optional<StudentCard> m_card;
    QList<StudentProgressView> m_progress; ///< Of the student shown.
    QTimer m_readTimer;

    QVBoxLayout *m_column;
    ElidedLabel *m_name;
    Button *m_edit;
    Button *m_send;
    Button *m_more;
    QMenu *m_menu;
    QAction *m_editAction;
    QAction *m_correctAction;
    QAction *m_enrolAction;
    QAction *m_sendAction;
    QAction *m_pauseAction;
    QAction *m_archiveAction;
    QAction *m_conversationAction;
    QAction *m_copyAction;
    Contact m_email;
    Contact m_phone;
    Contact m_username;
    Banner *m_error;
    Label *m_flowTitle;
    Steps *m_steps;
    FlowBanner *m_trouble;
    UpdateBanner *m_update;
    QWidget *m_flowSection = nullptr;
    QWidget *m_activitySection = nullptr;
    Timeline *m_olderForms;
    Label *m_coursesTitle;
    QVBoxLayout *m_courses;
    Label *m_consentTitle;
    ConsentSection *m_consent = nullptr;
    Button *m_conversation;
    Button *m_parts; ///< Stands under the courses while some are followed.
    MessagesDue *m_due = nullptr; ///< None without rules.
    QWidget *m_dueSection = nullptr;
    Label *m_dueTitle;
    Label *m_messagesTitle;
    Timeline *m_messages;
    Bubble *m_bubble;
    Label *m_noMessages;
    Label *m_activityTitle;
    Timeline *m_activities;
};
