#include "app/difference.hpp"

#include <gtest/gtest.h>

#include "tests/sim/record/toy.hpp"

namespace {

std::string english(const std::optional<sim::Text>& text) { return text ? text->en : "none"; }

sim::Trajectory narrow(std::size_t run) { return sim::narrowed(toy::shape(), toy::trajectory(run)); }

TEST(Difference, EqualRunsAndShapesHaveNone) {
    EXPECT_EQ(app::difference(toy::shape(), toy::shape()), std::nullopt);
    EXPECT_EQ(app::difference(toy::shape(), narrow(4), narrow(4)), std::nullopt) << "missing numbers equal each other";
}

TEST(Difference, NamesVariableRowAndValues) {
    sim::Trajectory again = narrow(5);
    std::get<std::vector<std::int64_t>>(again.values[6])[4] = 77;  // members: two agendas at three dates
    EXPECT_EQ(english(app::difference(toy::shape(), narrow(5), again)),
              "it differs first in 'members' at agenda=1, time=2026-07-01: 6 in the file, 77 now");
    again = narrow(5);
    std::get<std::vector<std::string>>(again.values[3])[1] = "otra";
    EXPECT_EQ(english(app::difference(toy::shape(), narrow(5), again)),
              "it differs first in 'agenda_name' at agenda=1: agenda ñ 5.1 in the file, otra now");
}

TEST(Difference, TellsOfMissingRows) {
    sim::Trajectory again = narrow(5);
    std::get<std::vector<std::int64_t>>(again.values[8]).pop_back();
    EXPECT_EQ(english(app::difference(toy::shape(), narrow(5), again)),
              "it differs first in 'tick': 10 values in the file, 9 now");
}

TEST(Difference, NamesWhatMakesAnotherShape) {
    sim::TrajectoryShape other = toy::shape();
    other.variables[4].units = "2";
    EXPECT_EQ(english(app::difference(toy::shape(), other)), "another shape: the variable 'cause'");
    std::get<0>(other.fixed[0].labels).pop_back();
    EXPECT_EQ(english(app::difference(toy::shape(), other)), "another shape: the dimension 'unit'");
    other = toy::shape();
    other.growing.pop_back();
    EXPECT_EQ(english(app::difference(toy::shape(), other)), "another shape: the dimension 'event'");
}

}  // namespace
