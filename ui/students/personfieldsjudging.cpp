// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of a person say of what stands in them, and the username they propose.
#include "app/domain/names.h"
#include "ui/students/personfields.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QLineEdit>

void PersonFields::setUsernameNews(Field::State state, const QString &text)
{
    m_usernameNews = {.state = state, .text = text};
    judge(FormField::Username);
}

void PersonFields::setTakenUsernames(const QStringList &taken)
{
    if (taken == m_taken)
        return;
    m_taken = taken;
    proposeUsername();
}

std::optional<FormField> PersonFields::showProblems()
{
    std::optional<FormField> first;
    for (const FormField field : kFields) {
        judge(field);
        const Field *shown = field == FormField::Password ? m_passwordField : m_fields.value(field);
        if (!first && shown->state() == Field::State::Error)
            first = field;
    }
    return first;
}

void PersonFields::showError(FormField field, const QString &message)
{
    if (field == FormField::Courses)
        return;
    const bool isTyped = m_passwordKind->currentIndex() == Typed;
    (field == FormField::Password && isTyped ? m_passwordField : m_fields.value(field))->setError(message);
    m_judged[field] = true;
}

void PersonFields::judge(FormField field)
{
    m_judged[field] = true;
    const QString typed = m_edits[field]->text();
    switch (field) {
    case FormField::FirstName:
    case FormField::LastName:
        show(field, fieldMessage(field, checkName(normalisedName(typed)), typed));
        return;
    case FormField::Email:
        show(field, fieldMessage(field, checkEmail(normalisedEmail(typed)), typed));
        return;
    case FormField::Phone:
        show(field, phoneMessage(typed, m_region(), m_phoneNeeded));
        return;
    case FormField::Username: {
        const FieldMessage own = fieldMessage(field, checkUsername(typed.trimmed().toLower()), typed);
        show(field, own.state == Field::State::Plain ? m_usernameNews : own);
        return;
    }
    case FormField::Password: {
        if (m_passwordKind->currentIndex() != Typed) {
            show(field, {});
            return;
        }
        const FieldVerdict missing{.severity = FieldVerdict::Severity::Refused, .problem = FieldProblem::Missing};
        show(field, fieldMessage(field, typed.isEmpty() ? missing : checkPassword(Secret(typed.toUtf8())), {}));
        return;
    }
    case FormField::Courses:
        return;
    }
}

void PersonFields::show(FormField field, const FieldMessage &message)
{
    Field *shown = field == FormField::Password ? m_passwordField : m_fields.value(field);
    shown->setMessage(message.state, message.text);
    if (field == FormField::Password)
        m_fields.value(field)->clearMessage();
    m_suggested[field] = message.suggestion;
    if (Button *suggestion = m_suggestions.value(field)) {
        suggestion->setText(message.suggestionText);
        suggestion->setVisible(!message.suggestionText.isEmpty());
    }
}

void PersonFields::proposeUsername()
{
    if (!m_usernameIsOurs || m_usernameLocked)
        return;
    const IntakeForm typed = form();
    const QString first = normalisedName(typed.firstName);
    const QString last = normalisedName(typed.lastName);
    QLineEdit *edit = m_edits[FormField::Username];
    if (first.isEmpty() || last.isEmpty()) {
        edit->clear();
        return;
    }
    QString proposal;
    const QStringList proposals = usernameProposals(first, last, normalisedEmail(typed.email));
    for (const QString &candidate : proposals) {
        if (!m_taken.contains(candidate)) {
            proposal = candidate;
            break;
        }
    }
    for (int number = 2; proposal.isEmpty(); ++number) {
        const QString numbered = withSuffix(proposals.constFirst(), number);
        if (!m_taken.contains(numbered))
            proposal = numbered;
    }
    if (edit->text() == proposal)
        return;
    edit->setText(proposal);
    m_usernameNews = {};
    show(FormField::Username, {});
}
