// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/manualsend.h"
#include "app/services/templateservice.h"
#include "ui/inbox/inboxservices.h"

#include <QWidget>

class Bubble;
class Button;
class Field;
class Label;
class QCheckBox;
class QComboBox;

/// The composer once free text may no longer go out: which template, and how this person will read it.
class TemplateComposer final : public QWidget {
    Q_OBJECT
public:
    explicit TemplateComposer(const InboxServices &services, QWidget *parent = nullptr);

    /// enrolmentId: the course it is about; 0: the one that needs somebody most. studentId 0: nobody known.
    void setPerson(qint64 studentId, qint64 enrolmentId);
    /// Chooses it when it is there.
    void setTemplate(const TemplateKey &key);
    /// There is a way back to free text.
    void setCanGoBack(bool canGoBack);
    /// Free text was begun that cannot go out now.
    void setKeptText(bool isKept);
    void setBusy(bool isBusy);
    void focusFirst();
    /// Nothing is insisted on any more: that was about one person's enrolment and one message.
    void letGo();
    /// It went out: nothing is chosen, so nothing goes out twice by accident.
    void clear();
    void reload();
    TemplateKey current() const;
    QComboBox *box() const { return m_box; }
    /// Shown while the enrolment is over or rests: it goes all the same.
    QCheckBox *insistBox() const { return m_insist; }
    Button *sendButton() const { return m_send; }
    QString previewText() const;
    QString problemText() const;
    /// Approved ones, as they were last read.
    const QList<TemplateUse> &templates() const { return m_templates; }

signals:
    /// \a insists: although the enrolment is over or rests.
    void sendWanted(const TemplateKey &key, bool insists);
    void backWanted();
    /// The person is linked to no student.
    void linkWanted();
    void settingsWanted();
    void templatesKnown();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setTemplates(const QList<TemplateUse> &templates);
    void askPreview();
    void showPlan(const Result<ManualSendPlan> &plan);
    void showProblem(const QString &problem, const QString &warning = {}, const ManualSendRow &row = {});
    ManualSend wanted() const;
    void retranslate();

    InboxServices m_services;
    QList<TemplateUse> m_templates;
    qint64 m_studentId = 0;
    qint64 m_enrolmentId = 0;
    int m_question = 0;
    bool m_isLoaded = false;
    bool m_isBusy = false;
    bool m_canSend = false;

    QComboBox *m_box;
    Field *m_field;
    Bubble *m_bubble;
    Label *m_problem;
    Label *m_warning;
    Label *m_kept;
    QCheckBox *m_insist;
    Button *m_way;
    Button *m_back;
    Button *m_send;
};
