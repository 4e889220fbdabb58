// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/coveragepanel.h"

#include "app/services/ruletext.h"
#include "ui/messages/messagetext.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The other events that go out with the same choice of the centre.
QList<RuleEvent> sharers(RuleEvent event)
{
    QList<RuleEvent> others;
    for (const RuleEvent other : kRuleEvents) {
        if (other != event && purposeOf(other) == purposeOf(event))
            others.append(other);
    }
    return others;
}

} // namespace

CoveragePanel::CoveragePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Theme::Text::Section))
    , m_language(new ElidedLabel({}, Theme::Text::Small, Theme::Role::Muted))
    , m_events(new QComboBox)
    , m_eventField(new Field({}, m_events))
    , m_mark(new MarkLabel)
    , m_word(new Label({}, Theme::Text::Strong))
    , m_reason(new Label)
    , m_template(new QComboBox)
    , m_templateField(new Field({}, m_template))
    , m_only(new QCheckBox)
    , m_open(new Button)
    , m_propose(new Button({}, ButtonKind::Ghost))
{
    build();
    connect(m_events, &QComboBox::activated, this, [this](int index) {
        m_event = RuleEvent(m_events->itemData(index).toInt());
        showAll();
        emit eventChosen(m_event);
    });
    connect(m_template, &QComboBox::activated, this, [this](int index) {
        emit chosen(m_event, m_row.courseId, TemplateKey::fromText(m_template->itemData(index).toString()),
                    m_only->isChecked());
    });
    connect(m_only, &QCheckBox::toggled, this, &CoveragePanel::showScope);
    connect(m_open, &Button::clicked, this, [this] {
        if (const CoverageCell *shown = cell())
            emit templateWanted(shown->key);
    });
    connect(m_propose, &Button::clicked, this, [this] { emit proposeWanted(m_event, m_row.language); });
    showAll();
}

void CoveragePanel::build()
{
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    for (QComboBox *box : {m_events, m_template})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_language);
    column->addSpacing(4);
    column->addWidget(m_eventField);
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_mark);
    state->addWidget(m_word, 1);
    column->addLayout(state);
    column->addWidget(m_reason);
    column->addSpacing(4);
    column->addWidget(m_templateField);
    column->addWidget(m_only);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    setFlush(m_propose);
    column->addWidget(m_propose, 0, Qt::AlignLeft);
    column->addStretch(1);
}

void CoveragePanel::setCell(const CoverageRow &row, RuleEvent event, const QList<TemplateUse> &templates,
                            const QString &lockedReason)
{
    const bool isOther = row.courseId != m_row.courseId || event != m_event;
    m_row = row;
    m_event = event;
    m_templates = templates;
    m_lockedReason = lockedReason;
    if (isOther) {
        const CoverageCell *shown = cell();
        m_only->setChecked(shown && shown->source == CoverageCell::Source::Rule);
    }
    showAll();
}

const CoverageCell *CoveragePanel::cell() const
{
    const auto found = std::ranges::find(m_row.cells, m_event, &CoverageCell::event);
    return found == m_row.cells.cend() ? nullptr : &*found;
}

void CoveragePanel::showAll()
{
    const bool isGeneral = m_row.courseId == 0;
    m_title->setText(isGeneral ? tr("In all courses") : m_row.courseName);
    const QString language = templateLanguage(m_row.language);
    m_language->setText(isGeneral                  ? tr("Where a course says nothing else · %1").arg(language)
                            : m_row.hasOwnLanguage ? tr("Taught in %1, as the campus says").arg(language)
                                                   : tr("In the centre's language: %1").arg(language));
    m_eventField->setLabel(tr("&Message"));
    m_events->clear();
    for (const CoverageCell &each : std::as_const(m_row.cells)) {
        m_events->addItem(markIcon(coverageMark(each.coverage)), ruleName(each.event), int(each.event));
        if (each.event == m_event)
            m_events->setCurrentIndex(m_events->count() - 1);
    }
    const CoverageCell *shown = cell();
    m_mark->setMark(shown ? coverageMark(shown->coverage) : Mark::None);
    m_word->setText(shown ? coverageWord(shown->coverage) : QString());
    m_reason->setText(shown ? coverageReason(m_row, *shown) : QString());
    fillTemplates();
    showScope();
    const auto isThere = [shown](const TemplateUse &use) { return shown && use.whatsAppTemplate.key == shown->key; };
    m_open->setText(tr("Open template"));
    m_open->setVisible(std::ranges::any_of(m_templates, isThere));
    m_propose->setText(tr("Propose a template…"));
    m_propose->setVisible(shown && isHole(shown->coverage) && shown->coverage != Coverage::Unmapped);
}

void CoveragePanel::fillTemplates()
{
    const CoverageCell *shown = cell();
    const bool isGeneral = m_row.courseId == 0;
    const bool isOwn = shown && (isGeneral ? true : shown->source == CoverageCell::Source::Course);
    const QString current = shown && isOwn ? shown->key.toText() : QString();
    m_templateField->setLabel(isGeneral ? tr("&Template") : tr("&Template in this course"));
    m_template->clear();
    m_template->addItem(isGeneral ? tr("None: nothing goes out") : tr("As in all courses"), QString());
    QList<TemplateUse> ordered = m_templates;
    std::ranges::stable_sort(ordered, [this](const TemplateUse &left, const TemplateUse &right) {
        return isSameLanguage(left.whatsAppTemplate.key.language, m_row.language)
            > isSameLanguage(right.whatsAppTemplate.key.language, m_row.language);
    });
    for (const TemplateUse &use : std::as_const(ordered)) {
        const WhatsAppTemplate &candidate = use.whatsAppTemplate;
        if (candidate.state != TemplateState::Approved && candidate.key.toText() != current)
            continue;
        m_template->addItem(markIcon(stateMark(candidate.state)),
                            tr("%1 · %2", "template's name, its language")
                                .arg(candidate.key.name, templateLanguage(candidate.key.language)),
                            candidate.key.toText());
    }
    if (!current.isEmpty() && m_template->findData(current) < 0)
        m_template->addItem(markIcon(Mark::Failed), current, current); // not in the account
    m_template->setCurrentIndex(std::max(0, m_template->findData(current)));
}

void CoveragePanel::showScope()
{
    const QList<RuleEvent> others = sharers(m_event);
    const bool isGeneral = m_row.courseId == 0;
    const bool isLocked = isGeneral && !m_lockedReason.isEmpty();
    m_only->setText(tr("&Only for this message"));
    m_only->setVisible(isGeneral && !others.isEmpty());
    m_template->setEnabled(!isLocked || m_only->isChecked());
    if (isLocked)
        m_templateField->setHint(m_lockedReason);
    else
        m_templateField->setHint(scopeHint());
}

QString CoveragePanel::scopeHint() const
{
    const CoverageCell *shown = cell();
    const bool isOfRule = shown && shown->source == CoverageCell::Source::Rule;
    if (m_row.courseId != 0 || m_only->isChecked() || isOfRule)
        return tr("Another choice here changes the rule: for a day it only shows what it would send.");
    const QList<RuleEvent> others = sharers(m_event);
    return others.isEmpty() ? tr("It counts at once.")
                            : tr("It counts at once, also for: %1.", "kinds of message").arg(eventNames(others));
}

void CoveragePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showAll();
    QWidget::changeEvent(event);
}
