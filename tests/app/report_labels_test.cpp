#include "app/report_labels.hpp"

#include <gtest/gtest.h>

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

TEST(ReportLabels, RangesAreSettingsAndTheirRange) {
    const auto ranges = app::assumed_of({"parameters.ties.gain=0.02 .. 0.2", "nonsense"});
    ASSERT_EQ(ranges.size(), 1U);
    EXPECT_EQ(ranges[0].what.en, "parameters.ties.gain");
    EXPECT_EQ(ranges[0].range, "0.02 .. 0.2");
}

}  // namespace
