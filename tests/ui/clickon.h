// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QPointer>
#include <QWidget>

#include <functional>

/// Clicks on the middle of a widget once its layout has given it a place. One that was shown in this turn of the event
/// loop may still have no height, and a click on it is lost.
inline void clickOn(QWidget *widget)
{
    const QPointer<QWidget> target(widget);
    QVERIFY(QTest::qWaitFor([&target] { return !target || !target->rect().isEmpty(); }, kPatience));
    QVERIFY(target);
    QTest::mouseClick(target.data(), Qt::LeftButton);
}

/// The same with one that is sought anew: rows may be made anew while the layout is awaited.
inline void clickOn(const std::function<QWidget *()> &find)
{
    const auto isThere = [&find] {
        const QWidget *found = find();
        return found && !found->rect().isEmpty();
    };
    QVERIFY(QTest::qWaitFor(isThere, kPatience));
    QTest::mouseClick(find(), Qt::LeftButton);
}
