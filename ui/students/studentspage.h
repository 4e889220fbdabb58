// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "models/studentmodel.h"
#include "ui/querypage.h"
#include "ui/students/studentfilter.h"
#include "ui/students/studentservices.h"

#include <QSet>
#include <QTimer>

class BulkEnrol;
class Button;
class PanelSplit;
class QMenu;
class SidePanel;
class StudentCardView;
class UndoBar;

/// "Students": everybody the centre teaches, filtered and sorted in the database, with the card of one at the right.
class StudentsPage final : public QueryPage<StudentModel> {
    Q_OBJECT
public:
    explicit StudentsPage(const StudentServices &services, QWidget *parent = nullptr);
    ~StudentsPage() override;

    /// Shows the card of somebody, also when no row of them is in sight.
    void showStudent(qint64 studentId);
    void setFilter(const StudentFilter &filter);
    const StudentFilter &filter() const { return m_filter; }
    /// Students of all states but archived; -1 while not known.
    int totalCount() const { return m_total; }

    StudentCardView *card() const { return m_card; }
    UndoBar *undoBar() const { return m_undo; }

public slots:
    void archiveSelected();
    void enrolSelected();
    void sendToSelected();
    /// The details of the student in the current row.
    void editCurrent();
    void selectAll();

signals:
    void newStudentWanted();
    /// Change name, e-mail or phone of a student.
    void detailsWanted(qint64 studentId);
    /// Correct the form of a student and retry it.
    void editWanted(qint64 intakeId);
    /// Every part of every course of a student.
    void progressWanted(qint64 studentId);
    void conversationWanted(qint64 studentId);
    /// For the sidebar's count.
    void totalChanged(int total);

protected:
    StudentQuery wantedQuery() const override;
    void onTextTyped(const QString &text) override;
    void onFiltersCleared() override;
    void onChipRemoved(const QString &key) override;
    void onRowOpened(const QModelIndex &index) override;
    void onEmptyAction() override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
    void showSelection(int selected) override;
    QString readingText() const override;
    void retranslate() override;

private:
    using IdsThen = std::function<void(const QList<qint64> &ids)>;

    void build();
    void addShortcuts();
    void describeColumns();
    void connectParts();
    void connectCard();
    void fillFilterMenu();
    void onSubmitted(const QString &typed);
    void readCourses();
    void readTotal();
    void describeFilters(EmptyState *empty);
    void askWithoutLastFilter();
    void onCurrentChanged();
    void findRow(qint64 studentId);
    void openPanel();
    void showContextMenu(const QPoint &position);
    void withSelectedIds(const IdsThen &then);
    void archive(const QList<qint64> &ids);
    void undoArchive();
    void enrol(const QList<qint64> &ids, const QString &name);
    void startEnrolling(const QList<qint64> &ids, const QList<qint64> &courses, bool sendsWelcome);
    void showEnrolling();
    void showEnrolled();
    void showFailure(const Error &error);

    StudentServices m_services;
    StudentFilter m_filter;
    QList<CourseRow> m_courses;
    int m_total = -1;
    int m_withoutLast = -1; // how many there would be without the last chip
    int m_emptyQuestion = 0;
    QSet<qint64> m_archived; // what the undo bar can bring back

    Button *m_addFilter;
    QMenu *m_filterMenu;
    Button *m_new;
    Button *m_enrol;
    Button *m_send;
    Button *m_archive;
    Banner *m_news;
    BulkEnrol *m_bulk = nullptr;
    SidePanel *m_panel;
    PanelSplit *m_split = nullptr;
    StudentCardView *m_card;
    UndoBar *m_undo;
    QTimer m_undoTimer;
};
