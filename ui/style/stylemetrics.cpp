// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where and how large BedelStyle draws: rectangles, sizes, hints.
#include "ui/style/bedelstyle.h"
#include "ui/style/icons.h"
#include "ui/style/stylepaint.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTextEdit(const QWidget *widget)
{
    return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

QRect spinRect(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    constexpr int kButtons = 28;
    const QRect rect = option.rect;
    const int half = rect.height() / 2;
    QRect place;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        place = QRect(rect.right() - kButtons, rect.top() + 3, kButtons, half - 3);
        break;
    case QStyle::SC_SpinBoxDown:
        place = QRect(rect.right() - kButtons, rect.top() + half, kButtons, half - 3);
        break;
    case QStyle::SC_SpinBoxEditField:
        place = rect.adjusted(10, 1, -kButtons, -1);
        break;
    default:
        return rect;
    }
    return QStyle::visualRect(option.direction, rect, place);
}

QRect scrollRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? rect.width() : rect.height();
    const int range = option.maximum - option.minimum;
    int size = length;
    if (range > 0)
        size = qBound(28, int(qint64(length) * option.pageStep / (qint64(range) + option.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - size, option.upsideDown);
    const auto along = [&](int from, int count) {
        return horizontal ? QRect(rect.left() + from, rect.top(), count, rect.height())
                          : QRect(rect.left(), rect.top() + from, rect.width(), count);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, size);
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + size, length - start - size);
    default: // no arrow buttons
        return {};
    }
}

/// What fields and Qt's own file dialog ask for.
QString iconName(QStyle::StandardPixmap standard)
{
    switch (standard) {
    case QStyle::SP_LineEditClearButton:
        return u"edit-clear-locationbar-ltr"_s;
    case QStyle::SP_ArrowBack:
        return u"go-previous"_s;
    case QStyle::SP_ArrowForward:
        return u"go-next"_s;
    case QStyle::SP_FileDialogToParent:
        return u"go-up"_s;
    case QStyle::SP_FileDialogNewFolder:
        return u"folder-new"_s;
    case QStyle::SP_FileDialogListView:
        return u"view-list-icons"_s;
    case QStyle::SP_FileDialogDetailedView:
        return u"view-list-details"_s;
    case QStyle::SP_DirIcon:
        return u"folder"_s;
    case QStyle::SP_FileIcon:
        return u"text-x-generic"_s;
    case QStyle::SP_ComputerIcon:
        return u"computer"_s;
    case QStyle::SP_DriveHDIcon:
        return u"drive-harddisk"_s;
    default:
        return {};
    }
}

} // namespace

QRect BedelStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth <= 0)
            return option->rect;
        return option->rect.adjusted(10, 1, -10, -1);
    }
    case SE_PushButtonContents:
        return option->rect.adjusted(4, 1, -4, -1);
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect:
        return option->rect; // the whole row
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect BedelStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
            if (part == SC_SpinBoxEditField)
                return option->rect.adjusted(10, 1, -10, -1);
            return part == SC_SpinBoxFrame ? option->rect : QRect();
        }
        return spinRect(*option, part);
    }
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, option->rect, option->rect.adjusted(11, 1, -30, -1));
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, option->rect,
                              QRect(option->rect.right() - 29, option->rect.top(), 30, option->rect.height()));
        if (part == SC_ComboBoxListBoxPopup)
            return option->rect.adjusted(0, 0, 0, 2);
        return option->rect;
    }
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(option->direction, option->rect, scrollRect(*slider, part));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize BedelStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const int control = Theme::controlHeight();
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (button->text.isEmpty())
                return {control, control};
            const ButtonKind kind = buttonKind(widget);
            const bool strong = kind == ButtonKind::Primary || kind == ButtonKind::Outline;
            const QFontMetrics metrics(Theme::font(strong ? Theme::Text::Strong : Theme::Text::Medium));
            int width = metrics.size(Qt::TextShowMnemonic, button->text).width() + 26;
            if (kind == ButtonKind::Ghost || kind == ButtonKind::Quiet)
                width -= isFlush(widget) ? 17 : 8;
            width += button->icon.isNull() ? 0 : 24;
            width += button->features & QStyleOptionButton::HasMenu ? 16 : 0;
            return {width, control};
        }
        break;
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth <= 0)
            break;
        return {size.width() + 22, qMax(control, size.height() + 2)};
    }
    case CT_ComboBox:
        return {size.width() + 44, control};
    case CT_SpinBox:
        return {size.width() + 40, control};
    case CT_CheckBox:
    case CT_RadioButton: {
        QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        wanted.setHeight(qMax(wanted.height(), 24));
        return wanted;
    }
    case CT_ProgressBar:
        return {size.width(), 6};
    case CT_TabBarTab:
        return {size.width(), control};
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const QFontMetrics metrics(Theme::font(Theme::Text::SmallStrong));
            return {metrics.horizontalAdvance(header->text) + 16 + 20, Theme::headerHeight()};
        }
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {10, 5};
            const qsizetype tab = item->text.indexOf(u'\t');
            const QFontMetrics metrics(item->font);
            int width = metrics.size(Qt::TextShowMnemonic, tab < 0 ? item->text : item->text.left(tab)).width() + 48;
            if (tab >= 0)
                width += metrics.horizontalAdvance(item->text.mid(tab + 1)) + 32;
            return {qMax(width, 140), Theme::menuRowHeight()};
        }
        break;
    case CT_MenuBarItem:
        return {size.width() + 14, size.height() + 8};
    case CT_ItemViewItem: {
        QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        wanted.setHeight(qMax(wanted.height(), Theme::menuRowHeight()));
        return wanted;
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int BedelStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 20; // 16 and room for the ring
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 6;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? 4 : 1;
    case PM_FocusFrameHMargin:
        return widget && widget->inherits("QComboBoxListView") ? 10 : 4; // text to the edge of an item in lists
    case PM_FocusFrameVMargin:
        return 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 0;
    case PM_SubMenuOverlap:
        return -2;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
        return 1;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_HeaderMargin:
        return 8;
    case PM_TreeViewIndentation:
        return 20;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BedelStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout; // others, Cancel, primary last, on every platform
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_ComboBox_UseNativePopup:
        return 0;
    case SH_ComboBox_ListMouseTracking:
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_UnderlineShortcut:
        return m_mnemonics ? 1 : 0;
    case SH_ToolTip_WakeUpDelay:
        return 600;
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Table_GridLineColor:
        return int(m_theme.color(Theme::Role::Line).rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

/// The icon theme's own are as dark as the field or window in the dark.
QIcon BedelStyle::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    const QIcon tinted = themedIcon(iconName(standard), Theme::Role::Muted);
    return tinted.isNull() ? QProxyStyle::standardIcon(standard, option, widget) : tinted;
}
