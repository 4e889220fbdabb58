// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "app/services/ruleservice.h"
#include "ui/automatic/sentenceedit.h"

class Card;
class QCheckBox;
class QComboBox;

/// How a rule differs in single courses: off, with other numbers, with another template.
class CourseRulesCard final : public QWidget {
    Q_OBJECT
public:
    explicit CourseRulesCard(QWidget *parent = nullptr);

    void setCourses(const QList<CourseRow> &courses);
    void setTemplates(const QList<SentenceTemplate> &templates);
    /// Makes the rows anew; while somebody types here it is not called.
    void setRule(const Rule &rule);
    /// The rule itself was changed: what a course does not say otherwise follows it.
    void setGeneral(const Rule &rule);
    /// What is wrong with a course's numbers.
    void setProblems(const QHash<qint64, Error> &problems);
    bool hasUnreadable() const;
    int count() const { return int(m_rows.size()); }
    SentenceEdit *sentence(qint64 courseId) const;

signals:
    void changed(const QHash<qint64, CourseRule> &courses);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        qint64 courseId = 0;
        QWidget *widget = nullptr;
        QCheckBox *isOn = nullptr;
        SentenceEdit *sentence = nullptr;
    };
    void addCourse(qint64 courseId);
    void removeCourse(qint64 courseId);
    void addRow(qint64 courseId);
    void showSentence(const Row &row);
    void fillChoice();
    void onField(qint64 courseId, const QString &key, const QVariant &value);
    QString courseName(qint64 courseId) const;
    void retranslate();

    Rule m_rule;
    QList<CourseRow> m_courses;
    QList<SentenceTemplate> m_templates;
    QList<Row> m_rows;
    Card *m_card;
    Label *m_none;
    QComboBox *m_choice;
};
