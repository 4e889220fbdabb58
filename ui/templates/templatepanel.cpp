// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatepanel.h"

#include "app/domain/clock.h"
#include "app/services/errortext.h"
#include "app/services/studentservice.h"
#include "ui/style/stateword.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/mappingeditor.h"
#include "ui/templates/studentpick.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

Chip::Tone stateTone(TemplateState state)
{
    switch (state) {
    case TemplateState::Approved:
        return Chip::Tone::Ok;
    case TemplateState::Rejected:
    case TemplateState::Disabled:
    case TemplateState::Paused:
        return Chip::Tone::Danger;
    case TemplateState::Pending:
    case TemplateState::Other:
        break;
    }
    return Chip::Tone::Neutral;
}

Chip::Tone qualityTone(const QString &quality)
{
    if (quality == "RED"_L1)
        return Chip::Tone::Danger;
    if (quality == "YELLOW"_L1)
        return Chip::Tone::Warn;
    return quality == "GREEN"_L1 ? Chip::Tone::Ok : Chip::Tone::Neutral;
}

QWidget *inFlow(const QList<QWidget *> &widgets)
{
    auto *host = new QWidget;
    auto *flow = new FlowLayout(host, 8);
    for (QWidget *widget : widgets)
        flow->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    host->setSizePolicy(policy);
    return host;
}

} // namespace

