// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"
#include "ui/charts/chartframe.h"
#include "ui/widgets/savedialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

// A title as a file name, on every system.
QString fileName(const QString &title)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s);
    const QString plain = QString(title).replace(forbidden, u" "_s).simplified();
    return plain.isEmpty() ? u"bedel"_s : plain;
}

template<typename Write>
Result<void> write(const QString &path, Write fill)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && fill(&file) && file.commit())
        return {};
    return fail({.kind = Error::Kind::Storage, .detail = file.errorString()});
}

} // namespace

void ChartFrame::buildMenu()
{
    m_menu->clear(); // the language may have changed
    m_menu->setTitle(m_title);
    m_tableAction = m_menu->addAction(tr("Show as &table"));
    m_tableAction->setCheckable(true);
    m_tableAction->setChecked(m_wantsTable);
    connect(m_tableAction, &QAction::toggled, this, &ChartFrame::setTableShown);
    connect(m_menu->addAction(tr("&Copy numbers")), &QAction::triggered, this, &ChartFrame::copyNumbers);
    m_menu->addSeparator();
    const auto addSave = [this](const QString &text, const QString &suffix, const QString &filter) {
        connect(m_menu->addAction(text), &QAction::triggered, this,
                [this, suffix, filter] { askAndSave(suffix, filter); });
    };
    addSave(tr("Save as &picture (PNG)…"), u"png"_s, tr("Picture (*.png)"));
    addSave(tr("Save as &drawing (SVG)…"), u"svg"_s, tr("Drawing (*.svg)"));
    addSave(tr("Save &numbers (CSV)…"), u"csv"_s, tr("Numbers (*.csv)"));
}

void ChartFrame::askAndSave(const QString &suffix, const QString &filter)
{
    QFileDialog *dialog = newSaveDialog(this, tr("Save chart"), filter, fileName(m_title) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<void> saved = save(path); !saved)
            emit saveFailed(path, saved.error().detail);
    });
    dialog->open();
}

Result<void> ChartFrame::save(const QString &path) const
{
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive))
        return saveSvg(path);
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return saveCsv(path);
    return savePng(path);
}

Result<void> ChartFrame::savePng(const QString &path) const
{
    const QImage image = chartexport::image(*m_chart, {m_title, finding()});
    return write(path, [&](QIODevice *file) { return image.save(file, "PNG"); });
}

Result<void> ChartFrame::saveSvg(const QString &path) const
{
    return write(path, [&](QIODevice *file) { return chartexport::writeSvg(*m_chart, {m_title, finding()}, file); });
}

Result<void> ChartFrame::saveCsv(const QString &path) const
{
    const QByteArray text = m_chart->table().toCsv();
    return write(path, [&](QIODevice *file) { return file->write(text) == text.size(); });
}

void ChartFrame::copyNumbers() const
{
    QGuiApplication::clipboard()->setText(m_chart->table().toText());
}
