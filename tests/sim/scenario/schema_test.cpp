#include "sim/scenario/schema.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/sim/scenario/little_model.hpp"

namespace {

using Json = nlohmann::json;

Json schema() { return Json::parse(sim::json_schema(little::settings_table().schema())); }

TEST(Schema, ManualHasALineForEachParameter) {
    const std::string manual = sim::describe(little::settings_table().schema(), sim::Language::english);
    EXPECT_NE(manual.find("model: a text in quotes; required -- model to run\n"), std::string::npos) << manual;
    EXPECT_NE(manual.find("\n[parameters]\n  humility: a number; 0 .. 1; unit 1; default 0.4\n"), std::string::npos)
        << manual;
    EXPECT_NE(manual.find("\n[[venues]] -- venues\n"), std::string::npos) << manual;
    EXPECT_NE(
        manual.find(
            "  functionality: a number; 0 .. 1; unit 1; default 0.5 -- how well it works [assumption 0.2..0.8]\n"),
        std::string::npos)
        << manual;
    const std::string spanish = sim::describe(little::settings_table().schema(), sim::Language::spanish);
    EXPECT_NE(spanish.find(
                  "  term: una duración como \"91 días\"; 1 día .. 3653 días; por defecto \"365 días\" -- duración\n"),
              std::string::npos)
        << spanish;
}

TEST(Schema, ManualComesAsTablesOfAPageToo) {
    const std::string page = sim::describe_markdown(little::settings_table().schema(), sim::Language::english);
    EXPECT_NE(
        page.find("| name | value | limits | unit | default | meaning | source |\n|---|---|---|---|---|---|---|\n"),
        std::string::npos)
        << page;
    EXPECT_NE(page.find("\n**`[[venues]]`** venues\n\n| name |"), std::string::npos) << page;
    EXPECT_NE(
        page.find("| `functionality` | a number | 0 .. 1 | 1 | 0.5 | how well it works | assumption 0.2..0.8 |\n"),
        std::string::npos)
        << page;
}

TEST(Schema, EditorsGetADraftFourSchema) {
    const Json json = schema();
    EXPECT_EQ(json["$schema"], "http://json-schema.org/draft-04/schema#");
    EXPECT_EQ(json["required"], (Json{"format", "model", "from", "until"}));
    EXPECT_EQ(json["properties"]["draws"]["enum"], (Json{"midpoint", "joint", "points"}));
    EXPECT_EQ(json["properties"]["format"]["type"], "integer");
    const Json& venue = json["properties"]["venues"]["items"]["properties"];
    EXPECT_EQ(venue["functionality"]["anyOf"][0], (Json{{"type", "number"}, {"minimum", 0}, {"maximum", 1}}));
    EXPECT_EQ(venue["functionality"]["anyOf"][1]["type"], "string");
    EXPECT_EQ(venue["functionality"]["description"], "qué tanto funciona / how well it works (= 0.5)");
    EXPECT_EQ(venue["leaning"]["minItems"], 2);
    EXPECT_TRUE(venue["mandate"].contains("patternProperties"));
}

TEST(Schema, EveryParameterOfTheSchemaIsKnownToTheReader) {
    const Json json = schema();
    const sim::Schema& known = little::settings_table().schema();
    EXPECT_EQ(json["properties"].size(), known.fields().size());
    for (const auto& [name, property] : json["properties"].items()) EXPECT_TRUE(known.find(name)) << name;
}

}  // namespace
