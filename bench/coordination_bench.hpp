// What the benches of the coordination model share: a scenario read at a scale.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "models/coordination/coordination.hpp"
#include "sim/scenario/scenario.hpp"

namespace bench {

/// The scenario of a file with its populations times `scale`, at the middle of all ranges; errors end the program.
inline models::coordination::Settings settings_of(const char* file, const std::string& scale) {
    std::ifstream in{file};
    std::ostringstream text;
    text << in.rdbuf();
    sim::Findings findings;
    sim::Document document = sim::parse(text.str(), findings);
    document.set("scale=" + scale, findings);
    models::coordination::Settings settings =
        read(document, models::coordination::settings_table(), sim::Draw::midpoint(), findings);
    if (!findings.has_errors()) return settings;
    std::fputs(findings.render(file, sim::Language::english).c_str(), stderr);
    std::exit(2);
}

}  // namespace bench
