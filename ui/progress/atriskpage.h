// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "ui/students/studentservices.h"
#include "ui/widgets/page.h"

class Button;
class PeopleTable;
class StudentCardView;

/// Those at risk in any course, the most urgent first.
class AtRiskPage final : public Page {
    Q_OBJECT
public:
    AtRiskPage(ProgressService &progress, const StudentServices &services, QWidget *parent = nullptr);
    PeopleTable *people() const { return m_people; }
    StudentCardView *card() const { return m_card; }
    QWidget *startWidget() const override;

signals:
    void left();
    void studentWanted(qint64 studentId);

protected:
    void retranslate() override;
    bool stepBack() override;

private:
    void showCount();
    void showSend();
    void sendReminder();

    StudentServices m_services;
    Button *m_send;
    PeopleTable *m_people;
    SidePanel *m_panel;
    PanelSplit *m_split = nullptr;
    StudentCardView *m_card;
};
