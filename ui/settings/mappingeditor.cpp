// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/mappingeditor.h"

#include "app/services/errortext.h"
#include "ui/settings/templatetext.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/silence.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a welcome knows of a person; progress and absence belong to other messages.
constexpr TemplateVariable kWelcomeVariables[]{TemplateVariable::FirstName, TemplateVariable::LastName,
                                               TemplateVariable::FullName, TemplateVariable::Course,
                                               TemplateVariable::Centre};
const QString kFixed = u"="_s; // the choice that is no variable
constexpr int kCodeLength = 20;

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

MappingEditor::~MappingEditor()
{
    silenceChildren(this);
}

void MappingEditor::setUse(const TemplateUse &use)
{
    m_use = use;
    rebuild();
}

void MappingEditor::rebuild()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (Field *const field : {row.field, row.textField}) {
            field->hide();
            field->deleteLater(); // its editor may be the sender
        }
    }
    m_rows.clear();
    const QList<TemplateParameter> parameters = m_use.whatsAppTemplate.parameters();
    m_none->setVisible(parameters.isEmpty());
    m_none->setText(tr("It has no variables: everybody reads the same."));
    for (const TemplateParameter &parameter : parameters) {
        Row row{.key = parameter.key(), .parameter = parameter};
        if (!parameter.isSameForAll())
            addChoice(row);
        addText(row);
        m_rows.append(row);
    }
    showPreview();
}

void MappingEditor::addChoice(Row &row)
{
    row.combo = new QComboBox;
    row.combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.combo->addItem(tr("Choose…"));
    for (const TemplateVariable variable : kWelcomeVariables)
        row.combo->addItem(variableText(variable), word(variable));
    row.combo->addItem(tr("The same for everybody"), kFixed);
    const auto chosen = m_use.mapping.constFind(row.key);
    if (m_use.texts.contains(row.key))
        row.combo->setCurrentIndex(row.combo->count() - 1);
    else if (chosen != m_use.mapping.cend())
        row.combo->setCurrentIndex(std::max(0, row.combo->findData(word(*chosen))));
    row.field = new Field(parameterText(row.parameter), row.combo);
    if (row.combo->currentIndex() == 0)
        row.field->setWarning(tr("Nothing fills it yet."));
    connect(row.combo, &QComboBox::activated, this, [this, key = row.key] { onChosen(key); });
    m_left->insertWidget(m_left->count() - 1, row.field);
}

void MappingEditor::addText(Row &row)
{
    row.edit = new QLineEdit(m_use.texts.value(row.key));
    row.textField = new Field(row.combo ? tr("Text for everybody") : parameterText(row.parameter), row.edit);
    if (!row.combo)
        row.field = row.textField;
    if (row.parameter.place == TemplateParameter::Place::HeaderMedia) {
        row.edit->setPlaceholderText(u"https://"_s);
        row.edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    }
    row.textField->setVisible(!row.combo || row.combo->currentData() == kFixed);
    showValidity(row);
    connect(row.edit, &QLineEdit::editingFinished, this, [this, key = row.key] { onTextLeft(key); });
    m_left->insertWidget(m_left->count() - 1, row.textField);
}

/// Says beside the field what is wrong with its text; false when it cannot be sent.
bool MappingEditor::showValidity(const Row &row) const
{
    const QString text = row.edit->text().trimmed();
    const bool isFile = row.parameter.place == TemplateParameter::Place::HeaderMedia;
    if (text.isEmpty()) {
        if (row.parameter.isOptional())
            row.textField->setHint(tr("Without one, the document is called as its address ends."));
        else
            row.textField->setWarning(isFile
                                          ? tr("WhatsApp fetches the file from here: https:// and open to everybody, "
                                               "or the number of a file uploaded to WhatsApp.")
                                          : tr("Nothing fills it yet."));
        return true;
    }
    if (const Result<void> usable = isFile ? checkMediaValue(text) : Result<void>(); !usable) {
        row.textField->setError(describe(usable.error()).toText());
        return false;
    }
    if (row.parameter.place == TemplateParameter::Place::ButtonCode && text.size() > kCodeLength) {
        row.textField->setError(tr("A code has %Ln letter(s) at most.", nullptr, kCodeLength));
        return false;
    }
    row.textField->clearMessage();
    return true;
}

void MappingEditor::onChosen(const QString &key)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.key != key)
            continue;
        const bool isFixed = row.combo->currentData() == kFixed;
        row.textField->setVisible(isFixed);
        if (isFixed) {
            row.field->clearMessage();
            row.edit->setFocus();
            if (row.edit->text().trimmed().isEmpty())
                return; // nothing to keep before it is written
        }
    }
    emit mappingChosen(mapping(), texts());
}

void MappingEditor::onTextLeft(const QString &key)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.key != key)
            continue;
        const bool isKnown = row.edit->text().trimmed() == m_use.texts.value(key);
        if (!showValidity(row) || isKnown)
            return;
        emit mappingChosen(mapping(), texts());
        return;
    }
}

QMap<QString, TemplateVariable> MappingEditor::mapping() const
{
    QMap<QString, TemplateVariable> chosen;
    for (const Row &row : m_rows) {
        if (const auto variable = row.combo ? templateVariable(row.combo->currentData().toString()) : std::nullopt)
            chosen.insert(row.key, *variable);
    }
    return chosen;
}

QMap<QString, QString> MappingEditor::texts() const
{
    QMap<QString, QString> all;
    for (const Row &row : m_rows) {
        const QString text = row.edit->text().trimmed();
        if (text.isEmpty() || (row.combo && row.combo->currentData() != kFixed))
            continue;
        if (row.textField->state() == Field::State::Error) {
            if (m_use.texts.contains(row.key))
                all.insert(row.key, m_use.texts.value(row.key)); // the last good one stays
        } else {
            all.insert(row.key, text);
        }
    }
    return all;
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
    m_bubble->setText(::previewText(m_use.whatsAppTemplate, preview));
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
