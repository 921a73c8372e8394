#include "sim/record/checksum.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace {

TEST(Checksum, GivesThePublishedValues) {  // RFC 3720, appendix B.4; the first is the usual check of the catalogues
    EXPECT_EQ(sim::checksum(std::as_bytes(std::span{std::string_view{"123456789"}})), 0xe3069283U);
    EXPECT_EQ(sim::checksum(std::vector<std::byte>(32, std::byte{0})), 0x8a9136aaU);
    EXPECT_EQ(sim::checksum(std::vector<std::byte>(32, std::byte{0xff})), 0x62a8ab43U);
    EXPECT_EQ(sim::checksum({}), 0U);
    EXPECT_EQ(sim::checksum_by_tables(std::as_bytes(std::span{std::string_view{"123456789"}})), 0xe3069283U);
}

TEST(Checksum, TablesAndTheProcessorsInstructionAgree) {
    std::vector<std::byte> bytes;
    for (unsigned i = 0; i != 1000; ++i) bytes.push_back(static_cast<std::byte>(i * i * 2654435761U >> 24U));
    for (std::size_t first = 0; first != 9; ++first)
        for (std::size_t count = 0; first + count <= bytes.size(); ++count)
            ASSERT_EQ(sim::checksum(std::span{bytes}.subspan(first, count), 7),
                      sim::checksum_by_tables(std::span{bytes}.subspan(first, count), 7));
}

TEST(Checksum, GoesOnFromWhereItStopped) {
    const std::string_view text = "trajectories of many runs";
    const auto bytes = std::as_bytes(std::span{text});
    for (std::size_t cut = 0; cut <= text.size(); ++cut)
        EXPECT_EQ(sim::checksum(bytes.subspan(cut), sim::checksum(bytes.first(cut))), sim::checksum(bytes));
}

}  // namespace
