// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class Button;
class Label;
class QLineEdit;
class QListWidget;
class StudentService;

/// Which student somebody is who writes from a number that nobody has.
class StudentPickDialog final : public QDialog {
    Q_OBJECT
public:
    /// name: who writes, as WhatsApp calls the person.
    StudentPickDialog(StudentService &students, const QString &name, QWidget *parent = nullptr);
    /// 0: none chosen.
    qint64 studentId() const;
    QLineEdit *searchBox() const { return m_search; }
    QListWidget *list() const { return m_list; }
    Button *linkButton() const { return m_link; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();

    StudentService &m_students;
    QLineEdit *m_search;
    QListWidget *m_list;
    Label *m_none;
    Button *m_link;
    QTimer m_pause;
    int m_question = 0;
};
