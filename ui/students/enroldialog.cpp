// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/enroldialog.h"

#include "ui/students/coursepicker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

EnrolDialog::EnrolDialog(int people, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_picker(new CoursePicker)
    , m_welcome(new QCheckBox(tr("Send the &welcome when everything is done")))
    , m_hours(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_enrol(new Button({}, ButtonKind::Primary))
{
    setWindowTitle(tr("Enrol in courses"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    const QString title = name.isEmpty() ? tr("Enrol %Ln people", nullptr, people) : tr("Enrol %1").arg(name);
    auto *heading = new Label(title, Theme::Text::Section);
    heading->setTextFormat(Qt::PlainText);
    column->addWidget(heading);
    column->addWidget(m_picker, 1);
    column->addWidget(m_welcome);
    m_hours->setWordWrap(true);
    m_hours->hide();
    column->addWidget(m_hours);
    connect(m_welcome, &QCheckBox::toggled, this, &EnrolDialog::showHours);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    cancel->setAutoDefault(false);
    m_enrol->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_enrol);
    column->addLayout(buttons);
    resize(Theme::grown(620), sizeHint().height());
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_enrol, &Button::clicked, this, &QDialog::accept);
    connect(m_picker, &CoursePicker::chosenChanged, this, &EnrolDialog::updateButton);
    auto *enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(enter, &QShortcut::activated, m_enrol, &Button::click);
    m_picker->searchBox()->setFocus();
    updateButton();
}

void EnrolDialog::setCourses(const QList<CourseRow> &courses)
{
    m_picker->setCourses(courses);
}

QList<qint64> EnrolDialog::courseIds() const
{
    return m_picker->chosen();
}

bool EnrolDialog::sendsWelcome() const
{
    return m_welcome->isChecked();
}

void EnrolDialog::setOutsideHours(bool isOutside)
{
    m_isOutsideHours = isOutside;
    showHours();
}

QString EnrolDialog::hoursText() const
{
    return m_hours->isHidden() ? QString() : m_hours->text();
}

void EnrolDialog::showHours()
{
    m_hours->setText(tr("It is outside the sending hours now; the welcome goes out all the same."));
    m_hours->setVisible(m_isOutsideHours && m_welcome->isChecked());
}

void EnrolDialog::updateButton()
{
    const int courses = int(m_picker->chosen().size());
    m_enrol->setEnabled(courses > 0);
    if (courses == 0)
        m_enrol->setText(tr("&Enrol"));
    else
        m_enrol->setText(m_people == 1 ? tr("&Enrol in %Ln course(s)", nullptr, courses)
                                       : tr("&Enrol %Ln people", nullptr, m_people));
}
