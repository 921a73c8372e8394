#include "sim/record/reader.hpp"

#include <gtest/gtest.h>

#include "tests/sim/record/memory_disk.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

class ReaderTest : public testing::Test {
protected:
    void SetUp() override { toy::make_file(disk, "x.h5", toy::in_order(7)); }

    /// What the reader says to bytes that are no good file.
    static std::string complaint(std::vector<std::byte> bytes) {
        try {
            const sim::Reader reader{std::move(bytes), "x.h5"};
            return "";
        } catch (const sim::Error& error) {
            return error.what();
        }
    }

    toy::MemoryDisk disk;
};

TEST_F(ReaderTest, GivesBackWhatWasWritten) {
    const sim::Reader reader{disk, "x.h5"};
    EXPECT_EQ(reader.head(), toy::head(7));
    EXPECT_EQ(reader.rows("run"), 7U);
    EXPECT_EQ(reader.rows("agenda"), 6U);
    EXPECT_EQ(reader.rows("event", 6), (sim::RowRange{30, 12}));
    for (std::size_t run = 0; run != 7; ++run)
        EXPECT_TRUE(same_bits(reader.trajectory(run), narrowed(toy::shape(), toy::trajectory(run)))) << run;
}

TEST_F(ReaderTest, GivesWholeVariables) {
    const sim::Reader reader{disk, "x.h5"};
    EXPECT_EQ(reader.values("agenda_run"), sim::Values(std::vector<std::int64_t>{1, 2, 2, 4, 5, 5}));
    EXPECT_EQ(reader.values("meetings"), sim::Values(std::vector<std::int64_t>{0, 7, 14, 21, 28, 35, 42}));
    EXPECT_EQ(reader.values("agenda_name", {2, 2}),
              sim::Values(std::vector<std::string>{"agenda ñ 2.1", "agenda ñ 4.0"}));
    EXPECT_THROW((void)reader.values("agend"), std::out_of_range);
    EXPECT_THROW((void)reader.trajectory(7), std::out_of_range);
}

TEST_F(ReaderTest, FileThatIsCutAnywhereIsRefused) {
    const auto& whole = disk.at("x.h5");
    for (std::size_t length = 0; length < whole.size(); length += length < 64 ? 1 : 211)
        EXPECT_NE(complaint({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}), "") << length;
}

TEST_F(ReaderTest, FileWithAnyFlippedBitIsRefused) {
    const auto& whole = disk.at("x.h5");
    for (std::size_t place = 0; place < whole.size(); place += 97) {
        auto bytes = whole;
        bytes[place] ^= std::byte{0x10};
        EXPECT_NE(complaint(std::move(bytes)), "") << place;
    }
}

TEST_F(ReaderTest, ForeignFileIsNamed) {
    EXPECT_EQ(complaint(std::vector<std::byte>(4096, std::byte{'a'})),
              "'x.h5' is no complete trajectory file of articula");
    auto newer = disk.at("x.h5");
    newer[newer.size() - 8] = std::byte{9};
    EXPECT_EQ(complaint(newer), "'x.h5' has format 9; this program reads 1");
    EXPECT_THROW(sim::Reader(disk, "absent.h5"), sim::Error);
    EXPECT_THROW(sim::Reader("/"), sim::Error);
    EXPECT_THROW(sim::Reader("/dev/null/x.h5"), sim::Error);
}

}  // namespace
