#include "models/coordination/changeable.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "models/coordination/settings.hpp"
#include "sim/scenario/schema.hpp"

namespace {

using models::coordination::why_not_later;

/// Every path of the schema that leads to a value; entries of lists are called "some".
void collect(const sim::Schema& schema, const std::string& before, std::set<std::string>& paths) {
    for (const sim::Field& field : schema.fields()) {
        const std::string path = before + field.name;
        if (field.kind == sim::Kind::list)
            collect(*field.schema, path + ".some.", paths);
        else if (field.kind == sim::Kind::table)
            collect(*field.schema, path + ".", paths);
        else
            paths.insert(path);
    }
}
std::set<std::string> all_paths() {
    std::set<std::string> paths;
    collect(models::coordination::settings_table().schema(), "", paths);
    return paths;
}

bool is_parameter(const std::string& path) { return path.starts_with("parameters."); }

/// What rules read anew when they need it. Whoever adds a setting decides here on which side it is.
const std::set<std::string> change{"mechanism",
                                   "freeze",
                                   "freeze_contracts",
                                   "administrations.some.same_party",
                                   "administrations.some.plan_window",
                                   "administrations.some.terms.some.party",
                                   "administrations.some.terms.some.distance",
                                   "administrations.some.terms.some.seats",
                                   "administrations.some.terms.some.held",
                                   "actors.some.formality",
                                   "actors.some.office",
                                   "actors.some.tenure",
                                   "actors.some.exposed",
                                   "actors.some.contracts",
                                   "actors.some.convenes",
                                   "actors.some.leads",
                                   "actors.some.power",
                                   "actors.some.information",
                                   "actors.some.resistance",
                                   "actors.some.leadership",
                                   "actors.some.rhythm",
                                   "actors.some.mandate",
                                   "actors.some.will",
                                   "actors.some.contributes.knowledge",
                                   "actors.some.contributes.experience",
                                   "actors.some.contributes.strategies",
                                   "actors.some.contributes.methodologies",
                                   "actors.some.contributes.resources",
                                   "actors.some.needs.knowledge",
                                   "actors.some.needs.experience",
                                   "actors.some.needs.strategies",
                                   "actors.some.needs.methodologies",
                                   "actors.some.needs.resources",
                                   "actors.some.attention",
                                   "actors.some.means",
                                   "actors.some.budget_month",
                                   "venues.some.host",
                                   "venues.some.rhythm",
                                   "venues.some.viability",
                                   "venues.some.scope",
                                   "venues.some.serves",
                                   "venues.some.members",
                                   "venues.some.calls",
                                   "venues.some.facilitation",
                                   "venues.some.own_legal_form",
                                   "user_groups.some.priorities",
                                   "user_groups.some.voiced_by",
                                   "funds.some.means",
                                   "funds.some.until",
                                   "funds.some.problems",
                                   "funds.some.sectors",
                                   "funds.some.share",
                                   "information.some.coverage",
                                   "information.some.quality",
                                   "information.some.rhythm",
                                   "information.some.delay",
                                   "information.some.covers",
                                   "information.some.readers",
                                   "information.some.purposes"};

TEST(Changeable, EverySettingThatIsNoParameterIsOnOneSide) {
    for (const std::string& path : all_paths())
        if (!is_parameter(path)) {
            EXPECT_EQ(!why_not_later(path).has_value(), change.contains(path)) << path;
        }
}

TEST(Changeable, ParametersAreButThoseOfTheFirstDayAndOfReading) {
    const std::set<std::string> fixed{"parameters.holders.position_spread", "parameters.holders.frame_noise",
                                      "parameters.ties.acquaintances",      "parameters.ties.up",
                                      "parameters.problems.spread",         "parameters.rhythms.equal"};
    for (const std::string& path : all_paths())
        if (is_parameter(path)) {
            EXPECT_EQ(why_not_later(path).has_value(),
                      fixed.contains(path) || path.starts_with("parameters.observation."))
                << path;
        }
}

TEST(Changeable, AReasonIsGivenInBothLanguages) {
    EXPECT_EQ(why_not_later("actors.alcaldia.reach")->es, "solo tiene efecto el primer día");
    EXPECT_EQ(why_not_later("administrations.0.terms.1.begin")->en, "its date was set on the first day");
    for (const std::string& path : all_paths())
        if (const auto why = why_not_later(path)) {
            EXPECT_FALSE(why->es.empty()) << path;
            EXPECT_FALSE(why->en.empty()) << path;
        }
}

TEST(Changeable, EntriesAreNamedInAnyWay) {
    EXPECT_FALSE(why_not_later("actors.kind:school.attention"));
    EXPECT_FALSE(why_not_later("administrations.*.terms.*.party"));
    EXPECT_FALSE(why_not_later("actors.alcaldia.mandate.desercion"));
    EXPECT_TRUE(why_not_later("actors.*.sector"));
}

TEST(Changeable, WholeListsAndTablesAndWhatIsNoSettingAreNot) {
    for (const char* path : {"venues", "actors.alcaldia", "parameters", "parameters.handover",
                             "administrations.m.terms", "administrations.m.terms.dos", "actors.alcaldia.needs"})
        EXPECT_TRUE(why_not_later(path)) << path;
    EXPECT_EQ(why_not_later("parameters.handover.fiel")->en, "'parameters.handover.fiel' is no setting");
    EXPECT_TRUE(why_not_later(""));
}

}  // namespace
