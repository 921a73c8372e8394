// No text makes the reader crash, and what it tells can always be rendered: thousands of small damages to a valid file.
#include <gtest/gtest.h>

#include <string>

#include "sim/core/random.hpp"
#include "tests/sim/scenario/little_model.hpp"

namespace {

constexpr std::string_view alphabet = "[]{}\"'#=.,\n\\ \t019eE+-_aZ:\xC3\xB1\xFF\x01";

/// One to four damages: a byte changed, taken out, put in, or a piece of the text repeated elsewhere.
std::string damaged(sim::Stream& random) {
    std::string text{little::valid};
    for (std::uint32_t n = 1 + random.below(4); n != 0; --n) {
        const std::size_t at = random.below(static_cast<std::uint32_t>(text.size()));
        const char byte = alphabet[random.below(static_cast<std::uint32_t>(alphabet.size()))];
        switch (random.below(4)) {
            case 0:
                text[at] = byte;
                break;
            case 1:
                text.erase(at, 1 + random.below(20));
                break;
            case 2:
                text.insert(at, 1 + random.below(3), byte);
                break;
            default:
                text.insert(at, text.substr(random.below(static_cast<std::uint32_t>(text.size())), random.below(80)));
        }
    }
    return text;
}

TEST(Mutations, OfAValidScenarioNeverCrash) {
    int wrong = 0;
    for (std::uint32_t round = 0; round != 4'000; ++round) {
        sim::Stream random{2026, sim::outside, 0, round};
        const std::string text = damaged(random);
        const sim::Findings findings =
            little::findings_of(text, {"parameters." + text.substr(round % 900 % text.size(), 30)});
        EXPECT_EQ(findings.render("x", sim::Language::spanish).empty(), findings.empty()) << "round " << round;
        wrong += findings.has_errors() ? 1 : 0;
    }
    EXPECT_GT(wrong, 2'000);  // the damages do reach the reader
}

TEST(Mutations, EveryBeginningOfAScenarioIsAnsweredWithHelp) {
    for (std::size_t length = 0; length < little::valid.size(); length += 3)
        (void)little::english(little::valid.substr(0, length));
}

}  // namespace
