// A letter that the receiving type has no rule for cannot be sent.
#include "models/classics/influence.hpp"

struct Stranger {};

void rule(sim::Id<models::classics::Influence::Member> other, sim::Context<models::classics::Influence>& context) {
#ifdef FORBIDDEN
    context.send(other, sim::Duration{50}, Stranger{});
#else
    context.send(other, sim::Duration{50}, models::classics::Influence::Round{});
#endif
}
