#include "app/report_labels.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <utility>

namespace {

sim::Document document(const char* text) {
    sim::Findings findings;
    return sim::parse(text, findings);
}

TEST(ReportLabels, AreThoseOfTheScenario) {
    const analysis::Labels labels = app::labels_of(document(R"(
title = { es = "Título", en = "Title" }
[territory]
label = { es = "Pueblo", en = "Town" }
[[administrations]]
name = "alcaldia"
label = { es = "Alcaldía", en = "Mayor" }
[[venues]]
name = "mesa"
[[units]]
name = "pueblo"
[[units]]
name = "norte"
parent = "pueblo"
label = { es = "Norte", en = "North" }
)"));
    EXPECT_EQ(labels.territory, (sim::Text{"Pueblo", "Town"}));
    EXPECT_EQ(labels.administrations.at("alcaldia").en, "Mayor");
    EXPECT_TRUE(labels.venues.empty());
    ASSERT_EQ(labels.units.size(), 2U);
    EXPECT_EQ(labels.units[1].parent, "pueblo");
    EXPECT_EQ(labels.units[1].label.es, "Norte");
}

TEST(ReportLabels, ATerritoryWithoutALabelHasTheTitle) {
    EXPECT_EQ(app::labels_of(document("title = { es = \"T\", en = \"U\" }\n")).territory, (sim::Text{"T", "U"}));
    EXPECT_TRUE(app::labels_of(document("")).territory.es.empty());
}

TEST(ReportLabels, RangesSayWhatTheParameterMeans) {
    sim::Schema gain;
    gain.add({.name = "gain", .info = {.meaning = {"ganancia", "gain of a tie"}}});
    gain.add({.name = "calls",
              .kind = sim::Kind::profile,
              .info = {.refers_to = "problems", .meaning = {"a qué llama", "what it calls for"}}});
    sim::Schema schema;
    for (const auto& [name, kind] : {std::pair{"ties", sim::Kind::table}, std::pair{"venues", sim::Kind::list}})
        schema.add({.name = name,
                    .kind = kind,
                    .info = {.meaning = {"lazos", "ties"}},
                    .schema = std::make_shared<const sim::Schema>(gain)});
    const sim::Document scenario = document(R"(
[[venues]]
name = "mesa"
label = { es = "Mesa pública", en = "Public table" }
[[problems]]
name = "desercion"
label = { es = "Deserción", en = "Dropout" }
)");
    const auto ranges =
        app::assumed_of({"ties.gain=0.02 .. 0.2", "venues.mesa.calls.desercion=0 .. 1", "venues.otra.gain=0 .. 1",
                         "no.such=1.5 .. 90 days", "nonsense", "ties.gain.1=0 .. 1"},
                        scenario, schema);
    ASSERT_EQ(ranges.size(), 5U);
    EXPECT_EQ(ranges[0].what, (sim::Text{"ganancia", "gain of a tie"}));
    EXPECT_EQ(ranges[0].range, (sim::Text{"0,02 a 0,2", "0.02 to 0.2"}));
    EXPECT_EQ(ranges[0].path, "ties.gain");
    EXPECT_EQ(ranges[1].what,
              (sim::Text{"a qué llama (Mesa pública, Deserción)", "what it calls for (Public table, Dropout)"}));
    EXPECT_EQ(ranges[2].what.en, "gain of a tie (otra)");
    EXPECT_EQ(ranges[3].what.en, "no.such");
    EXPECT_EQ(ranges[3].range, (sim::Text{"1,5 a 90 días", "1.5 to 90 days"}));
    EXPECT_EQ(ranges[4].what.en, "gain of a tie (2)");
}

}  // namespace
