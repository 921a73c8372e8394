// Writes the toy's file and prints sums over it, for open_labelled.py to compare: write_labelled FILE
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <numeric>

#include "sim/record/reader.hpp"
#include "tests/sim/record/toy.hpp"

namespace {

/// Of what is not missing.
double sum(const sim::Reader& reader, const char* variable) {
    const sim::Values values = reader.values(variable);
    double total = 0;
    if (const auto* numbers = std::get_if<std::vector<double>>(&values))
        for (const double number : *numbers) total += std::isnan(number) ? 0 : number;
    if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(&values))
        for (const std::int64_t number : *numbers)
            total += number == sim::missing_integer ? 0 : static_cast<double>(number);
    return total;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    sim::DiskFileSystem disk;
    std::filesystem::remove_all(std::string{arguments[1]} + ".parts");
    toy::make_file(disk, arguments[1], toy::in_order(7));
    const sim::Reader reader{disk, arguments[1]};
    for (const sim::Variable& variable : reader.shape().variables)
        if (variable.type != sim::ValueType::text)
            std::printf("%s=%.17g\n", variable.name.c_str(), sum(reader, variable.name.c_str()));
    return 0;
}
