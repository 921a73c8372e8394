// An experiment without mistakes, in which tests change one place.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

inline const std::string valid_experiment = R"(title = { es = "prueba", en = "trial" }
scenario = "tiny.toml"
seed = 7
replicates = 2
what_ifs = ["lejos"]
keep = ["agenda"]

[design]
kind = "grid"
size = 3

[[factor]]
name = "humility"
path = "parameters.humility.common"
range = [0.1, 0.9]

[[factor]]
name = "committees"
[factor.choices]
off = ["parameters.mix.committee=0"]
on = ["parameters.mix.committee=0.3"]
)";

/// With the first `right` replaced by `wrong`.
inline std::string changed(std::string text, std::string_view right, std::string_view wrong) {
    const std::size_t at = text.find(right);
    if (at == std::string::npos) throw std::logic_error("not in the valid experiment");
    return text.replace(at, right.size(), wrong);
}
