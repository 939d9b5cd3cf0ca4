# SPDX-License-Identifier: MIT
# One INTERFACE target carries the language level, the warnings and the Qt strictness that every layer shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# g++ 12 reports false -Wrestrict on plain std::string code at -O3.
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")

add_library(cspdesk_settings INTERFACE)
target_include_directories(cspdesk_settings INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(cspdesk_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Wswitch-enum -Werror)
target_compile_definitions(cspdesk_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    CSPDESK_VERSION="${PROJECT_VERSION}")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(cspdesk_settings INTERFACE -fstack-protector-strong)
    target_compile_definitions(cspdesk_settings INTERFACE _FORTIFY_SOURCE=2)
endif()
foreach(sanitizer IN LISTS CSPDESK_SANITIZE)
    add_compile_options(-fsanitize=${sanitizer} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${sanitizer})
endforeach()
if(CSPDESK_SANITIZE)
    add_compile_options(-fno-sanitize-recover=all)
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
