// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/moodlecard.h"

#include "ui/settings/secretedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

MoodleCard::MoodleCard(SettingsService &settings, ConnectionProbe &probe, const Clock &clock, QWidget *parent)
    : ConnectionCard(Error::System::Moodle, settings, probe, clock, parent)
    , m_idnumber(new QComboBox)
    , m_role(new QSpinBox)
{
    QLineEdit *address = addText(setting::kMoodleUrl.key, 0, 0);
    address->setPlaceholderText(u"https://campus.example"_s);
    m_token = addSecret(SecretName::MoodleToken, 0, 1);
    m_idnumber->addItem(QString(), u"idnumber"_s);
    m_idnumber->addItem(QString(), u"none"_s);
    m_idnumber->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addEditor(setting::kMoodleIdnumberField.key, m_idnumber, 1, 0, true);
    const Setting *role = findSetting(QString(setting::kMoodleRoleId.key));
    m_role->setRange(role->minimum, role->maximum);
    addEditor(setting::kMoodleRoleId.key, m_role, 1, 1, true);
    connect(m_idnumber, &QComboBox::activated, this, &MoodleCard::showDirty);
    connect(m_role, &QSpinBox::valueChanged, this, &MoodleCard::showDirty);
    finish();
}

ProbeTarget MoodleCard::target() const
{
    ProbeTarget target;
    target.moodleUrl = QUrl(typed(setting::kMoodleUrl.key));
    target.moodleToken = m_token->typed();
    return target;
}

QCoro::Task<Result<CheckReport>> MoodleCard::startCheck(const ProbeTarget &target)
{
    return probe().checkMoodle(target);
}

QString MoodleCard::fieldLabel(QLatin1StringView key) const
{
    if (key == setting::kMoodleUrl.key)
        return tr("Campus &address");
    if (key == setting::kMoodleRoleId.key)
        return tr("&Role of students (its id in Moodle)");
    return tr("&ID number field of the accounts");
}

QString MoodleCard::secretLabel(SecretName) const
{
    return tr("Web service &token");
}

QString MoodleCard::editorText(QLatin1StringView key, QWidget *editor) const
{
    if (editor == m_idnumber)
        return m_idnumber->currentData().toString();
    if (editor == m_role)
        return QString::number(m_role->value());
    return ConnectionCard::editorText(key, editor);
}

void MoodleCard::setEditorText(QLatin1StringView key, QWidget *editor, const QString &text)
{
    if (editor == m_idnumber)
        m_idnumber->setCurrentIndex(m_idnumber->findData(text));
    else if (editor == m_role)
        m_role->setValue(text.toInt());
    else
        ConnectionCard::setEditorText(key, editor, text);
}

void MoodleCard::retranslate()
{
    card()->setTitle(u"Moodle"_s);
    m_idnumber->setItemText(0, tr("Bedel keeps its own mark there"));
    m_idnumber->setItemText(1, tr("The centre uses it for something else"));
    ConnectionCard::retranslate();
}
