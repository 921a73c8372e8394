#include "sim/record/part_reader.hpp"

#include <gtest/gtest.h>

#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

const sim::TrajectoryShape shape = toy::shape();

std::vector<std::byte> file_of_six() {
    toy::MemoryDisk disk;
    toy::make_file(disk, "x.h5", toy::in_order(6));
    return disk.at("x.h5");
}

TEST(PartReader, GivesTheRowsThatWereWritten) {
    const sim::PartReader part{file_of_six(), "x.h5", shape};
    const sim::RunRows all = part.rows();
    EXPECT_EQ(part.runs(), 6U);
    EXPECT_EQ(all.counts(), (sim::RowCounts{6, 6, 30}));
    for (std::size_t run = 0; run != 6; ++run) {
        const sim::RunRows one = rows_of(shape, toy::trajectory(run));
        const auto& members = std::get<0>(one.cells[6]);
        const auto first = static_cast<std::ptrdiff_t>(all.first_rows[1][run] * 3 * sizeof(std::int16_t));
        ASSERT_EQ(one.counts()[1], all.first_rows[1][run + 1] - all.first_rows[1][run]);
        EXPECT_TRUE(std::equal(members.begin(), members.end(), std::get<0>(all.cells[6]).begin() + first)) << run;
    }
}

TEST(PartReader, GivesAVariableOfAllRuns) {
    const sim::PartReader part{file_of_six(), "x.h5", shape};
    EXPECT_EQ(part.values("meetings"), sim::Values{(std::vector<std::int64_t>{0, 7, 14, 21, 28, 35})});
    EXPECT_THROW((void)part.values("nothing"), std::out_of_range);
}

TEST(PartReader, PartOfAnotherShapeOrDamagedIsRefused) {
    sim::TrajectoryShape other = shape;
    other.variables[1].type = sim::ValueType::int64;
    EXPECT_THROW((void)sim::PartReader(file_of_six(), "x.h5", other).rows(), sim::Error);
    other = shape;
    other.fixed[1].labels = std::vector<sim::Date>{sim::make_date(2026, 1, 1)};
    EXPECT_THROW((void)sim::PartReader(file_of_six(), "x.h5", other).rows(), sim::Error);
    std::vector<std::byte> damaged = file_of_six();
    damaged[damaged.size() / 2] ^= std::byte{1};
    EXPECT_THROW(sim::PartReader(damaged, "x.h5", shape), sim::Error);
}

}  // namespace
