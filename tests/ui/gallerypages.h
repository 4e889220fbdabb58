// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Page;

// Pages of the gallery, each after one picture of the design. All people are invented.
Page *componentsPage();
Page *controlsPage();
Page *studentsPage();
Page *homePage();
Page *formPage();
Page *emptyPage();
Page *messagesPage();
Page *connectionsPage();
