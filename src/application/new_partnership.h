// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// What every partnership file begins with: the partnership by its name, its Board, terms of reference with the usual
/// values in force from `today`, and a page of public information to be worded.
Result<> newPartnership(UnitOfWork& unit, const std::string& name, Date today);

/// A new file with the sample partnership in it. Where anything fails no file is left behind.
Result<std::unique_ptr<Store>> createSample(PartnershipFiles& files, const std::filesystem::path& path,
                                            const Worker& worker);

} // namespace cspdesk::application
