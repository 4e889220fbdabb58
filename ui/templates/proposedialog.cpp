// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/proposedialog.h"

#include "app/domain/templatemapping.h"
#include "ui/templates/buttonsedit.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/silence.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBodyLines = 6;

/// The languages that centres write in, as WhatsApp calls them.
const QStringList kLanguages{u"es"_s,    u"es_MX"_s, u"es_AR"_s, u"es_ES"_s, u"ca"_s,
                             u"pt_BR"_s, u"pt_PT"_s, u"en"_s,    u"en_US"_s, u"en_GB"_s};

QString variableList()
{
    QStringList names;
    const QList<TemplateVariable> variables = templateVariables();
    for (const TemplateVariable variable : variables)
        names.append(u"{{%1}} %2"_s.arg(word(variable), variableText(variable).toLower()));
    return names.join(u" · "_s);
}

} // namespace

ProposeDialog::ProposeDialog(QWidget *parent)
    : QDialog(parent)
    , m_kind(new QComboBox)
    , m_language(new QComboBox)
    , m_category(new QComboBox)
    , m_name(new QLineEdit)
    , m_header(new QLineEdit)
    , m_body(new QPlainTextEdit)
    , m_footer(new QLineEdit)
    , m_buttons(new ButtonsEdit)
    , m_shownButtons(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_variables(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_exampleColumn(new QVBoxLayout)
    , m_bubble(new Bubble)
    , m_faults(new CheckList)
    , m_error(new Banner(Banner::Kind::Danger))
    , m_propose(new Button(tr("&Propose to Meta"), ButtonKind::Primary))
{
    setWindowTitle(tr("Propose a template"));
    fillBoxes();
    build();
    connect(m_kind, &QComboBox::activated, this, &ProposeDialog::onKind);
    connect(m_language, &QComboBox::activated, this, &ProposeDialog::onLanguage);
    connect(m_category, &QComboBox::activated, this, &ProposeDialog::onChanged);
    for (QLineEdit *edit : {m_name, m_header, m_footer})
        connect(edit, &QLineEdit::textChanged, this, &ProposeDialog::onChanged);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ProposeDialog::onChanged);
    connect(m_buttons, &ButtonsEdit::changed, this, &ProposeDialog::onChanged);
    connect(m_propose, &Button::clicked, this, [this] {
        m_error->hide();
        m_propose->setEnabled(false); // once is enough
        emit proposeWanted(proposal());
    });
    onKind();
}

ProposeDialog::~ProposeDialog()
{
    silenceChildren(this);
}

void ProposeDialog::fillBoxes()
{
    for (const PredefinedKind kind : kPredefinedKinds)
        m_kind->addItem(predefinedName(kind), int(kind));
    for (const QString &language : kLanguages)
        m_language->addItem(templateLanguage(language), language);
    for (const QString &category : {u"UTILITY"_s, u"MARKETING"_s})
        m_category->addItem(categoryText(category), category);
    for (QComboBox *box : {m_kind, m_language, m_category})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

QLayout *ProposeDialog::buildText()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(12);
    boxes->addWidget(new Field(tr("&Begin with"), m_kind), 3);
    boxes->addWidget(new Field(tr("&Language"), m_language), 2);
    left->addLayout(boxes);
    auto *names = new QHBoxLayout;
    names->setSpacing(12);
    names->addWidget(new Field(tr("&Name in the account"), m_name), 3);
    names->addWidget(new Field(tr("&Category"), m_category), 2);
    left->addLayout(names);
    auto *header = new Field(tr("&Header (optional)"), m_header);
    header->setHint(tr("A text. With a picture, video or document at the head, create the template in WhatsApp "
                       "Manager: Bedel reads it from there and sends it."));
    left->addWidget(header);
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(m_body->fontMetrics().lineSpacing() * kBodyLines + 16);
    left->addWidget(new Field(tr("&Text"), m_body));
    m_variables->setWordWrap(true);
    m_variables->setText(tr("Fields: %1").arg(variableList()));
    left->addWidget(m_variables);
    left->addWidget(new Field(tr("&Footer (optional)"), m_footer));
    left->addWidget(new Label(tr("Buttons (optional)"), Theme::Text::Medium));
    left->addWidget(m_buttons);
    left->addStretch(1);
    return left;
}

QLayout *ProposeDialog::buildReading()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(new Label(tr("How it reads"), Theme::Text::Small, Theme::Role::Muted));
    right->addWidget(m_bubble);
    m_shownButtons->setWordWrap(true);
    m_shownButtons->hide();
    right->addWidget(m_shownButtons);
    right->addWidget(m_faults);
    right->addWidget(new Label(tr("Examples for Meta's reviewers"), Theme::Text::Strong));
    right->addLayout(m_exampleColumn);
    right->addStretch(1);
    return right;
}

QLayout *ProposeDialog::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *note = new Label(tr("Meta usually answers within minutes, at most a day. Its state stands in the list."),
                           Theme::Text::Small, Theme::Role::Muted);
    note->setWordWrap(true);
    buttons->addWidget(note, 1);
    auto *cancel = new Button(tr("Cancel"));
    for (Button *button : {cancel, m_propose})
        button->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_propose);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    return buttons;
}

