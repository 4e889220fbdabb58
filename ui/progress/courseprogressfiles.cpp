// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"
#include "ui/charts/charttable.h"
#include "ui/progress/courseprogresspage.h"
#include "ui/progress/peopletable.h"
#include "ui/progress/risktext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/banner.h"

#include "app/domain/clock.h"
#include "ui/widgets/savedialog.h"

#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

#include <limits>

using namespace Qt::Literals::StringLiterals;

// What the page of a course gives away: each chart as picture, drawing or numbers, and the people of the table.

void CourseProgressPage::fillExportMenu()
{
    m_exportMenu->clear();
    for (ChartFrame *frame : frames()) {
        if (!frame->title().isEmpty() && !frame->chart()->isEmpty())
            m_exportMenu->addMenu(frame->menu());
    }
    m_exportMenu->addSeparator();
    m_exportMenu->addAction(tr("People of the table (CSV)…"), this, &CourseProgressPage::savePeople);
}

void CourseProgressPage::savePeople()
{
    QFileDialog *dialog = newSaveDialog(this, tr("Save people"), tr("Numbers (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CourseProgressPage::writePeople);
    dialog->open();
}

void CourseProgressPage::writePeople(const QString &path)
{
    auto task = m_progress.people(m_people->query(), 0, std::numeric_limits<int>::max());
    QCoro::connect(std::move(task), this, [this, path](const Result<ListPage<CoursePersonRow>> &people) {
        if (!people) {
            m_banner->setError(people.error());
            m_banner->present();
            return;
        }
        const QDate today = m_services.clock.now().toTimeZone(m_progress.zone()).date();
        ChartTable table;
        table.headers = {tr("Student"), tr("Done, %"), tr("State"), tr("Why"), tr("Last access")};
        for (const CoursePersonRow &row : people->rows) {
            const Assessment &assessment = row.progress.assessment;
            const QDateTime seen = row.progress.lastActivity;
            table.append({row.studentName, row.progress.percent ? QVariant(*row.progress.percent) : QVariant(),
                          stateWord(assessment.standing), riskText(assessment.reasons, today, 0),
                          seen.isValid() ? QVariant(seen.toTimeZone(m_progress.zone()).date()) : QVariant()},
                         {});
        }
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(table.toCsv()) >= 0 && file.commit())
            return;
        m_banner->setMessage(tr("The file could not be written"), u"%1\n%2"_s.arg(path, file.errorString()));
        m_banner->present();
    });
}
