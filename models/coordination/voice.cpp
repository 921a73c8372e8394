// Actors that voice users of policies speak for them, and agendas count the rounds in which that changed the draft
// (ODD 7.21).
#include "models/coordination/rules.hpp"

namespace models::coordination {

Profile rules::said_by(const Facts& facts, const Actor& self) {
    const Profile* priorities = facts.voiced_by(self.index);
    if (priorities == nullptr) return self.holder.frame;
    return moved(self.holder.frame, *priorities, facts.parameters().voice.weight);
}

Profile rules::own_part(const Facts& facts, std::uint32_t actor, const Profile& said) {
    const Profile* priorities = facts.voiced_by(actor);
    return priorities == nullptr ? said : unvoiced(said, *priorities, facts.parameters().voice.weight);
}

void rules::count_heard(const Facts& facts, Agenda& self, std::span<const Voice> voices,
                        std::span<const std::uint32_t> speakers) {
    const VoiceParameters& p = facts.parameters().voice;
    if (p.weight <= 0) return;
    std::vector<Voice> unheard{voices.begin(), voices.end()};
    for (std::size_t i = 0; i != speakers.size(); ++i) unheard[i].frame = own_part(facts, speakers[i], voices[i].frame);
    if (furthest(mean_frame(voices), mean_frame(unheard)) > p.threshold) ++self.deliberation.heard;
}

void rules::count_heard(const Facts& facts, Agenda& self) {
    std::vector<std::uint32_t> speakers;
    for (const Member& m : self.members) speakers.push_back(m.actor);
    count_heard(facts, self, voices_of(facts, self), speakers);
}

}  // namespace models::coordination
