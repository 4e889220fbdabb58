// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>

/// Prints each goal of a bench as met or missed and remembers whether all were met.
class Judge {
public:
    void expect(bool isMet, const QString &what)
    {
        std::printf("%s  %s\n", isMet ? "met   " : "MISSED", qUtf8Printable(what));
        m_isMet = m_isMet && isMet;
    }
    /// For the program's exit: 1 when a goal was missed.
    int code() const { return m_isMet ? 0 : 1; }

private:
    bool m_isMet = true;
};
