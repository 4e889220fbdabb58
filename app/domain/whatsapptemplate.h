// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/domain/result.h"

#include <QJsonArray>
#include <QMap>
#include <QStringList>

/// What a template lets its sender fill in, and where it stands.
struct TemplateParameter {
    enum class Place {
        Header,
        HeaderMedia, ///< The picture, document or video at its head: an https address, or the id of an uploaded file.
        HeaderFileName, ///< What the reader sees of a document; may be left out.
        Body,
        ButtonUrl, ///< The end of a button's address.
        ButtonCode, ///< What "copy code" copies.
    };
    Place place = Place::Body;
    QString name; ///< "1", "2"... for positional templates, the parameter's own name for named ones; IMAGE, DOCUMENT
                  ///< or VIDEO for a file, COPY_CODE for a code.
    int buttonIndex = -1; ///< Position among all buttons, from 0; only for buttons.

    /// Unique inside its template, for mapping in Settings: "body.1", "header.1", "header.media", "header.filename",
    /// "button.0", "body.nombre".
    QString key() const;
    /// Files and codes are the same for everybody; the others depend on the person.
    bool isSameForAll() const;
    bool isOptional() const { return place == Place::HeaderFileName; }
    friend bool operator==(const TemplateParameter &, const TemplateParameter &) = default;
};

/// A WhatsApp message template in one language, as Meta keeps it. (contract: whatsapp/README.md, section 6)
struct WhatsAppTemplate {
    qint64 id = 0; ///< Bedel's row.
    TemplateKey key;
    QString metaId;
    TemplateState state = TemplateState::Other;
    QString category; ///< "UTILITY", "MARKETING", "AUTHENTICATION".
    /// Only who has said yes to promotion gets it, whoever sends it.
    bool isPromotion() const { return category == QLatin1StringView("MARKETING"); }
    QString quality; ///< "GREEN", "YELLOW", "RED", "UNKNOWN".
    QString rejectedReason; ///< Empty when Meta gave none.
    bool isNamed = false; ///< parameter_format NAMED
    QJsonArray components; ///< As they came, unknown ones included.
    QDateTime pulledAt; ///< UTC

    /// All variables, header first, then body, then buttons.
    QList<TemplateParameter> parameters() const;
    /// IMAGE, DOCUMENT or VIDEO when it begins with a file, another word of Meta's (LOCATION) for what cannot be sent
    /// from here, empty for a text or no header.
    QString mediaHeader() const;
    /// Whether it begins with something that cannot be sent from here.
    bool hasUnknownHeader() const;
    /// Positions of the quick replies among all buttons: each may carry a payload, under the key "button.0".
    QList<int> quickReplies() const;
    QString bodyText() const;
    QString headerText() const;
    QString footerText() const;
    friend bool operator==(const WhatsAppTemplate &, const WhatsAppTemplate &) = default;
};

/// What a picture, document or video header is sent with: "https://…" or the digits of an uploaded file's id. Invalid
/// "template_media_link" with facts[Value] otherwise.
Result<void> checkMediaValue(const QString &value);
/// "temario.pdf" of "https://centro.example/temario.pdf?v=2"; an id stays what it is.
QString mediaName(const QString &value);

/// A value as WhatsApp takes it: line breaks, tabs and runs of over four spaces become one space (else 132018).
QString cleanedValue(const QString &value);

/// The template with values put in: what the person will read, header, body and footer in paragraphs.
QString renderedText(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &valuesByKey);

/// The `components` array of a send request; empty array when the template has no variables.
/// Fails with Invalid and facts[Parameter] when a value is missing or empty, facts[Template] names the template.
/// A document without a name of its own is called as its address ends.
/// Line breaks, tabs and runs of over four spaces in values become one space: WhatsApp refuses them (132018).
Result<QJsonArray> sendComponents(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &valuesByKey);
