// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/mediadesk.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLinkSeconds = 300;
constexpr qint64 kFirstId = 2200000000000023;
constexpr qint64 kMegabyte = 1 << 20;

struct FormPart {
    QString name;
    QString type;
    QByteArray content;
};

QList<FormPart> formParts(const PracticeRequest &request)
{
    static const QRegularExpression boundary(u"boundary=\"?([^\";]+)\"?"_s);
    static const QRegularExpression name(u"name=\"([^\"]*)\""_s);
    static const QRegularExpression type(u"content-type:\\s*([^\\r\\n]+)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString header = QString::fromLatin1(request.headers.value("content-type"));
    const QByteArray mark = "--" + boundary.match(header).captured(1).toLatin1();
    QList<FormPart> parts;
    qsizetype at = mark.size() > 2 ? request.body.indexOf(mark) : -1;
    while (at >= 0) {
        const qsizetype start = at + mark.size() + 2;
        const qsizetype next = request.body.indexOf("\r\n" + mark, start);
        const qsizetype split = request.body.indexOf("\r\n\r\n", start);
        if (next < 0 || split < 0 || split > next)
            break;
        const QString head = QString::fromUtf8(request.body.mid(start, split - start));
        parts.append({.name = name.match(head).captured(1),
                      .type = type.match(head).captured(1).trimmed(),
                      .content = request.body.mid(split + 4, next - split - 4)});
        at = next + 2;
    }
    return parts;
}

/// 0: not a kind of file that is taken.
qint64 largest(const QString &mimeType)
{
    static const QStringList pictures = {u"image/jpeg"_s, u"image/png"_s};
    static const QStringList sounds = {u"audio/aac"_s, u"audio/mp4"_s, u"audio/mpeg"_s, u"audio/amr"_s,
                                       u"audio/ogg"_s, u"video/mp4"_s, u"video/3gpp"_s};
    static const QStringList papers = {u"text/plain"_s, u"application/pdf"_s, u"application/msword"_s,
                                       u"application/vnd.ms-excel"_s, u"application/vnd.ms-powerpoint"_s};
    const QString kind = mimeType.section(u';', 0, 0).trimmed();
    if (pictures.contains(kind))
        return 5 * kMegabyte;
    if (sounds.contains(kind))
        return 16 * kMegabyte;
    const bool isOffice = kind.startsWith("application/vnd.openxmlformats-officedocument"_L1);
    return papers.contains(kind) || isOffice ? 100 * kMegabyte : 0;
}

QString signatureOf(const GraphAccount &account, const QString &id, qint64 until)
{
    const QByteArray signedPart = (id + u'/' + QString::number(until) + u'/' + account.appSecret).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(signedPart, QCryptographicHash::Sha1).toHex());
}

} // namespace

QString mediaAddress(const GraphAccount &account, const QString &id, qint64 now)
{
    const qint64 until = now + kLinkSeconds;
    return u"%1/whatsapp_business/attachments/?mid=%2&ext=%3&hash=%4"_s.arg(account.siteUrl, id, QString::number(until),
                                                                            signatureOf(account, id, until));
}

QString storeMedia(PracticeStore &store, const QString &mimeType, const QByteArray &bytes, qint64 nowMs)
{
    const qint64 id = store.value(u"SELECT coalesce(max(id), ?) + 1 FROM media"_s, {kFirstId}).toLongLong();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    store.insert(u"media"_s,
                 {{u"id"_s, id},
                  {u"mime_type"_s, mimeType},
                  {u"sha256"_s, QString::fromLatin1(hash)},
                  {u"bytes"_s, bytes},
                  {u"created"_s, nowMs}});
    return QString::number(id);
}

GraphResult<QJsonObject> MediaDesk::upload(const PracticeRequest &request)
{
    FormPart file;
    QString product;
    for (const FormPart &part : formParts(request)) {
        if (part.name == "file"_L1)
            file = part;
        else if (part.name == "messaging_product"_L1)
            product = QString::fromUtf8(part.content);
        else if (part.name != "type"_L1)
            return refuse(GraphFault::invalid(u"Unexpected key \"%1\" on param."_s.arg(part.name)));
    }
    if (product != "whatsapp"_L1)
        return refuse(GraphFault::invalid(u"The parameter messaging_product is required."_s));
    if (file.content.isEmpty())
        return refuse(GraphFault::invalid(u"The parameter file is required."_s));
    const qint64 most = largest(file.type);
    if (most == 0)
        return refuse(GraphFault::invalid(u"Param file must be a file with one of the supported types."_s));
    if (file.content.size() > most)
        return refuse(GraphFault{.code = 131053, .details = u"The file is too large."_s});
    return QJsonObject{{u"id"_s, storeMedia(m_store, file.type, file.content, m_clock.unixMs())}};
}

std::optional<QJsonObject> MediaDesk::find(const QString &id) const
{
    const Row row = m_store.row(u"SELECT mime_type, sha256, length(bytes) AS size FROM media WHERE id = ?"_s, {id});
    if (row.isEmpty())
        return std::nullopt;
    return QJsonObject{{u"url"_s, mediaAddress(m_account, id, m_clock.unixSeconds())},
                       {u"mime_type"_s, text(row, u"mime_type"_s)},
                       {u"sha256"_s, text(row, u"sha256"_s)},
                       {u"file_size"_s, number(row, u"size"_s)},
                       {u"id"_s, id},
                       {u"messaging_product"_s, u"whatsapp"_s}};
}

bool MediaDesk::remove(const QString &id)
{
    return m_store.change(u"DELETE FROM media WHERE id = ?"_s, {id}) > 0;
}

HttpAnswer MediaDesk::download(const PracticeRequest &request) const
{
    if (request.headers.value("authorization") != "Bearer " + m_account.token.toUtf8())
        return {.status = 401, .contentType = "text/plain"};
    if (request.headers.value("user-agent").isEmpty())
        return {.status = 400, .contentType = "text/plain"};
    const QUrlQuery query(QString::fromUtf8(request.query));
    const QString id = query.queryItemValue(u"mid"_s);
    const qint64 until = query.queryItemValue(u"ext"_s).toLongLong();
    if (until < m_clock.unixSeconds() || query.queryItemValue(u"hash"_s) != signatureOf(m_account, id, until))
        return {.status = 404, .contentType = "text/plain"};
    const Row row = m_store.row(u"SELECT mime_type, bytes FROM media WHERE id = ?"_s, {id});
    if (row.isEmpty())
        return {.status = 404, .contentType = "text/plain"};
    return {.contentType = text(row, u"mime_type"_s).toLatin1(), .body = row.value(u"bytes"_s).toByteArray()};
}
