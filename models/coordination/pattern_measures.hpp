// The numbers that the patterns need, read out of one run or drawn apart from any run.
#pragma once

#include <string>
#include <vector>

#include "sim/core/measure.hpp"

namespace models::coordination {

[[nodiscard]] const sim::MeasureSet& pattern_measures();

/// "coalition_loss", "coalition_gain": the factor on the hazard of closing with 10 points of seats less or more.
/// "tenure1", "tenure2", "tenure3": 1 for each post whose holder serves at least so many years, else 0, drawn from the
/// model's own clock with the mean that fits the world's ministers and no hand-over to cut it short.
[[nodiscard]] std::vector<double> drawn_apart(const std::string& measure);

}  // namespace models::coordination
