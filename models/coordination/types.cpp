#include "models/coordination/types.hpp"

#include <algorithm>

namespace models::coordination {

Shares packed(const Profile& profile) {
    Shares shares;
    for (std::size_t p = 0; p != max_problems; ++p)
        shares.steps[p] = static_cast<std::uint16_t>(std::clamp(profile[p], 0.0, 1.0) * 65535 + 0.5);
    return shares;
}

Profile unpacked(const Shares& shares) {
    Profile profile{};
    for (std::size_t p = 0; p != max_problems; ++p) profile[p] = shares.steps[p] / 65535.0;
    return profile;
}

Position position_of(const std::vector<double>& stated) {
    return stated.empty() ? Position{} : Position{stated[0], stated[1]};
}

std::uint8_t strong(const Components& components) {
    const auto values = components.values();
    std::uint8_t bits = 0;
    for (std::size_t c = 0; c != component_count; ++c)
        if (values[c] >= 0.5) bits = static_cast<std::uint8_t>(bits | (1U << c));
    return bits;
}

}  // namespace models::coordination
