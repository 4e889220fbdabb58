// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

#include <QAbstractListModel>

/// One conversation from its oldest message that was read to its end. Reactions stand on the message they are about;
/// one whose message is not here is a row of its own. It never fetches.
class ThreadModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kPageSize = 60; ///< Messages that are read at once.
    static constexpr int kMostRefreshed = 400; ///< Messages that are read again when something moved.

    enum Role {
        IdRole = Qt::UserRole + 1,
        DayRole, ///< QDate of the first message of a day, else null.
    };

    struct Row {
        ThreadEntry entry;
        QString reaction; ///< What the person put on it; empty: nothing.
        bool isSamePlace(const Row &other) const
        {
            return entry.side == other.entry.side && entry.id() == other.entry.id();
        }
        friend bool operator==(const Row &first, const Row &second)
        {
            return first.entry.side == second.entry.side && first.entry.at == second.entry.at
                && first.entry.incoming == second.entry.incoming && first.entry.message == second.entry.message
                && first.reaction == second.reaction;
        }
    };

    explicit ThreadModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Another conversation: nothing is known of it yet.
    void clear();
    /// The end of the thread as it is now. What is here already is changed in place, what is new comes below.
    void setNewest(const ThreadPage &page);
    /// What was before the first row.
    void addEarlier(const ThreadPage &page);
    bool isLoaded() const { return m_isLoaded; }
    bool hasEarlier() const { return m_hasEarlier; }
    /// Where earlier messages are asked for; the end while nothing is here.
    ThreadKey firstKey() const;
    /// How many messages a refresh asks for.
    int refreshSize() const;

    /// Null for a row that is not here. Valid until the model changes.
    const Row *rowAt(int row) const;
    /// The row of a message of WhatsApp, for quotes; null when it is not here.
    const ThreadEntry *entryOf(const QString &whatsappMessageId) const;
    /// -1 when it is not here.
    int rowOf(ThreadEntry::Side side, qint64 id) const;
    /// The person's last message; null: none is here.
    const IncomingMessage *lastIncoming() const;
    /// Says that all words changed.
    void retranslate();

private:
    QDate dayOf(int row) const;
    QList<Row> visibleRows() const;
    void show(const QList<Row> &rows);

    QList<ThreadEntry> m_entries; ///< As read, oldest first.
    QList<Row> m_rows; ///< As shown.
    bool m_isLoaded = false;
    bool m_hasEarlier = false;
};
