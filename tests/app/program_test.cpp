// The program as a whole: words in, texts and an exit code out.
#include "app/program.hpp"

#include <gtest/gtest.h>

#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;
using shell::say;

const std::vector<std::string> commands{"new",    "check",  "run",      "whatif",   "inspect", "tell",  "report",
                                        "replay", "ablate", "patterns", "describe", "schema",  "verify"};

TEST(Program, HelpNamesEveryCommandInBothLanguages) {
    const Said english = say({"--help"});
    const Said spanish = say({"--help", "--lang", "es"});
    EXPECT_EQ(english.code, 0);
    EXPECT_NE(english.out, spanish.out);
    for (const std::string& command : commands) {
        EXPECT_NE(english.out.find("\n  " + command + ' '), std::string::npos) << command;
        EXPECT_NE(spanish.out.find("\n  " + command + ' '), std::string::npos) << command;
    }
    EXPECT_EQ(say({"help"}), english);
    EXPECT_EQ(say({"-h"}), english);
    EXPECT_EQ(english.side, "");
}

TEST(Program, EveryCommandTeachesByAnExample) {
    for (const std::string& command : commands) {
        const Said said = say({command, "--help"});
        EXPECT_EQ(said.code, 0);
        EXPECT_EQ(said.side, "");
        EXPECT_TRUE(said.out.starts_with("articula " + command + ' ')) << said.out;
        EXPECT_NE(said.out.find("\nExample:\n  articula " + command), std::string::npos) << said.out;
        EXPECT_EQ(say({"help", command}), said);
        EXPECT_NE(say({command, "--help", "--lang=es"}).out.find("\nEjemplo:\n  articula " + command),
                  std::string::npos);
    }
}

TEST(Program, WithoutWordsItShowsItsHelpAndLeavesWithTwo) {
    EXPECT_EQ(say({}).code, 2);
    EXPECT_EQ(say({}).out, say({"--help"}).out);
}

TEST(Program, UnknownCommandsGetTheNearestName) {
    EXPECT_EQ(say({"rum"}),
              (Said{2, "", "articula: unknown command 'rum'; did you mean 'run'?\narticula: see articula --help\n"}));
    EXPECT_EQ(
        say({"chek", "--lang", "es"}),
        (Said{2, "", "articula: orden desconocida 'chek'; ¿quiso decir 'check'?\narticula: vea articula --help\n"}));
    EXPECT_EQ(say({"run", "x.toml", "--seeds", "3"}).side,
              "articula: unknown option '--seeds'; did you mean --seed?\narticula: see articula --help\n");
}

TEST(Program, TellsItsVersion) {
    const Said said = say({"--version"});
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(said.out.starts_with("articula 0.")) << said.out;
}

TEST(Program, TheLanguageIsTheEnvironmentsUnlessTold) {
    EXPECT_TRUE(say({"nada"}, {{"LANG", "es_CO.UTF-8"}}).side.starts_with("articula: orden desconocida"));
    EXPECT_TRUE(say({"nada", "--lang", "en"}, {{"LANG", "es_CO.UTF-8"}}).side.starts_with("articula: unknown command"));
    EXPECT_EQ(say({"run", "--lang", "fr"}).side,
              "articula: --lang = fr: use es or en\narticula: see articula --help\n");
}

TEST(Program, AsAProcessItSaysTheSame) {
    const Folder folder;
    EXPECT_EQ(folder.call({"--help"}), say({"--help"}));
    EXPECT_EQ(folder.call({"rum"}, {.environment = {"LC_ALL=es_CO.UTF-8"}}), say({"rum"}, {{"LC_ALL", "es_CO.UTF-8"}}));
}

TEST(Program, AnOutputThatNobodyTakesIsAFailure) {
    const Folder folder;
    EXPECT_EQ(folder.call({"--help"}, {.file_size = 10}).code, 3);
}

}  // namespace
