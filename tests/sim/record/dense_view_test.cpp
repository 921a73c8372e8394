#include "sim/record/dense_view.hpp"

#include <gtest/gtest.h>

#include "sim/record/design.hpp"
#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

/// Two levels of `a` by three choices of `b`, two replicates of each, runs by replicate and point.
sim::Reader grid_file(toy::MemoryDisk& disk, sim::DesignKind kind = sim::DesignKind::grid, std::size_t runs = 12) {
    using enum sim::ValueType;
    const sim::TrajectoryShape shape{{},
                                     {},
                                     {{"level", "run", {}, float64, "1", ""},
                                      {"a", "run", {}, float64, "1", "", {}, true},
                                      {"b", "run", {}, int8, "", "", {"off", "half", "on"}, true}}};
    sim::Design design{.kind = kind, .size = 2, .points = 6};
    design.factors = {{.name = "a"}, {.name = "b", .kind = sim::FactorKind::choice, .choices = {"off", "half", "on"}}};
    sim::FileHead head{shape, {{sim::design_attribute, to_text(design)}}, {}};
    for (std::size_t run = 0; run != runs; ++run)
        head.runs.push_back({static_cast<std::int64_t>(run % 6), static_cast<std::int64_t>(run / 6), ""});
    sim::RunStore store{disk, "x.h5", head, {}};
    for (std::size_t run = 0; run != runs; ++run)
        store.put(run, {{std::vector<double>{static_cast<double>(run)}, std::vector<double>{run % 6 < 3 ? 0.25 : 0.75},
                         std::vector<std::int64_t>{static_cast<std::int64_t>(run % 3)}}});
    store.close();
    store.collect();
    return sim::Reader{disk, "x.h5"};
}

std::vector<std::string> names(const sim::DenseGrid& grid) {
    std::vector<std::string> found;
    for (const sim::DenseAxis& axis : grid.axes) found.push_back(axis.name);
    return found;
}

TEST(DenseView, AFullGridHasADimensionForEachFactor) {
    toy::MemoryDisk disk;
    const sim::DenseGrid grid = dense_grid(grid_file(disk));
    EXPECT_TRUE(grid.full);
    EXPECT_EQ(names(grid), (std::vector<std::string>{"a", "b", "replicate", "branch"}));
    EXPECT_EQ(grid.axes[0].labels, sim::Values{(std::vector<double>{0.25, 0.75})});
    EXPECT_EQ(grid.axes[1].labels, sim::Values{(std::vector<std::string>{"off", "half", "on"})});
    for (std::size_t run = 0; run != 12; ++run) EXPECT_EQ(grid.cells[run], run % 6 * 2 + run / 6);
}

TEST(DenseView, AnotherDesignHasADimensionOfPoints) {
    toy::MemoryDisk disk;
    const sim::DenseGrid grid = dense_grid(grid_file(disk, sim::DesignKind::sobol));
    EXPECT_FALSE(grid.full);
    EXPECT_EQ(names(grid), (std::vector<std::string>{"point", "replicate", "branch"}));
    EXPECT_EQ(grid.factors, (std::vector<std::string>{"a", "b"}));
}

TEST(DenseView, IncompleteDesignsAreRefused) {
    toy::MemoryDisk disk;
    const sim::Reader reader = grid_file(disk, sim::DesignKind::grid, 11);
    try {
        write_dense_view(disk, "dense.h5", reader);
        FAIL() << "a hole was filled";
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en, "the dense view needs every combination; there are 11/12 different runs");
    }
    EXPECT_FALSE(disk.contents().contains("dense.h5"));
}

TEST(DenseView, IsWrittenTheSameEveryTime) {
    toy::MemoryDisk disk;
    const sim::Reader reader = grid_file(disk);
    write_dense_view(disk, "dense.h5", reader);
    write_dense_view(disk, "again.h5", reader);
    EXPECT_EQ(disk.at("dense.h5"), disk.at("again.h5"));
    EXPECT_GT(disk.at("dense.h5").size(), 1000U);
}

}  // namespace
