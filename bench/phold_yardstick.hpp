// The yardstick: PHOLD in one hand-written loop with no interface, on the same integers as the model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/classics/phold.hpp"

namespace bench {

struct YardstickResult {
    std::uint64_t events = 0;
    double seconds = 0;                 ///< of the loop alone, without the set-up
    std::vector<std::uint32_t> counts;  ///< events of each ball: the checksum
};

/// Windows of the lookahead, blocks of 4096 balls, the letters of a block sorted inside a window.
[[nodiscard]] YardstickResult run_yardstick(const models::classics::PholdParameters& p, std::uint64_t run_hash,
                                            double until, std::size_t threads);

}  // namespace bench
