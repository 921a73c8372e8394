// One cell through one window: link each letter to its receiver, then entity by entity hand them over in
// order. Entities of a window cannot see each other, so their order among themselves means nothing.
#pragma once

#include <algorithm>
#include <variant>

#include "sim/engine/context.hpp"
#include "sim/engine/members.hpp"
#include "sim/engine/prefetch.hpp"

namespace sim {

template <class Model>
class CellRun {
public:
    CellRun(const Model& model, const WindowScope<Model>& scope) : model_{model}, scope_{scope}, bench_{scope.bench} {}

    void run(std::int64_t window) {
        bench_.due.clear();
        scope_.cell.schedule.take(window, scope_.cut, bench_.due);
        link();
        const std::size_t entities = bench_.touched.size();
        for (std::size_t i = 0; i != entities; ++i) {
            if (looks_ahead_ && i + state_ahead < entities) prefetch_state(bench_.touched[i + state_ahead]);
            if (looks_ahead_ && i + lists_ahead < entities) prefetch_lists(bench_.touched[i + lists_ahead]);
            const auto touched = bench_.touched[i];
            scope_.cell.with_store(touched.kind, [&](auto& store, auto kind) { deliver(store, kind, touched.index); });
        }
        bench_.touched.clear();
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    static constexpr std::size_t look_up_ahead = 12;  ///< letters
    static constexpr std::size_t name_ahead = 6;
    static constexpr std::size_t state_ahead = 6;  ///< entities
    static constexpr std::size_t lists_ahead = 3;

    void link() {
        bench_.next.resize(bench_.due.size());
        scope_.cell.for_each_store([&](auto& store, auto kind) { bench_.heads[kind].resize(store.size(), none); });
        for (std::size_t i = 0; i != bench_.due.size(); ++i) {
            if (looks_ahead_ && i + look_up_ahead < bench_.due.size()) prefetch_look_up(bench_.due[i + look_up_ahead]);
            if (looks_ahead_ && i + name_ahead < bench_.due.size()) prefetch_name(bench_.due[i + name_ahead]);
            scope_.cell.with_store(bench_.due[i].kind, [&](auto& store, auto kind) { link(store, kind, i); });
        }
    }

    void prefetch_look_up(const Event<Model>& event) {
        scope_.cell.with_store(event.kind, [&](auto& store, auto) { store.prefetch(event.receiver, event.hint); });
    }
    void prefetch_name(const Event<Model>& event) {
        scope_.cell.with_store(event.kind,
                               [&](auto& store, auto) { store.prefetch_found(event.receiver, event.hint); });
    }

    // While the rules of one entity run, those after it are on their way: first the state, then what its lists hold.

    void prefetch_state(typename Workbench<Model>::Touched later) {
        scope_.cell.with_store(
            later.kind, [&](auto& store, auto) { sim::prefetch(&store[later.index], sizeof(store[later.index])); });
    }

    void prefetch_lists(typename Workbench<Model>::Touched later) {
        scope_.cell.with_store(later.kind, [&](auto& store, auto) {
            visit_members(store[later.index].state, []<class Member>(const Member& member) {
                if constexpr (requires { member.capacity(); })
                    sim::prefetch(member.data(), member.size() * sizeof(*member.data()));
            });
        });
    }

    void link(auto& store, std::uint8_t kind, std::size_t i) {
        const std::uint32_t index = store.find(bench_.due[i].receiver, bench_.due[i].hint);
        if (index == none) {
            ++scope_.cell.undelivered;
            return;
        }
        std::uint32_t& head = bench_.heads[kind][index];
        if (head == none) bench_.touched.push_back({kind, index});
        bench_.next[i] = head;
        head = static_cast<std::uint32_t>(i);
    }

    void deliver(auto& store, std::uint8_t kind, std::uint32_t index) {
        sort_letters(bench_.heads[kind][index]);
        auto& slot = store[index];
        slot.identity.born = true;
        Context<Model> context{scope_, slot.identity, kind, index};
        auto& order = bench_.order;
        for (std::size_t i = 0; i != order.size() && !context.ended_; ++i) {
            context.delivered_ = static_cast<std::ptrdiff_t>(i + 1);
            const Event<Model> event = bench_.due[order[i]];  // a copy: the rule may make `due` grow
            context.now_ = event.time;
            hand_over(event, slot.state, context);
            ++scope_.cell.handled;
        }
        if (!context.ended_) return;
        scope_.cell.undelivered += order.size() - static_cast<std::size_t>(context.delivered_);
        store.remove(index);
    }

    /// Unchains the letters of one entity into bench.order.
    void sort_letters(std::uint32_t& head) {
        bench_.order.clear();
        for (std::uint32_t i = std::exchange(head, none); i != none; i = bench_.next[i]) bench_.order.push_back(i);
        if (bench_.order.size() == 1) return;
        const auto& due = bench_.due;
        std::sort(bench_.order.begin(), bench_.order.end(),
                  [&due](std::uint32_t a, std::uint32_t b) { return due[a].key() < due[b].key(); });
    }

    template <class State>
    void hand_over(const Event<Model>& event, State& state, Context<Model>& context) {
        std::visit(
            [&]<class Message>(const Message& message) {
                if constexpr (Handles<Model, State, Message>)
                    model_.on(message, state, context);
                else
                    throw std::logic_error(
                        "a letter reached a type that has no rule for it");  // Context::send forbids it
            },
            event.message);
    }

    const Model& model_;
    const WindowScope<Model>& scope_;
    Workbench<Model>& bench_;
    const bool looks_ahead_ = scope_.cells > 1;  ///< one cell stays in the cache: there it costs a tenth
};

}  // namespace sim
