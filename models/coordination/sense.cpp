// Problems drift; actors see them with noise, biased by mandate; informal ones feel what their people live (ODD 7.1).
#include <algorithm>
#include <cmath>

#include "models/coordination/rules.hpp"

namespace models::coordination {
namespace {

/// How far an actor feels what its people live: an informal one does.
double lived_by(const Facts& facts, std::uint32_t actor) {
    return facts.settings_of(actor).formality == Formality::informal ? facts.parameters().sensing.lived : 0;
}

}  // namespace

void Coordination::on(const Month& letter, Territory& self, Context& context) const {
    const ProblemParameters& p = facts_->parameters().problems;
    const double years = 1.0 / 12;
    auto random = context.random(Purpose::drift);
    for (std::size_t i = 0; i != facts_->problems(); ++i) {
        const double pull = p.relapse * years * (self.baselines[i] - self.levels[i]);
        const double noise = random.normal(0, p.drift * std::sqrt(years));
        self.levels[i] = std::clamp(self.levels[i] + pull + noise, 0.0, 1.0);
    }
    context.wake(self, days(days_per_month), letter);
}

void Coordination::on(const Ask& question, Territory& self, Context& context) const {
    context.send(actor(question.from), one_day, Levels{packed(self.levels)});
}

void rules::see(const Facts& facts, Actor& self, std::size_t problem, double seen) {
    const SensingParameters& p = facts.parameters().sensing;
    const ActorGroupFacts& group = facts.group_of(self.index);
    const double lived = lived_by(facts, self.index);
    const Profile* voiced = facts.voiced_by(self.index);
    double cares = (1 - lived) * std::max(group.mandate[problem], group.will[problem]) + lived * group.will[problem];
    if (voiced != nullptr) cares = std::max(cares, facts.parameters().voice.sensing * (*voiced)[problem]);
    const double salience = seen * ((1 - p.mandate_bias) + p.mandate_bias * cares);
    self.holder.frame[problem] += p.rate * (salience - self.holder.frame[problem]);
}

void Coordination::on(const Levels& letter, Actor& self, Context& context) const {
    const SensingParameters& p = facts_->parameters().sensing;
    const Profile levels = unpacked(letter.levels);
    const double felt = 1 - lived_by(*facts_, self.index);
    auto random = context.random(Purpose::sensing);
    for (std::size_t i = 0; i != facts_->problems(); ++i) {
        const double noise = p.noise * rules::blindness(*facts_, self, i, context.now()) * felt;
        rules::see(*facts_, self, i, std::clamp(levels[i] + random.normal(0, noise), 0.0, 1.0));
    }
}

}  // namespace models::coordination
