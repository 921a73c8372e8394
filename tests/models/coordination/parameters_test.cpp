#include "models/coordination/parameters.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "models/coordination/settings.hpp"
#include "sim/scenario/schema.hpp"

namespace {

/// Whoever re-implements the model from its document has the parameters of this program, not of an earlier one.
TEST(Parameters, OfTheDocumentAreThoseOfTheCode) {
    std::ifstream file{ARTICULA_SOURCE_DIR "/models/coordination/ODD.md"};
    std::ostringstream text;
    text << file.rdbuf();
    const std::string page = text.str();
    const std::string marker = "<!-- parameters -->\n";
    const auto begin = page.find(marker);
    ASSERT_NE(begin, std::string::npos);
    EXPECT_EQ(page.substr(begin + marker.size()),
              sim::describe_markdown(models::coordination::settings_table().schema(), sim::Language::english))
        << "put what `articula describe coordination --markdown --lang en` prints below the marker";
}

}  // namespace
