// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/sealing.h"

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace {

uchar *writable(QByteArray *bytes)
{
    return reinterpret_cast<uchar *>(bytes->data());
}

const uchar *readable(const QByteArray &bytes)
{
    return reinterpret_cast<const uchar *>(bytes.constData());
}

void startSodium()
{
    // Safe to call again and from any thread. It fails only without a source of randomness: then nothing may be sealed.
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
}

tl::unexpected<Error> malformed()
{
    return fail({.kind = Error::Kind::Invalid, .code = u"engine_key_malformed"_s, .retry = Error::Retry::AfterFix});
}

} // namespace

Secret EngineKey::toSecret() const
{
    return Secret(secretKey.reveal().toBase64());
}

Result<EngineKey> EngineKey::fromSecret(const Secret &stored)
{
    startSodium();
    auto decoded = QByteArray::fromBase64Encoding(stored.reveal(),
                                                  QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != qsizetype(crypto_box_SECRETKEYBYTES))
        return malformed();
    EngineKey key;
    key.publicKey.resize(crypto_box_PUBLICKEYBYTES);
    if (crypto_scalarmult_base(writable(&key.publicKey), readable(decoded.decoded)) != 0)
        return malformed();
    key.secretKey = Secret(std::move(decoded.decoded));
    return key;
}

EngineKey EngineKey::generate()
{
    startSodium();
    QByteArray publicHalf(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secretHalf(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_box_keypair(writable(&publicHalf), writable(&secretHalf));
    return {.publicKey = publicHalf, .secretKey = Secret(std::move(secretHalf))};
}

Result<QByteArray> seal(const QByteArray &publicKey, const Secret &secret)
{
    startSodium();
    if (publicKey.size() != qsizetype(crypto_box_PUBLICKEYBYTES))
        return malformed();
    const QByteArray &clear = secret.reveal();
    QByteArray sealed(clear.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal(writable(&sealed), readable(clear), size_t(clear.size()), readable(publicKey)) != 0)
        return malformed();
    return sealed;
}

Result<Secret> openSealed(const EngineKey &key, const QByteArray &sealed)
{
    startSodium();
    const Error broken{.kind = Error::Kind::Invalid, .code = u"seal_broken"_s, .retry = Error::Retry::Never};
    if (key.publicKey.size() != qsizetype(crypto_box_PUBLICKEYBYTES)
        || key.secretKey.reveal().size() != qsizetype(crypto_box_SECRETKEYBYTES))
        return malformed();
    if (sealed.size() < qsizetype(crypto_box_SEALBYTES))
        return fail(broken);
    QByteArray clear(sealed.size() - qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    const int outcome = crypto_box_seal_open(writable(&clear), readable(sealed), size_t(sealed.size()),
                                             readable(key.publicKey), readable(key.secretKey.reveal()));
    if (outcome != 0) {
        wipe(&clear);
        return fail(broken);
    }
    return Secret(std::move(clear));
}

void wipe(QByteArray *bytes)
{
    if (bytes->isDetached() && !bytes->isEmpty())
        sodium_memzero(bytes->data(), size_t(bytes->size()));
    bytes->clear();
}
