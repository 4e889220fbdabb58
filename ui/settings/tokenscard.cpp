// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tokenscard.h"

#include "app/domain/clock.h"
#include "app/services/apitokenservice.h"
#include "app/services/datachanges.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/question.h"
#include "ui/widgets/relativedate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

QHBoxLayout *rowLayout(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    return layout;
}

} // namespace

TokensCard::TokensCard(ApiTokenService &tokens, DataChanges &changes, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_tokens(tokens)
    , m_clock(clock)
    , m_card(new Card)
    , m_help(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_error(new Banner(Banner::Kind::Danger))
    , m_rows(new QWidget)
    , m_rowColumn(new QVBoxLayout(m_rows))
    , m_label(new QLineEdit)
    , m_labelField(new Field({}, m_label))
    , m_add(new Button)
    , m_made(new QWidget)
    , m_madeHelp(new Label({}, Theme::Text::Body))
    , m_text(new QLineEdit)
    , m_textField(new Field({}, m_text))
    , m_copy(new Button)
    , m_done(new Button)
{
    build();
    connect(m_add, &Button::clicked, this, &TokensCard::add);
    connect(m_label, &QLineEdit::returnPressed, this, &TokensCard::add);
    connect(m_label, &QLineEdit::textChanged, this, [this] {
        m_add->setEnabled(!cleanTokenLabel(m_label->text()).isEmpty());
        m_labelField->clearMessage();
    });
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text());
        m_copy->setText(tr("Copied"));
    });
    connect(m_done, &Button::clicked, this, &TokensCard::putAway);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (isVisible() && (entity.isEmpty() || entity == "api_token"_L1))
            reload();
    });
    retranslate();
}

void TokensCard::build()
{
    for (Label *label : {m_help, m_none, m_madeHelp})
        label->setWordWrap(true);
    m_label->setMaxLength(kLongestTokenLabel);
    m_add->setEnabled(false);
    m_text->setReadOnly(true);
    m_rowColumn->setContentsMargins(0, 0, 0, 0);
    m_rowColumn->setSpacing(8);
    auto *adding = new QWidget;
    auto *addRow = rowLayout(adding);
    addRow->addWidget(m_labelField, 1, Qt::AlignTop);
    addRow->addWidget(m_add, 0, Qt::AlignBottom);
    auto *made = new QVBoxLayout(m_made);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(8);
    auto *showing = new QWidget;
    auto *showRow = rowLayout(showing);
    showRow->addWidget(m_textField, 1);
    showRow->addWidget(m_copy, 0, Qt::AlignBottom);
    showRow->addWidget(m_done, 0, Qt::AlignBottom);
    made->addWidget(m_madeHelp);
    made->addWidget(showing);
    m_made->hide();
    m_card->body()->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_help, m_error, m_none, m_rows, m_made, adding})
        m_card->body()->addWidget(widget);
    m_error->setClosable(true);
    m_error->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
}

QString TokensCard::shownToken() const
{
    return m_text->text();
}

void TokensCard::reload()
{
    QCoro::connect(m_tokens.list(), this, [this](const Result<QList<ApiToken>> &tokens) {
        if (!tokens)
            return; // the status bar says what is wrong with the database
        m_isRead = true;
        m_known = *tokens;
        showTokens();
    });
}

void TokensCard::add()
{
    if (!m_add->isEnabled())
        return;
    m_add->setEnabled(false);
    QCoro::connect(m_tokens.add(m_label->text()), this, [this](const Result<NewApiToken> &made) {
        if (!made) {
            m_labelField->setError(made.error());
            m_label->setFocus();
            return;
        }
        m_label->clear();
        showNew(*made);
        reload();
    });
}

void TokensCard::showNew(const NewApiToken &made)
{
    m_madeLabel = made.token.label;
    m_text->setText(QString::fromLatin1(made.text.reveal()));
    m_text->setCursorPosition(0);
    retranslate();
    m_made->show();
    m_copy->setFocus();
}

void TokensCard::putAway()
{
    m_text->clear();
    m_madeLabel.clear();
    m_made->hide();
}

void TokensCard::askToRevoke(const QString &label)
{
    ask(this,
        {.title = tr("Revoke the token?"),
         .text = tr("Revoke the token of “%1”?").arg(label),
         .more = tr("The program that uses it can send and ask nothing any more. What it has sent stays in the message "
                    "log."),
         .yes = tr("Revoke"),
         .no = tr("Cancel")},
        [this, label] { revoke(label); });
}

void TokensCard::revoke(const QString &label)
{
    QCoro::connect(m_tokens.revoke(label), this, [this](const Result<void> &revoked) {
        if (!revoked) {
            m_error->setError(revoked.error());
            m_error->present();
        }
        reload();
    });
}

QWidget *TokensCard::rowOf(const ApiToken &token)
{
    const QDateTime now = m_clock.now().toLocalTime();
    auto *row = new QWidget;
    auto *layout = rowLayout(row);
    auto *name = new ElidedLabel(token.label, Theme::Text::Body, Theme::Role::Text);
    const QString used =
        token.lastUsedAt.isValid() ? tr("Last used %1").arg(relativeDate(token.lastUsedAt, now)) : tr("Never used");
    auto *when = new Label(token.isRevoked() ? tr("Revoked %1").arg(relativeDate(token.revokedAt, now)) : used,
                           Theme::Text::Small, Theme::Role::Muted);
    layout->addWidget(name, 1);
    layout->addWidget(when);
    if (!token.isRevoked()) {
        auto *button = new Button(tr("Revoke"));
        button->setAccessibleName(tr("Revoke the token of “%1”").arg(token.label));
        connect(button, &Button::clicked, this, [this, label = token.label] { askToRevoke(label); });
        layout->addWidget(button);
    }
    return row;
}

void TokensCard::showTokens()
{
    while (QLayoutItem *item = m_rowColumn->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the sender
        delete item;
    }
    for (const ApiToken &token : std::as_const(m_known))
        m_rowColumn->addWidget(rowOf(token));
    m_rows->setVisible(!m_known.isEmpty());
    m_none->setVisible(m_isRead && m_known.isEmpty());
}

void TokensCard::retranslate()
{
    m_card->setTitle(tr("Other programs"));
    m_help->setText(tr("The centre's web site or its office programs can send WhatsApp messages through Bedel and ask "
                       "how they go. Each of them needs a token of its own; its name stands in the message log."));
    m_none->setText(tr("No program has a token."));
    m_labelField->setLabel(tr("Name of the &program"));
    m_add->setText(tr("Make a token"));
    m_madeHelp->setText(tr("This is the token of “%1”. Copy it now: it cannot be shown again.").arg(m_madeLabel));
    m_textField->setLabel(tr("Token"));
    m_copy->setText(tr("Copy"));
    m_done->setText(tr("Put away"));
    showTokens();
}

void TokensCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TokensCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

/// Whoever leaves the page has it or makes another one.
void TokensCard::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        putAway();
    QWidget::hideEvent(event);
}
