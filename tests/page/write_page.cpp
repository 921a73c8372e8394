// Writes the page of a made-up answer, for the browser that tries it: write_page es|en FILE [sweep].
#include <fstream>
#include <string_view>

#include "analysis/report/report.hpp"
#include "tests/analysis/made_up_answer.hpp"
#include "tests/analysis/made_up_sweep.hpp"

int main(int count, char** words) {
    if (count != 3 && count != 4) return 2;
    const auto language = std::string_view{words[1]} == "es" ? sim::Language::spanish : sim::Language::english;
    std::ofstream file{words[2], std::ios::binary};
    const bool sweep = count == 4 && std::string_view{words[3]} == "sweep";
    const analysis::ReportInput input =
        sweep ? toy::made_up_sweep(toy::morris_sweep()) : toy::made_up_input(toy::made_up_answer());
    file << analysis::to_html(analysis::report(input, language));
    return file.good() ? 0 : 1;
}
