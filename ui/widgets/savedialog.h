// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

/// The folder, or the person's own when there is none of that name: a window for files that begins in a folder that
/// does not exist takes its name for that of a file, and nothing can be chosen.
QString existingFolder(const QString &wanted);
/// The person's documents, or what stands for them.
QString documentsFolder();

/// The window that asks where to save; it goes by itself once it was opened with open(). fileName is what it proposes,
/// with a folder or without; its suffix is added to a name that has none. Without a folder of its own it begins where
/// the last one ended, the first one among the documents.
QFileDialog *newSaveDialog(QWidget *parent, const QString &title, const QString &filter, const QString &fileName = {});
