// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// What is asked before something that cannot be taken back, with the risk by name. Sentences, and buttons that say
/// what they do.
struct Question {
    QString title;
    QString text;
    QString more;
    QString yes;
    QString no;
    bool isDangerous = true; ///< The yes destroys something.
};

/// Asks over the window of \a asker, without stopping anything; \a then follows a yes while \a asker is there. The safe
/// answer is that of Enter and Esc.
void ask(QWidget *asker, const Question &question, std::function<void()> then);
