// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/courselist.h"

#include <QAbstractListModel>
#include <QSet>
#include <QWidget>

class Card;
class Label;
class MarkLabel;
class QLineEdit;
class QListView;

/// The courses to choose from, as a check list: those that match the search, chosen ones first.
class CoursePickModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1, IdRole };

    explicit CoursePickModel(QObject *parent = nullptr);
    void setCourses(const QList<CourseRow> &courses);
    const QList<CourseRow> &courses() const { return m_courses; }
    void setSearch(const QString &text);
    void setChosen(const QList<qint64> &ids);
    /// In the order in which they were chosen.
    const QList<qint64> &chosen() const { return m_chosen; }
    /// These cannot be taken back: the campus has them already.
    void setLocked(const QSet<qint64> &ids);
    void toggle(const QModelIndex &index);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    void arrange();

    QList<CourseRow> m_courses;
    QList<int> m_shown; // positions in m_courses
    QList<qint64> m_chosen;
    QSet<qint64> m_locked;
    QString m_search;
};

/// Search field on top of the check list, in a card: type, arrows, Space.
class CoursePicker final : public QWidget {
    Q_OBJECT
public:
    explicit CoursePicker(QWidget *parent = nullptr);

    void setCourses(const QList<CourseRow> &courses);
    QList<qint64> chosen() const;
    void setChosen(const QList<qint64> &ids);
    void setLocked(const QSet<qint64> &ids);
    /// Names of the chosen ones, in the order in which they were chosen.
    QStringList chosenNames() const;
    void setError(const QString &message);
    QLineEdit *searchBox() const { return m_search; }
    QListView *list() const { return m_list; }
    CoursePickModel *model() const { return m_model; }

signals:
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool searchKey(QKeyEvent *event);
    bool listKey(QKeyEvent *event);
    void updateTitle();
    void fitHeight();
    void retranslate();

    CoursePickModel *m_model;
    Label *m_title;
    Label *m_count;
    MarkLabel *m_errorMark;
    Label *m_error;
    Label *m_empty;
    QLineEdit *m_search;
    QListView *m_list;
};
