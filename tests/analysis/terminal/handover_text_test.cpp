#include "analysis/terminal/handover_text.hpp"

#include <gtest/gtest.h>

#include "tests/analysis/toy_handovers.hpp"

namespace {
using sim::Language;

TEST(HandoverText, IsATableOfMeans) {
    const auto table = analysis::summarise(toy::handover_file());
    EXPECT_EQ(render(table, Language::english),
              "mean per run, 2 runs\n\n"
              "hand-over        date  party changes  decided  taken up  closed  why they close\n"
              "alcaldia   2024-01-01            1/2      2.0       0.5     1.5  political distance\n"
              "nación     2024-12-31            1/2      0.5       0.5     0.0  -\n\n"
              "agendas proposed: 5.5; agreed: 3.0; alive at the end: 2.5; actions finished: 4.0\n");
}

TEST(HandoverText, OneRunHasWholeNumbersAndSpanishItsWords) {
    const auto table = analysis::summarise(toy::handover_file(1));
    EXPECT_EQ(render(table, Language::spanish),
              "1 corrida\n\n"
              "relevo         fecha  cambia el partido  decididas  retomadas  cerradas  por qué se cierran\n"
              "alcaldia  2024-01-01                1/1          3          1         2  distancia política\n"
              "nación    2024-12-31                0/1          1          1         0  -\n\n"
              "agendas propuestas: 5; acordadas: 4; vivas al final: 3; acciones terminadas: 7\n");
}

TEST(HandoverText, WithoutHandovers) {
    EXPECT_EQ(analysis::render({.runs = 3}, Language::english),
              "mean per run, 3 runs\n\nthere were no hand-overs\n\n\n");
}

}  // namespace
