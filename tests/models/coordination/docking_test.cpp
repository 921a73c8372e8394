// The main model reduced to a published one: conversation alone, with a fixed listening width and nothing else at work,
// is pairwise bounded confidence (Deffuant et al. 2000). Its ladder of camps, recomputed in the project's facts (A3),
// must come out: one camp at 0.5, two at 0.25, three at 0.15.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

constexpr std::size_t people = 200;

/// Everybody talks every ten days; who listens moves half the way, and nobody senses, spots or learns to trust.
Settings talkers(double width) {
    std::vector<ActorSettings> actors;
    for (std::size_t i = 0; i != people; ++i) {
        actors.push_back(actor({(static_cast<double>(i) + 0.5) / people}));
        actors.back().name = "talker_" + std::to_string(i);
        actors.back().rhythm = {.kind = sim::Clock::Kind::every, .period = {10}};
    }
    Settings settings = town(std::move(actors));
    Parameters& p = settings.parameters;
    p.humility.weight = 1;
    p.humility.width = 0;
    p.dialogue.least_width = width;
    p.dialogue.rate = 1;  // times trust 1/2: mu = 0.5
    p.sensing.rate = 0;
    p.ties.gain = p.ties.loss = 0;
    p.pairs.rate = 0;
    return settings;
}

/// Groups of 1 % of the people or more whose frames are farther apart than half the width.
std::size_t camps(double width, std::uint64_t replicate) {
    World world{talkers(width), replicate};
    world.run_to(1460);
    std::vector<double> frames;
    for (std::uint32_t i = 0; i != people; ++i) frames.push_back(world.actor(i).holder.frame[0]);
    std::sort(frames.begin(), frames.end());
    std::size_t found = 0;
    std::size_t size = 0;
    for (std::size_t i = 0; i != people; ++i) {
        ++size;
        const bool last = i + 1 == people || frames[i + 1] - frames[i] > width / 2;
        if (last && size * 100 >= people) ++found;
        if (last) size = 0;
    }
    return found;
}

TEST(Docking, ListeningWidthAloneGivesTheLadderOfBoundedConfidence) {
    for (const auto& [width, expected] : {std::pair{0.5, 1U}, std::pair{0.25, 2U}, std::pair{0.15, 3U}}) {
        std::size_t as_published = 0;
        for (std::uint64_t replicate = 0; replicate != 10; ++replicate)
            if (camps(width, replicate) == expected) ++as_published;
        EXPECT_GE(as_published, 7U) << width;  // 50, 45 and 47 of 50 in the recomputation with 1000 people
    }
}

}  // namespace
