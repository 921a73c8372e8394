// The page for model authors shows the example that is compiled and run: the two may not drift apart.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace {

std::string text_of(const std::string& path) {
    std::ifstream in{ARTICULA_SOURCE_DIR "/" + path};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(AuthorPage, ShowsTheExampleThatRuns) {
    const std::string example = text_of("tests/models/author_example_test.cpp");
    ASSERT_FALSE(example.empty());
    EXPECT_NE(text_of("models/README.md").find("```cpp\n" + example + "```\n"), std::string::npos)
        << "copy tests/models/author_example_test.cpp into the code block of models/README.md";
}

}  // namespace
