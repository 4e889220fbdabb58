// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bubblelayout.h"

#include "ui/style/icons.h"
#include "ui/style/stylepaint.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;
using Text = Theme::Text;
using Media = BubbleContent::Media;

namespace {

struct BubbleLinks {
    Q_DECLARE_TR_FUNCTIONS(BubbleLinks)
};

constexpr int kSide = 13;
constexpr int kTop = 9;
constexpr int kGap = 6;
constexpr int kNarrowest = 96;
constexpr int kQuoteBar = 3;
constexpr int kReactionRoom = 12;

int lineOf(Text style)
{
    return QFontMetrics(Theme::font(style)).lineSpacing();
}

int advance(Text style, const QString &text)
{
    return QFontMetrics(Theme::font(style)).horizontalAdvance(text);
}

/// Breaks between words, and inside a word (an address) only where it would not fit.
QSize layOut(QTextLayout &layout, const QString &text, Text style, bool isItalic, int room)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    layout.setText(lines);
    QFont font = Theme::font(style);
    font.setItalic(isItalic); // a format of its own would need the lines anew
    layout.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    double widest = 0;
    const double spacing = lineOf(style);
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        line.setPosition({0, y + (spacing - line.height()) / 2});
        y += std::max(spacing, line.height());
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {int(std::ceil(widest)), int(std::ceil(y))};
}

QSize textSize(const QString &text, Text style, bool isItalic, int room)
{
    QTextLayout layout;
    return layOut(layout, text, style, isItalic, room);
}

void drawText(QPainter *painter, const QRect &rect, const QString &text, Text style, bool isItalic)
{
    QTextLayout layout;
    layOut(layout, text, style, isItalic, rect.width());
    layout.draw(painter, rect.topLeft());
}

} // namespace

QSize BubbleLayout::pictureBox()
{
    return {Theme::grown(240), Theme::grown(180)};
}

int BubbleLayout::overhang() const
{
    return m_content.reaction.isEmpty() ? 0 : kReactionRoom;
}

BubbleLayout::BubbleLayout(const BubbleContent &content, int widest)
    : m_content(content)
{
    const int room = std::max(Theme::grown(kNarrowest), widest) - 2 * kSide;
    int wide = advance(Text::Tiny, content.foot) + (content.mark == Mark::None ? 0 : 22);
    int y = kTop;
    if (!content.heading.isEmpty()) {
        wide = std::max(wide, std::min(room, advance(Text::SmallStrong, content.heading)));
        y += Theme::lineHeight();
    }
    if (!content.quote.isEmpty()) {
        const int quoteWide =
            std::max(advance(Text::SmallStrong, content.quoteAuthor), advance(Text::Small, content.quote)) + kQuoteBar
            + 16;
        wide = std::max(wide, std::min(room, quoteWide));
        m_quote = QRect(kSide, y, 0, 2 * lineOf(Text::Small) + 8);
        y += m_quote.height() + kGap;
    }
    const int mediaWide = placeMedia(y, room);
    if (mediaWide > 0) {
        wide = std::max(wide, mediaWide);
        y = std::max({m_picture.bottom(), m_file.bottom(), m_open.bottom(), m_fetch.bottom()}) + 1 + kGap;
    }
    if (!content.text.isEmpty()) {
        const QSize size = textSize(content.text, Text::Body, content.isAside, room);
        wide = std::max(wide, size.width());
        m_text = QRect(kSide, y, room, size.height());
        y += size.height();
    }
    if (!content.problem.isEmpty()) {
        const QSize size = textSize(content.problem, Text::Small, false, room);
        wide = std::max(wide, size.width());
        m_problem = QRect(kSide, y + 2, room, size.height());
        y += size.height() + 2;
    }
    y += lineOf(Text::Tiny) + 2;
    m_size = {std::min(room, std::max(wide + 2, Theme::grown(kNarrowest) - 2 * kSide)) + 2 * kSide, y + kTop - 3};
    const int inner = m_size.width() - 2 * kSide;
    m_quote.setWidth(inner);
    m_file.setWidth(inner);
    // The room that was broken at, or the same text would break at another place when it is painted.
    m_text.setWidth(room);
    m_problem.setWidth(room);
}

