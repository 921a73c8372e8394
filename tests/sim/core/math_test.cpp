#include "sim/core/math.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace {

/// Largest relative difference to the C library's long double function over an even grid.
template <class Ours, class Theirs>
double worst(double low, double high, Ours ours, Theirs theirs) {
    double worst = 0;
    for (int i = 0; i <= 20'000; ++i) {
        const double x = low + (high - low) * i / 20'000;
        const long double truth = theirs(static_cast<long double>(x));
        if (truth != 0) worst = std::max(worst, static_cast<double>(std::fabs((ours(x) - truth) / truth)));
    }
    return worst;
}

TEST(Math, AgreesWithTheMathematicalLibrary) {
    EXPECT_LT(worst(-700, 700, sim::exp, [](long double x) { return std::exp(x); }), 4e-16);
    EXPECT_LT(worst(-1, 1, sim::exp, [](long double x) { return std::exp(x); }), 4e-16);
    EXPECT_LT(worst(1e-6, 0.99, sim::log, [](long double x) { return std::log(x); }), 4e-16);
    EXPECT_LT(worst(1.01, 1e6, sim::log, [](long double x) { return std::log(x); }), 4e-16);
    EXPECT_LT(worst(-5, 5, sim::tanh, [](long double x) { return std::tanh(x); }), 6e-16);
    EXPECT_LT(worst(1, 3, sim::gamma, [](long double x) { return std::tgamma(x); }), 1e-14);
    EXPECT_LT(
        worst(
            0.01, 50, [](double x) { return sim::pow(x, 0.73); }, [](long double x) { return std::pow(x, 0.73L); }),
        2e-15);
}

TEST(Math, EdgesAreThoseOfTheFunctions) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(sim::exp(0), 1);
    EXPECT_EQ(sim::exp(-1000), 0);
    EXPECT_EQ(sim::exp(1000), infinity);
    EXPECT_NEAR(sim::exp(-740) / std::exp(-740.0), 1, 1e-2);  // below the normal range
    EXPECT_EQ(sim::log(1), 0);
    EXPECT_EQ(sim::log(0), -infinity);
    EXPECT_TRUE(std::isnan(sim::log(-1)));
    EXPECT_NEAR(sim::log(5e-324), std::log(5e-324), 1e-12);
    EXPECT_EQ(sim::pow(0, 2), 0);
    EXPECT_EQ(sim::pow(5, 0), 1);
    EXPECT_EQ(sim::tanh(40), 1);
    EXPECT_EQ(sim::logistic(0), 0.5);
}

TEST(Math, SumGoesByBlocksInOrder) {
    std::vector<double> values(10'000, 0.1);
    double expected = 0;
    for (const std::size_t size : {4096U, 4096U, 1808U}) {
        double block = 0;
        for (std::size_t i = 0; i != size; ++i) block += 0.1;
        expected += block;
    }
    EXPECT_EQ(sim::sum(values), expected);
    EXPECT_EQ(sim::sum({}), 0);
}

}  // namespace
