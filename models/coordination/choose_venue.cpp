// The convener rates what exists before it makes something new (ODD 7.5): functionality, viability, leaning, scope and
// whom it serves, seen with noise and with a bias of its own; an ADEL comes first where there is one.
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

/// A platform that says whom it serves, and does not name this sector.
bool serves_others(const VenueSettings& venue, std::uint32_t sector) {
    return !venue.serves.empty() &&
           std::none_of(venue.serves.begin(), venue.serves.end(),
                        [sector](const sim::Reference& served) { return served.index == sector; });
}

double rating(const Facts& facts, const Actor& self, const Assessment& seen, std::uint32_t sectors) {
    const VenueParameters& p = facts.parameters().venues;
    const VenueSettings& venue = facts.settings_of_venue(seen.venue);
    const double softening = humility_of(self.holder, facts.parameters().humility).softening;
    const double apart = political_distance(self.holder.position, seen.leaning) * (1 - softening);
    const bool hosts = facts.venue(seen.venue).host == self.index;
    return p.functionality * seen.functionality + p.viability * venue.viability + p.scope * scope_of(venue, sectors) -
           p.leaning * apart - (serves_others(venue, facts.group_of(self.index).sector) ? p.sectoral : 0) +
           (hosts ? p.bias : 0) + (venue.kind == VenueKind::adel ? p.adel_first : 0);
}

}  // namespace

Assessment& rules::assessment_of(const Facts& facts, Actor& self, std::uint32_t venue, Context& context) {
    for (Assessment& known : self.assessments)
        if (known.venue == venue) return known;
    const double bias = facts.parameters().venues.own_bias;
    const VenueSettings& s = facts.settings_of_venue(venue);
    const Position leaning = position_of(s.leaning);
    auto random = context.random(Purpose::assessment);
    const double functionality = std::clamp(s.functionality + random.normal(0, bias), 0.0, 1.0);
    const double x = std::clamp(leaning.x + random.normal(0, bias), -1.0, 1.0);
    const double y = std::clamp(leaning.y + random.normal(0, bias), -1.0, 1.0);
    return self.assessments.emplace_back(Assessment{venue, functionality, {x, y}});
}

rules::NewTable rules::found_table(const Facts& facts, Context& context) {
    const VenueParameters& p = facts.parameters().venues;
    const sim::Duration founding = one_day + days(p.founding.count);
    const bool in_step = facts.parameters().rhythms.equal;  // one phase for all, tables to come included
    const sim::Time opening = context.now() + founding;
    const sim::Duration phase = in_step ? sim::Duration{} : opening - sim::Time{};
    Venue table{.phase = phase, .functionality = p.new_functionality, .last_use = opening};
    return {context.spawn(std::move(table), founding, Session{}), founding};
}

rules::ChosenVenue rules::choose_venue(const Facts& facts, Actor& self, std::uint32_t sectors, Context& context) {
    const VenueParameters& p = facts.parameters().venues;
    auto random = context.random(Purpose::venue);
    std::uint32_t best = nobody;
    double highest = p.threshold;
    for (const std::uint32_t v : facts.venues_for(self.index)) {
        const double rated =
            rating(facts, self, assessment_of(facts, self, v, context), sectors) + random.normal(0, p.noise);
        if (rated < highest) continue;
        highest = rated;
        best = v;
    }
    if (best != nobody) {
        const Assessment& seen = assessment_of(facts, self, best, context);
        return {Coordination::venue(best), best, seen.functionality, seen.leaning};
    }
    self.attention.spend(std::min<std::int64_t>(p.attention, self.attention.left));
    const NewTable table = found_table(facts, context);
    context.record({.kind = EventKind::venue_made, .actor = self.index});
    return {table.id, nobody, p.new_functionality, {}, table.founding + one_day};
}

}  // namespace models::coordination
