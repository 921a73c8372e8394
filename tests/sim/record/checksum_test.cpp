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
}

TEST(Checksum, GoesOnFromWhereItStopped) {
    const std::string_view text = "trajectories of many runs";
    const auto bytes = std::as_bytes(std::span{text});
    for (std::size_t cut = 0; cut <= text.size(); ++cut)
        EXPECT_EQ(sim::checksum(bytes.subspan(cut), sim::checksum(bytes.first(cut))), sim::checksum(bytes));
}

}  // namespace
