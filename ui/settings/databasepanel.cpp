// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/databasepanel.h"

#include "app/services/errortext.h"
#include "ui/settings/settingtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/savedialog.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDefaultPort = 5432;
enum FieldIndex { PathField, HostField, PortField, NameField, UserField, PasswordField };

Label *help()
{
    auto *label = new Label({}, Theme::Text::Small, Theme::Role::Muted);
    label->setWordWrap(true);
    label->setContentsMargins(26, 0, 0, 4); // under the words of the choice, not under its ring
    return label;
}

} // namespace

DatabasePanel::DatabasePanel(SettingsService &settings, DatabaseTester &tester, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
    , m_tester(tester)
    , m_card(new Card)
    , m_present(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_file(new QRadioButton)
    , m_server(new QRadioButton)
    , m_fileHelp(help())
    , m_serverHelp(help())
    , m_fileFields(new QWidget)
    , m_serverFields(new QWidget)
    , m_path(new QLineEdit)
    , m_browse(new Button)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_name(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_banner(new Banner)
    , m_restart(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_test(new Button)
    , m_use(new Button({}, ButtonKind::Primary))
    , m_desksCard(new Card)
    , m_desks(new Label({}, Theme::Text::Body, Theme::Role::Muted))
{
    for (QWidget *editor :
         {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_port),
          static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password)})
        m_fields.append(new Field({}, editor));
    m_port->setRange(1, 65535);
    m_password->setEchoMode(QLineEdit::Password);
    build();
    connect(m_file, &QRadioButton::toggled, this, &DatabasePanel::showEngine);
    connect(m_test, &Button::clicked, this, &DatabasePanel::onTest);
    connect(m_use, &Button::clicked, this, &DatabasePanel::onUse);
    connect(m_browse, &Button::clicked, this, [this] {
        QFileDialog *dialog = newSaveDialog(this, tr("Database file"), tr("Bedel (*.db)"), m_path->text());
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // it may be a database that is there
        dialog->setDefaultSuffix({}); // and have any name
        connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
        dialog->open();
    });
    DatabasePanel::retranslate();
    load();
}

void DatabasePanel::build()
{
    for (Label *label : {m_present, m_restart, m_desks})
        label->setWordWrap(true);
    auto *file = new QHBoxLayout(m_fileFields);
    file->setContentsMargins(26, 0, 0, 8);
    file->addWidget(m_fields.at(PathField), 1);
    file->addWidget(m_browse, 0, Qt::AlignBottom);
    auto *server = new QGridLayout(m_serverFields);
    server->setContentsMargins(26, 0, 0, 8);
    server->setHorizontalSpacing(16);
    server->setVerticalSpacing(12);
    server->addWidget(m_fields.at(HostField), 0, 0, Qt::AlignTop);
    server->addWidget(m_fields.at(PortField), 0, 1, Qt::AlignTop);
    server->addWidget(m_fields.at(NameField), 1, 0, Qt::AlignTop);
    server->addWidget(m_fields.at(UserField), 1, 1, Qt::AlignTop);
    server->addWidget(m_fields.at(PasswordField), 2, 0, Qt::AlignTop);
    server->setColumnStretch(0, 1);
    server->setColumnStretch(1, 1);
    QVBoxLayout *body = m_card->body();
    body->addWidget(m_present);
    body->addWidget(m_file);
    body->addWidget(m_fileHelp);
    body->addWidget(m_fileFields);
    body->addWidget(m_server);
    body->addWidget(m_serverHelp);
    body->addWidget(m_serverFields);
    m_banner->hide();
    body->addWidget(m_banner);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restart, 1);
    buttons->addWidget(m_test);
    buttons->addWidget(m_use);
    body->addLayout(buttons);
    m_desksCard->body()->addWidget(m_desks);
    column()->addWidget(m_card);
    column()->addWidget(m_desksCard);
    column()->addStretch(1);
}

bool DatabasePanel::isOverridden() const
{
    return !overrideReason(m_settings, setting::kDatabase.key).isEmpty();
}

void DatabasePanel::load()
{
    const DatabaseLocation present = m_settings.profile().database();
    const bool isFile = present.engine == DatabaseLocation::Engine::Sqlite;
    (isFile ? m_file : m_server)->setChecked(true);
    m_path->setText(present.path);
    m_host->setText(present.host);
    m_port->setValue(isFile ? kDefaultPort : present.port);
    m_name->setText(present.database.isEmpty() ? u"bedel"_s : present.database);
    m_user->setText(present.user.isEmpty() ? u"bedel"_s : present.user);
    for (QWidget *widget : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_server), m_fileFields,
                            m_serverFields, static_cast<QWidget *>(m_use), static_cast<QWidget *>(m_test)})
        widget->setEnabled(!isOverridden());
    showEngine();
}

