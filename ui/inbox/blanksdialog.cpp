// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/blanksdialog.h"

#include "app/domain/quickreply.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QVBoxLayout>

BlanksDialog::BlanksDialog(const QString &text, const QStringList &blanks, QWidget *parent)
    : QDialog(parent)
    , m_text(text)
    , m_preview(new Bubble)
    , m_insert(new Button(tr("&Insert"), ButtonKind::Primary))
{
    setWindowTitle(tr("Fill in the quick reply"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addWidget(new Label(tr("What the quick reply leaves open"), Theme::Text::Section));
    for (const QString &blank : blanks) {
        auto *edit = new QLineEdit;
        const std::optional<TemplateVariable> variable = templateVariable(blank); // known of others, not of them
        column->addWidget(new Field(variable ? variableText(*variable) : blank, edit));
        m_edits.insert(blank, edit);
        connect(edit, &QLineEdit::textChanged, this, &BlanksDialog::update);
        if (m_edits.size() == 1)
            edit->setFocus();
    }
    column->addWidget(m_preview, 0, Qt::AlignLeft);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_insert);
    column->addLayout(buttons);
    m_insert->setDefault(true);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_insert, &Button::clicked, this, &QDialog::accept);
    resize(Theme::grown(440), sizeHint().height());
    update();
}

QMap<QString, QString> BlanksDialog::values() const
{
    QMap<QString, QString> values;
    for (auto edit = m_edits.cbegin(); edit != m_edits.cend(); ++edit)
        values.insert(edit.key(), edit.value()->text().trimmed());
    return values;
}

QString BlanksDialog::filledText() const
{
    return filledReply(m_text, {}, values()).text;
}

void BlanksDialog::update()
{
    m_preview->setText(readableReply(filledText()));
    const QMap<QString, QString> typed = values();
    m_insert->setEnabled(std::ranges::none_of(typed, [](const QString &value) { return value.isEmpty(); }));
}
