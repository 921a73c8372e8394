#include "app/ablation_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "app/origin.hpp"

namespace app {
namespace {

using sim::Language;
using sim::Text;

const char* sign_text(int sign) { return sign > 0 ? "+" : (sign < 0 ? "-" : "0"); }

Text text_of(RowVerdict verdict) {
    switch (verdict) {
        case RowVerdict::as_expected:
            return {"como se esperaba", "as expected"};
        case RowVerdict::opposite:
            return {"al revés de lo esperado", "opposite to what was expected"};
        case RowVerdict::cannot_be_ordered:
            return {"no se puede ordenar", "cannot be ordered"};
        case RowVerdict::unchanged:
            return {"ninguna corrida cambia", "no run changes"};
        case RowVerdict::not_expected:
            return {"sin expectativa", "no expectation"};
        case RowVerdict::no_data:
            return {"sin dato", "no data"};
    }
    return {};
}

std::string estimate_text(const analysis::Estimate& estimate, Language language) {
    if (estimate.n == 0) return Text{"sin dato", "no data"}.in(language);
    if (estimate.n == 1) return fmt::format("{:+.3g}", estimate.mean);
    return fmt::format("{:+.3g} [{:.3g}, {:.3g}]", estimate.mean, estimate.low, estimate.high);
}

std::string short_number(double value) { return std::isnan(value) ? "-" : fmt::format("{:.3g}", value); }

std::string line_of(const RowEffect& effect, const sim::RunMeasure& outcome, Language language) {
    return fmt::format("    {:<15}{:<4}{:>9}{:>9}  {:<30}{:<3}{:<30}{:<3}{}\n", outcome.name,
                       sign_text(*effect.expected), short_number(effect.with), short_number(effect.without),
                       estimate_text(effect.effect, language), sign_text(effect.effect.sign()),
                       estimate_text(effect.joint, language), sign_text(effect.joint.sign()),
                       text_of(effect.verdict).in(language));
}

std::string header(Language language) {
    const auto say = [language](const char* es, const char* en) { return Text{es, en}.in(language); };
    return fmt::format("    {:<15}{:<4}{:>9}{:>9}  {:<33}{}\n", say("resultado", "outcome"), "?", say("con", "with"),
                       say("sin", "without"), say("efecto en el escenario, 95 %", "effect in the scenario, 95 %"),
                       say("efecto sobre los rangos supuestos, 95 %", "effect over the assumed ranges, 95 %"));
}

/// "also: + density, range; - problems": signs that nobody had written down, found both ways.
std::string others_line(const SwitchEffects& one, const sim::MeasureSet& outcomes, Language language) {
    std::string found[2];
    for (const RowEffect& effect : one.effects) {
        const int sign = effect.joint.sign();
        if (effect.expected || sign == 0 || effect.effect.sign() != sign) continue;
        std::string& list = found[sign > 0 ? 0 : 1];
        list += (list.empty() ? "" : ", ") + outcomes.list[effect.outcome].name;
    }
    std::string text;
    if (!found[0].empty()) text += " + " + found[0];
    if (!found[1].empty()) text += (text.empty() ? " - " : "; - ") + found[1];
    return text.empty() ? text : Text{"    además:", "    also:"}.in(language) + text + '\n';
}

std::string joined(const std::vector<std::string>& settings) {
    std::string text;
    for (const std::string& setting : settings) text += (text.empty() ? "" : " ") + setting;
    return text;
}

/// "parameters.x=0", or "parameters.x=0; with the row parameters.x=0.3".
std::string setting_text(const sim::Switch& turned, Language language) {
    if (turned.on.empty()) return joined(turned.settings);
    return joined(turned.settings) + Text{"; con la fila ", "; with the row "}.in(language) + joined(turned.on);
}

std::string block(const SwitchEffects& one, const sim::MeasureSet& outcomes, Language language) {
    std::string text = fmt::format("  {}: {}\n", one.turned->label.in(language), setting_text(*one.turned, language));
    if (one.effects.empty())
        return text +
               Text{"    este escenario no tiene nada que apagar\n", "    this scenario has nothing to switch off\n"}
                   .in(language);
    for (const RowEffect& effect : one.effects)
        if (effect.expected) text += line_of(effect, outcomes.list[effect.outcome], language);
    return text + others_line(one, outcomes, language);
}

std::string legend(const sim::MeasureSet& outcomes, Language language) {
    std::string text = Text{"Resultados:\n", "Outcomes:\n"}.in(language);
    for (const sim::RunMeasure& measure : outcomes.list)
        text += fmt::format("  {:<15}{}\n", measure.name, measure.meaning.in(language));
    return text;
}

std::string cell(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string{c};
    return quoted + '"';
}

std::string numbers(const analysis::Estimate& e) {
    if (e.n == 0) return "0,,,,";
    if (e.n == 1) return fmt::format("1,{:.9g},,,0", e.mean);
    return fmt::format("{},{:.9g},{:.9g},{:.9g},{}", e.n, e.mean, e.low, e.high, e.sign());
}

std::string number(double value) { return std::isnan(value) ? std::string{} : fmt::format("{:.9g}", value); }

}  // namespace

std::string ablation_text(std::span<const sim::CoverageRow> rows, std::span<const SwitchEffects> effects,
                          const sim::MeasureSet& outcomes, Language language) {
    std::string text =
        Text{
            "Efecto de una fila = con ella menos sin ella, corrida por corrida sobre el mismo azar.\n"
            "? es el signo que se esperaba antes de correr. No se puede ordenar: el intervalo sobre los\n"
            "rangos supuestos contiene el 0.\n\n",
            "Effect of a row = with it less without it, run by run on the same draws.\n"
            "? is the sign that was expected before the runs. Cannot be ordered: the interval over the\n"
            "assumed ranges holds 0.\n\n"}
            .in(language) +
        header(language);
    for (const sim::CoverageRow& row : rows) {
        text += fmt::format("\n{} {}\n", row.id, row.says.in(language));
        for (const SwitchEffects& one : effects)
            if (one.row == row.id) text += block(one, outcomes, language);
    }
    return text + '\n' + legend(outcomes, language);
}

std::string ablation_csv(std::span<const SwitchEffects> effects, const sim::MeasureSet& outcomes) {
    std::string text =
        "# " + refusal().es + " / " + refusal().en +
        "\nrow,switch,settings,outcome,expected,with,without,n,effect,low,high,sign,joint_n,joint_effect,"
        "joint_low,joint_high,joint_sign,verdict\n";
    for (const SwitchEffects& one : effects) {
        const std::string settings = setting_text(*one.turned, Language::english);
        for (const RowEffect& e : one.effects)
            text += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", one.row, cell(one.turned->label.en), cell(settings),
                                outcomes.list[e.outcome].name, e.expected ? std::to_string(*e.expected) : "",
                                number(e.with), number(e.without), numbers(e.effect), numbers(e.joint),
                                cell(text_of(e.verdict).en));
    }
    return text;
}

}  // namespace app
