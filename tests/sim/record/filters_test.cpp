#include "sim/record/filters.hpp"

#include <gtest/gtest.h>

#include "sim/record/dataset.hpp"
#include "sim/record/hdf5_file.hpp"
#include "sim/record/narrow.hpp"

namespace {

using Bytes = std::vector<std::byte>;
using sim::ValueType;

Bytes bytes(std::initializer_list<int> values) {
    Bytes all;
    for (const int value : values) all.push_back(static_cast<std::byte>(value));
    return all;
}

/// Some that repeat, some that do not.
Bytes numbers(std::size_t size) {
    Bytes all(size);
    for (std::size_t i = 0; i != size; ++i) all[i] = static_cast<std::byte>(i % 7 == 0 ? i * i : i / 100);
    return all;
}

TEST(Fletcher32, OfWordsWorkedOutByHand) {
    EXPECT_EQ(sim::hdf5::fletcher32({}), 0U);
    EXPECT_EQ(sim::hdf5::fletcher32(bytes({0, 0, 0, 0})), 0U);
    EXPECT_EQ(sim::hdf5::fletcher32(bytes({0x01, 0x02})), 0x0102'0102U);
    EXPECT_EQ(sim::hdf5::fletcher32(bytes({0, 1, 0, 2})), 0x0004'0003U);  // sums 1, 3; 1 + 3
    EXPECT_EQ(sim::hdf5::fletcher32(bytes({0, 1, 2})), 0x0202'0201U);     // the last byte is a high one
    EXPECT_EQ(sim::hdf5::fletcher32(bytes({0xff, 0xff})), 0xffff'ffffU);  // 65535, not 0
}

class Filters : public testing::TestWithParam<ValueType> {};

TEST_P(Filters, GiveWhatHdf5ReadsBackAndVerifies) {
    const std::size_t size = sim::number_size(GetParam());
    for (const std::size_t rows : {std::size_t{1}, std::size_t{3}, std::size_t{30'000}}) {
        SCOPED_TRACE(rows);
        sim::hdf5::MemoryFile memory;
        auto file = sim::hdf5::Hdf5File::create(memory);
        const auto dataset =
            sim::hdf5::create_dataset(file.id(), {"x", GetParam(), {{"row", rows, true}}, true, false});
        const Bytes given = numbers(rows * size);
        Bytes chunk = sim::hdf5::filtered(given, GetParam());
        sim::hdf5::write_filtered(dataset.id(), 0, chunk);
        Bytes read(given.size());
        sim::hdf5::read_numbers(dataset.id(), GetParam(), 0, rows, read.data());
        EXPECT_EQ(read, given);
        chunk.back() ^= std::byte{1};
        sim::hdf5::write_filtered(dataset.id(), 0, chunk);
        EXPECT_THROW(sim::hdf5::read_numbers(dataset.id(), GetParam(), 0, rows, read.data()), sim::Error);
    }
}

TEST(Filtered, RunsTakeLittle) { EXPECT_LT(sim::hdf5::filtered(Bytes(100'000), ValueType::float32).size(), 1000U); }

INSTANTIATE_TEST_SUITE_P(Types, Filters,
                         testing::Values(ValueType::int8, ValueType::int16, ValueType::int32, ValueType::int64,
                                         ValueType::float32, ValueType::float64));

}  // namespace
