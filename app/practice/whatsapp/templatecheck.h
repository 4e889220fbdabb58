// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/whatsapp/graphfault.h"

#include <QJsonArray>

/// Checks the `components` of a template message against the template, as strictly as Meta does. `document` is the
/// template as the API lists it. Returns the body's text with its values in place.
GraphResult<QString> checkTemplateComponents(const QJsonObject &document, const QJsonArray &components);
/// The quick replies of a template that passed the check, with what a tap sends: [{"text":…,"payload":…}]. Without a
/// payload of its own a button sends its text.
QJsonArray quickReplies(const QJsonObject &document, const QJsonArray &components);
/// The variables of a template's text in order of appearance: "1", "2" … or names.
QStringList templateVariables(const QString &text);
