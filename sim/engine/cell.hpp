// A group of entities and the letters they have yet to receive. Within a window a cell needs nobody else.
#pragma once

#include <cstdint>
#include <tuple>
#include <utility>

#include "sim/engine/event.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/store.hpp"

namespace sim {

template <class Model>
struct Cell {
    template <class State>
    using StoreOf = Store<State, Model::Entities::size, Model::purposes>;
    using Stores = typename Model::Entities::template TupleOf<StoreOf>;

    explicit Cell(Duration window) : schedule(window) {}

    Stores stores;
    Schedule<Event<Model>> schedule;
    std::uint64_t handled = 0;      ///< letters delivered so far
    std::uint64_t undelivered = 0;  ///< letters dropped because their receiver had ended

    template <class State>
    [[nodiscard]] auto& store() {
        return std::get<StoreOf<State>>(stores);
    }
    template <class State>
    [[nodiscard]] const auto& store() const {
        return std::get<StoreOf<State>>(stores);
    }

    /// Calls visit(store, kind) for the store of one kind, or for all of them.
    template <class Visitor>
    void with_store(std::uint8_t kind, Visitor&& visit) {
        for_each_store([&](auto& store, auto k) {
            if (k == kind) visit(store, k);
        });
    }
    template <class Visitor>
    void for_each_store(Visitor&& visit) {
        [&]<std::size_t... K>(std::index_sequence<K...>) {
            (visit(std::get<K>(stores), std::integral_constant<std::uint8_t, K>{}), ...);
        }
        (std::make_index_sequence<Model::Entities::size>{});
    }
};

/// The cell of a name among `cells`: by the upper half, since the lower half finds the slot.
[[nodiscard]] inline std::size_t cell_of(EntityId name, std::size_t cells) {
    return static_cast<std::size_t>(((name.name >> 32U) * cells) >> 32U);
}

}  // namespace sim
