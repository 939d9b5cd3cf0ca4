// SPDX-License-Identifier: MIT
#pragma once

#include "application/error.h"

#include <exception>
#include <string>
#include <type_traits>
#include <utility>

namespace cspdesk::storage {

/// Carries an error from deep inside the layer up to `guarded`, which is as far as it gets.
class Fault : public std::exception
{
public:
    explicit Fault(application::Error error, int sqlCode = 0) : m_error(std::move(error)), m_sqlCode(sqlCode) {}

    [[nodiscard]] const application::Error& error() const { return m_error; }
    /// The extended SQLite code, or 0.
    [[nodiscard]] int sqlCode() const { return m_sqlCode; }
    [[nodiscard]] const char* what() const noexcept override { return "storage fault"; }

private:
    application::Error m_error;
    int m_sqlCode;
};

[[noreturn]] void fail(Failure::Kind kind, std::string where, std::string detail = {});

/// The fault as a failure that names the file it happened in.
application::Error withPlace(application::Error error, const std::string& where);

/// Runs `work` at the boundary of the layer: what it throws becomes the error of the result.
template <class Work>
auto guarded(const std::string& where, Work&& work) -> application::Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Fault& fault) {
        return refuse(withPlace(fault.error(), where));
    } catch (const std::exception& exception) {
        return refuse(application::failure(Failure::Kind::Other, where, exception.what()));
    }
}

} // namespace cspdesk::storage
