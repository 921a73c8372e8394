#include "app/coverage_text.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "analysis/words/text_lines.hpp"
#include "app/text_layout.hpp"
#include "models/registry.hpp"

namespace {

const std::vector<sim::CoverageRow> rows{
    {"S1",
     {"dice", "says"},
     {"hace", "does"},
     {"a.cpp", "b.cpp"},
     {{{"sin nada", "nothing"}, {"parameters.x=0", "parameters.y=1"}, {{"name", 1}, {"wasted", -1}, {"agreed", 0}}}},
     {"visibility"},
     {"Suite.Name"}}};

TEST(CoverageText, IsABlockARow) {
    const std::string es = app::coverage_text(rows, sim::Language::spanish);
    EXPECT_TRUE(
        es.starts_with("S1  dice\n  mecanismo   hace\n  archivos    a.cpp, b.cpp\n"
                       "  se apaga    sin nada: parameters.x=0 parameters.y=1 (se espera: name +, wasted -, "
                       "agreed 0)\n  resultados  visibility\n  pruebas     Suite.Name\n"))
        << es;
    EXPECT_TRUE(app::coverage_text(rows, sim::Language::english).starts_with("S1  says\n  mechanism   does\n"));
}

TEST(CoverageText, IsARowOfAPage) {
    EXPECT_NE(app::coverage_markdown(rows, sim::Language::english)
                  .find("\n| S1 | says | does | a.cpp<br>b.cpp | nothing: parameters.x=0 parameters.y=1 (expected: "),
              std::string::npos);
}

TEST(CoverageText, FitsATerminal) {
    for (const auto language : {sim::Language::spanish, sim::Language::english}) {
        std::istringstream lines{app::coverage_text(models::scenario_models().front().coverage(), language)};
        for (std::string line; std::getline(lines, line);) EXPECT_LE(analysis::width_of(line), app::line_width) << line;
    }
}

}  // namespace
