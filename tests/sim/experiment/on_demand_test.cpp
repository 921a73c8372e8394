#include "sim/experiment/on_demand.hpp"

#include <gtest/gtest.h>

#include "sim/core/error.hpp"
#include "sim/experiment/experiment.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

int alive = 0;  // models

/// Its course refers to it; forks remember how many models they went through.
class Model final : public sim::Runnable {
public:
    explicit Model(std::size_t number) : number_{number} { ++alive; }
    ~Model() override { --alive; }
    [[nodiscard]] const sim::TrajectoryShape& shape() const override {
        static const sim::TrajectoryShape shape = toy::shape();
        return shape;
    }
    [[nodiscard]] std::unique_ptr<sim::Course> start(sim::RunKey key) const override {
        return std::make_unique<ModelCourse>(*this, key.replicate);
    }

private:
    class ModelCourse final : public sim::Course {
    public:
        ModelCourse(const Model& model, std::size_t sum) : model_{model}, sum_{sum} {}
        void advance(sim::Date, sim::Executor&) override { sum_ += model_.number_; }
        [[nodiscard]] std::unique_ptr<sim::Course> fork(const sim::Runnable& onward) const override {
            return std::make_unique<ModelCourse>(dynamic_cast<const Model&>(onward), sum_);
        }
        [[nodiscard]] sim::Trajectory finish(sim::Executor&) override { return toy::trajectory(sum_ + model_.number_); }

    private:
        const Model& model_;
        std::size_t sum_;
    };
    std::size_t number_;
};

std::vector<sim::Variable> factors() {
    return {{.name = "humility", .rows = "run", .axes = {}, .units = "1", .long_name = "humility", .coordinate = true},
            {.name = "committees",
             .rows = "run",
             .axes = {},
             .type = sim::ValueType::int8,
             .units = "1",
             .long_name = "committees",
             .flags = {"off", "on"},
             .coordinate = true}};
}

std::shared_ptr<const sim::SweepShape> shape_keeping(const std::optional<std::vector<std::string>>& keep) {
    return std::make_shared<const sim::SweepShape>(toy::shape(), keep, factors());
}

sim::OnDemand on_demand(std::size_t number, const std::optional<std::vector<std::string>>& keep = {}) {
    return {shape_keeping(keep), {0.25, 1}, [number] { return std::make_unique<Model>(number); }};
}

TEST(OnDemand, LeavesWhatItsModelLeavesAndTheFactors) {
    const sim::OnDemand demand = on_demand(2);
    sim::SerialExecutor executor;
    sim::Trajectory expected = Model{2}.run({.replicate = 3}, executor);
    expected.values.emplace_back(std::vector<double>{0.25});
    expected.values.emplace_back(std::vector<std::int64_t>{1});
    EXPECT_TRUE(sim::same_bits(demand.run({.replicate = 3}, executor), expected));
    EXPECT_EQ(demand.shape().variables.size(), toy::shape().variables.size() + 2);
    sim::check_shape(demand.shape());
}

TEST(OnDemand, TheModelLivesAsLongAsItsRun) {
    const sim::OnDemand demand = on_demand(2);
    EXPECT_EQ(alive, 0);
    {
        const auto course = demand.start({});
        EXPECT_EQ(alive, 1);
    }
    EXPECT_EQ(alive, 0);
}

TEST(OnDemand, ForksGoOnUnderAnother) {
    const sim::OnDemand first = on_demand(1);
    const sim::OnDemand second = on_demand(5);
    const Model one{1};
    const Model five{5};
    const sim::Date day = sim::make_date(2026, 3, 1);
    sim::SerialExecutor executor;
    const auto swept = run_alone({&first, {.replicate = 3}, {}, {{day, &second}}}, executor);
    const auto alone = run_alone({&one, {.replicate = 3}, {}, {{day, &five}}}, executor);
    for (std::size_t v = 0; v != alone.values.size(); ++v)
        EXPECT_TRUE(sim::same_bits({{swept.values[v]}}, {{alone.values[v]}})) << v;
    EXPECT_TRUE(sim::same_bits(alone, toy::trajectory(3 + 1 + 5)));
}

std::vector<std::string> names(const sim::TrajectoryShape& shape) {
    std::vector<std::string> all;
    for (const sim::Variable& variable : shape.variables) all.push_back(variable.name);
    return all;
}

TEST(OnDemand, KeepsWhatIsAskedFor) {
    using Names = std::vector<std::string>;
    EXPECT_EQ(names(shape_keeping(Names{})->shape()), (Names{"trust", "meetings", "humility", "committees"}));
    EXPECT_EQ(shape_keeping(Names{})->shape().growing.size(), 1U);
    EXPECT_EQ(names(shape_keeping(Names{"agenda"})->shape()),
              (Names{"trust", "meetings", "agenda_run", "agenda_name", "cause", "maturity", "members", "humility",
                     "committees"}));
    EXPECT_EQ(names(shape_keeping(Names{"tick"})->shape()),
              (Names{"trust", "meetings", "event_run", "tick", "humility", "committees"}));
    sim::SerialExecutor executor;
    EXPECT_EQ(on_demand(2, Names{"tick"}).run({}, executor).values.size(), 6U);
}

TEST(OnDemand, AModelThatCannotBeMadeIsTheFailureOfItsRun) {
    const sim::OnDemand good = on_demand(1);
    const sim::OnDemand bad{shape_keeping({}), {0.5, 0}, []() -> std::unique_ptr<sim::Runnable> {
                                throw sim::Error{{"no cabe", "does not fit"}};
                            }};
    const sim::Experiment experiment{{{&bad, {}}, {&good, {.point = 1}}}};
    sim::NoProgress silence;
    const auto serial = [](std::size_t) { return std::make_unique<sim::SerialExecutor>(); };
    const sim::Outcome outcome =
        run_in_memory(experiment, serial, [](std::size_t, const sim::Trajectory&) {}, silence, {});
    ASSERT_EQ(outcome.failures.size(), 1U);
    EXPECT_EQ(outcome.failures.front().message.en, "does not fit");
    EXPECT_EQ(outcome.made, 1U);
}

}  // namespace
