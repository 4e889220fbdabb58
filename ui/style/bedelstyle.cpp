// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/bedelstyle.h"

#include "ui/style/icons.h"
#include "ui/style/stylepaint.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QStyleHints>
#include <QTextCharFormat>
#include <QTimer>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kKindProperty[] = "bedelKind";
constexpr char kFlushProperty[] = "bedelFlush";
constexpr char kErrorProperty[] = "bedelError";

bool takesWheel(const QWidget *widget)
{
    return widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox");
}

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kKindProperty, int(kind));
    button->updateGeometry();
    button->update();
}

void setFlush(QAbstractButton *button)
{
    button->setProperty(kFlushProperty, true);
    button->updateGeometry();
}

bool isFlush(const QWidget *button)
{
    return button && button->property(kFlushProperty).toBool();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(kKindProperty).toInt()) : ButtonKind::Normal;
}

void setEditorError(QWidget *editor, bool wrong)
{
    if (hasEditorError(editor) == wrong)
        return;
    editor->setProperty(kErrorProperty, wrong);
    editor->update();
}

bool hasEditorError(const QWidget *editor)
{
    return editor && editor->property(kErrorProperty).toBool();
}

const Theme &Theme::of(const QWidget *widget)
{
    if (widget) {
        if (const auto *own = qobject_cast<const BedelStyle *>(widget->style()))
            return own->theme();
    }
    if (const auto *style = qobject_cast<const BedelStyle *>(QApplication::style()))
        return style->theme();
    static const Theme kFallback = Theme::light();
    return kFallback;
}

BedelStyle::BedelStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(Theme::light())
{
    setObjectName(u"bedel"_s);
}

BedelStyle *BedelStyle::install(Scheme scheme)
{
    auto *style = new BedelStyle;
    QApplication::setStyle(style); // which takes it over
    setUpIconTheme();
    style->m_scheme = scheme;
    style->apply();
    qApp->installEventFilter(style);
    return style;
}

Theme BedelStyle::themeFor(Scheme scheme, const QPalette &system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor ink = system.color(QPalette::WindowText);
    // No portable question tells high contrast: such themes are black and white throughout, others are not.
    const bool pure = contrastRatio(window, ink) > 20.5 && window == system.color(QPalette::Base)
        && window == system.color(QPalette::Button);
    if (pure)
        return Theme::highContrast(system);
    switch (scheme) {
    case Scheme::Light:
        return Theme::light();
    case Scheme::Dark:
        return Theme::dark();
    case Scheme::System:
        break;
    }
    return window.lightness() < 128 ? Theme::dark() : Theme::light();
}

void BedelStyle::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    apply();
}

void BedelStyle::apply()
{
    m_applying = true;
    QApplication::setPalette(QPalette()); // back to the system's own, to see what it asks for
    m_theme = themeFor(m_scheme, QApplication::palette());
    QApplication::setPalette(m_theme.palette());
    QApplication::setPalette(m_theme.itemViewPalette(), "QAbstractItemView");
    QToolTip::setPalette(m_theme.tipPalette());
    QFont tip = Theme::font(Theme::Text::Small);
    QToolTip::setFont(tip);
    QPixmapCache::clear();
    m_applying = false;
    emit themeChanged();
    for (QWidget *window : QApplication::topLevelWidgets())
        window->update();
}

void BedelStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
}

void BedelStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox")
        || widget->inherits("QTabBar") || widget->inherits("QScrollBar") || widget->inherits("QHeaderView")
        || widget->inherits("QSlider"))
        widget->setAttribute(Qt::WA_Hover);
    // Qt lets the wheel take the keyboard to them: see eventFilter().
    if (takesWheel(widget) && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget)) { // Qt paints weekends in a red of its own
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
            calendar->setWeekdayTextFormat(day, {});
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    }
    if (widget->inherits("QComboBoxPrivateContainer"))
        widget->setPalette(m_theme.itemViewPalette());
}

bool BedelStyle::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ThemeChange: // the system went dark, or light
        if (!m_applying && watched->isWindowType()) {
            m_applying = true; // one round for all windows
            QTimer::singleShot(0, this, &BedelStyle::apply);
        }
        break;
    case QEvent::ApplicationFontChange:
        if (watched == qApp)
            QTimer::singleShot(0, this, &BedelStyle::fontChanged);
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            showMnemonics(true);
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            showMnemonics(false);
        break;
    case QEvent::WindowDeactivate:
        showMnemonics(false);
        break;
    case QEvent::Wheel: // scrolling a page must not change a value that happens to lie under the pointer
        if (auto *widget = qobject_cast<QWidget *>(watched); widget && takesWheel(widget) && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        break;
    default:
        break;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void BedelStyle::fontChanged()
{
    // Widgets with a font of the type scale would not hear of it: theirs is derived, not inherited.
    QToolTip::setFont(Theme::font(Theme::Text::Small));
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &change);
    }
}

void BedelStyle::showMnemonics(bool shown)
{
    if (m_mnemonics == shown)
        return;
    m_mnemonics = shown;
    QWidget *window = QApplication::activeWindow();
    if (!window)
        return;
    for (QWidget *child : window->findChildren<QWidget *>()) {
        if (child->isVisible() && (child->inherits("QLabel") || child->inherits("QAbstractButton")))
            child->update();
    }
}
