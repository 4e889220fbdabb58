// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/studentprogresspage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/charts/charttable.h"
#include "ui/progress/studentcourseview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

StudentProgressPage::StudentProgressPage(ProgressService &progress, const StudentServices &services, qint64 studentId,
                                         QWidget *parent)
    : Page(parent)
    , m_progress(progress)
    , m_services(services)
    , m_studentId(studentId)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_send(new Button)
    , m_nothing(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_column(scrollBody())
{
    addBanner(m_banner);
    m_send->setIconName(u"document-send"_s);
    header()->addAction(m_send);
    connect(m_send, &Button::clicked, this, [this] {
        if (m_card)
            m_services.send({.studentIds = {m_studentId}, .name = m_card->student.fullName()});
    });
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    connect(header(), &PageHeader::pathActivated, this, &StudentProgressPage::left);
    StudentProgressPage::retranslate();
    read();
}

void StudentProgressPage::read()
{
    QCoro::connect(m_services.students.card(m_studentId), this, [this](const Result<StudentCard> &card) {
        if (!card) {
            m_banner->setError(card.error());
            m_banner->present();
            return;
        }
        m_card = *card;
        QCoro::connect(m_progress.ofStudent(m_studentId), this,
                       [this](const Result<QList<StudentProgressView>> &views) {
                           if (!views) {
                               m_banner->setError(views.error());
                               m_banner->present();
                               return;
                           }
                           m_views = *views;
                           m_isRead = true;
                           retranslate();
                       });
    });
}

void StudentProgressPage::showCourses()
{
    for (QWidget *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (const StudentProgressView &view : std::as_const(m_views)) {
        QWidget *card = courseCard(view);
        m_column->insertWidget(m_column->count() - 1, card);
        m_cards.append(card);
    }
    m_nothing->setVisible(m_views.isEmpty());
}

QWidget *StudentProgressPage::courseCard(const StudentProgressView &view)
{
    const QTimeZone &zone = m_progress.zone();
    auto *card = new Card;
    auto *line = new StudentCourseView;
    line->setCourse(view, m_card ? m_card->messages : QList<MessageRow>(), m_services.clock.now(), zone);
    card->body()->addWidget(line);
    if (const QString moodle = studentcourse::moodleText(view.course.progress); !moodle.isEmpty())
        card->body()->addWidget(new Label(moodle, Theme::Text::Small, Theme::Role::Muted));
    const ChartTable parts = studentcourse::parts(view, zone);
    if (parts.isEmpty()) {
        card->body()->addWidget(new Label(tr("No parts are known: the course has no SCORM package, or was not read."),
                                          Theme::Text::Small, Theme::Role::Muted));
        return card;
    }
    auto *table = new DataTable;
    table->horizontalHeader()->setProperty("bedelEdge", 1); // the card has its own padding
    auto *model = new ChartTableModel(table);
    model->setTable(parts);
    table->setModel(model);
    table->setAccessibleName(tr("Parts of %1").arg(view.course.course.fullName));
    const int widths[]{0, 230, 80, 110, 90, 120, 120};
    const CellKind kinds[]{CellKind::Name,   CellKind::Plain, CellKind::Number, CellKind::Number,
                           CellKind::Number, CellKind::Date,  CellKind::Date};
    for (int column = 0; column < int(std::size(widths)); ++column) {
        table->setCellKind(column, kinds[column]);
        if (widths[column] > 0)
            table->setColumnWidthHint(column, widths[column]);
    }
    table->setStretchColumn(0);
    table->setFixedColumn(0);
    table->setDropOrder({5, 4, 3});
    table->setFixedHeight(Theme::headerHeight() + int(parts.rows.size()) * Theme::rowHeight() + 4);
    card->body()->addWidget(table);
    return card;
}

bool StudentProgressPage::stepBack()
{
    if (!Page::stepBack())
        emit left();
    return true;
}

void StudentProgressPage::retranslate()
{
    header()->setPath(tr("Students"));
    m_send->setText(tr("&Send reminder…"));
    m_send->setVisible(m_card && m_services.send);
    setTitle(m_card ? m_card->student.fullName() : tr("Progress"));
    header()->setSummary(m_isRead ? tr("%Ln course(s)", nullptr, courseCount()) : QString());
    m_nothing->setText(m_isRead ? tr("No course of this person is followed.") : tr("Reading progress…"));
    showCourses();
}
