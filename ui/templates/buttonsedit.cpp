// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/buttonsedit.h"

#include "ui/widgets/button.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Kind = ProposalButton::Kind;

namespace {

constexpr int kMost = 10; // as WhatsApp takes

} // namespace

ButtonsEdit::ButtonsEdit(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new Button(tr("&Add a button"), ButtonKind::Ghost))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_add->setAutoDefault(false);
    setFlush(m_add);
    m_column->addWidget(m_add, 0, Qt::AlignLeading);
    setFocusProxy(m_add);
    connect(m_add, &Button::clicked, this, [this] {
        addRow({});
        m_rows.constLast().text->setFocus(Qt::OtherFocusReason);
        emit changed();
    });
}

void ButtonsEdit::setButtons(const QList<ProposalButton> &buttons)
{
    while (!m_rows.isEmpty())
        removeRow(m_rows.constLast().line);
    for (const ProposalButton &button : buttons)
        addRow(button);
    emit changed();
}

QList<ProposalButton> ButtonsEdit::buttons() const
{
    QList<ProposalButton> buttons;
    for (const Row &row : m_rows) {
        const Kind kind = Kind(row.kind->currentData().toInt());
        QString target = row.target->text().trimmed();
        if (kind == Kind::Call)
            target.remove(u' ');
        buttons.append(
            {.kind = kind, .text = row.text->text().trimmed(), .target = kind == Kind::Reply ? QString() : target});
    }
    return buttons;
}

void ButtonsEdit::addRow(const ProposalButton &button)
{
    const Row row{.line = new QWidget,
                  .kind = new QComboBox,
                  .text = new QLineEdit(button.text),
                  .target = new QLineEdit(button.target)};
    row.kind->addItem(tr("Answer"), int(Kind::Reply));
    row.kind->addItem(tr("Link"), int(Kind::Link));
    row.kind->addItem(tr("Call"), int(Kind::Call));
    row.kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.kind->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row.kind->setCurrentIndex(row.kind->findData(int(button.kind)));
    row.kind->setAccessibleName(tr("What the button does"));
    row.text->setPlaceholderText(tr("Text on the button"));
    row.text->setAccessibleName(tr("Text on the button"));
    auto *remove = new Button(QString(), ButtonKind::Quiet);
    remove->setIconName(u"edit-delete"_s);
    remove->setAutoDefault(false);
    remove->setToolTip(tr("Remove this button"));
    remove->setAccessibleName(tr("Remove this button"));
    auto *line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(row.kind);
    line->addWidget(row.text, 2);
    line->addWidget(row.target, 3);
    line->addWidget(remove);
    m_column->insertWidget(int(m_rows.size()), row.line);
    m_rows.append(row);
    connect(row.kind, &QComboBox::currentIndexChanged, this, [this, row] {
        showTarget(row);
        emit changed();
    });
    for (const QLineEdit *edit : {row.text, row.target})
        connect(edit, &QLineEdit::textChanged, this, &ButtonsEdit::changed);
    connect(remove, &Button::clicked, this, [this, gone = row.line] {
        removeRow(gone);
        m_add->setFocus(Qt::OtherFocusReason);
        emit changed();
    });
    showTarget(row);
    showState();
}

void ButtonsEdit::removeRow(const QWidget *line)
{
    const auto row = std::ranges::find(m_rows, line, [](const Row &candidate) { return candidate.line; });
    row->line->hide();
    row->line->deleteLater();
    m_rows.erase(row);
    showState();
}

void ButtonsEdit::showTarget(const Row &row) const
{
    const Kind kind = Kind(row.kind->currentData().toInt());
    const QString name = kind == Kind::Call ? tr("Number with its country") : tr("Address of the page");
    row.target->setVisible(kind != Kind::Reply);
    row.target->setPlaceholderText(name);
    row.target->setAccessibleName(name);
}

void ButtonsEdit::showState()
{
    m_add->setVisible(m_rows.size() < kMost);
}
