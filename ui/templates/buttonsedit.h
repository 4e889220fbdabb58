// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templateproposal.h"

#include <QWidget>

class Button;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

/// The buttons of a proposed template: one row each, with kind, text and where it leads.
class ButtonsEdit final : public QWidget {
    Q_OBJECT
public:
    explicit ButtonsEdit(QWidget *parent = nullptr);

    void setButtons(const QList<ProposalButton> &buttons);
    QList<ProposalButton> buttons() const;
    Button *addButton() const { return m_add; }

signals:
    void changed();

private:
    struct Row {
        QWidget *line;
        QComboBox *kind;
        QLineEdit *text;
        QLineEdit *target;
    };
    void addRow(const ProposalButton &button);
    void removeRow(const QWidget *line);
    void showTarget(const Row &row) const;
    void showState();

    QVBoxLayout *m_column;
    Button *m_add;
    QList<Row> m_rows;
};
