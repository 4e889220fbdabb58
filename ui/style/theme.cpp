// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace {

struct Entry {
    Theme::Role role;
    QRgb light;
    QRgb dark;
};
using R = Theme::Role;

constexpr Entry kTable[] = {
    {R::Window, 0xFFF7F8FA, 0xFF16191F},
    {R::Base, 0xFFFFFFFF, 0xFF1C2027},
    {R::Sidebar, 0xFFEEF0F4, 0xFF111419},
    {R::SidebarHover, 0xFFE4E7ED, 0xFF1C2027},
    {R::SidebarSelected, 0xFFFFFFFF, 0xFF252A33},
    {R::Raised, 0xFFFFFFFF, 0xFF252A33},
    {R::Hover, 0xFFF1F3F7, 0xFF222730},
    {R::Text, 0xFF1B202A, 0xFFE8EBF0},
    {R::Muted, 0xFF515B6B, 0xFFA8B1BF},
    {R::Faint, 0xFF616B7A, 0xFF8E98A7},
    {R::Line, 0xFFE1E5EB, 0xFF2D333D},
    {R::Control, 0xFF858E9D, 0xFF717B8B},
    {R::ButtonLine, 0xFFC5CBD5, 0xFF454D5A},
    {R::Accent, 0xFF3350C4, 0xFF4F6AE0},
    {R::AccentHover, 0xFF2A43A8, 0xFF4360D4},
    {R::OnAccent, 0xFFFFFFFF, 0xFFFFFFFF},
    {R::AccentText, 0xFF2E49B4, 0xFFA3B4FF},
    {R::AccentSoft, 0xFFE9EDFB, 0xFF262F52},
    {R::Bubble, 0xFFE9EDFB, 0xFF2B3661},
    {R::Ok, 0xFF136B43, 0xFF6BCB9A},
    {R::OkSoft, 0xFFE1F3E9, 0xFF183128},
    {R::Warn, 0xFF855000, 0xFFEBB657},
    {R::WarnSoft, 0xFFFCF0DA, 0xFF382C15},
    {R::Danger, 0xFFB3261E, 0xFFFF9A90},
    {R::DangerSoft, 0xFFFCEAE8, 0xFF452321},
    {R::Info, 0xFF0B6490, 0xFF74C4EA},
    {R::InfoSoft, 0xFFE2F0F8, 0xFF17323F},
    {R::Neutral, 0xFF515B6B, 0xFFA8B1BF},
    {R::NeutralSoft, 0xFFEBEEF2, 0xFF2A303A},
    {R::Tip, 0xFF1B202A, 0xFFE8EBF0},
    {R::TipText, 0xFFFFFFFF, 0xFF16191F},
    {R::Track, 0xFFE4E8EE, 0xFF2D333D},
    {R::Grid, 0xFFE8EBF0, 0xFF272D37},
    {R::ProgressNone, 0xFF8791A0, 0xFF6B7686},
    {R::ProgressMoving, 0xFF4C74D9, 0xFF6E90F2},
    {R::ProgressBehind, 0xFFBC8300, 0xFFEDC45A},
    {R::ProgressStalled, 0xFFA8350F, 0xFFE0662C},
    {R::ProgressDone, 0xFF0F8066, 0xFF35B393},
    {R::Series1, 0xFF3350C4, 0xFF8CA2FF},
    {R::Series2, 0xFFC24E00, 0xFFF08040},
    {R::Series3, 0xFF00806A, 0xFF3CC9A7},
    {R::Series4, 0xFFB4508F, 0xFFE08CC0},
    {R::Series5, 0xFFB27B00, 0xFFF7DE85},
    {R::Series6, 0xFF2D86BD, 0xFF5AB0E6},
};
static_assert(std::size(kTable) == std::size_t(R::Count));

bool isSurface(R role)
{
    constexpr R kSurfaces[] = {R::Base,       R::Sidebar,  R::SidebarSelected, R::Raised, R::OkSoft, R::WarnSoft,
                               R::DangerSoft, R::InfoSoft, R::NeutralSoft,     R::Bubble, R::Track};
    return std::find(std::begin(kSurfaces), std::end(kSurfaces), role) != std::end(kSurfaces);
}

