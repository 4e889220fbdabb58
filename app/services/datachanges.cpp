// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/datachanges.h"

#include "app/storage/database.h"

DataChanges::DataChanges(QObject *parent)
    : QObject(parent)
{
}

DataChanges::DataChanges(Database &database, QObject *parent)
    : QObject(parent)
{
    connect(&database.changes(), &ChangeFeed::changed, this,
            [this](const Change &change) { emit changed(change.entity, change.ids); });
    connect(&database.changes(), &ChangeFeed::reloadEverything, this, [this] { emit changed({}, {}); });
}
