// The convener rates what exists before it makes something new (ODD 7.5): functionality, viability, leaning, scope,
// seen with noise and with a bias of its own; an ADEL comes first where there is one.
#include <algorithm>
#include <bit>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// Share of the invited sectors that a platform covers; one that states no scope covers all.
double scope_of(const VenueSettings& venue, std::uint32_t sectors) {
    if (venue.scope.empty() || sectors == 0) return 1;
    std::uint32_t covered = 0;
    for (const sim::Reference& sector : venue.scope) covered |= 1U << sector.index;
    return static_cast<double>(std::popcount(covered & sectors)) / std::popcount(sectors);
}

double rating(const Facts& facts, const Actor& self, std::uint32_t index, std::uint32_t sectors) {
    const VenueParameters& p = facts.parameters().venues;
    const VenueSettings& venue = facts.settings_of_venue(index);
    const double softening = humility_of(self.holder, facts.parameters().humility).softening;
    const Position leaning = position_of(venue.leaning);
    const bool hosts = facts.venue(index).host == self.index;
    return p.functionality * venue.functionality + p.viability * venue.viability + p.scope * scope_of(venue, sectors) -
           p.leaning * political_distance(self.holder.position, leaning) * (1 - softening) + (hosts ? p.bias : 0) +
           (venue.kind == VenueKind::adel ? p.adel_first : 0);
}

}  // namespace

rules::ChosenVenue rules::choose_venue(const Facts& facts, Actor& self, std::uint32_t sectors, Context& context) {
    const VenueParameters& p = facts.parameters().venues;
    auto random = context.random(Purpose::venue);
    std::uint32_t best = nobody;
    double highest = p.threshold;
    for (const std::uint32_t v : facts.venues_for(self.index)) {
        const double seen = rating(facts, self, v, sectors) + random.normal(0, p.noise);
        if (seen < highest) continue;
        highest = seen;
        best = v;
    }
    if (best != nobody) return {Coordination::venue(best), best, facts.settings_of_venue(best).functionality};
    self.attention.spend(std::min<std::int64_t>(p.attention, self.attention.left));
    const sim::Duration founding = one_day + days(p.founding.count);
    const bool in_step = facts.parameters().rhythms.equal;  // one phase for all, tables to come included
    const sim::Duration phase = in_step ? sim::Duration{} : context.now() + founding - sim::Time{};
    const auto made = context.spawn(Venue{.phase = phase, .functionality = p.new_functionality}, founding, Session{});
    context.record({.kind = EventKind::venue_made, .actor = self.index});
    return {made, nobody, p.new_functionality, founding + one_day};
}

}  // namespace models::coordination
