// What the rule of a letter reads and writes of its receiver, stated member by member, and three ways to go over it:
// fetch it, read it and write it back, count its lines. An entity that is not there yet, or no longer, moves nothing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>

#include "models/coordination/coordination.hpp"
#include "sim/engine/prefetch.hpp"
#include "sim/engine/world.hpp"

namespace bench {

using models::coordination::Actor;
using models::coordination::Coordination;
using World = sim::World<Coordination>;
using Letter = sim::Event<Coordination>;

enum class Rule : std::uint8_t { remark, levels, routine, other };

/// A letter, as far as it matters for what it moves.
struct Delivery {
    sim::EntityId receiver;
    std::uint32_t from = 0;       ///< remark: who speaks
    std::uint16_t tie_bytes = 0;  ///< read until the one looked for is found
    std::uint16_t cell = 0;
    std::uint16_t sender_cell = 0;
    std::uint16_t day = 0;
    std::uint8_t kind = 0;
    Rule rule = Rule::other;
    bool to_self = false;
};

[[nodiscard]] inline bool earlier(const Delivery& a, const Delivery& b) {
    if (a.day != b.day) return a.day < b.day;
    if (a.cell != b.cell) return a.cell < b.cell;
    return a.receiver < b.receiver;
}

[[nodiscard]] inline Delivery delivery_of(const Letter& letter, const World& world, std::size_t cells) {
    using namespace models::coordination;
    Delivery d{.receiver = letter.receiver,
               .cell = static_cast<std::uint16_t>(sim::cell_of(letter.receiver, cells)),
               .sender_cell = static_cast<std::uint16_t>(sim::cell_of(letter.sender, cells)),
               .day = static_cast<std::uint16_t>(letter.time.ticks / ticks_per_day),
               .kind = letter.kind,
               .to_self = letter.sender == letter.receiver};
    const Actor* actor = letter.kind == 0 ? world.find(sim::Id<Actor>{letter.receiver}) : nullptr;
    if (actor == nullptr) return d;
    std::size_t ties = actor->ties.size();
    if (const auto* remark = std::get_if<Remark>(&letter.message)) {
        d.rule = Rule::remark;
        d.from = remark->from;
        const auto tie =
            std::find_if(actor->ties.begin(), actor->ties.end(), [&](const Tie& t) { return t.other == remark->from; });
        ties = std::min(ties, static_cast<std::size_t>(tie - actor->ties.begin()) + 1);
    } else if (std::holds_alternative<Levels>(letter.message)) {
        d.rule = Rule::levels;
        ties = 0;
    } else if (std::holds_alternative<Routine>(letter.message)) {
        d.rule = Rule::routine;
    } else {
        ties = 0;
    }
    d.tie_bytes = static_cast<std::uint16_t>(ties * sizeof(Tie));
    return d;
}

/// Where the receiver lies.
struct Receiver {
    const sim::Identity<Coordination::Entities::size, Coordination::purposes>* identity = nullptr;
    const Actor* actor = nullptr;  ///< if it is one
    const void* state = nullptr;
};

template <class State>
[[nodiscard]] Receiver receiver_of(const State* state) {
    using Slot = typename sim::Store<State, Coordination::Entities::size, Coordination::purposes>::Slot;
    if (state == nullptr) return {};
    // The identity stands before the state in the entity's slot.
    const auto* slot =
        reinterpret_cast<const Slot*>(reinterpret_cast<const std::byte*>(state) - (sizeof(Slot) - sizeof(State)));
    Receiver found{.identity = &slot->identity, .state = state};
    if constexpr (std::is_same_v<State, Actor>) found.actor = state;
    return found;
}

/// By name, as the engine finds it.
[[nodiscard]] inline Receiver find(const Delivery& d, const World& world) {
    Receiver found;
    [&]<class... State>(sim::Types<State...> /*kinds*/) {
        std::uint8_t kind = 0;
        ((kind++ == d.kind ? void(found = receiver_of(world.find(sim::Id<State>{d.receiver}))) : void()), ...);
    }(Coordination::Entities{});
    return found;
}

/// visit(begin, bytes, written) for what lies in the entity's slot.
template <class Visit>
void visit_state(const Delivery& d, const Receiver& r, Visit&& visit) {
    if (r.identity == nullptr) return;
    visit(&r.identity->name, 12, true);  // name and letters sent
    visit(&r.identity->born, 1, true);
    if (r.actor == nullptr) return visit(r.state, 64, true);
    const Actor& a = *r.actor;
    switch (d.rule) {
        case Rule::remark:  // answers; the frame moves, and the tie
            visit(&a.index, sizeof a.index, false);
            visit(&a.holder, sizeof a.holder, true);
            visit(&a.ties, sizeof a.ties, false);
            if (!d.to_self) visit(&a.attention, sizeof a.attention, true);
            return;
        case Rule::levels:  // draws; the frame moves
            visit(&r.identity->draws, sizeof(std::uint32_t) * 8, true);
            visit(&a.index, sizeof a.index, false);
            visit(&a.holder, sizeof a.holder, true);
            visit(&a.informed, sizeof a.informed, false);
            return;
        case Rule::routine:  // draws; looks at all lists, spends attention, speaks
            visit(&r.identity->draws, sizeof(std::uint32_t) * 8, true);
            visit(&a.index, sizeof a.index, false);
            visit(&a.holder, sizeof a.holder, false);
            visit(&a.ties, sizeof a.ties + sizeof a.memberships + sizeof a.tasks, false);
            visit(&a.attention, sizeof a.attention, true);
            visit(&a.last_routine, sizeof a.last_routine + sizeof a.phase, true);
            visit(&a.transition, sizeof a.transition, false);
            return;
        case Rule::other:
            return visit(&a.index, sizeof a.index, false);
    }
}

/// Likewise for what it keeps in lists, and what never changes of it and of who speaks to it.
template <class Visit>
void visit_lists(const Delivery& d, const Receiver& r, const World& world, Visit&& visit) {
    if (r.actor == nullptr || d.rule == Rule::other) return;
    const Actor& a = *r.actor;
    const auto& facts = world.model().facts();
    if (d.rule == Rule::routine) visit(&facts.actor(a.index), sizeof facts.actor(a.index), false);
    visit(&facts.group_index(a.index), sizeof facts.group_index(a.index), false);
    if (d.rule == Rule::remark) visit(&facts.group_index(d.from), sizeof facts.group_index(d.from), false);
    const std::size_t ties = std::min<std::size_t>(d.tie_bytes, a.ties.size() * sizeof *a.ties.data());
    if (ties > 0) visit(a.ties.data(), ties, false);
    if (ties > 0 && d.rule == Rule::remark)
        visit(&reinterpret_cast<const std::byte*>(a.ties.data())[ties - 8], 8, true);
    if (d.rule != Rule::routine) return;
    if (!a.memberships.empty()) visit(a.memberships.data(), a.memberships.size() * sizeof a.memberships[0], true);
    if (!a.tasks.empty()) visit(a.tasks.data(), a.tasks.size() * sizeof a.tasks[0], false);
}

/// Calls step(address) once for each line of 64 bytes that the span lies in, within the span.
template <class Step>
void each_line(const void* begin, std::size_t bytes, Step&& step) {
    auto at = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t end = at + bytes;
    for (; at < end; at = (at / 64 + 1) * 64) step(at);
}

struct Fetch {
    void operator()(const void* begin, std::size_t bytes, bool /*written*/) const {
        each_line(begin, bytes, [](std::uintptr_t at) { sim::prefetch(reinterpret_cast<const void*>(at), 1); });
    }
};

/// A byte of each line is read; where the rule writes it is written as it was.
struct ReadAndWrite {
    std::uint64_t& sum;
    void operator()(const void* begin, std::size_t bytes, bool written) const {
        each_line(begin, bytes, [&](std::uintptr_t at) {
            auto* byte = reinterpret_cast<volatile std::uint8_t*>(at);  // the world is no constant: its owner lends it
            const std::uint8_t value = *byte;
            if (written) *byte = value;
            sum += value;
        });
    }
};

/// Lines that letters move, apart from the letters themselves; a line that a letter touches twice counts once, and the
/// second letter of a window to the same entity finds it where the first left it.
struct Lines {
    double letters = 0;
    double state = 0;
    double written = 0;
    double lists = 0;

