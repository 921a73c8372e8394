#include "models/classics/deffuant.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "models/classics/settled.hpp"

namespace {

using namespace models::classics;

Deffuant::Group end_of(const Deffuant& model, std::uint64_t replicate = 0) {
    return *settled(model, {.seed = 7, .replicate = replicate}).find(Deffuant::group(0));
}

TEST(Deffuant, MajorCampsAreAtMostTheIntegerPartOfOneOverTwiceTheThreshold) {
    for (const double threshold : {.5, .4, .25, .2, .15, .1}) {
        const Deffuant model{{.threshold = threshold}};
        const Deffuant::Group end = end_of(model);
        std::size_t major = 0;
        for (const Camp& camp : model.camps_of(end)) major += camp.members >= 10;
        EXPECT_LE(major, std::floor(1 / (2 * threshold) + 1e-9)) << threshold;
        EXPECT_GE(major, 1U);
    }
}

TEST(Deffuant, MeetingsKeepTheMeanOpinion) {  // what one gives up, the other gains
    const Deffuant model{{.people = 200, .threshold = .3}};
    const sim::World<Deffuant> start{model, {.seed = 7}};
    double before = 0, after = 0;
    for (const double opinion : start.find(Deffuant::group(0))->opinions) before += opinion;
    for (const double opinion : end_of(model).opinions) after += opinion;
    EXPECT_NEAR(before, after, 1e-10);
}

TEST(Deffuant, EndsInCampsNarrowerThanTheThresholdAndFartherApart) {
    const Deffuant model{{.people = 300, .threshold = .1}};
    const auto left = model.camps_of(end_of(model));
    for (std::size_t i = 0; i != left.size(); ++i) {
        EXPECT_LT(left[i].high - left[i].low, .1);
        if (i != 0) {
            EXPECT_GT(left[i].low - left[i - 1].high, .1);
        }
    }
}

TEST(Deffuant, WithAThresholdOfOneEverybodyIsDecidedAtOnce) {
    EXPECT_EQ(end_of(Deffuant{{.people = 50, .threshold = 1}}).rounds, 1U);
}

}  // namespace
