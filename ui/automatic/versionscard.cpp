// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/versionscard.h"

#include "app/services/ruletext.h"
#include "ui/automatic/plantext.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

VersionsCard::VersionsCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->body()->setSpacing(10);
}

void VersionsCard::setVersions(RuleEvent event, const QList<RuleVersion> &versions, const TemplateKey &settingsTemplate,
                               const QDateTime &now)
{
    m_event = event;
    m_versions = versions;
    m_settingsTemplate = settingsTemplate;
    m_now = now;
    show();
}

QWidget *VersionsCard::makeRow(const std::optional<RuleVersion> &version, const Rule &rule, bool isInForce)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    QString title = versionText(version, m_now);
    title[0] = title.at(0).toUpper();
    if (isInForce)
        title = tr("%1 · in force", "a version").arg(title);
    texts->addWidget(new Label(title, Theme::Text::Medium));
    QString sentence = ruleSentence(rule, rule.templateKey.isEmpty() ? m_settingsTemplate : rule.templateKey).toText();
    if (!rule.isEnabled)
        sentence = tr("Off: %1", "a rule's sentence").arg(sentence);
    auto *words = new Label(sentence, Theme::Text::Small, Theme::Role::Muted);
    words->setWordWrap(true);
    texts->addWidget(words);
    if (!rule.courses.isEmpty())
        texts->addWidget(new Label(tr("differs in %Ln course(s)", nullptr, int(rule.courses.size())),
                                   Theme::Text::Small, Theme::Role::Muted));
    across->addLayout(texts, 1);
    if (!isInForce) {
        auto *back = new Button(tr("Go back to this"));
        back->setAccessibleDescription(title);
        connect(back, &Button::clicked, this, [this, rule] { emit backWanted(rule); });
        across->addWidget(back, 0, Qt::AlignTop);
    }
    return row;
}

void VersionsCard::show()
{
    m_card->setTitle(tr("Versions"));
    m_card->setDetail(tr("all are kept"));
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (qsizetype i = 0; i < m_versions.size(); ++i)
        m_rows.append(makeRow(m_versions.at(i), m_versions.at(i).rule, i == 0));
    const Rule shipped = Rule::fromJson(m_event, {{u"terms"_s, RuleTerms::defaultsOf(m_event).toJson(m_event)}});
    m_rows.append(makeRow(std::nullopt, shipped, m_versions.isEmpty()));
    for (QWidget *row : std::as_const(m_rows))
        m_card->body()->addWidget(row);
}

void VersionsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_now.isValid())
        show();
    QWidget::changeEvent(event);
}