void ProposeDialog::build()
{
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 8, 0);
    columns->setSpacing(24);
    columns->addLayout(buildText(), 3);
    columns->addLayout(buildReading(), 2);
    auto *scroll = new QScrollArea; // on a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    m_error->setClosable(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(scroll, 1);
    column->addLayout(buildButtons());
    resize(Theme::grown(960), Theme::grown(640));
}

void ProposeDialog::setKind(PredefinedKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

void ProposeDialog::onKind()
{
    setProposal(
        predefinedTemplate(PredefinedKind(m_kind->currentData().toInt()), m_language->currentData().toString()));
}

/// A text that somebody has written stays; one that is as it came is said in the other language.
void ProposeDialog::onLanguage()
{
    if (m_body->toPlainText() == m_shippedBody)
        onKind();
    else
        onChanged();
}

void ProposeDialog::setProposal(const TemplateProposal &proposal)
{
    m_isFilling = true;
    m_shippedBody = proposal.body;
    if (m_language->findData(proposal.key.language) < 0)
        m_language->addItem(templateLanguage(proposal.key.language), proposal.key.language);
    m_language->setCurrentIndex(m_language->findData(proposal.key.language));
    m_category->setCurrentIndex(std::max(0, m_category->findData(proposal.category)));
    m_name->setText(proposal.key.name);
    m_header->setText(proposal.header);
    m_body->setPlainText(proposal.body);
    m_footer->setText(proposal.footer);
    m_buttons->setButtons(proposal.buttons);
    m_examples = proposal.examples;
    for (auto edit = m_exampleEdits.cbegin(); edit != m_exampleEdits.cend(); ++edit)
        edit.value()->setText(m_examples.value(edit.key()));
    m_isFilling = false;
    onChanged();
}

TemplateProposal ProposeDialog::proposal() const
{
    TemplateProposal wanted{.key = {m_name->text().trimmed(), m_language->currentData().toString()},
                            .category = m_category->currentData().toString(),
                            .header = m_header->text().trimmed(),
                            .body = m_body->toPlainText().trimmed(),
                            .footer = m_footer->text().trimmed(),
                            .buttons = m_buttons->buttons()};
    const QStringList names = wanted.variables();
    for (const QString &name : names)
        wanted.examples.insert(name, m_examples.value(name).trimmed());
    return wanted;
}

void ProposeDialog::onChanged()
{
    if (m_isFilling)
        return;
    fillExamples();
    showFaults();
}

void ProposeDialog::fillExamples()
{
    const QStringList names = proposal().variables();
    for (const QString &name : names) {
        if (m_exampleEdits.contains(name))
            continue;
        auto *edit = new QLineEdit(m_examples.value(name));
        const std::optional<TemplateVariable> variable = templateVariable(name);
        auto *field = new Field(variable ? variableText(*variable) : name, edit);
        m_exampleColumn->addWidget(field);
        m_exampleEdits.insert(name, edit);
        connect(edit, &QLineEdit::textChanged, this, [this, name](const QString &text) {
            m_examples.insert(name, text);
            if (!m_isFilling)
                showFaults();
        });
    }
    for (auto edit = m_exampleEdits.begin(); edit != m_exampleEdits.end();) {
        if (names.contains(edit.key())) {
            ++edit;
            continue;
        }
        QWidget *field = edit.value()->parentWidget();
        field->hide();
        field->deleteLater();
        edit = m_exampleEdits.erase(edit);
    }
}

void ProposeDialog::showFaults()
{
    const TemplateProposal wanted = proposal();
    const QList<ProposalFault> faults = proposalFaults(wanted);
    QList<CheckLine> lines;
    for (const ProposalFault fault : faults)
        lines.append({.mark = Mark::Failed, .text = faultText(fault)});
    if (faults.isEmpty())
        lines.append({.mark = Mark::Done, .text = tr("It follows Meta's rules.")});
    m_faults->setLines(lines);
    m_propose->setEnabled(faults.isEmpty());
    const WhatsAppTemplate shown = wanted.asTemplate();
    QMap<QString, QString> values;
    for (const TemplateParameter &parameter : shown.parameters())
        values.insert(parameter.key(), wanted.examples.value(parameter.name));
    m_bubble->setHeading(wanted.key.name);
    m_bubble->setText(renderedText(shown, values));
    QStringList buttons;
    for (const ProposalButton &button : wanted.buttons) {
        if (!button.text.isEmpty())
            buttons.append(u'[' + button.text + u']');
    }
    m_shownButtons->setText(tr("Buttons: %1").arg(buttons.join(u' ')));
    m_shownButtons->setVisible(!buttons.isEmpty());
}

void ProposeDialog::showError(const Error &error)
{
    m_error->setError(error);
    m_error->present();
    m_propose->setEnabled(proposalFaults(proposal()).isEmpty());
}
