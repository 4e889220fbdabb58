// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/erasedialog.h"

#include "app/domain/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

EraseDialog::EraseDialog(const QString &name, bool isStudent, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_erase(new Button(tr("&Erase for ever"), ButtonKind::Danger))
{
    setWindowTitle(tr("Erase person"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *heading = new Label(tr("Erase %1? It cannot be undone.", "name").arg(name), Theme::Text::Section);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    const QStringList sentences = isStudent
        ? QStringList{tr("What goes: name, e-mail, phone, every text, conversations, pictures and files."),
                      tr("What stays: under a number, how many messages there were and how the courses went, so that "
                         "the figures of the centre stay true; and that nobody may write to this number."),
                      tr("What is not touched: the account on the campus with its courses, and what the phone of the "
                         "person and WhatsApp keep. Deleting the account is done in Moodle.")}
        : QStringList{tr("What goes: the whole conversation, with its pictures and files."),
                      tr("What is not touched: what the phone of the person and WhatsApp keep.")};
    for (const QString &sentence : sentences) {
        auto *label = new Label(sentence);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *field = new Field(tr("&Name, to confirm"), m_edit);
    field->setHint(tr("Type “%1”.", "name").arg(name));
    column->addWidget(field);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_erase);
    buttons->addStretch(1);
    auto *keep = new Button(tr("&Cancel"));
    buttons->addWidget(keep);
    column->addLayout(buttons);
    m_erase->setEnabled(false);
    connect(m_edit, &QLineEdit::textChanged, this, [this, name] {
        m_erase->setEnabled(folded(m_edit->text()).simplified() == folded(name).simplified()
                            && !m_edit->text().trimmed().isEmpty());
    });
    connect(keep, &Button::clicked, this, &QDialog::reject);
    connect(m_erase, &Button::clicked, this, &QDialog::accept);
    setTabOrder(m_edit, keep);
    setTabOrder(keep, m_erase);
    resize(Theme::grown(480), sizeHint().height());
    m_edit->setFocus();
}
