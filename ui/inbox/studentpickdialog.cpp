// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/studentpickdialog.h"

#include "app/domain/phone.h"
#include "app/services/studentservice.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMost = 40;
constexpr std::chrono::milliseconds kTypingPause{150};

} // namespace

StudentPickDialog::StudentPickDialog(StudentService &students, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_students(students)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_none(new Label(tr("No student has all these words."), Theme::Text::Body, Theme::Role::Muted))
    , m_link(new Button(tr("&Link"), ButtonKind::Primary))
{
    setWindowTitle(tr("Link to a student"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *heading = new Label(tr("Which student is %1?", "name or number").arg(name), Theme::Text::Section);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    m_search->setPlaceholderText(tr("Name, e-mail or phone"));
    m_search->setAccessibleName(tr("Search students"));
    m_search->addAction(themedIcon(u"search"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_list->setAccessibleName(tr("Students"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name elides
    column->addWidget(m_list, 1);
    m_none->hide();
    column->addWidget(m_none);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_link);
    column->addLayout(buttons);
    m_link->setEnabled(false);
    m_link->setDefault(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &StudentPickDialog::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_link->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_link, &Button::clicked, this, &QDialog::accept);
    resize(Theme::grown(460), Theme::grown(420));
    search();
}

qint64 StudentPickDialog::studentId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toLongLong() : 0;
}

void StudentPickDialog::search()
{
    const int question = ++m_question;
    const StudentQuery query{.text = m_search->text().trimmed()};
    QCoro::connect(m_students.page(query, 0, kMost), this, [this, question](const Result<ListPage<StudentRow>> &page) {
        if (question != m_question || !page)
            return;
        m_list->clear();
        for (const StudentRow &row : page->rows) {
            const QString phone = formattedPhone(row.student.phone);
            auto *item =
                new QListWidgetItem(phone.isEmpty() ? row.student.sortName()
                                                    : tr("%1 · %2", "name, phone").arg(row.student.sortName(), phone));
            item->setData(Qt::UserRole, row.student.id);
            m_list->addItem(item);
        }
        m_list->setVisible(m_list->count() > 0);
        m_none->setVisible(m_list->count() == 0);
        // Somebody is proposed only after words were typed: a wrong link shows one person's course to
        // another one.
        m_list->setCurrentRow(m_search->text().trimmed().isEmpty() || m_list->count() == 0 ? -1 : 0);
        m_link->setEnabled(m_list->currentRow() >= 0);
    });
}

bool StudentPickDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
            const int step = key == Qt::Key_Up ? -1 : 1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
