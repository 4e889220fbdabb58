// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What BedelStyle paints: each element is handed to its function in stylepaint, the rest is Fusion's.
#include "ui/style/bedelstyle.h"
#include "ui/style/stylepaint.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

using Role = Theme::Role;

namespace {

bool isTextEdit(const QWidget *widget)
{
    return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

void paintItemPanel(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(Role::AccentSoft));
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        painter->fillRect(option.rect, theme.color(Role::Hover));
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
}

void paintFrame(QPainter *painter, const QStyleOption &option, const QWidget *widget, const Theme &theme)
{
    if (isTextEdit(widget)) {
        stylepaint::field(painter, option, widget, theme);
        return;
    }
    const bool popup = widget && widget->isWindow();
    stylepaint::box(painter, option.rect, popup ? 0 : Theme::kFieldRadius, {},
                    theme.color(popup ? Role::Control : Role::Line));
}

} // namespace

void BedelStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0)
            return; // inside a combo or spin box, which has drawn its own
        stylepaint::field(painter, *option, widget, m_theme);
        return;
    case PE_FrameLineEdit:
        stylepaint::field(painter, *option, widget, m_theme);
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            stylepaint::button(painter, *button, widget, m_theme);
            return;
        }
        break;
    case PE_FrameDefaultButton:
        return; // the primary button is filled instead
    case PE_FrameFocusRect: // drawn by each control; lists have none, so they get the ring here
        if (qobject_cast<const QAbstractItemView *>(widget) && !widget->inherits("QComboBoxListView"))
            stylepaint::focusRing(painter, option->rect, 4, m_theme);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        if (element == PE_IndicatorItemViewItemCheck) {
            QStyleOption plain(*option);
            plain.state &= ~State_HasFocus;
            stylepaint::checkBox(painter, plain, m_theme);
        } else {
            stylepaint::checkBox(painter, *option, m_theme);
        }
        return;
    case PE_IndicatorRadioButton:
        stylepaint::radioButton(painter, *option, m_theme);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorSpinUp:
    case PE_IndicatorSpinDown: {
        const bool up = element == PE_IndicatorArrowUp || element == PE_IndicatorSpinUp;
        const Qt::ArrowType direction = up      ? Qt::UpArrow
            : element == PE_IndicatorArrowLeft  ? Qt::LeftArrow
            : element == PE_IndicatorArrowRight ? Qt::RightArrow
                                                : Qt::DownArrow;
        const bool enabled = option->state & State_Enabled;
        stylepaint::chevron(painter, option->rect, direction, m_theme.color(enabled ? Role::Muted : Role::Faint));
        return;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            stylepaint::chevron(painter, option->rect, option->state & State_Open ? Qt::DownArrow : Qt::RightArrow,
                                m_theme.color(Role::Muted));
        }
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.color(Role::Raised));
        return;
    case PE_FrameMenu:
        stylepaint::box(painter, option->rect, 0, {}, m_theme.color(Role::Control));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.color(Role::Tip));
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            paintItemPanel(painter, *item, m_theme);
            return;
        }
        break;
    case PE_Frame:
        paintFrame(painter, *option, widget, m_theme);
        return;
    case PE_FrameTabBarBase:
        stylepaint::edgeLine(painter, option->rect, Qt::BottomEdge, m_theme.color(Role::Line));
        return;
    case PE_FrameTabWidget:
    case PE_PanelScrollAreaCorner:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelMenuBar:
        painter->fillRect(option->rect, m_theme.color(Role::Sidebar));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void BedelStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const int mnemonics = m_mnemonics ? Qt::TextShowMnemonic : Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    switch (element) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            stylepaint::buttonLabel(painter, *button, widget, m_theme);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox shown = *combo; // a long one ends in "…", not in half a letter
            const int icon = shown.currentIcon.isNull() ? 0 : shown.iconSize.width() + 4;
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - icon - 2;
            shown.currentText = shown.fontMetrics.elidedText(shown.currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            stylepaint::progressBar(painter, *bar, m_theme);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
    case CE_ProgressBarLabel:
        return; // all in CE_ProgressBar; the figure stands beside the bar
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            stylepaint::tabShape(painter, *tab, m_theme);
            return;
        }
        break;
    case CE_Header:
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            stylepaint::header(painter, *header, widget, m_theme);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Role::Base));
        stylepaint::edgeLine(painter, option->rect, Qt::BottomEdge, m_theme.color(Role::Line));
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            stylepaint::menuItem(painter, *item, m_theme, mnemonics);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            stylepaint::menuBarItem(painter, *item, m_theme, mnemonics);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Role::Sidebar));
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Role::Raised));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.color(Role::Line));
        return;
    case CE_RubberBand:
        stylepaint::box(painter, option->rect, 2, {}, m_theme.color(Role::AccentText));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void BedelStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            stylepaint::comboBox(painter, *combo, widget, m_theme);
            return;
        }
    } else if (control == CC_SpinBox && widget) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            stylepaint::spinBox(painter, *spin, widget, m_theme);
            return;
        }
    } else if (control == CC_ScrollBar || control == CC_Slider) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (control == CC_ScrollBar)
                stylepaint::scrollBar(painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget),
                                      m_theme);
            else
                stylepaint::slider(painter, *slider, subControlRect(control, option, SC_SliderHandle, widget), m_theme);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}
