// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/consentservice.h"
#include "ui/consent/consentservices.h"

#include <QWidget>

class Button;
class Chip;
class ConsentDialog;
class Label;

/// What a person allowed, in short, with the way to the register: on the student's card and beside a conversation.
class ConsentSection final : public QWidget {
    Q_OBJECT
public:
    explicit ConsentSection(const ConsentServices &services, QWidget *parent = nullptr);
    void setPerson(const ConsentPerson &person, const QString &name);
    const ConsentPerson &person() const { return m_person; }
    Chip *chip() const { return m_chip; }
    Button *button() const { return m_open; }
    /// The one that opens; it deletes itself.
    ConsentDialog *openRegister();
    /// With the question until when a course rests.
    void openPause();

signals:
    void erased();

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showView();

    ConsentServices m_services;
    ConsentPerson m_person;
    QString m_name;
    ConsentView m_view;
    int m_question = 0;
    Chip *m_chip;
    Label *m_sentence;
    Button *m_open;
};
