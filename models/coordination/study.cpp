#include "models/coordination/study.hpp"

#include "models/coordination/observer.hpp"
#include "models/coordination/what_if.hpp"
#include "sim/core/error.hpp"
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

/// The run of one world, watched.
class WatchedRun final : public sim::Course {
public:
    WatchedRun(const Coordination& model, sim::RunKey key) : world_{model, key}, observer_{facts()} {}

    void advance(sim::Date until, sim::Executor& executor) override {
        sim::Engine<Coordination> engine{executor};
        for (; looks_ != dates_.size() && dates_[looks_] <= until; ++looks_) {
            engine.advance(world_, facts().calendar().at(dates_[looks_]), &observer_);
            observer_.look(world_);
        }
        engine.advance(world_, facts().calendar().at(until), &observer_);
    }

    [[nodiscard]] std::unique_ptr<sim::Course> fork(const sim::Runnable& onward) const override {
        const Study& study = dynamic_cast<const Study&>(onward);
        std::unique_ptr<WatchedRun> fork{new WatchedRun{*this, Coordination{study.settings_for(world_.key())}}};
        post_happenings(fork->world_, study.what_if());
        return fork;
    }

    [[nodiscard]] sim::Trajectory finish(sim::Executor& executor) override {
        advance(facts().settings().run.until, executor);
        return observer_.trajectory(world_);
    }

private:
    WatchedRun(const WatchedRun& before, Coordination onward)
        : world_{before.world_.under(std::move(onward))},
          observer_{before.observer_, facts()},
          dates_{before.dates_},
          looks_{before.looks_} {}

    [[nodiscard]] const Facts& facts() const { return world_.model().facts(); }

    sim::World<Coordination> world_;
    Observer observer_;
    std::vector<sim::Date> dates_ = observation_dates(facts());
    std::size_t looks_ = 0;
};

}  // namespace

Study::Study(sim::Document document, std::string what_if)
    : document_{std::move(document)},
      what_if_{std::move(what_if)},
      shape_{std::make_shared<sim::TrajectoryShape>(shape_of(Facts{settings_for({})}))} {}

Study::Study(sim::Document document, std::string what_if, std::shared_ptr<const sim::TrajectoryShape> shape)
    : document_{std::move(document)}, what_if_{std::move(what_if)}, shape_{std::move(shape)} {}

Settings Study::settings_for(sim::RunKey key) const {
    sim::Findings findings;
    Settings middle = read(document_, settings_table(), sim::Draw::midpoint(), findings);
    if (findings.has_errors())
        throw sim::Error{{findings.render("", sim::Language::spanish), findings.render("", sim::Language::english)}};
    if (middle.run.draws == sim::Draws::midpoint) return middle;
    Settings drawn = read(document_, settings_table(), sim::draw_of(middle.run, key), findings);
    same_population(drawn, middle);
    return drawn;
}

std::unique_ptr<sim::Course> Study::start(sim::RunKey key) const {
    return std::make_unique<WatchedRun>(Coordination{settings_for(key)}, key);
}

}  // namespace models::coordination
