// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"
#include "models/studentmodel.h"
#include "ui/listcontroller.h"
#include "ui/students/studentfilter.h"
#include "ui/students/studentservices.h"
#include "ui/widgets/page.h"

#include <QSet>

class Banner;
class BulkEnrol;
class Button;
class DataTable;
class EmptyState;
class FilterRow;
class Footer;
class PanelSplit;
class PresentationModel;
class QMenu;
class SidePanel;
class StudentCardView;
class UndoBar;

/// "Students": everybody the centre teaches, filtered and sorted in the database, with the card of one at the right.
class StudentsPage final : public Page {
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
    QWidget *startWidget() const override;

    DataTable *table() const { return m_table; }
    FilterRow *filterRow() const { return m_filterRow; }
    StudentModel *model() const { return m_model; }
    StudentCardView *card() const { return m_card; }
    EmptyState *emptyState() const { return m_empty; }
    UndoBar *undoBar() const { return m_undo; }
    Banner *banner() const { return m_banner; }

public slots:
    void archiveSelected();
    void enrolSelected();
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
    /// For the sidebar's count.
    void totalChanged(int total);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using IdsThen = std::function<void(const QList<qint64> &ids)>;

    void build();
    void buildTable();
    void addShortcuts();
    void setColumns();
    void connectParts();
    void restoreState();
    void fillFilterMenu();
    void applyFilter(bool isTyping);
    void onSubmitted(const QString &typed);
    void readCourses();
    void readTotal();
    void updateFooter();
    void updateEmptyState();
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
    void showError(const Error &error);

    StudentServices m_services;
    StudentFilter m_filter;
    ListOrder m_order;
    QList<CourseRow> m_courses;
    int m_total = -1;
    int m_withoutLast = -1; // how many there would be without the last chip
    int m_emptyQuestion = 0;
    QSet<qint64> m_archived; // what the undo bar can bring back
    bool m_isRestoring = false;

    StudentModel *m_model;
    QueryController<StudentModel> *m_controller;
    PresentationModel *m_presentation;
    DataTable *m_table;
    FilterRow *m_filterRow;
    Button *m_addFilter;
    QMenu *m_filterMenu;
    EmptyState *m_empty;
    QTimer m_slowTimer; // reading for so long that it is said
    Footer *m_footer;
    Button *m_new;
    Button *m_enrol;
    Button *m_archive;
    Banner *m_banner;
    Banner *m_news;
    BulkEnrol *m_bulk = nullptr;
    SidePanel *m_panel;
    PanelSplit *m_split = nullptr;
    StudentCardView *m_card;
    UndoBar *m_undo;
    QTimer m_undoTimer;
};
