// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTranslator>

namespace cuttexts {
using namespace Qt::Literals::StringLiterals;

/// A language whose every text is 30 % longer than the English one.
class Stretcher final : public QTranslator {
public:
    QString translate(const char *, const char *text, const char *, int n) const override
    {
        QString longer = QString::fromUtf8(text);
        if (n >= 0)
            longer.replace("%Ln"_L1, QLocale().toString(n));
        if (longer.startsWith(u'<') || longer.contains("yyyy"_L1) || longer.contains("MMM"_L1))
            return longer; // a format is not read
        const qsizetype more = std::max<qsizetype>(1, longer.size() * 3 / 10);
        return longer + u' '
            + u"lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor"_s.left(more);
    }
    bool isEmpty() const override { return false; }
};

inline QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *at = widget; at; at = at->parentWidget())
        names.prepend(QString::fromLatin1(at->metaObject()->className()));
    return names.mid(std::max<qsizetype>(0, names.size() - 4)).join(u" > "_s);
}

/// What of the text does not fit; empty when it is whole.
inline QString cutLabel(const QLabel *label)
{
    if (label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label))
        return {};
    if (label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        return label->height() + 1 >= needed ? QString() : u"%1 high, needs %2"_s.arg(label->height()).arg(needed);
    }
    const int needed = label->sizeHint().width();
    return label->width() + 1 >= needed ? QString() : u"%1 wide, needs %2"_s.arg(label->width()).arg(needed);
}

inline QString cutButton(const QAbstractButton *button)
{
    if (button->text().isEmpty() || button->maximumWidth() <= 32)
        return {};
    const int needed = button->sizeHint().width();
    return button->width() + 1 >= needed ? QString() : u"%1 wide, needs %2"_s.arg(button->width()).arg(needed);
}

inline QString cutPlaceholder(const QLineEdit *edit)
{
    const int words = edit->fontMetrics().horizontalAdvance(edit->placeholderText());
    const int room = edit->width() - 12 - (edit->actions().isEmpty() ? 0 : 28);
    return words <= room ? QString() : u"%1 of room, needs %2"_s.arg(room).arg(words);
}

/// One line for each visible text that is cut.
inline QStringList cutTexts(const QWidget *page)
{
    QStringList cut;
    const auto note = [&cut](const QWidget *widget, const QString &text, const QString &reason) {
        if (!reason.isEmpty())
            cut.append(u"%1: “%2” %3"_s.arg(pathOf(widget), text.left(60), reason));
    };
    const auto isShown = [page](const QWidget *widget) { return widget->isVisibleTo(page) && widget->isVisible(); };
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (isShown(label))
            note(label, label->text(), cutLabel(label));
    }
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (isShown(button))
            note(button, button->text(), cutButton(button));
    }
    for (const QLineEdit *edit : page->findChildren<QLineEdit *>()) {
        if (isShown(edit) && !edit->placeholderText().isEmpty() && edit->text().isEmpty())
            note(edit, edit->placeholderText(), cutPlaceholder(edit));
    }
    return cut;
}

} // namespace cuttexts
