// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

void announce(QWidget *where, const QString &text)
{
    if (text.isEmpty() || !QAccessible::isActive())
        return;
    // Qt 6.4 has no announcement event; an alert on an object that carries the text is read by Orca and NVDA.
    if (where->accessibleDescription() != text)
        where->setAccessibleDescription(text);
    QAccessibleEvent alert(where, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}
