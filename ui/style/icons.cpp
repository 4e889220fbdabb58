// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QCoreApplication>
#include <QDir>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

using namespace Qt::Literals::StringLiterals;

namespace {

// The names the pages use, for the check at start.
constexpr const char *kNames[] = {
    "go-home",
    "mail-folder-inbox",
    "im-user",
    "view-task",
    "documentation",
    "office-chart-line",
    "dialog-messages",
    "chronometer",
    "story-editor",
    "settings-configure",
    "user-identity",
    "list-add-user",
    "document-send",
    "download",
    "document-export",
    "view-refresh",
    "document-edit",
    "archive-insert",
    "edit-delete",
    "edit-undo",
    "edit-copy",
    "search",
    "view-filter",
    "view-list-details",
    "table",
    "overflow-menu",
    "call-start",
    "mail-message",
    "mail-attachment",
    "view-list-text",
    "document-encrypt",
    "password-show-on",
    "question",
    "help-contents",
    "media-playback-pause",
    "media-playback-start",
    "process-stop",
    "network-connect",
    "server-database",
    "view-visible",
    "view-calendar-day",
    "edit-clear-locationbar-ltr",
};

/// Draws an icon of the theme in one colour of the theme in force, whenever it is asked: so it re-tints by itself.
class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(const QString &name, Theme::Role role)
        : m_name(name)
        , m_role(role)
        , m_source(QIcon::fromTheme(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, scaledPixmap(QSize(side, side) * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // size is in device pixels
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const Theme &theme = Theme::of();
        const QColor color = theme.color(mode == QIcon::Disabled ? Theme::Role::Faint : m_role);
        const QString key = u"bedel/%1/%2x%3@%4/%5"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(color.rgba(), 0, 16);
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        const QSize logical = (QSizeF(size) / scale).toSize();
        result = m_source.pixmap(logical, scale, QIcon::Normal);
        if (result.isNull())
            return result;
        if (result.size() != size) { // a theme may answer with the nearest size it has
            result = result.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        }
        result.setDevicePixelRatio(1);
        QPainter painter(&result);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(result.rect(), color);
        painter.end();
        result.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, result);
        return result;
    }

    bool isNull() override { return m_source.isNull(); }
    QString key() const override { return u"bedel"_s; }
    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QString m_name;
    Theme::Role m_role;
    QIcon m_source;
};

} // namespace

void setUpIconTheme()
{
    QStringList paths = QIcon::themeSearchPaths();
    const QString beside = QCoreApplication::applicationDirPath() + u"/../share/icons"_s;
    for (const QString &path : {beside, u"/usr/share/icons"_s, u"/usr/local/share/icons"_s}) {
        if (!paths.contains(path) && QDir(path).exists())
            paths.append(path);
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"hicolor"_s);
}

QIcon themedIcon(const QString &name, Theme::Role role)
{
    if (name.isEmpty() || !QIcon::hasThemeIcon(name))
        return {}; // no gap, the text stays
    return QIcon(new TintedIconEngine(name, role));
}

QStringList missingIcons()
{
    QStringList missing;
    for (const char *name : kNames) {
        const QString text = QString::fromLatin1(name);
        if (!QIcon::hasThemeIcon(text))
            missing.append(text);
    }
    return missing;
}