int BubbleLayout::placeMedia(int top, int room)
{
    if (m_content.media == Media::None)
        return 0;
    if (m_content.media == Media::Picture) {
        const QSize box = pictureBox().boundedTo({room, pictureBox().height()});
        m_picture = QRect(QPoint(kSide, top), box);
        m_open = m_picture;
        return box.width();
    }
    m_file = QRect(kSide, top, 0, Theme::lineHeight() + lineOf(Text::Small) + 2);
    const int words =
        std::max(advance(Text::Medium, m_content.mediaName), advance(Text::Small, m_content.mediaNote)) + 28;
    return std::min(room, std::max(words, placeLinks(m_file.bottom() + 3)));
}

int BubbleLayout::placeLinks(int top)
{
    const int height = Theme::lineHeight() + 6;
    if (m_content.media == Media::Missing) {
        if (!m_content.canFetchMedia)
            return 0;
        m_fetch = QRect(kSide + 26, top, advance(Text::Medium, BubbleLinks::tr("Load")), height);
        return m_fetch.right() - kSide;
    }
    m_open = QRect(kSide + 26, top, advance(Text::Medium, BubbleLinks::tr("Open")), height);
    m_save = QRect(m_open.right() + 18, top, advance(Text::Medium, BubbleLinks::tr("Save…")), height);
    return m_save.right() - kSide;
}

void BubbleLayout::paint(QPainter *painter, const QPoint &corner, const Theme &theme, const QPixmap &picture) const
{
    painter->save();
    painter->translate(corner);
    const bool outlined = !m_content.isOurs || theme.tone() == Theme::Tone::HighContrast;
    stylepaint::box(painter, QRect(QPoint(), m_size), Theme::kBubbleRadius,
                    theme.color(m_content.isOurs ? Role::Bubble : Role::Base),
                    outlined ? theme.color(Role::Line) : QColor());
    paintBody(painter, theme, picture);
    paintFoot(painter, theme);
    paintReaction(painter, theme);
    painter->restore();
}

void BubbleLayout::paintBody(QPainter *painter, const Theme &theme, const QPixmap &picture) const
{
    if (!m_content.heading.isEmpty()) {
        painter->setFont(Theme::font(Text::SmallStrong));
        painter->setPen(theme.color(Role::AccentText));
        const int room = m_size.width() - 2 * kSide;
        painter->drawText(QRect(kSide, kTop, room, Theme::lineHeight()), int(Qt::AlignTop | Qt::AlignLeft),
                          painter->fontMetrics().elidedText(m_content.heading, Qt::ElideRight, room));
    }
    if (!m_content.quote.isEmpty())
        paintQuote(painter, theme);
    if (m_content.media != Media::None)
        paintMedia(painter, theme, picture);
    painter->setPen(theme.color(m_content.isAside ? Role::Muted : Role::Text));
    if (!m_content.text.isEmpty())
        drawText(painter, m_text, m_content.text, Text::Body, m_content.isAside);
    if (!m_content.problem.isEmpty()) {
        painter->setPen(theme.color(m_content.mark == Mark::Failed ? Role::Danger : Role::Muted));
        drawText(painter, m_problem, m_content.problem, Text::Small, false);
    }
}

