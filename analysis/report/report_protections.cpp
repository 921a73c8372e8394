// What protects, at what cost; and why: which ways of working carry a difference.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/report_words.hpp"
#include "analysis/report/why_words.hpp"

namespace analysis {
namespace {

using sim::BranchKind;
using sim::Text;

std::vector<const BranchAnswer*> protections(const ReportWords& words) {
    std::vector<const BranchAnswer*> found;
    for (const BranchAnswer* branch : words.compared())
        if (branch->branch.kind == BranchKind::protection || branch->branch.kind == BranchKind::crossed)
            found.push_back(branch);
    return found;
}

const sim::WhatIf* what_if(const ReportWords& words, const std::string& name) {
    const auto& all = words.answer().futures.what_ifs;
    const auto found = std::find_if(all.begin(), all.end(), [&](const sim::WhatIf& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// What the protections of a future rest on.
std::string marks(const ReportWords& words, const sim::Branch& branch) {
    std::string text;
    for (const std::string& part : branch.parts) {
        const sim::WhatIf* one = what_if(words, part);
        if (one == nullptr || !one->protection) continue;
        const std::string mark = words.mark(one->basis);
        if (text.find(mark) == std::string::npos) text += (text.empty() ? "" : ", ") + mark;
    }
    return text.empty() ? words.mark("") : text;
}

std::string does_it_protect(const ReportWords& words, Verdict verdict) {
    if (verdict == Verdict::more) return words.say({"protege", "protects"});
    if (verdict == Verdict::less) return words.say({"perjudica", "harms"});
    return words.verdict(verdict);
}

/// Each outcome of the cohort has a column.
Table effects(const ReportWords& words) {
    Table table{.caption = words.say({"Qué protege: agendas más (+) o menos (−) de cada 100 un año después del relevo, "
                                      "con intervalo de 95 % por azar",
                                      "What protects: agendas more (+) or fewer (−) of every 100 a year after the "
                                      "hand-over, with 95% interval of chance"})};
    table.frame.columns = {{"future", words.future_title()}, {"against", words.say({"Frente a", "Compared with"})}};
    for (const RunOutcome& outcome : words.answer().outcomes)
        if (outcome.of_cohort) table.frame.columns.push_back({outcome.name, words.short_title(outcome)});
    table.frame.columns.push_back({"worlds", words.say({"Mundos con ese signo", "Worlds with that sign"})});
    table.frame.columns.push_back({"verdict", words.say({"Sobre la sustancia", "On the substance"})});
    table.frame.columns.push_back({"mark", words.say({"Marca", "Mark"})});
    for (const BranchAnswer* branch : protections(words)) {
        std::vector<Cell> row{words.title(branch->branch), words.title_of(branch->branch.against)};
        for (std::size_t i = 0; i != words.answer().outcomes.size(); ++i) {
            const RunOutcome& outcome = words.answer().outcomes[i];
            if (!outcome.of_cohort) continue;
            const OutcomeDifference* found = words.difference(*branch, i);
            row.emplace_back(
                found == nullptr ? "" : estimate_text(found->difference, words.scale(outcome), true, words.language()));
        }
        const auto headline = words.headline();
        const OutcomeDifference* found = headline ? words.difference(*branch, *headline) : nullptr;
        const bool varied = found != nullptr && found->parameters.points >= 2;
        row.emplace_back(varied ? words.percent(found->parameters.same_sign)
                                : words.say({"no se variaron", "not varied"}));
        row.emplace_back(found == nullptr ? "" : does_it_protect(words, found->verdict));
        row.emplace_back(marks(words, branch->branch));
        table.frame.rows.push_back(std::move(row));
    }
    return table;
}

/// The scenario says in words what a protection costs; the runs say what it took.
Table costs(const ReportWords& words) {
    Table table{.caption = words.say(
                    {"A qué costo: lo que dice el escenario y lo que las corridas gastan de más (+) o de menos (−)",
                     "At what cost: what the scenario says, and what the runs spend more (+) or less (−)"})};
    table.frame.columns = {
        {"future", words.future_title()},
        {"from", words.say({"Desde", "From"}), ColumnKind::date},
        {"cost", words.say({"Costo, según el escenario (supuesto)", "Cost, as the scenario says (assumption)"})}};
    std::vector<std::size_t> spent;
    for (const char* name : {"attention_spent", "anchor_votes", "means_used"})
        if (const auto outcome = words.answer().outcome(name)) {
            spent.push_back(*outcome);
            table.frame.columns.push_back({name, capitalised(words.say(words.answer().outcomes[*outcome].meaning)) +
                                                     words.say({" (hipótesis)", " (hypothesis)"})});
        }
    for (const BranchAnswer* branch : protections(words)) {
        std::string cost;
        for (const std::string& part : branch->branch.parts) {
            const sim::WhatIf* one = what_if(words, part);
            if (one != nullptr && one->protection) cost += (cost.empty() ? "" : "; ") + words.say(one->cost);
        }
        std::vector<Cell> row{words.title(branch->branch), to_string(branch->branch.from), cost};
        for (const std::size_t outcome : spent) {
            const OutcomeDifference* found = words.difference(*branch, outcome);
            row.emplace_back(found == nullptr ? "" : estimate_text(found->difference, Scale{}, true, words.language()));
        }
        table.frame.rows.push_back(std::move(row));
    }
    return table;
}

Chart rule_variants(const ReportWords& words, std::size_t headline) {
    IntervalChart chart{
        .words = {"variantes",
                  words.say({"La misma diferencia con otras reglas", "The same difference under other rules"}),
                  words.say({"Cada punto es la diferencia en la sustancia, de cada 100 agendas, si una regla del "
                             "modelo fuera otra; la línea es el intervalo de 95 %.",
                             "Each point is the difference in substance, of every 100 agendas, if a rule of the model "
                             "were another; the line is the 95% interval."})},
        .value = {words.say({"de cada 100 agendas", "of every 100 agendas"}), false, 1},
        .name_title = words.say({"Variante de las reglas", "Variant of the rules"}),
        .panel_title = words.future_title(),
        .low_title = words.low_title(),
        .high_title = words.high_title(),
        .own_scales = false};
    const auto title = [&](const std::string& name) {
        for (const sim::NamedText& one : words.answer().futures.variants)
            if (one.name == name) return words.say(one.title);
        return name.empty() ? words.say({"El modelo como está", "The model as it is"}) : name;
    };
    for (const BranchAnswer* branch : words.drawn()) {
        const OutcomeDifference* found = words.difference(*branch, headline);
        if (found == nullptr) continue;
        for (const VariantDifference& one : found->variants) {
            const Estimate& d = one.difference;
            if (d.n != 0)
                chart.rows.push_back(
                    {words.title(branch->branch), title(one.variant), 100 * d.mean, 100 * d.low, 100 * d.high, ""});
        }
    }
    return chart.rows.empty() ? Chart{} : interval_chart(chart);
}

std::string stability(const ReportWords& words, double share) {
    return std::isnan(share) ? words.say({"sin dato", "no data"}) : words.percent(share);
}

Table ranks(const ReportWords& words, const Why& why, const WhyOutcome& of) {
    const RunOutcome& outcome = words.answer().outcomes.at(of.outcome);
    Table table{.caption = words.title_of(why.branch) + ": " + words.say(outcome.meaning)};
    table.frame.columns = {
        {"factor", words.say({"Vía", "Way"})},
        {"rank", words.say({"Puesto", "Rank"}), ColumnKind::number, 0},
        {"contribution", words.say({"Lo que aporta [95 %]", "What it contributes [95%]"})},
        {"points", words.say({"Puesto igual en los mundos plausibles", "Same rank in the plausible worlds"})},
        {"chance", words.say({"Puesto igual frente al azar", "Same rank against chance"})},
        {"mark", words.say({"Marca", "Mark"})}};
    for (const FactorShare& factor : of.factors)
        table.frame.rows.push_back({factor_title(words, factor.factor), static_cast<double>(factor.rank),
                                    estimate_text(factor.contribution, words.scale(outcome), true, words.language()),
                                    stability(words, factor.stable_in_points),
                                    stability(words, factor.stable_by_chance), words.say({"hipótesis", "hypothesis"})});
    return table;
}

/// Pairs of ways that were switched off together.
Table interactions(const ReportWords& words, const WhyOutcome& of) {
    const Scale scale = words.scale(words.answer().outcomes.at(of.outcome));
    Table table{.caption = words.say({"De a dos: lo que aportan juntas más allá de la suma de lo que aporta cada una",
                                      "In pairs: what they contribute together beyond the sum of each alone"}),
                .folded = true};
    table.frame.columns = {{"first", words.say({"Vía", "Way"})},
                           {"second", words.say({"Con la vía", "With the way"})},
                           {"beyond_sum", words.say({"Más allá de la suma [95 %]", "Beyond the sum [95%]"})}};
    for (const Interaction& pair : of.interactions)
        table.frame.rows.push_back({factor_title(words, pair.first), factor_title(words, pair.second),
                                    estimate_text(pair.beyond_sum, scale, true, words.language())});
    return table;
}

std::string order_sentence(const ReportWords& words, const Why& why, const WhyOutcome& of) {
    const std::string title = words.title_of(why.branch);
    if (of.factors.empty()) return {};
    if (!of.ordered)
        return fmt::format(
            fmt::runtime(words.say(
                {"Por qué actúa «{}»: no se puede ordenar; ninguna vía ocupa el primer puesto de forma estable.",
                 "Why “{}” works: cannot be ordered; no way holds the first place."})),
            title);
    return fmt::format(fmt::runtime(words.say({"Por qué actúa «{}»: sobre todo por la vía «{}».",
                                               "Why “{}” works: above all by way of “{}”."})),
                       title, factor_title(words, of.factors.front().factor));
}

}  // namespace

void add_protections(Sections& sections, const ReportWords& words) {
    if (protections(words).empty()) return;
    Section section{"proteccion", words.say({"Qué protege y a qué costo", "What protects, and at what cost"}), {}};
    section.blocks.push_back(
        Paragraph{words.say({"Ninguna protección es gratis y todas pueden fallar. Cada fila se compara, corrida por "
                             "corrida y con el mismo azar, con el futuro que "
                             "nombra la segunda columna.",
                             "No protection is free, and each can fail. Each row is compared, run by run on the same "
                             "draws, with the future that the second "
                             "column names."})});
    section.blocks.push_back(effects(words));
    section.blocks.push_back(costs(words));
    section.blocks.push_back(Paragraph{words.say({"Marcas. Dato: viene de una fuente que el escenario cita. Supuesto: "
                                                  "alguien lo estimó dentro de un rango. Hipótesis: lo que el modelo "
                                                  "dice con ellos, y está por comprobarse.",
                                                  "Marks. Data: from a source that the scenario cites. Assumption: "
                                                  "somebody estimated it within a range. Hypothesis: what the model "
                                                  "makes of them, yet to be tested."}),
                                       Paragraph::Weight::note});
    if (const auto headline = words.headline())
        if (Chart chart = rule_variants(words, *headline); !chart.id.empty())
            section.blocks.push_back(std::move(chart));
    sections.push_back(std::move(section));
}

void add_why(Sections& sections, const ReportWords& words) {
    const auto headline = words.headline();
    Section section{"por-que", words.say({"Por qué", "Why"}), {}};
    for (const Why& why : words.answer().why)
        for (const WhyOutcome& of : why.outcomes) {
            if (!headline || of.outcome != *headline || of.factors.empty()) continue;
            section.blocks.push_back(Paragraph{order_sentence(words, why, of)});
            section.blocks.push_back(ranks(words, why, of));
            if (const std::string pairs = interaction_text(words, of); !pairs.empty()) {
                section.blocks.push_back(Paragraph{pairs});
                section.blocks.push_back(interactions(words, of));
            }
        }
    if (section.blocks.empty()) return;
    section.blocks.insert(
        section.blocks.begin(),
        Paragraph{words.say({"Cada vía por la que actúa un cambio se apaga en el momento en que los futuros se "
                             "separan, con el mismo azar; lo que falta entonces es lo "
                             "que ella aportaba. Las causas que anotan las corridas son solo próximas.",
                             "Each way in which a change works is switched off where the futures part, on the same "
                             "draws; what is missing then is what it contributed. "
                             "Causes noted in the runs are proximate only."})});
    const BranchAnswer* none = words.answer().branch(words.answer().no_handover);
    if (!words.answer().no_handover.empty() && none != nullptr && headline)
        section.blocks.push_back(Paragraph{
            fmt::format(fmt::runtime(words.say({"Las agendas también mueren sin relevo: si nadie entregara el cargo, "
                                                "de cada 100 seguirían vivas en su sustancia {} en la misma fecha.",
                                                "Agendas die without a hand-over, too: if nobody handed over, the "
                                                "substance of {} of every 100 would be alive on the same date."})),
                        words.number(100 * none->outcomes.at(*headline).level.mean))});
    sections.push_back(std::move(section));
}

}  // namespace analysis
