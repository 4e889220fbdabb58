// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Card;
class TodoRow;

/// The way from an empty program to the first student: four steps, each with its state and the button that does it.
class FirstSteps final : public QWidget {
    Q_OBJECT
public:
    enum class Step { Connect, ReadCourses, ChooseTemplate, FirstStudent };
    static constexpr int kStepCount = 4;

    explicit FirstSteps(QWidget *parent = nullptr);
    void setDone(bool isConnected, int courses, bool hasTemplate, int students);
    int doneCount() const;

signals:
    void stepWanted(FirstSteps::Step step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Card *m_card;
    QList<TodoRow *> m_rows;
    bool m_isConnected = false;
    bool m_hasTemplate = false;
    int m_courses = 0;
    int m_students = 0;
};
