// One cell through one window: link each letter to its receiver, then entity by entity hand them over in
// order. Entities of a window cannot see each other, so their order among themselves means nothing.
#pragma once

#include <algorithm>
#include <variant>

#include "sim/engine/context.hpp"

namespace sim {

template <class Model>
class CellRun {
public:
    CellRun(const Model& model, const WindowScope<Model>& scope) : model_{model}, scope_{scope}, bench_{scope.bench} {}

    void run(std::int64_t window) {
        bench_.due.clear();
        scope_.cell.schedule.take(window, scope_.cut, bench_.due);
        link();
        for (std::size_t i = 0; i != bench_.touched.size(); ++i) {
            if (i + 1 != bench_.touched.size()) prefetch(bench_.touched[i + 1]);
            const auto touched = bench_.touched[i];
            scope_.cell.with_store(touched.kind, [&](auto& store, auto kind) { deliver(store, kind, touched.index); });
        }
        bench_.touched.clear();
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    static constexpr std::size_t prefetch_distance = 8;

    void link() {
        bench_.next.resize(bench_.due.size());
        scope_.cell.for_each_store([&](auto& store, auto kind) { bench_.heads[kind].resize(store.size(), none); });
        for (std::size_t i = 0; i != bench_.due.size(); ++i) {
            if (i + prefetch_distance < bench_.due.size()) prefetch(bench_.due[i + prefetch_distance]);
            scope_.cell.with_store(bench_.due[i].kind, [&](auto& store, auto kind) { link(store, kind, i); });
        }
    }

    void prefetch(const Event<Model>& event) {
        scope_.cell.with_store(event.kind, [&](auto& store, auto) {
            if (event.hint < store.size())
                __builtin_prefetch(&store[event.hint]);
            else
                store.prefetch(event.receiver);
        });
    }

    /// The whole of an entity, line by line: while the rules of one run, the next is on its way.
    void prefetch(typename Workbench<Model>::Touched next) {
        scope_.cell.with_store(next.kind, [&](auto& store, auto) {
            const char* slot = reinterpret_cast<const char*>(&store[next.index]);
            for (std::size_t at = 0; at < std::min<std::size_t>(sizeof(store[next.index]), 1024); at += 64)
                __builtin_prefetch(slot + at);
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
};

}  // namespace sim
