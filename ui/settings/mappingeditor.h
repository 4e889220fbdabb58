// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/templateservice.h"

#include <QWidget>

class Bubble;
class Field;
class Label;
class QComboBox;
class QVBoxLayout;

/// What each variable of a template is filled with, and how the message then reads to an invented person.
class MappingEditor final : public QWidget {
    Q_OBJECT
public:
    explicit MappingEditor(TemplateService &templates, QWidget *parent = nullptr);
    void setUse(const TemplateUse &use);
    QMap<QString, TemplateVariable> mapping() const;
    QString previewText() const;

signals:
    /// The person chose; every variable that has a value.
    void mappingChosen(const QMap<QString, TemplateVariable> &mapping);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QString key;
        TemplateParameter parameter;
        QComboBox *combo = nullptr;
        Field *field = nullptr;
    };
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