    void count(const Delivery& d, const World& world) {
        const Receiver r = find(d, world);
        ++letters;
        if (d.receiver != last_ || d.day != day_) seen_.clear(), dirty_.clear();
        last_ = d.receiver;
        day_ = d.day;
        const auto add = [this](double& to) {
            return [this, &to](const void* begin, std::size_t bytes, bool changed) {
                each_line(begin, bytes, [&](std::uintptr_t at) {
                    to += seen_.insert(at / 64).second ? 1 : 0;
                    if (changed) written += dirty_.insert(at / 64).second ? 1 : 0;
                });
            };
        };
        visit_state(d, r, add(state));
        visit_lists(d, r, world, add(lists));
    }

private:
    sim::EntityId last_;
    std::uint16_t day_ = 0;
    std::set<std::uintptr_t> seen_;
    std::set<std::uintptr_t> dirty_;
};

/// Occasions on which actors drew.
struct Draws {
    std::int64_t sensing = 0;
    std::int64_t others = 0;

    void add(const World& world) { sum(world, 1); }
    void subtract(const World& world) { sum(world, -1); }

private:
    void sum(const World& world, std::int64_t sign) {
        world.for_each<Actor>([&](sim::Id<Actor> /*id*/, const Actor& actor) {
            const auto& draws = receiver_of(&actor).identity->draws;
            for (std::size_t p = 0; p != draws.size(); ++p)
                (p == static_cast<std::size_t>(Coordination::Purpose::sensing) ? sensing : others) += sign * draws[p];
        });
    }
};

}  // namespace bench
