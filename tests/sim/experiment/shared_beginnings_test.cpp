// Runs that begin alike share their beginning: it is run once, and what comes out is what each gives by itself.
#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

#include "sim/executors/jthread_executor.hpp"
#include "sim/experiment/experiment.hpp"

namespace {

constexpr sim::Date first = sim::make_date(2020, 1, 1);
constexpr int days = 100;

/// Counts the days that it lives under each model: its trajectory is that count, as digits of base 1000.
class DayCounter final : public sim::Runnable {
public:
    DayCounter(std::int64_t weight, std::atomic<std::int64_t>& lived) : weight_{weight}, lived_{lived} {}

    [[nodiscard]] const sim::TrajectoryShape& shape() const override { return shape_; }
    [[nodiscard]] std::unique_ptr<sim::Course> start(sim::RunKey /*key*/) const override {
        return std::make_unique<Life>(*this, first, 0);
    }

private:
    class Life final : public sim::Course {
    public:
        Life(const DayCounter& model, sim::Date today, std::int64_t count)
            : model_{model}, today_{today}, count_{count} {}
        void advance(sim::Date until, sim::Executor& /*executor*/) override {
            if (until <= today_) return;
            model_.lived_ += until - today_;
            count_ += model_.weight_ * (until - today_);
            today_ = until;
        }
        [[nodiscard]] std::unique_ptr<sim::Course> fork(const sim::Runnable& onward) const override {
            return std::make_unique<Life>(dynamic_cast<const DayCounter&>(onward), today_, count_);
        }
        [[nodiscard]] sim::Trajectory finish(sim::Executor& executor) override {
            advance(first + days, executor);
            return {{std::vector<std::int64_t>{count_}}};
        }

    private:
        const DayCounter& model_;
        sim::Date today_;
        std::int64_t count_;
    };

    std::int64_t weight_;
    std::atomic<std::int64_t>& lived_;
    sim::TrajectoryShape shape_;
};

class SharedBeginnings : public ::testing::Test {
protected:
    std::atomic<std::int64_t> lived{0};
    DayCounter base{1, lived};
    DayCounter protection{1000, lived};
    DayCounter change{1'000'000, lived};

    /// The base, a change on day 60, a protection on day 40, and both, for two replicates.
    [[nodiscard]] std::vector<sim::PlannedRun> runs() const {
        std::vector<sim::PlannedRun> all;
        for (const std::uint64_t replicate : {0U, 1U}) {
            const sim::RunKey key{.seed = 1, .replicate = replicate};
            all.push_back({&base, key, "", {}});
            all.push_back({&base, key, "change", {{first + 60, &change}}});
            all.push_back({&base, key, "protection", {{first + 40, &protection}}});
            all.push_back({&base, key, "both", {{first + 40, &protection}, {first + 60, &change}}});
        }
        return all;
    }

    [[nodiscard]] static std::int64_t count(const sim::Trajectory& trajectory) {
        return std::get<std::vector<std::int64_t>>(trajectory.values[0])[0];
    }
};

TEST_F(SharedBeginnings, NeighboursWithOneKeyAreAFamily) {
    const auto all = sim::families(runs());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].first, 0U);
    EXPECT_EQ(all[1].first, 4U);
    EXPECT_EQ(all[1].count, 4U);
}

TEST_F(SharedBeginnings, EachDayOfACommonBeginningIsRunOnce) {
    std::vector<std::int64_t> found(8, -1);
    std::mutex mutex;
    const sim::Consumer keep = [&](std::size_t run, const sim::Trajectory& trajectory) {
        const std::scoped_lock lock{mutex};
        found[run] = count(trajectory);
    };
    sim::NoProgress silence;
    const auto threads = [](std::size_t workers) { return std::make_unique<sim::JthreadExecutor>(workers); };
    const sim::Experiment experiment{runs(), 2};
    ASSERT_TRUE(run_in_memory(experiment, threads, keep, silence, {}).complete());
    // Days under base, protection (thousands) and change (millions).
    EXPECT_EQ(found,
              (std::vector<std::int64_t>{100, 40'000'060, 60'040, 40'020'040, 100, 40'000'060, 60'040, 40'020'040}));
    // 100 of the base, 40 of the change, 60 of the protection, 40 of both; twice.
    EXPECT_EQ(lived, 2 * (100 + 40 + 60 + 40));
}

TEST_F(SharedBeginnings, ComesToWhatEachRunGivesByItself) {
    sim::SerialExecutor executor;
    std::vector<std::int64_t> found;
    for (const sim::PlannedRun& run : runs()) found.push_back(count(run_alone(run, executor)));
    EXPECT_EQ(found,
              (std::vector<std::int64_t>{100, 40'000'060, 60'040, 40'020'040, 100, 40'000'060, 60'040, 40'020'040}));
    EXPECT_EQ(lived, 8 * days);
}

TEST_F(SharedBeginnings, TheWorkSavedIsCountedBeforehand) {
    const sim::Work work = work_of(runs(), first, first + days);
    EXPECT_EQ(work.days_run, 2 * (100 + 40 + 60 + 40));
    EXPECT_EQ(work.days_apart, 8 * days);
}

}  // namespace
