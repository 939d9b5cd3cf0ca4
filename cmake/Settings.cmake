# SPDX-License-Identifier: MIT
# One INTERFACE target carries the language level, the warnings and the Qt strictness that every layer shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# g++ 12 reports false -Wrestrict on plain std::string code at -O3.
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")

# A compiler cache is used where there is one and never asked for.
find_program(CSPDESK_CCACHE ccache DOC "Compiler cache; OFF does without")
if(CSPDESK_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CSPDESK_CCACHE})
endif()

add_library(cspdesk_settings INTERFACE)
target_include_directories(cspdesk_settings INTERFACE ${CMAKE_SOURCE_DIR}/src)
# Not -Wnull-dereference: at -O2 g++ 12 sees null pointers inside std::vector's own code.
target_compile_options(cspdesk_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Wswitch-enum -Werror
    # Designated initialisers leave out what has a default on purpose.
    -Wno-missing-field-initializers)
target_compile_definitions(cspdesk_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT CSPDESK_VERSION="${PROJECT_VERSION}")

if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options(-fstack-protector-strong -fstack-clash-protection)
    add_compile_definitions(_FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
    add_link_options(-Wl,-z,relro,-z,now)
endif()

if(CSPDESK_SANITIZE)
    list(JOIN CSPDESK_SANITIZE "," sanitizers)
    # The checks left out look at each pointer that is followed, which AddressSanitizer does too: without them a file
    # compiles in about half the time.
    add_compile_options(-fsanitize=${sanitizers} -fno-sanitize=null,alignment,object-size,vptr
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${sanitizers})
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    # At -O1 the sanitizers' own code makes g++ 12 see uninitialised values that are not there.
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
