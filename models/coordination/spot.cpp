// An office that may convene looks for problems that others share and that nobody solves alone (ODD 7.4). Coordination
// is not assumed: most overlaps that qualify are let pass.
#include <algorithm>
#include <numeric>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// Ties that care for the problem, are trusted and complement, the most trusted first.
std::vector<Tie> partners_on(const Facts& facts, const Actor& self, std::size_t problem) {
    const Parameters& p = facts.parameters();
    std::vector<Tie> partners;
    for (const Tie& tie : self.ties)
        if ((tie.shared >> problem & 1U) != 0 && tie.complements && trust(tie, p.ties) >= p.spotting.trust)
            partners.push_back(tie);
    std::sort(partners.begin(), partners.end(), [&p](const Tie& a, const Tie& b) {
        const double more = trust(a, p.ties);
        const double less = trust(b, p.ties);
        return more != less ? more > less : a.other < b.other;
    });
    return partners;
}

/// The convener's frame on the problem at hand and on those that interest it most beside it.
Profile purposes_on(const Profile& frame, const Profile& interest, std::size_t problem, int wanted) {
    std::array<std::size_t, max_problems> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return (a == problem) != (b == problem) ? a == problem : interest[a] > interest[b];
    });
    Profile purposes{};
    for (std::size_t i = 0; i != std::min(static_cast<std::size_t>(wanted), max_problems); ++i)
        purposes[order[i]] = frame[order[i]];
    return purposes;
}

MechanismChoice choose_mechanism(const Facts& facts, sim::Stream random) {
    const MechanismChoice choice = facts.settings().mechanism;
    if (choice != MechanismChoice::drawn) return choice;
    const MixParameters& mix = facts.parameters().mix;
    double left =
        random.uniform() * (mix.aggregation + mix.one_way + mix.two_way + mix.committee + mix.lead_unit + mix.mixed);
    if ((left -= mix.aggregation) < 0) return MechanismChoice::aggregation;
    if ((left -= mix.one_way) < 0) return MechanismChoice::one_way;
    if ((left -= mix.two_way) < 0) return MechanismChoice::two_way;
    if ((left -= mix.committee) < 0) return MechanismChoice::committee;
    return left < mix.lead_unit ? MechanismChoice::lead_unit : MechanismChoice::mixed;
}

/// A mixed agenda comes to terms as a committee, and has a lead.
Mechanism mechanism_of(MechanismChoice choice) {
    if (choice == MechanismChoice::mixed) return Mechanism::committee;
    return static_cast<Mechanism>(static_cast<int>(choice) - static_cast<int>(MechanismChoice::aggregation));
}

Member convener_of(const Facts& facts, const Actor& self) {
    return {.actor = self.index,
            .frame = packed(rules::said_by(facts, self)),
            .position = self.holder.position,
            .strong = facts.group_of(self.index).strong};
}

/// What those invited may have heard of: the agenda of this convener that is seen best.
double best_known(const Actor& self) {
    double visibility = 0;
    for (const Membership& m : self.memberships)
        if (m.convener == self.index) visibility = std::max(visibility, m.visibility);
    return visibility;
}

/// Hosted by a platform, an agenda is seen on its side in part; a table of its own is on nobody's.
Position seen_at(const rules::ChosenVenue& venue, Position own, double inherit) {
    if (venue.index == nobody) return own;
    return {own.x + inherit * (venue.leaning.x - own.x), own.y + inherit * (venue.leaning.y - own.y)};
}

void propose(const Facts& facts, Actor& self, std::size_t problem, const Profile& interests, std::vector<Tie> partners,
             rules::Context& context) {
    const Parameters& p = facts.parameters();
    partners.resize(std::min(partners.size(), static_cast<std::size_t>(p.joining.invited)));
    Agenda agenda{.convener = self.index,
                  .first_convener = self.index,
                  .nth = self.proposals++,
                  .problem = static_cast<std::uint8_t>(problem)};
    std::uint32_t sectors = 0;
    for (const Tie& tie : partners) {
        agenda.invited.push_back(tie.other);
        sectors |= 1U << facts.group_of(tie.other).sector;
    }
    const rules::ChosenVenue venue = rules::choose_venue(facts, self, sectors, context);
    agenda.venue = venue.id;
    agenda.venue_index = venue.index;
    agenda.functionality = venue.functionality;
    const MechanismChoice choice = choose_mechanism(facts, context.random(rules::Purpose::mechanism));
    agenda.deliberation.mechanism = mechanism_of(choice);
    agenda.deliberation.management.mixed = choice == MechanismChoice::mixed;
    agenda.purposes = purposes_on(self.holder.frame, interests, problem, p.joining.purposes);
    agenda.position = seen_at(venue, self.holder.position, p.venues.inherit);
    agenda.standing.convener = best_known(self);
    agenda.members.push_back(convener_of(facts, self));
    const Membership membership{.convener = self.index,
                                .problem = agenda.problem,
                                .purposes = packed(agenda.purposes),
                                .position = agenda.position,
                                .commitment = p.commitment.first,
                                .last_result = context.now()};
    self.memberships.push_back(membership);
    self.memberships.back().agenda = context.spawn(std::move(agenda), venue.delay, Open{});
}

bool convenes_on(const Actor& self, std::size_t problem) {
    return std::any_of(self.memberships.begin(), self.memberships.end(), [&](const Membership& m) {
        return m.convener == self.index && m.problem == problem && !m.dormant;
    });
}

}  // namespace

void rules::spot(const Facts& facts, Actor& self, Context& context) {
    const SpottingParameters& p = facts.parameters().spotting;
    const ActorGroupFacts& group = facts.group_of(self.index);
    const Profile interests = interest(self.holder.frame, group.mandate, group.will);
    for (std::size_t problem = 0; problem != facts.problems(); ++problem) {
        if (interests[problem] < p.interest || context.now() < self.rests_until[problem]) continue;
        std::vector<Tie> partners = partners_on(facts, self, problem);
        if (partners.size() < static_cast<std::size_t>(p.partners)) continue;
        ++self.overlaps;
        self.rests_until[problem] = context.now() + days(p.rest.count);
        context.record({.kind = EventKind::overlap, .detail = static_cast<std::uint8_t>(problem), .actor = self.index});
        // Who has seen nothing come of agendas expects nothing of one more.
        const bool taken = context.random(Purpose::spotting).chance(p.rate) && self.record >= p.least_record;
        if (taken && !convenes_on(self, problem) && self.attention.spend(p.attention))
            propose(facts, self, problem, interests, std::move(partners), context);
    }
}

}  // namespace models::coordination
