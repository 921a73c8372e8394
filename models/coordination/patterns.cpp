#include "models/coordination/patterns.hpp"

#include "models/coordination/pattern_measures.hpp"

namespace models::coordination {
namespace {

using sim::Estimator;
using sim::PatternClaim;
using sim::PatternKind;

/// All are observed every month: some patterns are a matter of weeks.
const std::string monthly = "observe=every 1 month";

std::vector<sim::PatternVariant> variants() {
    return {{"base", {monthly}},
            {"changed", {monthly, "administrations.*.terms.*.party=changed"}},
            {"same", {monthly, "administrations.*.terms.*.party=same"}},
            {"committees", {monthly, "mechanism=committee"}},
            {"many committees", {monthly, "mechanism=committee", "parameters.spotting.rate=1"}},
            {"no anchors",
             {monthly, "actors.kind:movement.attention=0", "actors.kind:organisation.attention=0",
              "actors.kind:cooperation.attention=0", "actors.kind:think_tank.attention=0"}}};
}

/// F1: calibrated to the world's ministers elsewhere; here the rule must keep its law.
PatternClaim tenure(int years, double published, double residual) {
    const std::string n = std::to_string(years);
    const std::string percent = std::to_string(static_cast<int>(published * 100 + 0.5)) + " %";
    return {.pattern = "F1",
            .quantity = {"titulares en el cargo tras " + n + (years == 1 ? " año" : " años"),
                         "holders in office after " + n + (years == 1 ? " year" : " years")},
            .kind = PatternKind::imposed,
            .source = "UNESCO24",
            .published = {percent, percent},
            .measure = "tenure" + n,
            .variant = "apart",
            .low = published - residual,
            .high = published + residual};
}

std::vector<PatternClaim> turnover_claims() {
    return {tenure(1, 0.79, 0.02),
            tenure(2, 0.49, 0.03),
            tenure(3, 0.33, 0.02),
            {.pattern = "F2",
             .quantity = {"efecto del cambio de partido en lo que envían los gobernados",
                          "effect of a change of party on what the governed send"},
             .source = "Akhtari22",
             .published = {"negativo (-0.05 a -0.08 DE)", "negative (-0.05 to -0.08 SD)"},
             .measure = "governed_year",
             .variant = "changed",
             .against = "same",
             .sign = -1},
            {.pattern = "F2",
             .quantity = {"lo mismo en quienes nadie gobierna", "the same on those whom nobody governs"},
             .source = "Akhtari22",
             .published = {"alrededor de 0", "about 0"},
             .measure = "ungoverned_year",
             .variant = "changed",
             .against = "same",
             .sign = 0},
            {.pattern = "F3",
             .quantity = {"lo que envían los gobernados en los dos meses antes del relevo",
                          "what the governed send in the two months before a hand-over"},
             .source = "Toral24",
             .published = {"cae antes", "falls before"},
             .measure = "lame_duck",
             .variant = "base",
             .sign = -1},
            {.pattern = "F3",
             .quantity = {"y en los dos meses siguientes", "and in the two months after it"},
             .source = "Galindo",
             .published = {"a media marcha", "at half speed"},
             .measure = "settling",
             .variant = "base",
             .sign = -1},
            {.pattern = "F4",
             .quantity = {"corridas en que el cambio de partido aumenta lo que envían los gobernados",
                          "runs in which a change of party raises what the governed send"},
             .source = "deAraujo24",
             .published = {"debe poder ocurrir", "must be possible"},
             .measure = "governed_year",
             .variant = "changed",
             .against = "same",
             .estimator = Estimator::share_positive,
             .sign = 1}};
}

std::vector<PatternClaim> agenda_claims() {
    return {
        {.pattern = "F6",
         .quantity = {"finales por año: agendas jóvenes menos viejas", "endings a year: young agendas less old ones"},
         .source = "Berry10",
         .published = {"baja con la edad", "falls with age"},
         .measure = "hazard",
         .variant = "base",
         .sign = 1},
        {.pattern = "F5",
         .quantity = {"riesgo de cierre con 10 puntos menos de coalición, sobre sin cambio",
                      "hazard of closing with 10 points of coalition less, over no change"},
         .kind = PatternKind::imposed,
         .source = "Berry10",
         .published = {"2", "2"},
         .measure = "coalition_loss",
         .variant = "apart",
         .low = 1.99,
         .high = 2.01},
        {.pattern = "F5",
         .quantity = {"y con 10 puntos más", "and with 10 points more"},
         .kind = PatternKind::imposed,
         .source = "Berry10",
         .published = {"0.2", "0.2"},
         .measure = "coalition_gain",
         .variant = "apart",
         .low = 0.199,
         .high = 0.201},
        {.pattern = "F7",
         .quantity = {"efecto del cambio de partido en las agendas que se interrumpen",
                      "effect of a change of party on the agendas that are discontinued"},
         .source = "PBliterature",
         .published = {"positivo", "positive"},
         .measure = "discontinued",
         .variant = "changed",
         .against = "same",
         .sign = 1},
        {.pattern = "F8",
         .quantity = {"agendas vivas a los 48 meses que ya terminaron tres acciones",
                      "agendas alive at 48 months that have finished three actions"},
         .kind = PatternKind::calibrated,
         .source = "Leach02",
         .published = {"unos 48 meses hasta los hitos: la mitad", "about 48 months to milestones: one half"},
         .measure = "matured",
         .variant = "base",
         .low = 0.4,
         .high = 0.6},
        {.pattern = "F10",
         .quantity = {"meses entre el avance de dos indicadores de integración",
                      "months between the advance of two indicators of integration"},
         .source = "CandelBiesbroek16",
         .published = {"mayor que 0", "above 0"},
         .measure = "lag",
         .variant = "base",
         .sign = 1},
        {.pattern = "F10",
         .quantity = {"retrocesos de los indicadores, por agenda y año", "falls of indicators, per agenda and year"},
         .source = "CandelBiesbroek16",
         .published = {"mayor que 0", "above 0"},
         .measure = "reversals",
         .variant = "base",
         .sign = 1},
        {.pattern = "F11",
         .quantity = {"plataformas sin ninguna sesión en dos años", "platforms without any session in two years"},
         .source = "HerreraKit21",
         .published = {"mayor que 0", "above 0"},
         .measure = "idle_venues",
         .variant = "base",
         .sign = 1},
        {.pattern = "F11",
         .quantity = {"sesiones sin quórum por comité, con muchos comités menos con pocos",
                      "sessions without quorum per committee, with many committees less with few"},
         .source = "HerreraKit21",
         .published = {"crece con su número", "rises with their number"},
         .measure = "empty_sessions",
         .variant = "many committees",
         .against = "committees",
         .sign = 1},
        {.pattern = "F12",
         .quantity = {"efecto de las anclas fuera del gobierno en las agendas que se interrumpen",
                      "effect of anchors outside government on the agendas that are discontinued"},
         .kind = PatternKind::hypothesis,
         .source = "source document",
         .published = {"negativo; tamaño desconocido", "negative; size unknown"},
         .measure = "discontinued",
         .variant = "base",
         .against = "no anchors"}};
}

}  // namespace

const sim::PatternSet& patterns() {
    static const sim::PatternSet set = [] {
        sim::PatternSet all{.variants = variants(),
                            .measures = pattern_measures(),
                            .claims = turnover_claims(),
                            .calibration = {.pattern = "F8",
                                            .measure = "matured",
                                            .variant = "base",
                                            .target = 0.5,
                                            .parameter = "parameters.acting.steps",
                                            .candidates = {"2", "3", "4", "5", "6", "7", "8"}},
                            .apart = drawn_apart};
        for (PatternClaim& claim : agenda_claims()) all.claims.push_back(std::move(claim));
        return all;
    }();
    return set;
}

}  // namespace models::coordination
