#include "bench/phold_yardstick.hpp"

#include <algorithm>
#include <array>
#include <barrier>
#include <chrono>
#include <thread>

namespace bench {
namespace {

using models::classics::Phold;
using models::classics::PholdParameters;

constexpr std::uint32_t block_size = 4096;
constexpr std::size_t ring = 256;  // windows; a delay of more than 25 mean delays would not fit and is refused

struct Letter {
    std::int64_t time;
    std::uint32_t sender;
    std::uint32_t nth;
    std::uint32_t receiver;
};

struct Ball {
    std::uint64_t name;
    std::uint32_t events;  // also the number of letters sent and of occasions drawn
};

/// Letters in chunks that are used again: a bucket per (block, window), a pool per thread.
struct Pool {
    static constexpr std::uint32_t none = UINT32_MAX;
    static constexpr std::uint32_t chunk_size = 30;
    struct Chunk {
        std::uint32_t next;
        std::uint32_t used;
        std::array<Letter, chunk_size> letters;
    };
    std::vector<Chunk> chunks;
    std::vector<std::uint32_t> heads;  // by block * ring + window
    std::uint32_t free = none;

    void put(std::size_t bucket, const Letter& letter) {
        std::uint32_t head = heads[bucket];
        if (head == none || chunks[head].used == chunk_size) {
            std::uint32_t fresh = free;
            if (fresh == none) {
                fresh = static_cast<std::uint32_t>(chunks.size());
                chunks.emplace_back();
            } else {
                free = chunks[fresh].next;
            }
            chunks[fresh].next = head;
            chunks[fresh].used = 0;
            heads[bucket] = head = fresh;
        }
        chunks[head].letters[chunks[head].used++] = letter;
    }

    /// Copies a bucket out and empties it; chunks go back to the pool only where `owner` says it is safe.
    void copy(std::size_t bucket, std::vector<Letter>& out) const {
        for (std::uint32_t c = heads[bucket]; c != none; c = chunks[c].next)
            out.insert(out.end(), chunks[c].letters.begin(), chunks[c].letters.begin() + chunks[c].used);
    }
    void release(std::size_t bucket) {
        for (std::uint32_t c = heads[bucket]; c != none;) {
            const std::uint32_t next = chunks[c].next;
            chunks[c].next = free;
            free = c;
            c = next;
        }
        heads[bucket] = none;
    }
};

class Yardstick {
public:
    Yardstick(const PholdParameters& p, std::uint64_t run_hash, double until, std::size_t threads)
        : p_{p},
          run_hash_{run_hash},
          lookahead_{static_cast<std::int64_t>(p.lookahead * double{Phold::ticks_per_unit})},
          mean_wait_{(p.mean - p.lookahead) * double{Phold::ticks_per_unit}},
          until_{static_cast<std::int64_t>(until * double{Phold::ticks_per_unit})},
          blocks_{(p.balls + block_size - 1) / block_size},
          balls_(p.balls),
          pools_(threads),
          barrier_{static_cast<std::ptrdiff_t>(threads)} {
        for (Pool& pool : pools_) pool.heads.assign(blocks_ * ring, Pool::none);
        for (std::uint32_t i = 0; i != p.balls; ++i) {
            balls_[i] = {Phold::ball(i).name, 0};
            sim::Stream random{run_hash_, {balls_[i].name}, 0, UINT32_MAX};
            throw_to(pools_[0], {delay(random), i, i, i});
        }
    }

    std::uint64_t run() {
        std::vector<std::jthread> workers;
        for (std::size_t t = 1; t < pools_.size(); ++t) workers.emplace_back([this, t] { work(t); });
        work(0);
        workers.clear();
        std::uint64_t events = 0;
        for (const Ball& ball : balls_) events += ball.events;
        return events;
    }

    [[nodiscard]] std::vector<std::uint32_t> counts() const {
        std::vector<std::uint32_t> counts;
        for (const Ball& ball : balls_) counts.push_back(ball.events);
        return counts;
    }

private:
    std::int64_t delay(sim::Stream& random) const {
        return lookahead_ + static_cast<std::int64_t>(random.exponential(mean_wait_));
    }

    void throw_to(Pool& pool, const Letter& letter) const {
        const auto window = static_cast<std::size_t>(letter.time / lookahead_);
        pool.put(letter.receiver / block_size * ring + window % ring, letter);
    }

    void work(std::size_t thread) {
        std::vector<Letter> due;
        const auto windows = static_cast<std::size_t>((until_ + lookahead_ - 1) / lookahead_);
        for (std::size_t window = 0; window != windows; ++window) {
            for (std::size_t block = thread; block < blocks_; block += pools_.size())
                run_block(block, window, pools_[thread], due);
            barrier_.arrive_and_wait();
            for (std::size_t block = 0; block != blocks_; ++block) pools_[thread].release(block * ring + window % ring);
            barrier_.arrive_and_wait();
        }
    }

    void run_block(std::size_t block, std::size_t window, Pool& mine, std::vector<Letter>& due) {
        due.clear();
        for (const Pool& pool : pools_) pool.copy(block * ring + window % ring, due);
        std::sort(due.begin(), due.end(), [this](const Letter& a, const Letter& b) {
            if (a.time != b.time) return a.time < b.time;
            return a.sender != b.sender ? balls_[a.sender].name < balls_[b.sender].name : a.nth < b.nth;
        });
        for (const Letter& letter : due) {
            if (letter.time >= until_) break;
            Ball& ball = balls_[letter.receiver];
            sim::Stream random{run_hash_, {ball.name}, 0, ball.events};
            const std::uint32_t nth = ball.events++;
            const std::uint32_t target = random.chance(p_.remote) ? random.below(p_.balls) : letter.receiver;
            throw_to(mine, {letter.time + delay(random), letter.receiver, nth, target});
        }
    }

    PholdParameters p_;
    std::uint64_t run_hash_;
    std::int64_t lookahead_;
    double mean_wait_;
    std::int64_t until_;
    std::size_t blocks_;
    std::vector<Ball> balls_;
    std::vector<Pool> pools_;
    std::barrier<> barrier_;
};

}  // namespace

YardstickResult run_yardstick(const PholdParameters& p, std::uint64_t run_hash, double until, std::size_t threads) {
    Yardstick yardstick{p, run_hash, until, threads};
    const auto start = std::chrono::steady_clock::now();
    const std::uint64_t events = yardstick.run();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return {events, took.count(), yardstick.counts()};
}

}  // namespace bench
