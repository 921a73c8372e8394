// Published numbers against ours as a file that opens labelled: one row a claim.
#pragma once

#include <span>

#include "models/classics/verification.hpp"
#include "sim/core/trajectory.hpp"

namespace app {

[[nodiscard]] sim::TrajectoryShape verification_shape();
[[nodiscard]] sim::Trajectory verification_trajectory(std::span<const models::classics::VerificationRow> rows);

}  // namespace app
