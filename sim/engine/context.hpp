// All that a rule may do: know the time, draw, send, bear, end, report. It names other entities only by
// their Id: no state but the rule's own can be reached from here.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include "sim/core/random.hpp"
#include "sim/engine/cell.hpp"
#include "sim/engine/workbench.hpp"

namespace sim {

template <class Model>
class Context;

/// The model has a rule for this message to this type of entity.
template <class Model, class State, class Message>
concept Handles = OneOf<State, typename Model::Entities> && OneOf<Message, typename Model::Messages> &&
    requires(const Model& model, const Message& message, State& self, Context<Model>& context) {
    model.on(message, self, context);
};

/// What stays the same while a cell runs one window.
template <class Model>
struct WindowScope {
    Cell<Model>& cell;
    Workbench<Model>& bench;
    std::size_t cells;
    std::size_t cell_index;
    Time cut;  ///< letters from here on wait for the next window
    Duration lookahead;
    std::uint64_t run_hash;
    bool recorded;
};

template <class Model>
class Context {
public:
    using Record = typename Model::Record;
    using Identity = sim::Identity<Model::Entities::size, Model::purposes>;

    Context(const WindowScope<Model>& scope, Identity& identity, std::uint8_t kind, std::uint32_t index)
        : scope_{scope}, identity_{identity}, index_{index}, kind_{kind} {}

    [[nodiscard]] Time now() const { return now_; }
    [[nodiscard]] EntityId self() const { return identity_.name; }

    /// The numbers of this entity's next occasion of the purpose.
    [[nodiscard]] Stream random(typename Model::Purpose purpose) {
        const auto p = static_cast<std::uint32_t>(purpose);
        return {scope_.run_hash, identity_.name, p, identity_.draws[p]++};
    }

    /// Sends a letter to another entity; it takes at least the lookahead. To oneself at least one tick.
    template <class State, class Message>
    requires Handles<Model, State, Message>
    void send(Id<State> to, Duration delay, const Message& message) {
        if (delay < (to == identity_.name ? Duration{1} : scope_.lookahead))
            throw std::logic_error("a letter travels at least as long as the lookahead");
        post(to, kind_of<State>, delay, message);
    }

    /// Sends a letter to oneself, at least one tick ahead; `self` only names the type.
    template <class State, class Message>
    requires Handles<Model, State, Message>
    void wake(const State& /*self*/, Duration delay, const Message& message) {
        if (delay < Duration{1} || kind_of<State> != kind_)
            throw std::logic_error("one wakes oneself, at least one tick later");
        post(identity_.name, kind_, delay, message);
    }

    /// Bears an entity. It exists when its first letter arrives, at least the lookahead later.
    template <class State, class Message>
    requires Handles<Model, State, Message> Id<State> spawn(State state, Duration delay, const Message& first) {
        const Id<State> child{child_name(identity_.name, kind_of<State>, identity_.births[kind_of<State>]++)};
        scope_.bench.births.push_back({child, std::move(state)});
        send(child, delay, first);
        return child;
    }

    /// This entity ends with the present message. Letters that still come are dropped and counted.
    void end() { ended_ = true; }

    /// Reports a record, when the run is recorded.
    void record(const Record& record) {
        if (scope_.recorded) scope_.bench.records.push_back({now_, identity_.name, record});
    }

private:
    template <class M>
    friend class CellRun;

    template <class State>
    static constexpr auto kind_of = static_cast<std::uint8_t>(index_in<State, typename Model::Entities>);

    template <class Message>
    void post(EntityId to, std::uint8_t kind, Duration delay, const Message& message) {
        const Event<Model> event{now_ + delay,          identity_.name, to,     identity_.sent++,
                                 Event<Model>::no_hint, kind,           message};
        if (to == identity_.name) return post_to_self(event);
        const std::size_t target = cell_of(to, scope_.cells);
        if (target == scope_.cell_index)
            scope_.cell.schedule.put(event);
        else
            scope_.bench.letters[target].push_back(event);
    }

    void post_to_self(Event<Model> event) {
        event.hint = index_;
        if (event.time >= scope_.cut) return scope_.cell.schedule.put(event);
        // Still in this window: into its place among the letters of this entity that are left.
        auto& due = scope_.bench.due;
        auto& order = scope_.bench.order;
        due.push_back(event);
        const auto later = [&due](std::uint32_t a, std::uint32_t b) { return due[a].key() < due[b].key(); };
        const auto fresh = static_cast<std::uint32_t>(due.size() - 1);
        order.insert(std::upper_bound(order.begin() + delivered_, order.end(), fresh, later), fresh);
    }

    const WindowScope<Model>& scope_;
    Identity& identity_;
    Time now_{};
    std::ptrdiff_t delivered_ = 0;  // letters of bench.order already handed over
    std::uint32_t index_;
    std::uint8_t kind_;
    bool ended_ = false;
};

}  // namespace sim