QColor highContrastColor(R role, const QPalette &system)
{
    switch (role) {
    case R::Window:
        return system.color(QPalette::Window);
    case R::Accent:
    case R::AccentHover:
    case R::AccentSoft:
    case R::SidebarHover:
    case R::Hover:
    case R::Series1:
    case R::ProgressMoving:
        return system.color(QPalette::Highlight);
    case R::OnAccent:
        return system.color(QPalette::HighlightedText);
    case R::Tip:
        return system.color(QPalette::ToolTipBase);
    case R::TipText:
        return system.color(QPalette::ToolTipText);
    default:
        return isSurface(role) ? system.color(QPalette::Base) : system.color(QPalette::WindowText);
    }
}

double scaleOf(Theme::Text style)
{
    using T = Theme::Text;
    switch (style) {
    case T::Figure:
        return 2.0;
    case T::Title:
        return 1.54;
    case T::Person:
        return 1.23;
    case T::Section:
        return 1.15;
    case T::Small:
    case T::SmallMedium:
    case T::SmallStrong:
        return 0.92;
    case T::Tiny:
    case T::TinyStrong:
        return 0.85;
    case T::Body:
    case T::Medium:
    case T::Strong:
        break;
    }
    return 1.0;
}

QFont::Weight weightOf(Theme::Text style)
{
    using T = Theme::Text;
    switch (style) {
    case T::Body:
    case T::Small:
    case T::Tiny:
        return QFont::Normal;
    case T::Medium:
    case T::SmallMedium:
        return QFont::Medium;
    default:
        return QFont::DemiBold;
    }
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Theme::Theme(Tone tone, const Table &colors)
    : m_tone(tone)
    , m_colors(colors)
{
}

Theme Theme::light()
{
    Table colors;
    for (const Entry &entry : kTable)
        colors[std::size_t(entry.role)] = QColor(entry.light);
    return {Tone::Light, colors};
}

Theme Theme::dark()
{
    Table colors;
    for (const Entry &entry : kTable)
        colors[std::size_t(entry.role)] = QColor(entry.dark);
    return {Tone::Dark, colors};
}

Theme Theme::highContrast(const QPalette &system)
{
    Table colors;
    for (const Entry &entry : kTable)
        colors[std::size_t(entry.role)] = highContrastColor(entry.role, system);
    Theme theme(Tone::HighContrast, colors);
    theme.m_system = system;
    return theme;
}

QPalette Theme::palette() const
{
    if (m_tone == Tone::HighContrast)
        return m_system;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole where, Role role) { palette.setColor(where, color(role)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::Base, Role::Base);
    set(QPalette::Button, Role::Base);
    set(QPalette::Light, Role::Base);
    set(QPalette::AlternateBase, Role::Hover);
    set(QPalette::Text, Role::Text);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::OnAccent);
    set(QPalette::PlaceholderText, Role::Faint);
    set(QPalette::Mid, Role::Line);
    set(QPalette::Midlight, Role::Line);
    set(QPalette::Dark, Role::Control);
    set(QPalette::Shadow, Role::Control);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::OnAccent);
    set(QPalette::Link, Role::AccentText);
    set(QPalette::LinkVisited, Role::AccentText);
    set(QPalette::ToolTipBase, Role::Tip);
    set(QPalette::ToolTipText, Role::TipText);
    for (const QPalette::ColorRole where : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, where, color(Role::Faint));
    return palette;
}

QPalette Theme::itemViewPalette() const
{
    QPalette palette = this->palette();
    if (m_tone != Tone::HighContrast) {
        palette.setColor(QPalette::Highlight, color(Role::AccentSoft));
        palette.setColor(QPalette::HighlightedText, color(Role::Text));
    }
    return palette;
}

QPalette Theme::tipPalette() const
{
    QPalette palette = this->palette();
    for (const QPalette::ColorRole where : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::ToolTipBase})
        palette.setColor(where, color(Role::Tip));
    for (const QPalette::ColorRole where :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(where, color(Role::TipText));
    return palette;
}

QFont Theme::font(Text style)
{
    QFont font = QApplication::font();
    // In whole pixels of the font in use: points would round each size for itself, and 20 would become 21.
    font.setPixelSize(qMax(1, qRound(QFontInfo(font).pixelSize() * scaleOf(style))));
    font.setWeight(weightOf(style));
    return font;
}

int Theme::lineHeight()
{
    return qRound(QFontMetricsF(QApplication::font()).lineSpacing());
}

int Theme::grown(int pixels)
{
    return qRound(pixels * lineHeight() / 18.0);
}

bool Theme::hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    return qFuzzyCompare(metrics.horizontalAdvance(u'1'), metrics.horizontalAdvance(u'0'));
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double one = luminance(first);
    const double other = luminance(second);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}