TemplatePanel::TemplatePanel(TemplateService &templates, StudentService &students, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_templates(templates)
    , m_clock(clock)
    , m_title(new Label({}, Theme::Text::Section))
    , m_detail(new ElidedLabel({}, Theme::Text::Small, Theme::Role::Muted))
    , m_state(new Chip)
    , m_quality(new Chip)
    , m_banner(new Banner(Banner::Kind::Warning))
    , m_change(new Button)
    , m_withdraw(new Button({}, ButtonKind::Ghost))
    , m_pick(new StudentPick(students))
    , m_caption(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_bubble(new Bubble)
    , m_buttons(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_check(new CheckList)
    , m_fillTitle(new Label({}, Theme::Text::Strong))
    , m_mapping(new MappingEditor)
    , m_useTitle(new Label({}, Theme::Text::Strong))
    , m_use(new Label)
    , m_coverage(new Button({}, ButtonKind::Ghost))
    , m_read(new Label({}, Theme::Text::Small, Theme::Role::Muted))
{
    build();
    connect(m_pick, &StudentPick::studentChosen, this, &TemplatePanel::readFacts);
    connect(m_mapping, &MappingEditor::mappingChosen, this, &TemplatePanel::mappingChosen);
    connect(m_coverage, &Button::clicked, this, &TemplatePanel::coverageWanted);
    connect(m_change, &Button::clicked, this, [this] { emit changeWanted(m_row.proposalId); });
    connect(m_withdraw, &Button::clicked, this, [this] { emit withdrawWanted(m_row.proposalId); });
    m_pick->pickFirst();
    showAll();
}

void TemplatePanel::build()
{
    for (Label *label : {m_title, m_caption, m_buttons, m_use, m_read})
        label->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setTextFormat(Qt::PlainText);
    m_buttons->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addWidget(inFlow({m_state, m_quality}));
    column->addWidget(m_banner);
    column->addWidget(inFlow({m_change, m_withdraw}));
    column->addSpacing(4);
    column->addWidget(m_pick);
    column->addWidget(m_caption);
    column->addWidget(m_bubble);
    column->addWidget(m_buttons);
    column->addWidget(m_check);
    column->addSpacing(8);
    column->addWidget(m_fillTitle);
    column->addWidget(m_mapping);
    column->addSpacing(8);
    column->addWidget(m_useTitle);
    column->addWidget(m_use);
    setFlush(m_coverage);
    column->addWidget(m_coverage, 0, Qt::AlignLeft);
    column->addSpacing(4);
    column->addWidget(m_read);
    column->addStretch(1);
}

void TemplatePanel::setRow(const TemplateRow &row)
{
    const bool isOther = row.use.whatsAppTemplate.key.language != m_row.use.whatsAppTemplate.key.language;
    m_row = row;
    if (isOther && m_pick->studentId() != 0)
        readFacts(m_pick->studentId()); // lists of courses follow the language
    showAll();
}

void TemplatePanel::readFacts(qint64 studentId)
{
    const QString language = m_row.use.whatsAppTemplate.key.language;
    QCoro::connect(m_templates.studentFacts(studentId, language), this,
                   [this, studentId](const Result<StudentTemplateFacts> &facts) {
                       if (studentId != m_pick->studentId())
                           return;
                       m_isInvented = !facts;
                       if (facts)
                           m_facts = *facts;
                       showPreview();
                   });
}

QString TemplatePanel::previewText() const
{
    return m_bubble->text();
}

void TemplatePanel::showAll()
{
    showHead();
    showProblem();
    showPreview();
    m_fillTitle->setText(tr("What fills it"));
    m_mapping->setUse(m_row.use, m_row.events);
    const bool isProposal = m_row.proposalId != 0;
    m_fillTitle->setVisible(!isProposal);
    m_mapping->setVisible(!isProposal);
    showUse();
}

void TemplatePanel::showHead()
{
    const WhatsAppTemplate &shown = m_row.use.whatsAppTemplate;
    m_title->setText(shown.key.name);
    QStringList parts{templateLanguage(shown.key.language), categoryText(shown.category)};
    if (!shown.parameters().isEmpty())
        parts.append(shown.isNamed ? tr("variables with names") : tr("variables with numbers"));
    m_detail->setText(parts.join(u" · "_s));
    const bool isOnItsWay = m_row.proposalId != 0 && !m_row.refusal;
    m_state->setChip(isOnItsWay ? tr("On its way to Meta") : stateWord(shown.state), stateTone(shown.state),
                     stateMark(shown.state));
    m_quality->setChip(tr("Quality: %1").arg(qualityText(shown.quality).toLower()), qualityTone(shown.quality));
    m_quality->setVisible(shown.state == TemplateState::Approved || shown.state == TemplateState::Paused);
}

void TemplatePanel::showProblem()
{
    const bool isRefused = m_row.proposalId != 0 && m_row.refusal.has_value();
    m_change->setText(tr("Change and propose again…"));
    m_withdraw->setText(tr("Give up"));
    m_change->setVisible(isRefused);
    m_withdraw->setVisible(isRefused);
    if (isRefused) {
        m_banner->setKind(Banner::Kind::Danger);
        m_banner->setError(*m_row.refusal);
        m_banner->show();
        return;
    }
    const std::optional<TemplateProblem> problem =
        m_row.proposalId == 0 ? templateProblem(m_row.use) : std::optional<TemplateProblem>();
    m_banner->setVisible(problem.has_value());
    if (!problem)
        return;
    const WhatsAppTemplate &shown = m_row.use.whatsAppTemplate;
    const bool isAlarm =
        shown.state != TemplateState::Pending && (problem->blocks || templateAlarm(shown) == TemplateAlarm::Alarm);
    m_banner->setKind(isAlarm ? Banner::Kind::Danger : Banner::Kind::Warning);
    m_banner->setMessage(problem->title, problem->sentence);
}

void TemplatePanel::showPreview()
{
    const WhatsAppTemplate &shown = m_row.use.whatsAppTemplate;
    const TemplateFacts facts = m_isInvented ? m_templates.sampleFacts({}, {}, {}, shown.key.language) : m_facts.facts;
    QStringList holes;
    TemplatePreview preview = m_templates.preview(m_row.use, facts);
    preview.text = textWithHoles(m_row.use, facts, &holes);
    m_bubble->setText(::previewText(shown, preview));
    m_bubble->setHeading(shown.key.name);
    m_bubble->setVisible(!m_bubble->text().isEmpty());
    m_caption->setText(
        m_isInvented ? tr("How it reads to an invented person")
            : m_facts.courseName.isEmpty()
            ? tr("How it reads to %1, who is in no course").arg(m_facts.studentName)
            : tr("How it reads to %1, of %2", "a person, a course").arg(m_facts.studentName, m_facts.courseName));
    const QStringList buttons = buttonTexts(shown);
    m_buttons->setVisible(!buttons.isEmpty());
    m_buttons->setText(tr("Buttons: %1").arg(buttons.join(u" · "_s)));
    showCheck(holes);
}

void TemplatePanel::showCheck(const QStringList &holes)
{
    QList<CheckLine> lines;
    for (const QString &hole : holes)
        lines.append({.mark = Mark::Warning, .text = tr("Not known here: %1").arg(hole)});
    const bool isApproved = m_row.use.whatsAppTemplate.state == TemplateState::Approved;
    const TemplateFacts facts =
        m_isInvented ? m_templates.sampleFacts({}, {}, {}, m_row.use.whatsAppTemplate.key.language) : m_facts.facts;
    const TemplatePreview preview = m_templates.preview(m_row.use, facts);
    if (isApproved && holes.isEmpty() && preview.problem)
        lines.append({.mark = Mark::Failed,
                      .text = describe(*preview.problem).sentence,
                      .advice = describe(*preview.problem).advice});
    else if (isApproved && holes.isEmpty())
        lines.append({.mark = Mark::Done, .text = tr("Every variable has a value: it can be sent.")});
    m_check->setLines(lines);
    m_check->setVisible(!lines.isEmpty());
}

void TemplatePanel::showUse()
{
    const bool isProposal = m_row.proposalId != 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_useTitle), static_cast<QWidget *>(m_use),
                            static_cast<QWidget *>(m_coverage), static_cast<QWidget *>(m_read)})
        widget->setVisible(!isProposal);
    m_useTitle->setText(tr("Used for"));
    const bool isApproved = m_row.use.whatsAppTemplate.state == TemplateState::Approved;
    m_use->setText(!m_row.events.isEmpty() ? eventNames(m_row.events)
                       : isApproved        ? tr("No automatic message. It can be sent by hand.")
                                           : tr("No automatic message."));
    m_coverage->setText(tr("Choose where it is used"));
    const QDateTime now = m_clock.now().toLocalTime();
    QStringList times;
    if (m_row.lastSentAt.isValid())
        times.append(tr("Last sent: %1").arg(relativeDate(m_row.lastSentAt.toLocalTime(), now)));
    else
        times.append(tr("Not sent among the newest messages"));
    if (m_row.use.whatsAppTemplate.pulledAt.isValid())
        times.append(tr("Read: %1", "when").arg(relativeDate(m_row.use.whatsAppTemplate.pulledAt.toLocalTime(), now)));
    m_read->setText(times.join(u" · "_s));
}

void TemplatePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showAll();
    QWidget::changeEvent(event);
}
