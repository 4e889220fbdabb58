// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/detailsform.h"

#include "app/domain/phone.h"
#include "app/services/errortext.h"
#include "app/services/studentservice.h"
#include "ui/students/personfields.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"

#include <QCoroTask>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFormWidth = 680;

QString shown(const StudentDetails &details, FormField field)
{
    const QString value = detail(details, field);
    return field == FormField::Phone ? formattedPhone(value) : value;
}

/// The label without its key.
QString nameOf(FormField field)
{
    return fieldLabel(field).remove(u'&');
}

} // namespace

DetailsForm::DetailsForm(const StudentServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_error(new Banner(Banner::Kind::Danger))
    , m_leave(new Banner(Banner::Kind::Warning))
    , m_fields(new PersonFields(services.region))
    , m_footer(new Footer(nullptr, true))
    , m_cancel(new Button)
    , m_save(new Button({}, ButtonKind::Primary))
{
    build();
    connectParts();
    retranslate();
}

void DetailsForm::build()
{
    QVBoxLayout *body = scrollBody();
    auto *limited = new QWidget;
    limited->setMaximumWidth(Theme::grown(kFormWidth));
    auto *column = new QVBoxLayout(limited);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(14);
    for (Banner *banner : {m_error, m_leave}) {
        column->addWidget(banner);
        banner->hide();
    }
    column->addWidget(m_fields);
    // Heights are asked for the width that is really given only where the limit stands in a row.
    auto *row = new QHBoxLayout;
    row->addWidget(limited, 1000);
    row->addStretch(1);
    body->addLayout(row);
    body->addStretch(1);
    m_fields->setPhoneNeeded(false);
    m_fields->setUsernameLocked(true);
    m_fields->setPasswordShown(false);
    m_footer->addAction(m_cancel);
    m_footer->addAction(m_save);
    setFooter(m_footer, true);

    QList<QWidget *> chain = m_fields->tabChain();
    chain << m_cancel << m_save;
    for (qsizetype i = 1; i < chain.size(); ++i)
        setTabOrder(chain.at(i - 1), chain.at(i));
}

void DetailsForm::connectParts()
{
    connect(header(), &PageHeader::pathActivated, this, &DetailsForm::leave);
    connect(m_cancel, &Button::clicked, this, &DetailsForm::leave);
    connect(m_save, &Button::clicked, this, &DetailsForm::save);
    connect(m_fields, &PersonFields::lastFieldPassed, this, &DetailsForm::save);
    connect(m_fields, &PersonFields::edited, this, [this] {
        m_leave->hide();
        updateFooter();
    });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut =
            new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &DetailsForm::save);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DetailsForm::leave);
}

void DetailsForm::start(qint64 studentId)
{
    m_student.id = studentId;
    QCoro::connect(m_services.students.student(studentId), this, [this](const Result<Student> &student) {
        if (student)
            show(*student);
        else
            showError(student.error());
    });
}

void DetailsForm::show(const Student &student)
{
    m_student = student;
    const StudentDetails details = detailsOf(student);
    m_fields->setForm({.firstName = details.firstName,
                       .lastName = details.lastName,
                       .email = details.email,
                       .phone = details.phone,
                       .username = student.username});
    retranslate();
    updateFooter();
    m_fields->focusField(FormField::FirstName);
}

StudentDetails DetailsForm::typed() const
{
    const IntakeForm form = m_fields->form();
    const StudentDetails details{
        .firstName = form.firstName, .lastName = form.lastName, .email = form.email, .phone = form.phone};
    return normalised(details, m_services.region());
}

/// A value that was never in the shape Bedel keeps is no change.
bool DetailsForm::hasChanges() const
{
    const StudentDetails known = detailsOf(m_student);
    return !m_student.uuid.isNull() && !changedFields(normalised(known, m_services.region()), typed()).isEmpty();
}

void DetailsForm::leave()
{
    if (!hasChanges() || m_isSaving) {
        emit closeWanted();
        return;
    }
    if (m_leave->isVisible())
        return;
    m_leave->clearButtons();
    m_leave->setMessage(tr("The changes are not saved"), tr("Leaving now forgets what was typed."));
    Button *keep = m_leave->addButton(tr("Keep editing"));
    connect(keep, &Button::clicked, this, [this] {
        m_leave->hide();
        m_fields->focusField(FormField::FirstName);
    });
    connect(m_leave->addButton(tr("Forget the changes"), true), &Button::clicked, this, &DetailsForm::closeWanted);
    m_leave->present();
    keep->setFocus(Qt::OtherFocusReason);
}

