// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

class QWidget;

/// The one theme table: every colour, font and height that a window may use. A plain value; the application's
/// BedelStyle owns the one in force.
class Theme {
public:
    /// What a colour is for. The contrast of each pair is measured in tests/ui/tst_theme.cpp.
    enum class Role {
        Window, ///< Page background.
        Base, ///< Tables, cards, panels, fields.
        Sidebar, ///< Also the status bar.
        SidebarHover,
        SidebarSelected,
        Raised, ///< Menus.
        Hover,
        Text,
        Muted,
        Faint, ///< Placeholder, axes, disabled.
        Line,
        Control, ///< Border of fields and check boxes.
        ButtonLine,
        Accent, ///< Fill.
        AccentHover,
        OnAccent,
        AccentText, ///< Links, focus ring, selected icon.
        AccentSoft, ///< Selection, filter chip.
        Bubble, ///< Our own message.
        Ok,
        OkSoft,
        Warn,
        WarnSoft,
        Danger,
        DangerSoft,
        Info,
        InfoSoft,
        Neutral,
        NeutralSoft,
        Tip, ///< Tooltip, callout, undo bar.
        TipText,
        Track,
        Grid,
        ProgressNone,
        ProgressMoving,
        ProgressBehind,
        ProgressStalled,
        ProgressDone,
        Series1,
        Series2,
        Series3,
        Series4,
        Series5,
        Series6,
        Count
    };
    enum class Tone { Light, Dark, HighContrast };
    /// Sizes relative to the system's font; the figures are those of a 13 px font.
    enum class Text {
        Figure, ///< 26, figures of the day
        Title, ///< 20, page title
        Person, ///< 16, a person's name on the panel
        Section, ///< 15, card titles
        Body, ///< 13
        Medium, ///< 13, weight 500
        Strong, ///< 13, weight 600
        Small, ///< 12
        SmallMedium, ///< 12, weight 500: table header, chips
        SmallStrong, ///< 12, weight 600
        Tiny, ///< 11, never a sentence
        TinyStrong ///< 11, weight 600: groups of the sidebar
    };

    static Theme light();
    static Theme dark();
    /// Leaves the system's palette untouched and answers every role from it.
    static Theme highContrast(const QPalette &system);
    /// The theme in force for a widget (the application's when null); light while no BedelStyle is installed.
    static const Theme &of(const QWidget *widget = nullptr);

    bool operator==(const Theme &other) const = default;
    Tone tone() const { return m_tone; }
    bool isDark() const { return m_tone == Tone::Dark; }
    QColor color(Role role) const { return m_colors[std::size_t(role)]; }
    QPalette palette() const;
    /// Lists and tables: selection is accentSoft with ordinary text.
    QPalette itemViewPalette() const;
    QPalette tipPalette() const;

    static QFont font(Text style);
    /// Line spacing of the system's font: 18 px at 13 px.
    static int lineHeight();
    static int controlHeight() { return lineHeight() + 14; } ///< 32
    static int rowHeight(bool dense = false) { return lineHeight() + (dense ? 14 : 18); } ///< 36, dense 32
    static int headerHeight() { return lineHeight() + 14; } ///< 32
    static int menuRowHeight() { return lineHeight() + 12; } ///< 30
    static int chipHeight() { return lineHeight() + 4; } ///< 22
    static int filterChipHeight() { return lineHeight() + 6; } ///< 24
    /// A width that grows with the system's font: 204 stays 204 at 13 px.
    static int grown(int pixels);
    /// Whether figures of the font all have one width; if not, number cells are painted digit by digit.
    static bool hasTabularDigits(const QFont &font);

    static constexpr int kFieldRadius = 6;
    static constexpr int kCardRadius = 8;
    static constexpr int kBubbleRadius = 10;
    static constexpr int kPageMargin = 20;
    static constexpr int kCardPadding = 16;
    static constexpr int kMarkSize = 16;

private:
    using Table = std::array<QColor, std::size_t(Role::Count)>;
    Theme(Tone tone, const Table &colors);

    Tone m_tone;
    Table m_colors;
    QPalette m_system; // high contrast only
};

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor &first, const QColor &second);
