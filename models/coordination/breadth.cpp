#include "models/coordination/breadth.hpp"

#include <bit>

#include "sim/core/math.hpp"

namespace models::coordination {
namespace {

double power(double base, double exponent) {
    if (exponent == 0) return 1;
    return base > 0 ? sim::pow(base, exponent) : 0;
}

}  // namespace

double brought(std::span<const Member> members) {
    std::uint32_t components = 0;
    for (const Member& m : members) components |= m.strong;
    return static_cast<double>(std::popcount(components)) / component_count;
}

double collective_capacity(std::span<const Member> members, const BreadthParameters& p) {
    return power(brought(members) * static_cast<double>(members.size()) / 2, p.returns);
}

double pace(std::size_t members, const BreadthParameters& p) {
    return power(static_cast<double>(members) / 2, p.agreement);
}

}  // namespace models::coordination
