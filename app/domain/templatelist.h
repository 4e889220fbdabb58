// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"
#include "app/domain/rules/rule.h"
#include "app/domain/templatemapping.h"

/// A template with how it is used.
struct TemplateUse {
    WhatsAppTemplate whatsAppTemplate;
    QList<MessagePurpose> purposes; ///< For which it is chosen.
    QMap<QString, TemplateVariable> mapping; ///< By parameter key; defaults included.
    QMap<QString, QString> texts; ///< Fixed values, the same for everybody, by parameter key: a file, a code.
    QStringList unmapped; ///< Parameter keys nobody has mapped: it cannot be sent.
    friend bool operator==(const TemplateUse &, const TemplateUse &) = default;
};

/// What the Templates page asks for.
struct TemplateQuery {
    QString text; ///< Words of the name or of what it says; all must be there.
    QList<TemplateState> states; ///< Empty: all.
    QString language; ///< "es" also stands for "es_MX"; empty: any.
    bool isInTrouble = false; ///< Only those with an alarm or a warning.
    ListOrder order; ///< Natural order: by name, then language.
    friend bool operator==(const TemplateQuery &, const TemplateQuery &) = default;
};

/// Columns of the list of templates; also the keys to sort it by.
enum TemplateColumn {
    TemplateNameColumn,
    TemplateLanguageColumn,
    TemplateCategoryColumn,
    TemplateStateColumn,
    TemplateQualityColumn,
    TemplateUsedColumn,
    TemplateSentColumn,
    TemplateColumnCount
};

/// A template of the account, or one that is still on its way to Meta.
struct TemplateRow {
    TemplateUse use;
    QList<RuleEvent> events; ///< Whose messages go out with it, somewhere at least; highest priority first.
    QDateTime lastSentAt; ///< UTC; invalid: not among the last messages.
    qint64 proposalId = 0; ///< 0: it is in the account. Else nobody has asked Meta yet, or Meta refused it outright.
    std::optional<Error> refusal; ///< What Meta said to the proposal.

    /// Unique in the list; negative for a proposal.
    qint64 id() const { return proposalId != 0 ? -proposalId : use.whatsAppTemplate.id; }
    friend bool operator==(const TemplateRow &, const TemplateRow &) = default;
};

/// What a template needs a person for.
enum class TemplateAlarm {
    None,
    Warning, ///< It goes out, but people block or report it.
    Alarm, ///< It cannot be sent, or soon will not be: paused, disabled, rejected, quality RED.
};
TemplateAlarm templateAlarm(const WhatsAppTemplate &whatsAppTemplate);

/// The rows that the query means, in its order.
QList<TemplateRow> filteredTemplates(const QList<TemplateRow> &rows, const TemplateQuery &query);

/// Whether two codes name the same language, whatever their country: "es", "es_MX", "es-AR", Moodle's "es_wp".
bool isSameLanguage(const QString &left, const QString &right);
