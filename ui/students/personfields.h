// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intakeform.h"
#include "ui/students/fieldtexts.h"

#include <QHash>
#include <QWidget>

#include <functional>

class Button;
class QComboBox;
class QLineEdit;

/// The six fields of a person in two columns: judged when they are left, with what was probably meant one key away, and
/// a username proposed until somebody writes one.
class PersonFields final : public QWidget {
    Q_OBJECT
public:
    explicit PersonFields(std::function<QString()> region, QWidget *parent = nullptr);

    /// As typed, for drafts; without courses and welcome.
    IntakeForm form() const;
    void setForm(const IntakeForm &form);
    void clear();
    bool isEmpty() const;

    /// The welcome wants a phone.
    void setPhoneNeeded(bool isNeeded);
    /// The account exists: its username stays.
    void setUsernameLocked(bool isLocked);
    /// Who is here already has a password; its field is not for them.
    void setPasswordShown(bool isShown);
    /// What the campus says of the username in the field; shown unless the field itself is wrong.
    void setUsernameNews(Field::State state, const QString &text);
    /// Proposals that are taken on the campus are passed over.
    void setTakenUsernames(const QStringList &taken);

    /// Judges every field, shows what is wrong, and tells which one is the first; nothing when all are acceptable.
    std::optional<FormField> showProblems();
    /// An error of the service about one field.
    void showError(FormField field, const QString &message);
    void focusField(FormField field);
    Field *field(FormField field) const { return m_fields.value(field); }
    QLineEdit *edit(FormField field) const { return m_edits.value(field); }
    QComboBox *passwordKind() const { return m_passwordKind; }
    /// From first to last with the keyboard.
    QList<QWidget *> tabChain() const;

signals:
    /// Something was typed.
    void edited();
    /// A field that identifies the person was left.
    void identityLeft();
    /// Enter in the last field.
    void lastFieldPassed();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum PasswordKind { MadeByMoodle, Typed };
    static constexpr FormField kFields[] = {FormField::FirstName, FormField::LastName, FormField::Email,
                                            FormField::Phone,     FormField::Username, FormField::Password};

    void addField(FormField field, int row, int column);
    QWidget *makePasswordEditor();
    void onLeft(FormField field);
    void onReturn(FormField field);
    void judge(FormField field);
    void show(FormField field, const FieldMessage &message);
    void proposeUsername();
    void updatePasswordFields();
    void retranslate();

    std::function<QString()> m_region;
    QHash<FormField, Field *> m_fields;
    QHash<FormField, QLineEdit *> m_edits;
    QHash<FormField, Button *> m_suggestions;
    QHash<FormField, QString> m_suggested;
    QHash<FormField, bool> m_judged;
    QWidget *m_passwordCell = nullptr;
    QComboBox *m_passwordKind;
    QLineEdit *m_password;
    Button *m_showPassword;
    Field *m_passwordField;
    FieldMessage m_usernameNews;
    QStringList m_taken;
    bool m_phoneNeeded = true;
    bool m_usernameIsOurs = true; // proposed by the program, not typed
    bool m_usernameLocked = false;
};
