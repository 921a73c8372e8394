#include "app/arguments.hpp"

#include <gtest/gtest.h>

namespace {
using app::Arguments;
using app::Usage;

const Usage usage{.name = "bake",
                  .summary = {"hornea", "bakes"},
                  .operands = {{"MASA", "DOUGH"}, {"MOLDE", "TIN"}},
                  .required = 1,
                  .options = {{.name = "output", .letter = 'o', .value = {"PAN", "BREAD"}, .required = true},
                              {.name = "set", .value = {"K=V", "K=V"}, .many = true},
                              {.name = "heat", .value = {"N", "N"}},
                              {.name = "quiet"}}};

/// The complaint, in English.
std::string refused(const std::vector<std::string>& words) {
    try {
        static_cast<void>(parse(usage, words));
    } catch (const app::UsageError& error) {
        return error.text().en;
    }
    return "accepted";
}

TEST(Arguments, OperandsOptionsAndSwitchesInAnyOrder) {
    const Arguments a = parse(usage, {"--set", "a=1", "dough", "-o", "bread", "--set=b=2", "--quiet", "tin"});
    EXPECT_EQ(a.operands, (std::vector<std::string>{"dough", "tin"}));
    EXPECT_EQ(a.value("output"), "bread");
    EXPECT_EQ(a.values("set"), (std::vector<std::string>{"a=1", "b=2"}));
    EXPECT_TRUE(a.has("quiet"));
    EXPECT_FALSE(a.has("heat"));
    EXPECT_EQ(a.value("heat"), std::nullopt);
}

TEST(Arguments, WordsBehindTwoDashesAreOperands) {
    EXPECT_EQ(parse(usage, {"-obread", "--", "--quiet"}).operands, (std::vector<std::string>{"--quiet"}));
}

TEST(Arguments, MistakesAreNamed) {
    EXPECT_EQ(refused({"dough"}), "missing --output BREAD");
    EXPECT_EQ(refused({"-o", "bread"}), "missing DOUGH");
    EXPECT_EQ(refused({"a", "b", "c", "-o", "bread"}), "one word too many: 'c'");
    EXPECT_EQ(refused({"a", "--otput", "bread"}), "unknown option '--otput'; did you mean --output?");
    EXPECT_EQ(refused({"a", "--zzz"}), "unknown option '--zzz'");
    EXPECT_EQ(refused({"a", "--out", "bread"}), "unknown option '--out'; did you mean --output?");
    EXPECT_EQ(refused({"a", "-x"}), "unknown option '-x'");
    EXPECT_EQ(refused({"a", "-o"}), "--output needs a value");
    EXPECT_EQ(refused({"a", "--quiet=1", "-o", "b"}), "--quiet takes no value");
    EXPECT_EQ(refused({"a", "-o", "b", "-o", "c"}), "--output was given more than once");
}

TEST(Arguments, HelpAsksForNothingElse) { EXPECT_TRUE(parse(usage, {"--help"}).has("help")); }

TEST(Arguments, WholeNumbersWithinLimits) {
    const auto heat = [](const std::string& text) {
        return parse(usage, {"a", "-ob", "--heat=" + text}).whole("heat", 1, 250);
    };
    EXPECT_EQ(heat("1"), 1);
    EXPECT_EQ(heat("250"), 250);
    EXPECT_EQ(parse(usage, {"a", "-ob"}).whole("heat", 1, 250), std::nullopt);
    for (const char* wrong : {"0", "251", "-3", "2.5", "1e2", "x", " 7", "7 ", "99999999999999999999", "1,5"}) {
        try {
            static_cast<void>(heat(wrong));
            ADD_FAILURE() << wrong << " was accepted";
        } catch (const app::UsageError& error) {
            EXPECT_EQ(error.text().en, "--heat = " + std::string{wrong} + ": must be a whole number from 1 to 250");
            EXPECT_EQ(error.text().es, "--heat = " + std::string{wrong} + ": debe ser un número entero de 1 a 250");
        }
    }
}

}  // namespace
