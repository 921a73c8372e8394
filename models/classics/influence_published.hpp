// Closed forms of linear influence: (I - L W)^-1 (I - L) x0 of Friedkin & Johnsen for the example that is the model's
// default, and DeGroot's consensus of the same weights, whose stationary distribution is (1/4, 1/2, 1/4).
#pragma once

#include "models/classics/published.hpp"

namespace models::classics {

inline constexpr Published influence_published[] = {
    {"friedkin_johnsen.0",
     "DeGroot74",
     {"Friedkin–Johnsen: opinión del primero", "Friedkin–Johnsen: opinion of the first"},
     exactly(.325606, 5e-7)},
    {"friedkin_johnsen.1",
     "DeGroot74",
     {"Friedkin–Johnsen: opinión del segundo", "Friedkin–Johnsen: opinion of the second"},
     exactly(.391375, 5e-7)},
    {"friedkin_johnsen.2",
     "DeGroot74",
     {"Friedkin–Johnsen: opinión del tercero", "Friedkin–Johnsen: opinion of the third"},
     exactly(.422642, 5e-7)},
    {"degroot", "DeGroot74", {"DeGroot: consenso", "DeGroot: consensus"}, exactly(.45, 1e-12)},
};

}  // namespace models::classics
