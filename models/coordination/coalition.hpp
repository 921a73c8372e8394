// How seats that the government's coalition lost or gained bear on closing an agenda (BerryBurdenHowell10): a factor on
// the hazard -log(1 - P), put into the draw that decides (ODD 7.12). Values in, values out.
#pragma once

#include "models/coordination/parameters.hpp"

namespace models::coordination {

/// coalition_loss for each 10 points lost, coalition_gain for each 10 gained, exponential in between; 1 without change.
[[nodiscard]] double hazard_factor(double seats_change, const ReviewParameters& p);

/// P(S <= ignore) for a support of `known` and logistic noise.
[[nodiscard]] double closing_chance(double known, const ReviewParameters& p);

/// What a uniform draw u stands for when the hazard of closing is multiplied. Closed if u is in the lowest
/// 1 - (1 - closing)^factor; the rest is stretched over what does not close, in order.
struct CoalitionDraw {
    double u = 0;               ///< as if there were no factor
    bool by_coalition = false;  ///< it would not have closed without the factor
};
[[nodiscard]] CoalitionDraw under_coalition(double u, double closing, double factor);

}  // namespace models::coordination
