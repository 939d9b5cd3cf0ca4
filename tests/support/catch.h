// SPDX-License-Identifier: MIT
#pragma once

// The one place that names the test library's header, so that its next major version is a one-file change.
#include <catch2/catch.hpp>
