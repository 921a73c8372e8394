// What an event costs beside what its memory traffic alone costs. Turn by turn the same letters are delivered once by
// the engine to their rules, and once by a hand-written loop without logic, in the same world at the same addresses:
//
//   - it looks the receiver up by name, as the engine does, some letters ahead, and fetches what comes next;
//   - it reads, and where the rule writes writes back, those members of the receiver that the rule of the letter needs
//     (traffic_of.hpp): nine letters in ten are Remark, Levels, Routine and Ask, which are stated member by member; for
//     all others only what every rule touches is counted, so the traffic is rather understated;
//   - it reads the letter where a schedule would keep it and writes another one (each event sends one letter in the
//     mean): to the receiver's queue of some later window for a letter to oneself, else to the sender's of the next.
//
// A letter is moved once in and once out; the engine's own copies (bench, exchange, window) are part of the rest, and
// so are the rules, random numbers and order. Processor time, one thread. Prints for the whole: events, time and
// traffic time of an event, their ratio; lines of 64 bytes that an event moves; what its random numbers cost.
//   bench_traffic SCENARIO [DAYS OF A TURN [TURNS]]
#include <time.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "bench/coordination_bench.hpp"
#include "bench/traffic_of.hpp"
#include "sim/engine/engine.hpp"
#include "sim/executors/tbb_executor.hpp"

namespace {

using namespace models::coordination;
using bench::Delivery;
using World = sim::World<Coordination>;
using Letter = sim::Event<Coordination>;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

std::size_t cells_of(const World& world) { return sim::cells_for(world.model().population(), sim::Layout{}.cell_size); }

/// Where letters wait: for each cell a ring of days, together as many places as there are letters in flight.
class Queues {
public:
    Queues(std::size_t cells, std::size_t in_flight)
        : places_{in_flight / (cells * days) + 1}, written_(cells * days), read_(cells * days) {
        letters_.resize(cells * days * places_);
    }

    void write(std::size_t cell, std::size_t day, std::uint64_t content) {
        const std::size_t queue = cell * days + day % days;
        letters_[queue * places_ + next(written_[queue])].fill(content);
    }
    std::uint64_t read(std::size_t cell, std::size_t day) {
        const std::size_t queue = cell * days + day % days;
        std::uint64_t sum = 0;
        for (const std::uint64_t word : letters_[queue * places_ + next(read_[queue])]) sum += word;
        return sum;
    }

private:
    static constexpr std::size_t days = 64;

    std::size_t next(std::uint32_t& cursor) const { return cursor = cursor + 1 < places_ ? cursor + 1 : 0; }

