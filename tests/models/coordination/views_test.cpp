// The arithmetic of talk, and what its rounds are in the literature: DeGroot's model, and bounded confidence.
#include "models/coordination/views.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

TEST(Views, HumilityIsTheCommonOneUnlessStatedTimesTheHolders) {
    const Humility h = humility_of({.humility = 1.2}, {.common = 0.5, .weight = 0.9, .width = 0.1});
    EXPECT_EQ(h.weight, 1);  // 1.08, cut
    EXPECT_DOUBLE_EQ(h.width, 0.12);
    EXPECT_DOUBLE_EQ(h.softening, 0.6);
    EXPECT_DOUBLE_EQ(h.yield, 0.6);
}

TEST(Views, WidthsGrowWithHumility) {
    EXPECT_DOUBLE_EQ(listening_width(0, {.least_width = 0.1}), 0.1);
    EXPECT_DOUBLE_EQ(listening_width(0.5, {.least_width = 0.1}), 0.55);
    EXPECT_DOUBLE_EQ(listening_width(1, {.least_width = 0.1}), 1);
    EXPECT_DOUBLE_EQ(approving_width(0, {.agree_width = 0.2}), 0.2);
    EXPECT_DOUBLE_EQ(approving_width(1, {.agree_width = 0.2}), 0.6);
}

TEST(Views, DistancesAreMeansOfDifferences) {
    const Profile a = profile({0.2, 0.8, 0.5});
    const Profile b = profile({0.6, 0.6, 0.5});
    EXPECT_DOUBLE_EQ(distance(a, b, 3), 0.2);
    EXPECT_DOUBLE_EQ(distance_on(a, b), (0.6 * 0.4 + 0.6 * 0.2) / 1.7);
    EXPECT_DOUBLE_EQ(mean_on(a, b), (0.2 * 0.6 + 0.8 * 0.6 + 0.5 * 0.5) / 1.5);
    EXPECT_EQ(distance_on(a, {}), 0);
    EXPECT_EQ(mean_on({}, b), 0);
    EXPECT_DOUBLE_EQ(political_distance({-1, -1}, {1, 1}), 1);
    EXPECT_DOUBLE_EQ(political_distance({0, 0}, {1, 1}), 0.5);
}

TEST(Views, TrustIsSharedBetweenHolderAndOrganisation) {
    const TieParameters p{.holder_share = 0.25, .gain = 0.1, .loss = 0.2};
    Tie t{.in_organisation = 0.4, .in_holder = 0.8};
    EXPECT_DOUBLE_EQ(trust(t, p), 0.25 * 0.8 + 0.75 * 0.4);
    strengthen(t, p);
    EXPECT_DOUBLE_EQ(t.in_organisation, 0.46);
    EXPECT_DOUBLE_EQ(t.in_holder, 0.82);
    weaken(t, p);
    EXPECT_DOUBLE_EQ(t.in_organisation, 0.368);
}

TEST(Views, LettersCarrySharesTo65535ths) {
    for (int i = 0; i <= 1000; ++i) {
        const Profile sent = profile({i / 1000.0});
        EXPECT_NEAR(unpacked(packed(sent))[0], sent[0], 0.5 / 65535 + 1e-15);
    }
    EXPECT_EQ(unpacked(packed(profile({0.2, 0.4, 0.6, 0.8, 1}))), profile({0.2, 0.4, 0.6, 0.8, 1}));
}

// --- docking ------------------------------------------------------------------------------------------------------

std::vector<Voice> voices(const std::vector<double>& frames, const std::vector<double>& powers,
                          const std::vector<double>& weights, double listening = 1) {
    std::vector<Voice> all;
    for (std::size_t i = 0; i != frames.size(); ++i)
        all.push_back(
            {.frame = profile({frames[i]}), .power = powers[i], .weight = weights[i], .listening = listening});
    return all;
}

/// Rounds of a two-way consultation: everybody answers the draft, the draft becomes the mean of the answers.
void talk(std::vector<Voice>& all, int rounds) {
    Profile draft = mean_frame(all);
    for (int round = 0; round != rounds; ++round) {
        for (Voice& v : all) v.frame = respond(v, draft).frame;
        draft = mean_frame(all);
    }
}

const std::vector<double> first{0.9, 0.5, 0.7, 0.2};
const std::vector<double> powers{2, 1, 4, 1};
const std::vector<double> weights{0.3, 0.6, 0.1, 0.5};

