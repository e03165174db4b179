// SPDX-License-Identifier: MIT
#include "phrasebooks.hpp"

#include <array>

namespace samples {

namespace {

constexpr Theme person{
    R"({The agent|She|He|The lady} was {very patient|kind and clear|professional}{| and explained every step|, even made me laugh|, did not rush me once}.
{Friendly|Competent|Polite} {person|agent}, {I felt taken seriously|knew my contract without asking three times|gave me a direct number}.
{Great|Lovely|Very good} {advice|service}, {thank you|please pass on my thanks|give them a raise}.)",
    R"({Agent|The agent} was {nice|polite}, {but could not decide anything|although the answer was vague|the process itself is slow}.
{Good will|Friendly} but {a bit rushed|not very precise}.)",
    R"({The agent|He|She} {was rude|was impatient|made me feel stupid} {|from the start|and did not want to give a name}.
I was {lectured|treated like a child|told it was my own fault} {|for asking about my own bill}.
{Agent|The person} {had no idea|read from a script}, {I knew more than they did|every question got the same answer}.)"};

constexpr Theme solution{
    R"({Problem|My problem was|Issue} {solved|sorted} {in five minutes|at the first attempt|without any fuss}.
{Refund|The credit} {was on my account the next day|arrived sooner than promised}{|, great}.
They {found|spotted} the {mistake|wrong meter reading|double booking} {at once|within a minute} and {corrected it|took care of the rest}.)",
    R"({Solved|Sorted} in the end, {took two attempts|I had to ask again once|with some detours}.
Half of it is {solved|fixed}, {waiting for the technician|the rest should follow by letter}.)",
    R"({Third|Fourth|Fifth} {attempt|time I contact you} about the {same|very same} {bill|fault|problem}, {still not solved|every time a new story}.
I was promised {a call back|a refund|a technician on Tuesday} and {nobody called|nothing came|nobody showed up}.
{Problem not solved|Nothing solved}, {ticket closed anyway|but I get a survey}.)"};

constexpr Theme wait_on_the_phone{
    R"({No waiting|Hardly any wait|Picked up after two rings}, {impressive|very different from last year|I was surprised}.
{The call back came|The call-back option worked} {to the minute|as promised}.)",
    R"({Wait was acceptable|A few minutes on hold}, {music could be better|then quick help}.
{Good answer|Good advice}, {waited a bit long|too long in the queue} for {a yes or no|it}.)",
    R"({20 minutes|Half an hour|Forty minutes|A quarter of an hour} {on hold|in the queue}{|, and then the line dropped|, always the same song|, with "your call is important to us"}.
{Waiting time|The wait} is {a disgrace|unacceptable|getting worse every month}.
{Put on hold|Transferred} {four times|three times}, {had to start from zero each time|the last one hung up}.)"};

constexpr Theme contract{
    R"({My contract change|The move to our new flat|The new tariff} {went through|was done} {without any paperwork|in one go|same day}.
{They|You} offered me {a better tariff|a discount} {before I even asked|just like that}, {fair|that is how you keep customers}.)",
    R"({Contract|Tariff} {is now fine|was changed}, {letter still shows the old price|confirmation took a week}.)",
    R"({My bill|The invoice} {is wrong again|doubled|shows things I never ordered} and {nobody can explain it|I am supposed to prove it}.
{Cancelled|I cancelled} {in December|twice}, {still being charged|now there is a reminder fee on top}.
New customers get {half the price|a gift}, {after 12 years I get a queue|loyal ones pay more}.)"};

constexpr Theme chat{
    R"({Chat was quick|Quick answers in the chat}, {could do it from work|no phone queue|got the link I needed at once}.
{Real person|A real human} in the chat {after one minute|straight away}, {surprising|well done}.)",
    R"({Chat is handy|I like the chat}, {but the first five questions come from a robot|only it lost my attachment}.
{Fine|Okay} for {simple questions|small things}, {for the rest they send you to the hotline|not for contracts}.)",
    R"(The {chat bot|robot|bot} {did not understand a word|asked for my number three times|kept sending me the same article}{|, no way to reach a human}.
{Chat|The chat} {closed while I was typing|timed out after two minutes|said "agent has left"}, {started all over|and nobody came back}.
{Agent|Whoever it was} {answered with copied texts|obviously chatted with five people at once}, {minutes between two replies|never read what I wrote}.)"};

constexpr Theme mail{
    R"({Answer|Reply} {within two hours|the same afternoon}, {complete and friendly|with everything I had asked}.
{A mail that answers the question|Clear mail}, {no copied text|signed with a name}, {thank you|great}.)",
    R"({Answer was fine|Good answer}, {took two days|one of three questions was forgotten}.
{Reply came quickly|Quick reply}, {hard to understand|full of legal phrases} though.)",
    R"({Three|Four|Five} days for {one line|a copied text} {that misses the point|and a "do not reply" address}.
{I asked three questions|Wrote a long mail} and {got an answer to none|was told to call the hotline}.)"};

constexpr std::array phone_themes{person, solution, wait_on_the_phone, contract};
constexpr std::array chat_themes{person, solution, chat, contract, chat};
constexpr std::array mail_themes{person, solution, mail, contract};

/// The phrasebook of a channel: its own themes, and short answers that fit everywhere.
constexpr Phrasebook book_of(std::span<const Theme> themes) {
  return {themes,
          R"({Perfect|Great|Excellent|Top} service{|!| as always|, thanks}.
{All good|Very satisfied|10 out of 10|Quick and easy}.
Thank you {Amelie|Jonas|Priya|so much}!)",
          R"({OK|Okay|Fine|Alright}.
{Average|Could be faster|Nothing special}.)",
          R"({Bad|Poor|Terrible} service.
{Not helpful|No help at all|Waste of time}.
{See above|Same as last time}.)",
          R"({But|However}:
{What was not good|Could be better}:)",
          R"({I will|I am going to} {switch|change provider|complain to the ombudsman}.
{Never again|Worst service ever|Shame on you}.)"};
}

constexpr Phrasebook phone_book = book_of(phone_themes);
constexpr Phrasebook chat_book = book_of(chat_themes);
constexpr Phrasebook mail_book = book_of(mail_themes);

} // namespace

const Phrasebook& call_centre_english(std::string_view channel) {
  if (channel == "phone") {
    return phone_book;
  }
  return channel == "chat" ? chat_book : mail_book;
}

} // namespace samples
