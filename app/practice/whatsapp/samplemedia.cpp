// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/samplemedia.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

template<typename T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(qsizetype(sizeof(T)), 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

quint32 pngChecksum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320 : 0);
    }
    return ~sum;
}

quint32 oggChecksum(const QByteArray &bytes)
{
    quint32 sum = 0;
    for (const char byte : bytes) {
        sum ^= quint32(quint8(byte)) << 24;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum << 1) ^ ((sum & 0x80000000) ? 0x04c11db7 : 0);
    }
    return sum;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(pngChecksum(type + data));
}

/// A picture with soft stripes.
QByteArray picture(quint32 variant)
{
    constexpr int kWidth = 160;
    constexpr int kHeight = 120;
    QByteArray pixels;
    for (int y = 0; y < kHeight; ++y) {
        pixels.append('\0'); // no filter
        for (int x = 0; x < kWidth; ++x) {
            const int wave = (x + y * int(1 + variant % 3)) % 64;
            pixels.append(char(90 + wave + int(variant % 80)));
            pixels.append(char(120 + y / 2));
            pixels.append(char(200 - wave));
        }
    }
    const QByteArray header = bigEndian(kWidth) + bigEndian(kHeight) + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header)
        + chunk("IDAT", qCompress(pixels).mid(4)) // Qt puts the length in front
        + chunk("IEND", {});
}

QByteArray oggPage(quint8 flags, quint64 position, quint32 sequence, const QByteArrayList &packets)
{
    QByteArray lengths;
    for (const QByteArray &packet : packets)
        lengths.append(char(packet.size()));
    QByteArray page = "OggS" + QByteArray(1, '\0') + QByteArray(1, char(flags)) + littleEndian(position)
        + littleEndian(quint32(0x62656465)) + littleEndian(sequence) + QByteArray(4, '\0')
        + QByteArray(1, char(lengths.size())) + lengths + packets.join();
    page.replace(22, 4, littleEndian(oggChecksum(page)));
    return page;
}

/// A second of silence, as a voice note.
QByteArray voice()
{
    constexpr int kFrames = 50;
    constexpr int kSamples = 960; // 20 ms at 48 kHz
    const QByteArray head = "OpusHead" + QByteArray("\x01\x01", 2) + littleEndian(quint16(312))
        + littleEndian(quint32(48000)) + QByteArray(3, '\0');
    const QByteArray tags = "OpusTags" + littleEndian(quint32(5)) + "bedel" + littleEndian(quint32(0));
    const QByteArrayList frames(kFrames, QByteArray("\xf8\xff\xfe", 3));
    return oggPage(2, 0, 0, {head}) + oggPage(0, 0, 1, {tags}) + oggPage(4, kFrames * kSamples, 2, frames);
}

QByteArray paper()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
           "trailer<</Root 1 0 R>>\n%%EOF\n";
}

} // namespace

SampleMedia sampleMedia(const QString &kind, quint32 variant)
{
    if (kind == "audio"_L1)
        return {.mimeType = u"audio/ogg; codecs=opus"_s, .bytes = voice()};
    if (kind == "document"_L1)
        return {.mimeType = u"application/pdf"_s, .bytes = paper(), .fileName = u"justificante.pdf"_s};
    if (kind == "video"_L1) // the first box of such a file; no player shows it
        return {.mimeType = u"video/mp4"_s,
                .bytes = QByteArray("\0\0\0\x18"
                                    "ftypmp42\0\0\0\0mp42isom",
                                    24)};
    return {.mimeType = u"image/png"_s, .bytes = picture(variant)};
}
