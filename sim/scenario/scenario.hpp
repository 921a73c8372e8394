// The door of this room: a scenario's text becomes the settings of a model.
//
//     Findings findings;
//     Document document = parse(text, findings);
//     document.set("parameters.humility=0.3", findings);
//     const auto settings = read(document, settings_table(), Draw::midpoint(), findings);
//     check_sources(document, settings_table().schema(), findings);
//     if (findings.has_errors()) show(findings.render(file, Language::spanish));
#pragma once

#include "sim/scenario/document.hpp"
#include "sim/scenario/run_settings.hpp"
#include "sim/scenario/sources.hpp"
#include "sim/scenario/table.hpp"

namespace sim {

/// Settings of a scenario with the defaults of T where it is silent. When the findings have errors afterwards, the
/// settings are not fit for a run. A document that was not parsed gives the defaults and no further findings.
template <class T>
[[nodiscard]] T read(const Document& document, const Table<T>& table, const Draw& draw, Findings& findings) {
    T settings{};
    if (document.parsed()) Filler{document, table.schema(), draw, findings}.fill_root(&settings, table.schema());
    return settings;
}

}  // namespace sim
