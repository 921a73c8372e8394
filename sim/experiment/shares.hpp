// How several workers divide an experiment among themselves without talking to each other.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/experiment/experiment.hpp"

namespace sim {

/// The index-th of `count` shares, from 0.
struct Share {
    std::size_t index = 0;
    std::size_t count = 1;
    friend bool operator==(const Share&, const Share&) = default;
};

/// What is dealt out, one after another like cards.
enum class Deal {
    families,  ///< every share is as balanced over points and replicates as the whole: none takes all of a point
    points     ///< all runs of a point to one worker, who then sees all that decides how many of them are wanted
};

/// By run, whether it is in the share.
[[nodiscard]] std::vector<bool> runs_of_share(const std::vector<PlannedRun>& runs, Share share, Deal deal);

}  // namespace sim
