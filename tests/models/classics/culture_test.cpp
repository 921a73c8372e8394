#include "models/classics/culture.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "models/classics/settled.hpp"

namespace {

using namespace models::classics;
using Lattice = Culture::Lattice;

Lattice end_of(const CultureParameters& setting, std::uint64_t replicate = 0) {
    return *settled(Culture{setting}, {.seed = 7, .replicate = replicate}).find(Culture::lattice(0));
}

/// Features that two sites share, counted afresh.
std::uint32_t shared(const CultureParameters& p, const Lattice& lattice, std::uint32_t a, std::uint32_t b) {
    std::uint32_t count = 0;
    for (std::uint32_t f = 0; f != p.features; ++f)
        count += lattice.trait[a * p.features + f] == lattice.trait[b * p.features + f];
    return count;
}

TEST(Culture, OneSiteIsOneRegionAtOnce) {
    constexpr CultureParameters p{.side = 1};
    const Lattice alone = end_of(p);
    EXPECT_EQ(Culture{p}.regions(alone), 1U);
    EXPECT_EQ(alone.meetings, 0U);
}

TEST(Culture, EndsWhenNeighboursShareAllOrNothing) {
    for (const Activation activation : {Activation::random, Activation::shuffled}) {
        const CultureParameters p{.side = 6, .features = 4, .traits = 6, .activation = activation};
        const Lattice end = end_of(p);
        for (std::uint32_t site = 0; site != 36; ++site) {
            if (site % 6 != 5) {
                EXPECT_EQ(shared(p, end, site, site + 1) % p.features, 0U);
            }
            if (site < 30) {
                EXPECT_EQ(shared(p, end, site, site + 6) % p.features, 0U);
            }
        }
    }
}

TEST(Culture, RegionsAreCountedByHand) {  // left column one culture, right column two
    const Culture model{{.side = 2, .features = 1}};
    Lattice lattice;
    lattice.trait = {1, 2, 1, 3};
    lattice.shared = {0, 1, 0, 0};  // bonds: 0-1, 0-2, 1-3, 2-3
    EXPECT_EQ(model.regions(lattice), 3U);
    lattice.shared = {0, 0, 0, 0};
    EXPECT_EQ(model.regions(lattice), 4U);
    lattice.shared = {1, 1, 1, 1};
    EXPECT_EQ(model.regions(lattice), 1U);
}

TEST(Culture, OneFeatureStandsStillFromTheBeginning) {  // neighbours share all or nothing at once
    const Lattice end = end_of({.side = 10, .features = 1, .traits = 2});
    EXPECT_EQ(end.meetings, 0U);
}

TEST(Culture, OneTraitIsOneRegion) { EXPECT_EQ((Culture{{.traits = 1}}.regions(end_of({.traits = 1}))), 1U); }

TEST(Culture, NeighboursShareEachFeatureWithProbabilityOneInQ) {  // 180 bonds of 5 features: share 1 / 10 at the start
    double total = 0;
    constexpr int runs = 200;
    for (std::uint64_t r = 0; r != runs; ++r) {
        const sim::World<Culture> world{Culture{{}}, {.seed = 7, .replicate = r}};
        for (const std::uint8_t count : world.find(Culture::lattice(0))->shared) total += count;
    }
    constexpr double tries = 180.0 * 5 * runs;
    EXPECT_NEAR(total / tries, .1, 4 * std::sqrt(.1 * .9 / tries));
}

TEST(Culture, TheListHoldsExactlyTheLiveBonds) {
    const CultureParameters p{.side = 8, .features = 5, .traits = 8};
    sim::SerialExecutor executor;
    sim::World<Culture> world{Culture{p}, {.seed = 3}};
    for (int sweeps = 1; sweeps != 30; ++sweeps) {
        sim::Engine<Culture>{executor}.advance(world, sim::Time{} + Culture::sweep * sweeps);
        const Lattice& now = *world.find(Culture::lattice(0));
        std::size_t live = 0;
        for (std::uint32_t bond = 0; bond != now.shared.size(); ++bond) {
            const bool lives = now.shared[bond] % p.features != 0;
            live += lives;
            EXPECT_EQ(now.live_place[bond] != Culture::none, lives);
            if (lives) {
                EXPECT_EQ(now.live[now.live_place[bond]], bond);
            }
        }
        EXPECT_EQ(live, now.live.size());
    }
}

TEST(Culture, AMeetingInteractsWithProbabilitySharedOverF) {
    // 2 x 2 sites, F = 2: while exactly one bond is live its rate per meeting is 2 sides x (1/4 site)(1/2 neighbour)
    // x (1/2 shared) = 1/8, and one copy ends it. Mean meetings = 8 from such a start.
    double meetings = 0;
    int starts = 0;
    for (std::uint64_t r = 0; r != 20'000; ++r) {
        const CultureParameters p{.side = 2, .features = 2, .traits = 40};
        const sim::World<Culture> first{Culture{p}, {.seed = 7, .replicate = r}};
        const Lattice& start = *first.find(Culture::lattice(0));
        const auto total = start.shared[0] + start.shared[1] + start.shared[2] + start.shared[3];
        if (total != 1) continue;
        const Lattice end = end_of(p, r);
        if (Culture{p}.regions(end) != 3) continue;  // the copied trait met no third site
        meetings += static_cast<double>(end.meetings);
        ++starts;
    }
    ASSERT_GT(starts, 500);
    EXPECT_NEAR(meetings / starts, 8, 4 * std::sqrt(56.0 / starts));  // geometric: variance (1 - p) / p^2
}

}  // namespace
