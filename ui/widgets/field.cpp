// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "app/services/errortext.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>

using Role = Theme::Role;

Field::Field(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new Label({}, Theme::Text::Medium))
    , m_messageRow(new QWidget)
    , m_mark(new MarkLabel)
    , m_message(new Label({}, Theme::Text::Small, Role::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(editor);
    auto *row = new QHBoxLayout(m_messageRow);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(6);
    m_mark->setMarkSize(14);
    m_mark->setMinimumHeight(QFontMetrics(Theme::font(Theme::Text::Small)).lineSpacing()); // beside the first line
    row->addWidget(m_mark, 0, Qt::AlignTop);
    m_message->setWordWrap(true);
    row->addWidget(m_message, 1);
    column->addWidget(m_messageRow);
    column->addStretch(1);
    m_messageRow->hide();
    m_label->setBuddy(editor);
    setFocusProxy(editor);
    editor->installEventFilter(this);
    setLabel(label);
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    QString name = label;
    name.remove(u'&');
    m_editor->setAccessibleName(name);
}

QString Field::label() const
{
    return m_label->text();
}

QString Field::message() const
{
    return m_message->text();
}

void Field::setMessage(State state, const QString &message)
{
    m_error.reset();
    const bool news = state == State::Error && (m_state != State::Error || m_message->text() != message);
    m_state = message.isEmpty() && state != State::Error ? State::Plain : state;
    m_message->setText(message);
    m_message->setRole(state == State::Error ? Role::Danger : Role::Muted);
    m_mark->setMark(state == State::Error         ? Mark::Failed
                        : state == State::Warning ? Mark::Warning
                        : state == State::Checked ? Mark::Done
                                                  : Mark::None);
    m_mark->setVisible(m_mark->mark() != Mark::None);
    m_messageRow->setVisible(!message.isEmpty());
    setEditorError(m_editor, state == State::Error);
    m_editor->setAccessibleDescription(message);
    if (isVisible())
        fitMessage();
    if (news)
        announce(message);
}

/// A dialog grows for the lines of a message: by itself a layout asks a window only for the height of one.
void Field::fitMessage()
{
    const int beside =
        m_mark->mark() == Mark::None ? 0 : m_mark->sizeHint().width() + m_messageRow->layout()->spacing();
    const int room = width() - beside;
    m_message->setMinimumHeight(m_message->text().isEmpty() || room <= 0 ? 0 : m_message->heightForWidth(room));
}

void Field::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMessage();
}

void Field::setError(const Error &error)
{
    setMessage(State::Error, describe(error).toText());
    m_error = error;
}

void Field::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (const std::optional<Error> error = m_error)
        setError(*error);
}

void Field::announce(const QString &message)
{
    QAccessibleEvent changed(m_editor, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    ::announce(m_message, message);
    emit announced(message);
}

bool Field::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            QMetaObject::invokeMethod(this, &Field::left, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}
