// SPDX-License-Identifier: MIT
#pragma once

#include "domain/strategic_scanning.h"

#include <QStringList>

namespace cspdesk::wording {

QString label(domain::ScanningDecision decision); ///< "Include"
QString label(domain::DefinitionUse use);

/// The labels of all values, in their order.
QStringList scanningDecisions();
QStringList definitionUses();

/// "3 or more within 30 days".
QString definitionText(const domain::Definition& definition);

} // namespace cspdesk::wording
