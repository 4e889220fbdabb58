// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/mappingeditor.h"

#include "app/services/errortext.h"
#include "ui/settings/templatetext.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a welcome knows of a person; progress and absence belong to other messages.
constexpr TemplateVariable kWelcomeVariables[]{TemplateVariable::FirstName, TemplateVariable::LastName,
                                               TemplateVariable::FullName, TemplateVariable::Course,
                                               TemplateVariable::Centre};

} // namespace

MappingEditor::MappingEditor(TemplateService &templates, QWidget *parent)
    : QWidget(parent)
    , m_templates(templates)
    , m_left(new QVBoxLayout)
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_caption(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_bubble(new Bubble)
    , m_problem(new Label({}, Theme::Text::Small, Theme::Role::Warn))
{
    m_none->setWordWrap(true);
    m_problem->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_left->setSpacing(12);
    m_left->addWidget(m_none);
    m_left->addStretch();
    row->addLayout(m_left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(m_caption);
    right->addWidget(m_bubble);
    right->addWidget(m_problem);
    right->addStretch();
    row->addLayout(right, 1);
    rebuild();
}

void MappingEditor::setUse(const TemplateUse &use)
{
    m_use = use;
    rebuild();
}

void MappingEditor::rebuild()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.field->hide();
        row.field->deleteLater(); // its combo box may be the sender
    }
    m_rows.clear();
    const QList<TemplateParameter> parameters = m_use.whatsAppTemplate.parameters();
    m_none->setVisible(parameters.isEmpty());
    m_none->setText(tr("It has no variables: everybody reads the same."));
    for (const TemplateParameter &parameter : parameters) {
        Row row{.key = parameter.key(), .parameter = parameter, .combo = new QComboBox};
        row.combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row.combo->addItem(tr("Choose…"));
        for (const TemplateVariable variable : kWelcomeVariables)
            row.combo->addItem(variableText(variable), word(variable));
        const auto chosen = m_use.mapping.constFind(row.key);
        row.combo->setCurrentIndex(chosen == m_use.mapping.cend() ? 0
                                                                  : std::max(0, row.combo->findData(word(*chosen))));
        row.field = new Field(parameterText(parameter), row.combo);
        if (row.combo->currentIndex() == 0)
            row.field->setWarning(tr("Nothing fills it yet."));
        connect(row.combo, &QComboBox::activated, this, [this] { emit mappingChosen(mapping()); });
        m_left->insertWidget(m_left->count() - 1, row.field);
        m_rows.append(row);
    }
    showPreview();
}

QMap<QString, TemplateVariable> MappingEditor::mapping() const
{
    QMap<QString, TemplateVariable> chosen;
    for (const Row &row : m_rows) {
        if (const auto variable = templateVariable(row.combo->currentData().toString()))
            chosen.insert(row.key, *variable);
    }
    return chosen;
}

void MappingEditor::showPreview()
{
    m_caption->setText(tr("How it reads to an invented person"));
    const bool isEmpty = m_use.whatsAppTemplate.key.isEmpty();
    setVisible(!isEmpty);
    if (isEmpty)
        return;
    const TemplateFacts facts = m_templates.sampleFacts({}, {}, {}, m_use.whatsAppTemplate.key.language);
    const TemplatePreview preview = m_templates.preview(m_use, facts);
    // A text with its braces left in says more than none.
    m_bubble->setText(preview.text.isEmpty() ? m_use.whatsAppTemplate.bodyText() : preview.text);
    m_bubble->setHeading(m_use.whatsAppTemplate.key.name);
    m_problem->setVisible(preview.problem.has_value());
    m_problem->setText(preview.problem ? describe(*preview.problem).toText() : QString());
}

QString MappingEditor::previewText() const
{
    return m_bubble->text();
}

void MappingEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}
