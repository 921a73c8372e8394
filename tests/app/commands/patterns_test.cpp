#include <gtest/gtest.h>

#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;

TEST(Patterns, EachSaysWhatIsPublishedWhatIsOursAndWhatItShows) {
    const Folder folder;
    const Said said = folder.call({"patterns", "tiny.toml", "--replicates", "3", "--quiet", "--lang", "es"});
    EXPECT_EQ(said.code, 0);
    EXPECT_EQ(said.side, "");
    for (const char* words :
         {"\nF2   efecto del cambio de partido", "publicado: 79 % (UNESCO24); nuestro: 0.7", "impuesto por una regla\n",
          "\nF9   decisiones sin resolver", "\nF12  ", "hipótesis\n", "calibrado\n"})
        EXPECT_NE(said.out.find(words), std::string::npos) << words << '\n' << said.out;
    EXPECT_TRUE(said.out.ends_with("\nexploración condicionada a supuestos; no es pronóstico\n")) << said.out;
}

TEST(Patterns, CalibrationPrintsItsCandidates) {
    const Folder folder;
    const Said said = folder.call({"patterns", "tiny.toml", "--replicates", "2", "--quiet", "--calibrate"});
    EXPECT_EQ(said.code, 0);
    EXPECT_NE(said.out.find("\nF8: parameters.acting.steps, target 0.5\n       2  "), std::string::npos) << said.out;
}

TEST(Patterns, AWrongScenarioLeavesWithTwo) {
    const Folder folder;
    EXPECT_EQ(folder.call({"patterns", "none.toml"}).code, 2);
    EXPECT_EQ(folder.call({"patterns", "tiny.toml", "--set", "parameters.humility.common=3"}).code, 2);
    EXPECT_EQ(folder.call({"patterns", "tiny.toml", "--replicates", "1"}).code, 2);
}

}  // namespace
