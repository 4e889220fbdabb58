// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/personfields.h"

#include "app/domain/names.h"
#include "app/domain/phone.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

QString objectNameOf(FormField field)
{
    return word(field) + u"_edit"_s;
}

} // namespace

PersonFields::PersonFields(std::function<QString()> region, QWidget *parent)
    : QWidget(parent)
    , m_region(std::move(region))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(FormField::FirstName, 0, 0);
    addField(FormField::LastName, 0, 1);
    addField(FormField::Email, 1, 0);
    addField(FormField::Phone, 1, 1);
    addField(FormField::Username, 2, 0);

    auto *cell = new QWidget;
    m_passwordCell = cell;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_passwordKind = new QComboBox;
    m_passwordKind->addItem(QString());
    m_passwordKind->addItem(QString());
    auto *kind = new Field({}, m_passwordKind);
    m_fields.insert(FormField::Password, kind);
    column->addWidget(kind);
    column->addWidget(makePasswordEditor());
    column->addStretch(1);
    grid->addWidget(cell, 2, 1);

    connect(m_passwordKind, &QComboBox::currentIndexChanged, this, [this] {
        updatePasswordFields();
        if (m_passwordKind->currentIndex() == Typed && m_passwordKind->hasFocus())
            m_password->setFocus();
        emit edited();
    });
    updatePasswordFields();
    retranslate();
}

void PersonFields::addField(FormField field, int row, int column)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectNameOf(field));
    auto *shown = new Field({}, edit);
    m_edits.insert(field, edit);
    m_fields.insert(field, shown);
    auto *cell = new QWidget;
    auto *box = new QVBoxLayout(cell);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(shown);
    auto *suggestion = new Button({}, ButtonKind::Ghost);
    suggestion->setObjectName(word(field) + u"_suggestion"_s);
    setFlush(suggestion);
    suggestion->hide();
    m_suggestions.insert(field, suggestion);
    box->addWidget(suggestion, 0, Qt::AlignLeft);
    box->addStretch(1);
    static_cast<QGridLayout *>(layout())->addWidget(cell, row, column);

    connect(shown, &Field::left, this, [this, field] { onLeft(field); });
    connect(edit, &QLineEdit::returnPressed, this, [this, field] { onReturn(field); });
    connect(edit, &QLineEdit::textEdited, this, [this, field] {
        if (field == FormField::Username) {
            m_usernameIsOurs = m_edits.value(field)->text().isEmpty();
            m_usernameNews = {};
        }
        // An error goes as soon as it is mended; a new one waits until the field is left.
        if (m_judged.value(field))
            judge(field);
        if (field == FormField::FirstName || field == FormField::LastName || field == FormField::Email)
            proposeUsername();
        emit edited();
    });
    connect(suggestion, &Button::clicked, this, [this, field] {
        QLineEdit *target = m_edits.value(field);
        const QString value = m_suggested.value(field);
        target->setText(field == FormField::Phone ? formattedPhone(value) : value);
        target->setFocus();
        judge(field);
        proposeUsername();
        emit edited();
        emit identityLeft();
    });
}

QWidget *PersonFields::makePasswordEditor()
{
    auto *row = new QWidget;
    row->setObjectName(u"password_row"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_password = new QLineEdit;
    m_password->setObjectName(objectNameOf(FormField::Password));
    m_password->setEchoMode(QLineEdit::Password);
    m_edits.insert(FormField::Password, m_password);
    m_passwordField = new Field({}, m_password);
    layout->addWidget(m_passwordField, 1);
    m_showPassword = Button::tool(u"password-show-on"_s, {});
    m_showPassword->setCheckable(true);
    layout->addWidget(m_showPassword, 0, Qt::AlignTop);
    connect(m_showPassword, &Button::toggled, this, [this](bool isShown) {
        m_password->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        m_showPassword->setIconName(isShown ? u"password-show-off"_s : u"password-show-on"_s);
    });
    connect(m_passwordField, &Field::left, this, [this] { onLeft(FormField::Password); });
    connect(m_password, &QLineEdit::returnPressed, this, [this] { onReturn(FormField::Password); });
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        if (m_judged.value(FormField::Password))
            judge(FormField::Password);
        emit edited();
    });
    return row;
}

IntakeForm PersonFields::form() const
{
    IntakeForm form{.firstName = m_edits[FormField::FirstName]->text(),
                    .lastName = m_edits[FormField::LastName]->text(),
                    .email = m_edits[FormField::Email]->text(),
                    .phone = m_edits[FormField::Phone]->text(),
                    .username = m_edits[FormField::Username]->text()};
    if (m_passwordKind->currentIndex() == Typed)
        form.password = Secret(m_password->text().toUtf8());
    return form;
}

