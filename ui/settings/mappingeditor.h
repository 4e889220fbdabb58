// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/templateservice.h"

#include <QWidget>

class Bubble;
class Field;
class Label;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

/// What each variable of a template is filled with, and how the message then reads to an invented person.
class MappingEditor final : public QWidget {
    Q_OBJECT
public:
    explicit MappingEditor(TemplateService &templates, QWidget *parent = nullptr);
    ~MappingEditor() override;
    void setUse(const TemplateUse &use);
    QMap<QString, TemplateVariable> mapping() const;
    /// Values that are the same for everybody, by parameter key; only those that can be sent.
    QMap<QString, QString> texts() const;
    QString previewText() const;

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
    void rebuild();
    void showPreview();

    TemplateService &m_templates;
    TemplateUse m_use;
    QVBoxLayout *m_left;
    Label *m_none;
    Label *m_caption;
    Bubble *m_bubble;
    Label *m_problem;
    QList<Row> m_rows;
};
