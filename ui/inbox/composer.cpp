// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/composer.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCountedFrom = 3800; // characters: earlier the number is only noise
constexpr int kLeastLines = 2;
constexpr int kMostLines = 7;

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit)
    , m_problem(new Label({}, Theme::Text::Small, Theme::Role::Danger))
    , m_template(new Button)
    , m_quick(new Button({}, ButtonKind::Quiet))
    , m_counter(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_hint(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return)))
    , m_send(new Button({}, ButtonKind::Primary))
{
    m_edit->setTabChangesFocus(true);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_edit->installEventFilter(this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_template->setIconName(u"story-editor"_s);
    m_quick->setIconName(u"view-list-text"_s);
    m_send->setIconName(u"document-send"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_template);
    row->addWidget(m_quick);
    row->addStretch(1);
    row->addWidget(m_counter);
    row->addWidget(m_hint);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_template, &Button::clicked, this, &Composer::templateWanted);
    connect(m_quick, &Button::clicked, this, &Composer::quickReplyWanted);
    connect(m_send, &Button::clicked, this, &Composer::send);
    retranslate();
    showLength();
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_isSetting = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_isSetting = false;
}

void Composer::insert(const QString &text)
{
    QTextCursor cursor = m_edit->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const bool needsSpace = !before.isEmpty() && !before.back().isSpace();
    cursor.insertText(needsSpace ? u' ' + text : text);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void Composer::setProblem(const QString &problem)
{
    if (problem == m_problem->text())
        return;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setEditorError(m_edit, !problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
    if (!problem.isEmpty())
        announce(m_edit, problem);
}

QString Composer::problem() const
{
    return m_problem->text();
}

QString Composer::counterText() const
{
    return m_counter->text();
}

void Composer::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showLength(); // and nothing was written: a draft belongs to the conversation in which it was typed
}

void Composer::onTextChanged()
{
    showLength();
    if (m_isSetting)
        return;
    setProblem({});
    emit textEdited();
}

void Composer::showLength()
{
    const QString written = text();
    const bool isTooLong = written.size() > kLongest;
    const QLocale locale;
    m_counter->setText(written.size() < kCountedFrom
                           ? QString()
                           : tr("%1 of %2", "characters written, and at most")
                                 .arg(locale.toString(written.size()), locale.toString(kLongest)));
    m_counter->setRole(isTooLong ? Theme::Role::Danger : Theme::Role::Muted);
    m_send->setEnabled(!m_isBusy && !written.trimmed().isEmpty() && !isTooLong);
    m_send->setToolTip(isTooLong ? tr("The text is longer than WhatsApp takes") : QString());
    fitHeight();
}

void Composer::fitHeight()
{
    const int lines = qBound(kLeastLines, int(m_edit->document()->size().height()), kMostLines);
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + 24);
}

void Composer::send()
{
    if (m_send->isEnabled())
        emit sendWanted(text().trimmed());
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Resize)
        fitHeight();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_edit || !isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // With nothing to undo in the text, the key is for the bar that offers to.
        const bool isForBar = key->matches(QKeySequence::Undo) && !m_edit->document()->isUndoAvailable();
        if (isForBar)
            event->ignore();
        return isForBar;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && (key->modifiers() & Qt::ControlModifier)) {
        send();
        return true;
    }
    return false;
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fitHeight();
    QWidget::changeEvent(event);
}

void Composer::retranslate()
{
    m_edit->setPlaceholderText(tr("Write an answer"));
    m_edit->setAccessibleName(tr("Answer"));
    m_template->setText(tr("&Template…"));
    m_quick->setText(tr("&Quick reply"));
    m_send->setText(tr("&Send"));
}
