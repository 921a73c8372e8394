// A rule may not reach the state of another entity: its context gives it none.
#include "models/classics/phold.hpp"

void rule(models::classics::Phold::Ball& self, sim::Id<models::classics::Phold::Ball> other,
          sim::Context<models::classics::Phold>& context) {
#ifdef FORBIDDEN
    self.events = context.find(other)->events;
#else
    context.send(other, sim::Duration{1 << 20}, models::classics::Phold::Throw{});
    self.events = 0;
#endif
}
