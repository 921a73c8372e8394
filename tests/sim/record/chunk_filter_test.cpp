#include "sim/record/chunk_filter.hpp"

#include <gtest/gtest.h>

#include "sim/record/filters.hpp"

namespace {

using Bytes = sim::ChunkFilter::Bytes;

Bytes chunk(std::size_t nth) { return Bytes(1000 + nth, static_cast<std::byte>(nth)); }

TEST(ChunkFilter, GivesEachChunkFilteredWhateverTheThreads) {
    for (const std::size_t threads : {0U, 1U, 3U}) {
        SCOPED_TRACE(threads);
        sim::ChunkFilter filter{threads, 2};
        std::vector<std::future<Bytes>> results;
        for (std::size_t nth = 0; nth != 50; ++nth) results.push_back(filter.filter(chunk(nth), sim::ValueType::int8));
        for (std::size_t nth = 0; nth != 50; ++nth)
            EXPECT_EQ(results[nth].get(), sim::hdf5::filtered(chunk(nth), sim::ValueType::int8)) << nth;
    }
}

TEST(ChunkFilter, EndsThoughNobodyFetchesItsResults) {
    sim::ChunkFilter filter{2, 100};
    for (std::size_t nth = 0; nth != 100; ++nth) (void)filter.filter(chunk(nth), sim::ValueType::int8);
}

}  // namespace
