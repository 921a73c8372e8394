// A government of another party may capture the platforms that its bodies host: they lean its way and work worse; a
// legal form of its own protects a platform (ODD 7.11; T41).
#include "models/coordination/rules.hpp"

namespace models::coordination {

void rules::capture_venues(const Facts& facts, const Actor& self, Context& context) {
    for (const std::uint32_t v : facts.hosted_by(self.index)) {
        const bool captured = context.random(Purpose::capture).chance(facts.parameters().handover.capture);
        if (captured && !facts.settings_of_venue(v).own_legal_form)
            context.send(Coordination::venue(v), one_day, Captured{self.index, self.government});
    }
}

void Coordination::on(const Captured& letter, Venue& self, Context& context) const {
    self.leaning = letter.position;
    self.functionality *= 1 - facts_->parameters().handover.capture_loss;
    ++self.captures;
    context.record({.kind = EventKind::venue_captured, .actor = letter.host, .value = static_cast<double>(self.index)});
}

}  // namespace models::coordination
