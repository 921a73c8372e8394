#include "app/help.hpp"

#include <gtest/gtest.h>

namespace {
using sim::Language;

const app::Usage usage{.name = "bake",
                       .summary = {"hornea pan", "bakes bread"},
                       .operands = {{"MASA", "DOUGH"}, {"MOLDE", "TIN"}},
                       .required = 1,
                       .options = {{.name = "output",
                                    .letter = 'o',
                                    .value = {"PAN", "BREAD"},
                                    .meaning = {"el pan", "the bread"},
                                    .required = true},
                                   {.name = "quiet", .meaning = {"sin ruido", "no noise"}}},
                       .details = {"Con paciencia.", "With patience."},
                       .example = "articula bake dough -o bread"};

TEST(Help, OfACommand) {
    EXPECT_EQ(command_help(usage, Language::english),
              "articula bake DOUGH [TIN] -o BREAD [options]\n\nbakes bread\n\nWith patience.\n\nOptions:\n"
              "  -o, --output BREAD          the bread\n"
              "      --quiet                 no noise\n"
              "      --lang es|en            language; that of the environment where missing\n"
              "  -h, --help                  this help\n"
              "\nExample:\n  articula bake dough -o bread\n");
    EXPECT_EQ(command_help(usage, Language::spanish),
              "articula bake MASA [MOLDE] -o PAN [opciones]\n\nhornea pan\n\nCon paciencia.\n\nOpciones:\n"
              "  -o, --output PAN            el pan\n"
              "      --quiet                 sin ruido\n"
              "      --lang es|en            idioma; si falta, el del entorno\n"
              "  -h, --help                  esta ayuda\n"
              "\nEjemplo:\n  articula bake dough -o bread\n");
}

TEST(Help, OfTheProgramNamesCommandsAndExitCodes) {
    const std::string text = app::program_help({{usage, {}}}, Language::english);
    EXPECT_NE(text.find("  bake        bakes bread\n"), std::string::npos) << text;
    for (const char* code :
         {"\n  0    ", "\n  1    ", "\n  2    ", "\n  3    ", "\n  4    ", "\n  5    ", "\n  6    ", "\n  130  "})
        EXPECT_NE(text.find(code), std::string::npos) << code;
}

}  // namespace
