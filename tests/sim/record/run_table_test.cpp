#include "sim/record/run_table.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

TEST(RunTable, HasARowForEveryRunAndAColumnForEveryNumberOfRuns) {
    toy::MemoryDisk disk;
    toy::make_file(disk, "x.h5", toy::in_order(3));
    EXPECT_EQ(run_table(sim::Reader{disk, "x.h5"}),
              "run,point,replicate,branch,seed,meetings\n"
              "0,0,0,base,-5,0\n"
              "1,0,1,sin relevo,-5,7\n"
              "2,1,0,base,-5,14\n");
}

TEST(RunTable, WritesCodesAsMeaningsAndNothingForWhatIsMissing) {
    using enum sim::ValueType;
    const sim::TrajectoryShape shape{{},
                                     {},
                                     {{"share", "run", {}, float32, "1", ""},
                                      {"exact", "run", {}, float64, "1", ""},
                                      {"rule", "run", {}, int8, "", "", {"off", "on"}, true},
                                      {"word", "run", {}, text, "", ""}}};
    toy::MemoryDisk disk;
    sim::RunStore store{disk, "x.h5", {shape, {}, std::vector<sim::RunLabel>(2)}, {}};
    const auto run = [](double share, double exact, std::int64_t rule, const std::string& word) {
        return sim::Trajectory{{std::vector<double>{share}, std::vector<double>{exact}, std::vector<std::int64_t>{rule},
                                std::vector<std::string>{word}}};
    };
    store.put(0, run(0.1, 0.1, 1, "a \"b\", c"));
    store.put(1, run(std::nan(""), 1.0 / 3.0, sim::missing_integer, "plain"));
    store.close();
    store.collect();
    EXPECT_EQ(run_table(sim::Reader{disk, "x.h5"}),
              "run,point,replicate,branch,seed,share,exact,rule,word\n"
              "0,0,0,,,0.1,0.1,on,\"a \"\"b\"\", c\"\n"
              "1,0,0,,,,0.3333333333333333,,plain\n");
}

TEST(RunTable, TakesTheLastDateOfASeries) {
    using enum sim::ValueType;
    const std::vector<sim::Date> dates{sim::make_date(2026, 1, 1), sim::make_date(2027, 1, 1)};
    const sim::TrajectoryShape shape{
        {{"time", "date", dates}, {"unit", "unit", std::vector<std::string>{"a", "b"}}},
        {},
        {{"alive", "run", {"time"}, int32, "agenda", ""}, {"trust", "run", {"unit"}, float64, "1", ""}}};
    toy::MemoryDisk disk;
    sim::RunStore store{disk, "x.h5", {shape, {}, std::vector<sim::RunLabel>(2)}, {}};
    for (std::int64_t run = 0; run != 2; ++run)
        store.put(static_cast<std::size_t>(run),
                  {{std::vector<std::int64_t>{5, 7 + run}, std::vector<double>{0.5, 0.25}}});
    store.close();
    store.collect();
    EXPECT_EQ(run_table(sim::Reader{disk, "x.h5"}), "run,point,replicate,branch,seed,alive\n0,0,0,,,7\n1,0,0,,,8\n");
}

}  // namespace
