// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templatelist.h"

#include <QWidget>

class Field;
class Label;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

/// What each variable of a template is filled with: by the person, or with a text that is the same for everybody.
class MappingEditor final : public QWidget {
    Q_OBJECT
public:
    explicit MappingEditor(QWidget *parent = nullptr);
    ~MappingEditor() override;
    /// events: the messages that go out with it; what one of them does not know is warned of.
    void setUse(const TemplateUse &use, const QList<RuleEvent> &events);
    QMap<QString, TemplateVariable> mapping() const;
    /// Values that are the same for everybody, by parameter key; only those that can be sent.
    QMap<QString, QString> texts() const;

signals:
    /// The person chose, or left a text that can be sent; everything that has a value.
    void mappingChosen(const QMap<QString, TemplateVariable> &mapping, const QMap<QString, QString> &texts);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QString key;
        TemplateParameter parameter;
        QComboBox *combo = nullptr; ///< None where no variable of a person fits.
        Field *field = nullptr;
        QLineEdit *edit = nullptr; ///< The text that is the same for everybody.
        Field *textField = nullptr; ///< Of the edit; the same as field where there is no combo box.
    };
    void addChoice(Row &row);
    void addText(Row &row);
    bool showValidity(const Row &row) const;
    void onChosen(const QString &key);
    void onTextLeft(const QString &key);
    void warnOfEvents(const Row &row, TemplateVariable variable) const;
    void rebuild();

    TemplateUse m_use;
    QList<RuleEvent> m_events;
    QVBoxLayout *m_column;
    Label *m_none;
    QList<Row> m_rows;
};
