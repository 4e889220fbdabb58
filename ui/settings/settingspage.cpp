// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/appearancepanel.h"
#include "ui/settings/centrepanel.h"
#include "ui/settings/connectionspanel.h"
#include "ui/settings/databasepanel.h"
#include "ui/settings/enginepanel.h"
#include "ui/settings/sectionlist.h"
#include "ui/settings/sendingpanel.h"
#include "ui/settings/tokenscard.h"
#include "ui/settings/trackingpanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

SettingsPage::SettingsPage(const SettingsPageServices &services, QWidget *parent)
    : Page(parent)
    , m_list(new SectionList)
    , m_title(new Label({}, Theme::Text::Title))
    , m_stack(new QStackedWidget)
    , m_connections(new ConnectionsPanel(services.settings, services.status, services.probe, services.clock))
    , m_tracking(new TrackingPanel(services.tracking, services.settings, services.changes, services.clock))
    , m_sending(new SendingPanel(services.settings, services.clock))
    , m_database(new DatabasePanel(services.settings, services.database))
{
    m_connections->addCard(new TokensCard(services.tokens, services.changes, services.clock));
    for (const QString &icon : {u"network-connect"_s, u"office-chart-line"_s, u"document-send"_s, u"go-home"_s,
                                u"view-visible"_s, u"server-database"_s, u"media-playback-start"_s})
        m_list->addSection(icon);
    const QList<QWidget *> panels{m_connections,
                                  m_tracking,
                                  m_sending,
                                  new CentrePanel(services.settings),
                                  new AppearancePanel(services.settings),
                                  m_database,
                                  new EnginePanel(services.status, services.changes, services.clock)};
    for (QWidget *panel : panels)
        m_stack->addWidget(panel);

    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(14, 14, 10, 12);
    left->setSpacing(10);
    left->addWidget(m_title);
    left->addWidget(m_list, 1);
    row->addLayout(left);
    row->addWidget(new Line(Qt::Vertical));
    row->addWidget(m_stack, 1);
    setBody(body);
    hideHeader(); // the title stands over the list of parts

    connect(m_list, &SectionList::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_connections, &ConnectionsPanel::checked, this, &SettingsPage::checked);
    connect(m_database, &DatabasePanel::databaseChosen, this, &SettingsPage::databaseChosen);
    connect(m_tracking, &TrackingPanel::studentWanted, this, &SettingsPage::studentWanted);
    connect(m_tracking, &TrackingPanel::courseWanted, this, &SettingsPage::courseWanted);
    SettingsPage::retranslate();
    m_list->setCurrentRow(0);
}

void SettingsPage::showSection(SettingsSection section)
{
    m_list->setCurrentRow(int(section));
}

SettingsSection SettingsPage::section() const
{
    return SettingsSection(m_stack->currentIndex());
}

QString SettingsPage::windowTitleText() const
{
    return tr("Settings");
}

QWidget *SettingsPage::startWidget() const
{
    return m_list;
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_list->setAccessibleName(tr("Parts of the settings"));
    const QStringList names{tr("Connections"),        tr("Tracking"), tr("Sending"), tr("Centre"),
                            tr("Language and looks"), tr("Database"), tr("Engine")};
    for (int i = 0; i < names.size(); ++i)
        m_list->setSectionText(i, names.at(i));
    emit windowTitleTextChanged();
}
