#include "sim/record/hdf5_file.hpp"

#include <gtest/gtest.h>

#include "tests/sim/record/memory_disk.hpp"

namespace {

TEST(Device, HidesAFailedWriteFromHdf5AndShowsItToItsOwner) {
    toy::MemoryDisk disk;
    const auto file = disk.create("x.h5");
    sim::hdf5::Device device{*file};
    const std::vector<std::byte> ones(8, std::byte{1});
    const std::vector<std::byte> twos(4, std::byte{2});
    device.write(0, ones);
    EXPECT_NO_THROW(device.check());
    disk.inject(toy::Fault::broken, 1);
    device.write(6, twos);
    EXPECT_THROW(device.check(), sim::Error);
    EXPECT_EQ(device.size(), 10U);
    std::vector<std::byte> seen(11, std::byte{9});
    device.read(0, seen);
    const std::vector<int> expected{1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 0};
    for (std::size_t i = 0; i != seen.size(); ++i) EXPECT_EQ(static_cast<int>(seen[i]), expected[i]) << i;
    EXPECT_EQ(file->size(), 8U);
}

TEST(Hdf5File, ForeignBytesAreAnErrorWithItsCause) {
    sim::hdf5::MemoryFile text{std::vector<std::byte>(100, std::byte{'a'})};
    try {
        (void)sim::hdf5::Hdf5File::open(text);
        FAIL() << "text was opened as HDF5";
    } catch (const sim::Error& error) {
        EXPECT_EQ(error.text().en, "HDF5 could not go on (H5Fopen: file signature not found)");
    }
}

}  // namespace
