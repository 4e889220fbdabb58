// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QApplication>

/// The dialog of this kind that opens within a moment; null when none does.
template<typename Dialog>
Dialog *dialogSoon()
{
    Dialog *found = nullptr;
    const bool isThere = QTest::qWaitFor(
        [&found] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *dialog = qobject_cast<Dialog *>(widget); dialog && dialog->isVisible())
                    found = dialog;
            }
            return found != nullptr;
        },
        kPatience);
    return isThere ? found : nullptr;
}
