// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QPointer>
#include <QWidget>

/// Clicks on the middle of a widget once its layout has given it a place. One that was shown in this turn of the event
/// loop may still have no height, and a click on it is lost.
inline void clickOn(QWidget *widget)
{
    const QPointer<QWidget> target(widget);
    QVERIFY(QTest::qWaitFor([&target] { return !target || !target->rect().isEmpty(); }, kPatience));
    QVERIFY(target);
    QTest::mouseClick(target.data(), Qt::LeftButton);
}
