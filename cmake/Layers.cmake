# SPDX-License-Identifier: MIT
# The moc of Qt 6.4 stops at a header that begins with <compare> or <concepts> of g++ 12: those use a macro of c++config.h
# without including it, so it is read first.
function(cspdesk_moc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS "--include;${PROJECT_SOURCE_DIR}/cmake/moc_prelude.h")
endfunction()

# Standard headers that most files read anyway, read once for a target. They save about a fifth of the time of a build;
# what does without them (every preset but `test`) shows where an #include is missing.
function(cspdesk_precompile target)
    if(CSPDESK_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <array> <chrono> <compare> <filesystem> <fstream> <functional> <iostream> <map> <memory> <optional>
            <set> <span> <sstream> <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector>
            <tl/expected.hpp> ${ARGN})
    endif()
endfunction()

# A layer is one static library made of the sources of one folder; USES names the layers above it in docs/architecture.md.
function(cspdesk_layer name)
    cmake_parse_arguments(LAYER "QT;COMPUTES" "" "USES;LINKS;PRIVATE_LINKS;PRECOMPILES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(cspdesk_${name} STATIC ${sources})
    add_library(cspdesk::${name} ALIAS cspdesk_${name})
    list(TRANSFORM LAYER_USES PREPEND cspdesk::)
    target_link_libraries(cspdesk_${name} PUBLIC cspdesk_settings ${LAYER_USES} ${LAYER_LINKS} PRIVATE ${LAYER_PRIVATE_LINKS})
    if(LAYER_QT)
        cspdesk_moc(cspdesk_${name})
    endif()
    cspdesk_precompile(cspdesk_${name} ${LAYER_PRECOMPILES})
    if(LAYER_COMPUTES AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Nobody replaces its functions at run time, so that they may be inlined. At -O3 g++ 12 reports false -Wrestrict,
        # and uninitialised strings inside variants; without optimising both are looked for as everywhere.
        target_compile_options(cspdesk_${name} PRIVATE
            $<$<CONFIG:Release>:-O3 -fno-semantic-interposition -Wno-restrict -Wno-maybe-uninitialized>)
    endif()
endfunction()

# The tests of one layer are one program; every test case becomes a CTest test with the given label. With OUTSIDE, those
# that are tagged [outside] because they call checkers from outside get the label "outside" instead.
function(cspdesk_tests name)
    cmake_parse_arguments(TESTS "QT;OUTSIDE" "LABEL" "LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(${name}_tests ${sources})
    target_include_directories(${name}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${name}_tests PRIVATE cspdesk_settings ${TESTS_LINKS})
    target_compile_definitions(${name}_tests PRIVATE
        CSPDESK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" CSPDESK_BINARY_DIR="${CMAKE_BINARY_DIR}")
    if(TESTS_QT)
        cspdesk_moc(${name}_tests)
    endif()
    cspdesk_precompile(${name}_tests <catch2/catch.hpp>)
    if(TESTS_OUTSIDE)
        catch_discover_tests(${name}_tests TEST_SPEC "[outside]" TEST_PREFIX "outside: ${name}: " PROPERTIES LABELS outside)
        set(specification TEST_SPEC "~[outside]")
    endif()
    catch_discover_tests(${name}_tests ${specification} TEST_PREFIX "${name}: " PROPERTIES LABELS ${TESTS_LABEL})
endfunction()
