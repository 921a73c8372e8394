#include "app/build_facts.hpp"

#include "commit.inc"

namespace app {

const BuildFacts& build_facts() {
    static const BuildFacts facts{ARTICULA_VERSION, ARTICULA_COMMIT, ARTICULA_COMPILER, ARTICULA_FLAGS,
                                  ARTICULA_BUILD_TYPE};
    return facts;
}

}  // namespace app
