// One way of mixing integers, the same on every machine. Values that name streams, entities and
// worlds are mixed by it and never added: neighbouring seeds must not share numbers.
#pragma once

#include <cstdint>
#include <string_view>

namespace sim {

/// Bijective mixer of 64 bits (finaliser of SplitMix64; Steele, Lea & Flood 2014).
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

/// Hash of a sequence of integers; the order matters.
template <class... Values>
[[nodiscard]] constexpr std::uint64_t hash_of(Values... values) {
    std::uint64_t h = 0;
    ((h = mix(h ^ mix(static_cast<std::uint64_t>(values)))), ...);
    return h;
}

/// Hash of a text, byte by byte.
[[nodiscard]] constexpr std::uint64_t hash_of_text(std::string_view text) {
    std::uint64_t h = text.size();
    for (const char c : text) h = mix(h ^ static_cast<unsigned char>(c));
    return h;
}

}  // namespace sim
