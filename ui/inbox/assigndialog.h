// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class Button;
class QComboBox;

/// Who of the office answers a conversation: somebody known, or a name that is typed.
class AssignDialog final : public QDialog {
    Q_OBJECT
public:
    AssignDialog(const QStringList &known, const QString &present, QWidget *parent = nullptr);
    QString who() const;
    QComboBox *box() const { return m_box; }

private:
    QComboBox *m_box;
    Button *m_assign;
};
