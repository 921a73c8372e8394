#include <gtest/gtest.h>

#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;
using shell::Words;

Words ablate(Words more) {
    Words words{"ablate", "tiny.toml", "--rows", "S20", "--replicates", "3", "--quiet"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

TEST(Ablate, TellsEffectsAndEndsWithTheRefusal) {
    const Folder folder;
    const Said english = folder.call(ablate({}));
    EXPECT_EQ(english.code, 0);
    EXPECT_EQ(english.side, "");
    EXPECT_NE(english.out.find("\nS20 humility and patience\n  no humility: parameters.humility.common=0\n"),
              std::string::npos)
        << english.out;
    EXPECT_TRUE(english.out.ends_with("\nexploration under assumptions; not a forecast\n")) << english.out;
    const Said spanish = folder.call(ablate({"--lang", "es"}));
    EXPECT_NE(spanish.out.find("\nS20 humildad y paciencia\n"), std::string::npos) << spanish.out;
    EXPECT_TRUE(spanish.out.ends_with("\nexploración condicionada a supuestos; no es pronóstico\n")) << spanish.out;
}

TEST(Ablate, DoesNotDependOnThreadsAndLeavesATable) {
    const Folder folder;
    const Said one = folder.call(ablate({"--threads", "1", "-o", "one.csv"}));
    const Said three = folder.call(ablate({"--threads", "3", "-o", "three.csv"}));
    EXPECT_EQ(one, three);
    EXPECT_EQ(shell::read(folder / "one.csv"), shell::read(folder / "three.csv"));
    EXPECT_GT(std::ssize(shell::read(folder / "one.csv")), 2000);
}

TEST(Ablate, WrongWordsLeaveWithTwoAndABadPlaceWithThree) {
    const Folder folder;
    EXPECT_EQ(folder.call({"ablate"}).code, 2);
    const Said row = folder.call({"ablate", "tiny.toml", "--rows", "S99"});
    EXPECT_EQ(row.code, 2);
    EXPECT_TRUE(row.side.starts_with("articula: unknown row 'S99'")) << row.side;
    EXPECT_EQ(folder.call(ablate({"--set", "parameters.humility.common=3"})).code, 2);
    EXPECT_EQ(folder.call(ablate({"-o", "tiny.toml"})).side.substr(0, 40), "articula: -o names the scenario itself\na");
    EXPECT_EQ(folder.call(ablate({"-o", "none/x.csv"})).code, 3);
}

}  // namespace
