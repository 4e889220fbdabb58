// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/whatsapp/graphaccount.h"
#include "app/practice/whatsapp/graphfault.h"

#include <QUrlQuery>

/// Keeps a file; returns its id.
QString storeMedia(PracticeStore &store, const QString &mimeType, const QByteArray &bytes, qint64 nowMs);

/// Where a file can be fetched with the token, for five minutes from now (Unix seconds).
QString mediaAddress(const GraphAccount &account, const QString &id, qint64 now);

/// Files: uploaded by us or sent by people, asked for by id, fetched from an address that lives five minutes.
class MediaDesk {
public:
    MediaDesk(PracticeStore &store, const MovableClock &clock)
        : m_store(store)
        , m_clock(clock)
    {
    }
    void setAccount(const GraphAccount &account) { m_account = account; }

    static bool isDownload(const QString &path) { return path == u"/whatsapp_business/attachments/"; }
    /// multipart/form-data with messaging_product, file and, optionally, type.
    GraphResult<QJsonObject> upload(const PracticeRequest &request);
    std::optional<QJsonObject> find(const QString &id) const;
    bool remove(const QString &id);
    /// The file itself; needs the token and a User-Agent like Meta's own server.
    HttpAnswer download(const PracticeRequest &request) const;

private:
    PracticeStore &m_store;
    const MovableClock &m_clock;
    GraphAccount m_account;
};
