// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/mappingeditor.h"

#include "app/services/errortext.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/silence.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFixed = u"="_s; // the choice that is no variable
constexpr int kCodeLength = 20;

} // namespace

MappingEditor::MappingEditor(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
{
    m_none->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addWidget(m_none);
    rebuild();
}

MappingEditor::~MappingEditor()
{
    silenceChildren(this);
}

void MappingEditor::setUse(const TemplateUse &use, const QList<RuleEvent> &events)
{
    const bool isSame = use == m_use && events == m_events;
    m_use = use;
    m_events = events;
    if (!isSame) // else somebody may be writing in it
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
}

void MappingEditor::addChoice(Row &row)
{
    row.combo = new QComboBox;
    row.combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.combo->addItem(tr("Choose…"));
    const QList<TemplateVariable> variables = templateVariables();
    for (const TemplateVariable variable : variables)
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
    else if (chosen != m_use.mapping.cend() && !m_use.texts.contains(row.key))
        warnOfEvents(row, *chosen);
    connect(row.combo, &QComboBox::activated, this, [this, key = row.key] { onChosen(key); });
    m_column->addWidget(row.field);
}

/// Not every message knows everything of its person.
void MappingEditor::warnOfEvents(const Row &row, TemplateVariable variable) const
{
    QList<RuleEvent> without = m_events;
    without.removeIf([variable](RuleEvent event) { return isKnownTo(event, variable); });
    if (!without.isEmpty())
        row.field->setWarning(tr("Not known in: %1.", "names of kinds of message").arg(eventNames(without)));
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
    m_column->addWidget(row.textField);
}

/// Says beside the field what is wrong with its text; false when it cannot be sent.
bool MappingEditor::showValidity(const Row &row) const
{
    const QString text = cleanedValue(row.edit->text());
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
            if (cleanedValue(row.edit->text()).isEmpty())
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
        const bool isKnown = cleanedValue(row.edit->text()) == m_use.texts.value(key);
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
        const QString text = cleanedValue(row.edit->text());
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

void MappingEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}
