#include <gtest/gtest.h>

#include "app/shipped_scenarios.hpp"
#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;

class Beginnings : public testing::TestWithParam<std::string> {};

TEST_P(Beginnings, EveryScenarioThatComesWithTheProgramIsAGoodBeginningInBothLanguages) {
    const Folder folder;
    for (const std::string language : {"es", "en"}) {
        const std::string file = language + ".toml";
        const Said said = folder.call({"new", file, "--from", GetParam(), "--lang", language});
        ASSERT_EQ(said.code, 0) << said.side;
        EXPECT_NE(said.out.find("\n  articula check " + file + "\n"), std::string::npos) << said.out;
        const Said check = folder.call({"check", file, "--lang", language});
        EXPECT_EQ(check.code, 0) << check.side;
        EXPECT_EQ(check.side, "") << check.side;
    }
    EXPECT_NE(shell::read(folder / "es.toml"), shell::read(folder / "en.toml"));
}

INSTANTIATE_TEST_SUITE_P(Shipped, Beginnings, testing::ValuesIn(app::shipped_names()),
                         [](const auto& name) { return name.param; });

TEST(New, TheFileTeachesItsReader) {
    const Folder folder;
    ASSERT_EQ(folder.call({"new", "mio.toml", "--from", "medellin", "--lang", "es"}).code, 0);
    const std::string text = shell::read(folder / "mio.toml");
    EXPECT_TRUE(text.starts_with("# Su escenario, comenzado desde 'medellin'")) << text.substr(0, 200);
    EXPECT_NE(text.find("exploración condicionada a supuestos; no es pronóstico"), std::string::npos);
    EXPECT_NE(text.find("\n#   articula run mio.toml -o resultado.h5\n"), std::string::npos);
    EXPECT_NE(text.find("\n# [[actors]]: quién actúa\n[[actors]]"), std::string::npos);
    EXPECT_NE(text.find("\n# rhythm: cada cuánto actúa; "), std::string::npos);
    EXPECT_EQ(text.find("\n# rhythm: cada cuánto actúa", text.find("\n# rhythm: cada cuánto actúa") + 1),
              std::string::npos)
        << "each meaning once";
    EXPECT_NE(text.find("count = 229  # T64 dice al menos 207; supuesto 207..240\n"), std::string::npos)
        << "notes stay";
    EXPECT_NE(text.find("sources = \"requested\""), std::string::npos);
}

TEST(New, DoesNotReplaceAFile) {
    const Folder folder;
    const std::string before = shell::read(folder / "tiny.toml");
    const Said said = folder.call({"new", "tiny.toml", "--from", "aula"});
    EXPECT_EQ(said, (Said{3, "", "articula: 'tiny.toml' exists already; choose another name\n"}));
    EXPECT_EQ(shell::read(folder / "tiny.toml"), before);
    EXPECT_EQ(folder.call({"new", "none/x.toml", "--from", "aula"}).code, 3);
}

TEST(New, NamesWhatThereIsAndTheNearest) {
    const Folder folder;
    const Said none = folder.call({"new", "x.toml"});
    EXPECT_EQ(none.code, 2);
    EXPECT_TRUE(none.side.starts_with("articula: missing --from NAME; there are: aula")) << none.side;
    const Said near = folder.call({"new", "x.toml", "--from", "medelin"});
    EXPECT_EQ(near.code, 2);
    EXPECT_TRUE(near.side.starts_with("articula: no scenario is called 'medelin'; did you mean 'medellin'?"))
        << near.side;
    EXPECT_FALSE(shell::fs::exists(folder / "x.toml"));
}

}  // namespace
