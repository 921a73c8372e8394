// Prints the digest of every registered model after its run: what must not differ between builds.
#include <cstdio>
#include <string>

#include "models/registry.hpp"

int main() {
    sim::SerialExecutor executor;
    for (const models::Specimen& specimen : models::specimens()) {
        const auto run = specimen.make({.seed = 20261124}, {});
        run->advance(specimen.until, executor, false);
        std::printf("%s %016llx\n", std::string{specimen.name}.c_str(), static_cast<unsigned long long>(run->digest()));
    }
}
