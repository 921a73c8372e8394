#include <gtest/gtest.h>

#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;

TEST(Tell, TheAnswerOfPlainRuns) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--quiet"}).code, 0);
    const Said english = folder.call({"tell", "x.h5"});
    EXPECT_EQ(english.code, 0);
    EXPECT_EQ(english.side, "");
    for (const char* part :
         {"What is left of the coordination agendas when the administration changes?", "6 simulated runs.",
          "At the end of each run, on average: ", "Exploration under assumptions; not a forecast.\n"})
        EXPECT_NE(english.out.find(part), std::string::npos) << part << "\n in \n" << english.out;
    const Said spanish = folder.call({"tell", "x.h5", "--lang", "es"});
    EXPECT_NE(spanish.out.find("Exploración condicionada a supuestos; no es pronóstico.\n"), std::string::npos);
}

TEST(Tell, TheLifeOfAnActorInOneRun) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--quiet"}).code, 0);
    const Said said = folder.call({"tell", "x.h5", "--actor", "secretaria", "--run", "2"});
    EXPECT_EQ(said.code, 0) << said.side;
    EXPECT_TRUE(said.out.starts_with("The actor “secretaria” in run 2 ")) << said.out;
    EXPECT_NE(said.out.find("\nexploration under assumptions; not a forecast\n"), std::string::npos);
}

TEST(Tell, UnknownNamesGetTheNearestRightOnes) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--quiet"}).code, 0);
    const Said actor = folder.call({"tell", "x.h5", "--actor", "secretarai"});
    EXPECT_EQ(actor.code, 2);
    EXPECT_EQ(actor.out, "");
    EXPECT_NE(actor.side.find("unknown actor 'secretarai'; did you mean 'secretaria'?"), std::string::npos)
        << actor.side;
    const Said agenda = folder.call({"tell", "x.h5", "--agenda", "nobody's", "--lang", "es"});
    EXPECT_EQ(agenda.code, 2);
    EXPECT_NE(agenda.side.find("ninguna corrida tiene agenda "), std::string::npos) << agenda.side;
}

TEST(Tell, OptionsThatDoNotGoTogetherAreRefused) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--quiet"}).code, 0);
    for (const shell::Words& words : {shell::Words{"tell"},
                                      {"tell", "none.h5"},
                                      {"tell", "tiny.toml"},
                                      {"tell", "x.h5", "--run", "0"},
                                      {"tell", "x.h5", "--agenda", "a", "--actor", "b"},
                                      {"tell", "x.h5", "--actor", "secretaria", "--run", "99"}}) {
        const Said said = folder.call(words);
        EXPECT_EQ(said.code, 2) << words.back();
        EXPECT_EQ(said.out, "") << words.back();
    }
}

}  // namespace
