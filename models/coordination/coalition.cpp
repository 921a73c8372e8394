#include "models/coordination/coalition.hpp"

#include "sim/core/math.hpp"

namespace models::coordination {

double hazard_factor(double seats_change, const ReviewParameters& p) {
    if (seats_change < 0) return sim::pow(p.coalition_loss, -10 * seats_change);
    return seats_change > 0 ? sim::pow(p.coalition_gain, 10 * seats_change) : 1;
}

double closing_chance(double known, const ReviewParameters& p) {
    if (p.noise > 0) return sim::logistic((p.ignore - known) / p.noise);
    return known > p.ignore ? 0 : 1;
}

CoalitionDraw under_coalition(double u, double closing, double factor) {
    if (factor == 1 || closing <= 0 || closing >= 1) return {u};
    const double closes = 1 - sim::pow(1 - closing, factor);
    if (u <= closes) return {closing * (u / closes), u > closing};
    return {closing + (1 - closing) * ((u - closes) / (1 - closes))};
}

}  // namespace models::coordination
