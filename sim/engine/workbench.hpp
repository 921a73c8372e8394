// One worker's scratch memory: what the cells it runs leave for others, and the letters of the window at
// hand. Empty between windows but for its capacity, so it is no part of the world.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/engine/event.hpp"
#include "sim/engine/recorder.hpp"
#include "sim/engine/types.hpp"

namespace sim {

template <class Model>
struct Workbench {
    struct Birth {
        EntityId name;
        typename Model::Entities::Variant state;
    };
    struct Touched {
        std::uint8_t kind;
        std::uint32_t index;
    };

    std::vector<std::vector<Event<Model>>> letters;        ///< for other cells, by cell
    std::vector<Birth> births;                             ///< children whose first letter is on its way
    std::vector<Stamped<typename Model::Record>> records;  ///< in order within one entity

    std::vector<Event<Model>> due;                                        ///< letters of this cell in this window
    std::vector<std::uint32_t> next;                                      ///< chains the letters of one receiver
    std::array<std::vector<std::uint32_t>, Model::Entities::size> heads;  ///< chain of each slot, by kind
    std::vector<Touched> touched;                                         ///< slots that have letters
    std::vector<std::uint32_t> order;  ///< the letters of one entity, in order of delivery
};

}  // namespace sim
