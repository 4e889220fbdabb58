// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentdialog.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/settingsservice.h"
#include "app/services/studentservice.h"
#include "ui/consent/consenttext.h"
#include "ui/consent/erasedialog.h"
#include "ui/consent/recordconsentdialog.h"
#include "ui/staffname.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/savedialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

ConsentDialog::ConsentDialog(const ConsentServices &services, const ConsentPerson &person, const QString &name,
                             QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_person(person)
    , m_name(name)
    , m_words(new PresentationModel(this))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_chip(new Chip)
    , m_sentence(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_table(new DataTable)
    , m_none(new Label(tr("Nothing is recorded yet."), Theme::Text::Body, Theme::Role::Muted))
    , m_pauses(new QWidget)
    , m_pauseRows(new QVBoxLayout(m_pauses))
    , m_record(new Button(tr("&Record…"), ButtonKind::Primary))
    , m_pause(new Button(tr("&Pause a course…")))
    , m_export(new Button(tr("E&xport everything…")))
    , m_erase(new Button(tr("&Erase person…")))
{
    setWindowTitle(tr("Consent of %1", "name").arg(name));
    build();
    connect(m_record, &Button::clicked, this, &ConsentDialog::onRecord);
    connect(m_pause, &Button::clicked, this, &ConsentDialog::onPause);
    connect(m_export, &Button::clicked, this, &ConsentDialog::onExport);
    connect(m_erase, &Button::clicked, this, &ConsentDialog::onErase);
    connect(&services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "consent"_L1 || entity == "stop_list"_L1 || entity == "enrolment_pause"_L1)
            read();
    });
    read();
    readCourses();
}

void ConsentDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(new ElidedLabel(m_name, Theme::Text::Section), 1);
    head->addWidget(m_chip);
    column->addLayout(head);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_banner->setClosable(true);
    m_banner->hide();
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(m_none, 1);
    m_pauseRows->setContentsMargins(0, 0, 0, 0);
    m_pauseRows->setSpacing(6);
    column->addWidget(m_pauses);
    describeColumns();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_erase);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    auto *close = new Button(tr("&Close"));
    buttons->addWidget(close);
    buttons->addWidget(m_pause);
    buttons->addWidget(m_record);
    column->addLayout(buttons);
    const bool isStudent = m_person.studentId != 0;
    m_pause->setVisible(isStudent);
    connect(close, &Button::clicked, this, &QDialog::reject);
    resize(Theme::grown(820), Theme::grown(440));
    m_record->setFocus(); // not on what erases
}

void ConsentDialog::describeColumns()
{
    const auto row = [this](const QModelIndex &index) -> const ConsentRecord & { return m_model.record(index.row()); };
    const auto when = [this, row](const QModelIndex &index) {
        return relativeDate(row(index).at, m_services.clock.now().toLocalTime());
    };
    const auto wording = [row](const QModelIndex &index) {
        const ConsentRecord &record = row(index);
        const bool isTold = record.action == ConsentAction::Minor || record.action == ConsentAction::Guardian;
        return isTold ? QString() : record.wording.simplified();
    };
    m_words->setColumn(ConsentModel::WhenColumn, {.title = tr("When"), .text = when});
    m_words->setColumn(ConsentModel::WhatColumn, {.title = tr("What"), .text = [row](const QModelIndex &index) {
                                                      return consenttext::actionText(row(index));
                                                  }});
    m_words->setColumn(ConsentModel::HowColumn, {.title = tr("How"), .text = [row](const QModelIndex &index) {
                                                     return consenttext::howText(row(index).how);
                                                 }});
    m_words->setColumn(ConsentModel::WordingColumn, {.title = tr("In which words"), .text = wording, .tip = wording});
    m_words->setColumn(ConsentModel::SourceColumn, {.title = tr("Proof")});
    m_words->setColumn(ConsentModel::WhoColumn, {.title = tr("Recorded by")});
    m_words->setSourceModel(&m_model);
    m_table->setModel(m_words);
    m_table->setAccessibleName(tr("Register"));
    m_table->setCellKind(ConsentModel::WhenColumn, CellKind::Muted);
    m_table->setCellKind(ConsentModel::WhatColumn, CellKind::Name);
    for (const int column : {ConsentModel::HowColumn, ConsentModel::SourceColumn, ConsentModel::WhoColumn})
        m_table->setCellKind(column, CellKind::Muted);
    m_table->setColumnWidthHint(ConsentModel::WhenColumn, 110);
    m_table->setColumnWidthHint(ConsentModel::WhatColumn, 150);
    m_table->setColumnWidthHint(ConsentModel::HowColumn, 110);
    m_table->setColumnWidthHint(ConsentModel::SourceColumn, 120);
    m_table->setColumnWidthHint(ConsentModel::WhoColumn, 110);
    m_table->setStretchColumn(ConsentModel::WordingColumn);
}

void ConsentDialog::read()
{
    QCoro::connect(m_services.consent.of(m_person), this, [this](const Result<ConsentView> &view) {
        if (view)
            showView(*view);
        else
            settle(fail(view.error()));
    });
}

