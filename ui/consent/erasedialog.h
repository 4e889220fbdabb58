// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class Button;
class QLineEdit;

/// The last question before a person is erased: the name has to be typed, as it cannot be undone.
class EraseDialog final : public QDialog {
    Q_OBJECT
public:
    /// isStudent: of somebody who is none only the conversation goes.
    EraseDialog(const QString &name, bool isStudent, QWidget *parent = nullptr);
    QLineEdit *nameEdit() const { return m_edit; }
    Button *eraseButton() const { return m_erase; }

private:
    QLineEdit *m_edit;
    Button *m_erase;
};
