// SPDX-License-Identifier: MIT
#include "phrasebooks.hpp"

#include <array>
#include <span>

namespace samples {

namespace {

// No quotes, commas or line breaks here: the damaged file must hold only the damage it says it
// holds.
constexpr std::array themes{
    Theme{R"({Bright|Brilliant|Sharp} {screen|display} and {easy to hold|very light}.
{Screen|Display} is {perfect for reading|great for films|easy on the eyes}.)",
          R"(Good {screen|display} but {it mirrors in the sun|a bit dark outdoors}.)",
          R"({Screen|Display} {flickers|cracked} after {two|three} {days|weeks}.
Scratches on the {screen|back} {out of the box|from day one}.)"},
    Theme{R"(Battery {lasts two days|is still at 60 % in the evening|easily survives a flight}.)",
          R"(Battery is {fine|okay} but {charging takes ages|the plug gets hot}.)",
          R"(Battery {is flat by noon|dies at 30 %|does not last a morning}.)"},
    Theme{
        R"({Staff|The young man in the shop} {explained everything|took the time|set it up for me} and {was very kind|did not push the expensive one}.)",
        R"({Staff|Service} {friendly|good} but {in a hurry|there was a queue}.)",
        R"({Nobody|No one} in the shop {could explain it|had time for me|knew the difference between the two models}.
{Return|Exchange} {refused|took five weeks} although it {was broken|never worked}.)"},
    Theme{R"({Good value|Fair price} for {what you get|a gift|school}.
{Set-up|Starting it} took {five|ten} minutes and {it just works|all my photos were there}.)",
          R"({Price is all right|Fair price} but {the case is extra|no charger in the box}.)",
          R"({Too expensive|Overpriced} for {what it does|such slow software|a toy}.
{Updates|It updates} {every evening|all the time} and {gets slower|something breaks each time}.)"}};

} // namespace

std::span<const Theme> device_themes() { return themes; }

} // namespace samples
