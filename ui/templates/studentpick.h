// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class Field;
class QCompleter;
class QLineEdit;
class QStandardItemModel;
class StudentService;

/// A field to find one student in: what is typed is looked for, what is chosen is said.
class StudentPick final : public QWidget {
    Q_OBJECT
public:
    explicit StudentPick(StudentService &students, QWidget *parent = nullptr);
    ~StudentPick() override;
    /// Chooses the first of the list, if there is anybody.
    void pickFirst();
    QLineEdit *edit() const { return m_edit; }
    qint64 studentId() const { return m_id; }

signals:
    void studentChosen(qint64 studentId);
    /// There is nobody to choose.
    void nobodyThere();

protected:
    void changeEvent(QEvent *event) override;

private:
    void search();
    void choose(qint64 id, const QString &name);
    void retranslate();

    StudentService &m_students;
    QLineEdit *m_edit;
    Field *m_field;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer m_pause;
    QString m_name;
    qint64 m_id = 0;
};
