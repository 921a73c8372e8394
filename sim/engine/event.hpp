// A letter on its way, and the total order of deliveries.
#pragma once

#include <compare>
#include <cstdint>
#include <type_traits>
#include <variant>

#include "sim/core/ids.hpp"
#include "sim/core/time.hpp"
#include "sim/engine/encode.hpp"
#include "sim/engine/types.hpp"

namespace sim {

/// (time, sender, sender's nth letter): never time alone, so that no two letters tie and the order
/// does not depend on where or when they were put into a queue.
struct DeliveryKey {
    Time time;
    EntityId sender;
    std::uint32_t nth = 0;

    friend constexpr auto operator<=>(DeliveryKey, DeliveryKey) = default;
};

template <class Messages>
struct IsLetterContent;
template <class... M>
struct IsLetterContent<Types<M...>> {
    static constexpr bool value = ((std::is_trivially_copyable_v<M> && sizeof(M) <= 64) && ...);
};

template <class Model>
struct Event {
    using Message = typename Model::Messages::Variant;
    static_assert(IsLetterContent<typename Model::Messages>::value,
                  "a message is trivially copyable and has at most 64 bytes");

    static constexpr std::uint32_t no_hint = UINT32_MAX;

    Time time;
    EntityId sender;
    EntityId receiver;
    std::uint32_t nth = 0;
    std::uint32_t hint = no_hint;  ///< where the receiver was last stored: a guess that saves a look-up, never state
    std::uint8_t kind = 0;         ///< the receiver's position in Model::Entities
    Message message;

    [[nodiscard]] DeliveryKey key() const { return {time, sender, nth}; }
};

/// Words of a letter; the hint is private to storage and left out.
template <class Sink, class Model>
void encode_letter(Sink& sink, const Event<Model>& event) {
    encode(sink, event.time);
    encode(sink, event.sender);
    encode(sink, event.receiver);
    encode(sink, event.nth);
    encode(sink, event.message.index());
    std::visit([&sink](const auto& message) { encode(sink, message); }, event.message);
}

}  // namespace sim
