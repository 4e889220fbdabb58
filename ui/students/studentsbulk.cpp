// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Students page does with the rows that are selected.
#include "app/domain/clock.h"
#include "app/services/errortext.h"
#include "app/services/intakeservice.h"
#include "app/services/ruleservice.h"
#include "app/services/studentservice.h"
#include "ui/students/bulkenrol.h"
#include "ui/students/enroldialog.h"
#include "ui/students/studentcard.h"
#include "ui/students/studentspage.h"
#include "ui/style/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/undobar.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIdsAtOnce = 1000;

/// The ids of rows that the model does not hold; known: those it does.
QCoro::Task<Result<QList<qint64>>> idsOfRows(StudentService *students, StudentQuery query, QList<int> rows,
                                             QList<qint64> known)
{
    QList<qint64> ids = known;
    for (qsizetype i = 0; i < rows.size();) {
        const int offset = rows.at(i);
        const Result<ListPage<StudentRow>> page = co_await students->page(query, offset, kIdsAtOnce);
        if (!page)
            co_return tl::unexpected(page.error());
        for (; i < rows.size() && rows.at(i) < offset + kIdsAtOnce; ++i) {
            const qsizetype place = rows.at(i) - offset;
            if (place < page->rows.size())
                ids.append(page->rows.at(place).student.id);
        }
    }
    co_return ids;
}

} // namespace

void StudentsPage::selectAll()
{
    table()->selectAll();
    table()->setFocus(Qt::OtherFocusReason);
}

void StudentsPage::withSelectedIds(const IdsThen &then)
{
    QList<qint64> known;
    QList<int> unknown;
    for (const int row : table()->selectedRowNumbers()) {
        if (const qint64 id = model().idAt(row); id != 0)
            known.append(id);
        else
            unknown.append(row);
    }
    if (unknown.isEmpty()) {
        if (!known.isEmpty())
            then(known);
        return;
    }
    QCoro::connect(idsOfRows(&m_services.students, model().query(), unknown, known), this,
                   [this, then](const Result<QList<qint64>> &ids) {
                       if (ids)
                           then(*ids);
                       else
                           showFailure(ids.error());
                   });
}

void StudentsPage::archiveSelected()
{
    withSelectedIds([this](const QList<qint64> &ids) { archive(ids); });
}

void StudentsPage::archive(const QList<qint64> &ids)
{
    QCoro::connect(m_services.students.archive(ids), this, [this, ids](const Result<int> &changed) {
        if (!changed) {
            showFailure(changed.error());
            return;
        }
        if (!m_undo->isVisible())
            m_archived.clear();
        m_archived += QSet<qint64>(ids.cbegin(), ids.cend());
        table()->clearSelection();
        m_undo->showMessage(tr("%Ln archived", "students", int(m_archived.size())));
        m_undoTimer.start();
        controller().refresh();
    });
}

void StudentsPage::undoArchive()
{
    const QList<qint64> ids(m_archived.cbegin(), m_archived.cend());
    m_archived.clear();
    m_undo->dismiss();
    if (ids.isEmpty())
        return;
    QCoro::connect(m_services.students.restore(ids), this, [this](const Result<int> &changed) {
        if (!changed)
            showFailure(changed.error());
        controller().refresh();
    });
}

void StudentsPage::enrolSelected()
{
    withSelectedIds([this](const QList<qint64> &ids) {
        QString name;
        if (ids.size() == 1) {
            if (const StudentRow *row = model().rowAt(model().rowOf(ids.constFirst())))
                name = row->student.fullName();
        }
        enrol(ids, name);
    });
}

void StudentsPage::sendToSelected()
{
    if (!m_services.send)
        return;
    withSelectedIds([this](const QList<qint64> &ids) {
        const StudentRow *one = ids.size() == 1 ? model().rowAt(model().rowOf(ids.constFirst())) : nullptr;
        m_services.send({.studentIds = ids, .name = one ? one->student.fullName() : QString()});
    });
}

void StudentsPage::enrol(const QList<qint64> &ids, const QString &name)
{
    if (m_bulk)
        return; // one at a time; its banner shows how far it is
    auto *dialog = new EnrolDialog(int(ids.size()), name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setCourses(m_courses);
    dialog->setOutsideHours(m_services.rules && !m_services.rules->isWithinHours());
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, ids] { startEnrolling(ids, dialog->courseIds(), dialog->sendsWelcome()); });
    dialog->open();
}

void StudentsPage::startEnrolling(const QList<qint64> &ids, const QList<qint64> &courses, bool sendsWelcome)
{
    m_bulk = new BulkEnrol(m_services.intake, ids, courses, sendsWelcome, this);
    m_news->clearButtons();
    if (ids.size() > 1)
        connect(m_news->addButton(tr("Stop")), &Button::clicked, m_bulk, &BulkEnrol::stop);
    connect(m_bulk, &BulkEnrol::progressed, this, &StudentsPage::showEnrolling);
    connect(m_bulk, &BulkEnrol::finished, this, &StudentsPage::showEnrolled);
    showEnrolling();
    m_bulk->start();
}

