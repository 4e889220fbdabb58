// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/quickrepliesdialog.h"

#include "app/services/errortext.h"
#include "app/services/inboxservice.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

QuickRepliesDialog::QuickRepliesDialog(InboxService &inbox, QWidget *parent)
    : QDialog(parent)
    , m_inbox(inbox)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_list(new QListWidget)
    , m_new(new Button(tr("&New quick reply")))
    , m_name(new QLineEdit)
    , m_nameField(new Field(tr("N&ame"), m_name))
    , m_body(new QPlainTextEdit)
    , m_bodyField(new Field(tr("&Text"), m_body))
    , m_remove(new Button(tr("&Delete quick reply")))
    , m_save(new Button(tr("&Save quick reply"), ButtonKind::Primary))
{
    setWindowTitle(tr("Quick replies"));
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &QuickRepliesDialog::showChosen);
    connect(m_new, &Button::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        showChosen();
        m_name->setFocus();
    });
    connect(m_name, &QLineEdit::textChanged, this, &QuickRepliesDialog::updateButtons);
    connect(m_body, &QPlainTextEdit::textChanged, this, &QuickRepliesDialog::updateButtons);
    connect(m_save, &Button::clicked, this, &QuickRepliesDialog::save);
    connect(m_remove, &Button::clicked, this, &QuickRepliesDialog::remove);
    read(0);
    updateButtons();
}

void QuickRepliesDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addWidget(new Label(tr("Quick replies"), Theme::Text::Section));
    m_banner->hide();
    column->addWidget(m_banner);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    m_list->setAccessibleName(tr("Quick replies"));
    m_list->setMinimumWidth(Theme::grown(180));
    left->addWidget(m_list, 1);
    left->addWidget(m_new, 0, Qt::AlignLeft);
    halves->addLayout(left, 2);
    auto *right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(m_nameField);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(Theme::grown(110));
    m_bodyField->setHint(
        tr("What is known of the person is put in: {first_name}, {course}, {progress}… Any other word in braces, such "
           "as {day}, is asked for each time."));
    right->addWidget(m_bodyField, 1);
    auto *insert = new Button(tr("&Insert variable"));
    auto *menu = new QMenu(insert);
    for (const TemplateVariable variable : templateVariables())
        menu->addAction(variableText(variable), this, [this, variable] {
            m_body->insertPlainText(u'{' + word(variable) + u'}');
            m_body->setFocus();
        });
    insert->setMenu(menu);
    right->addWidget(insert, 0, Qt::AlignLeft);
    halves->addLayout(right, 3);
    column->addLayout(halves, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *close = new Button(tr("&Close"));
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(close, &Button::clicked, this, &QDialog::accept);
    resize(Theme::grown(680), Theme::grown(520)); // with room for the hint, which wraps
}

void QuickRepliesDialog::read(qint64 chosen)
{
    const QString name = m_name->text();
    const QString body = m_body->toPlainText();
    const auto show = [this, chosen, name, body](const Result<QList<QuickReply>> &replies) {
        if (!replies) {
            showError(replies.error());
            return;
        }
        // What was typed while the database answered stays.
        const bool isChanged = m_name->text() != name || m_body->toPlainText() != body;
        if (!isChanged || (m_id == 0 && m_name->text() == name))
            m_id = chosen;
        fillList(*replies);
        if (isChanged)
            updateButtons();
        else
            showChosen();
    };
    QCoro::connect(m_inbox.quickReplies(), this, show);
}

void QuickRepliesDialog::fillList(const QList<QuickReply> &replies)
{
    m_replies = replies;
    const QSignalBlocker silent(m_list);
    m_list->clear();
    for (const QuickReply &reply : replies) {
        m_list->addItem(reply.name);
        if (reply.id == m_id)
            m_list->setCurrentRow(m_list->count() - 1);
    }
}

void QuickRepliesDialog::showChosen()
{
    const int row = m_list->currentRow();
    const QuickReply reply = row < 0 || row >= m_replies.size() ? QuickReply() : m_replies.at(row);
    m_id = reply.id;
    m_name->setText(reply.name);
    m_body->setPlainText(reply.body);
    m_nameField->clearMessage();
    updateButtons();
}

void QuickRepliesDialog::save()
{
    const QuickReply reply{.id = m_id, .name = m_name->text().trimmed(), .body = m_body->toPlainText().trimmed()};
    QCoro::connect(m_inbox.saveQuickReply(reply), this, [this](const Result<qint64> &id) {
        if (!id && id.error().code == "name_taken"_L1) {
            m_nameField->setError(tr("Another quick reply has this name."));
            m_name->setFocus();
            return;
        }
        if (!id) {
            showError(id.error());
            return;
        }
        m_banner->hide();
        emit repliesChanged();
        read(*id);
    });
}

void QuickRepliesDialog::remove()
{
    if (m_id == 0)
        return;
    QCoro::connect(m_inbox.removeQuickReply(m_id), this, [this](const Result<void> &removed) {
        if (!removed) {
            showError(removed.error());
            return;
        }
        // Name and text stay in the fields: saving them brings it back.
        const QString name = m_name->text();
        const QString body = m_body->toPlainText();
        emit repliesChanged();
        m_list->setCurrentRow(-1);
        m_id = 0;
        m_name->setText(name);
        m_body->setPlainText(body);
        m_banner->setKind(Banner::Kind::Info);
        m_banner->setMessage(tr("Deleted"), tr("Saving it now brings it back."));
        m_banner->present();
        const QSignalBlocker blocker(m_list);
        QCoro::connect(m_inbox.quickReplies(), this, [this](const Result<QList<QuickReply>> &replies) {
            if (!replies)
                return;
            fillList(*replies);
            updateButtons();
        });
    });
}

void QuickRepliesDialog::updateButtons()
{
    m_save->setEnabled(!m_name->text().trimmed().isEmpty() && !m_body->toPlainText().trimmed().isEmpty());
    m_remove->setVisible(m_id != 0);
}

void QuickRepliesDialog::showError(const Error &error)
{
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->setError(error);
    m_banner->present();
}
