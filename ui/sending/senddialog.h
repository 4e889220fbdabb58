// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/manualsend.h"
#include "app/domain/result.h"
#include "app/services/templateservice.h"
#include "models/sendplanmodel.h"
#include "ui/sending/sendrequest.h"

#include <QCoroTask>
#include <QDialog>
#include <QTimer>

class Banner;
class Button;
class CheckList;
class Clock;
class DataTable;
class Field;
class Label;
class PresentationModel;
class QCheckBox;
class QComboBox;
class QLineEdit;
class SendPreview;
class QVBoxLayout;

/// A template for some people: which one, what each of them would read, who cannot get it and why, what one should
/// know before. Nothing is written until it is sent.
class SendDialog final : public QDialog {
    Q_OBJECT
public:
    struct Source {
        std::function<QCoro::Task<Result<ManualSendPlan>>(ManualSend send)> plan;
        std::function<QCoro::Task<Result<QueuedMessages>>(ManualSend send)> send;
        std::function<QCoro::Task<Result<QList<TemplateUse>>>()> templates;
    };
    /// \a preferred: the template chosen for reminders; empty: none is.
    SendDialog(Source source, const SendRequest &request, const QString &who, const TemplateKey &preferred,
               const Clock &clock, QWidget *parent = nullptr);

    SendPlanModel *model() const { return m_model; }
    DataTable *table() const { return m_table; }
    QComboBox *templateBox() const { return m_template; }
    Button *sendButton() const { return m_send; }
    SendPreview *preview() const { return m_preview; }
    CheckList *summary() const { return m_summary; }
    /// Of many: all who are held back at once.
    QCheckBox *insistAllBox() const { return m_insistAll; }
    /// What stands for the present choice is planned.
    bool isPlanned() const { return m_isPlanned; }

signals:
    void sent(const QueuedMessages &queued);
    /// No template can be used yet.
    void templatesWanted();
    void planned();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void readTemplates();
    void setTemplates(const QList<TemplateUse> &uses);
    void showValues();
    const TemplateUse *current() const;
    ManualSend wanted() const;
    void plan();
    void showPlan(const Result<ManualSendPlan> &plan);
    void showSummary();
    void growToFit();
    void showPerson();
    void step(int by);
    void insist(qint64 studentId, bool isWanted);
    void insistForAll(bool isWanted);
    void showInsistence();
    void send();
    void showSendButton();
    void retranslate();
    bool isOne() const { return m_request.studentIds.size() == 1; }

    const Source m_source;
    const SendRequest m_request;
    const QString m_who;
    const TemplateKey m_preferred;
    const Clock &m_clock;
    QList<TemplateUse> m_templates;
    bool m_isLoaded = false;
    std::optional<ManualSendPlan> m_plan;
    int m_question = 0;
    bool m_isPlanned = false;
    bool m_isSending = false;
    QSet<qint64> m_insistedFor; ///< Ticked one by one or all at once.
    QTimer m_typing;

    Label *m_heading;
    QComboBox *m_template;
    Field *m_templateField;
    QVBoxLayout *m_values;
    QList<std::pair<QString, QLineEdit *>> m_valueEdits; ///< By parameter key.
    Banner *m_banner;
    CheckList *m_summary;
    QCheckBox *m_insistAll;
    SendPlanModel *m_model;
    PresentationModel *m_presentation;
    DataTable *m_table;
    SendPreview *m_preview;
    Button *m_settings;
    Button *m_cancel;
    Button *m_send;
};
