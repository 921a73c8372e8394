#include "models/coordination/happen.hpp"

#include <stdexcept>
#include <string>

#include "sim/scenario/wording.hpp"

namespace models::coordination {
namespace {

/// There are fewer than that.
std::optional<sim::Text> unless_there(std::uint32_t index, std::size_t count, const sim::Text& what) {
    if (index < count) return std::nullopt;
    return what + sim::both(' ' + std::to_string(index)) +
           sim::Text{": no existe; hay ", ": there is none; there are "} + sim::both(std::to_string(count));
}

std::optional<sim::Text> why_not_captured(const Facts& facts, std::uint32_t venue) {
    const std::uint32_t host = facts.venue(venue).host;
    if (host == nobody)
        return sim::both(facts.venue(venue).name) +
               sim::Text{": nadie la aloja; solo se captura una plataforma que aloja una entidad de gobierno",
                         ": nobody hosts it; only a platform that a governed body hosts can be captured"};
    if (facts.actor(host).administration == nobody)
        return sim::both(facts.venue(venue).name) + sim::Text{": la aloja ", ": its host is "} +
               sim::both(facts.name_of(host)) +
               sim::Text{", que ninguna administración gobierna", ", whom no administration governs"};
    return std::nullopt;
}

}  // namespace

std::optional<sim::Text> why_it_cannot(const Facts& facts, const Happening& happening) {
    switch (happening.kind) {
        case HappeningKind::exit:
            return unless_there(happening.index, facts.actors().size(), {"actor", "actor"});
        case HappeningKind::capture:
            if (auto missing = unless_there(happening.index, facts.venues().size(), {"plataforma", "platform"}))
                return missing;
            return why_not_captured(facts, happening.index);
        case HappeningKind::fund_end:
            return unless_there(happening.index, facts.settings().funds.size(), {"fondo", "fund"});
    }
    return std::nullopt;
}

void post(sim::World<Coordination>& world, const Happening& happening, sim::Time time) {
    const Facts& facts = world.model().facts();
    if (const auto why = why_it_cannot(facts, happening)) throw std::logic_error(why->en);
    switch (happening.kind) {
        case HappeningKind::exit:
            return world.post(Coordination::actor(happening.index), time, Exit{});
        case HappeningKind::capture:
            return world.post(Coordination::actor(facts.venue(happening.index).host), time,
                              CaptureVenue{happening.index});
        case HappeningKind::fund_end:
            return world.post(Coordination::fund(happening.index), time, FundOver{});
    }
}

/// As at the end of a tenure: who is there now leaves, and nobody leaves twice.
void Coordination::on(const Exit&, Actor& self, Context& context) const {
    on(TenureEnds{self.holder.generation}, self, context);
}

/// Only the host knows where its government stands. A legal form of its own protects the platform (T41).
void Coordination::on(const CaptureVenue& letter, Actor& self, Context& context) const {
    if (facts_->settings_of_venue(letter.venue).own_legal_form) return;
    context.send(venue(letter.venue), one_day, Captured{self.index, self.government});
}

/// What it has lapses, and it takes back what it granted.
void Coordination::on(const FundOver&, Fund& self, Context& context) const {
    self.over = true;
    self.means.issue(0, 0);
    for (const sim::Id<Agenda> agenda : self.granted) context.send(agenda, one_day, FundWithdrawn{self.index});
    self.granted.clear();
}

/// The purse and what lies with actions end as they would on their date.
void Coordination::on(const FundWithdrawn& letter, Agenda& self, Context& context) const {
    for (const PlannedAction& a : self.actions)
        if (a.endowed_by == letter.fund) context.send(a.action, one_day, EndowmentEnds{letter.fund});
    for (Purse& purse : self.standing.funding.purses)
        if (purse.fund == letter.fund) purse.until = context.now();
    on(FundingEnds{letter.fund}, self, context);
}

}  // namespace models::coordination
