// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "models/coursepeoplemodel.h"
#include "ui/listcontroller.h"
#include "ui/widgets/presentationmodel.h"

#include <QWidget>

class Banner;
class Clock;
class DataChanges;
class DataTable;
class FilterRow;
class Label;
class QStackedLayout;

/// The people behind a figure: who, how far, why at risk, when they would finish, what was last written to them.
class PeopleTable final : public QWidget {
    Q_OBJECT
public:
    /// Shows the course of each person when no course is named in the query.
    PeopleTable(ProgressService &progress, DataChanges &changes, const Clock &clock, bool hasCourses,
                QWidget *parent = nullptr);

    /// What is looked for without chips and words: those at risk.
    void setBase(const CoursePeopleQuery &query, const QString &title);
    /// A figure that was opened; its chip takes it away again. An empty chip: back to the base.
    void setFigure(const CoursePeopleQuery &query, const QString &chip);
    const CoursePeopleQuery &query() const { return m_controller.query(); }
    int count() const { return m_model.rowCount(); }
    bool hasFigure() const { return !m_chip.isEmpty(); }
    /// The filter row is in sight only where it is wanted, or while a figure is chosen.
    void setFilterShown(bool shown);
    FilterRow *filterRow() const { return m_filter; }
    DataTable *table() const { return m_table; }
    CoursePeopleModel &model() { return m_model; }
    const CoursePersonRow *rowAt(const QModelIndex &index) const { return m_model.rowAt(index.row()); }
    int selectedCount() const;
    /// The name when it is one person, as a sentence has it.
    QString onlyName(const QList<qint64> &studentIds) const;
    /// The students of the selected rows; of all rows while none is selected. Each once.
    void withStudents(std::function<void(const Result<QList<qint64>> &ids)> then);
    /// Header and this many rows, no more than there are; at least one line.
    int heightFor(int rows) const;
    void setEmptyText(const QString &text);
    void retranslate();

signals:
    void studentWanted(qint64 studentId);
    void countChanged();
    void figureCleared();
    void selectionChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Controller = QueryController<CoursePeopleModel>;
    void build();
    void describeColumns();
    ColumnPresentation textColumn(const QString &title, std::function<QString(const CoursePersonRow &)> text);
    void ask(bool isTyping);
    void showChips();
    void showState();

    ProgressService &m_progress;
    const Clock &m_clock;
    const bool m_hasCourses;
    CoursePeopleModel m_model;
    Controller m_controller;
    PresentationModel *m_presentation;
    FilterRow *m_filter;
    Banner *m_banner;
    DataTable *m_table;
    Label *m_empty;
    QStackedLayout *m_stack;
    CoursePeopleQuery m_base;
    CoursePeopleQuery m_figure;
    QString m_title;
    QString m_chip;
    QString m_emptyText;
    bool m_filterShown = false;
};
