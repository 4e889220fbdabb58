// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QHash>
#include <QLabel>
#include <QStringList>

/// Letters that two labels or buttons of one window claim with Alt, as "A: First name, Add". Hidden ones do not count.
/// menuBar: the letters of the menus over it.
inline QStringList mnemonicClashes(const QWidget *window, const QString &menuBar = {})
{
    QHash<QChar, QStringList> owners;
    for (const QChar letter : menuBar)
        owners[letter].append(QStringLiteral("menu"));
    const auto note = [&](const QString &text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            owners[QChar(char16_t(keys[0].key()))].append(QString(text).remove(u'&'));
    };
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->buddy() && label->isVisible())
            note(label->text());
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            note(button->text());
    }
    QStringList clashes;
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner) {
        if (owner->size() > 1)
            clashes.append(QString(owner.key()) + QStringLiteral(": ") + owner->join(QStringLiteral(", ")));
    }
    return clashes;
}