void StudentsPage::showEnrolling()
{
    const QLocale locale;
    m_news->setKind(Banner::Kind::Info);
    m_news->setMessage(tr("Saving enrolments"),
                       tr("%1 of %2 people")
                           .arg(locale.toString(m_bulk->done() + m_bulk->failed()), locale.toString(m_bulk->total())));
    m_news->show();
}

void StudentsPage::showEnrolled()
{
    m_news->clearButtons();
    const int rest = m_bulk->total() - m_bulk->done() - m_bulk->failed();
    QStringList sentences;
    if (rest > 0)
        sentences.append(tr("Stopped: %Ln people were left out.", nullptr, rest));
    if (m_bulk->failed() > 0)
        sentences.append(tr("%Ln form(s) could not be saved.", nullptr, m_bulk->failed()));
    if (m_bulk->firstError())
        sentences.append(describe(*m_bulk->firstError()).toText());
    if (m_bulk->done() > 0)
        sentences.append(tr("The campus confirms each one; the State column tells."));
    m_news->setKind(m_bulk->failed() > 0 ? Banner::Kind::Warning : Banner::Kind::Ok);
    m_news->setMessage(tr("%Ln form(s) saved", nullptr, m_bulk->done()), sentences.join(u' '));
    m_news->present();
    m_bulk->deleteLater();
    m_bulk = nullptr;
    controller().refresh();
}

void StudentsPage::showFailure(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    const ErrorText text = describe(error);
    m_news->clearButtons();
    m_news->setKind(Banner::Kind::Danger);
    m_news->setMessage(text.title, text.toText());
    m_news->present();
}

void StudentsPage::onCurrentChanged()
{
    if (!m_panel->isVisible())
        return;
    if (const qint64 id = model().idAt(table()->currentIndex().row()); id != 0)
        m_card->setStudent(id);
}

void StudentsPage::openPanel()
{
    const qint64 id = model().idAt(table()->currentIndex().row());
    if (id != 0)
        showStudent(id);
}

void StudentsPage::showStudent(qint64 studentId)
{
    m_card->setStudent(studentId);
    m_split->showPanel();
    const int row = model().rowOf(studentId);
    if (row < 0)
        findRow(studentId);
    else if (row != table()->currentIndex().row())
        table()->selectRow(row);
}

void StudentsPage::findRow(qint64 studentId)
{
    QCoro::connect(m_services.students.positions(model().query(), {studentId}), this,
                   [this, studentId](const Result<QHash<qint64, int>> &rows) {
                       const int row = rows ? rows->value(studentId, -1) : -1;
                       if (row < 0 || row >= model().rowCount() || m_card->studentId() != studentId)
                           return;
                       // A row painted before the list changed is somebody else's.
                       if (const qint64 there = model().idAt(row); there == 0 || there == studentId)
                           table()->selectRow(row);
                   });
}

void StudentsPage::editCurrent()
{
    const int row = table()->currentIndex().row();
    // The card may show somebody whom the filter leaves out.
    const bool isCardOpen = m_panel->isVisible() && m_card->studentId() != 0;
    const qint64 id = isCardOpen ? m_card->studentId() : (row >= 0 ? model().idAt(row) : 0);
    if (id != 0)
        emit detailsWanted(id);
}

void StudentsPage::showContextMenu(const QPoint &position)
{
    const QModelIndex index = table()->indexAt(position);
    if (!index.isValid() || model().idAt(index.row()) == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"im-user"_s), tr("&Open record"), this, &StudentsPage::openPanel);
    const qint64 id = model().idAt(index.row());
    menu->addAction(themedIcon(u"document-edit"_s), tr("E&dit details"), QKeySequence(Qt::Key_F2), this,
                    [this, id] { emit detailsWanted(id); });
    menu->addAction(themedIcon(u"view-task"_s), tr("&Enrol in courses…"), this, &StudentsPage::enrolSelected);
    if (m_services.send)
        menu->addAction(themedIcon(u"document-send"_s), tr("&Send reminder…"), this, &StudentsPage::sendToSelected);
    menu->addAction(themedIcon(u"edit-copy"_s), tr("&Copy"), QKeySequence::Copy, table(), &DataTable::copySelection);
    menu->addSeparator();
    menu->addAction(themedIcon(u"archive-insert"_s), tr("&Archive"), QKeySequence(Qt::Key_Delete), this,
                    &StudentsPage::archiveSelected);
    menu->popup(table()->viewport()->mapToGlobal(position));
}
