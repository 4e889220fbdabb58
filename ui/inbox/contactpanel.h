// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/inboxservice.h"
#include "app/services/templateservice.h"
#include "ui/inbox/inboxservices.h"

#include <QWidget>

class Button;
class Chip;
class ConsentSection;
class CourseBar;
class ElidedLabel;
class Label;
class MarkLabel;
class QComboBox;
class QFormLayout;

/// Beside a conversation: how the courses of the person stand, what is allowed, and what one could do next.
class ContactPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ContactPanel(const InboxServices &services, QWidget *parent = nullptr);

    void setConversation(const ConversationView &view);
    /// Approved ones: the fitting one is offered.
    void setTemplates(const QList<TemplateUse> &templates);
    /// The course that is looked at; 0: none.
    qint64 enrolmentId() const;
    ConsentSection *consent() const { return m_consent; }
    QComboBox *courseBox() const { return m_box; }
    Button *templateButton() const { return m_template; }
    Button *recordButton() const { return m_record; }
    Button *progressButton() const { return m_progress; }
    QString restText() const;
    QString factsText() const;

signals:
    void courseChosen(qint64 enrolmentId);
    void templateWanted(const TemplateKey &key);
    void studentWanted(qint64 studentId);
    void progressWanted(qint64 studentId);
    void linkWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Fact {
        Label *name;
        Label *value;
    };
    void build();
    void buildCourse();
    Fact addFact(QFormLayout *form);
    const ConversationCourse *course() const;
    void fillCourses();
    void showCourse();
    void showAttempts();
    void readAttempts();
    void showSuggestions();
    void showRest();
    void retranslate();

    InboxServices m_services;
    ConversationView m_view;
    QList<TemplateUse> m_templates;
    QHash<qint64, int> m_failed; ///< Attempts, by enrolment.
    TemplateKey m_suggested;

    QWidget *m_courseArea;
    ElidedLabel *m_name;
    QComboBox *m_box;
    Chip *m_chip;
    CourseBar *m_bar;
    Label *m_plan;
    Fact m_access;
    Fact m_end;
    Fact m_attempts;
    Fact m_pause;
    Label *m_noCourse;
    Label *m_consentTitle;
    ConsentSection *m_consent;
    Label *m_suggestions;
    Button *m_template;
    Button *m_record;
    Button *m_progress;
    Button *m_link;
    QWidget *m_rest;
    Label *m_restText;
};
