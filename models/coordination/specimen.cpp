#include "models/coordination/specimen.hpp"

#include <array>

namespace models::coordination {
namespace {

using Kind = sim::Clock::Kind;

sim::Reference at(std::uint32_t index) { return {.name = {}, .index = index}; }
sim::Rhythm every(double days) { return {.kind = Kind::every, .period = {days}}; }

/// Brings two components and needs two others, by turns, so that everybody has somebody to complement.
ActorSettings actor(std::string name, std::uint32_t nth, sim::Rhythm rhythm, std::vector<double> cares) {
    constexpr std::array brings{Components{.knowledge = 0.9, .strategies = 0.7},
                                Components{.experience = 0.8, .resources = 0.9},
                                Components{.methodologies = 0.9, .resources = 0.6}};
    ActorSettings a;
    a.name = std::move(name);
    a.units = {at(nth % 3)};
    a.sector = at(nth % 2);
    a.rhythm = std::move(rhythm);
    a.mandate = a.will = {.values = std::move(cares)};
    a.contributes = brings[nth % 3];
    a.needs = brings[(nth + 1) % 3];
    a.attention = 20;
    a.means = 40;
    return a;
}

ActorSettings post(ActorSettings a, std::uint32_t administration, Office office) {
    a.kind = ActorKind::secretariat;
    a.administration = at(administration);
    a.office = office;
    a.exposed = 0.4;
    a.convenes = office != Office::career;
    a.power = 2;
    return a;
}

std::vector<ActorSettings> actors(const sim::RunSettings& run) {
    const std::vector<double> schooling{0.9, 0.5, 0.6};
    const std::vector<double> working{0.5, 0.9, 0.4};
    std::vector<ActorSettings> all{
        post(actor("mayor", 0, every(7), schooling), 0, Office::head),
        post(actor("secretariat", 1, every(14), schooling), 0, Office::appointed),
        post(actor("school", 2, every(30), schooling), 0, Office::career),
        post(actor("ministry", 3, {.kind = Kind::every, .period = {30}, .jitter = {5}}, working), 1, Office::appointed),
        actor("university", 4, {.kind = Kind::every, .period = {30}, .start = run.from + 3}, schooling),
        actor("movement", 5, {.kind = Kind::poisson, .period = {20}}, schooling),
        actor("firm", 6, every(45), working),
        actor("fund", 7, {.kind = Kind::weibull, .period = {30}, .shape = 1.5}, working)};
    all[1].tenure = sim::Days{400};
    all[4].convenes = true;
    all[2].count = 3;
    all[6].count = 2;
    return all;
}

}  // namespace

Settings specimen() {
    Settings s;
    s.run.from = sim::make_date(2022, 1, 1);
    s.run.until = sim::make_date(2025, 1, 1);
    s.parameters.spotting.rate = 1;
    s.parameters.spotting.partners = 2;
    s.parameters.spotting.rest = sim::Days{60};
    s.parameters.venues.threshold = 1.25;
    s.parameters.venues.founding = sim::Days{60};
    s.parameters.acting.due = sim::Days{400};
    s.parameters.mix = {.aggregation = 0.2, .one_way = 0.2, .two_way = 0.2, .committee = 0.2, .lead_unit = 0.2};
    s.parameters.consultation.quorum = 0.75;
    s.parameters.consultation.term = sim::Days{365};
    s.problems = {{.name = "dropout"}, {.name = "work"}, {.name = "science"}};
    s.sectors = {{.name = "education"}, {.name = "production"}};
    s.units = {{.name = "town"},
               {.name = "north", .parent = at(0), .territory = true},
               {.name = "south", .parent = at(0), .territory = true}};
    s.administrations = {{.name = "town",
                          .unit = at(0),
                          .position = {0.2, 0.1},
                          .terms = {{.name = "one", .begin = s.run.from},
                                    {.name = "two", .begin = s.run.from + 500, .party = Party::changed}}},
                         {.name = "nation",
                          .unit = at(0),
                          .position = {-0.3, 0.2},
                          .terms = {{.name = "one", .begin = s.run.from + 220}}}};
    s.actors = actors(s.run);
    s.venues = {{.name = "table", .unit = at(0), .host = at(1), .rhythm = every(30), .functionality = 0.6},
                {.name = "adel", .kind = VenueKind::adel, .unit = at(1), .rhythm = every(45), .functionality = 0.4}};
    s.parameters.preservation.carry_on = s.parameters.preservation.reconvene = s.parameters.handover.capture = 1;
    s.parameters.preservation.recruit = s.parameters.preservation.recruit_share = 1;
    s.parameters.handover.registry = 0.8;
    s.parameters.legal.attempt = 1;
    s.parameters.legal.votes = sim::Days{60};
    s.parameters.joining.wait = sim::Days{30};
    s.administrations[0].terms[0].seats = 0.6;
    s.administrations[0].terms[1].seats = 0.4;
    s.funds = {{.name = "donor", .means = 60, .from = s.run.from, .until = s.run.from + 700},
               {.name = "budget", .kind = FundKind::appropriation, .administration = at(0), .means = 40}};
    s.freeze_contracts = {{s.run.from + 320, s.run.from + 360}};
    s.information = {{.name = "register",
                      .holder = at(2),
                      .rhythm = every(120),
                      .delay = sim::Days{30},
                      .covers = {.values = {1, 0.5, 0.5}},
                      .readers = {at(0)},
                      .purposes = {at(0), at(1)}}};
    s.parameters.phases.analysis = s.parameters.phases.nature = s.parameters.phases.management = sim::Days{20};
    s.user_groups = {{.name = "pupils", .size = 100, .priorities = {{0.2, 0.3, 1}}, .voiced_by = {at(5)}}};
    s.freeze = {{s.run.from + 300, s.run.from + 360}};
    return s;
}

}  // namespace models::coordination
