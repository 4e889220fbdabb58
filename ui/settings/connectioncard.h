// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/connectionprobe.h"
#include "app/services/settingsservice.h"
#include "ui/widgets/card.h"

class Banner;
class Button;
class CheckList;
class Chip;
class Clock;
class Field;
class Label;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;
class SecretEdit;

/// What the cards of Moodle and WhatsApp share: fields for settings and secrets, a test of what is typed, the result
/// line by line, and saving. The subclass names the fields and the probe.
class ConnectionCard : public QWidget {
    Q_OBJECT
public:
    ConnectionCard(Error::System system, SettingsService &settings, ConnectionProbe &probe, const Clock &clock,
                   QWidget *parent = nullptr);

    /// Tests what is typed, saved or not.
    void check();
    /// Saves what changed; fields that are refused say why and keep what was typed.
    void save();
    bool isDirty() const;
    bool isBusy() const { return m_isBusy; }
    const std::optional<CheckReport> &report() const { return m_report; }

signals:
    void checked(Error::System system, const CheckReport &report);
    void saved();

protected:
    /// Adds a field for a setting to the grid; advanced ones are hidden until asked for.
    QLineEdit *addText(QLatin1StringView key, int row, int column, bool isAdvanced = false, int span = 1);
    Field *addEditor(QLatin1StringView key, QWidget *editor, int row, int column, bool isAdvanced);
    SecretEdit *addSecret(SecretName name, int row, int column);
    /// Fields are in place: fill them and begin.
    void finish();
    void showDirty();
    virtual ProbeTarget target() const = 0;
    virtual QCoro::Task<Result<CheckReport>> startCheck(const ProbeTarget &target) = 0;
    virtual QString fieldLabel(QLatin1StringView key) const = 0;
    virtual QString secretLabel(SecretName name) const = 0;
    /// Editors that are no line edits: their value as the setting's text, and back.
    virtual QString editorText(QLatin1StringView key, QWidget *editor) const;
    virtual void setEditorText(QLatin1StringView key, QWidget *editor, const QString &text);
    virtual void retranslate();
    void changeEvent(QEvent *event) override;

    SettingsService &settings() const { return m_settings; }
    ConnectionProbe &probe() const { return m_probe; }
    Card *card() const { return m_card; }
    QString typed(QLatin1StringView key) const;

private:
    struct SettingField {
        QLatin1StringView key;
        Field *field = nullptr;
        bool isAdvanced = false;
    };
    struct SecretField {
        SecretEdit *edit = nullptr;
        Field *field = nullptr;
    };
    void load();
    void showReport();
    void showError(const Error &error);
    void onChecked(const Result<CheckReport> &report);
    void saveSetting(const SettingField &field);
    void saveSecret(const SecretField &field);
    void onSaved(const Result<void> &result, Field *field);
    void endSaving();

    const Error::System m_system;
    SettingsService &m_settings;
    ConnectionProbe &m_probe;
    const Clock &m_clock;
    Card *m_card;
    Chip *m_chip;
    Label *m_when;
    Button *m_check;
    QGridLayout *m_grid;
    Banner *m_banner;
    Button *m_advanced;
    Button *m_save;
    Button *m_discard;
    QWidget *m_saveRow;
    Line *m_line;
    CheckList *m_list;
    QList<SettingField> m_fields;
    QList<SecretField> m_secrets;
    std::optional<CheckReport> m_report;
    std::optional<Error> m_error;
    bool m_isBusy = false;
    bool m_showsAdvanced = false;
    bool m_isLoading = false;
    int m_saving = 0;
    bool m_saveFailed = false;
};
