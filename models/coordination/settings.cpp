#include "models/coordination/settings.hpp"

#include <algorithm>
#include <cmath>

#include "models/coordination/check.hpp"

namespace models::coordination {
namespace {

using sim::FieldInfo;
using sim::Table;
using sim::Text;

const FieldInfo name{.meaning = {"nombre con el que otros lo citan", "name by which others refer to it"},
                     .required = true};
const FieldInfo label{.meaning = {"cómo se muestra a las personas", "how people see it"}};

FieldInfo about(std::string es, std::string en, std::string refers_to = {}) {
    return {.refers_to = std::move(refers_to), .meaning = {std::move(es), std::move(en)}};
}
FieldInfo needed(FieldInfo info) {
    info.required = true;
    return info;
}
FieldInfo number(std::string unit, double low, double high, Text meaning) {
    return {.unit = std::move(unit), .low = low, .high = high, .meaning = std::move(meaning)};
}
FieldInfo share(Text meaning) { return number("1", 0, 1, std::move(meaning)); }
FieldInfo position(Text meaning) {
    FieldInfo info = number("1", -1, 1, std::move(meaning));
    info.size = 2;
    return info;
}

Table<TerritorySettings> territory_table() {
    using T = TerritorySettings;
    return Table<T>{}
        .field("label", &T::label, label)
        .field("momento", &T::momento,
               [] {
                   FieldInfo info =
                       number("", 0, 20, {"momento del modelo de gobernanza", "momento of the governance model"});
                   info.sourced = false;
                   return info;
               }())
        .field("macro_activities", &T::macro_activities,
               about("macroactividades: etiquetas que las acciones toman por turno",
                     "macro-activities: tags that actions take in turn"));
}

Table<ProblemSettings> problem_table() {
    using P = ProblemSettings;
    return Table<P>{}
        .field("name", &P::name, name)
        .field("label", &P::label, label)
        .field("level", &P::level, share({"nivel verdadero al comienzo", "true level at the start"}))
        .field("baseline", &P::baseline,
               share({"nivel al que vuelve; si falta, el del comienzo",
                      "level to which it returns; the first one where missing"}));
}

Table<SectorSettings> sector_table() {
    using S = SectorSettings;
    return Table<S>{}.field("name", &S::name, name).field("label", &S::label, label);
}

Table<UnitSettings> unit_table() {
    using U = UnitSettings;
    return Table<U>{}
        .field("name", &U::name, name)
        .field("label", &U::label, label)
        .choice("level", &U::level, {"nation", "department", "municipality", "commune", "institution", "office"},
                about("nivel", "level"))
        .field("count", &U::count, number("unit", 1, 100'000, {"cuántas como esta", "how many like this"}))
        .field("parent", &U::parent,
               about("la unidad que la contiene; varias se reparten entre las de ese grupo, en bloques seguidos",
                     "the unit that contains it; several are divided among those of that group, in blocks", "units"))
        .field("territory", &U::territory,
               about("cada una es un territorio con sus propios problemas y su propio estado",
                     "each is a territory with its own problems and its own status"));
}

Table<TermSettings> term_table() {
    using T = TermSettings;
    return Table<T>{}
        .field("name", &T::name, name)
        .field("begin", &T::begin, needed(about("primer día", "first day")))
        .field("end", &T::end,
               about("último día; si falta, el comienzo del siguiente", "last day; the next one's begin where missing"))
        .choice("party", &T::party, {"drawn", "same", "changed"},
                about("si el partido cambia, o se sortea", "whether the party changes, or is drawn"))
        .field("distance", &T::distance, number("1", 0, 2, {"distancia de este cambio", "distance of this change"}))
        .field("election", &T::election,
               about("día de la elección; si falta, 64 días antes de empezar (T22)",
                     "day of the election; 64 days before the term begins where missing (T22)"))
        .field("seats", &T::seats,
               share({"parte de las curules de la coalición de gobierno; si falta, no cuenta",
                      "share of the seats of the government's coalition; does not count where missing"}))
        .field("held", &T::held,
               about("si el cambio ocurre; solo un [[what_if]] dice que no",
                     "whether the hand-over takes place; only a [[what_if]] says no"));
}

Table<AdministrationSettings> administration_table() {
    using A = AdministrationSettings;
    return Table<A>{}
        .field("name", &A::name, name)
        .field("label", &A::label, label)
        .field("unit", &A::unit,
               needed(about("la unidad que gobierna; de un grupo de unidades, una administración en cada una",
                            "the unit that it governs; of a group of units, an administration in each", "units")))
        .field("position", &A::position,
               position({"posición política al comienzo (solo cuentan las distancias)",
                         "political position at the start (only distances count)"}))
        .field("same_party", &A::same_party,
               share({"probabilidad de que siga el mismo partido", "chance that the same party stays"}))
        .field("plan_window", &A::plan_window,
               {.low = 2,
                .high = 36525,
                .meaning = {"ventana en que revisa lo heredado; si falta, la de [parameters.review]",
                            "window in which it reviews what it inherited; that of [parameters.review] where missing"}})
        .list("terms", &A::terms, term_table(), about("períodos, en orden", "terms, in order"));
}

Table<Components> component_table() {
    using C = Components;
    return Table<C>{}
        .field("knowledge", &C::knowledge, share({"saberes", "knowledge"}))
        .field("experience", &C::experience, share({"experiencias", "experience"}))
        .field("strategies", &C::strategies, share({"estrategias", "strategies"}))
        .field("methodologies", &C::methodologies, share({"metodologías", "methodologies"}))
        .field("resources", &C::resources, share({"recursos", "resources"}));
}

FieldInfo by_problem(Text meaning) {
    FieldInfo info = share(std::move(meaning));
    info.refers_to = "problems";
    return info;
}

Table<ActorSettings> actor_table() {
    using A = ActorSettings;
    return Table<A>{}
        .field("name", &A::name, name)
        .field("label", &A::label, label)
        .choice("kind", &A::kind,
                {"government", "secretariat", "ministry", "school", "university", "training", "welfare", "chamber",
                 "fund", "firm", "organisation", "cooperation", "think_tank", "movement"},
                about("qué es", "what it is"))
        .choice("formality", &A::formality, {"formal", "informal"}, about("formal o informal", "formal or informal"))
        .field("count", &A::count, number("actor", 1, 200'000, {"cuántos como este", "how many like this"}))
        .field("weight", &A::weight,
               number("organisation", 0.001, 1e6,
                      {"a cuántas organizaciones reales equivale cada uno",
                       "how many real organisations each stands for"}))
        .field("units", &A::units,
               needed(about("unidades en que están, por turno; un grupo vale por todas las suyas",
                            "units in which they are, in turn; a group stands for all of its own", "units")))
        .field("sector", &A::sector, needed(about("sector", "sector", "sectors")))
        .field("administration", &A::administration,
               about("quién lo gobierna; si falta, nadie; de un grupo, la de la unidad que lo contiene",
                     "who governs it; nobody where missing; of a group, that of the unit that contains it",
                     "administrations"))
        .choice("office", &A::office, {"head", "appointed", "career", "own"},
                about("cómo llega el titular: con cada gobierno (head), nombrado (a veces se queda), de carrera, por "
                      "sí mismo",
                      "how the holder comes: with each government (head), appointed (stays at times), career, its own"))
        .field("tenure", &A::tenure,
               {.low = 1,
                .high = 36525,
                .meaning = {"permanencia media de un titular, entre cambios de gobierno",
                            "mean tenure of a holder, between changes of government"}})
        .field("exposed", &A::exposed,
               share({"parte del personal que se va con un cambio de partido",
                      "share of staff that leaves on a change of party"}))
        .field("contracts", &A::contracts,
               share({"parte de su trabajo que hacen contratistas; si falta, la expuesta",
                      "share of its work that contractors do; the exposed share where missing"}))
        .field("convenes", &A::convenes, about("puede convocar", "may convene"))
        .field("leads", &A::leads, about("puede liderar agendas (entidad líder)", "may direct agendas (lead unit)"))
        .field("power", &A::power, number("1", 0.01, 100, {"peso en las decisiones", "weight in decisions"}))
        .field("reach", &A::reach,
               number("1", 0, 100, {"alcance: multiplica los conocidos", "reach: multiplies acquaintances"}))
        .field("information", &A::information, share({"calidad de su información", "quality of its information"}))
        .field("resistance", &A::resistance,
               share({"resistencia profesional y cultural a lo que viene de otro sector (CunillGrau14)",
                      "professional and cultural resistance to what comes from another sector (CunillGrau14)"}))
        .field("leadership", &A::leadership,
               share({"liderazgo propio: cuánto iguala las voces cuando convoca",
                      "organic leadership: how far it evens voices out when it convenes"}))
        .field("rhythm", &A::rhythm, needed(about("cada cuánto actúa", "how often it acts")))
        .field("mandate", &A::mandate, by_problem({"misionalidad: lo que debe", "mandate: what it must"}))
        .field("will", &A::will, by_problem({"voluntad: lo que quiere", "will: what it wants"}))
        .table("contributes", &A::contributes, component_table(), about("lo que aporta", "what it brings"))
        .table("needs", &A::needs, component_table(), about("lo que necesita", "what it needs"))
        .field("attention", &A::attention,
               number("hour", 0, 10'000, {"atención por semana para coordinar", "attention a week for coordination"}))
        .field("means", &A::means,
               number("unit", 0, 1e6, {"medios por año para coordinar", "means a year for coordination"}))
        .field("budget_month", &A::budget_month,
               [] {
                   FieldInfo info =
                       number("month", 1, 12,
                              {"mes en que empieza su año de presupuesto", "month in which its budget year begins"});
                   info.sourced = false;
                   return info;
               }())
        .field("position", &A::position,
               position({"posición política del titular; si falta, la de su gobierno o al azar",
                         "political position of the holder; its government's or drawn where missing"}));
}

Table<VenueSettings> venue_table() {
    using V = VenueSettings;
    return Table<V>{}
        .field("name", &V::name, name)
        .field("label", &V::label, label)
        .choice("kind", &V::kind,
                {"adel", "sector_table", "chamber", "welfare_table", "call", "public_table", "council", "alliance",
                 "school", "made"},
                about("qué plataforma es", "what platform it is"))
        .field("unit", &V::unit,
               needed(about("unidad a la que sirve; de un grupo, hay una en cada unidad",
                            "unit that it serves; of a group, there is one in each unit", "units")))
        .field("share", &V::share,
               share({"en qué parte de las unidades del grupo la hay, repartidas",
                      "in what share of the units of the group there is one, spread evenly"}))
        .field("host", &V::host,
               about("quién la aloja; de un grupo de actores, el que está más cerca",
                     "who hosts it; of a group of actors, the nearest", "actors"))
        .field("rhythm", &V::rhythm, needed(about("cada cuánto sesiona", "how often it meets")))
        .field("functionality", &V::functionality, share({"funcionalidad", "functionality"}))
        .field("viability", &V::viability, share({"viabilidad", "viability"}))
        .field("leaning", &V::leaning, position({"parcialidad: de qué lado está", "leaning: on whose side it is"}))
        .field("scope", &V::scope,
               about("sectores que cubre; si falta, todos", "sectors that it covers; all where missing", "sectors"))
        .field("serves", &V::serves,
               about("parcialidad sectorial: a qué sectores sirve; si falta, a todos",
                     "sectoral partiality: whose purposes it serves; everybody's where missing", "sectors"))
        .field("members", &V::members,
               about("quién sigue sus convocatorias; si falta, nadie", "who follows its calls; nobody where missing",
                     "actors"))
        .field("calls", &V::calls,
               by_problem({"a qué convoca: con cuánta fuerza llama a atender cada problema",
                           "what it calls for: how strongly it calls attention to each problem"}))
        .field("facilitation", &V::facilitation,
               share({"facilitación: cuánto de buen componedor tiene", "facilitation: how far it is an honest broker"}))
        .field("own_legal_form", &V::own_legal_form,
               about("tiene personería jurídica propia: un gobierno nuevo no la captura (T41)",
                     "has a legal form of its own: a new government does not capture it (T41)"));
}

Table<FundSettings> fund_table() {
    using F = FundSettings;
    return Table<F>{}
        .field("name", &F::name, name)
        .field("label", &F::label, label)
        .choice("kind", &F::kind, {"appropriation", "donor"},
                about("apropiación anual de una administración, o proyecto de un donante",
                      "yearly appropriation of an administration, or a donor's project"))
        .field("administration", &F::administration,
               about("de quién es la apropiación", "whose appropriation it is", "administrations"))
        .field("means", &F::means,
               number("unit", 0, 1e6,
                      {"medios: por año si es apropiación, en total si es de un donante",
                       "means: a year for an appropriation, in all for a donor"}))
        .field("from", &F::from, about("primer día", "first day"))
        .field("until", &F::until, about("día en que termina", "day on which it ends"))
        .field(
            "problems", &F::problems,
            about("problemas por los que paga; si falta, todos", "problems it pays for; all where missing", "problems"))
        .field("sectors", &F::sectors,
               about("paga si un miembro es de uno de estos sectores; si falta, de cualquiera",
                     "pays if a member is of one of these sectors; of any where missing", "sectors"))
        .field("share", &F::share, share({"parte que puede llevarse una agenda", "share that one agenda can take"}));
}

Table<UserGroupSettings> user_group_table() {
    using U = UserGroupSettings;
    return Table<U>{}
        .field("name", &U::name, name)
        .field("label", &U::label, label)
        .field("size", &U::size, number("person", 0.001, 1e10, {"cuántas personas son", "how many people they are"}))
        .field("priorities", &U::priorities,
               by_problem({"qué les importa, como sujetos de derechos", "what matters to them, as subjects of rights"}))
        .field("voiced_by", &U::voiced_by,
               about("actores que les dan voz; si falta, nadie", "actors that voice them; nobody where missing",
                     "actors"));
}

Table<InformationSettings> information_table() {
    using I = InformationSettings;
    FieldInfo covers = share({"lo que dice de cada problema", "what it tells of each problem"});
    covers.refers_to = "problems";
    return Table<I>{}
        .field("name", &I::name, name)
        .field("label", &I::label, label)
        .field("holder", &I::holder, needed(about("quién lo lleva", "who keeps it", "actors")))
        .choice(
            "level", &I::level, {"aggregate", "person"},
            about("solo agregados: los datos de personas se rechazan", "aggregates only: data on persons are refused"))
        .field("coverage", &I::coverage,
               share({"parte de la población que cubre", "share of the population that it covers"}))
        .field("quality", &I::quality, share({"calidad de lo que registra", "quality of what it records"}))
        .field("rhythm", &I::rhythm, needed(about("cada cuánto recoge", "how often it collects")))
        .field("delay", &I::delay,
               {.low = 0,
                .high = 3650,
                .meaning = {"de la recolección a la publicación", "from collection to publication"}})
        .field("covers", &I::covers, covers)
        .field("readers", &I::readers,
               about("sectores con base legal para leerlo", "sectors with a lawful basis to read it", "sectors"))
        .field("purposes", &I::purposes,
               about("problemas para los que la ley permite usarlo", "problems for which the law allows its use",
                     "problems"));
}

Table<WhatIfSettings> what_if_table() {
    using W = WhatIfSettings;
    return Table<W>{}
        .field("name", &W::name, name)
        .field("title", &W::title, about("qué pasaría, en pocas palabras", "what would happen, in a few words"))
        .field("protection", &W::protection,
               about("es algo que alguien hace para proteger las agendas, no lo que les pasa",
                     "it is something that somebody does to protect agendas, not what befalls them"))
        .choice(
            "basis", &W::basis, {"data", "assumption", "hypothesis"},
            about("en qué se apoya: dato, supuesto o hipótesis", "what it rests on: data, assumption or hypothesis"))
        .field("cost", &W::cost, about("lo que cuesta, en palabras", "what it costs, in words"))
        .field("at", &W::at,
               needed(about("desde cuándo: una fecha, \"election 2028\" o \"hand-over alcaldia 2028\" (el período que "
                            "empieza)",
                            "from when on: a date, \"election 2028\" or \"hand-over alcaldia 2028\" (the term that "
                            "begins)")))
        .field("before", &W::before,
               {.low = 0,
                .high = 36525,
                .meaning = {"cuánto antes de ese día", "how long before that day"},
                .sourced = false})
        .field("set", &W::set,
               about("ajustes que rigen desde entonces: \"parameters.handover.file = 0.9\"",
                     "settings that hold from then on: \"parameters.handover.file = 0.9\""))
        .field("exits", &W::exits,
               about("actores cuyo titular se va ese día", "actors whose holder leaves on that day", "actors"))
        .field("captures", &W::captures,
               about("plataformas que ese día captura el gobierno de quien las aloja",
                     "platforms that the government of their host captures on that day", "venues"))
        .field("funds_end", &W::funds_end, about("fondos que terminan ese día", "funds that end on that day", "funds"));
}

FieldInfo filled(std::string es, std::string en) {
    return {.meaning = {std::move(es), std::move(en)}, .required = true, .filled = true};
}

FieldInfo how_large() {
    FieldInfo info = number("1", 0.001, 100,
                            {"tamaño: multiplica cuántas unidades y actores hay en cada grupo de varios",
                             "size: multiplies how many units and actors each group of several has"});
    info.sourced = false;  // a study of cost, no statement about the world
    return info;
}

}  // namespace

sim::Date TermSettings::election_day() const {
    constexpr int before = 64;  // last Sunday of October to the first of January (T22, T24)
    return election.value_or(begin + -before);
}

int Settings::scaled(int count) const {
    return count == 1 ? 1 : std::max(1, static_cast<int>(std::lround(count * scale)));
}

const sim::Table<Settings>& settings_table() {
    using S = Settings;
    static const auto table =
        Table<S>{}
            .flatten(&S::run, sim::run_table())
            .choice("mechanism", &S::mechanism,
                    {"drawn", "aggregation", "one_way", "two_way", "committee", "lead_unit", "mixed"},
                    about("mecanismo de todas las agendas, o sorteado según [parameters.mix]",
                          "mechanism of all agendas, or drawn by [parameters.mix]"))
            .field("scale", &S::scale, how_large())
            .table("territory", &S::territory, territory_table(), about("el territorio", "the territory"))
            .table("parameters", &S::parameters, parameter_table(),
                   about("coeficientes de las reglas", "coefficients of the rules"))
            .list("problems", &S::problems, problem_table(), filled("los problemas", "the problems"))
            .list("sectors", &S::sectors, sector_table(), filled("los sectores", "the sectors"))
            .list("units", &S::units, unit_table(), filled("unidades y subunidades", "units and subunits"))
            .list("administrations", &S::administrations, administration_table(),
                  about("quién gobierna", "who governs"))
            .list("actors", &S::actors, actor_table(), filled("quién actúa", "who acts"))
            .list("venues", &S::venues, venue_table(), about("dónde se reúnen", "where they meet"))
            .list("user_groups", &S::user_groups, user_group_table(),
                  about("usuarios de las políticas (S18)", "users of policies (S18)"))
            .list("funds", &S::funds, fund_table(), about("quién financia acciones", "who funds actions"))
            .field("freeze_contracts", &S::freeze_contracts,
                   about("ventanas en que ninguna entidad del Estado contrata ni cambia de titular a mitad de período",
                         "windows in which no State body contracts or replaces holders in mid-term"))
            .list("information", &S::information, information_table(),
                  about("registros en agregados y quién puede leerlos (S17)",
                        "records in aggregates, and who may read them (S17)"))
            .list("what_if", &S::what_ifs, what_if_table(),
                  about("qué podría pasar de otro modo, y quién podría hacer algo: 'articula whatif'",
                        "what may go otherwise, and what somebody may do: 'articula whatif'"))
            .field("freeze", &S::freeze,
                   about("ventanas en que un gobierno no puede firmar convenios",
                         "windows in which a government cannot sign agreements"))
            .check(check);
    return table;
}

}  // namespace models::coordination
