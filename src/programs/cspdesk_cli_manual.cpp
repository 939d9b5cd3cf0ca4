// SPDX-License-Identifier: MIT
// A tool of the build: reads the written part of cspdesk-cli(1) and writes the whole page.
#include "commands/manual_page.h"

#include <iostream>
#include <iterator>
#include <string>

int main()
{
    const std::string writtenPart(std::istreambuf_iterator<char>(std::cin), {});
    std::cout << cspdesk::commands::manualPage(writtenPart) << std::flush;
    return std::cout ? 0 : 1;
}
