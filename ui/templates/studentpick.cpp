// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/studentpick.h"

#include "app/services/studentservice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/silence.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace {

constexpr int kMost = 8;
constexpr int kTypingPause = 150; // milliseconds

} // namespace

StudentPick::StudentPick(StudentService &students, QWidget *parent)
    : QWidget(parent)
    , m_students(students)
    , m_edit(new QLineEdit)
    , m_field(new Field({}, m_edit))
    , m_found(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_found, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    m_edit->setCompleter(m_completer);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the database has filtered
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &StudentPick::search);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_completer->popup()->isVisible())
            m_edit->setText(m_name); // who was chosen last is still shown
    });
    connect(
        m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { choose(index.data(Qt::UserRole).toLongLong(), index.data().toString()); });
    retranslate();
}

StudentPick::~StudentPick()
{
    silenceChildren(this);
}

void StudentPick::pickFirst()
{
    QCoro::connect(m_students.page({}, 0, 1), this, [this](const Result<ListPage<StudentRow>> &page) {
        if (page && !page->rows.isEmpty())
            choose(page->rows.constFirst().student.id, page->rows.constFirst().student.fullName());
        else
            emit nobodyThere();
    });
}

void StudentPick::search()
{
    const QString text = m_edit->text();
    const StudentQuery query{.text = text};
    QCoro::connect(m_students.page(query, 0, kMost), this, [this, text](const Result<ListPage<StudentRow>> &page) {
        if (!page || text != m_edit->text())
            return; // somebody types on
        m_found->clear();
        for (const StudentRow &row : page->rows) {
            auto *item = new QStandardItem(row.student.fullName());
            item->setData(row.student.id, Qt::UserRole);
            m_found->appendRow(item);
        }
        if (m_edit->hasFocus())
            m_completer->complete();
    });
}

void StudentPick::choose(qint64 id, const QString &name)
{
    m_id = id;
    m_name = name;
    m_edit->setText(name);
    emit studentChosen(id);
}

void StudentPick::retranslate()
{
    m_field->setLabel(tr("&Preview with"));
    m_edit->setPlaceholderText(tr("Name of a student"));
}

void StudentPick::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