    std::size_t places_;
    std::vector<std::array<std::uint64_t, sizeof(Letter) / 8>> letters_;
    std::vector<std::uint32_t> written_;
    std::vector<std::uint32_t> read_;
};

/// The letters of one turn, in the order in which the loop delivers them: by day, cell, receiver.
std::vector<Delivery> deliveries_of(World world, sim::Engine<Coordination>& engine, sim::Time until,
                                    bench::Lines& lines) {
    std::vector<Delivery> all;
    const std::size_t cells = cells_of(world);
    while (world.now() < until) {
        const sim::Time end = world.now() + one_day;
        const auto first = static_cast<std::ptrdiff_t>(all.size());
        world.for_each_letter([&](const Letter& letter) {
            if (letter.time < end) all.push_back(bench::delivery_of(letter, world, cells));
        });
        std::sort(all.begin() + first, all.end(), bench::earlier);
        for (auto d = all.begin() + first; d != all.end(); ++d) lines.count(*d, world);
        engine.advance(world, end);
    }
    return all;
}

/// Moves what the letters move, and nothing else. Returns a sum, so that no read can be left out.
std::uint64_t move(const std::vector<Delivery>& all, const World& world, Queues& queues) {
    constexpr std::size_t ahead = 8;  // letters: as far as the engine looks
    constexpr std::size_t lists_ahead = 4;
    std::array<bench::Receiver, 16> found{};
    std::uint64_t sum = 0;
    const bench::Fetch fetch{};
    bench::ReadAndWrite touch{sum};
    for (std::size_t i = 0; i != all.size() + ahead; ++i) {
        if (i < all.size()) {
            found[i % 16] = bench::find(all[i], world);
            bench::visit_state(all[i], found[i % 16], fetch);
        }
        if (i >= ahead - lists_ahead && i - (ahead - lists_ahead) < all.size())
            bench::visit_lists(all[i - (ahead - lists_ahead)], found[(i - (ahead - lists_ahead)) % 16], world, fetch);
        if (i < ahead) continue;
        const Delivery& now = all[i - ahead];
        const bench::Receiver& receiver = found[(i - ahead) % 16];
        sum += queues.read(now.cell, now.day);
        bench::visit_state(now, receiver, touch);
        bench::visit_lists(now, receiver, world, touch);
        if (now.to_self)
            queues.write(now.cell, now.day + 1 + now.receiver.name % 60, sum);
        else
            queues.write(now.sender_cell, now.day + 1U, sum);
    }
    return sum;
}

struct Turn {
    double events = 0;
    double simulated = 0;  ///< seconds
    double moved = 0;
    [[nodiscard]] double ratio() const { return simulated / moved; }
};

/// One occasion, seconds: a uniform number; or a normal one for each problem, as an actor that senses draws.
template <class Draw>
double seconds_a_draw(Draw draw) {
    constexpr std::uint32_t times = 1'000'000;
    double sum = 0;
    const double begin = processor_seconds();
    for (std::uint32_t i = 0; i != times; ++i) sum += draw(sim::Stream{1, sim::EntityId{i}, 2, i});
    const double taken = processor_seconds() - begin;
    if (sum == 0) std::puts("");  // never: keeps the sum
    return taken / times;
}

double random_seconds(const bench::Draws& draws, std::size_t problems) {
    const double uniform = seconds_a_draw([](sim::Stream stream) { return stream.uniform(); });
    const double normals = seconds_a_draw([problems](sim::Stream stream) {
        double sum = 0;
        for (std::size_t p = 0; p != problems; ++p) sum += stream.normal(0, 1);
        return sum;
    });
    return static_cast<double>(draws.others) * uniform + static_cast<double>(draws.sensing) * normals;
}

void print(std::vector<Turn> turns, const bench::Lines& lines, double random) {
    Turn all;
    for (const Turn& t : turns) all = {all.events + t.events, all.simulated + t.simulated, all.moved + t.moved};
    std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.ratio() < b.ratio(); });
    std::printf("events %.0f in %zu turns; %.2f million events/s\n", all.events, turns.size(),
                all.events / all.simulated * 1e-6);
    std::printf("lines of 64 bytes an event: state %.1f (written %.1f), lists and facts %.1f, letter %.1f\n",
                lines.state / lines.letters, lines.written / lines.letters, lines.lists / lines.letters,
                2.0 * sizeof(Letter) / 64);
    std::printf("%.0f ns/event, traffic %.0f ns/event, ratio %.2f (turns: %.2f median, %.2f .. %.2f)\n",
                all.simulated / all.events * 1e9, all.moved / all.events * 1e9, all.ratio(),
                turns[turns.size() / 2].ratio(), turns.front().ratio(), turns.back().ratio());
    std::printf("of the rest, random numbers %.0f ns/event\n", random / all.events * 1e9);
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return std::fputs("bench_traffic SCENARIO [DAYS OF A TURN [TURNS]]\n", stderr), 2;
    const sim::Duration length = days(count > 2 ? std::stod(words[2]) : 30);
    const std::size_t wanted = count > 3 ? std::stoul(words[3]) : 11;
    const Settings settings = bench::settings_of(words[1], "1");
    const Coordination model{settings};
    sim::TbbExecutor executor{1};
    sim::Engine<Coordination> engine{executor};
    World world{model, {.seed = settings.run.seed}};
    const sim::Time end = model.facts().calendar().at(settings.run.until);
    std::vector<Turn> turns;
    bench::Lines lines;
    bench::Draws draws;
    const std::int64_t every = (end.ticks / static_cast<std::int64_t>(wanted + 1) / ticks_per_day) * ticks_per_day;
    for (std::size_t i = 0; i != wanted; ++i) {
        engine.advance(world, sim::Time{every * static_cast<std::int64_t>(i + 1)});
        const sim::Time until = world.now() + length;
        const std::vector<Delivery> letters = deliveries_of(world, engine, until, lines);
        std::size_t in_flight = 0;
        world.for_each_letter([&in_flight](const Letter&) { ++in_flight; });
        Queues queues{cells_of(world), in_flight};
        const double before = static_cast<double>(world.handled());
        draws.subtract(world);
        // By turns the loop goes first, or the simulation: neither always finds the caches warm.
        Turn turn;
        std::uint64_t sum = 0;
        const auto moves = [&] {
            const double begin = processor_seconds();
            sum = move(letters, world, queues);
            turn.moved = processor_seconds() - begin;
        };
        if (i % 2 == 0) moves();
        const double begin = processor_seconds();
        engine.advance(world, until);
        turn.simulated = processor_seconds() - begin;
        if (i % 2 == 1) moves();
        if (sum == 0) std::puts("");  // never: keeps the reads
        draws.add(world);
        turn.events = static_cast<double>(world.handled()) - before;
        turns.push_back(turn);
    }
    print(turns, lines, random_seconds(draws, model.facts().problems()));
}
