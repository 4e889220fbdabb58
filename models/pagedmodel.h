// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

/// A table that is a window on a query: it knows how many rows there are, keeps the pages it has seen, paints "…" for
/// the others and asks for them by signal. It never fetches. (architecture, decision 10)
///
/// This is the half without row types; the rows live in PagedRows (pagedrows.h).
class PagedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kPageSize = 64; ///< Rows.
    static constexpr int kKeptPages = 200;

    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64: the row's id in Bedel; null for a placeholder.
        SortRole, ///< The raw value behind the text: number, QDateTime, folded text, state.
        StateRole, ///< The enum of the row's state as a QVariant; null where there is none.
    };

    explicit PagedModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    /// Whether rowCount() is what the database counted, or a guess that grows while pages arrive.
    bool isCountExact() const { return m_isCountExact; }
    /// False until the first page of the first query is there.
    bool isLoaded() const { return m_isLoaded; }
    /// A new query was asked for and its first page is not there yet; the rows painted are the old ones.
    bool isResetting() const { return m_isResetting; }

    /// The exact number of rows of the present query.
    void setCount(int count);
    /// The pages did not come; they are asked for again when somebody looks at them.
    void pagesFailed(int firstPage, int pageCount);
    /// Rows may have moved: pages from firstRow to lastRow (those in sight) are asked for now, the others when somebody
    /// looks at them. Old rows stay painted meanwhile.
    void refresh(int firstRow, int lastRow);

    /// 0 for a row that is not here.
    virtual qint64 idAt(int row) const = 0;
    /// -1 when no row that is here has this id.
    virtual int rowOf(qint64 id) const = 0;

    /// Tells views that all words changed (the language was switched).
    void retranslate();

signals:
    /// Pages next to each other are asked for in one piece; each once until it is answered or failed.
    void pagesWanted(int firstPage, int pageCount);
    void countChanged(int count, bool isExact);
    /// The first page of a new query is painted.
    void queryShown();

protected:
    virtual QString headerText(int column) const = 0;
    /// Forgets rows of pages that lie behind the end.
    virtual void dropPagesFrom(int page) = 0;
    virtual bool hasPage(int page) const = 0;

    /// Somebody looks at a page that is not here, or old.
    void want(int page) const;
    void startQuery();
    bool isStale(int page) const { return m_stale.contains(page); }
    void markAnswered(int firstPage, int pageCount);
    /// Grows or shrinks at the end, and says so.
    void resizeTo(int rows);
    /// What is known of the number of rows after pages came whose last is short or full.
    int rowsAfter(int firstPage, int pageCount, int arrived) const;
    void finishQuery(int rows);
    void setCountExact(bool isExact) { m_isCountExact = isExact; }

private:
    void emitWanted();

    int m_rowCount = 0;
    int m_pendingCount = -1; // of a query whose first page is still to come
    bool m_isCountExact = false;
    bool m_isLoaded = false;
    bool m_isResetting = false;
    QSet<int> m_stale;
    mutable QSet<int> m_wanted; // to be said at the end of this turn of the event loop
    mutable QSet<int> m_asked; // said, not answered yet
    QTimer *m_wantedTimer;
};
