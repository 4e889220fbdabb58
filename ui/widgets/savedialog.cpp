// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savedialog.h"

#include <QFileDialog>
#include <QStandardPaths>

QString existingFolder(const QString &wanted)
{
    return !wanted.isEmpty() && QFileInfo(wanted).isDir() ? wanted : QDir::homePath();
}

QString documentsFolder()
{
    return existingFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

QFileDialog *newSaveDialog(QWidget *parent, const QString &title, const QString &filter, const QString &fileName)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QFileInfo file(fileName);
    if (file.isAbsolute())
        dialog->setDirectory(existingFolder(file.path()));
    else if (dialog->directory() == QDir::current()) // where the program was started from means nothing to anybody
        dialog->setDirectory(documentsFolder());
    dialog->setDefaultSuffix(file.suffix());
    if (!fileName.isEmpty())
        dialog->selectFile(file.fileName());
    return dialog;
}
