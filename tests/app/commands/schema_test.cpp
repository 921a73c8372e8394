#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/app/shell.hpp"

namespace {
using shell::say;

TEST(Schema, TheCommittedOneIsUpToDate) {
    EXPECT_EQ(say({"schema"}).out, shell::read(ARTICULA_SOURCE_DIR "/scenarios/scenario.schema.json"))
        << "write it again: articula schema > scenarios/scenario.schema.json";
}

TEST(Schema, IsJsonAndTheSameInEveryLanguage) {
    EXPECT_TRUE(nlohmann::json::accept(say({"schema"}).out));
    EXPECT_EQ(say({"schema", "coordination", "--lang", "es"}).out, say({"schema"}).out);
    EXPECT_EQ(say({"schema", "nothing"}).code, 2);
}

}  // namespace
