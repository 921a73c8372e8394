#include "sim/engine/store.hpp"

#include <gtest/gtest.h>

#include <map>

#include "sim/core/random.hpp"

namespace {

using Store = sim::Store<int, 1, 1>;

TEST(Store, FindsByNameAndTriesTheHintFirst) {
    Store store;
    const auto a = store.insert({11}, 1, true);
    const auto b = store.insert({22}, 2, true);
    EXPECT_EQ(store.find({11}, Store::none), a);
    EXPECT_EQ(store.find({22}, a), b);  // a wrong hint costs a look-up and nothing else
    EXPECT_EQ(store.find({33}, Store::none), Store::none);
    EXPECT_THROW(store.insert({11}, 3, true), std::logic_error);
}

TEST(Store, AgreesWithAMapThroughBirthsAndEndings) {
    Store store;
    std::map<std::uint64_t, int> truth;
    sim::Stream random{1, sim::EntityId{2}, 0, 0};
    for (int i = 0; i != 20'000; ++i) {
        const std::uint64_t name = sim::mix(random.below(300));
        const auto index = store.find({name}, Store::none);
        ASSERT_EQ(index == Store::none, !truth.contains(name));
        if (index == Store::none) {
            store.insert({name}, i, true);
            truth[name] = i;
        } else {
            ASSERT_EQ(store[index].state, truth[name]);
            if (random.chance(0.6)) {
                store.remove(index);
                truth.erase(name);
            }
        }
    }
    std::size_t held = 0;
    store.for_each([&held](const auto&) { ++held; });
    EXPECT_EQ(held, truth.size());
    EXPECT_LE(store.size(), 300U);  // memory is used again
}

}  // namespace
