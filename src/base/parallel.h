// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace cspdesk {

/// Threads that call `work(worker)`, numbered from 1 to below `workers`; fewer where the machine gives no more.
template <typename Work>
std::vector<std::thread> startBeside(unsigned workers, const Work& work)
{
    std::vector<std::thread> others;
    others.reserve(workers);
    try {
        for (unsigned worker = 1; worker < workers; ++worker)
            others.emplace_back([&work, worker] { work(worker); });
    } catch (const std::system_error&) { // those that are there do all of it
    }
    return others;
}

/// Calls `work(worker, piece)` for every piece from 0, with so many threads, this one among them. What the first of
/// them to fail throws is thrown here, after all have ended.
template <typename Work>
void inParallel(unsigned workers, std::size_t pieces, const Work& work)
{
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex guard;
    const auto run = [&](unsigned worker) {
        try {
            for (std::size_t piece = next.fetch_add(1); piece < pieces; piece = next.fetch_add(1))
                work(worker, piece);
        } catch (...) {
            const std::lock_guard lock(guard);
            if (!failure)
                failure = std::current_exception();
            next = pieces;
        }
    };
    std::vector<std::thread> others = startBeside(pieces < workers ? static_cast<unsigned>(pieces) : workers, run);
    run(0);
    for (std::thread& other : others)
        other.join();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace cspdesk
