#include "sim/engine/encode.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace {

struct Inner {
    std::uint8_t small = 1;  // padding follows
    double number = 0.5;
};
struct Outer {
    Inner inner;
    std::vector<std::int32_t> list{7, -8};
    std::array<std::uint16_t, 3> shares{1, 2, 3};
    sim::EntityId who{99};
    bool flag = true;
};
struct Empty {};

template <class T>
std::vector<std::uint64_t> words(const T& value) {
    std::vector<std::uint64_t> out;
    auto sink = [&out](std::uint64_t word) { out.push_back(word); };
    sim::encode(sink, value);
    return out;
}

TEST(Encode, GoesMemberByMember) {
    EXPECT_EQ(words(Outer{}), (std::vector<std::uint64_t>{1, std::bit_cast<std::uint64_t>(0.5), 2, 7,
                                                          static_cast<std::uint64_t>(-8), 3, 1, 2, 3, 99, 1}));
    EXPECT_TRUE(words(Empty{}).empty());
}

TEST(Encode, SeesEveryMember) {
    const auto same = words(Outer{});
    Outer changed;
    changed.inner.number = 0.25;
    EXPECT_NE(words(changed), same);
    changed = Outer{};
    changed.flag = false;
    EXPECT_NE(words(changed), same);
}

}  // namespace
