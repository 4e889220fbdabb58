// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;

/// One item of the status bar: mark and words; a button where there is a page behind it.
class StatusItem;

/// The lowest line of the window, 28 high: database, campus, WhatsApp at the left; jobs and engine at the right.
class StatusBar final : public QWidget {
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);
    /// Makes or changes an item. The key comes back when it is pressed.
    void setItem(const QString &key, Mark mark, const QString &text, const QString &tooltip = {});
    void setRightItem(const QString &key, const QString &text, Mark mark = Mark::None, const QString &tooltip = {});
    void removeItem(const QString &key);
    QString itemText(const QString &key) const;
    /// Where a menu of the item opens upwards from, on the screen.
    QPoint itemCorner(const QString &key) const;
    /// A busy mark for work of up to two seconds.
    void setBusy(bool busy);

signals:
    void itemActivated(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    StatusItem *itemFor(const QString &key, QHBoxLayout *layout);

    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
    QHash<QString, StatusItem *> m_items;
};
