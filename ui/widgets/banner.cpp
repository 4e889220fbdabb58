// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "app/services/errortext.h"
#include "ui/style/stylepaint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

Role inkRole(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Ok:
        return Role::Ok;
    case Banner::Kind::Warning:
        return Role::Warn;
    case Banner::Kind::Danger:
        return Role::Danger;
    case Banner::Kind::Info:
        break;
    }
    return Role::Info;
}

Role softRole(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Ok:
        return Role::OkSoft;
    case Banner::Kind::Warning:
        return Role::WarnSoft;
    case Banner::Kind::Danger:
        return Role::DangerSoft;
    case Banner::Kind::Info:
        break;
    }
    return Role::InfoSoft;
}

Mark markOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Ok:
        return Mark::Done;
    case Banner::Kind::Warning:
        return Mark::Warning;
    case Banner::Kind::Danger:
        return Mark::Failed;
    case Banner::Kind::Info:
        break;
    }
    return Mark::News;
}

} // namespace

Banner::Banner(Kind kind, QWidget *parent, Shape shape)
    : QFrame(parent)
    , m_kind(kind)
    , m_shape(shape)
    , m_mark(new MarkLabel(markOf(kind)))
    , m_title(new Label({}, Theme::Text::Strong))
    , m_sentence(new Label)
    , m_close(Button::tool(u"dialog-close"_s, {}))
{
    const bool strip = shape == Shape::Strip;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_sentence->setWordWrap(true);
    if (!strip) {
        m_title->setWordWrap(true);
        m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByKeyboard);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sentence->setFocusPolicy(Qt::NoFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(strip ? Theme::kPageMargin : 16, strip ? 7 : 7, strip ? Theme::kPageMargin : 12, 7);
    row->setSpacing(10);
    row->addWidget(m_mark, 0, Qt::AlignVCenter);
    auto *texts = new QBoxLayout(strip ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    texts->setSpacing(strip ? 11 : 1);
    if (!strip)
        texts->setContentsMargins(0, 1, 0, 1);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence, strip ? 1 : 0);
    row->addLayout(texts, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(strip ? 10 : 8);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    m_close->hide();
    connect(m_close, &Button::clicked, this, [this] {
        hide();
        emit closed();
    });
    retranslate();
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    m_mark->setMark(markOf(kind));
    update();
}

void Banner::setMessage(const QString &title, const QString &sentence)
{
    m_error.reset();
    showTexts(title, sentence);
}

void Banner::setError(const Error &error)
{
    m_error = error;
    const ErrorText text = describe(error);
    showTexts(text.title, text.toText());
}

void Banner::showTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

Button *Banner::addButton(const QString &text, bool ghost)
{
    auto *button = new Button(text, ghost ? ButtonKind::Ghost : ButtonKind::Normal, this);
    // With the keyboard too it stands after the others and before the cross, not behind everything in the window.
    const QLayoutItem *last = m_buttons->itemAt(m_buttons->count() - 1);
    setTabOrder(last ? last->widget() : m_close->previousInFocusChain(), button);
    m_buttons->addWidget(button);
    return button;
}

void Banner::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the sender
        delete item;
    }
}

void Banner::setClosable(bool closable)
{
    m_closable = closable;
    m_close->setVisible(closable);
}

void Banner::present()
{
    show();
    const QString both = m_sentence->text().isEmpty() ? m_title->text() : tr("%1. %2").arg(title(), sentence());
    announce(this, both);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (m_shape == Shape::Strip) {
        painter.fillRect(rect(), theme.color(softRole(m_kind)));
        stylepaint::edgeLine(&painter, rect(), Qt::BottomEdge, theme.color(inkRole(m_kind)));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), 4, 4);
    painter.setClipPath(shape);
    painter.fillRect(rect(), theme.color(softRole(m_kind)));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(QRect(x, 0, 3, height()), theme.color(inkRole(m_kind)));
    if (theme.tone() == Theme::Tone::HighContrast)
        stylepaint::box(&painter, rect(), 4, {}, theme.color(Role::Line));
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (m_closable && event->key() == Qt::Key_Escape) {
        hide();
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        emit languageChanged();
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    if (const std::optional<Error> error = m_error)
        setError(*error);
}
