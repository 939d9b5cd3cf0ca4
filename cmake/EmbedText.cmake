# SPDX-License-Identifier: MIT
# Compiles text files into a layer that has no resource system: each becomes a std::string_view found by its file name.
# Byte arrays, not string literals, because compilers limit the length of a literal.
function(cspdesk_embed target symbol)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
    set(entries "")
    set(arrays "")
    set(index 0)
    foreach(path IN LISTS ARGN)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
        file(READ ${path} hex HEX)
        string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
        get_filename_component(file ${path} NAME)
        string(APPEND arrays "constexpr unsigned char bytes${index}[] = {${bytes}0};\n")
        string(APPEND entries "    {\"${file}\", std::string_view(reinterpret_cast<const char*>(bytes${index}), sizeof(bytes${index}) - 1)},\n")
        math(EXPR index "${index} + 1")
    endforeach()
    file(CONFIGURE OUTPUT ${output} CONTENT
"#include <span>
#include <string_view>
#include <utility>
namespace {
${arrays}const std::pair<std::string_view, std::string_view> files[] = {
${entries}};
}
namespace cspdesk {
std::span<const std::pair<std::string_view, std::string_view>> ${symbol}() { return files; }
}
")
    target_sources(${target} PRIVATE ${output})
endfunction()
