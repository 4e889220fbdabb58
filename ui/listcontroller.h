// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"
#include "app/domain/result.h"
#include "models/pagedmodel.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>

class Banner;
class DataChanges;
class QAbstractItemView;

/// Between a list's model and its service: runs what the model asks for, drops answers to earlier questions, waits
/// while somebody types, and reads again what changed. This half knows no row types; see QueryController.
class ListController : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kTypingPause{120};
    static constexpr std::chrono::milliseconds kRefreshPause{250}; ///< At most four refreshes in a second.
    static constexpr std::chrono::milliseconds kFailurePause{1000};

    explicit ListController(PagedModel &model, QObject *parent = nullptr);

    /// Whose rows in sight are read first when something changed.
    void setView(QAbstractItemView *view);
    /// Where a failure is told, with a button to try again; it hides itself once rows come.
    void setBanner(Banner *banner);
    /// Reads again when rows of these entities move.
    void follow(DataChanges &changes, const QStringList &entities);

    /// Reads the rows in sight again, at most four times in a second.
    void refresh();
    /// Asks anew after a failure.
    void tryAgain();
    /// Asks where these rows stand in the query asked last; positionsKnown answers.
    virtual void askPositions(const QList<qint64> &ids) = 0;
    /// The query asked last has the rows of the one painted, in another order.
    virtual bool isOnlySorted() const = 0;
    bool isReading() const { return m_running > 0; }
    /// A refresh was wished for and has not begun.
    bool isRefreshDue() const { return m_refreshTimer->isActive(); }
    const std::optional<Error> &lastError() const { return m_lastError; }

signals:
    void failed(const Error &error);
    /// Rows come again after a failure.
    void recovered();
    void readingChanged(bool isReading);
    /// Rows by id, counted from 0; those that the query leaves out are missing.
    void positionsKnown(const QHash<qint64, int> &rows);
    /// A refresh has begun: whoever shows more than the list reads that too.
    void refreshed();

protected:
    /// A new question: answers to earlier ones no longer count.
    void beginQuestion();
    int question() const { return m_question; }
    void startTyping();
    virtual void askPages(int firstPage, int pageCount) = 0;
    virtual void askCount() = 0;
    virtual void askTyped() = 0;
    virtual void restart() = 0;

    void pagesArrived();
    void pagesRefused(int question, int firstPage, int pageCount, const Error &error);
    void countEnded();
    bool beginCount();

private:
    struct Run {
        int firstPage;
        int pageCount;
    };
    void onPagesWanted(int firstPage, int pageCount);
    void startNext();
    void startRun(const Run &run);
    void runEnded();
    void refreshNow();
    void showError(const Error &error);
    void showBanner();
    void hideError();

    PagedModel &m_model;
    QPointer<QAbstractItemView> m_view;
    QPointer<Banner> m_banner;
    QList<Run> m_queue;
    QTimer *m_typingTimer;
    QTimer *m_refreshTimer;
    QElapsedTimer m_sinceTyped;
    QElapsedTimer m_sinceRefresh;
    std::optional<Error> m_lastError;
    int m_question = 0;
    int m_running = 0;
    bool m_isCounting = false;
    bool m_countsAgain = false;
    bool m_refreshesOnceShown = false;
    bool m_isRefreshing = false;
    std::chrono::milliseconds m_refreshCost{0}; ///< Until the last one had its count.
};

/// ListController for one model, with the two questions its service answers.
template<typename Model>
class QueryController final : public ListController {
public:
    using Row = typename Model::RowType;
    using Query = typename Model::QueryType;
    struct Source {
        std::function<QCoro::Task<Result<ListPage<Row>>>(Query query, int offset, int limit)> page;
        std::function<QCoro::Task<Result<int>>(Query query)> count;
        std::function<QCoro::Task<Result<QHash<qint64, int>>>(Query query, QList<qint64> ids)> positions = {};
    };

    QueryController(Model &model, Source source, QObject *parent = nullptr)
        : ListController(model, parent)
        , m_model(model)
        , m_source(std::move(source))
    {
    }

    /// Shows another query at once; the same one again is nothing new once it is shown.
    void setQuery(const Query &query)
    {
        if (m_model.isLoaded() && query == m_query && !lastError())
            return;
        m_query = query;
        restart();
    }
    /// The same while somebody types: the first key at once, the next ones after a short pause.
    void setTypedQuery(const Query &query)
    {
        if (query == m_query)
            return;
        m_query = query;
        startTyping();
    }
    const Query &query() const { return m_query; }

    void askPositions(const QList<qint64> &ids) override
    {
        if (!m_source.positions)
            return;
        const int asked = question();
        QCoro::connect(m_source.positions(m_query, ids), this, [this, asked](const Result<QHash<qint64, int>> &rows) {
            if (rows && asked == question())
                emit positionsKnown(*rows);
        });
    }
    bool isOnlySorted() const override
    {
        Query painted = m_painted;
        if constexpr (requires { painted.order; }) // some lists have one order only
            painted.order = m_query.order;
        return m_model.isLoaded() && painted == m_query;
    }

protected:
    void askPages(int firstPage, int pageCount) override
    {
        const int asked = question();
        auto task = m_source.page(m_model.query(), firstPage * Model::kPageSize, pageCount * Model::kPageSize);
        QCoro::connect(std::move(task), this, [this, asked, firstPage, pageCount](const Result<ListPage<Row>> &page) {
            if (!page) {
                pagesRefused(asked, firstPage, pageCount, page.error());
                return;
            }
            if (asked == question())
                m_model.setPages(firstPage, pageCount, page->rows);
            pagesArrived();
        });
    }
    void askCount() override
    {
        if (!m_source.count || !beginCount())
            return;
        const int asked = question();
        QCoro::connect(m_source.count(m_model.query()), this, [this, asked](const Result<int> &count) {
            if (count && asked == question())
                m_model.setCount(*count);
            countEnded();
        });
    }
    void askTyped() override { restart(); }
    void restart() override
    {
        if (!m_model.isResetting())
            m_painted = m_model.query();
        beginQuestion();
        m_model.reset(m_query);
    }

private:
    Model &m_model;
    Source m_source;
    Query m_query;
    Query m_painted; // what the rows answered before the query asked last
};
