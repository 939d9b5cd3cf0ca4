// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace cspdesk::desktop {

/// A card with a title, and what stands below it.
struct TitledCard
{
    QFrame* frame;
    QVBoxLayout* layout;
};
TitledCard makeTitled(const QString& title, QWidget* parent);

/// Words below a choice, in line with the words beside its mark.
QLabel* muted(const QString& words, QWidget* parent);
QLabel* fieldLabel(const QString& words, QWidget* buddy, QWidget* parent);

} // namespace cspdesk::desktop
