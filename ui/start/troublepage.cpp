// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/troublepage.h"

#include "app/services/errortext.h"
#include "ui/widgets/emptystate.h"

using namespace Qt::Literals::StringLiterals;

TroublePage::TroublePage(QWidget *parent)
    : Page(parent)
    , m_empty(new EmptyState)
{
    setBody(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, this, &TroublePage::tryAgainWanted);
    connect(m_empty, &EmptyState::secondActionTriggered, this, &TroublePage::otherDatabaseWanted);
    retranslate();
}

void TroublePage::setError(const Error &error)
{
    m_error = error;
    retranslate();
}

void TroublePage::retranslate()
{
    const ErrorText text = describe(m_error);
    setTitle(tr("Database"));
    m_empty->setMessage(u"server-database"_s, text.title, text.toText());
    m_empty->setAction(tr("&Try again"));
    m_empty->setSecondAction(tr("&Choose another database"));
}
