// The entities of one type in one cell: an array of slots, found by name through a small table. The names stand apart
// from the slots, so that finding one touches none of them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

#include "sim/core/ids.hpp"
#include "sim/engine/prefetch.hpp"

namespace sim {

/// What the engine keeps about an entity beside its state.
template <std::size_t Kinds, std::size_t Purposes>
struct Identity {
    EntityId name;                                ///< `outside` in a free slot
    std::uint32_t sent = 0;                       ///< letters sent so far
    bool born = false;                            ///< has received its first message
    std::array<std::uint32_t, Purposes> draws{};  ///< occasions drawn so far, by purpose
    std::array<std::uint32_t, Kinds> births{};    ///< children born so far, by kind
};

template <class State, std::size_t Kinds, std::size_t Purposes>
class Store {
public:
    struct Slot {
        Identity<Kinds, Purposes> identity;
        State state;
    };

    static constexpr std::uint32_t none = UINT32_MAX;

    /// Index of the entity, or none. The hint is tried first.
    [[nodiscard]] std::uint32_t find(EntityId name, std::uint32_t hint) const {
        if (hint < names_.size() && names_[hint] == name) return hint;
        if (table_.empty()) return none;
        for (std::uint32_t at = home(name);; at = (at + 1) & mask()) {
            const std::uint32_t entry = table_[at];
            if (entry == 0) return none;
            if ((entry ^ tag(name)) >> index_bits != 0) continue;
            const std::uint32_t index = (entry & index_mask) - 1;
            if (names_[index] == name) return index;
        }
    }

    /// That name will be looked up: first where the look-up begins is fetched, later what most find there.
    void prefetch(EntityId name, std::uint32_t hint) const {
        if (hint < names_.size())
            sim::prefetch(&names_[hint], sizeof names_[hint]);
        else if (!table_.empty())
            sim::prefetch(&table_[home(name)], sizeof table_[0]);
    }
    void prefetch_found(EntityId name, std::uint32_t hint) const {
        if (hint < names_.size() || table_.empty()) return;
        const std::uint32_t entry = table_[home(name)];
        if (entry != 0) sim::prefetch(&names_[(entry & index_mask) - 1], sizeof names_[0]);
    }

    std::uint32_t insert(EntityId name, State state, bool born) {
        if (find(name, none) != none) throw std::logic_error("two entities have the same name");
        if (4 * (live_ + 1) > 3 * table_.size()) rehash(std::max<std::size_t>(8, 2 * table_.size()));
        std::uint32_t index = none;
        if (free_.empty()) {
            index = static_cast<std::uint32_t>(slots_.size());
            if (index >= index_mask) throw std::length_error("a cell holds at most 16 million entities of one type");
            slots_.push_back(Slot{{}, std::move(state)});
            names_.emplace_back();
        } else {
            index = free_.back();
            free_.pop_back();
            slots_[index] = Slot{{}, std::move(state)};
        }
        slots_[index].identity.name = names_[index] = name;
        slots_[index].identity.born = born;
        ++live_;
        enter(index);
        return index;
    }

    void remove(std::uint32_t index) {
        leave(index);
        slots_[index] = Slot{};
        names_[index] = outside;
        free_.push_back(index);
        --live_;
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(slots_.size()); }
    [[nodiscard]] Slot& operator[](std::uint32_t index) { return slots_[index]; }
    [[nodiscard]] const Slot& operator[](std::uint32_t index) const { return slots_[index]; }

    template <class Visitor>
    void for_each(Visitor&& visit) const {
        for (const Slot& slot : slots_)
            if (slot.identity.name != outside) visit(slot);
    }

private:
    // An entry is 0 (empty), or 8 bits of the name above 24 bits of index + 1.
    static constexpr std::uint32_t index_bits = 24;
    static constexpr std::uint32_t index_mask = (1U << index_bits) - 1;

    [[nodiscard]] std::uint32_t mask() const { return static_cast<std::uint32_t>(table_.size()) - 1; }
    [[nodiscard]] std::uint32_t home(EntityId name) const { return static_cast<std::uint32_t>(name.name) & mask(); }
    static std::uint32_t tag(EntityId name) { return static_cast<std::uint32_t>(name.name >> 24U) << index_bits; }

    void enter(std::uint32_t index) {
        const EntityId name = names_[index];
        std::uint32_t at = home(name);
        while (table_[at] != 0) at = (at + 1) & mask();
        table_[at] = tag(name) | (index + 1);
    }

    /// Closes the gap by moving later entries of the same run back, so that look-ups never need tombstones.
    void leave(std::uint32_t index) {
        std::uint32_t gap = home(names_[index]);
        while ((table_[gap] & index_mask) != index + 1) gap = (gap + 1) & mask();
        for (std::uint32_t at = (gap + 1) & mask(); table_[at] != 0; at = (at + 1) & mask()) {
            const std::uint32_t wanted = home(names_[(table_[at] & index_mask) - 1]);
            if (((at - wanted) & mask()) < ((at - gap) & mask())) continue;
            table_[gap] = table_[at];
            gap = at;
        }
        table_[gap] = 0;
    }

    void rehash(std::size_t size) {
        table_.assign(size, 0);
        for (std::uint32_t i = 0; i != names_.size(); ++i)
            if (names_[i] != outside) enter(i);
    }

    std::vector<Slot> slots_;
    std::vector<EntityId> names_;  ///< of the slots; `outside` in a free one
    std::vector<std::uint32_t> free_;
    std::vector<std::uint32_t> table_;
    std::size_t live_ = 0;
};

}  // namespace sim