void PersonFields::setForm(const IntakeForm &form)
{
    clear();
    m_edits[FormField::FirstName]->setText(form.firstName);
    m_edits[FormField::LastName]->setText(form.lastName);
    m_edits[FormField::Email]->setText(form.email);
    m_edits[FormField::Phone]->setText(formattedPhone(form.phone));
    m_edits[FormField::Username]->setText(form.username);
    m_usernameIsOurs =
        form.username.isEmpty() || usernameProposals(form.firstName, form.lastName, form.email).contains(form.username);
    for (const FormField field : kFields) {
        if (field != FormField::Password && !m_edits[field]->text().isEmpty())
            judge(field);
    }
}

void PersonFields::clear()
{
    for (QLineEdit *edit : std::as_const(m_edits))
        edit->clear();
    m_passwordKind->setCurrentIndex(MadeByMoodle);
    m_showPassword->setChecked(false);
    m_usernameNews = {};
    m_usernameIsOurs = true;
    m_judged.clear();
    m_taken.clear();
    for (const FormField field : kFields)
        show(field, {});
    m_judged.clear();
    updatePasswordFields();
}

bool PersonFields::isEmpty() const
{
    for (const FormField field : {FormField::FirstName, FormField::LastName, FormField::Email, FormField::Phone}) {
        if (!m_edits[field]->text().trimmed().isEmpty())
            return false;
    }
    return true;
}

void PersonFields::setPhoneNeeded(bool isNeeded)
{
    m_phoneNeeded = isNeeded;
    if (m_judged.value(FormField::Phone))
        judge(FormField::Phone);
}

void PersonFields::setUsernameLocked(bool isLocked)
{
    m_usernameLocked = isLocked;
    QLineEdit *edit = m_edits[FormField::Username];
    edit->setReadOnly(isLocked);
    edit->setFocusPolicy(isLocked ? Qt::ClickFocus : Qt::StrongFocus); // nothing to write: Tab passes it
}

void PersonFields::setPasswordShown(bool isShown)
{
    m_passwordCell->setVisible(isShown);
}

void PersonFields::focusField(FormField field)
{
    QLineEdit *edit = m_edits.value(field);
    if (!edit)
        return;
    edit->setFocus(Qt::OtherFocusReason);
    edit->selectAll();
}

QList<QWidget *> PersonFields::tabChain() const
{
    QList<QWidget *> chain;
    for (const FormField field :
         {FormField::FirstName, FormField::LastName, FormField::Email, FormField::Phone, FormField::Username})
        chain << m_edits[field] << m_suggestions[field];
    return chain << m_passwordKind << m_password << m_showPassword;
}

void PersonFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PersonFields::onLeft(FormField field)
{
    // A field passed over empty is judged when the form is saved, not while somebody looks around.
    if (!m_edits[field]->text().isEmpty() || m_judged.value(field))
        judge(field);
    if (field != FormField::Password)
        emit identityLeft();
}

void PersonFields::onReturn(FormField field)
{
    const QList<QWidget *> chain = tabChain();
    for (qsizetype i = chain.indexOf(m_edits[field]) + 1; i < chain.size(); ++i) {
        QWidget *next = chain.at(i);
        if (qobject_cast<Button *>(next) || !next->isVisibleTo(this) || !(next->focusPolicy() & Qt::TabFocus))
            continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
    emit lastFieldPassed();
}

void PersonFields::updatePasswordFields()
{
    const bool isTyped = m_passwordKind->currentIndex() == Typed;
    m_password->parentWidget()->parentWidget()->setVisible(isTyped);
    if (!isTyped) {
        m_password->clear();
        m_judged[FormField::Password] = false;
        m_passwordField->clearMessage();
    }
}

void PersonFields::retranslate()
{
    for (const FormField field : kFields)
        m_fields.value(field)->setLabel(fieldLabel(field));
    m_fields.value(FormField::Phone)->editor()->setObjectName(objectNameOf(FormField::Phone));
    m_passwordKind->setItemText(MadeByMoodle, tr("Moodle creates it and mails it"));
    m_passwordKind->setItemText(Typed, tr("Type it here"));
    m_password->setAccessibleName(tr("Typed password"));
    m_showPassword->setToolTip(tr("Show password"));
    m_showPassword->setAccessibleName(tr("Show password"));
    for (const FormField field : kFields) {
        if (m_judged.value(field) && field != FormField::Username)
            judge(field);
    }
}
