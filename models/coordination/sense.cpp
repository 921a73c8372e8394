// Problems drift; actors see them with noise, biased by mandate; informal ones feel what their people live (ODD 7.1).
#include <algorithm>
#include <cmath>

#include "models/coordination/rules.hpp"

namespace models::coordination {

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

void Coordination::on(const Levels& letter, Actor& self, Context& context) const {
    const SensingParameters& p = facts_->parameters().sensing;
    const ActorFacts& a = facts_->actor(self.index);
    const Profile levels = unpacked(letter.levels);
    const ActorSettings& s = facts_->settings_of(self.index);
    const Profile* voiced = facts_->voiced_by(self.index);
    const double lived = s.formality == Formality::informal ? p.lived : 0;
    const double noise = p.noise * (1 - s.information) * (1 - lived);
    auto random = context.random(Purpose::sensing);
    for (std::size_t i = 0; i != facts_->problems(); ++i) {
        const double seen = std::clamp(levels[i] + random.normal(0, noise), 0.0, 1.0);
        double cares = (1 - lived) * std::max(a.mandate[i], a.will[i]) + lived * a.will[i];
        if (voiced != nullptr) cares = std::max(cares, facts_->parameters().voice.sensing * (*voiced)[i]);
        const double salience = seen * ((1 - p.mandate_bias) + p.mandate_bias * cares);
        self.holder.frame[i] += p.rate * (salience - self.holder.frame[i]);
    }
}

}  // namespace models::coordination
