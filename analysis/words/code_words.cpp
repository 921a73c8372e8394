#include "analysis/words/code_words.hpp"

#include <map>

namespace analysis {
namespace {

using sim::Text;

const std::map<std::string, Text> words{
    {"taken_up", {"retomadas", "taken up"}},
    {"renamed", {"renombradas", "renamed"}},
    {"shrunk", {"reducidas", "shrunk"}},
    {"ignored", {"ignoradas", "ignored"}},
    {"closed", {"cerradas", "closed"}},
    {"dormant", {"dormidas", "dormant"}},
    {"succeeded", {"reconvocadas", "reconvened"}},
    {"alive", {"vivas", "alive"}},
    {"success", {"por éxito", "by success"}},
    {"not_agreed", {"sin acuerdo", "without agreement"}},
    {"dissolved", {"disueltas por sus miembros", "dissolved by their members"}},
    {"faded", {"apagadas por falta de actividad", "faded for lack of activity"}},
    {"sunset", {"por vencimiento de su plazo", "at the end of their term"}},
    {"lapsed", {"dormidas que nadie retomó", "dormant that nobody took up"}},
    {"none", {"ninguna", "none"}},
    {"memory", {"memoria", "memory"}},
    {"commitment", {"compromiso", "commitment"}},
    {"interest", {"interés", "interest"}},
    {"visibility", {"visibilidad", "visibility"}},
    {"distance", {"distancia política", "political distance"}},
    {"chance", {"azar", "chance"}},
    {"anchoring", {"anclaje legal", "legal anchor"}},
    {"funding", {"financiación", "funding"}},
    {"age", {"antigüedad", "age"}},
    {"advocacy", {"quienes abogan", "advocates"}},
    {"coalition", {"la coalición", "the coalition"}},
    {"agendas_proposed", {"agendas propuestas", "agendas proposed"}},
    {"agendas_agreed", {"acordadas", "agreed"}},
    {"agendas_alive", {"vivas al final", "alive at the end"}},
    {"actions_finished", {"acciones terminadas", "actions finished"}},
};

}  // namespace

std::string code_word(const std::string& code, sim::Language language) {
    const auto found = words.find(code);
    return found == words.end() ? code : found->second.in(language);
}

}  // namespace analysis
