// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The filtered log as a file: the columns that are in sight, in the person's order.
#include "app/domain/clock.h"
#include "app/domain/phone.h"
#include "app/services/errortext.h"
#include "ui/charts/charttable.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagetext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/savedialog.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 2000;

/// All rows of a query, piece by piece, so that no statement runs for long.
QCoro::Task<Result<QList<MessageRow>>> allRows(MessageService *messages, MessageQuery query)
{
    QList<MessageRow> rows;
    for (;;) {
        const Result<ListPage<MessageRow>> page = co_await messages->page(query, int(rows.size()), kRowsAtOnce);
        if (!page)
            co_return tl::unexpected(page.error());
        rows.append(page->rows);
        if (page->rows.size() < kRowsAtOnce)
            co_return rows;
    }
}

} // namespace

void MessagesPage::exportList()
{
    QFileDialog *dialog = newSaveDialog(this, tr("Save the list"), tr("Table (*.csv)"),
                                        tr("messages %1.csv", "file name, day").arg(today().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &MessagesPage::writeList);
    dialog->open();
}

/// What a spreadsheet can sort and count by; days and times stay whole there.
QVariant MessagesPage::fileCell(const MessageRow &row, int column) const
{
    const auto time = [](const QDateTime &at) {
        return at.isValid() ? at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
    };
    switch (column) {
    case MessageTimeColumn:
        return time(row.message.queuedAt);
    case MessageStudentColumn:
        return row.isToGuardian ? tr("%1 (guardian)", "a minor; the message goes to the guardian").arg(row.studentName)
                                : row.studentName;
    case MessageTemplateColumn:
        return templateAndReason(row.message);
    case MessageStateColumn:
        return stateAndReason(row.message, m_isDeliveryReported);
    case MessageSinceColumn:
        return time(row.since());
    default:
        return {};
    }
}

void MessagesPage::writeList(const QString &path)
{
    QList<int> columns;
    const QHeaderView *heads = table()->horizontalHeader();
    for (int place = 0; place < heads->count(); ++place) {
        const int column = heads->logicalIndex(place);
        if (!table()->isColumnHidden(column))
            columns.append(column);
    }
    QCoro::connect(allRows(&m_messages, query()), this, [this, path, columns](const Result<QList<MessageRow>> &rows) {
        if (!rows) {
            showError(rows.error());
            return;
        }
        ChartTable file;
        for (const int column : columns)
            file.headers.append(presentation()->headerData(column, Qt::Horizontal).toString());
        for (const MessageRow &row : *rows) {
            QVariantList cells;
            for (const int column : columns)
                cells.append(fileCell(row, column));
            file.append(cells, {});
        }
        QSaveFile out(path);
        if (out.open(QIODevice::WriteOnly) && out.write(file.toCsv()) >= 0 && out.commit())
            return;
        banner()->clearButtons();
        banner()->setClosable(true);
        banner()->setMessage(tr("The file could not be written"), u"%1\n%2"_s.arg(path, out.errorString()));
        banner()->present();
    });
}
