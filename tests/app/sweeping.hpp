// A sweep of the test town: two rules by three levels, a few replicates.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/app/shell.hpp"

namespace sweeping {

inline std::string experiment(int replicates = 3) {
    return "scenario = \"tiny.toml\"\nseed = 3\nreplicates = " + std::to_string(replicates) +
           "\nkeep = [\"agenda\"]\n[design]\nkind = \"grid\"\nsize = 3\n"
           "[[factor]]\nname = \"humility\"\ntitle = { es = \"humildad\", en = \"humility\" }\n"
           "path = \"parameters.humility.common\"\nrange = [0.1, 0.9]\n"
           "[[factor]]\nname = \"rest\"\ntitle = { es = \"descanso\", en = \"rest\" }\n"
           "[factor.choices]\nshort = [\"parameters.spotting.rest=60 days\"]\n"
           "long = [\"parameters.spotting.rest=365 days\"]\n";
}

/// The folder of the test, with e.toml in it.
class Folder : public shell::Folder {
public:
    explicit Folder(int replicates = 3) { shell::write(*this / "e.toml", experiment(replicates)); }

    [[nodiscard]] shell::Said sweep(const std::string& folder, shell::Words more = {},
                                    const shell::Around& around = {}) const {
        shell::Words words{"sweep", "e.toml", "-o", folder, "--quiet"};
        words.insert(words.end(), more.begin(), more.end());
        return call(words, around);
    }
    [[nodiscard]] shell::Said resume(const std::string& folder, shell::Words more = {}) const {
        shell::Words words{"resume", folder, "--quiet"};
        words.insert(words.end(), more.begin(), more.end());
        return call(words);
    }
    /// The collected file of a sweep that nothing disturbed.
    [[nodiscard]] std::string undisturbed() const {
        EXPECT_EQ(sweep("undisturbed").code, 0);
        return shell::read(*this / "undisturbed/result.h5");
    }
};

}  // namespace sweeping
