// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

class ReplyDraftService;

/// What was begun in each conversation, a second after typing stops also in the database: it is there after a restart.
class DraftBook final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kPause{1000};

    explicit DraftBook(ReplyDraftService &drafts, QObject *parent = nullptr);
    ~DraftBook() override;

    /// known() follows, once.
    void look(qint64 contactId);
    void keep(qint64 contactId, const QString &text);
    /// Nothing while it is not known.
    QString text(qint64 contactId) const { return m_texts.value(contactId); }
    /// Writes at once what still waits.
    void flush();

signals:
    void known(qint64 contactId, const QString &text);
    void failed(const Error &error);

private:
    ReplyDraftService &m_drafts;
    QHash<qint64, QString> m_texts;
    QSet<qint64> m_unsaved;
    QTimer m_timer;
};