void DetailsForm::save()
{
    if (m_isSaving || m_student.uuid.isNull())
        return;
    if (!hasChanges()) {
        emit closeWanted();
        return;
    }
    const StudentDetails now = typed();
    const StudentDetails known = detailsOf(m_student);
    StudentEdit edit{.studentId = m_student.id, .before = known, .after = known};
    for (const FormField field : changedFields(normalised(known, m_services.region()), now)) {
        detail(edit.after, field) = detail(now, field);
        if (check(now, field, m_services.region()).isRefused()) {
            m_fields->showProblems();
            m_fields->focusField(field);
            return;
        }
    }
    m_error->hide();
    m_leave->hide();
    m_isSaving = true;
    m_save->setEnabled(false);
    QCoro::connect(m_services.students.edit(edit), this, [this](const Result<Student> &saved) { onSaved(saved); });
}

void DetailsForm::onSaved(const Result<Student> &saved)
{
    m_isSaving = false;
    m_save->setEnabled(true);
    if (saved) {
        m_student = *saved;
        emit this->saved(saved->id);
        return;
    }
    if (saved.error().code != "student_changed"_L1) {
        showError(saved.error());
        return;
    }
    QCoro::connect(m_services.students.student(m_student.id), this, [this](const Result<Student> &now) {
        if (now)
            compare(*now);
        else
            showError(now.error());
    });
}

/// Fields that only somebody else changed take their value; where both did, what was typed stays and theirs is told.
void DetailsForm::compare(const Student &now)
{
    const StudentDetails mine = typed();
    const StudentDetails base = normalised(detailsOf(m_student), m_services.region());
    const StudentDetails theirs = detailsOf(now);
    const QList<FormField> changedHere = changedFields(base, mine);
    m_student = now;
    QStringList told;
    std::optional<FormField> first;
    for (const FormField field : kDetailFields) {
        if (!changedHere.contains(field)) {
            m_fields->edit(field)->setText(shown(theirs, field));
        } else if (detail(theirs, field) != detail(base, field) && detail(theirs, field) != detail(mine, field)) {
            const QString value = shown(theirs, field);
            told.append(value.isEmpty() ? tr("%1 is empty now.", "field").arg(nameOf(field))
                                        : tr("%1 is “%2” now.", "field, value").arg(nameOf(field), value));
            if (!first)
                first = field;
        }
    }
    m_error->setKind(Banner::Kind::Warning);
    m_error->clearButtons();
    m_error->setMessage(
        tr("Somebody else changed this student meanwhile"),
        tr("%1 What was typed here is kept: save again to replace it.", "what changed").arg(told.join(u' ')));
    connect(m_error->addButton(tr("Take theirs")), &Button::clicked, this, [this] {
        m_error->hide();
        show(m_student);
    });
    m_error->present();
    updateFooter();
    if (first)
        m_fields->focusField(*first);
}

void DetailsForm::showError(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    const ErrorText text = describe(error);
    m_error->setKind(Banner::Kind::Danger);
    m_error->clearButtons();
    m_error->setMessage(text.title, text.toText());
    m_error->present();
    for (const FormField field : kDetailFields) {
        if (error.kind == Error::Kind::Invalid && word(field) == error.fact(Error::Fact::Field)) {
            m_fields->showError(field, text.sentence);
            m_fields->focusField(field);
        }
    }
}

void DetailsForm::updateFooter()
{
    const bool goesToCampus = m_student.moodleUserId != 0 || m_student.state == StudentState::Creating;
    m_footer->setText(hasChanges() && goesToCampus ? tr("The campus is updated as well.") : QString());
}

QWidget *DetailsForm::startWidget() const
{
    return m_fields->edit(FormField::FirstName);
}

QString DetailsForm::windowTitleText() const
{
    return tr("Edit student");
}

void DetailsForm::retranslate()
{
    header()->setPath(tr("Students"));
    setTitle(m_student.uuid.isNull() ? tr("Edit student") : m_student.fullName());
    m_cancel->setText(tr("&Cancel"));
    m_save->setText(tr("&Save changes"));
    if (!m_student.uuid.isNull())
        updateFooter();
}
