// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// HTML entities to characters, once: "Alérgenos &amp; higiene" becomes "Alérgenos & higiene". Unknown entities stay as
/// they are.
QString decodedEntities(const QString &text);

/// The words of a piece of HTML: no tags, no scripts or styles, entities decoded, blocks separated by one space.
QString plainText(const QString &html);
