// Published survival of ministers of education in office (UNESCO GEM report 2024/5: 1,412 ministers since 2010), to
// which the clock was fitted, and the fitted law exp(-(t / 2.70)^1.37), which the clock must keep.
#pragma once

#include "models/classics/published.hpp"

namespace models::classics {

inline constexpr Wording curve_and_mean{
    "la ley de Weibull más cercana a la curva tiene media 2.47; con media 2.25 quedaría el 27 % tras tres años, no el "
    "33 %",
    "the Weibull law nearest to the curve has mean 2.47; with mean 2.25, 27 % would be left after three years, not 33 "
    "%"};

inline constexpr Published tenure_published[] = {
    {"year1",
     "UNESCO24",
     {"ministros en el cargo tras 1 año", "ministers in office after 1 year"},
     fitted(0.79, 0.02),
     {},
     replicated(0.774, 0, .0005)},
    {"year2",
     "UNESCO24",
     {"ministros en el cargo tras 2 años", "ministers in office after 2 years"},
     fitted(0.49, 0.03),
     {},
     replicated(0.515, 0, .0005)},
    {"year3",
     "UNESCO24",
     {"ministros en el cargo tras 3 años", "ministers in office after 3 years"},
     fitted(0.33, 0.02),
     {},
     replicated(0.315, 0, .0005)},
    {"mean",
     "UNESCO24",
     {"permanencia media, años", "mean tenure, years"},
     exactly(2.25, .05),
     curve_and_mean,
     replicated(2.47, 0)},
};

}  // namespace models::classics
