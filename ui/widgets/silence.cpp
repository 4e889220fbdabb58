// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/silence.h"

void silenceChildren(QObject *form)
{
    const QList<QObject *> children = form->findChildren<QObject *>();
    for (QObject *child : children)
        child->disconnect(form);
}