void BubbleLayout::paintQuote(QPainter *painter, const Theme &theme) const
{
    const Role soft = m_content.isOurs ? Role::Base : Role::NeutralSoft;
    stylepaint::box(painter, m_quote, 4, theme.color(soft), {});
    painter->fillRect(QRect(m_quote.left(), m_quote.top() + 2, kQuoteBar, m_quote.height() - 4),
                      theme.color(Role::AccentText));
    const QRect inner = m_quote.adjusted(kQuoteBar + 8, 4, -8, -4);
    const auto line = [&](Text style, Role role, const QString &text, int top) {
        painter->setFont(Theme::font(style));
        painter->setPen(theme.color(role));
        painter->drawText(QRect(inner.left(), top, inner.width(), lineOf(style)), int(Qt::AlignLeft | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    };
    line(Text::SmallStrong, Role::AccentText, m_content.quoteAuthor, inner.top());
    line(Text::Small, Role::Muted, m_content.quote, inner.top() + lineOf(Text::Small));
}

void BubbleLayout::paintMedia(QPainter *painter, const Theme &theme, const QPixmap &picture) const
{
    if (m_content.media == Media::Picture) {
        if (picture.isNull()) {
            stylepaint::box(painter, m_picture, 4, theme.color(Role::NeutralSoft), {});
            painter->setFont(Theme::font(Text::Small));
            painter->setPen(theme.color(Role::Muted));
            painter->drawText(m_picture, Qt::AlignCenter, m_content.mediaName);
            return;
        }
        QRectF box(QPointF(), picture.deviceIndependentSize().scaled(m_picture.size(), Qt::KeepAspectRatio));
        box.moveTopLeft(m_picture.topLeft());
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(box, picture, QRectF(picture.rect()));
        return;
    }
    const QRect icon(m_file.left(), m_file.top() + 2, 16, 16);
    themedIcon(u"mail-attachment"_s, Role::Muted).paint(painter, icon);
    const auto line = [&](Text style, Role role, const QString &text, const QRect &room) {
        painter->setFont(Theme::font(style));
        painter->setPen(theme.color(role));
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(text, Qt::ElideMiddle, room.width()));
    };
    const int room = m_file.width() - 26;
    line(Text::Medium, Role::Text, m_content.mediaName,
         QRect(m_file.left() + 26, m_file.top(), room, Theme::lineHeight()));
    line(Text::Small, Role::Muted, m_content.mediaNote,
         QRect(m_file.left() + 26, m_file.top() + Theme::lineHeight(), room, lineOf(Text::Small) + 2));
    const auto link = [&](const QString &text, const QRect &where) {
        if (!where.isNull())
            line(Text::Medium, Role::AccentText, text, where.adjusted(0, 0, 4, 0));
    };
    link(BubbleLinks::tr("Open"), m_open);
    link(BubbleLinks::tr("Save…"), m_save);
    link(BubbleLinks::tr("Load"), m_fetch);
}

void BubbleLayout::paintFoot(QPainter *painter, const Theme &theme) const
{
    int right = m_size.width() - kSide;
    const int height = lineOf(Text::Tiny);
    const QRect foot(kSide, m_size.height() - kTop - height + 4, right - kSide, height);
    if (m_content.mark != Mark::None) {
        const Role under = m_content.isOurs ? Role::Bubble : Role::Base;
        paintMark(painter, QRectF(right - 14, foot.center().y() - 7, 15, 15), m_content.mark, theme,
                  theme.color(under));
        right -= 20;
    }
    painter->setFont(Theme::font(Text::Tiny));
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(QRect(foot.left(), foot.top(), right - foot.left(), height),
                      int(Qt::AlignRight | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(m_content.foot, Qt::ElideLeft, right - foot.left()));
}

void BubbleLayout::paintReaction(QPainter *painter, const Theme &theme) const
{
    if (m_content.reaction.isEmpty())
        return;
    const int wide = advance(Text::Body, m_content.reaction) + 14;
    const int high = Theme::lineHeight() + 4;
    const int left = m_content.isOurs ? m_size.width() - wide - kSide : kSide;
    const QRect pill(left, m_size.height() + kReactionRoom - high, wide, high);
    stylepaint::box(painter, pill, high / 2.0, theme.color(Role::Base), theme.color(Role::Line));
    painter->setFont(Theme::font(Text::Body));
    painter->setPen(theme.color(Role::Text));
    painter->drawText(pill, Qt::AlignCenter, m_content.reaction);
}
