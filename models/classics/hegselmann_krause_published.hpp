// Published numbers of Hegselmann & Krause (2002): three evenly spaced starts, which nothing random touches, and the
// ladder of confidences from a uniform start of 625 members; beside them an independent recomputation (100 runs).
#pragma once

#include "models/classics/published.hpp"

namespace models::classics {

inline constexpr Wording third_camp_stays{
    "en más de la mitad de las corridas queda un tercer grupo; una réplica independiente halló dos en 16 de 50",
    "a third camp is left in more than half of the runs; an independent replication found two in 16 of 50"};

inline constexpr Published hegselmann_krause_published[] = {
    {"n50.split",
     "HK02",
     {"n=50, ε=0.20: período en que se divide", "n=50, ε=0.20: period in which it splits"},
     exactly(6, 0)},
    {"n50.still", "HK02", {"n=50, ε=0.20: quieto desde el período", "n=50, ε=0.20: still from period"}, exactly(8, 0)},
    {"n50.low",
     recomputation,
     {"n=50, ε=0.20: posición de los 25 de abajo", "n=50, ε=0.20: position of the lower 25"},
     exactly(.3039, 1e-4)},
    {"n50.high",
     recomputation,
     {"n=50, ε=0.20: posición de los 25 de arriba", "n=50, ε=0.20: position of the upper 25"},
     exactly(.6961, 1e-4)},
    {"n100.splits", "HK02", {"n=100, ε=0.05: divisiones", "n=100, ε=0.05: splits"}, exactly(8, 0)},
    {"n100.camps",
     "HK02",
     {"n=100, ε=0.25: grupos al final (acuerdo)", "n=100, ε=0.25: camps at the end (agreement)"},
     exactly(1, 0)},
    {"n100.position",
     recomputation,
     {"n=100, ε=0.25: posición del acuerdo", "n=100, ε=0.25: position of the agreement"},
     exactly(.5, 1e-4)},
    {"n100.periods", recomputation, {"n=100, ε=0.25: períodos", "n=100, ε=0.25: periods"}, exactly(10, 0)},
    {"e0.01.camps",
     "HK02",
     {"ε=0.01: opiniones al final (una corrida)", "ε=0.01: opinions left (one run)"},
     sampled(38, 1)},
    {"e0.01.camps",
     recomputation,
     {"ε=0.01: mediana de opiniones al final", "ε=0.01: median of opinions left"},
     sampled(37, 100, Statistic::median)},
    {"e0.05.camps",
     recomputation,
     {"ε=0.05: mediana de grupos", "ε=0.05: median of camps"},
     sampled(8, 100, Statistic::median)},
    {"e0.10.camps",
     recomputation,
     {"ε=0.10: mediana de grupos", "ε=0.10: median of camps"},
     sampled(4, 100, Statistic::median)},
    {"e0.15.two",
     "HK02",
     {"ε=0.15: corridas con dos grupos (lo típico: más de la mitad)",
      "ε=0.15: runs with two camps (typical: more than half)"},
     between(.5, .5, 1),
     third_camp_stays,
     replicated(.36, 100)},
    {"e0.20.two",
     recomputation,
     {"ε=0.20: corridas con dos grupos", "ε=0.20: runs with two camps"},
     replicated(.92, 100)},
    {"takeover",
     "HK02",
     {"confianza desde la que la mayoría de corridas acuerda", "confidence from which most runs agree"},
     between(.23, .21, .25)},
    {"e0.25.camps",
     "HK02",
     {"ε=0.25: mediana de grupos (consenso)", "ε=0.25: median of camps (consensus)"},
     exactly(1, 0, Statistic::median)},
    {"e0.25.one", recomputation, {"ε=0.25: corridas en consenso", "ε=0.25: runs in consensus"}, replicated(1, 100)},
};

}  // namespace models::classics
