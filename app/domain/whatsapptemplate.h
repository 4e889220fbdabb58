// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/domain/result.h"

#include <QJsonArray>
#include <QMap>
#include <QStringList>

/// Where a variable of a template stands.
struct TemplateParameter {
    enum class Place { Header, Body, ButtonUrl };
    Place place = Place::Body;
    QString name; ///< "1", "2"... for positional templates, the parameter's own name for named ones.
    int buttonIndex = -1; ///< Position among all buttons, from 0; only for ButtonUrl.

    /// Unique inside its template, for mapping in Settings: "body.1", "header.1", "button.0", "body.nombre".
    QString key() const;
    friend bool operator==(const TemplateParameter &, const TemplateParameter &) = default;
};

/// A WhatsApp message template in one language, as Meta keeps it. (contract: whatsapp/README.md, section 6)
struct WhatsAppTemplate {
    qint64 id = 0; ///< Bedel's row.
    TemplateKey key;
    QString metaId;
    TemplateState state = TemplateState::Other;
    QString category; ///< "UTILITY", "MARKETING", "AUTHENTICATION".
    QString quality; ///< "GREEN", "YELLOW", "RED", "UNKNOWN".
    QString rejectedReason; ///< Empty when Meta gave none.
    bool isNamed = false; ///< parameter_format NAMED
    QJsonArray components; ///< As they came, unknown ones included.
    QDateTime pulledAt; ///< UTC

    /// All variables, header first, then body, then buttons.
    QList<TemplateParameter> parameters() const;
    /// A media header (IMAGE, DOCUMENT, VIDEO) needs a file which Bedel cannot give yet; empty when there is none.
    QString mediaHeader() const;
    QString bodyText() const;
    QString headerText() const;
    QString footerText() const;
};

/// The template with values put in: what the person will read, header, body and footer in paragraphs.
QString renderedText(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &valuesByKey);

/// The `components` array of a send request; empty array when the template has no variables.
/// Fails with Invalid and facts[Parameter] when a value is missing or empty, facts[Template] names the template.
/// Line breaks, tabs and runs of over four spaces in values become one space: WhatsApp refuses them (132018).
Result<QJsonArray> sendComponents(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &valuesByKey);
