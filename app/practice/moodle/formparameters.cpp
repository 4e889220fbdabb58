// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/moodle/formparameters.h"

#include <QJsonArray>
#include <QUrl>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Keeps the order in which keys came: a list's order is the order of its fields, not of its numbers as text.
struct Node {
    QString value;
    std::vector<std::pair<QString, std::unique_ptr<Node>>> children;

    Node &child(const QString &key)
    {
        // Fields of one list entry follow each other: the last key is almost always the one.
        for (auto it = children.rbegin(); it != children.rend(); ++it) {
            if (it->first == key)
                return *it->second;
        }
        children.emplace_back(key, std::make_unique<Node>());
        return *children.back().second;
    }

    QJsonValue toJson() const
    {
        if (children.empty())
            return value;
        const bool isList = std::all_of(children.begin(), children.end(), [](const auto &entry) {
            return !entry.first.isEmpty() && entry.first.front().isDigit();
        });
        if (isList) {
            QJsonArray list;
            for (const auto &[key, node] : children)
                list.append(node->toJson());
            return list;
        }
        QJsonObject object;
        for (const auto &[key, node] : children)
            object.insert(key, node->toJson());
        return object;
    }
};

QString decode(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

void put(Node &root, const QString &name, const QString &value)
{
    const qsizetype bracket = name.indexOf(u'[');
    Node *node = &root.child(bracket < 0 ? name : name.left(bracket));
    qsizetype from = bracket;
    while (from >= 0) {
        const qsizetype to = name.indexOf(u']', from);
        if (to < 0)
            break;
        QString key = name.mid(from + 1, to - from - 1);
        if (key.isEmpty())
            key = QString::number(node->children.size());
        node = &node->child(key);
        from = name.indexOf(u'[', to);
    }
    node->value = value;
}

} // namespace

QJsonObject readForm(const QByteArray &encoded, qint64 maxFields)
{
    Node root;
    const QList<QByteArray> fields = encoded.split('&');
    for (qsizetype i = 0; i < fields.size() && i < maxFields; ++i) {
        const QByteArray &field = fields.at(i);
        if (field.isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        put(root, decode(equals < 0 ? field : field.left(equals)),
            equals < 0 ? QString() : decode(field.mid(equals + 1)));
    }
    return root.children.empty() ? QJsonObject() : root.toJson().toObject();
}
