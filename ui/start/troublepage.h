// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"
#include "ui/widgets/page.h"

class EmptyState;

/// Stands over the pages while the database cannot be used: why, what to do, and the ways on.
class TroublePage final : public Page {
    Q_OBJECT
public:
    explicit TroublePage(QWidget *parent = nullptr);

    void setError(const Error &error);

signals:
    void tryAgainWanted();
    void otherDatabaseWanted();

protected:
    void retranslate() override;

private:
    EmptyState *m_empty;
    Error m_error;
};
