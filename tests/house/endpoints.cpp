// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what the program says of its endpoints for other programs, for openapi.py.
#include "app/engine/http/programwords.h"

#include <QJsonDocument>

#include <cstdio>

int main()
{
    std::fputs(QJsonDocument(programDescription()).toJson().constData(), stdout);
    return 0;
}
