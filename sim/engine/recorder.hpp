// What entities report of themselves: small structs of the model's own, stamped by the engine. A recorder
// sees them window by window in one order, (time, entity, as reported), whatever the threads and cells.
#pragma once

#include <span>

#include "sim/core/ids.hpp"
#include "sim/core/time.hpp"

namespace sim {

template <class Record>
struct Stamped {
    Time time;
    EntityId who;
    Record record;
};

template <class Record>
class Recorder {
public:
    Recorder() = default;
    Recorder(const Recorder&) = default;
    Recorder& operator=(const Recorder&) = default;
    virtual ~Recorder() = default;

    virtual void write(std::span<const Stamped<Record>> records) = 0;
};

}  // namespace sim
