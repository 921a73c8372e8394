#include "sim/experiment/shares.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/sim/experiment/tiny_sweep.hpp"

namespace {

TEST(Shares, EveryRunIsInOneShareAndFamiliesStayTogether) {
    const tiny::Sweeping all = tiny::sweeping("", 3, 7, {"", "far"});
    const auto& runs = all.experiment.runs;
    for (const sim::Deal deal : {sim::Deal::families, sim::Deal::points})
        for (const std::size_t count : {1U, 2U, 5U, 100U}) {
            std::vector<int> shares(runs.size(), 0);
            for (std::size_t index = 0; index != count; ++index) {
                const std::vector<bool> mine = runs_of_share(runs, {index, count}, deal);
                for (std::size_t run = 0; run != runs.size(); ++run) {
                    shares[run] += mine[run] ? 1 : 0;
                    EXPECT_EQ(mine[run], mine[run ^ 1U]) << "two branches of one replicate";
                    if (deal == sim::Deal::points) {
                        EXPECT_EQ(mine[run], runs[run].key.point % count == index);
                    }
                }
            }
            EXPECT_EQ(std::ranges::count(shares, 1), static_cast<std::ptrdiff_t>(runs.size()));
        }
}

TEST(Shares, AreBalancedToOneFamily) {
    const tiny::Sweeping all = tiny::sweeping("", 3, 7);
    for (std::size_t index = 0; index != 4; ++index) {
        const std::vector<bool> mine = runs_of_share(all.experiment.runs, {index, 4}, sim::Deal::families);
        EXPECT_EQ(std::ranges::count(mine, true), index == 0 ? 6 : 5);
    }
}

/// With a row of points and one replicate after the other dealt like cards, 6 points and 3 shares would give each point
/// to one share alone.
TEST(Shares, NoneTakesMoreThanHalfOfAPoint) {
    for (const std::size_t points : {6U, 7U, 12U, 48U})
        for (const std::size_t count : {2U, 3U, 4U, 6U, 8U}) {
            const tiny::Sweeping all = tiny::sweeping("", points, 12);
            for (std::size_t index = 0; index != count; ++index) {
                const std::vector<bool> mine = runs_of_share(all.experiment.runs, {index, count}, sim::Deal::families);
                std::vector<int> taken(points, 0);
                for (std::size_t run = 0; run != mine.size(); ++run)
                    taken[all.experiment.runs[run].key.point] += mine[run] ? 1 : 0;
                EXPECT_LE(std::ranges::max(taken), 6) << points << " points, " << count << " shares";
            }
        }
}

}  // namespace
