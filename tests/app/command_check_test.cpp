#include <gtest/gtest.h>

#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;

TEST(Check, TellsWhatAScenarioHolds) {
    const Folder folder;
    EXPECT_EQ(folder.call({"check", "tiny.toml"}),
              (Said{0,
                    "tiny.toml: fine\n"
                    "  2022-01-01 .. 2025-01-01\n"
                    "  10 actors: 1 secretaria, 4 colegio, 3 empresa, 2 familias\n"
                    "  2 problems: desercion, empleo\n"
                    "  2 units: pueblo, colegios\n"
                    "  1 platform: mesa\n"
                    "  alcaldia: 2 terms from 2020-01-01, 2024-01-01\n"
                    "  54 numbers, 2 uncertain: 4 % data, 94 % assumption, 2 % hypothesis\n",
                    ""}));
    const Said spanish = folder.call({"check", "tiny.toml", "--lang", "es"});
    EXPECT_NE(spanish.out.find("54 números, 2 inciertos: 4 % dato, 94 % supuesto, 2 % hipótesis"), std::string::npos);
}

TEST(Check, TellsAllErrorsAtOnceWithTheirPlaces) {
    const Folder folder;
    shell::write(folder / "bad.toml",
                 "format = 1\nmodel = \"coordination\"\nfrom = 2022-01-01\nuntil = 2021-01-01\nsede = 3\n");
    const Said said = folder.call({"check", "bad.toml"});
    EXPECT_EQ(said.code, 2);
    EXPECT_EQ(said.out, "");
    EXPECT_NE(said.side.find("bad.toml:4:1: error: until = 2021-01-01: must be after from = 2022-01-01\n"),
              std::string::npos)
        << said.side;
    EXPECT_NE(said.side.find("bad.toml:5:1: error: unknown key 'sede' in the scenario; did you mean 'seed'?\n"),
              std::string::npos)
        << said.side;
}

TEST(Check, SettingsOfTheCommandLineAreChecked) {
    const Folder folder;
    EXPECT_EQ(folder.call({"check", "tiny.toml", "--set", "parameters.humility.common=3"}),
              (Said{2, "", "--set parameters.humility.common=3: error: common = 3: must be between 0 and 1\n"}));
    EXPECT_EQ(folder.call({"check", "tiny.toml", "--set", "parameters.humility.common=0.3"}).code, 0);
}

TEST(Check, AMissingScenarioIsTold) {
    const Folder folder;
    EXPECT_EQ(folder.call({"check", "none.toml"}),
              (Said{2, "", "articula: cannot read 'none.toml': it does not exist\narticula: see articula --help\n"}));
}

}  // namespace
