// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/names.h"
#include "ui/students/coursepicker.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString shortDay(const QDateTime &utc)
{
    const QDate day = utc.toLocalTime().date();
    return QLocale().toString(day, day.year() == QDate::currentDate().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

} // namespace

CoursePickModel::CoursePickModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CoursePickModel::setCourses(const QList<CourseRow> &courses)
{
    m_courses = courses;
    arrange();
}

void CoursePickModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    arrange();
}

void CoursePickModel::setChosen(const QList<qint64> &ids)
{
    m_chosen = ids;
    arrange();
    emit chosenChanged();
}

void CoursePickModel::setLocked(const QSet<qint64> &ids)
{
    m_locked = ids;
    arrange();
}

void CoursePickModel::toggle(const QModelIndex &index)
{
    if (!index.isValid() || !(flags(index) & Qt::ItemIsEnabled))
        return;
    const qint64 id = index.data(IdRole).toLongLong();
    if (!m_chosen.removeOne(id))
        m_chosen.append(id);
    // The row stays where it is: nothing jumps under the hand.
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
}

void CoursePickModel::retranslate()
{
    if (!m_shown.isEmpty())
        emit dataChanged(index(0), index(int(m_shown.size()) - 1));
}

int CoursePickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CoursePickModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CourseRow &row = m_courses.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return row.course.fullName;
    case Qt::CheckStateRole:
        return m_chosen.contains(row.course.id) ? Qt::Checked : Qt::Unchecked;
    case IdRole:
        return row.course.id;
    case DetailRole: {
        QStringList parts;
        const Course &course = row.course;
        if (course.startAt.isValid() && course.endAt.isValid())
            parts.append(tr("%1 – %2").arg(shortDay(course.startAt), shortDay(course.endAt)));
        else if (course.startAt.isValid())
            parts.append(tr("from %1").arg(shortDay(course.startAt)));
        parts.append(tr("%Ln student(s)", nullptr, row.studentCount));
        if (!course.isVisible)
            parts.prepend(tr("hidden"));
        if (m_locked.contains(course.id))
            parts.prepend(tr("already enrolled"));
        return parts.join(u" · "_s);
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(row.course.fullName, data(index, DetailRole).toString());
    default:
        return {};
    }
}

bool CoursePickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || value.toInt() == index.data(role).toInt())
        return false;
    toggle(index);
    return true;
}

Qt::ItemFlags CoursePickModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const bool isLocked = m_locked.contains(m_courses.at(m_shown.at(index.row())).course.id);
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isLocked ? flags : flags | Qt::ItemIsUserCheckable | Qt::ItemIsEnabled;
}

void CoursePickModel::arrange()
{
    beginResetModel();
    const QStringList words = folded(m_search).split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    for (int i = 0; i < m_courses.size(); ++i) {
        const Course &course = m_courses.at(i).course;
        const QString text = folded(course.fullName + u' ' + course.shortName);
        const bool matches =
            std::all_of(words.cbegin(), words.cend(), [&text](const QString &word) { return text.contains(word); });
        const bool isChosen = m_chosen.contains(course.id);
        if (matches && (course.isVisible || isChosen || !words.isEmpty()))
            m_shown.append(i);
    }
    std::stable_partition(m_shown.begin(), m_shown.end(),
                          [this](int i) { return m_chosen.contains(m_courses.at(i).course.id); });
    endResetModel();
}
