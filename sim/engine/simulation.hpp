// One run in progress, whatever its model: what experiments and laws need of it. One virtual call per window
// or date, none per event.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "sim/engine/engine.hpp"

namespace sim {

class Simulation {
public:
    Simulation() = default;
    Simulation(const Simulation&) = default;
    Simulation& operator=(const Simulation&) = delete;
    virtual ~Simulation() = default;

    /// The same run at the same point, free to go another way.
    [[nodiscard]] virtual std::unique_ptr<Simulation> fork() const = 0;
    [[nodiscard]] virtual Time now() const = 0;
    /// Delivers all letters before `until`; recorded or not, the world is the same.
    virtual void advance(Time until, Executor& executor, bool recorded) = 0;
    /// One number that tells worlds apart.
    [[nodiscard]] virtual std::uint64_t digest() const = 0;
    /// Equality member by member; the models must be the same.
    [[nodiscard]] virtual bool equals(const Simulation& other) const = 0;
    [[nodiscard]] virtual std::uint64_t handled() const = 0;
    [[nodiscard]] virtual std::uint64_t undelivered() const = 0;
    /// Adds one entity that nobody knows: the others must not notice.
    virtual void add_bystander() = 0;
};

/// Records thrown away: watching a run may not change it.
template <class Record>
class NullRecorder final : public Recorder<Record> {
public:
    void write(std::span<const Stamped<Record>> /*records*/) override {}
};

template <class Model>
class SimulationOf final : public Simulation {
public:
    explicit SimulationOf(World<Model> world) : world_{std::move(world)} {}

    [[nodiscard]] const World<Model>& world() const { return world_; }

    [[nodiscard]] std::unique_ptr<Simulation> fork() const override { return std::make_unique<SimulationOf>(*this); }
    [[nodiscard]] Time now() const override { return world_.now(); }
    void advance(Time until, Executor& executor, bool recorded) override {
        NullRecorder<typename Model::Record> recorder;
        Engine<Model>{executor}.advance(world_, until, recorded ? &recorder : nullptr);
    }
    [[nodiscard]] std::uint64_t digest() const override { return world_.digest(); }
    [[nodiscard]] bool equals(const Simulation& other) const override {
        const auto* same = dynamic_cast<const SimulationOf*>(&other);
        return same != nullptr && world_ == same->world_;
    }
    [[nodiscard]] std::uint64_t handled() const override { return world_.handled(); }
    [[nodiscard]] std::uint64_t undelivered() const override { return world_.undelivered(); }
    void add_bystander() override { world_.add(std::variant_alternative_t<0, typename Model::Entities::Variant>{}); }

private:
    World<Model> world_;
};

}  // namespace sim
