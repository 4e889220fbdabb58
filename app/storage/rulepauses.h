// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/rule.h"
#include "app/storage/sqlsession.h"

#include <QSet>

/// Rules that stop because of what WhatsApp answers, and go on by themselves once that is put right.
class RulePauses {
public:
    explicit RulePauses(SqlSession &session)
        : m_session(session)
    {
    }

    /// Those whose definition names this template, anywhere in it, and those of \a chosen that name none of their own.
    Result<QList<RuleEvent>> rulesUsing(const TemplateKey &key, const QList<RuleEvent> &chosen);
    /// Stops them unless they are stopped already. Those that were not.
    Result<QList<RuleEvent>> pause(const QList<RuleEvent> &events, const Error &why, const QDateTime &now);
    /// Those that one of these templates (TemplateKey::toText()) stopped go on; how many.
    Result<int> resumeTemplates(const QSet<QString> &approved, const QDateTime &now);
    /// Those that the account stopped (token, number, money) go on; how many.
    Result<int> resumeAccount(const QDateTime &now);

private:
    template<typename Predicate>
    Result<int> resumeIf(Predicate isMended, const QDateTime &now);

    SqlSession &m_session;
};

/// Error::code of a rule's pause: "template_refused" with facts[Template], "whatsapp_account". facts[Excerpt] is Meta's
/// code.
Error templatePause(const TemplateKey &key, const Error &refusal);
Error accountPause(const Error &refusal);
