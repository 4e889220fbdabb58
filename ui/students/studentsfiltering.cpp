// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Students page offers to filter by, and what it says when nothing is left.
#include "app/domain/clock.h"
#include "app/services/studentservice.h"
#include "ui/students/studentspage.h"
#include "ui/style/stateword.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

void StudentsPage::fillFilterMenu()
{
    m_filterMenu->clear();
    const auto add = [this](QMenu *menu, const QString &text, bool isOn, const StudentFilter &filter) {
        QAction *action = menu->addAction(text, this, [this, filter] { setFilter(filter); });
        action->setCheckable(true);
        action->setChecked(isOn);
    };
    QMenu *states = m_filterMenu->addMenu(tr("&State"));
    for (const StudentState state : {StudentState::Local, StudentState::Creating, StudentState::OnCampus,
                                     StudentState::Failed, StudentState::Archived}) {
        StudentFilter filter = m_filter;
        const bool isOn = filter.states.removeAll(state) > 0;
        if (!isOn)
            filter.states.append(state);
        add(states, stateWord(state), isOn, filter);
    }
    QMenu *courses = m_filterMenu->addMenu(tr("&Course"));
    courses->setEnabled(!m_courses.isEmpty());
    for (const CourseRow &row : std::as_const(m_courses)) {
        StudentFilter filter = m_filter;
        const bool isOn = filter.courseId == row.course.id;
        filter.courseId = isOn ? 0 : row.course.id;
        filter.courseName = isOn ? QString() : row.course.fullName;
        QString name = row.course.fullName;
        add(courses, name.replace(u'&', u"&&"_s), isOn, filter);
    }
    QMenu *created = m_filterMenu->addMenu(tr("C&reated"));
    using Created = StudentFilter::Created;
    for (const Created when : {Created::Today, Created::Week, Created::Month}) {
        StudentFilter filter = m_filter;
        const bool isOn = filter.created == when;
        filter.created = isOn ? Created::Any : when;
        add(created, createdText(when), isOn, filter);
    }
}

void StudentsPage::onEmptyAction()
{
    const auto chips = filterChips(m_filter);
    if (m_filter.isEmpty())
        emit newStudentWanted();
    else if (chips.isEmpty() || (chips.size() == 1 && m_filter.words.isEmpty()))
        onFiltersCleared();
    else
        setFilter(withoutChip(m_filter, chips.constLast().first));
}

void StudentsPage::describeEmptiness(EmptyState *empty)
{
    empty->setAction({});
    empty->setSecondAction({});
    if (!m_filter.isEmpty()) {
        describeFilters(empty);
        return;
    }
    empty->setMessage(
        u"im-user"_s, tr("No students yet"),
        tr("Fill in a form for the first one, or bring the students of the campus on the Enrolments page."));
    empty->setAction(tr("New student"));
}

void StudentsPage::describeFilters(EmptyState *empty)
{
    const auto chips = filterChips(m_filter);
    const int filters = int(chips.size()) + (m_filter.words.isEmpty() ? 0 : 1);
    const QString total = m_total >= 0 ? tr("There are %Ln student(s).", nullptr, m_total) : QString();
    if (filters < 2) {
        empty->setMessage(u"view-filter"_s, tr("Nobody meets the filter"), total);
        empty->setAction(tr("Clear filter"));
        return;
    }
    // Two filters are at most one text, so that one of them is a chip.
    const QString last = chips.constLast().second;
    empty->setMessage(
        u"view-filter"_s, tr("Nobody meets all %1 filters at once").arg(QLocale().toString(filters)),
        m_withoutLast < 0
            ? total
            : tr("%1 Without the filter “%2” there would be %3.").arg(total, last, QLocale().toString(m_withoutLast)));
    empty->setAction(tr("Remove “%1”").arg(last));
    empty->setSecondAction(tr("Clear all"));
    askWithoutLastFilter();
}

void StudentsPage::askWithoutLastFilter()
{
    const auto chips = filterChips(m_filter);
    if (m_withoutLast >= 0 || chips.isEmpty())
        return;
    const int question = ++m_emptyQuestion;
    const StudentFilter asked = m_filter;
    const StudentQuery query =
        toQuery(withoutChip(m_filter, chips.constLast().first), {}, m_services.clock.now().toLocalTime());
    QCoro::connect(m_services.students.count(query), this, [this, question, asked](const Result<int> &count) {
        if (!count || question != m_emptyQuestion || asked != m_filter)
            return;
        m_withoutLast = *count;
        showState();
    });
}
