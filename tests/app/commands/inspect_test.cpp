#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/app/shell.hpp"

namespace {
using shell::Folder;
using shell::Said;

TEST(Inspect, TellsOriginShapeAndTable) {
    const Folder folder;
    const Said made = folder.call({"run", "tiny.toml", "-o", "x.h5", "--quiet", "--set", "observe=\"every 6 months\""});
    const Said told = folder.call({"inspect", "x.h5"});
    EXPECT_EQ(told.code, 0);
    EXPECT_EQ(told.side, "");
    for (const char* line :
         {"  scenario: tiny.toml\n", "  override: observe=\"every 6 months\"\n", "  model: coordination\n",
          "  seed: 7\n", "  run: 6 -- ", "  time: 7, 2022-01-01 .. 2025-01-01 -- ",
          "  problem: 2, desercion .. empleo -- ", "  agendas_alive (run, time) [1]: agreed agendas alive\n",
          "\nexploration under assumptions; not a forecast\n"})
        EXPECT_NE(told.out.find(line), std::string::npos) << line << "\n in \n" << told.out;
    const std::size_t table = made.out.find("mean per run");
    EXPECT_NE(told.out.find(made.out.substr(table, made.out.find("exploration") - table)), std::string::npos)
        << "the same table as run's";
    const Said spanish = folder.call({"inspect", "x.h5", "--lang", "es"});
    EXPECT_NE(spanish.out.find("exploración condicionada a supuestos; no es pronóstico"), std::string::npos);
}

TEST(Inspect, SpeaksJson) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--replicates", "2"}).code, 0);
    const auto json = nlohmann::json::parse(folder.call({"inspect", "x.h5", "--json"}).out);
    EXPECT_EQ(json.at("runs"), 2);
    EXPECT_EQ(json.at("dimensions").at("actor"), 10);
    EXPECT_EQ(json.at("overrides"), nlohmann::json::array({"replicates=2"}));
    EXPECT_EQ(json.at("handovers").at(0).at("date"), "2024-01-01");
}

TEST(Inspect, DamagedForeignAndMissingFilesAreRefused) {
    const Folder folder;
    ASSERT_EQ(folder.call({"run", "tiny.toml", "-o", "x.h5", "--replicates", "1"}).code, 0);
    std::string bytes = shell::read(folder / "x.h5");
    bytes[bytes.size() / 2] ^= 1;
    shell::write(folder / "damaged.h5", bytes);
    shell::write(folder / "cut.h5", bytes.substr(0, 5000));
    for (const char* file : {"damaged.h5", "cut.h5", "tiny.toml", "none.h5", "."}) {
        const Said said = folder.call({"inspect", file});
        EXPECT_EQ(said.code, 2) << file;
        EXPECT_EQ(said.out, "") << file;
        EXPECT_TRUE(said.side.starts_with("articula: ")) << said.side;
    }
}

}  // namespace
