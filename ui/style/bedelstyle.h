// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

class QAbstractButton;

/// What a button says about itself: one primary per page, ghost for navigation, quiet for tools.
enum class ButtonKind { Normal, Primary, Ghost, Quiet, Danger, Outline };

void setButtonKind(QAbstractButton *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);

/// A link that stands under fields: its words begin where theirs do, not after a button's padding.
void setFlush(QAbstractButton *button);
bool isFlush(const QWidget *button);

/// Marks an editor as wrong: a border of 2 px in the danger colour.
void setEditorError(QWidget *editor, bool wrong);
bool hasEditorError(const QWidget *editor);

/// The look of every control, over Fusion; owner of the theme in force.
class BedelStyle final : public QProxyStyle {
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };

    BedelStyle();

    /// Makes a style the application's own, with its palettes and icon theme. The application owns it.
    static BedelStyle *install(Scheme scheme = Scheme::System);

    const Theme &theme() const { return m_theme; }
    Scheme scheme() const { return m_scheme; }
    /// Switches at once: palettes, icons and all windows follow.
    void setScheme(Scheme scheme);
    /// The theme a system's palette asks for.
    static Theme themeFor(Scheme scheme, const QPalette &system);

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *data = nullptr) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;

signals:
    void themeChanged();

private:
    void apply();
    void fontChanged();
    void showMnemonics(bool shown);

    Theme m_theme;
    Scheme m_scheme = Scheme::System;
    bool m_applying = false;
    bool m_mnemonics = false;
};
