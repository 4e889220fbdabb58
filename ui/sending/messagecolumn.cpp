// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/messagecolumn.h"

#include "app/domain/clock.h"
#include "ui/style/statemark.h"
#include "ui/style/stateword.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>

namespace {
struct MessageColumnWords {
    Q_DECLARE_TR_FUNCTIONS(MessageColumn)
};
} // namespace

ColumnPresentation messageColumn(std::function<LastMessage(const QModelIndex &)> lastMessage, const Clock &clock)
{
    ColumnPresentation column{.kind = CellKind::State};
    column.text = [lastMessage, &clock](const QModelIndex &index) {
        const QString painted = index.data().toString(); // which also asks for a row that is not here
        const LastMessage last = lastMessage(index);
        if (!last.state)
            return painted;
        const QDate day = last.at.toLocalTime().date();
        const QDate today = clock.now().toLocalTime().date();
        return MessageColumnWords::tr("%1, %2", "state of the newest message, when it was written")
            .arg(stateWord(*last.state), relativeDay(day, today));
    };
    column.mark = [lastMessage](const QModelIndex &index) {
        const LastMessage last = lastMessage(index);
        return last.state ? stateMark(*last.state) : Mark::None;
    };
    column.tip = [lastMessage, &clock](const QModelIndex &index) {
        const LastMessage last = lastMessage(index);
        return last.state ? relativeDate(last.at.toLocalTime(), clock.now().toLocalTime()) : QString();
    };
    return column;
}
