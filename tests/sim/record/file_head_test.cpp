#include "sim/record/file_head.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/sim/record/toy.hpp"

namespace {

TEST(FileHead, ShapeThatBreaksARuleIsAMistake) {
    EXPECT_NO_THROW(check_shape(toy::shape()));
    const auto broken = [](auto change) {
        sim::TrajectoryShape shape = toy::shape();
        change(shape);
        EXPECT_THROW(check_shape(shape), std::logic_error);
    };
    broken([](auto& shape) { shape.variables[0].name = "point"; });
    broken([](auto& shape) { shape.variables[0].name = "unit"; });
    broken([](auto& shape) { shape.variables[0].name = "a/b"; });
    broken([](auto& shape) { shape.variables[0].name = ""; });
    broken([](auto& shape) { shape.variables[0].rows = "unit"; });
    broken([](auto& shape) { shape.variables[0].axes = {"agenda"}; });
    broken([](auto& shape) { shape.variables[0].flags = {"yes"}; });
    broken([](auto& shape) { shape.variables[4].flags = {"two words"}; });
    broken([](auto& shape) { shape.variables[2].type = sim::ValueType::int64; });
    broken([](auto& shape) { shape.growing.push_back({"action", ""}); });
}

TEST(FileHead, NamesOfAttributesAreTakenOnce) {
    EXPECT_NO_THROW(check_head(toy::head(1)));
    EXPECT_THROW(check_head(toy::head(0)), std::logic_error);
    for (const char* name : {"", "seed", "format_version"}) {
        sim::FileHead head = toy::head(1);
        head.provenance.push_back({name, std::int64_t{1}});
        EXPECT_THROW(check_head(head), std::logic_error) << name;
    }
}

TEST(FileHead, FingerprintTellsEverythingApart) {
    const std::string base = fingerprint(toy::head(3));
    EXPECT_EQ(base, fingerprint(toy::head(3)));
    EXPECT_EQ(base.size(), 16U);
    const auto differs = [&](auto change) {
        sim::FileHead head = toy::head(3);
        change(head);
        EXPECT_NE(fingerprint(head), base);
    };
    differs([](auto& head) { head.runs.pop_back(); });
    differs([](auto& head) { head.runs[1].branch = "x"; });
    differs([](auto& head) { head.runs[1].replicate = 9; });
    differs([](auto& head) { head.provenance[1].value = std::int64_t{-6}; });
    differs([](auto& head) { head.provenance[0].name = "scene"; });
    differs([](auto& head) { head.shape.variables[0].units = "2"; });
    differs([](auto& head) { head.shape.variables[4].flags[2] = "dropped"; });
    differs([](auto& head) { std::get<0>(head.shape.fixed[0].labels)[1] = "obras"; });
    differs([](auto& head) { std::get<1>(head.shape.fixed[1].labels)[1] = sim::make_date(2026, 7, 2); });
}

}  // namespace
