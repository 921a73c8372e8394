// Asks memory for what will be read soon.
#pragma once

#include <algorithm>
#include <cstddef>

namespace sim {

/// Asks for the lines of `bytes` from `begin` on, at most `most` bytes of them. Changes nothing that can be seen.
inline void prefetch(const void* begin, std::size_t bytes, std::size_t most = 1024) {
    constexpr std::size_t line = 64;
    const char* at = static_cast<const char*>(begin);
    for (const char* end = at + std::min(bytes, most); at < end; at += line) {
        __builtin_prefetch(at);
        // g++ takes a function that does nothing but prefetch for one without effects, and drops the calls of it.
        asm volatile("" : : "r"(at));
    }
}

}  // namespace sim
