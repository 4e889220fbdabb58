// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/question.h"

#include "ui/style/bedelstyle.h"
#include "ui/style/theme.h"

#include <QGridLayout>
#include <QMessageBox>
#include <QPushButton>

namespace {

constexpr int kWidth = 420;

} // namespace

void ask(QWidget *asker, const Question &question, std::function<void()> then)
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, asker->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.more);
    if (auto *grid = qobject_cast<QGridLayout *>(box->layout())) // by itself it is as narrow as its buttons
        grid->addItem(new QSpacerItem(Theme::grown(kWidth), 0), grid->rowCount(), 0, 1, grid->columnCount());
    QPushButton *yes =
        box->addButton(question.yes, question.isDangerous ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    setButtonKind(yes, question.isDangerous ? ButtonKind::Danger : ButtonKind::Primary);
    QPushButton *no = box->addButton(question.no, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::finished, asker, [box, yes, then = std::move(then)] {
        if (box->clickedButton() == yes)
            then();
    });
    box->open();
}
