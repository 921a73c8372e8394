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
                    "  58 numbers, 2 uncertain: 3 % data, 95 % assumption, 2 % hypothesis\n",
                    ""}));
    const Said spanish = folder.call({"check", "tiny.toml", "--lang", "es"});
    EXPECT_NE(spanish.out.find("58 números, 2 inciertos: 3 % dato, 95 % supuesto, 2 % hipótesis"), std::string::npos);
}

TEST(Check, TellsAllErrorsAtOnceWithTheirPlaces) {
    const Folder folder;
    std::string text = shell::read(folder / "tiny.toml");
    const auto replace = [&text](const std::string& from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    replace("seed = 7", "sede = 7");
    replace("level = 0.6", "level = 6.5");
    replace("unit = \"pueblo\"", "unit = \"peublo\"");
    shell::write(folder / "bad.toml", text);
    EXPECT_EQ(folder.call({"check", "bad.toml"}),
              (Said{2, "",
                    "bad.toml:8:1: error: unknown key 'sede' in the scenario; did you mean 'seed'?\n"
                    "bad.toml:28:1: error: level = 6.5: must be between 0 and 1\n"
                    "bad.toml:51:1: error: unit = \"peublo\": no entry of [[units]] is called 'peublo'; did you mean "
                    "'pueblo'?\n"}));
    EXPECT_EQ(folder.call({"check", "bad.toml", "--lang", "es"}),
              (Said{2, "",
                    "bad.toml:8:1: error: clave desconocida 'sede' en el escenario; ¿quiso decir 'seed'?\n"
                    "bad.toml:28:1: error: level = 6.5: debe estar entre 0 y 1\n"
                    "bad.toml:51:1: error: unit = \"peublo\": ninguna entrada de [[units]] se llama 'peublo'; ¿quiso "
                    "decir 'pueblo'?\n"}));
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

TEST(Check, AnExperimentIsCheckedAsOne) {
    const std::string file = ARTICULA_SOURCE_DIR "/scenarios/experiments/aula_saltelli.toml";
    EXPECT_EQ(shell::say({"check", file}),
              (Said{0, file + ": fine\n  3 factors, 160 points, 3200 runs of aula.toml\n", ""}));
}

}  // namespace
