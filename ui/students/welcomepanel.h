// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"
#include "app/services/templateservice.h"
#include "ui/students/studentservices.h"

#include <QWidget>

class Bubble;
class Button;
class CheckList;
class Field;
class FlowBanner;
class Label;
class QCheckBox;
class QComboBox;
class QVBoxLayout;

/// Right of the form: which welcome goes out, how it will read, and what happens on saving; afterwards, how far it is.
class WelcomePanel final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePanel(const StudentServices &services, QWidget *parent = nullptr);

    bool sendsWelcome() const;
    void setSendsWelcome(bool sends);
    /// Who and what the preview speaks of.
    void setFacts(const QString &firstName, const QString &lastName, const QStringList &courses);
    /// The template that staff chose here and that is not yet the centre's; nothing when it is.
    std::optional<TemplateKey> newChoice() const;
    void reload();

    /// From now on the list tells how far the form is. Nothing: it tells what will happen.
    void setStatus(const std::optional<IntakeStatus> &status);
    FlowBanner *trouble() const { return m_trouble; }
    QComboBox *templateBox() const { return m_template; }
    QCheckBox *sendBox() const { return m_send; }
    QString previewText() const;
    QString whenText() const;
    QList<QWidget *> tabChain() const;

signals:
    void sendsWelcomeChanged(bool sends);
    /// No template is there or chosen: where that is done.
    void settingsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTemplates(const QList<TemplateUse> &templates);
    const TemplateUse *current() const;
    void updatePreview();
    void showTroubleWhole();
    void updateSteps();
    void retranslate();

    StudentServices m_services;
    QList<TemplateUse> m_templates; ///< Approved ones.
    TemplateKey m_centres;
    QString m_firstName;
    QString m_lastName;
    QStringList m_courses;
    std::optional<IntakeStatus> m_status;
    bool m_isLoaded = false;

    Label *m_title;
    Label *m_when;
    QComboBox *m_template;
    Field *m_templateField;
    Bubble *m_bubble;
    Label *m_problem;
    Button *m_settings;
    QCheckBox *m_send;
    Label *m_stepsTitle;
    CheckList *m_steps;
    FlowBanner *m_trouble;
};
