// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/assigndialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QCompleter>
#include <QVBoxLayout>

AssignDialog::AssignDialog(const QStringList &known, const QString &present, QWidget *parent)
    : QDialog(parent)
    , m_box(new QComboBox)
    , m_assign(new Button({}, ButtonKind::Primary))
{
    setWindowTitle(tr("Assign the conversation"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addWidget(new Label(tr("Assign the conversation"), Theme::Text::Section));
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->addItems(known);
    m_box->setCurrentText(present);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto *field = new Field(tr("&Who answers"), m_box);
    field->setHint(tr("As the colleague's name stands in Settings, Appearance, on that computer."));
    column->addWidget(field);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_assign);
    column->addLayout(buttons);
    const auto update = [this] {
        m_assign->setText(who().isEmpty() ? tr("&Assign") : tr("&Assign to %1", "name").arg(who()));
        m_assign->setEnabled(!who().isEmpty());
    };
    connect(m_box, &QComboBox::currentTextChanged, this, update);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_assign, &Button::clicked, this, &QDialog::accept);
    m_assign->setDefault(true);
    resize(Theme::grown(420), sizeHint().height());
    update();
}

QString AssignDialog::who() const
{
    return m_box->currentText().trimmed();
}
