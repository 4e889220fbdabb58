// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coursemodel.h"
#include "models/enrolmentmodel.h"
#include "models/messagemodel.h"
#include "models/studentmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kDay(QDate(2026, 11, 24), QTime(9, 40), Qt::UTC);

template<typename Model>
void fillAndTest(Model &model, const QList<typename Model::RowType> &rows)
{
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset({});
    model.setPages(0, 1, rows);
    model.setCount(200);
    model.setCount(int(rows.size()));
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        const QModelIndex index = model.index(0, column);
        QCOMPARE(index.data(Qt::AccessibleTextRole), index.data(Qt::DisplayRole));
        QVERIFY(index.data(PagedModel::SortRole).isValid());
        QCOMPARE(index.data(PagedModel::IdRole).toLongLong(), 7);
    }
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.retranslate();
    QCOMPARE(headers.size(), 1);
}

} // namespace

class tst_Models final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain)); }

    void studentsTellNameCoursesStateAndPhone()
    {
        StudentRow row;
        row.student.id = 7;
        row.student.firstName = u"Nekane"_s;
        row.student.lastName = u"Agirre Etxeberria"_s;
        row.student.phone = u"+34600000101"_s;
        row.student.state = StudentState::OnCampus;
        row.student.createdAt = kDay;
        row.firstCourse = u"PRL básico"_s;
        row.courseCount = 2;
        row.lastMessage = MessageState::Read;
        row.lastMessageAt = kDay;
        StudentModel model;
        fillAndTest(model, {row});
        QCOMPARE(model.index(0, StudentNameColumn).data().toString(), u"Agirre Etxeberria, Nekane"_s);
        QCOMPARE(model.index(0, StudentCoursesColumn).data().toString(), u"PRL básico +1"_s);
        QCOMPARE(model.index(0, StudentPhoneColumn).data().toString(), u"+34 600 00 01 01"_s);
        QCOMPARE(model.index(0, StudentStateColumn).data(PagedModel::StateRole).value<StudentState>(),
                 StudentState::OnCampus);
        QCOMPARE(model.index(0, StudentMessageColumn).data(PagedModel::StateRole).value<MessageState>(),
                 MessageState::Read);
        QCOMPARE(model.index(0, StudentCreatedColumn).data(PagedModel::SortRole).toDateTime(), kDay);
        QCOMPARE(model.index(0, StudentCreatedColumn).data().toString(), u"24 nov 2026"_s);
    }

    void coursesTellNumbersInTheLocale()
    {
        CourseRow row;
        row.course = {
            .id = 7, .moodleCourseId = 3, .shortName = u"PRL"_s, .fullName = u"Prevención"_s, .startAt = kDay};
        row.studentCount = 12'345;
        CourseModel model;
        fillAndTest(model, {row});
        QCOMPARE(model.index(0, CourseStudentsColumn).data().toString(), u"12.345"_s);
        QCOMPARE(model.index(0, CourseStudentsColumn).data(PagedModel::SortRole).toInt(), 12'345);
        QVERIFY(model.index(0, CourseEndColumn).data().toString().isEmpty());
    }

    void enrolmentsTellSinceWhen()
    {
        EnrolmentRow row;
        row.enrolment = {.id = 7, .state = EnrolmentState::Enrolled, .createdAt = kDay, .enrolledAt = kDay.addSecs(60)};
        row.studentName = u"Ruiz, Ana"_s;
        row.courseName = u"PRL"_s;
        EnrolmentModel model;
        fillAndTest(model, {row});
        QCOMPARE(model.index(0, EnrolmentSinceColumn).data(PagedModel::SortRole).toDateTime(), kDay.addSecs(60));
        QCOMPARE(model.index(0, 0).data(PagedModel::StateRole).value<EnrolmentState>(), EnrolmentState::Enrolled);
    }

    void messagesTellTemplateAndState()
    {
        MessageRow row;
        row.message.id = 7;
        row.message.templateKey = {.name = u"bienvenida"_s, .language = u"es"_s};
        row.message.state = MessageState::Unconfirmed;
        row.message.queuedAt = kDay;
        row.studentName = u"Ruiz, Ana"_s;
        MessageModel model;
        fillAndTest(model, {row});
        QCOMPARE(model.index(0, MessageTemplateColumn).data().toString(), u"bienvenida"_s);
        QCOMPARE(model.index(0, 0).data(PagedModel::StateRole).value<MessageState>(), MessageState::Unconfirmed);
    }

    void tablesOfDifferentRowsDiffer()
    {
        StudentRow row;
        row.student.id = 7;
        StudentModel model;
        model.reset({});
        model.setPages(0, 1, {row});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh(0, 0);
        model.setPages(0, 1, {row});
        QVERIFY(changed.isEmpty());
        row.courseCount = 3;
        model.setPages(0, 1, {row});
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Models)
#include "tst_models.moc"
