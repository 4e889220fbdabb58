// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class Button;
class QDateEdit;

/// From which day to which: both included. Edits a value and changes nothing.
class PeriodDialog final : public QDialog {
    Q_OBJECT
public:
    PeriodDialog(const QDate &from, const QDate &to, const QDate &today, QWidget *parent = nullptr);
    QDate from() const;
    QDate to() const;

private:
    void updateButton();

    QDateEdit *m_from;
    QDateEdit *m_to;
    Button *m_show;
};