TEST(Docking, RoundsAreDeGrootsMatrix) {  // W = (1 - h) I + h 1 p'
    std::vector<Voice> all = voices(first, powers, weights);
    std::vector<double> x = first;
    for (int round = 0; round != 50; ++round) {
        std::vector<double> next(x.size());
        for (std::size_t i = 0; i != x.size(); ++i)
            for (std::size_t j = 0; j != x.size(); ++j)
                next[i] += ((i == j ? 1 - weights[i] : 0) + weights[i] * powers[j] / 8) * x[j];
        x = next;
        talk(all, 1);
        for (std::size_t i = 0; i != x.size(); ++i) EXPECT_NEAR(all[i].frame[0], x[i], 1e-15) << round;
    }
}

TEST(Docking, EqualHumilityEndsInTheMeanByPower) {  // p'W = p': (1.8 + 0.5 + 2.8 + 0.2) / 8
    std::vector<Voice> all = voices(first, powers, {0.4, 0.4, 0.4, 0.4});
    talk(all, 200);
    for (const Voice& v : all) EXPECT_NEAR(v.frame[0], 0.6625, 1e-15);
}

TEST(Docking, UnequalHumilityEndsInTheMeanByPowerOverHumility) {  // s_j h_j = c p_j: the stubborn weigh more
    double total = 0;
    double consensus = 0;
    for (std::size_t j = 0; j != first.size(); ++j) {
        total += powers[j] / weights[j];
        consensus += powers[j] / weights[j] * first[j];
    }
    std::vector<Voice> all = voices(first, powers, weights);
    talk(all, 2000);
    for (const Voice& v : all) EXPECT_NEAR(v.frame[0], consensus / total, 1e-13);
}

TEST(Docking, GroupsFartherApartThanTheWidthNeverMeet) {  // both lie 0.3 from the draft
    const std::vector<double> frames{0.2, 0.2, 0.8, 0.8};
    std::vector<Voice> narrow = voices(frames, {1, 1, 1, 1}, {0.5, 0.5, 0.5, 0.5}, 0.29);
    talk(narrow, 1000);
    for (std::size_t i = 0; i != 4; ++i) EXPECT_EQ(narrow[i].frame[0], frames[i]);
    std::vector<Voice> wide = voices(frames, {1, 1, 1, 1}, {0.5, 0.5, 0.5, 0.5}, 0.31);
    talk(wide, 1000);
    for (const Voice& v : wide) EXPECT_NEAR(v.frame[0], 0.5, 1e-15);
}

TEST(Docking, WhoNeverMovesWinsInTheEnd) {
    std::vector<Voice> all = voices({0.9, 0.5, 0.1}, {4, 4, 1}, {0.5, 0.5, 0});
    talk(all, 2000);
    for (const Voice& v : all) EXPECT_NEAR(v.frame[0], 0.1, 1e-13);
}

TEST(Docking, TalkNeverWidensTheSpread) {
    for (const double width : {0.05, 0.2, 0.5, 1.0}) {
        std::vector<Voice> all = voices(first, powers, weights, width);
        double spread = 1;
        for (int round = 0; round != 30; ++round) {
            talk(all, 1);
            const auto [low, high] = std::minmax_element(
                all.begin(), all.end(), [](const Voice& a, const Voice& b) { return a.frame[0] < b.frame[0]; });
            EXPECT_LE(high->frame[0] - low->frame[0], spread + 1e-15);
            spread = high->frame[0] - low->frame[0];
        }
    }
}

TEST(Views, UnheardIsWhoDisapprovesAndIsNotMet) {
    const Response no{profile({0.2}), false};
    EXPECT_EQ(unheard_after(1, no, profile({0.8}), profile({0.8}), 0.01), 2);
    EXPECT_EQ(unheard_after(1, no, profile({0.8}), profile({0.795}), 0.01), 2) << "not near enough";
    EXPECT_EQ(unheard_after(1, no, profile({0.8}), profile({0.7}), 0.01), 0);
    EXPECT_EQ(unheard_after(1, {profile({0.2}), true}, profile({0.2}), profile({0.8}), 0.01), 0);
}

TEST(Views, EvenedPowers) {
    EXPECT_EQ(evened(9, 0), 9);
    EXPECT_NEAR(evened(9, 0.5), 3, 1e-12);
    EXPECT_NEAR(evened(9, 1), 1, 1e-12);
}

}  // namespace
