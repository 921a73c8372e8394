// Published numbers of Deffuant et al. (2000): the number of major camps is at most the integer part of 1 / (2d).
// Beside it an independent recomputation (1,000 people, step 0.5, 50 runs). Camps count from 1 % of the people on: with
// all isolates there are 1.5 to 3 more.
#pragma once

#include "models/classics/published.hpp"

namespace models::classics {

inline constexpr Wording gradual{
    "el paso de dos grupos a uno es gradual entre d=0.25 y d=0.30; la regla es su límite, no un salto",
    "the passage from two camps to one is gradual between d=0.25 and d=0.30; the rule is its limit, not a step"};

inline constexpr Published deffuant_published[] = {
    {"d0.50.camps",
     "Deffuant00",
     {"d=0.50: mediana de grupos mayores (a lo sumo)", "d=0.50: median of major camps (at most)"},
     between(1, 0, 1, Statistic::median)},
    {"d0.50.one", recomputation, {"d=0.50: corridas con un grupo", "d=0.50: runs with one camp"}, replicated(1.0, 50)},
    {"d0.40.camps",
     "Deffuant00",
     {"d=0.40: mediana de grupos mayores (a lo sumo)", "d=0.40: median of major camps (at most)"},
     between(1, 0, 1, Statistic::median)},
    {"d0.40.one", recomputation, {"d=0.40: corridas con un grupo", "d=0.40: runs with one camp"}, replicated(1.0, 50)},
    {"d0.30.camps",
     "Deffuant00",
     {"d=0.30: mediana de grupos mayores (a lo sumo)", "d=0.30: median of major camps (at most)"},
     between(1, 0, 1, Statistic::median)},
    {"d0.30.one", recomputation, {"d=0.30: corridas con un grupo", "d=0.30: runs with one camp"}, replicated(0.98, 50)},
    {"d0.27.camps",
     "Deffuant00",
     {"d=0.27: mediana de grupos mayores (a lo sumo)", "d=0.27: median of major camps (at most)"},
     between(1, 0, 1, Statistic::median),
     gradual},
    {"d0.27.one", recomputation, {"d=0.27: corridas con un grupo", "d=0.27: runs with one camp"}, replicated(0.38, 50)},
    {"d0.25.camps",
     "Deffuant00",
     {"d=0.25: mediana de grupos mayores (a lo sumo)", "d=0.25: median of major camps (at most)"},
     between(2, 0, 2, Statistic::median)},
    {"d0.25.two",
     recomputation,
     {"d=0.25: corridas con dos grupos", "d=0.25: runs with two camps"},
     replicated(0.9, 50)},
    {"d0.20.camps",
     "Deffuant00",
     {"d=0.20: mediana de grupos mayores (a lo sumo)", "d=0.20: median of major camps (at most)"},
     between(2, 0, 2, Statistic::median)},
    {"d0.20.two",
     recomputation,
     {"d=0.20: corridas con dos grupos", "d=0.20: runs with two camps"},
     replicated(0.92, 50)},
    {"d0.15.camps",
     "Deffuant00",
     {"d=0.15: mediana de grupos mayores (a lo sumo)", "d=0.15: median of major camps (at most)"},
     between(3, 0, 3, Statistic::median)},
    {"d0.15.three",
     recomputation,
     {"d=0.15: corridas con tres grupos", "d=0.15: runs with three camps"},
     replicated(0.94, 50)},
    {"d0.10.camps",
     "Deffuant00",
     {"d=0.10: mediana de grupos mayores (a lo sumo)", "d=0.10: median of major camps (at most)"},
     between(5, 0, 5, Statistic::median)},
    {"d0.10.camps",
     recomputation,
     {"d=0.10: media de grupos mayores", "d=0.10: mean of major camps"},
     replicated(4.52, 50)},
    {"d0.05.camps",
     "Deffuant00",
     {"d=0.05: mediana de grupos mayores (a lo sumo)", "d=0.05: median of major camps (at most)"},
     between(10, 0, 10, Statistic::median)},
    {"d0.05.camps",
     recomputation,
     {"d=0.05: media de grupos mayores", "d=0.05: mean of major camps"},
     replicated(8.98, 50)},
};

}  // namespace models::classics
