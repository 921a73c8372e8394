#include "sim/record/file_system.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "tests/own_folder.hpp"
#include "tests/sim/record/memory_disk.hpp"

namespace {

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span{text}); }

class DiskTest : public testing::Test {
protected:
    [[nodiscard]] bool holds(const sim::Path& path, std::string_view text) {
        return std::ranges::equal(read_whole(disk, path), bytes_of(text));
    }

    const OwnFolder own;
    const sim::Path folder = own.path();
    sim::DiskFileSystem disk;
};

TEST_F(DiskTest, ReplacesAFileAsAWhole) {
    replace_file(disk, folder / "x", bytes_of("first"));
    EXPECT_TRUE(holds(folder / "x", "first"));
    {
        sim::NewFile given_up{disk, folder / "x"};
        write_all(given_up.file(), 0, bytes_of("never"));
        EXPECT_EQ(disk.list(folder).size(), 2U);
    }
    EXPECT_TRUE(holds(folder / "x", "first"));
    replace_file(disk, folder / "x", bytes_of("second, longer"));
    EXPECT_TRUE(holds(folder / "x", "second, longer"));
    EXPECT_EQ(disk.list(folder), std::vector<std::string>{"x"});
}

TEST_F(DiskTest, KnowsWhatIsWhere) {
    replace_file(disk, folder / "x", {});
    EXPECT_EQ(disk.kind(folder), sim::PathKind::folder);
    EXPECT_EQ(disk.kind(folder / "x"), sim::PathKind::file);
    EXPECT_EQ(disk.kind(folder / "y"), sim::PathKind::nothing);
    EXPECT_EQ(disk.kind(folder / "x" / "y"), sim::PathKind::nothing);
    EXPECT_EQ(sim::folder_of("x.h5"), ".");
    EXPECT_EQ(sim::folder_of("a/x.h5"), "a");
}

TEST_F(DiskTest, EveryFailureNamesThePathAndTheCauseInBothLanguages) {
    const std::string absent = (folder / "absent").string();
    try {
        (void)disk.open(absent);
        FAIL() << "an absent file was opened";
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en, "cannot read '" + absent + "': it does not exist");
        EXPECT_EQ(error.text().es, "no se pudo leer '" + absent + "': no existe");
    }
    EXPECT_THROW((void)disk.create(folder), sim::Error);
    EXPECT_THROW((void)disk.create(sim::Path{absent} / "x"), sim::Error);
    EXPECT_THROW((void)disk.list(absent), sim::Error);
    EXPECT_THROW(disk.create_folder(folder), sim::Error);
    EXPECT_THROW(disk.rename(absent, folder / "x"), sim::Error);
    EXPECT_THROW(disk.remove(absent), sim::Error);
    EXPECT_THROW(disk.synchronise_folder(absent), sim::Error);
    EXPECT_THROW((void)read_whole(disk, folder), sim::Error);
}

TEST_F(DiskTest, FullDeviceIsAnError) {
    EXPECT_THROW(write_all(*disk.create("/dev/full"), 0, bytes_of("x")), sim::Error);
}

TEST(NewFile, ShortWritesAreContinued) {
    toy::MemoryDisk memory;
    const auto file = memory.create("x");
    memory.inject(toy::Fault::short_write, 1);
    write_all(*file, 0, bytes_of("all of it"));
    EXPECT_EQ(memory.calls().size(), 2U);
    EXPECT_TRUE(std::ranges::equal(memory.at("x"), bytes_of("all of it")));
}

}  // namespace
