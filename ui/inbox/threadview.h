// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/threadmodel.h"

#include <QListView>

class Clock;
class MediaShelf;
class PresentationModel;
class ThreadDelegate;

/// The messages of a conversation, the newest at the bottom. Earlier ones are asked for when somebody scrolls up to
/// them, and nothing jumps when they come. Arrows move from bubble to bubble, Enter opens a file.
class ThreadView final : public QListView {
    Q_OBJECT
public:
    ThreadView(ThreadModel &model, MediaShelf &media, const Clock &clock, QWidget *parent = nullptr);

    /// How the person is called over quoted words and for screen readers.
    void setPerson(const QString &person, const QString &guardianKey = {});
    /// Another conversation stands here now: its end is shown.
    void startAtEnd();
    /// The answer to earlierWanted came, or did not.
    void earlierArrived();
    /// What stands where no message is.
    void setEmptyText(const QString &text);
    ThreadDelegate *bubbles() const { return m_delegate; }
    void copyCurrent() const;

signals:
    void earlierWanted();
    void fetchWanted(qint64 incomingId);
    /// Somebody wants to see the log's line of a message of ours.
    void messageWanted(qint64 messageId);
    void sendAgainWanted(qint64 messageId);

protected:
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Part { None, Open, Save, Fetch };
    Part partAt(const QPoint &position, int *row) const;
    void activate(int row, Part part);
    void saveFile(const IncomingMessage &message);
    void onScrolled(int value);
    void keepPlace();
    void wantEarlier();

    ThreadModel &m_model;
    MediaShelf &m_media;
    ThreadDelegate *m_delegate;
    PresentationModel *m_words;
    QString m_empty;
    bool m_isAtEnd = true;
    bool m_isAsking = false;
    bool m_isPlacing = false;
    int m_fromEnd = 0; ///< How far from the end the view stands.
};