void ConsentDialog::readCourses()
{
    m_pause->setEnabled(false);
    if (m_person.studentId == 0)
        return;
    QCoro::connect(m_services.students.card(m_person.studentId), this, [this](const Result<StudentCard> &card) {
        if (!card)
            return;
        m_courses.clear();
        for (const EnrolmentRow &row : card->enrolments) {
            if (row.enrolment.state == EnrolmentState::Enrolled || row.enrolment.state == EnrolmentState::Pending)
                m_courses.append({row.enrolment.id, row.courseName});
        }
        m_pause->setEnabled(!m_courses.isEmpty());
        m_pause->setToolTip(m_courses.isEmpty() ? tr("In no course at the moment") : QString());
        showPauses();
        if (std::exchange(m_isPauseWanted, false) && !m_courses.isEmpty())
            onPause();
    });
}

void ConsentDialog::askPause()
{
    m_isPauseWanted = m_courses.isEmpty();
    if (!m_courses.isEmpty())
        onPause();
}

void ConsentDialog::showView(const ConsentView &view)
{
    m_view = view;
    const ConsentSummary summary = consenttext::summary(view.state, view.records, m_services.clock.now().toLocalTime());
    m_chip->setChip(summary.word, summary.tone, summary.mark);
    m_sentence->setText(summary.sentence);
    m_model.setRecords(view.records);
    m_table->setVisible(!view.records.isEmpty());
    m_none->setVisible(view.records.isEmpty());
    showPauses();
}

void ConsentDialog::showPauses()
{
    while (QLayoutItem *item = m_pauseRows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QDate today = m_services.clock.now().toLocalTime().date();
    for (const EnrolmentPause &pause : std::as_const(m_view.pauses)) {
        if (pause.to < today)
            continue;
        QString name = tr("A course");
        for (const PausableCourse &course : std::as_const(m_courses))
            name = course.enrolmentId == pause.enrolmentId ? course.name : name;
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(new MarkLabel(Mark::Held));
        row->addWidget(
            new ElidedLabel(tr("%1 %2", "course, rests until a day").arg(name, consenttext::pauseText(pause, today))),
            1);
        auto *end = new Button(tr("End the pause"), ButtonKind::Ghost);
        end->setAccessibleDescription(name);
        row->addWidget(end);
        connect(end, &Button::clicked, this, [this, id = pause.id] {
            QCoro::connect(m_services.consent.endPause(id), this, [this](const Result<void> &done) { settle(done); });
        });
        m_pauseRows->addWidget(line);
    }
    m_pauses->setVisible(m_pauseRows->count() > 0);
}

void ConsentDialog::settle(const Result<void> &done)
{
    if (done) {
        read();
        return;
    }
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->clearButtons();
    m_banner->setError(done.error());
    m_banner->present();
}

void ConsentDialog::onRecord()
{
    const QString region = m_services.settings.values().get(setting::kCountry);
    auto *dialog = new RecordConsentDialog(m_name, region, m_services.clock.now().toLocalTime().date(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString who = staffName(m_services.settings);
        const auto done = [this](const Result<void> &result) { settle(result); };
        if (dialog->isMinorChoice()) {
            QCoro::connect(m_services.consent.setMinor(m_person, dialog->isMinor(), dialog->guardianPhone(), who), this,
                           done);
            return;
        }
        ConsentRecord record = dialog->record();
        record.who = who;
        QCoro::connect(m_services.consent.record(m_person, record), this, done);
    });
    dialog->open();
}

void ConsentDialog::onPause()
{
    auto *dialog = new PauseDialog(m_courses, m_services.clock.now().toLocalTime().date(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        EnrolmentPause pause = dialog->pause();
        pause.who = staffName(m_services.settings);
        QCoro::connect(m_services.consent.pauseEnrolment(pause), this, [this](const Result<qint64> &id) {
            settle(id ? Result<void>() : Result<void>(fail(id.error())));
        });
    });
    dialog->open();
}

void ConsentDialog::onExport()
{
    auto *dialog = new QFileDialog(this, tr("Where to put the copy"), documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ConsentDialog::exportTo);
    dialog->open();
}

void ConsentDialog::exportTo(const QString &folder)
{
    m_export->setEnabled(false);
    QCoro::connect(m_services.consent.exportPerson(m_person, folder), this,
                   [this](const Result<PersonExport> &written) {
                       m_export->setEnabled(true);
                       if (!written) {
                           settle(fail(written.error()));
                           return;
                       }
                       m_banner->clearButtons();
                       m_banner->setKind(Banner::Kind::Ok);
                       m_banner->setMessage(
                           tr("%Ln file(s) written", nullptr, int(written->files.size())),
                           tr("In %1: details, forms, courses and progress, messages in both directions with their "
                              "files, and this register. What Moodle and WhatsApp keep is not in it.")
                               .arg(QDir::toNativeSeparators(written->folder)));
                       connect(m_banner->addButton(tr("Open folder")), &QPushButton::clicked, this,
                               [path = written->folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
                       m_banner->present();
                   });
}

void ConsentDialog::onErase()
{
    auto *dialog = new EraseDialog(m_name, m_person.studentId != 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        const auto done = [this](const Result<void> &result) {
            if (!result) {
                settle(result);
                return;
            }
            emit erased();
            accept();
        };
        if (m_person.studentId != 0)
            QCoro::connect(m_services.consent.eraseStudent(m_person.studentId), this, done);
        else
            QCoro::connect(m_services.consent.eraseContact(m_person.contactId), this, done);
    });
    dialog->open();
}
