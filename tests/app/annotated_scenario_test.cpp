#include "app/annotated_scenario.hpp"

#include <gtest/gtest.h>

#include "models/coordination/settings.hpp"

namespace {

const char* const text = R"(#:schema ./scenario.schema.json
# Head of the shipped one.

format = 1
sources = "required"
[[actors]]  # note
name = "a"
needs = { knowledge = 0.5 }  # T1
[[actors]]
name = "b"
)";

std::string annotated(sim::Language language) {
    return app::annotated(text, models::coordination::settings_table().schema(), {"aula", "x.toml"}, language);
}

TEST(AnnotatedScenario, HasANewHeadAndTheOldLines) {
    const std::string page = annotated(sim::Language::english);
    EXPECT_EQ(page.find("Head of the shipped one"), std::string::npos);
    EXPECT_EQ(page.find("#:schema"), std::string::npos);
    EXPECT_TRUE(page.starts_with("# Your scenario, begun from 'aula'")) << page;
    EXPECT_TRUE(page.ends_with("[[actors]]\nname = \"b\"\n")) << page;
    EXPECT_NE(page.find("needs = { knowledge = 0.5 }  # T1\n"), std::string::npos);
    EXPECT_NE(page.find("sources = \"requested\"\n"), std::string::npos);
}

TEST(AnnotatedScenario, ATableAndAKeyAreToldOnceWithLimitsAndDefault) {
    const std::string page = annotated(sim::Language::english);
    EXPECT_NE(page.find("# [[actors]]: who acts\n[[actors]]  # note\n"), std::string::npos) << page;
    EXPECT_NE(page.find("# name: name by which others refer to it; a text in quotes\nname = \"a\"\n"),
              std::string::npos)
        << page;
    EXPECT_NE(page.find("# knowledge: knowledge; a number; 0 .. 1; where missing: 0\n"), std::string::npos) << page;
    EXPECT_EQ(page.find("# [[actors]]", page.find("# [[actors]]") + 1), std::string::npos);
}

TEST(AnnotatedScenario, SpeaksTheReadersLanguage) {
    EXPECT_NE(annotated(sim::Language::spanish).find("# [[actors]]: quién actúa\n"), std::string::npos);
}

}  // namespace
