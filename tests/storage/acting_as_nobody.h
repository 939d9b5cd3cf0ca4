// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <unistd.h>

namespace cspdesk::tests {

/// For as long as it lives, permissions mean something even where the tests run as root.
class ActingAsNobody
{
public:
    ActingAsNobody()
    {
        if (m_isRoot && seteuid(65534) != 0)
            throw std::runtime_error("cannot act as nobody");
    }
    ~ActingAsNobody()
    {
        if (m_isRoot && seteuid(0) != 0)
            std::terminate();
    }
    ActingAsNobody(const ActingAsNobody&) = delete;
    ActingAsNobody& operator=(const ActingAsNobody&) = delete;

private:
    bool m_isRoot = geteuid() == 0;
};

} // namespace cspdesk::tests
