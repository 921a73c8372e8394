#include "models/coordination/study.hpp"

#include <stdexcept>

#include "models/coordination/observer.hpp"
#include "sim/engine/engine.hpp"

namespace models::coordination {
namespace {

/// All runs of an experiment have the same units, actors and venues, whatever is drawn for them.
void same_population(Settings& drawn, const Settings& middle) {
    drawn.scale = middle.scale;
    for (std::size_t g = 0; g != drawn.units.size(); ++g) drawn.units[g].count = middle.units[g].count;
    for (std::size_t g = 0; g != drawn.actors.size(); ++g) drawn.actors[g].count = middle.actors[g].count;
    for (std::size_t g = 0; g != drawn.venues.size(); ++g) drawn.venues[g].share = middle.venues[g].share;
}

}  // namespace

Study::Study(sim::Document document) : document_{std::move(document)}, shape_{shape_of(Facts{settings_for({})})} {}

/// The scenario's numbers for one run: uncertain ones at their middle, or drawn for it.
Settings Study::settings_for(sim::RunKey key) const {
    sim::Findings findings;
    const Settings middle = read(document_, settings_table(), sim::Draw::midpoint(), findings);
    if (findings.has_errors()) throw std::logic_error("a scenario with errors came as far as a run");
    if (middle.run.draws == sim::Draws::midpoint) return middle;
    Settings drawn = read(document_, settings_table(), sim::draw_of(middle.run, key), findings);
    same_population(drawn, middle);
    return drawn;
}

sim::Trajectory Study::run(sim::RunKey key, sim::Executor& executor) const {
    const Coordination model{settings_for(key)};
    const Facts& facts = model.facts();
    sim::World<Coordination> world{model, key};
    sim::Engine<Coordination> engine{executor};
    Observer observer{facts};
    for (const sim::Date date : observation_dates(facts)) {
        engine.advance(world, facts.calendar().at(date), &observer);
        observer.look(world);
    }
    return observer.trajectory(world);
}

}  // namespace models::coordination
