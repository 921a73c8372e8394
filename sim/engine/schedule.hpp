// The letters that a cell has yet to deliver, by window: a ring of 128 windows, and beyond the ring one
// heap of unsorted letters that is looked through once every 64 windows. Putting a letter costs a constant;
// nobody is sorted here, because order matters only among the letters of one entity in one window.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "sim/core/time.hpp"
#include "sim/engine/prefetch.hpp"

namespace sim {

template <class Event>
class Schedule {
public:
    static constexpr std::int64_t no_window = INT64_MAX;

    explicit Schedule(Duration window) : window_{window} {}

    [[nodiscard]] std::int64_t window_of(Time t) const { return floor_divide(t.ticks, window_.ticks); }

    void put(const Event& event) {
        const std::int64_t window = window_of(event.time);
        if (window >= horizon_) {
            far_.push_back(event);
            nearest_far_ = std::min(nearest_far_, window);
        } else {
            put_in_ring(slot_of(window), event);
        }
    }

    /// The first window that may hold a letter, or no_window.
    [[nodiscard]] std::int64_t first_window() const {
        for (std::int64_t block = base_ / block_size, end = block + 2; block != end; ++block) {
            const std::uint64_t bits = occupied_[static_cast<std::size_t>(block & 1)];
            if (bits != 0) return block * block_size + std::countr_zero(bits);
        }
        return nearest_far_;
    }

    /// Moves the letters of the window that come before `cut` to the end of `due`. Earlier windows must be empty.
    void take(std::int64_t window, Time cut, std::vector<Event>& due) {
        if (window / block_size != base_ / block_size) open_block(window);
        base_ = window;
        const std::size_t slot = slot_of(window);
        std::uint32_t chunk = heads_[slot];
        std::uint32_t used = used_[slot];
        heads_[slot] = none;
        occupied_[slot / block_size] &= ~(std::uint64_t{1} << (slot % block_size));
        while (chunk != none) {
            const std::uint32_t next = chunks_[chunk].next;
            if (next != none) prefetch(&chunks_[next], sizeof(Chunk));
            // A letter that stays may claim a fresh chunk, so no reference to this one may live on.
            for (std::uint32_t i = 0; i != used; ++i) {
                if (chunks_[chunk].events[i].time < cut)
                    due.push_back(chunks_[chunk].events[i]);
                else
                    put_in_ring(slot, Event{chunks_[chunk].events[i]});
            }
            chunks_[chunk].next = free_;
            free_ = chunk;
            chunk = next;
            used = chunk_size;
        }
    }

    template <class Visitor>
    void for_each(Visitor&& visit) const {
        for (std::size_t slot = 0; slot != ring_size; ++slot)
            for (std::uint32_t c = heads_[slot]; c != none; c = chunks_[c].next)
                for (std::uint32_t i = 0; i != (c == heads_[slot] ? used_[slot] : chunk_size); ++i)
                    visit(chunks_[c].events[i]);
        for (const Event& event : far_) visit(event);
    }

private:
    static constexpr std::int64_t block_size = 64;
    static constexpr std::size_t ring_size = 128;
    static constexpr std::uint32_t none = UINT32_MAX;
    /// About 640 bytes of letters, and never fewer than four.
    static constexpr std::uint32_t chunk_size = std::max<std::uint32_t>(4, 640 / sizeof(Event));

    struct Chunk {
        std::uint32_t next = none;
        std::array<Event, chunk_size> events;
    };

    static std::size_t slot_of(std::int64_t window) { return static_cast<std::size_t>(window) % ring_size; }

    void put_in_ring(std::size_t slot, const Event& event) {
        if (used_[slot] == chunk_size || heads_[slot] == none) {
            heads_[slot] = new_chunk(heads_[slot]);
            used_[slot] = 0;
            occupied_[slot / block_size] |= std::uint64_t{1} << (slot % block_size);
        }
        chunks_[heads_[slot]].events[used_[slot]++] = event;
    }

    std::uint32_t new_chunk(std::uint32_t next) {
        std::uint32_t chunk = free_;
        if (chunk == none) {
            chunk = static_cast<std::uint32_t>(chunks_.size());
            chunks_.emplace_back();
        } else {
            free_ = chunks_[chunk].next;
        }
        chunks_[chunk].next = next;
        return chunk;
    }

    /// The ring moves on to the block of `window` and the one after it; letters from afar that fall there come in.
    void open_block(std::int64_t window) {
        horizon_ = (window / block_size + 2) * block_size;
        if (nearest_far_ >= horizon_) return;
        nearest_far_ = no_window;
        const auto stays = [this](const Event& event) {
            const std::int64_t w = window_of(event.time);
            if (w < horizon_) {
                put_in_ring(slot_of(w), event);
                return false;
            }
            nearest_far_ = std::min(nearest_far_, w);
            return true;
        };
        std::size_t kept = 0;
        for (std::size_t i = 0; i != far_.size(); ++i)
            if (stays(far_[i])) far_[kept++] = far_[i];
        far_.resize(kept);
    }

    static constexpr std::array<std::uint32_t, ring_size> all_none = [] {
        std::array<std::uint32_t, ring_size> heads{};
        heads.fill(none);
        return heads;
    }();

    Duration window_;
    std::int64_t base_ = 0;                  // the window opened last
    std::int64_t horizon_ = 2 * block_size;  // first window beyond the ring
    std::int64_t nearest_far_ = no_window;
    std::array<std::uint64_t, 2> occupied_{};                // a bit per slot of the ring
    std::array<std::uint32_t, ring_size> heads_ = all_none;  // the newest chunk of each window; those after it are full
    std::array<std::uint32_t, ring_size> used_{};            // letters in the newest
    std::uint32_t free_ = none;
    std::vector<Chunk> chunks_;
    std::vector<Event> far_;
};

}  // namespace sim
