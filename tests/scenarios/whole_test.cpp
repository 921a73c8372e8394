// The scenarios that come with the program, from their first day to their last: the program ends well (it stops where
// means or attention appear or vanish, which is checked at every date of observation), and its file opens and says what
// happened. The two of the whole nation take longer than all other tests: `./dev check-scenarios` runs them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/shipped_scenarios.hpp"
#include "sim/record/reader.hpp"
#include "tests/app/shell.hpp"

namespace {

std::vector<std::string> shipped(bool nation) {
    std::vector<std::string> names = app::shipped_names();
    std::erase_if(names, [nation](const std::string& name) { return name.starts_with("nacional") != nation; });
    return names;
}

std::int64_t last_of(const sim::Reader& file, const std::string& variable) {
    return std::get<std::vector<std::int64_t>>(file.values(variable)).back();
}

void runs_whole(const std::string& scenario) {
    const shell::Folder folder;
    const auto path = shell::fs::path{ARTICULA_SOURCE_DIR} / "scenarios" / scenario;
    const shell::Said said =
        folder.call({"run", path.string() + ".toml", "-o", "x.h5", "--replicates", "1", "--quiet"});
    ASSERT_EQ(said.code, 0) << said.side;
    const sim::Reader file{folder / "x.h5"};
    EXPECT_EQ(file.runs().size(), 1U);
    EXPECT_GT(last_of(file, "agendas_agreed"), 0);
    EXPECT_GT(last_of(file, "means_used"), 0);
}

class Whole : public testing::TestWithParam<std::string> {};
TEST_P(Whole, RunsToItsLastDayAndItsFileOpens) { runs_whole(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Small, Whole, testing::ValuesIn(shipped(false)), [](const auto& i) { return i.param; });

class WholeNation : public testing::TestWithParam<std::string> {};
TEST_P(WholeNation, RunsToItsLastDayAndItsFileOpens) { runs_whole(GetParam()); }
INSTANTIATE_TEST_SUITE_P(Large, WholeNation, testing::ValuesIn(shipped(true)), [](const auto& i) { return i.param; });

}  // namespace
