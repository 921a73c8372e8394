// What can come over a territory from outside at a date: the holder of a post leaves early, a government takes hold of
// a platform, a fund ends before its date (ODD 7.25). An election's result is no happening: it is a setting of its
// term.
#pragma once

#include <cstdint>
#include <optional>

#include "models/coordination/coordination.hpp"
#include "sim/core/text.hpp"

namespace models::coordination {

enum class HappeningKind : std::uint8_t {
    exit,      ///< of the holder of an actor
    capture,   ///< of a platform, by its host's government
    fund_end,  ///< of a fund, with all that is left of it
};

struct Happening {
    HappeningKind kind = HappeningKind::exit;
    std::uint32_t index = 0;  ///< actor, venue or fund, by position in the run
    friend bool operator==(const Happening&, const Happening&) = default;
};

/// Why it cannot happen in that world, whenever it were; nothing where it can.
[[nodiscard]] std::optional<sim::Text> why_it_cannot(const Facts& facts, const Happening& happening);

/// Makes it happen at that time, which is not before world.now(). Throws std::logic_error where it cannot.
void post(sim::World<Coordination>& world, const Happening& happening, sim::Time time);

}  // namespace models::coordination
