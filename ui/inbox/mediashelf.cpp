// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/mediashelf.h"

#include "app/services/inboxservice.h"
#include "ui/inbox/bubblelayout.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFuture>
#include <QImageReader>
#include <QMimeDatabase>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeptPixels = 40'000'000; // some 160 MB
constexpr qsizetype kLongestName = 80;

QImage decoded(const QByteArray &bytes, const QSize &most)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > most.width() || size.height() > most.height())) {
        // Turned by a quarter it has to fit all the same.
        const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
        reader.setScaledSize(size.scaled(isTurned ? most.transposed() : most, Qt::KeepAspectRatio));
    }
    return reader.read();
}

} // namespace

MediaShelf::MediaShelf(InboxService &inbox, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_pictures(kKeptPixels)
{
}

QPixmap MediaShelf::picture(qint64 incomingId, double ratio)
{
    if (const QPixmap *known = m_pictures.object(incomingId))
        return *known;
    if (m_asked.contains(incomingId))
        return {};
    m_asked.insert(incomingId);
    QCoro::connect(m_inbox.media(incomingId), this, [this, incomingId, ratio](const Result<MediaFile> &file) {
        if (file)
            decode(incomingId, file->content, BubbleLayout::pictureBox(), ratio);
    });
    return {};
}

void MediaShelf::decode(qint64 incomingId, const QByteArray &bytes, const QSize &box, double ratio)
{
    const auto promise = std::make_shared<QPromise<QImage>>();
    promise->future().then(this, [this, incomingId, ratio](const QImage &image) {
        if (image.isNull())
            return;
        auto *picture = new QPixmap(QPixmap::fromImage(image));
        picture->setDevicePixelRatio(ratio);
        const int cost = image.width() * image.height();
        m_asked.remove(incomingId); // when it is dropped it may be asked for again
        if (m_pictures.insert(incomingId, picture, cost))
            emit pictureReady(incomingId);
    });
    QThreadPool::globalInstance()->start([promise, bytes, most = box * ratio] {
        promise->start();
        promise->addResult(decoded(bytes, most));
        promise->finish();
    });
}

bool MediaShelf::isHarmless(const QString &mediaType)
{
    static const QStringList known{u"application/pdf"_s,
                                   u"text/plain"_s,
                                   u"text/csv"_s,
                                   u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s,
                                   u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s,
                                   u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s,
                                   u"application/vnd.oasis.opendocument.text"_s,
                                   u"application/vnd.oasis.opendocument.spreadsheet"_s};
    const bool isShown =
        mediaType.startsWith("image/"_L1) || mediaType.startsWith("audio/"_L1) || mediaType.startsWith("video/"_L1);
    return (isShown && mediaType != "image/svg+xml"_L1) || known.contains(mediaType);
}

QString MediaShelf::safeName(const QString &name, const QString &mediaType)
{
    QString stem;
    for (const QChar letter : name.section(u'.', 0, -2).isEmpty() ? name : name.section(u'.', 0, -2)) {
        const bool isPlain = letter.isLetterOrNumber() || u" -_()."_s.contains(letter);
        stem += isPlain ? letter : QChar(u'_');
    }
    stem = stem.trimmed().left(kLongestName);
    while (stem.startsWith(u'.'))
        stem.remove(0, 1);
    const QString ending = QMimeDatabase().mimeTypeForName(mediaType).preferredSuffix();
    return (stem.isEmpty() ? u"whatsapp"_s : stem) + (ending.isEmpty() ? QString() : u'.' + ending);
}

bool MediaShelf::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    emit failed(
        {.kind = Error::Kind::Storage,
         .code = u"file_not_written"_s,
         .retry = Error::Retry::AfterFix,
         .facts = {{Error::Fact::Name, QDir::toNativeSeparators(path)}, {Error::Fact::Excerpt, file.errorString()}}});
    return false;
}

void MediaShelf::open(qint64 incomingId)
{
    QCoro::connect(m_inbox.media(incomingId), this, [this, incomingId](const Result<MediaFile> &file) {
        if (!file) {
            emit failed(file.error());
            return;
        }
        if (!m_folder)
            m_folder = std::make_unique<QTemporaryDir>();
        const QString folder = m_folder->filePath(QString::number(incomingId));
        QDir().mkpath(folder);
        const QString path = folder + u'/' + safeName(file->name, file->type);
        if (write(path, file->content))
            QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    });
}

void MediaShelf::save(qint64 incomingId, const QString &path)
{
    QCoro::connect(m_inbox.media(incomingId), this, [this, path](const Result<MediaFile> &file) {
        if (!file)
            emit failed(file.error());
        else if (write(path, file->content))
            emit saved(path);
    });
}
