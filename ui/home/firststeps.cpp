// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/firststeps.h"

#include "ui/style/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/todorow.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

FirstSteps::FirstSteps(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_card->setEdgeToEdge(true);
    for (int i = 0; i < kStepCount; ++i) {
        auto *row = new TodoRow;
        connect(row, &TodoRow::activated, this, [this, i] { emit stepWanted(Step(i)); });
        m_card->body()->addWidget(row);
        m_rows.append(row);
    }
    column->addWidget(m_card);
    setMaximumWidth(Theme::grown(820));
    retranslate();
}

void FirstSteps::setDone(bool isConnected, int courses, bool hasTemplate, int students)
{
    m_isConnected = isConnected;
    m_courses = courses;
    m_hasTemplate = hasTemplate;
    m_students = students;
    retranslate();
}

int FirstSteps::doneCount() const
{
    return int(m_isConnected) + int(m_courses > 0) + int(m_hasTemplate) + int(m_students > 0);
}

void FirstSteps::retranslate()
{
    m_card->setTitle(tr("Four steps to the first student"));
    m_card->setDetail(tr("They can be left half-done: what is done stays."));
    const auto mark = [](bool isDone) { return isDone ? Mark::Done : Mark::Todo; };
    m_rows[0]->setTodo(
        mark(m_isConnected), tr("Connect the campus"),
        m_isConnected ? tr("Done: address and token are known.")
                      : tr("The address of Moodle and a web service token are needed; the test says what is missing."),
        {}, m_isConnected ? tr("Check") : tr("Connect"));
    m_rows[1]->setTodo(mark(m_courses > 0), tr("Read the courses"),
                       m_courses > 0       ? tr("Done: %Ln course(s).", nullptr, m_courses)
                           : m_isConnected ? tr("Bedel reads the catalogue; nothing changes on the campus.")
                                           : tr("Once the campus is connected, Bedel reads its catalogue."),
                       {},
                       !m_isConnected      ? QString()
                           : m_courses > 0 ? tr("Read again")
                                           : tr("Read courses"));
    m_rows[2]->setTodo(mark(m_hasTemplate), tr("Choose the welcome"),
                       m_hasTemplate ? tr("Done: a template is chosen for the welcome.")
                                     : tr("A WhatsApp template that Meta has approved. Without it welcomes wait."),
                       {}, m_hasTemplate ? tr("Change") : tr("Choose"));
    m_rows[3]->setTodo(mark(m_students > 0), tr("Enrol the first student"),
                       m_students > 0 ? tr("Done: %Ln student(s).", nullptr, m_students)
                                      : tr("A form of one minute; account, courses and welcome follow by themselves."),
                       {}, tr("New student"));
    const bool done[kStepCount]{m_isConnected, m_courses > 0, m_hasTemplate, m_students > 0};
    const auto *const next = std::find(std::begin(done), std::end(done), false);
    for (int i = 0; i < kStepCount; ++i)
        m_rows[i]->setNext(next == done + i);
}

void FirstSteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
