// The entities of one run and the letters in flight: a value. Copying it forks the run; two worlds are
// compared with ==, and one digest tells them apart. Neither depends on cells, threads or slots.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "sim/core/random.hpp"
#include "sim/engine/cell.hpp"
#include "sim/engine/encode.hpp"

namespace sim {

/// How a world is laid out in memory and time. It never changes a result.
struct Layout {
    std::size_t cell_size = 4096;  ///< entities per cell, on average at most
    Duration window{};             ///< at most the model's lookahead, which is meant by 0
};

/// One cell, or a multiple of four, so that two threads or four have equal shares.
[[nodiscard]] constexpr std::size_t cells_for(std::size_t population, std::size_t cell_size) {
    return population <= cell_size ? 1 : (population + 4 * cell_size - 1) / (4 * cell_size) * 4;
}

template <class State>
struct Named {
    Id<State> id;
    const State* state;
};

template <class Model>
class World {
public:
    using Letter = Event<Model>;

    /// Time starts at tick 0; model.populate adds the first entities and letters.
    World(Model model, RunKey key, Layout layout = {})
        : model_{std::make_shared<const Model>(std::move(model))},
          key_{key},
          window_{layout.window.ticks > 0 ? std::min(layout.window, model_->lookahead()) : model_->lookahead()},
          cells_(cells_for(model_->population(), layout.cell_size), Cell<Model>{window_}) {
        model_->populate(*this);
    }

    /// A fork that goes on under another model of the same population: entities and letters stay as they are, and what
    /// the model leaves alone draws what it would have drawn.
    [[nodiscard]] World under(Model model) const {
        if (model.lookahead() != model_->lookahead()) throw std::logic_error("a fork keeps its lookahead");
        World fork{*this};
        fork.model_ = std::make_shared<const Model>(std::move(model));
        return fork;
    }

    [[nodiscard]] const Model& model() const { return *model_; }
    [[nodiscard]] RunKey key() const { return key_; }
    /// All letters before now have been delivered, none at or after it.
    [[nodiscard]] Time now() const { return now_; }
    [[nodiscard]] Duration window() const { return window_; }

    /// Adds an entity from outside, for populate and for tests.
    template <class State>
    Id<State> add(State state) {
        constexpr auto kind = index_in<State, typename Model::Entities>;
        const Id<State> id{child_name(outside, kind, added_[kind]++)};
        cell_of_name(id).template store<State>().insert(id, std::move(state), true);
        return id;
    }

    /// Posts a letter from outside, to arrive at `time`, not before now.
    template <class State, class Message>
    void post(Id<State> to, Time time, const Message& message) {
        if (time < now_) throw std::logic_error("a letter cannot arrive in the past");
        constexpr auto kind = static_cast<std::uint8_t>(index_in<State, typename Model::Entities>);
        cell_of_name(to).schedule.put(Letter{time, outside, to, posted_++, Letter::no_hint, kind, message});
    }

    /// A stream of the outside, for populate: one occasion of a purpose for an entity that is about to be added.
    [[nodiscard]] Stream random(typename Model::Purpose purpose, EntityId who, std::uint32_t occasion) const {
        return {key_.hash(), who, static_cast<std::uint32_t>(purpose), occasion};
    }

    /// State of an entity, or nullptr when it has ended or is not born yet.
    template <class State>
    [[nodiscard]] const State* find(Id<State> id) const {
        const auto& store = cells_[cell_of(id, cells_.size())].template store<State>();
        const std::uint32_t index = store.find(id, store.none);
        return index == store.none || !store[index].identity.born ? nullptr : &store[index].state;
    }

    /// All living entities of a type, by name.
    template <class State>
    [[nodiscard]] std::vector<Named<State>> sorted() const {
        std::vector<Named<State>> all;
        for (const Cell<Model>& cell : cells_)
            cell.template store<State>().for_each([&all](const auto& slot) {
                if (slot.identity.born) all.push_back({{slot.identity.name}, &slot.state});
            });
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        return all;
    }

    /// Calls visit(id, state) for all living entities of a type, in no particular order: count and add integers only.
    template <class State, class Visitor>
    void for_each(Visitor&& visit) const {
        for (const Cell<Model>& cell : cells_)
            cell.template store<State>().for_each([&visit](const auto& slot) {
                if (slot.identity.born) visit(Id<State>{slot.identity.name}, slot.state);
            });
    }

    /// The letters in flight, in no particular order: count and add integers only.
    template <class Visitor>
    void for_each_letter(Visitor&& visit) const {
        for (const Cell<Model>& cell : cells_) cell.schedule.for_each(visit);
    }

    [[nodiscard]] std::uint64_t handled() const { return total(&Cell<Model>::handled); }
    [[nodiscard]] std::uint64_t undelivered() const { return total(&Cell<Model>::undelivered); }

    [[nodiscard]] std::uint64_t digest() const {
        std::uint64_t digest = hash_of(now_.ticks, posted_, undelivered());
        for_each_part([&digest](const auto& write) {
            std::uint64_t h = 0;
            auto sink = [&h](std::uint64_t word) { h = mix(h ^ mix(word)); };
            write(sink);
            digest += mix(h);  // a sum, because the order of slots means nothing
        });
        return digest;
    }

    friend bool operator==(const World& a, const World& b) { return a.words() == b.words(); }

private:
    template <class M>
    friend class Engine;

    [[nodiscard]] Cell<Model>& cell_of_name(EntityId name) { return cells_[cell_of(name, cells_.size())]; }

    [[nodiscard]] std::uint64_t total(std::uint64_t Cell<Model>::*count) const {
        std::uint64_t n = 0;
        for (const Cell<Model>& cell : cells_) n += cell.*count;
        return n;
    }

    /// Calls visit(write) for every entity and letter; write(sink) hands over its words.
    template <class Visitor>
    void for_each_part(Visitor&& visit) const {
        for (const Cell<Model>& cell : cells_) {
            std::apply(
                [&](const auto&... store) {
                    (store.for_each([&](const auto& slot) {
                        visit([&slot](auto& sink) { encode(sink, slot.identity), encode(sink, slot.state); });
                    }),
                     ...);
                },
                cell.stores);
            cell.schedule.for_each(
                [&](const Letter& letter) { visit([&](auto& sink) { encode_letter(sink, letter); }); });
        }
    }

    /// The whole world as sorted words: equal exactly when the worlds are.
    [[nodiscard]] std::vector<std::vector<std::uint64_t>> words() const {
        std::vector<std::vector<std::uint64_t>> parts{{static_cast<std::uint64_t>(now_.ticks), posted_, undelivered()}};
        for_each_part([&parts](const auto& write) {
            auto sink = [&part = parts.emplace_back()](std::uint64_t word) { part.push_back(word); };
            write(sink);
        });
        std::sort(parts.begin() + 1, parts.end());
        return parts;
    }

    std::shared_ptr<const Model> model_;  // immutable: forks share it
    RunKey key_;
    Duration window_;
    Time now_{};
    std::uint32_t posted_ = 0;
    std::array<std::uint32_t, Model::Entities::size> added_{};
    std::vector<Cell<Model>> cells_;
};

}  // namespace sim
