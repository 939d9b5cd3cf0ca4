// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace cspdesk {

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
    std::vector<std::thread> others;
    for (unsigned worker = 1; worker < workers && worker < pieces; ++worker)
        others.emplace_back(run, worker);
    run(0);
    for (std::thread& other : others)
        other.join();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace cspdesk
