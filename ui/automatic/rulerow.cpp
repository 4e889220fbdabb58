// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/rulerow.h"

#include "app/services/ruletext.h"
#include "ui/style/stylepaint.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

const QString kDue = u"due"_s;
const QString kHeld = u"held"_s;
const QString kShown = u"shown"_s;
const QString kSent = u"sent"_s;

QString link(const QString &target, const QString &text)
{
    return u"<a href=\"%1\" style=\"text-decoration: none\">%2</a>"_s.arg(target, text.toHtmlEscaped());
}

} // namespace

RuleRow::RuleRow(QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkLabel)
    , m_name(new Label({}, Theme::Text::Strong))
    , m_stateWord(new Label({}, Theme::Text::Small, Role::Muted))
    , m_sentence(new Label)
    , m_detail(new Label({}, Theme::Text::Small, Role::Muted))
    , m_figures(new Label({}, Theme::Text::Small, Role::Muted))
    , m_action(new Button)
    , m_preview(new Button)
    , m_edit(new Button)
    , m_lab(new Button({}, ButtonKind::Ghost))
{
    m_mark->setMinimumHeight(Theme::lineHeight());
    for (Label *label : {m_stateWord, m_sentence, m_detail})
        label->setWordWrap(true);
    m_figures->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(17, 11, 15, 11);
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_name, 0, Qt::AlignTop);
    head->addWidget(m_stateWord, 1);
    texts->addLayout(head);
    texts->addWidget(m_sentence);
    texts->addWidget(m_detail);
    texts->addWidget(m_figures, 0, Qt::AlignLeft);
    row->addLayout(texts, 1);
    for (Button *button : {m_action, m_preview, m_edit, m_lab})
        row->addWidget(button, 0, Qt::AlignTop);
    connect(m_preview, &Button::clicked, this, [this] { emit previewWanted(ruleEvent()); });
    connect(m_edit, &Button::clicked, this, [this] { emit editWanted(ruleEvent()); });
    connect(m_lab, &Button::clicked, this, [this] { emit labWanted(ruleEvent()); });
    connect(m_action, &Button::clicked, this, [this] { emit actionWanted(ruleEvent(), m_what); });
    connect(m_figures, &QLabel::linkActivated, this, [this](const QString &target) {
        if (target == kDue)
            emit previewWanted(ruleEvent());
        else
            emit decisionsWanted(ruleEvent(),
                                 target == kHeld        ? DecisionOutcome::Held
                                     : target == kShown ? DecisionOutcome::Shown
                                                        : DecisionOutcome::Sent);
    });
}

void RuleRow::setRule(const RuleState &state, int due, const QDateTime &now)
{
    m_state = state;
    m_due = due;
    m_now = now;
    show();
}

QString RuleRow::sentence() const
{
    return m_sentence->text();
}

QString RuleRow::stateWord() const
{
    return m_stateWord->text();
}

QString RuleRow::figures() const
{
    QStringList parts;
    if (m_due > 0)
        parts.append(link(kDue, tr("%Ln due now", nullptr, m_due)));
    else if (m_due == 0)
        parts.append(tr("none due now"));
    if (m_state.held > 0)
        parts.append(link(kHeld, tr("%Ln held back", nullptr, m_state.held)));
    if (m_state.isShowOnly)
        parts.append(m_state.shown > 0 ? link(kShown, tr("%Ln only shown", nullptr, m_state.shown))
                                       : tr("nothing shown yet"));
    parts.append(m_state.sent > 0 ? link(kSent, tr("%Ln message(s) in 30 days", nullptr, m_state.sent))
                                  : tr("none sent in 30 days"));
    return parts.join(tr(" · ", "between parts of a line"));
}

void RuleRow::show()
{
    const Rule &rule = m_state.standing.rule;
    const RuleStateText state = ruleStateText(m_state, m_now);
    const QString name = ruleName(rule.event);
    m_mark->setMark(state.mark);
    m_name->setText(name);
    m_stateWord->setText(state.word);
    m_sentence->setText(ruleSentence(rule, m_state.templateKey).toText());
    m_detail->setText(state.detail);
    m_detail->setVisible(!state.detail.isEmpty());
    m_figures->setText(figures());
    m_figures->setVisible(rule.isEnabled && !m_state.templateKey.isEmpty());
    m_figures->setAccessibleName(name);
    m_what = state.action;
    m_action->setText(state.button);
    m_action->setVisible(!state.button.isEmpty());
    m_action->setAccessibleDescription(name);
    const std::pair<Button *, QString> words[]{
        {m_preview, tr("Preview")}, {m_edit, tr("Edit")}, {m_lab, tr("Laboratory")}};
    for (const auto &[button, text] : words) {
        button->setText(text);
        button->setAccessibleName(tr("%1: %2", "button, rule").arg(text, name));
    }
    const bool hasTemplate = !m_state.templateKey.isEmpty();
    m_preview->setVisible(rule.isEnabled && hasTemplate); // without one nothing can go
    const int courses = int(rule.courses.size());
    if (courses > 0)
        m_stateWord->setText(tr("%1 · differs in %Ln course(s)", "state of a rule", courses).arg(state.word));
}

void RuleRow::changeEvent(QEvent *event)
{
    const bool hasOtherColours = event->type() == QEvent::PaletteChange;
    if (hasOtherColours)
        m_figures->clear(); // the same text would be left as it is, with the links in the colour they had
    if ((hasOtherColours || event->type() == QEvent::LanguageChange) && m_now.isValid())
        show();
    QWidget::changeEvent(event);
}

void RuleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stylepaint::edgeLine(&painter, rect(), Qt::TopEdge, Theme::of(this).color(Role::Line));
}
