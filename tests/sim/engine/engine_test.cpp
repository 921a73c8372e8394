#include "sim/engine/engine.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using sim::Duration;
using sim::Time;

/// A hive: queens bear workers, workers count what reaches them and end when told to.
class Hive {
public:
    struct Worker {
        std::vector<std::int64_t> heard;
    };
    struct Queen {
        sim::Id<Worker> child;
    };
    struct Bear {};
    struct Work {
        std::int64_t value = 0;
    };
    struct Rest {};
    struct Record {
        std::int64_t value = 0;
    };
    enum class Purpose : std::uint32_t { any };
    using Entities = sim::Types<Queen, Worker>;
    using Messages = sim::Types<Bear, Work, Rest>;
    static constexpr std::size_t purposes = 1;

    [[nodiscard]] Duration lookahead() const { return {10}; }
    [[nodiscard]] std::size_t population() const { return 2; }
    void populate(sim::World<Hive>& world) const { world.post(world.add(Queen{}), Time{5}, Bear{}); }

    void on(const Bear&, Queen& self, sim::Context<Hive>& context) const {
        self.child = context.spawn(Worker{}, {12}, Work{1});
        context.send(self.child, {20}, Work{2});
        context.send(self.child, {20}, Work{3});
        context.send(self.child, {30}, Rest{});
        context.send(self.child, {40}, Work{4});
    }
    void on(const Work& work, Worker& self, sim::Context<Hive>& context) const {
        self.heard.push_back(work.value);
        context.record({work.value});
        if (work.value == 1) context.wake(self, {1}, Work{10});  // within the same window
    }
    void on(const Rest&, Worker&, sim::Context<Hive>& context) const { context.end(); }
};

class Keep : public sim::Recorder<Hive::Record> {
public:
    void write(std::span<const sim::Stamped<Hive::Record>> records) override {
        for (const auto& r : records) all.push_back({r.time.ticks, r.record.value});
    }
    std::vector<std::pair<std::int64_t, std::int64_t>> all;
};

class EngineTest : public testing::Test {
protected:
    sim::SerialExecutor executor;
    sim::Engine<Hive> engine{executor};
    sim::World<Hive> world{Hive{}, {}};
    [[nodiscard]] std::vector<std::int64_t> heard() const {
        const auto workers = world.sorted<Hive::Worker>();
        return workers.empty() ? std::vector<std::int64_t>{} : workers.front().state->heard;
    }
};

TEST_F(EngineTest, AChildExistsWhenItsFirstLetterArrivesAndNotBefore) {
    engine.advance(world, Time{17});  // the letter arrives at 5 + 12; all before 17 is done
    EXPECT_TRUE(world.sorted<Hive::Worker>().empty());
    engine.advance(world, Time{18});
    EXPECT_EQ(heard(), (std::vector<std::int64_t>{1}));
}

TEST_F(EngineTest, LettersOfOneTickKeepTheOrderInWhichTheyWereSent) {
    engine.advance(world, Time{26});
    EXPECT_EQ(heard(), (std::vector<std::int64_t>{1, 10, 2, 3}));
}

TEST_F(EngineTest, LettersToTheEndedAreDroppedAndCounted) {
    engine.advance(world, Time{100});
    EXPECT_TRUE(world.sorted<Hive::Worker>().empty());
    EXPECT_EQ(world.undelivered(), 1U);
    EXPECT_EQ(world.handled(), 6U);
}

TEST_F(EngineTest, RecordsComeInOrderOfTime) {
    Keep keep;
    engine.advance(world, Time{100}, &keep);
    EXPECT_EQ(keep.all, (std::vector<std::pair<std::int64_t, std::int64_t>>{{17, 1}, {18, 10}, {25, 2}, {25, 3}}));
}

TEST_F(EngineTest, ForksGoTheirOwnWays) {
    engine.advance(world, Time{20});
    auto branch = world;
    EXPECT_EQ(branch, world);
    EXPECT_EQ(branch.digest(), world.digest());
    engine.advance(branch, Time{27});
    EXPECT_NE(branch, world);
    EXPECT_NE(branch.digest(), world.digest());
    engine.advance(world, Time{27});
    EXPECT_EQ(branch, world);
}

TEST_F(EngineTest, TheWorldRefusesThePast) {
    engine.advance(world, Time{20});
    EXPECT_THROW(world.post(sim::Id<Hive::Queen>{sim::child_name(sim::outside, 0, 0)}, Time{19}, Hive::Bear{}),
                 std::logic_error);
}

TEST_F(EngineTest, EmptyTimeCostsNothing) {
    engine.advance(world, Time{1'000'000'000'000'000});  // a step per window would take months
    EXPECT_EQ(world.now(), Time{1'000'000'000'000'000});
}

/// Breaks the lookahead on purpose.
class Hasty {
public:
    struct One {
        sim::Id<One> other;
    };
    struct Go {};
    struct Record {};
    enum class Purpose : std::uint32_t {};
    using Entities = sim::Types<One>;
    using Messages = sim::Types<Go>;
    static constexpr std::size_t purposes = 0;
    [[nodiscard]] Duration lookahead() const { return {10}; }
    [[nodiscard]] std::size_t population() const { return 2; }
    void populate(sim::World<Hasty>& world) const {
        const auto other = world.add(One{});
        world.post(world.add(One{other}), Time{0}, Go{});
    }
    void on(const Go&, One& self, sim::Context<Hasty>& context) const { context.send(self.other, {9}, Go{}); }
};

TEST(Layout, CellsAreOneOrAMultipleOfFourAndNoneIsLargerThanAsked) {
    EXPECT_EQ(sim::cells_for(0, 4096), 1U);
    EXPECT_EQ(sim::cells_for(4096, 4096), 1U);
    EXPECT_EQ(sim::cells_for(4097, 4096), 4U);
    EXPECT_EQ(sim::cells_for(16384, 4096), 4U);
    EXPECT_EQ(sim::cells_for(16385, 4096), 8U);
    EXPECT_EQ(sim::cells_for(3, 1), 4U);
}

TEST(Engine, ALetterFasterThanTheLookaheadIsRefused) {
    sim::SerialExecutor executor;
    sim::World<Hasty> world{Hasty{}, {}};
    EXPECT_THROW(sim::Engine<Hasty>{executor}.advance(world, Time{10}), std::logic_error);
}

static_assert(sim::Handles<Hive, Hive::Worker, Hive::Work>);
static_assert(!sim::Handles<Hive, Hive::Queen, Hive::Work>,
              "a letter that a type has no rule for cannot be sent to it");

}  // namespace