void DatabasePanel::showEngine()
{
    m_fileFields->setVisible(m_file->isChecked());
    m_serverFields->setVisible(m_server->isChecked());
    m_banner->hide();
}

Result<DatabaseLocation> DatabasePanel::location() const
{
    if (m_file->isChecked())
        return databaseLocation(u"sqlite:"_s + m_path->text().trimmed());
    DatabaseLocation typed{.engine = DatabaseLocation::Engine::PostgreSql,
                           .host = m_host->text().trimmed(),
                           .port = m_port->value(),
                           .database = m_name->text().trimmed(),
                           .user = m_user->text().trimmed()};
    const DatabaseLocation present = m_settings.profile().database();
    if (present.engine == DatabaseLocation::Engine::PostgreSql && present.host == typed.host)
        typed.options = present.options; // certificates and the like are written by hand and stay
    return databaseLocation(typed.toText());
}

void DatabasePanel::onTest()
{
    const Result<DatabaseLocation> chosen = location();
    if (!chosen) {
        showProblem(chosen.error());
        return;
    }
    m_test->setEnabled(false);
    m_banner->setKind(Banner::Kind::Info);
    m_banner->setMessage(tr("Testing…"), chosen->displayName());
    m_banner->show();
    QCoro::connect(m_tester.test(*chosen, Secret(m_password->text().toUtf8())), this,
                   [this](const Result<DatabaseTest> &test) { onTested(test); });
}

void DatabasePanel::onTested(const Result<DatabaseTest> &test)
{
    m_test->setEnabled(!isOverridden());
    if (!test) {
        showProblem(test.error());
        return;
    }
    m_banner->setKind(Banner::Kind::Ok);
    switch (test->state) {
    case DatabaseTest::State::Empty:
        m_banner->setMessage(tr("It can be used"), tr("It is empty; Bedel will make its tables there."));
        break;
    case DatabaseTest::State::Current:
        m_banner->setMessage(tr("It can be used"), tr("It is a database of Bedel, and up to date."));
        break;
    case DatabaseTest::State::Older:
        m_banner->setMessage(
            tr("It can be used"),
            tr("It is of an older Bedel and will be brought up to date. Older desks have to be updated too."));
        break;
    }
    m_banner->present();
}

void DatabasePanel::showProblem(const Error &error)
{
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->setError(error);
    m_banner->present();
}

void DatabasePanel::onUse()
{
    const Result<DatabaseLocation> chosen = location();
    if (!chosen) {
        showProblem(chosen.error());
        return;
    }
    const Secret password(m_password->text().toUtf8());
    m_password->clear();
    emit databaseChosen(*chosen, password);
}

void DatabasePanel::retranslate()
{
    m_card->setTitle(tr("Database"));
    const QString reason = overrideReason(m_settings, setting::kDatabase.key);
    const QString present =
        tr("In use: %1", "where the database is").arg(m_settings.profile().database().displayName());
    m_present->setText(
        reason.isEmpty() ? present : tr("%1. %2", "what is in use, why it cannot be changed").arg(present, reason));
    m_file->setText(tr("A &file on this computer"));
    m_fileHelp->setText(
        tr("For one desk. Nothing has to be installed. Never put the file in a shared folder: two computers "
           "would damage it."));
    m_server->setText(tr("A &PostgreSQL server"));
    m_serverHelp->setText(
        tr("For several desks: all see the same students and messages, and one of them does the work."));
    const QStringList labels{tr("Fi&le"),          tr("&Server"), tr("P&ort"),
                             tr("Database &name"), tr("&User"),   tr("Pass&word")};
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fields.at(i)->setLabel(labels.at(i));
    m_fields.at(PasswordField)->setHint(tr("Left empty, the stored one is used."));
    m_browse->setText(tr("Choose…"));
    m_restart->setText(tr("The lists close and open again on the new database. Nothing is copied or deleted."));
    m_test->setText(tr("Test"));
    m_use->setText(tr("Use this database"));
    m_desksCard->setTitle(tr("Several desks"));
    m_desks->setText(
        tr("Every desk opens the same PostgreSQL database. One computer with the tokens, or a service on the "
           "server, runs the engine; the others need no token. If it is switched off, the next one that has "
           "the tokens takes over, and no message goes out twice."));
}
